"""Names with their points and no number, each alone on its line, that make a total: 技术（65分）, 方案（40分）, 计划（25分）, 商务（35分）."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, pairwise

from parsers.flow import Line
from parsers.lines.depths import NAME
from parsers.lines.linetotals import named_total, total_of
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named, name_of, takes
from parsers.pieces.summed import stated_totals
from parsers.strand import compact
from parsers.wording import labels, marks
from parsers.wording.grades import is_grade
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import ARABIC
from parsers.wording.texts.textpoints import Own
from parsers.wording.totals import WHOLE, WORTH

_LEAST = 3
"""Names that make a total."""
_LEAST_LED = 2
"""Names with parts that bear out sentences as parts."""
_MOST_BETWEEN = 4
"""Lines below a name that say more of it."""
_LEAST_PARTS = 2
"""Names that show what one name is worth; beside such one may have a single part."""
_MOST_PARTS = 40
"""Names that one name may be worth."""
_BULLET = "•"
"""The style of what stands below a name or a number: it has no mark."""
_INNER = "••"
"""The style of what stands below such a name below a number; it has no rank, and so none is below it."""
_TOLD = re.compile(
    rf"(?P<name>[^，,。；;:：（）()【】|\d]{{2,12}})[:：]\s*[^。；;]*?(?:[（(]\s*(?:{WORTH})?\s*{ARABIC}\s*分\s*[)）]|[，,]\s*(?:占|计|满分|共)?\s*{ARABIC}\s*分)[。；;]?"
)
"""A name, what it is about, and its points: 出勤考核：例会、升旗出勤率，占60分."""
_DEEPER = {NAME: _BULLET, _BULLET: _INNER}


@dataclass(frozen=True, slots=True)
class _Name:
    """A name at the line ``at``, the points behind it, and how many lines stand below it before the next.

    It is no ``name`` but what is said of one where it holds other signs: 课堂（含实验、讨论）表现（20分）.
    """

    at: int
    entry: Listed
    points: Decimal
    below: int
    name: bool


def summed_names(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return the names that are what is assessed, by where they stand.

    All names of a run make 100, or a total that is stated; else those of them do that are worth what the ones right below them make, which
    are their parts, and the others beside these; where all others have parts, one may be all of a name. The first may be a title that
    states the total: 考核（满分120分）.

    Below names of which two at least are worth what follows them a part may be a sentence that ends with its points in brackets; these
    names may also make what the numbered line right above them is worth: 1、进餐（30分） over 餐前（10分）.
    """
    names = [name_of(line) for line in lines]
    found: dict[int, Named] = {}
    runs = [run for run in _runs(lines, names) if len(run) >= _LEAST]
    totals = _totals(lines, names) if runs else {WHOLE}
    for run in runs:
        titled = stated_totals(lines[run[0].at])
        found |= _made(run, totals) or _made(run[1:], titled)
    if found:
        return found
    ended = [name or _ended(line) for line, name in zip(lines, names, strict=True)]
    for run in _runs(lines, ended):
        if len(run) >= _LEAST:
            found |= _led(run, lines, _totals(lines, ended)) or _inside(run, lines)
    return found or _told_names(lines)


def _told_names(lines: Sequence[Line]) -> dict[int, Named]:
    """Return lines right below one another that each tell a name, what it is about and its points, and make a total that is stated.

    None where numbered lines print points: these are the list, and what is told so is its overview, or who assesses.
    """
    told = [_told(line) for line in lines]
    entries = (listed(line) for line in lines)
    if any(entry.label and entry.own is not None for entry in entries if entry is not None):
        return {}
    stated = set().union(*(stated_totals(line) for line, name in zip(lines, told, strict=True) if name is None))
    found: dict[int, Named] = {}
    for run in _runs(lines, told):
        alone = not any(name.below for name in run[:-1])
        if len(run) >= _LEAST and alone and sum((name.points for name in run), Decimal(0)) in stated:
            found |= {name.at: Named(name.entry, 0) for name in run}
    return found


def _told(line: Line) -> Listed | None:
    found = _TOLD.fullmatch(line.text.text)
    if found is None or line.label or is_grade(found["name"]) or takes(line.text) or labels.leading(line.text.text):
        return None
    text = line.text.cut(0, len(line.text.text.rstrip("。；; ")))
    end = marks.ending(text)
    if end is None or end.points.percent:
        return None
    return Listed("", text, line.text, NAME, Own(end.points, end.printed, start=text.text.rfind(end.printed.text)))


def _inside(run: Sequence[_Name], lines: Sequence[Line]) -> dict[int, Named]:
    """Return the names of a run and their parts below the numbered line right above them, where they make what it is worth."""
    above = listed(lines[run[0].at - 1]) if run[0].at else None
    if above is None or not above.label or above.own is None or above.own.points is None:
        return {}
    found = _led(run, lines, {above.own.points.value})
    return {at: replace(name, entry=replace(name.entry, style=_DEEPER[name.entry.style])) for at, name in found.items()}


def _totals(lines: Sequence[Line], names: Sequence[Listed | None]) -> set[Decimal]:
    """Return what names may make: 100, or what one of the other lines states."""
    return {WHOLE}.union(*(stated_totals(line) for line, name in zip(lines, names, strict=True) if name is None))


def _ended(line: Line) -> Listed | None:
    """Return a line without a mark that ends with points in brackets as a listed one, None where they are none of its own."""
    text = line.text.text
    end = marks.ending(line.text) if marks.is_bracketed(text[max(map(text.rfind, "（(")) :]) else None
    if end is None or end.points.percent or listed(line) is not None or takes(line.text) or is_grade(end.name.text):
        return None
    own = Own(end.points, end.printed, start=text.rfind(end.printed.text))
    return Listed("", line.text, line.text, NAME, own)


def _led(run: Sequence[_Name], lines: Sequence[Line], totals: Set[Decimal]) -> dict[int, Named]:
    """Return the names of a run and their parts, where two at least have parts, all others are names, and all names make a total.

    What stands below the last one is its own down to a line that ends others too: 评分：　　分.
    """
    deep = _parts([name.points for name in run])
    heads = sum(after > depth for depth, after in pairwise([*deep, 0]))
    plain = all(name.name for name, depth in zip(run, deep, strict=True) if not depth)
    if not plain or heads < _LEAST_LED or _outer(run, deep) not in totals:
        return {}
    found, last = _named(run, deep), run[-1]
    closing = {compact(lines[name.at + name.below].text.text) for name in run[:-1] if name.below}
    below = lines[last.at + 1 : last.at + 1 + last.below]
    own = next((n for n, line in enumerate(below, 1) if compact(line.text.text) in closing), 0)
    return {at: replace(name, rules=own) if at == last.at and own else name for at, name in found.items()}


def _made(run: Sequence[_Name], totals: Set[Decimal]) -> dict[int, Named]:
    points = [name.points for name in run]
    several, any_number = _parts(points), _parts(points, 1)
    all_held = all(after > depth for depth, after in pairwise([*any_number, 0]) if not depth)
    ways = [(0,) * len(run), several, *([any_number] if sum(several) and all_held else [])]
    ways = [deep for deep in dict.fromkeys(ways) if _outer(run, deep) in totals]
    return _named(run, ways[0]) if len(run) >= _LEAST and len(ways) == 1 else {}


def _runs(lines: Sequence[Line], names: Sequence[Listed | None]) -> Iterator[list[_Name]]:
    """Yield the names that follow one another with no more than a few lines without a mark between."""
    run: list[_Name] = []
    for n, (line, entry) in enumerate(zip(lines, names, strict=True)):
        if entry is not None and entry.style == NAME and entry.own is not None and entry.own.points is not None:
            run.append(_Name(n, entry, entry.own.points.value, 0, name_of(line) is not None))
        elif run and run[-1].below < _MOST_BETWEEN and _says_more(line):
            run[-1] = replace(run[-1], below=n - run[-1].at)
        else:
            yield run
            run = []
    yield run


def _says_more(line: Line) -> bool:
    total = total_of(line) or named_total(line)
    return total is None and listed(line) is None and not line.label and not ends_with_points(line.text.text)


def _parts(points: Sequence[Decimal], least: int = _LEAST_PARTS) -> tuple[int, ...]:
    """Return for each name how deep it stands: 1 below one that is worth what those right below it make, ``least`` or more, else 0."""
    deep = [0] * len(points)
    at = 0
    while at < len(points):
        made = list(accumulate(points[at + 1 : at + 1 + _MOST_PARTS]))
        count = made.index(points[at]) + 1 if points[at] in made[least - 1 :] and points[at] else 0
        deep[at + 1 : at + 1 + count] = [1] * count
        at += count + 1
    return tuple(deep)


def _outer(run: Sequence[_Name], deep: Sequence[int]) -> Decimal:
    return sum((name.points for name, depth in zip(run, deep, strict=True) if not depth), Decimal(0))


def _named(run: Sequence[_Name], deep: Sequence[int]) -> dict[int, Named]:
    """Return the names with the lines below them; none where lines stand between a name and its parts.

    Below the last one as many are its own as below each of the others.
    """
    heads = [after > depth for depth, after in pairwise([*deep, 0])]
    if any(name.below for name, head in zip(run, heads, strict=True) if head):
        return {}
    own = {name.below for name, head in zip(run[:-1], heads, strict=False) if not head}
    last = min(run[-1].below, own.pop()) if len(own) == 1 else 0
    below = [*(name.below for name in run[:-1]), last]
    return {
        name.at: Named(replace(name.entry, style=_BULLET) if depth else name.entry, rules)
        for name, depth, rules in zip(run, deep, below, strict=True)
    }
