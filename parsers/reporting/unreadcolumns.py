"""Points in columns of a rubric, and in names, that were not read as such: its items have none, or others."""

import re
from collections.abc import Iterator, Sequence

from parsers.choosing.reading import Reading
from parsers.outlines.tree import Node, items_in, nodes
from parsers.reporting.pointsunused import POINTS_UNUSED, column_words
from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.columns.startingpoints import starts_below
from parsers.wording.marks import ending, is_bracketed, marks
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from schema.finding import Finding
from schema.model import Bilingual
from schema.rubric import Rubric

_CLAUSE = re.compile(rf"[，,]\s*{ARABIC}\s*分\s*(?:[；;。\n]|$)")
"""Points behind what is asked for, with no word of giving or taking: 有奖惩制度，2分；"""
_GIVEN = re.compile(r"(?:[加奖增]分|奖励分?)(?:值|分值|标准|数)?(?:[（(]分[)）])?")
_TAKEN = re.compile(r"(?:[扣减罚]分|扣减分?)(?:值|分值|标准|数)?(?:[（(]分[)）])?")
"""Headers of what is given for an item, and of what is taken off."""
_LEAST = 2
"""Cells with points that are there by no chance."""


def unread_columns(reading: Reading, rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a warning (K113) where no item of ``rubric`` has points and a column that speaks of points or scores holds numbers.

    So for a second column under a word for full marks, 权重分 beside 分值, that holds numbers beside some of the items, as those of groups
    right of these (K108 tells where most have them); points to start from, 基本分 beside 满分, are none. So it is for what may be taken
    off each item, 扣分, beside what may be given for it, 加分.
    """
    items = items_in(reading.outline.children)
    yield from _second_column(reading, rubric, path, items)
    yield from _taken_beside_given(reading, rubric, path, items)
    if not reading.in_table or any(node.points is not None or node.marked is not None for node in items):
        return
    layout = reading.layout
    for column in (*layout.all("other"), *layout.all("review_score")):
        cells = _cells(items, column)
        numbers = [cell for cell in cells if (found := read_points(cell.text)) is not None and found.value]
        said = {"points", "review_score"} & set(headers.roles(layout.headers[column]))
        if (
            said
            and not headers.names_aim(layout.headers[column])
            and len(numbers) >= _LEAST
            and len(numbers) * 2 > len(items)
        ):
            yield _unread(rubric, path, layout.headers[column], numbers)
            return


def _second_column(reading: Reading, rubric: Rubric, path: str, items: Sequence[Node]) -> Iterator[Finding]:
    layout = reading.layout
    taken = layout.first("points") if reading.in_table else None
    for column in layout.all("other") if taken is not None else ():
        head = layout.headers[column]
        full = layout.headers[taken or 0]
        again = compact(head) == compact(full) != "" or "points" in headers.roles(head)
        numbers = [cell for cell in _cells(items, column) if (found := read_points(cell.text)) and found.value]
        if again and not starts_below(head, full) and len(numbers) >= _LEAST and len(numbers) * 2 <= len(items):
            yield _unread(rubric, path, head, numbers)


def _taken_beside_given(reading: Reading, rubric: Rubric, path: str, items: Sequence[Node]) -> Iterator[Finding]:
    layout = reading.layout
    taken = layout.first("points") if reading.in_table else None
    if taken is None or not _GIVEN.fullmatch(compact(layout.headers[taken])):
        return
    for column in (*layout.all("other"), *layout.all("review_score")):
        numbers = [cell for cell in _cells(items, column) if (found := read_points(cell.text)) and found.value]
        if _TAKEN.fullmatch(compact(layout.headers[column])) and len(numbers) >= _LEAST:
            yield _unread(rubric, path, layout.headers[column], numbers)


def unread_names(reading: Reading, rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a warning (K113) where cells beside the items print points of their own, and nothing has them.

    Cells left of the items, 资料（60分）, stand over fewer rows than there are; cells right of them are several for one item.
    """
    items = items_in(reading.outline.children)
    layout = reading.layout
    for column in range(layout.first("item") or 0 if reading.in_table else 0):
        cells = _cells(items, column)
        named = [cell for cell in cells if _ends_in_bracket(cell)]
        if named and len(cells) < len(items):
            yield _unread(rubric, path, layout.headers[column], named)
    for column in layout.all("other") if reading.in_table else ():
        inner = [cells for node in items if len(cells := [cell for at, cell in node.cells if at == column]) >= _LEAST]
        pointed = [cell for cells in inner for cell in cells if marks(cell.text) or _ends_in_bracket(cell)]
        if pointed and column > (layout.first("item") or 0) and len(pointed) == sum(map(len, inner)):
            yield _unread(rubric, path, layout.headers[column], pointed)
    for column in layout.all("rules") if reading.in_table else ():
        inner = [cells for node in items if len(cells := [cell for at, cell in node.cells if at == column]) >= _LEAST]
        clauses = [cell for cells in inner for cell in cells if _CLAUSE.search(cell.text)]
        if len(clauses) > _LEAST and len(clauses) * 5 >= sum(map(len, inner)) * 4:
            yield _unread(rubric, path, layout.headers[column], clauses)


def _ends_in_bracket(cell: Strand) -> bool:
    """Return whether a cell is a name that ends with points in brackets."""
    end = ending(cell)
    return end is not None and bool(end.name.text) and is_bracketed(end.printed.text)


def unread_shares(reading: Reading, rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a warning (K113) where items without points end with shares in brackets, 师资建设（40%）, under categories with points, and
    for each of these that gives points to each, 组织（20分，每项5分）, which none has, as they miss its own by an item or more.
    """
    over = [node for node in nodes(reading.outline.children) if node.points is not None and not node.is_item]
    items = [child for node in over for child in node.children if child.is_item and child.points is None]
    ended = [
        node for node in items if (end := ending(node.text)) and end.points.percent and is_bracketed(end.printed.text)
    ]
    if len(ended) >= _LEAST and len(ended) * 2 > len(items):
        column = reading.layout.first("item")
        head = reading.layout.headers[column] if column is not None else ""
        yield _unread(rubric, path, head, [node.text for node in ended])
    for node in over:
        if node.share is not None and node.children and all(child.points is None for child in nodes(node.children)):
            yield POINTS_UNUSED.finding({"where": _each(node.text.text)}, path=path, source=node.share.printed.source)


def _each(name: str) -> Bilingual:
    return Bilingual(zh=f"标题“{name}”给每一项", en=f'what the heading "{name}" gives to each item')


def _cells(items: Sequence[Node], column: int) -> list[Strand]:
    return [cell for node in items for at, cell in node.cells if at == column]


def _unread(rubric: Rubric, path: str, head: str, printed: Sequence[Strand]) -> Finding:
    """Return the warning about a column, headed ``head``, and what is printed in it."""
    values = {"where": column_words(Bilingual(zh=rubric.id, en=rubric.id), head)}
    return POINTS_UNUSED.finding(values, path=path, source=tuple(place for text in printed for place in text.source))
