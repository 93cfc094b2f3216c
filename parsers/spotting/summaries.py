"""A table of the parts of a rubric with their full marks, 大项 | 分值, each of which follows as a table under a heading of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.outlines.tree import Node, nodes
from parsers.pieces.summed import Heading
from parsers.spotting.found import Found
from parsers.spotting.mixed import Part, as_category, heading_of, joined
from parsers.strand import Strand, compact
from parsers.tables.layout import Layout
from parsers.wording.points import Points

_LEAST = 2
"""Parts that a summary names."""


def under_summaries(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics with those put together as one that a summary right above them names, in order, with their points.

    What the rubric is called, and what it makes, is said above the summary. The tables hold the same in the same columns; where one
    has a column more, it comes behind. Others stay rubrics of their own.
    """
    made: list[Found] = []
    n = 0
    while n < len(found):
        parts = list(_parts(found[n], found[n + 1 :]))
        made.append(_whole(found[n], parts) if parts else found[n])
        n += len(parts) + 1
    return made


def _parts(summary: Found, following: Sequence[Found]) -> Iterator[Part]:
    """Yield the rubrics that the items of ``summary`` name one by one; none where one does not follow under its heading."""
    items = list(nodes(summary.reading.outline.children))
    beside = following[: len(items)]
    if len(items) < _LEAST or len(beside) < len(items) or not all(item.is_item for item in items):
        return
    headed = [(one, heading) for one in beside if (heading := heading_of(one)) is not None]
    named = len(headed) == len(items) and all(_names(item, head) for item, (_, head) in zip(items, headed, strict=True))
    layouts = [one.reading.layout for one in beside]
    if named and all(_same(a, b) for a in layouts for b in layouts):
        for one, heading in headed:
            yield Part(one, (heading,), (as_category(heading, one.reading.outline.children),), 0, 0)


def _names(item: Node, heading: Heading) -> bool:
    """Return whether an item of a summary has the name and the points of a heading."""
    name = compact(item.text.text)
    return bool(name) and name in compact(heading.text.text) and item.points == Points(heading.points)


def _same(one: Layout, other: Layout) -> bool:
    return all(a == b for a, b in zip(one.roles, other.roles, strict=False))


def _whole(summary: Found, parts: Sequence[Part]) -> Found:
    """Return the parts as one rubric, with the columns of the widest table and what is said above the summary."""
    whole = joined(parts)
    over = summary.reading.outline
    tree = whole.reading.outline
    tree.total = tree.total or over.total
    tree.titles = [*over.titles, *tree.titles]
    tree.used = [*over.used, *_printed(over.children), *tree.used]
    layout = max((part.found.reading.layout for part in parts), key=lambda layout: len(layout.roles))
    return replace(whole, above=summary.above, reading=replace(whole.reading, layout=layout))


def _printed(children: Sequence[Node]) -> Iterator[Strand]:
    for node in nodes(children):
        yield from (node.whole, node.printed, *(text for _, text in node.cells))
