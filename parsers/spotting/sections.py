"""Tables under headings of one level, or of two, whose points make a total: the parts of one rubric, whatever their columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from parsers.choosing.evidence import weigh
from parsers.outlines.tree import Node, Outline, Rival, value_of
from parsers.pieces.summed import Heading, headings, names_table, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import as_category, before, cut_above, heading_of, is_sum, joined, printed_over
from parsers.wording.lots import lot_in

_FULL = Decimal(100)
_PRICE = re.compile("价格|报价|投标价")
_LEAST = 2
"""Parts that a rubric has."""
_SEVERAL = 3
"""Parts of which one may miss the points of its heading."""
_NEAR = Decimal("0.1")
"""The share by which a total may miss what headings make that all agree with their tables: a contradiction of the document."""
_ABOVE = -1
"""The level of a heading without a number that stands right above another one."""
_DEEPEST = 2
"""Levels of headings over a table."""


@dataclass(slots=True)
class _Section:
    """A heading, the headings of the next level below it, and the rubric that stands right under it."""

    heading: Heading
    parts: list["_Section"] = field(default_factory=list)
    found: Found | None = None


@dataclass(slots=True)
class _Run:
    """Headings of the outermost level with what stands under them; ``path`` is the way to the last, ``inner`` the last below them."""

    tops: list[_Section]
    path: list[_Section]
    inner: Heading | None = None


def under_sections(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics with those put together that stand under headings which make a total.

    The total is printed above or below them; where it is not, headings that count from one, or have no numbers and stand right
    above their tables, make 100, and each what the table under it makes, but for one among three. A heading that
    counts is the next of its level; those of the level below begin again, or count on.
    """
    made: list[Found] = []
    n = 0
    while n < len(found):
        run = _longest(found[n:])
        parts = [section.found for section in _leaves(run) if section.found is not None]
        made.append(_whole(parts, run) if run else found[n])
        n += len(parts) or 1
    return made


def _longest(found: Sequence[Found]) -> list[_Section]:
    """Return the sections of the most rubrics from the first on that make a total; empty where none do."""
    best: list[_Section] = []
    for chain in _chains(found[0]):
        for tops in _runs(chain, found):
            if len(list(_leaves(tops))) > len(list(_leaves(best))) and _is_whole(tops, found):
                best = tops
    return best


def _chains(first: Found) -> Iterator[list[Heading]]:
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
    """Return the headings over a table; of two lines without numbers right above it the first is one of the level above."""
    lines = [line for line in printed_over(one) if not line.furniture]
    found = list(headings(lines))
    if len(lines) < _LEAST or not found or found[-1].line is not lines[-1] or not _is_plain(found[-1]):
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


def _runs(chain: Sequence[Heading], found: Sequence[Found]) -> Iterator[list[_Section]]:
    """Yield the sections over the first rubrics, of two and more, each time as they are then."""
    first = [_Section(heading) for heading in chain]
    for outer, section in pairwise(first):
        outer.parts.append(section)
    first[-1].found = found[0]
    run = _Run([first[0]], first, chain[-1] if len(chain) > 1 else None)
    for one in found[1:]:
        if not is_sum(one) or not _goes_on(run, one):
            return
        yield [_copied(section) for section in run.tops]


def _copied(section: _Section) -> _Section:
    return _Section(section.heading, [_copied(part) for part in section.parts], section.found)


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
    section = _Section(heading)
    (run.path[depth - 1].parts if depth else run.tops).append(section)
    run.path = [*run.path[:depth], section]
    run.inner = heading if depth else run.inner
    return True


def _leaves(sections: Sequence[_Section]) -> Iterator[_Section]:
    for section in sections:
        yield from _leaves(section.parts) if section.parts else [section]


def _is_whole(tops: Sequence[_Section], found: Sequence[Found]) -> bool:
    """Return whether headings make a total that is printed, or 100 where none is and each heading says what is under it."""
    leaves = list(_leaves(tops))
    lines = [section.heading.line for section in (*tops, *leaves)]
    if len(tops) < _LEAST or any(lot_in(line.text.text) for line in lines) or _is_tender(leaves):
        return False
    whole = sum((section.heading.points for section in tops), Decimal(0))
    beside = [*before(found[0], tops[0].heading.line), *found[len(leaves) - 1].below[:1]]
    stated = {total for line in beside for total in stated_totals(line)} | _total(leaves[-1], whole)
    failing = [section for section in _all(tops) if not _agrees(section)]
    if whole in stated:
        return len(failing) < len(list(_all(tops)))
    if len(failing) == 1 and _made(leaves) in stated:
        return True
    named = any(names_table(section.heading.text.text) for section in tops)
    one_off = len(failing) == 1 and len(tops) >= _SEVERAL
    other = bool(stated) and (len(stated) > 1 or bool(failing) or not _is_near(min(stated), whole))
    return not (other or named or (failing and not one_off)) and whole == _FULL and _begin(tops, leaves)


def _is_near(stated: Decimal, whole: Decimal) -> bool:
    return abs(stated - whole) <= _NEAR * whole


def _made(leaves: Sequence[_Section]) -> Decimal:
    """Return what all tables make together."""
    return sum((value_of(leaf.found.reading.outline.children) for leaf in leaves if leaf.found), Decimal(0))


def _begin(tops: Sequence[_Section], leaves: Sequence[_Section]) -> bool:
    """Return whether headings count from one; those without numbers must stand right above their tables, sentences between."""
    if tops[0].heading.label is not None:
        return tops[0].heading.label.numbers[-1] == 1
    return all(leaf.found is not None and heading_of(leaf.found, agreeing=False) is not None for leaf in leaves)


def _is_tender(leaves: Sequence[_Section]) -> bool:
    """Return whether one part is the price, which a formula scores, over other columns than the rest has: each is a rubric."""
    heads = {leaf.found.reading.layout.headers for leaf in leaves if leaf.found}
    return len(heads) > 1 and any(_PRICE.search(leaf.heading.text.text) for leaf in leaves)


def _all(sections: Sequence[_Section]) -> Iterator[_Section]:
    for section in sections:
        yield section
        yield from _all(section.parts)


def _total(last: _Section, whole: Decimal) -> set[Decimal]:
    """Return the total in the last table, where it is that of all of them."""
    total = last.found.reading.outline.total if last.found else None
    return {whole} if total is not None and total.points is not None and total.points.value == whole else set()


def _agrees(section: _Section) -> bool:
    if section.parts:
        return sum((part.heading.points for part in section.parts), Decimal(0)) == section.heading.points
    tree = section.found.reading.outline if section.found else None
    return tree is not None and value_of(tree.children) == section.heading.points


def _whole(parts: Sequence[Found], tops: Sequence[_Section]) -> Found:
    """Return the rubric with a category for each heading."""
    whole = sum((section.heading.points for section in tops), Decimal(0))
    one = joined(parts, [], [section.heading.line.text for section in _all(tops)])
    tree, last = one.reading.outline, list(_leaves(tops))[-1]
    tree.total = last.found.reading.outline.total if last.found and _total(last, whole) else None
    tree.children = [_category(section, tree) for section in tops]
    weighed = replace(one, reading=replace(one.reading, evidence=weigh(tree)))
    return cut_above(weighed, parts[0], tops[0].heading.line)


def _category(section: _Section, tree: Outline) -> Node:
    """Return the category of a heading; another total in the table than it prints is its rival, but for that of the whole ``tree``."""
    if section.found is None:
        return as_category(section.heading, [_category(part, tree) for part in section.parts])
    own = section.found.reading.outline
    node = as_category(section.heading, own.children)
    stated = own.total.points if own.total is not None and own.total is not tree.total else None
    if own.total is not None and stated is not None and stated.value != section.heading.points:
        tree.rivals.append(Rival(node, own.total.printed))
    return node
