"""One rubric of which some parts are tables and some are lists: 功能（60分） over a table, 代码（40分） over bullets."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.choosing.evidence import weigh
from parsers.flow import Line
from parsers.lines.listed import listed
from parsers.outlines.tree import Node, Outline, value_of
from parsers.pieces.summed import Heading, headings, stated_totals
from parsers.spotting.found import Found
from parsers.strand import AnyPlace
from parsers.wording.marks import ending, printed_points

_FULL = Decimal(100)
_SENTENCE = re.compile(r"[。；;：:]$")


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
    100 or a total that is stated above. At least one is a table and one a list: tables alone are joined before they are read
    (parsers/pieces/summed). ``at`` says where in the file the ``lines`` stand.
    """
    parts = [_part(one, lines, at) for one in found]
    made: list[Found] = []
    n = 0
    while n < len(found):
        run = _run(parts[n:], lines)
        made.append(joined(run) if run else found[n])
        n += len(run) or 1
    return tuple(made)


def _run(parts: Sequence[Part | None], lines: Sequence[Line]) -> list[Part]:
    """Return the longest run of parts from the first on that are one rubric."""
    run: list[Part] = []
    ends = 0
    for part in parts:
        if part is None or (run and not _goes_on(run[-1], part, lines)):
            break
        run.append(part)
        whole = sum((heading.points for one in run for heading in one.headings), Decimal(0))
        stated = {value for line in run[0].found.above for value in stated_totals(line)}
        if _is_mixed(run) and whole in {_FULL, *stated}:
            ends = len(run)
    return run[:ends]


def _is_mixed(run: Sequence[Part]) -> bool:
    tables = [part.found.reading.layout for part in run if part.found.reading.in_table]
    same = all(layout.roles == tables[0].roles and layout.headers == tables[0].headers for layout in tables)
    return same and 0 < len(tables) < len(run)


def _goes_on(before: Part, part: Part, lines: Sequence[Line]) -> bool:
    """Return whether a part stands under the next heading of the level, with nothing but sentences without points between."""
    last, first = before.headings[-1], part.headings[0]
    return first.alike(last) and first.counts_on(last) and all(map(_says, lines[before.end : part.first]))


def _says(line: Line) -> bool:
    """Return whether a line is a sentence, or page furniture, and neither a heading nor a part."""
    sentence = _SENTENCE.search(line.text.text) and listed(line) is None and ending(line.text) is None
    return line.furniture or bool(sentence)


def _part(one: Found, lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> Part | None:
    return _table(one, at) if one.reading.in_table else _list(one, lines, at)


def _table(one: Found, at: Mapping[AnyPlace, int]) -> Part | None:
    heading = heading_of(one)
    if heading is None:
        return None
    first = at[heading.line.text.runs[0].place]
    end = max(at[line.text.runs[0].place] for line in one.above) + 1
    return Part(one, (heading,), (as_category(heading, one.reading.outline.children),), first, end)


def heading_of(one: Found) -> Heading | None:
    """Return the heading above a table, sentences between, of which the points are those that the table makes."""
    if not one.reading.in_table:
        return None
    tree = one.reading.outline
    above = [line for line in one.above if not line.furniture]
    while above and _says(above[-1]):
        above.pop()
    heading = next((heading for heading in headings(above) if heading.line is above[-1]), None)
    if heading is None or one.reading.lying or tree.combine != "sum" or heading.points != value_of(tree.children):
        return None
    if tree.total is not None and tree.total.points is not None and tree.total.points.value != heading.points:
        return None
    return heading


def as_category(heading: Heading, children: list[Node]) -> Node:
    """Return the category that a heading with points opens over ``children``."""
    text = heading.text.cut(heading.label.end) if heading.label and not heading.line.label else heading.text
    end = ending(text)
    label = heading.line.label or (heading.label.text if heading.label else "")
    if end is None:
        return Node(False, label, text, heading.line.text, children=children)
    whole = heading.line.text
    return Node(False, label, end.name, whole, end.points, end.printed, printed_points(end.printed), children=children)


def _list(one: Found, lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> Part | None:
    """Return a list that is a run of headings with the points of what stands below."""
    tree = one.reading.outline
    over = tree.total
    children = [over] if over is not None and over.children == tree.children else tree.children
    if (over is not None and children is tree.children) or not all(node.counts and node.points for node in children):
        return None
    places = [at.get(node.whole.runs[0].place) for node in children]
    found = [heading for n in places if n is not None for heading in headings([lines[n]])]
    if len(found) != len(children) or not all(b.alike(a) and b.counts_on(a) for a, b in pairwise(found)):
        return None
    numbers = [n for text in tree.used for run in text.runs if (n := at.get(run.place)) is not None]
    return Part(one, tuple(found), tuple(children), places[0] or 0, max(numbers) + 1)


def joined(run: Sequence[Part]) -> Found:
    """Return the parts as one rubric, with the columns of its tables."""
    first, last = run[0], run[-1]
    readings = [part.found.reading for part in run]
    table = next(reading for reading in readings if reading.in_table)
    tree = Outline(
        children=[node for part in run for node in part.nodes],
        titles=first.found.reading.outline.titles if not first.found.reading.in_table else [],
        heads=[text for reading in readings for text in reading.outline.heads],
        remarks=[text for reading in readings for text in reading.outline.remarks],
        used=[
            text for part in run for text in (*part.found.reading.outline.used, *(h.line.text for h in part.headings))
        ],
        lost=sum(reading.outline.lost for reading in readings),
    )
    reading = replace(
        table,
        outline=tree,
        evidence=weigh(tree),
        subtotals=tuple(node for reading in readings for node in reading.subtotals),
        alternatives=tuple(node for reading in readings for node in reading.alternatives),
        doubtful=tuple(node for reading in readings for node in reading.doubtful),
        whole=all(reading.whole for reading in readings),
        judged=tuple(text for reading in readings for text in reading.judged),
    )
    over = first.headings[0].line
    return replace(
        first.found,
        above=first.found.above[: first.found.above.index(over)] if over in first.found.above else first.found.above,
        reading=reading,
        again=tuple(again for part in run for again in part.found.again),
        below=last.found.below,
    )
