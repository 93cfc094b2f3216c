"""Headings of one level, or of two, over tables: which of them count on from one another, and what stands under each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from parsers.pieces.summed import Heading, headings, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import is_sum, printed_over

_LEAST = 2
"""Lines above a table of which the first may head the second."""
_ABOVE = -1
"""The level of a heading without a number that stands right above another one."""
_DEEPEST = 2
"""Levels of headings over a table."""


@dataclass(slots=True)
class Section:
    """A heading, the headings of the next level below it, and the rubric that stands right under it."""

    heading: Heading
    parts: list["Section"] = field(default_factory=list)
    found: Found | None = None


@dataclass(slots=True)
class _Run:
    """Headings of the outermost level with what stands under them; ``path`` is the way to the last, ``inner`` the last below them."""

    tops: list[Section]
    path: list[Section]
    inner: Heading | None = None


def chains(first: Found) -> Iterator[list[Heading]]:
    """Yield the headings that may stand over the first table, the outermost first: two levels, or one."""
    over = _over(first)
    if not over or not is_sum(first):
        return
    nearest = over[-1]
    outer = [heading for heading in over if not heading.alike(nearest) and heading.points >= nearest.points]
    for heading in outer[-1:]:
        yield [heading, nearest]
    yield [nearest]


def _over(one: Found) -> list[Heading]:
    """Return the headings over a table; of two lines right above it the first, without a number, is one of the level above."""
    lines = [line for line in printed_over(one) if not line.furniture]
    found = list(headings(lines))
    if len(lines) < _LEAST or not found or found[-1].line is not lines[-1]:
        return found
    outer = next(headings(lines[-2:-1]), None)
    if outer is None or not _is_plain(outer) or stated_totals(outer.line) or outer.points < found[-1].points:
        return found
    return [*found[:-1], replace(outer, level=_ABOVE), found[-1]]


def _is_plain(heading: Heading) -> bool:
    return heading.label is None and heading.level == 0


def _raised(run: _Run, heading: Heading) -> Heading:
    """Return a heading without a number, right over its table, as one of the level above where that holds all of its points."""
    top = run.tops[-1]
    full = sum((part.heading.points for part in top.parts), Decimal(0)) >= top.heading.points
    return replace(heading, level=_ABOVE) if top.heading.level == _ABOVE and full and _is_plain(heading) else heading


def runs(chain: Sequence[Heading], found: Sequence[Found]) -> Iterator[list[Section]]:
    """Yield the sections over the first rubrics, of two and more, each time as they are then."""
    first = [Section(heading) for heading in chain]
    for outer, section in pairwise(first):
        outer.parts.append(section)
    first[-1].found = found[0]
    run = _Run([first[0]], first, chain[-1] if len(chain) > 1 else None)
    for one in found[1:]:
        if not is_sum(one) or not _goes_on(run, one):
            return
        yield [_copied(section) for section in run.tops]


def _copied(section: Section) -> Section:
    return Section(section.heading, [_copied(part) for part in section.parts], section.found)


def _goes_on(run: _Run, one: Found) -> bool:
    """Return whether the headings over a rubric count on; they are then in ``run``, with the rubric under the last."""
    over = _over(one)
    if not over:
        return False
    for heading in over:
        heading = _raised(run, heading)
        known = next((n for n, section in enumerate(run.path) if heading.alike(section.heading)), None)
        if known is None and heading.line is not over[-1].line:
            continue
        if not (_opens(run, heading) if known is None else _follows(run, heading, known)):
            return False
    if run.path[-1].found is not None:
        return False
    run.path[-1].found = one
    return True


def _follows(run: _Run, heading: Heading, known: int) -> bool:
    """Open the next section of a level that is open, if the one before holds something."""
    before = run.path[known]
    if not heading.counts_on(before.heading) or not (before.found or before.parts):
        return False
    if any(not section.found and not section.parts for section in run.path[known:]):
        return False
    return _open(run, heading, known)


def _opens(run: _Run, heading: Heading) -> bool:
    """Open the first section of the level below that which is open."""
    last = run.path[-1]
    begins = heading.label is None or heading.label.numbers[-1] == 1
    goes_on = run.inner is not None and heading.alike(run.inner) and heading.counts_on(run.inner)
    if last.found or last.parts or len(run.path) >= _DEEPEST or not (begins or goes_on):
        return False
    return _open(run, heading, len(run.path))


def _open(run: _Run, heading: Heading, depth: int) -> bool:
    section = Section(heading)
    (run.path[depth - 1].parts if depth else run.tops).append(section)
    run.path = [*run.path[:depth], section]
    run.inner = heading if depth else run.inner
    return True


def innermost(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the innermost sections, which stand over tables."""
    for section in sections:
        yield from innermost(section.parts) if section.parts else [section]


def every(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections of both levels, each before those below it."""
    for section in sections:
        yield section
        yield from every(section.parts)
