"""Rubrics put together as one, of which each is a part: with the columns of all their tables, each node in those of its own."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from parsers.choosing.evidence import weigh
from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.lines.listed import listed
from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.pieces.summed import Heading, headings
from parsers.spotting.found import Found
from parsers.strand import Strand, compact
from parsers.tables.layout import Layout
from parsers.wording.marks import ending
from schema.location import CellPlace

Part = TypeVar("Part")
Taking = Callable[[Found, Sequence[Found]], Sequence[Part]]
"""Returns what of the rubrics behind one belongs to it."""
_SENTENCE = re.compile(r"[。；;：:]$")


def taken_in(
    found: Sequence[Found], parts: Taking[Part], whole: Callable[[Found, Sequence[Part]], Found]
) -> list[Found]:
    """Return the rubrics, each with those right behind it that are its ``parts`` taken into the ``whole``."""
    made: list[Found] = []
    n = 0
    while n < len(found):
        more = parts(found[n], found[n + 1 :])
        made.append(whole(found[n], more) if more else found[n])
        n += len(more) + 1
    return made


def heading_of(one: Found, agreeing: bool = True) -> Heading | None:
    """Return the heading above a table, sentences between; where it must be ``agreeing`` its points are those that the table makes."""
    lines, tree = lines_over(one), one.reading.outline
    heading = next(headings(lines[-1:]), None)
    if heading is None or one.reading.lying or tree.combine != "sum":
        return None
    if agreeing and heading.points != value_of(tree.children):
        return None
    if tree.stated not in (None, heading.points):
        return None
    return heading


def lines_over(one: Found) -> list[Line]:
    """Return the sentences right above a table, nearest first, and the line above these; none for lines that are a rubric."""
    above = [line for line in reversed(one.above) if not line.furniture] if one.reading.in_table else []
    said = [*takewhile(says, above)]
    return above[: len(said) + 1]


def says(line: Line) -> bool:
    """Return whether a line is a sentence, or page furniture, and neither a heading nor a part."""
    sentence = _SENTENCE.search(line.text.text) and listed(line) is None and ending(line.text) is None
    return line.furniture or bool(sentence)


def is_sum(one: Found) -> bool:
    """Return whether a rubric is a table whose rows add up."""
    reading = one.reading
    return reading.in_table and not reading.lying and reading.outline.combine == "sum"


def printed_over(one: Found) -> list[Line]:
    """Return the lines above a table, and the rows in it above its header, read as titles or as the heading of all of it."""
    tree = one.reading.outline
    heading = [node.whole for node in tree.children[:1] if len(tree.children) == 1 and _is_over(node, tree)]
    return [*one.above, *map(Line, [*tree.titles, *heading])]


def _is_over(node: Node, tree: Outline) -> bool:
    """Return whether a category stands in a row above the header."""
    places = [text.runs[0].place for text in (node.whole, *tree.heads) if text][:2]
    rows = [place.row for place in places if isinstance(place, CellPlace)]
    return not node.is_item and len(rows) > 1 and rows[0] < rows[1]


def before(one: Found, heading: Line) -> list[Line]:
    """Return what is printed over a table before a ``heading`` there."""
    lines = printed_over(one)
    return lines[: next(n for n, line in enumerate(lines) if line.text is heading.text)]


def weighed(one: Found) -> Found:
    """Return the rubric with the evidence for its tree as it has become."""
    return replace(one, reading=replace(one.reading, evidence=weigh(one.reading.outline)))


def cut_above(whole: Found, first: Found, heading: Line) -> Found:
    """Return the ``whole`` rubric without what is printed over its ``first`` part from the ``heading`` of that on."""
    above = before(first, heading)
    kept = max(len(above) - len(first.above), 0)
    whole.reading.outline.titles = first.reading.outline.titles[:kept]
    return replace(whole, above=first.above[: len(above)])


def as_category(heading: Heading, children: list[Node]) -> Node:
    """Return the category that a heading with points opens over ``children``; one that only says its name again gives way to it."""
    text = heading.text.cut(heading.label.end) if heading.label and not heading.line.label else heading.text
    end = ending(text)
    label = heading.line.label or (heading.label.text if heading.label else "")
    whole = heading.line.text
    if end is None:
        return Node(False, label, text, whole, children=_inside(children, text))
    return Node(False, label, end.name, whole, end.points, end.printed, children=_inside(children, end.name))


def _inside(children: list[Node], name: Strand) -> list[Node]:
    """Return what stands under a heading, without a category over all of it that has the same name."""
    only = children[0] if len(children) == 1 else None
    again = only is not None and not only.is_item and compact(only.text.text) == compact(name.text)
    return only.children if again and only is not None else children


def joined(parts: Sequence[Found], children: list[Node], headings: Sequence[Strand]) -> Found:
    """Return the rubrics, the first of them in front, as one with the ``children``, over whose parts the ``headings`` stand.

    What each table says in a column of its own, 满分条件 in one and 评分标准 in the next, keeps its column.
    """
    first, last = parts[0], parts[-1]
    readings = [part.reading for part in parts]
    table = next(reading for reading in readings if reading.in_table)
    layout = _side_by_side([reading for reading in readings if reading.in_table])
    tree = Outline(
        children=children,
        titles=list(first.reading.outline.titles),
        heads=[text for reading in readings for text in reading.outline.heads],
        remarks=[text for reading in readings for text in reading.outline.remarks],
        used=[text for reading in readings for text in reading.outline.used] + list(headings),
        lost=sum(reading.outline.lost for reading in readings),
        rivals=[rival for reading in readings for rival in reading.outline.rivals],
        again=[text for reading in readings for text in reading.outline.again],
    )
    reading = replace(
        table,
        layout=layout,
        outline=tree,
        evidence=weigh(tree),
        subtotals=tuple(node for reading in readings for node in reading.subtotals),
        alternatives=tuple(node for reading in readings for node in reading.alternatives),
        doubtful=tuple(node for reading in readings for node in reading.doubtful),
        whole=all(reading.whole for reading in readings),
        judged=tuple(text for reading in readings for text in reading.judged),
    )
    return replace(
        first,
        reading=reading,
        again=tuple(again for part in parts for again in part.again),
        below=last.below,
    )


def _side_by_side(readings: Sequence[Reading]) -> Layout:
    """Return the columns of all tables, those of one number and meaning once; the nodes then stand in these columns."""
    whole = readings[0].layout
    for reading in readings[1:]:
        own = reading.layout
        columns = list(zip(whole.numbers, whole.roles, strict=True))
        further = [n for n, column in enumerate(zip(own.numbers, own.roles, strict=True)) if column not in columns]
        whole = replace(
            whole,
            headers=(*whole.headers, *(own.headers[n] for n in further)),
            roles=(*whole.roles, *(own.roles[n] for n in further)),
            numbers=(*whole.numbers, *(own.numbers[n] for n in further)),
        )
        columns = list(zip(whole.numbers, whole.roles, strict=True))
        at = [columns.index(column) for column in zip(own.numbers, own.roles, strict=True)]
        for node in nodes(reading.outline.children):
            node.column = at[node.column]
            node.cells = [(at[column], text) for column, text in node.cells]
            node.over = [(at[column], text) for column, text in node.over]
    return whole
