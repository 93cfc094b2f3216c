"""The head of the notice 通知 as values: document number, title, issuer, recipients, date of issue, cites, body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsers.flow import Line
from parsers.head.head_values import document_number
from parsers.head.headlines import Parts, Span, day_of, is_aside, letterhead, locate
from parsers.head.lineforms import names_rubric
from parsers.strand import Run, Strand, compact
from parsers.wording.markdown import HEADING, without_strong
from schema.location import Printed
from schema.notice import DocumentNumber, IssuedOn, Notice

_NAMED = re.compile(r"《([^《》]{2,80})》")
_ISSUED = re.compile(r"(?:印发|下发|制[定订])\s*《?(?P<name>[^《》]{4,60}?)》?的\s*通知$")
_BARE_BODY = re.compile(
    r"(?:人民)?政府|人大(?:常委会)?|政协|[党纪]委|纪工委|党工委|党组|党[总支]部?|党总支|支部|管委会|办事处|工会|团委"
)
"""The name of a body that says not whose it is: it is of the one before, 各乡镇党委、政府."""
_LEVELS = re.compile(r"各?[省市州盟县区旗乡镇]")
_SHARES = re.compile(r"[省市州盟县区旗乡镇](?![直属级委])")
"""Levels of places that share what follows: 各市、县人民政府, and not 各镇、县直各单位."""
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
    plain = [replace(line, text=_unmarked(line.text)) for line in printed]
    parts = locate(plain)
    if parts is None:
        return Head(None, (), tuple(printed))
    reader = _Reader(plain, parts)
    notice = reader.notice()
    whole = [span for span in (parts.title, parts.recipients, parts.body, parts.signature) if span]
    marked = [line.text for span in whole for line in printed[slice(*span)]]
    marked += [
        _mark(line.text) for line, bare in zip(printed, plain, strict=True) if any(map(bare.text.holds, reader.used))
    ]
    return Head(notice, (*reader.used, *marked), tuple(printed[parts.end :]))


def issued(notice: Notice | None) -> str | None:
    """Return the name of the document that the notice issues: the last one in 《》 in its title."""
    names = _NAMED.findall(notice.title.text) if notice and notice.title else []
    return names[-1] if names else None


def issued_name(notice: Notice | None) -> Strand:
    """Return the name of the rubric that the title of the notice says it issues, 关于印发某某考核细则的通知; empty where it names none."""
    title = notice.title if notice else None
    match = _ISSUED.search(title.text) if title and len(title.source) == 1 else None
    if title is None or match is None:
        return _NOTHING
    place = title.source[0]
    name = Strand((Run(title.text, place, place.start),)).cut(*match.span("name"))
    return name if names_rubric(name) else _NOTHING


def _mark(text: Strand) -> Strand:
    """Return what marks a line as a heading in Markdown, nothing elsewhere."""
    mark = HEADING.match(text.text)
    return text.cut(0, mark.end()) if mark else _NOTHING


def _unmarked(text: Strand) -> Strand:
    """Return a line without what marks it as a heading, or as strong, in Markdown."""
    mark = HEADING.match(text.text)
    return without_strong(text.cut(mark.end()) if mark else text)


class _Reader:
    """Turns located parts into values and keeps what was used."""

    def __init__(self, lines: Sequence[Line], parts: Parts) -> None:
        self.lines, self.parts = lines, parts
        self.used: list[Strand] = []

    def notice(self) -> Notice:
        """Return the notice."""
        title = self._joined(self.parts.title)
        return Notice(
            document_number=self._document_number(),
            title=title.printed() if title else None,
            issuer=self._issuer(title),
            recipients=tuple(part.printed() for part in _separate(self._recipients())),
            issued_on=self._issued_on(),
            cites=tuple(self._cites(title)),
            body=tuple(self._use(line.text).printed() for line in self.lines[slice(*self.parts.body)]),
        )

    def _use(self, text: Strand) -> Strand:
        self.used.append(text)
        return text

    def _joined(self, span: Span | None) -> Strand:
        return self._use(sum((line.text for line in self.lines[slice(*span)]), _NOTHING)) if span else _NOTHING

    def _recipients(self) -> Strand:
        lines = self.lines[slice(*self.parts.recipients)] if self.parts.recipients else []
        named = (line.text for line in lines if not is_aside(line.text.text))
        return self._use(sum(named, _NOTHING))

    def _document_number(self) -> DocumentNumber | None:
        if self.parts.number is None:
            return None
        line, match = self.parts.number
        where = self._use(self.lines[line].text.cut(match.start(), match.end()))
        return document_number(match, where.text, where.source)

    def _issued_on(self) -> IssuedOn | None:
        if self.parts.dated is None:
            return None
        line, match = self.parts.dated
        where = self._use(self.lines[line].text.cut(match.start()))
        return IssuedOn(date=str(day_of(match)), text=where.text, source=where.source)

    def _issuer(self, title: Strand) -> Printed | None:
        """Return the issuer 发文机关: the signature, else the letterhead without 文件, else what the title says before 关于."""
        line_above = letterhead(self.lines, self.parts)
        head = self._use(line_above.text) if line_above else None
        signature, dated = self.parts.signature, self.parts.dated
        if signature and dated:
            line, match = dated
            beside = self.lines[line].text.cut(0, match.start()).strip()
            return (self._use(beside) if signature[0] == line else self._joined(signature)).printed()
        if head:
            return head.cut(0, head.text.rindex("文")).strip().printed()
        before, about, _ = title.text.partition("关于")
        return title.cut(0, len(before)).strip().printed() if before.strip() and about else None

    def _cites(self, title: Strand) -> Iterator[Printed]:
        """Yield the documents named in 《》 in the body, each once, the one being issued left out."""
        seen = {compact(name) for name in _NAMED.findall(title.text)}
        for line in self.lines[slice(*self.parts.body)]:
            for match in _NAMED.finditer(line.text.text):
                if compact(match[1]) not in seen:
                    seen.add(compact(match[1]))
                    yield line.text.cut(match.start(1), match.end(1)).printed()


def _separate(recipients: Strand) -> list[Strand]:
    """Return the recipients one by one.

    A mark inside brackets does not part them, 各县（市、区）总工会, nor one before a name that says not whose it is, 各乡镇党委、政府.
    """
    text, depth, start, found = recipients.text.rstrip("：: "), 0, 0, []
    for at, character in enumerate(text):
        depth += (character in "（(") - (character in "）)")
        if (
            depth == 0
            and character in "、，,；;"
            and not (character == "、" and _go_on(text[start:at], text[at + 1 :]))
        ):
            found.append(recipients.cut(start, at).strip())
            start = at + 1
    found.append(recipients.cut(start, len(text)).strip())
    return [part for part in found if part]


def _go_on(before: str, after: str) -> bool:
    """Return whether what stands ``after`` a 、 goes on the name ``before`` it."""
    following = re.split("[、，,；;]", after, maxsplit=1)[0].strip()
    last = before.rpartition("、")[2]
    return bool(_BARE_BODY.fullmatch(following)) or bool(_LEVELS.fullmatch(last) and _SHARES.match(following))
