"""Names with their points and no number, each over what is said about it: 地面（20分） over 优：…, 良：…, or over 1.…扣2分."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from parsers.flow import Line
from parsers.lines.depths import NAME, is_below_name
from parsers.lines.listed import PART, Listed, listed
from parsers.outlines.kinds import kind_named
from parsers.strand import Strand
from parsers.wording import labels, marks
from parsers.wording.grades import is_grade
from parsers.wording.markdown import HEADING
from parsers.wording.numerals import ARABIC
from parsers.wording.plain import simplified
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.texts.takenoff import taken_off
from parsers.wording.texts.textpoints import Own
from parsers.wording.totals import WORTH, total_word

_MARK = r"(?:[（(【\[〔][A-Za-zⅠ-Ⅻ\u4e00-\u9fff]{1,2}[)）】\]〕]\s*)?"
"""A mark in brackets before a name that counts in its own way: （A）, 【一】, 〔甲〕."""
_COUNTED = r"(?:[A-Za-z\u4e00-\u9fff]{1,8}\s*[0-9０-９]{1,2}\s*[:：]?\s*(?=[^\s，,。；;:：（）()【】|\d]))?"
"""A word with a number before a name: 实验1, Lab2, 任务3：."""
_ALONE = re.compile(
    rf"{_MARK}{_COUNTED}[（(]?[^。；;:：（）()【】|\d]{{1,20}}[)）]?\s*[:：]?\s*(?:[（(【\[]\s*(?:{WORTH})?\s*{ARABIC}\s*分\s*[)）】\]]|(?<=[:：\s]){ARABIC}\s*分)\s*[:：]?\s*"
)
"""A name with its points, and nothing else on the line."""
_SENTENCE = re.compile(
    rf"{_MARK}[^，,。；;:：（）()【】|\d]{{1,20}}(?:(?<![扣减減加得计計给給记記为是足满超达过到每各约获奖罚])[，,]?\s*共?\s*{ARABIC}\s*分|[（(【\[]\s*(?:{WORTH})?\s*{ARABIC}\s*分\s*[)）】\]])\s*[。；;]?\s*"
)
"""The same as a sentence: 组织领导，共30分。, 组织领导（30分）。"""
_TIER = re.compile(r"(?P<grade>[^:：，,。；;（）()\s]{1,5})\s*(?:[（(][^（）()]{1,12}[)）])?\s*[:：]")
_TAKES = re.compile(
    rf"[扣减減]\s*(?:{ARABIC}\s*分?\s*[~～\-－—–至到]{{1,2}}\s*)?{ARABIC}\s*分|[扣减]完|不[得给计給計]分|酌情[扣减]"
)
_GRADE = re.compile(r"[优良中差好甲乙丙丁]\s*[级等]?\s*[:：]?\s*[（(【]?\s*[0-9０-９]")
_BULLET = re.compile(r"[-*+•]\s")
_REMARK = re.compile(r"\s*[（(]?(?:备注|注|说明)\s*\d?\s*[:：]")
_LEAST = 2
"""Names that show that such names are what is assessed, and lines below one that prove it."""
_MOST = 12
"""Lines below one name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a listed line, and how many lines below it say how its points are given; 0 where they are parts of their own."""

    entry: Listed
    rules: int


@dataclass(frozen=True, slots=True)
class _Section:
    at: int
    entry: Listed
    below: tuple[Line, ...]

    @property
    def summed(self) -> bool:
        """Whether listed lines below the name make its points."""
        owns = [one.value for one in self._listed() if one.value]
        return len(owns) >= _LEAST and self.entry.own is not None and sum(owns, ZERO) == self.entry.value

    @property
    def parted(self) -> bool:
        """Whether listed lines below the name print points, and nothing says how those of the name are given."""
        return not self.ruled and any(one.own is not None for one in self._listed())

    @property
    def ruled(self) -> bool:
        """Whether the lines below say how the points are given: as tiers by name, or mostly as what is taken off."""
        if len({tier for line in self.below if (tier := _tier(line))}) >= _LEAST:
            return True
        outcomes = sum(_is_outcome(line.text, listed(line)) for line in self.below)
        values = [one.value for one in self._listed() if one.own]
        return outcomes * 2 >= len(self.below) > 0 and outcomes > 0 and max(values, default=ZERO) <= self.entry.value

    def _listed(self) -> Iterator[Listed]:
        return (one for line in self.below if (one := listed(line)) is not None)


def named(lines: Sequence[Line], least: int = _LEAST) -> Mapping[int, Named]:
    """Return the names among the ``lines`` that are what is assessed, by where they stand.

    ``least`` of them must be borne out, and half of all from the first to the last of these: by listed lines that make the points of
    the name, which is a category then, or by lines that say how its points are given.
    """
    found: dict[int, Named] = {}
    sections = list(_sections(lines))
    for near, run in groupby(sections, lambda section: len(section.below) <= _MOST):
        if near:
            found |= _borne_out(list(run), least)
    return found


def _borne_out(run: Sequence[_Section], least: int) -> dict[int, Named]:
    proved = [section.summed or section.ruled for section in run]
    if sum(proved) < least:
        return {}
    first = next(n for n, section in enumerate(run) if proved[n] or section.parted)
    run, proved = run[first:], proved[first:]
    if sum(proved) * 2 < len(run):
        return {}
    return {section.at: Named(section.entry, _rules(section, section is run[-1])) for section in run}


def _rules(section: _Section, last: bool) -> int:
    """Return how many lines below a name go on it; below the last one, none after those that say how points are given."""
    if section.summed or section.parted:
        return 0
    said = [n for n, line in enumerate(section.below, 1) if _says(line)]
    return (said[-1] if said else 0) if last else len(section.below)


def _sections(lines: Sequence[Line]) -> Iterator[_Section]:
    names = {n: entry for n, line in enumerate(lines) if (entry := name_of(line)) is not None}
    ends = [n for n, line in enumerate(lines) if n in names or _is_over(line)]
    for at, entry in names.items():
        end = next((n for n in ends if n > at), len(lines))
        below = [*lines[at + 1 : end]]
        if not any(n > at for n in names):
            said = [n for n, line in enumerate(below, 1) if _says(line)]
            below = below[: _unbroken(said)]
        yield _Section(at, entry, tuple(below))


def _unbroken(said: Sequence[int]) -> int:
    """Return where the lines that say how points are given end, with no more than one other line between two of them."""
    end = 0
    for n in said:
        if n > end + 2:
            break
        end = n
    return end


def name_of(line: Line, sentence: bool = False) -> Listed | None:
    """Return a line as a listed one where it is a name with its points, without a number, and nothing else; it may be a ``sentence``."""
    mark = HEADING.match(line.text.text)
    name = line.text.cut(mark.end()) if mark else line.text
    if sentence and _SENTENCE.fullmatch(name.text):
        name = name.cut(0, len(name.text.rstrip("。；; ")))
    elif not _ALONE.fullmatch(simplified(name.text)):
        return None
    text = name.text
    if (
        line.label
        or labels.leading(text)
        or _tier(line)
        or _BULLET.match(text)
        or _GRADE.match(text)
        or _is_extra_part(line)
    ):
        return None
    end = marks.ending(name)
    if end is None or end.points.percent or total_word(end.name.text.strip(" :：，,")) or taken_off(name):
        return None
    own = Own(end.points, end.printed, start=text.rfind(end.printed.text))
    return Listed("", name, line.text, mark[1] if mark else NAME, own)


def _is_extra_part(line: Line) -> bool:
    """Return whether a line is the title of a part that adds or takes points, 第四部分 扣分项（10分）, which heads what is listed below it."""
    entry = listed(line)
    return entry is not None and entry.style == PART and kind_named(entry.text.text) != "base"


def _is_over(line: Line) -> bool:
    """Return whether a line is a heading over such names, 一、室内, and says nothing about one."""
    entry = listed(line)
    return entry is not None and bool(entry.label or entry.style.startswith("#")) and not is_below_name(entry)


def _says(line: Line) -> bool:
    entry = listed(line)
    part = entry is not None and bool(entry.label or entry.own)
    return part or bool(_tier(line)) or bool(_REMARK.match(line.text.text)) or _is_outcome(line.text, entry)


def _tier(line: Line) -> str:
    found = _TIER.match(line.text.text)
    return found["grade"] if found and is_grade(found["grade"]) else ""


def _is_outcome(text: Strand, entry: Listed | None) -> bool:
    """Return whether a line says what is taken off, or what gets nothing, and has no points of its own."""
    if entry is not None and entry.own is not None:
        return not entry.value
    return takes(text)


def takes(text: Strand) -> bool:
    """Return whether a text says what is taken off."""
    return taken_off(text) or bool(_TAKES.search(text.text))
