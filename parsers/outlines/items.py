"""The items of a table: the rows that print one, further rows of it, and the cells beside it."""

from collections.abc import Iterable, Iterator

from parsers.outlines import nodes
from parsers.outlines.headings import Headings
from parsers.outlines.ontop import take_on_top
from parsers.outlines.parts import further_row
from parsers.outlines.tree import NOTHING, Node, Outline
from parsers.strand import Strand
from parsers.tables.grid import HOLE, Box, Grid
from parsers.tables.layout import Layout
from parsers.tables.owners import counts_clauses
from parsers.tables.rows.remarks import is_remark
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels
from parsers.wording.points import read_points
from schema.rubric import Role

_SHARED: frozenset[Role] = frozenset({"rules", "method", "evidence", "remarks"})
"""What a cell merged over several items says of each of them."""


class Items:
    """Adds the items of ``grid`` to the categories that ``headings`` has open; rows and columns count from 0."""

    def __init__(self, grid: Grid, layout: Layout, rows: Rows, headings: Headings, result: Outline) -> None:
        self._grid, self._layout, self._headings, self._result = grid, layout, headings, result
        self._rows = rows
        self._column, self._points_column = rows.item_column, rows.points_column
        self._labels = None if counts_clauses(grid, layout, rows.item_column) else rows.label_column
        self._not_cells = {*layout.all("category"), *layout.all("category_points"), *layout.all("weight")}
        self._open: tuple[int, Node] | None = None

    def close(self) -> None:
        """Let no further row go on the last item: a heading stands between."""
        self._open = None

    def open_categories(self, row: int) -> None:
        """Open the categories that a row names, and close the last item where it names any."""
        if self._headings.open_categories(row):
            self.close()

    def read(self, row: int) -> None:
        """Read a row as an item, as a further row of the last one, or as more cells of it."""
        grid = self._grid
        for column in self._layout.all("category_points"):
            self._result.lost += grid.starts(row, column) and read_points(grid.text(row, column)) is not None
        self.open_categories(row)
        index = grid.rows[row][self._column]
        box = grid.boxes[index] if index != HOLE else Box(NOTHING)
        cells = {column: other for column, other in self._rows.boxes(row) if column not in self._not_cells}
        number = cells.pop(self._labels, None) if self._labels is not None else self._headings.bare_number(row)
        points = cells.pop(self._points_column, None) if self._points_column is not None else None
        cells.pop(self._column, None)
        number = number if number is not box else None
        if self._points_column is not None and grid.rows[row][self._points_column] in self._headings.shared:
            points = None
        if points is box and read_points(box.text.text) is None:
            points = None
        shared = self._shared(row) if points is None else NOTHING
        if self._open and box.text and self._open[0] != index and self._is_under_points(row):
            self._go_on(self._open[1], box, grid.boxes[self._open[0]])
            self._open = (index, self._open[1])
            self.more_cells(self._open[1], cells)
        elif self._open and self._open[0] == index and index != HOLE:
            self._use([number, points, *cells.values()])
            further_row(self._open[1], points, cells, self._headings.siblings(), number)
        elif not box.text and points is None:
            if self._open:
                self.more_cells(self._open[1], cells)
        elif points is not None or not is_remark(box):
            node = self._new(row, box, number, points, cells)
            if shared and not node.printed:
                node.printed, node.shares = shared, True
            self._open = (index, node)
            self.more_cells(node, cells)

    def describe(self, row: int) -> None:
        """Add a text over the full width to the item above it, which it describes."""
        if self._open:
            self.more_cells(self._open[1], {self._column: next(self._rows.boxes(row))[1]})

    def more_cells(self, node: Node, cells: dict[int, Box]) -> None:
        """Add the cells beside an item to it."""
        node.cells += [(column, box.text) for column, box in cells.items()]
        self._use(cells.values())

    def _new(self, row: int, box: Box, number: Box | None, points: Box | None, cells: dict[int, Box]) -> Node:
        node = nodes.item(box, self._number(number, row))
        node.column, beside = self._column, self._rows.kind_beside(row)
        node.extra, node.takes = node.extra or beside == "bonus", node.takes or beside == "deduction"
        if points is not None:
            nodes.take_points(node, points.text)
            self._take_steps(node, points)
        elif self._points_column is not None:
            take_on_top(node, self._layout, cells)
        else:
            if self._grid.starts(row, self._column):
                nodes.take_own(node)
            self._take_beside(node, row)
        self._headings.weigh(node, row, self._column)
        self._result.used += [box.text, node.printed]
        node.over = list(self._reaching(row))
        self._headings.siblings().append(node)
        return node

    def _take_steps(self, node: Node, points: Box) -> None:
        """Give the item the lower steps that stand behind its full mark as a cell."""
        if points.steps and self._points_column is not None:
            node.cells.append((self._points_column, points.steps))
            self._result.used.append(points.steps)

    def _reaching(self, row: int) -> Iterator[tuple[int, Strand]]:
        """Yield the cells that say how an item is judged, or by whom, and reach down into its row from that of one above."""
        for column, role in enumerate(self._layout.roles):
            if role in _SHARED and row > self._layout.data and not self._grid.starts(row, column):
                text = self._grid.box(row, column).text
                if text and self._grid.rows[row][column] not in self._grid.rows[row][:column]:
                    yield column, text

    def _take_beside(self, node: Node, row: int) -> None:
        """Give the item the points that stand for it alone in a column of category points."""
        for column in self._layout.all("category_points"):
            if self._grid.rows[row][column] in self._headings.of_items and self._grid.starts(row, column):
                nodes.take_points(node, self._grid.box(row, column).text)
                self._result.lost -= 1

    def _is_under_points(self, row: int) -> bool:
        """Return whether the points of the item above are merged over this row too: the row is another clause of it."""
        points, node = self._points_column, self._open[1] if self._open else None
        if points is None or node is None or self._grid.starts(row, points) or self._counts_on(row):
            return False
        box = self._grid.box(row, points)
        return read_points(box.text.text) is not None and node.printed is box.text

    def _shared(self, row: int) -> Strand:
        """Return the points of the item above where they are merged over this row too, which has a serial number of its own."""
        points, node = self._points_column, self._open[1] if self._open else None
        if points is None or node is None or self._grid.starts(row, points) or not self._counts_on(row):
            return NOTHING
        return self._grid.box(row, points).text if node.printed is self._grid.box(row, points).text else NOTHING

    def _counts_on(self, row: int) -> bool:
        """Return whether a row has a serial number of its own, the one after that above: it is an item, whose points it shares."""
        column = self._labels
        if column is None or not self._grid.starts(row, column):
            return False
        above, own = (labels.whole(self._grid.text(at, column)) for at in (row - 1, row))
        return above is not None and own is not None and labels.counts_on(above, own)

    def _go_on(self, node: Node, box: Box, above: Box) -> None:
        """Add another clause to an item, or nothing where its rows print its name again instead of a merged cell."""
        if box.text.text != above.text.text:
            node.text, node.whole = node.text + box.text, node.whole + box.text
        self._result.used.append(box.text)

    def _number(self, box: Box | None, row: int) -> str:
        in_labels = self._labels is not None and not self._grid.joins(row, self._headings.numbered, self._column)
        if box is None or in_labels:
            return ""
        self._result.used.append(box.text)
        return box.text.text

    def _use(self, boxes: Iterable[Box | None]) -> None:
        self._result.used += [box.text for box in boxes if box is not None]
