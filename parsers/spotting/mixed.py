"""One rubric of which some parts are tables and some are lists or tiers: 功能（60分） over a table, 代码（40分） over bullets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.flow import Line
from parsers.outlines.tree import Node, value_of
from parsers.pieces.summed import Heading, headings, names_table, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import as_category, heading_of, joined, says
from parsers.strand import AnyPlace
from parsers.wording.lots import lot_in
from parsers.wording.totals import WHOLE

_LEAST = 2
"""Headings at odds with what stands under them, by which the parts are none of one rubric."""


@dataclass(frozen=True, slots=True)
class Part:
    """A rubric as a run of categories of another one: their headings and nodes, and where in the file they begin and end."""

    found: Found
    headings: tuple[Heading, ...]
    nodes: tuple[Node, ...]
    first: int
    end: int


def as_one(found: Sequence[Found], lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> tuple[Found, ...]:
    """Return the rubrics, of a file in reading order, with those put together that are parts of one.

    Headings of one level, each with the points of what it heads, stand over all of them, nothing but what they head between, and make
    100 or a total that is stated above, one perhaps at odds with what it heads. Over tables alone no total need be stated where the
    headings count from one, and all agree. At least one is a table and one a list, or a table of tiers: other tables are
    joined before they are read (parsers/pieces/summed). ``at`` says where in the file the ``lines`` stand.
    """
    parts = [_part(one, lines, at) for one in found]
    made: list[Found] = []
    n = 0
    while n < len(found):
        run = _run(parts[n:], lines)
        made.append(_joined(run) if run else found[n])
        n += len(run) or 1
    return tuple(made)


def _run(parts: Sequence[Part | None], lines: Sequence[Line]) -> list[Part]:
    """Return the longest run of parts from the first on that are one rubric, no more than these where some make a total."""
    run: list[Part] = []
    ends, whole = 0, False
    for part in parts:
        if part is None or (run and not _goes_on(run[-1], part, lines)):
            break
        run.append(part)
        stated = {value for line in run[0].found.above for value in stated_totals(line)}
        makes = bool(_make_one(run) & {WHOLE, *stated})
        whole = whole or makes
        if _is_mixed(run) and (makes or (not whole and _is_counted(run))):
            ends = len(run)
    return run[:ends]


def _make_one(run: Sequence[Part]) -> set[Decimal]:
    """Return what the headings make together, and what stands under them does; nothing where more than one says otherwise than that."""
    pairs = _pairs(run)
    failing = sum(printed != made for printed, made in pairs)
    return {sum(side, Decimal(0)) for side in zip(*pairs, strict=True)} if failing < _LEAST else set()


def _pairs(run: Sequence[Part]) -> list[tuple[Decimal, Decimal]]:
    """Return the points of each heading, and what stands under it makes: tiers make those of the best."""
    return [
        (heading.points, _made(node, one.found.reading.in_table))
        for one in run
        for heading, node in zip(one.headings, one.nodes, strict=True)
    ]


def _made(node: Node, in_table: bool) -> Decimal:
    tiers = in_table and node.is_item and node.points is not None
    return node.points.value if tiers and node.points is not None else value_of(node.children)


def _is_counted(run: Sequence[Part]) -> bool:
    """Return whether headings over tables count from one, and each is a part that makes what it says, less than a whole."""
    found = [heading for one in run for heading in one.headings]
    label = found[0].label
    parts = not any(names_table(one.text.text) or lot_in(one.text.text) or one.points >= WHOLE for one in found)
    tables = all(one.found.reading.in_table for one in run)
    agree = all(printed == made for printed, made in _pairs(run))
    return tables and parts and agree and label is not None and label.numbers[-1] == 1


def _is_mixed(run: Sequence[Part]) -> bool:
    """Return whether some parts are tables and others lists, or tables of tiers, which are items and no categories."""
    kinds = {(part.found.reading.in_table, all(node.is_item for node in part.nodes)) for part in run}
    return len(kinds) > 1


def _goes_on(before: Part, part: Part, lines: Sequence[Line]) -> bool:
    """Return whether a part stands under the next heading of the level, with nothing but sentences without points between."""
    last, first = before.headings[-1], part.headings[0]
    return first.alike(last) and first.counts_on(last) and all(map(says, lines[before.end : part.first]))


def _part(one: Found, lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> Part | None:
    """Return a rubric as a part: what stands in lines and under headings that were put together, or a table under its heading."""
    return _list(one, lines, at) or (_table(one, at) if one.reading.in_table else None)


def _table(one: Found, at: Mapping[AnyPlace, int]) -> Part | None:
    heading = heading_of(one, agreeing=False)
    if heading is None:
        return None
    first = at[heading.line.text.runs[0].place]
    end = max(at[line.text.runs[0].place] for line in one.above) + 1
    return Part(one, (heading,), (as_category(heading, one.reading.outline.children),), first, end)


def _list(one: Found, lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> Part | None:
    """Return a list, or tables that were put together, as a run of headings with the points of what stands below."""
    tree = one.reading.outline
    over = tree.total
    children = [over] if over is not None and over.children == tree.children else tree.children
    if (over is not None and children is tree.children) or not all(node.counts and node.points for node in children):
        return None
    places = [at.get(run.place) for node in children for run in node.whole.runs[:1]]
    found = [heading for n in places if n is not None for heading in headings([lines[n]])]
    if len(found) != len(children) or not all(b.alike(a) and b.counts_on(a) for a, b in pairwise(found)):
        return None
    numbers = [n for text in tree.used for run in text.runs if (n := at.get(run.place)) is not None]
    return Part(one, tuple(found), tuple(children), places[0] or 0, max(numbers) + 1)


def _joined(run: Sequence[Part]) -> Found:
    """Return the parts as one rubric, with the columns of its tables."""
    children = [node for part in run for node in part.nodes]
    headings = [heading.line for part in run for heading in part.headings]
    whole = joined([part.found for part in run], children, [line.text for line in headings])
    above = whole.above
    return replace(whole, above=above[: above.index(headings[0])] if headings[0] in above else above)
