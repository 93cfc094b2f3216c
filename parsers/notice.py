"""The head of the notice 通知: document number, title, recipients, body, signature and date (GB/T 9704-2012, 7.2 and 7.3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parsers.flow import Line
from parsers.numerals import chinese, chinese_digits, number
from parsers.strand import Strand, compact
from schema.location import Printed
from schema.notice import DocumentNumber, IssuedOn, Notice

_DIGIT = "[0-9０-９]"
_NUMBER = re.compile(
    rf"(?P<code>[\u4e00-\u9fffA-Za-z（）()]{{1,30}}?)\s*[\[〔［（(【﹝]\s*(?P<year>{_DIGIT}{{4}})\s*年?\s*[\]〕］）)】﹞]\s*第?\s*(?P<serial>{_DIGIT}{{1,5}})\s*号"
)
_CN = "[〇○零一二三四五六七八九十]"
_DATE = re.compile(
    rf"(?P<year>{_DIGIT}{{4}}|{_CN}{{4}})\s*年\s*(?P<month>{_DIGIT}{{1,2}}|{_CN}{{1,2}})\s*月\s*(?P<day>{_DIGIT}{{1,2}}|{_CN}{{1,3}})\s*日"
)
_TITLE_END = re.compile(r"(?:通知|通报|意见|决定|公告|通告|函|请示|报告|批复|纪要|决议|公报|命令|议案)(?:[（(].{1,12}[)）])?$")
_NOT_TITLE = re.compile(r"(?:签发人|密级|特急|加急|机密|秘密|绝密|平急|份号|编号)|^[0-9０-９]{6}$|文件$")
_BODY = re.compile(r"^[\u4e00-\u9fff（）()]{2,30}(?:会|局|厅|部|委|办公室|政府|公司|院|校|中心|处|所|署|团|室|党组)$")
"""A line that is the name of a body, which may stand above the rest of its title."""
_SENTENCE = re.compile(r"[。；;！!？?]$")
_NO_RECIPIENT = re.compile(r"如下|现将|[。；]|根据|为了|附件|注$|说明$")
_NAMED = re.compile(r"《([^《》]{2,80})》")
_MOST_TITLE_LINES = 6
_TITLE_WITHIN = 30
"""Lines from the top (or below the number) within which the official title begins."""
_NUMBER_WITHIN = 20
"""Lines from the top within which the document number stands."""
_BESIDE_NUMBER = 20
"""Characters that may stand on the line of the document number beside it, as 签发人：张某某."""
_SIGNATURE_LENGTH = 40
_NOTHING = Strand(())


@dataclass(frozen=True, slots=True)
class Head:
    """The notice (None where the lines hold none of its parts), what it used, and the lines that it left."""

    notice: Notice | None
    used: tuple[Strand, ...]
    rest: tuple[Line, ...]


def head(lines: Sequence[Line]) -> Head:
    """Return the head of the notice that stands in ``lines``, which come before the first rubric; furniture is left alone."""
    printed = [line for line in lines if not line.furniture]
    numbered = _numbered(printed)
    title_at = _title(printed, numbered[0] + 1 if numbered else 0)
    dated = _dated(printed, title_at[1] if title_at else 0)
    recipients_at = _recipients(printed, title_at[1]) if title_at else None
    if title_at is None and (numbered is None or dated is None):
        return Head(None, (), tuple(printed))
    body_from = recipients_at or (title_at[1] if title_at else (numbered[0] + 1 if numbered else 0))
    signed = _signed(printed, dated, body_from)
    notice, used = _notice(printed, numbered, title_at, (body_from, recipients_at, signed, dated))
    body_to = signed if signed is not None else dated[0] if dated else body_from
    if dated is None:
        body_to = _running_text(printed, body_from)
        notice, used = _with_body(notice, used, printed[body_from:body_to])
    end = dated[0] + 1 if dated else body_to
    return Head(notice, tuple(used), tuple(printed[end:]))


def issued(notice: Notice | None) -> str | None:
    """Return the name of the document that the notice issues: the last one in 《》 in its title."""
    names = _NAMED.findall(notice.title.text) if notice and notice.title else []
    return names[-1] if names else None


Dated = tuple[int, re.Match[str]]


def _numbered(lines: Sequence[Line]) -> tuple[int, re.Match[str]] | None:
    """Return the line of the document number: near the top, and little else on it; a cited number stands in a sentence."""
    for n, line in enumerate(lines[:_NUMBER_WITHIN]):
        text = line.text.text
        match = _NUMBER.search(text)
        if match and not _SENTENCE.search(text) and len(text) - len(match[0]) <= _BESIDE_NUMBER:
            return n, match
    return None


def _title(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """Return the lines (half-open) of the official title: they end with its kind, 通知, and hold no sentence."""
    for first in (start, 0):
        begin = first
        while begin < len(lines) and (_NOT_TITLE.search(lines[begin].text.text) or _NUMBER.search(lines[begin].text.text)):
            begin += 1
        for end in range(begin, min(begin + _MOST_TITLE_LINES, len(lines))):
            text = lines[end].text.text
            if _SENTENCE.search(text):
                break
            if _TITLE_END.search(text):
                return begin, end + 1
    return _title_about(lines, start)


def _title_about(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """Return the lines of a title that other lines stand above, as on a web page: from the issuer or 关于 to its kind."""
    for end in range(start, min(len(lines), start + _TITLE_WITHIN)):
        if not _TITLE_END.search(lines[end].text.text):
            continue
        for begin in range(end, max(end - _MOST_TITLE_LINES, start - 1), -1):
            text = lines[begin].text.text
            if _SENTENCE.search(text) or _NUMBER.search(text):
                break
            if text.startswith("关于") and begin > start and _BODY.search(lines[begin - 1].text.text):
                return begin - 1, end + 1
            if "关于" in text:
                return begin, end + 1
    return None


def _recipients(lines: Sequence[Line], start: int) -> int | None:
    """Return the line after the recipients 主送机关, which stand below the title and end with a colon."""
    for end in range(start, min(start + 4, len(lines))):
        text = lines[end].text.text
        if _NO_RECIPIENT.search(text.rstrip("：:")):
            return None
        if text.endswith(("：", ":")):
            return end + 1
    return None


def _dated(lines: Sequence[Line], start: int) -> Dated | None:
    """Return the first line that is a date, or a signature and a date: dates further down belong to the annexes."""
    for n in range(start, len(lines)):
        match = _DATE.search(lines[n].text.text)
        before = lines[n].text.text[: match.start()] if match else ""
        if match and match.end() == len(lines[n].text.text) and _day(match) and (not before or before[-1].isspace()):
            return n, match
    return None


def _signed(lines: Sequence[Line], dated: Dated | None, start: int) -> int | None:
    """Return the line at which the signature begins: short lines without a stop, right above the date."""
    if dated is None or dated[1].start():
        return dated[0] if dated else None
    at = dated[0]
    while at > start and dated[0] - at < 3 and _is_name(lines[at - 1].text.text):
        at -= 1
    return at if at < dated[0] else None


def _is_name(text: str) -> bool:
    return len(text) <= _SIGNATURE_LENGTH and not re.search(r"[。；：:;，,！!？?、]|^附件", text)


def _running_text(lines: Sequence[Line], start: int) -> int:
    """Return the line after the last one from ``start`` that reads as running text."""
    ends = [n + 1 for n in range(start, len(lines)) if re.search(r"[。；：:！]$", lines[n].text.text)]
    return ends[-1] if ends else start


def _notice(
    lines: Sequence[Line],
    numbered: tuple[int, re.Match[str]] | None,
    title_at: tuple[int, int] | None,
    parts: tuple[int, int | None, int | None, Dated | None],
) -> tuple[Notice, list[Strand]]:
    body_from, recipients_at, signed, dated = parts
    used: list[Strand] = []
    title = sum((line.text for line in lines[slice(*title_at)]), _NOTHING) if title_at else _NOTHING
    used.append(title)
    document_number = None
    if numbered:
        line, match = lines[numbered[0]], numbered[1]
        where = line.text.cut(match.start(), match.end())
        used.append(where)
        document_number = DocumentNumber(
            text=compact(where.text),
            agency_code=compact(match["code"]),
            year=int(match["year"]),
            serial=int(match["serial"]),
            source=where.source,
        )
    to = _NOTHING
    if recipients_at and title_at:
        to = sum((line.text for line in lines[title_at[1] : recipients_at]), _NOTHING)
        used.append(to)
    issuer, issuer_used = _issuer(lines, title, signed, dated)
    used += issuer_used
    issued_on = None
    if dated:
        where = lines[dated[0]].text.cut(dated[1].start())
        used.append(where)
        issued_on = IssuedOn(date=str(_day(dated[1])), text=where.text, source=where.source)
    notice = Notice(
        document_number=document_number,
        title=title.printed() if title else None,
        issuer=issuer,
        recipients=tuple(part.printed() for part in _separate(to)),
        issued_on=issued_on,
    )
    if dated:
        return _with_body(notice, used, lines[body_from : signed if signed is not None else dated[0]])
    return notice, used


def _with_body(notice: Notice, used: list[Strand], lines: Sequence[Line]) -> tuple[Notice, list[Strand]]:
    body = [line.text for line in lines]
    title = notice.title.text if notice.title else ""
    issued = {compact(name) for name in _NAMED.findall(title)}
    cites: dict[str, Strand] = {}
    for text in body:
        for match in _NAMED.finditer(text.text):
            cites.setdefault(compact(match[1]), text.cut(match.start(1), match.end(1)))
    kept = tuple(cited.printed() for name, cited in cites.items() if name not in issued)
    update = {"body": tuple(text.printed() for text in body), "cites": kept}
    return notice.model_copy(update=update), [*used, *body]


def _issuer(lines: Sequence[Line], title: Strand, signed: int | None, dated: Dated | None) -> tuple[Printed | None, list[Strand]]:
    """Return the issuer 发文机关: the signature, else the letterhead without 文件, else what the title says before 关于."""
    letterhead = next((line.text for line in lines[:3] if re.fullmatch(r"\S{2,40}文件", compact(line.text.text))), None)
    if signed is not None and dated is not None:
        if signed == dated[0]:
            name = lines[signed].text.cut(0, dated[1].start()).strip()
        else:
            name = sum((line.text for line in lines[signed : dated[0]]), _NOTHING)
        return Printed(text=name.text, source=name.source), [name] + ([letterhead] if letterhead else [])
    if letterhead:
        name = letterhead.cut(0, letterhead.text.rindex("文")).strip()
        return name.printed(), [letterhead]
    before, about, _ = title.text.partition("关于")
    return (title.cut(0, len(before)).strip().printed(), []) if before.strip() and about else (None, [])


def _separate(recipients: Strand) -> list[Strand]:
    """Return the recipients one by one; a mark inside brackets does not part them: 各县（市、区）总工会."""
    text, depth, start, found = recipients.text.rstrip("：: "), 0, 0, []
    for at, character in enumerate(text):
        depth += (character in "（(") - (character in "）)")
        if depth == 0 and character in "、，,；;":
            found.append(recipients.cut(start, at).strip())
            start = at + 1
    found.append(recipients.cut(start, len(text)).strip())
    return [part for part in found if part]


def _day(match: re.Match[str]) -> date | None:
    year = int(match["year"]) if match["year"].isdecimal() else chinese_digits(match["year"])
    month, day = (number(match[part]) or chinese(match[part]) for part in ("month", "day"))
    try:
        return date(year or 0, int(month or 0), int(day or 0))
    except ValueError:
        return None
