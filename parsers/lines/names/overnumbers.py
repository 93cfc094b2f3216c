"""Names with their points and no number, over numbered lines with points whose count runs on or begins again below each.

环境质量（20分） over 一、空气（14分） and 二、水质（6分）, then 污染控制（23分） over 三、….
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.flow import Line
from parsers.head.lineforms import names_rubric
from parsers.lines.depths import over, rank
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named, name_of
from parsers.wording import labels
from parsers.wording.totals import WHOLE

_LEAST = 2
"""Names that show what they are."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A name at the line ``at``, and the numbers and points of the listed lines of one style down to the next name."""

    at: int
    entry: Listed
    style: str
    numbers: tuple[int, ...]
    points: tuple[Decimal, ...]


def names_over_numbers(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return the names that head the numbered lines below them, by where they stand; ``lines`` is all of a text.

    Each stands right over a numbered line with points, the first over number 1. Mostly none of these has more points than its name;
    a first one that names a rubric, or has as many as all of them together, states the total, unless it makes 100 with the others.
    """
    found: dict[int, Named] = {}
    run: list[_Section] = []
    for section in _sections(lines):
        if run and not (section and _goes_on(run, section)):
            found |= _heads(run)
            run = []
        if section and (run or section.numbers[0] == 1):
            run.append(section)
    return (found | _heads(run)) or _whole(lines)


def _whole(lines: Sequence[Line]) -> dict[int, Named]:
    """Return all names of a text where they make 100 and the first is worth what the numbers below it make, from 1 on.

    The others are too, or stand over no line with points: 年度工作（95分） over 一、 to 六、, beside 半年度工作（5分）.
    """
    names = {n: name for n, line in enumerate(lines) if (name := name_of(line, sentence=True)) is not None}
    heads = {section.at: section for section in _sections(lines) if section is not None}
    first = heads.get(next(iter(names), -1))
    if first is None or first.numbers[0] != 1 or sum(_points(name) or 0 for name in names.values()) != WHOLE:
        return {}
    made = all(_points(section.entry) == sum(section.points) for section in heads.values())
    alone = [at for at in names if at not in heads]
    bare = all(_holds_none(lines[at + 1 : end]) for at, end in pairwise([*names, len(lines)]) if at in alone)
    if len(names) < _LEAST or not made or not bare:
        return {}
    return {at: Named(_over(name, first.style), 0) for at, name in names.items()}


def _holds_none(lines: Sequence[Line]) -> bool:
    return all(entry is None or _points(entry) is None for entry in map(listed, lines))


def _sections(lines: Sequence[Line]) -> Iterator[_Section | None]:
    """Yield each name with what stands below it, None for one that stands over no numbered line with points."""
    names = {n: name for n, line in enumerate(lines) if (name := name_of(line, sentence=True)) is not None}
    for at, end in pairwise([*names, len(lines)]):
        first = listed(lines[at + 1]) if at + 1 < end else None
        if first is None or not first.label or _points(first) is None:
            yield None
            continue
        below = [one for line in lines[at + 1 : end] if (one := listed(line)) is not None and one.style == first.style]
        numbers = tuple(label.numbers[-1] for one in below if (label := labels.leading(one.label)))
        points = tuple(value for one in below if (value := _points(one)) is not None)
        yield _Section(at, names[at], first.style, numbers, points) if numbers else None


def _goes_on(run: Sequence[_Section], section: _Section) -> bool:
    """Return whether the count runs on below the next name as it did before, or begins again."""
    last, first = run[-1], section.numbers[0]
    on = first == last.numbers[-1] + 1
    again = first == 1
    if len(run) > 1:
        on, again = (on and run[1].numbers[0] != 1), (again and run[1].numbers[0] == 1)
    return section.style == last.style and (on or again)


def _heads(run: Sequence[_Section]) -> dict[int, Named]:
    owns = [_points(section.entry) or Decimal(0) for section in run]
    fit = sum(own >= max(section.points) for own, section in zip(owns, run, strict=True))
    together = sum((sum(section.points, Decimal(0)) for section in run), Decimal(0))
    if len(run) < _LEAST or fit * 2 <= len(run) or owns[0] == together or names_rubric(run[0].entry.text):
        return {}
    return {section.at: Named(_over(section.entry, section.style), 0) for section in run}


def with_turned(entries: Sequence[Listed]) -> list[Listed]:
    """Return the lines with those as heads of a style that official documents use below it: （一） over 一、二、, （二） over 三、.

    These count from 1 over the whole list, each stands right over one of the other style, the first over number 1, and the count
    of the others runs on below them.
    """
    for inner in dict.fromkeys(entry.style for entry in entries):
        heads = [n for n, (entry, below) in enumerate(pairwise(entries)) if below.style == inner != entry.style]
        style = entries[heads[0]].style if heads else inner
        outer = [n for n, entry in enumerate(entries) if entry.style == style]
        if outer != heads or not _ranked_above(inner, style):
            continue
        if _counts([entries[n] for n in outer]) and _counts([entry for entry in entries if entry.style == inner]):
            return [_over(entry, inner) if entry.style == style else entry for entry in entries]
    return [*entries]


def _ranked_above(style: str, other: str) -> bool:
    one, two = rank(style), rank(other)
    return one is not None and two is not None and one < two


def _counts(entries: Sequence[Listed]) -> bool:
    """Return whether the numbers of several lines count from 1."""
    numbers = [label.numbers[-1] if (label := labels.leading(entry.label)) else 0 for entry in entries]
    return len(numbers) >= _LEAST and numbers == [*range(1, len(numbers) + 1)]


def _over(entry: Listed, style: str) -> Listed:
    return entry if entry.style.startswith("#") else replace(entry, style=over(style))


def _points(entry: Listed) -> Decimal | None:
    return entry.own.points.value if entry.own and entry.own.points else None
