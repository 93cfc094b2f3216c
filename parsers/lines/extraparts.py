"""Parts of a list that add, take or void points, under a heading of their own: 二、加分项 over 1.好人好事，每次加2分."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import takewhile

from parsers.lines.bonus import heads_bonuses
from parsers.lines.depths import goes_on, rank
from parsers.lines.listed import BONUS, Listed
from parsers.strand import Strand
from parsers.wording.plain import simplified_name
from parsers.wording.rules.outcomes import outcomes
from parsers.wording.vetoes import heads_vetoes, vetoes_first
from schema.rubric import Kind

_TAKES = re.compile(
    r"(?:[^，,；;。:：（）()]{0,6}(?<![不免未])(?<![不免无][予于再作得会应需计])(?<!不[属纳列][于入])(?:[扣减]分|扣减)(?:项目?|指标|事项|内容|部分|情形|情况|因素)"
    r"|(?:考核|考评|倒|违纪|违规|[^，,；;。:：（）()]{1,4}(?:行为|事项))?[扣减]分|负[面向]清单)(?:[（(].*[)）])?\s*[:：]?"
)
"""A heading of deductions and nothing else: 三、扣分项（最多扣20分）：, 未达标扣分情形, and not 不扣分情形."""
_RECORDS = re.compile(
    r"[^，,；;。:：]*?(?:[0-9０-９〇○零一二三四五六七八九十]|[本上去今当])(?:个?学期|[年月周]|季度)[^，,；;。:：]*情况\s*[:：]?"
)
"""The heading of what was taken off in some period: 2023年扣分情况, 本月扣分情况."""
_BARE = re.compile(r"\s*[*]*[扣减]分[*]*\s*[:：]?\s*")
"""What heads deductions with a number; without one it leads to the rule of the item above."""
_LEADS_TAKES = re.compile(
    r"[^，,；;。:：]{0,4}(?:下列|以下|如下)[^，,；;。:：0-9]{0,8}[，,]?(?:[予应]?以?|要)[扣减]分\s*[:：]"
)
_ADDED = re.compile(r"\s*[*]*附件?\s*[:：]\s*")
"""What says before the name of a part that it is added to the rubric: 附：加分项目."""
_SIGNED = re.compile(r"[+＋±]\s*[0-9０-９.．]{1,5}\s*分")


@lru_cache(maxsize=4096)
def heads_extras(text: str) -> bool:
    """Return whether a listed line is no more than the name of a part that adds, takes or voids points."""
    name = _name(text)
    return heads_bonuses(name) or _heads_takes(name) or heads_vetoes(name)


def leads_takes(text: str) -> bool:
    """Return whether a line leads to what is taken off, 以下情形扣分：, which is a part of its own among vetoes."""
    return _heads_takes(text) or _LEADS_TAKES.fullmatch(text.strip()) is not None


def heads_changes(text: str) -> Kind | None:
    """Return the kind of the part, bonuses or deductions, of which a line is the name and no more; None of any other line."""
    name = _name(text)
    return "bonus" if heads_bonuses(name) else "deduction" if _heads_takes(name) else None


def _name(text: str) -> str:
    """Return the text of a heading without what says that the part is added to the rubric."""
    added = _ADDED.match(text)
    return simplified_name(text[added.end() :] if added else text)


def _heads_takes(text: str) -> bool:
    name = text.strip().strip("*")
    return bool(_TAKES.fullmatch(name)) and not _RECORDS.fullmatch(name)


def heading_of_extras(text: Strand, below: Listed | None, above: Listed | None = None) -> Listed | None:
    """Return a line without a mark as the heading of such a part where a list begins right ``below`` it.

    Right below a heading of vetoes or deductions (``above``) one that names the same leads their list, and heads none of its own.
    """
    if (
        below is None
        or not below.label
        or not below.begins
        or not heads_extras(text.text)
        or _BARE.fullmatch(text.text)
    ):
        return None
    if above is not None and any(heads(above.text.text) and heads(text.text) for heads in (heads_vetoes, _heads_takes)):
        return None
    return Listed("", text, text, BONUS, None)


def in_extras(entries: Sequence[Listed | None], heads: Callable[[str], bool] = heads_extras) -> list[bool]:
    """Return for each line whether it stands in a part that ``heads`` knows: below the heading, before the next of its level."""
    above: list[Listed] = []
    found = []
    for entry in entries:
        if entry is not None and heads(entry.text.text):
            above, inside = [entry], False
        else:
            inside = entry is not None and bool(above) and not any(_ends(one, entry) for one in above)
            above = [*above[:1], *([entry] if len(above) == 1 and entry else above[1:])] if inside else []
        found.append(inside)
    return found


def in_vetoes(entries: Sequence[Listed | None]) -> list[bool]:
    """Return for each line whether it is a veto in a part of these."""
    found = [False] * len(entries)
    for first, count, _ in _parts(entries):
        found[first : first + count] = [True] * count
    return found


def beside_vetoes(entries: Sequence[Listed]) -> set[int]:
    """Return the lines in parts of vetoes from the first on that is none, with the heading of a part that holds no veto."""
    parts = _parts(entries)
    return {n for first, count, end in parts for n in range(first + count if count else first - 1, end)}


def _parts(entries: Sequence[Listed | None]) -> list[tuple[int, int, int]]:
    """Return for each part of vetoes its first line, how many are vetoes, and its end: before a line that heads deductions."""
    inside = in_extras(entries, heads_vetoes)
    found: list[tuple[int, int, int]] = []
    for first, (head, entry) in enumerate(zip([None, *entries], entries, strict=False)):
        if entry is None or not inside[first] or head is None or inside[first - 1]:
            continue
        run = takewhile(lambda n: inside[n] and not leads_takes(_text(entries[n])), range(first, len(entries)))
        texts = [_text(entries[n]) for n in run]
        found.append((first, vetoes_first(head.text.text, texts), first + len(texts)))
    return found


def _text(entry: Listed | None) -> str:
    return entry.text.text if entry else ""


def ends_vetoes(entries: Sequence[Listed | None], below: Listed | None) -> bool:
    """Return whether a list of another thing begins ``below`` a line without a mark behind these: the numbers of vetoes begin again.

    So 附件：考核小组名单 over 1.组长, below 2.弄虚作假 in a part of vetoes.
    """
    last = entries[-1] if entries else None
    if last is None or below is None or not below.begins or not in_extras(entries, heads_vetoes)[-1]:
        return False
    return bool(last.label) and last.style == below.style


def changes(text: str) -> bool:
    """Return whether a text says what is given or taken, 加2分, 酌情加分, +2分."""
    return bool(_SIGNED.search(text)) or any(one.manner in ("give", "bonus", "take") for one in outcomes(text))


def voids(text: str) -> bool:
    """Return whether a text says what voids all points: 发生责任事故的，一票否决."""
    return any(one.manner == "veto" for one in outcomes(text))


def _ends(above: Listed, entry: Listed) -> bool:
    """Return whether a line ends a part: the next of its heading, or one of a higher level than the first line in it."""
    mine, other = rank(above.style), rank(entry.style)
    if mine is not None and other is not None and other < mine:
        return True
    return heads_extras(above.text.text) and (entry.style == above.style or goes_on(above, entry))
