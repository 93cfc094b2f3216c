"""The rows of a table as a tree of categories and items, without arithmetic."""

from parsers import labels, marks
from parsers.columns import Layout
from parsers.grid import HOLE, Box, Grid
from parsers.points import read_points
from parsers.rows import Rows, is_remark
from parsers.tree import NOTHING, Node, Outline


def outline(grid: Grid, layout: Layout, by_number: bool = False) -> Outline:
    """Return the tree that ``grid`` prints when its columns are read as ``layout`` says.

    With ``by_number`` a row numbered 一、 heads the rows below it that are numbered 1., though it looks like them.
    """
    return _Reader(grid, layout, by_number).read()


def has_outer_numbers(grid: Grid, layout: Layout) -> bool:
    """Return whether some rows, but not all, are numbered as headings of the others."""
    rows = Rows(grid, layout)
    found = [rows.outer_number(row) is not None for row in range(layout.data, len(grid.rows))]
    return any(found) and not all(found)


class _Reader:
    def __init__(self, grid: Grid, layout: Layout, by_number: bool) -> None:
        self.grid, self.layout, self.by_number = grid, layout, by_number
        self.result = Outline(used=list(grid.dropped))
        self.levels = layout.all("category")
        self.path: list[tuple[int, Node]] = []
        self.sections: list[tuple[str, Node]] = []
        self.closed = False
        self.item: tuple[int, Node] | None = None
        self.rows = Rows(grid, layout)
        self.item_column, self.points_column = self.rows.item_column, self.rows.points_column
        self.label_column = self.rows.label_column
        self.numbers_categories = self._numbers_categories()
        self.not_cells = {*self.levels, *layout.all("category_points")}
        self.owned = _owners(layout, self.levels)

    def read(self) -> Outline:
        """Go through the rows once, top to bottom."""
        for row in range(self.layout.top):
            self.result.titles += self.rows.strands(row)
        for row in range(self.layout.top, self.layout.data):
            self.result.heads += self.rows.strands(row)
        self.result.used += self.result.heads
        for row in range(self.layout.data, len(self.grid.rows)):
            self._row(row)
        return self.result

    def _numbers_categories(self) -> bool:
        """Whether the serial numbers are merged as the categories are: then they number these and not the items."""
        if self.label_column is None or not self.levels:
            return False
        rows = range(self.layout.data, len(self.grid.rows))
        merged = [row for row in rows if not self.grid.starts(row, self.label_column)]
        return bool(merged) and all(not self.grid.starts(row, self.levels[0]) for row in merged)

    def _row(self, row: int) -> None:
        if self.rows.is_header(row):
            self.result.used += self.rows.strands(row)
        elif not any(self.rows.boxes(row)):
            return
        elif self.rows.is_total(row):
            self._total(row)
        elif self.closed and not self.rows.has_points(row):
            return
        elif self.rows.is_subtotal(row):
            self._subtotal(row)
        elif self.rows.is_section(row) or (self.by_number and self.rows.outer_number(row)):
            self._section(row)
        else:
            self._item_row(row)

    def _total(self, row: int) -> None:
        boxes = list(self.rows.boxes(row))
        pointed = [(column, points, box) for column, box in boxes if (points := read_points(box.text.text)) is not None]
        in_column = [entry for entry in pointed if entry[0] == self.points_column]
        whole = sum((box.text for _, box in boxes), NOTHING)
        node = Node(False, "", whole, whole)
        for _, node.points, box in (in_column or pointed)[:1]:
            node.printed, node.points_text = box.text, marks.printed_points(box.text)
        unread = [box for column, box in boxes if column == self.points_column]
        if not pointed and unread:
            node.printed, node.points_text = unread[0].text, marks.printed_points(unread[0].text)
        elif not pointed and (end := marks.ending(boxes[0][1].text)) is not None:
            node.points, node.printed, node.points_text = end.points, end.printed, marks.printed_points(end.printed)
        self.result.total = node
        self.closed = bool(self.result.children)
        self.result.used += self.rows.strands(row)

    def _subtotal(self, row: int) -> None:
        """Take the points of a subtotal row for its category where that prints none; else they only say it again."""
        open_node = self.path[-1][1] if self.path else self.sections[-1][1] if self.sections else None
        pointed = [(p, box) for _, box in self.rows.boxes(row) if (p := read_points(box.text.text)) is not None]
        if open_node is None or len(pointed) != 1:
            return
        points, box = pointed[0]
        if open_node.points is None:
            open_node.points, open_node.printed = points, box.text
            open_node.points_text = marks.printed_points(box.text)
        if open_node.points == points:
            self.result.used += self.rows.strands(row)

    def _section(self, row: int) -> None:
        boxes = dict(self.rows.boxes(row))
        label = boxes.pop(self.label_column, None) if self.label_column is not None else None
        points = boxes.pop(self.points_column, None) if self.points_column is not None else None
        first = next(iter(boxes.values()), label)
        if first is None:
            return
        node = self._category(first)
        if label is not None and label is not first and not node.label:
            node.label = label.text.text
            self.result.used.append(label.text)
        if points is not None and node.points is None:
            node.points, node.printed = read_points(points.text.text), points.text
            node.points_text = marks.printed_points(points.text)
            self.result.used.append(points.text)
        style = _style(node.label)
        while any(known == style for known, _ in self.sections):
            self.sections.pop()
        self.path, self.item = [], None
        self._parent().append(node)
        self.sections.append((style, node))

    def _category(self, box: Box) -> Node:
        label = labels.leading(box.text.text) if not box.label else None
        rest = box.text.cut(label.end) if label else box.text
        node = Node(False, label.text if label else box.label, rest, box.text)
        self._points_at_end(node, box)
        self.result.used.append(box.text)
        return node

    def _points_at_end(self, node: Node, box: Box) -> None:
        end = marks.ending(node.text)
        if end is not None:
            node.text, node.points, node.printed = end.name, end.points, end.printed
            node.points_text = marks.printed_points(end.printed)

    def _parent(self) -> list[Node]:
        if self.path:
            return self.path[-1][1].children
        return self.sections[-1][1].children if self.sections else self.result.children

    def _open_categories(self, row: int) -> None:
        """Follow the category columns: a new box with a text opens a category, a blank or continued one goes on."""
        for depth, column in enumerate(self.levels):
            index = self.grid.rows[row][column]
            if index == HOLE or index == self.grid.rows[row][self.item_column] or index in self._open(depth):
                self.path = self.path[:depth]
                continue
            box = self.grid.boxes[index]
            known = self.path[depth] if depth < len(self.path) else None
            if not box.text or (known and (known[0] == index or known[1].whole.text == box.text.text)):
                if known and box.text:
                    self.result.used.append(box.text)
                continue
            self.path = self.path[:depth]
            node = self._category(box)
            node.column = column
            self._label_beside(node, row, column)
            self._points_beside(node, row, column)
            self._parent().append(node)
            self.path.append((index, node))
            self.item = None

    def _open(self, depth: int) -> set[int]:
        return {index for index, _ in self.path[:depth]}

    def _label_beside(self, node: Node, row: int, column: int) -> None:
        """Give the category the serial number of a cell that is merged over the same rows."""
        if self.label_column is None or node.label or not self.numbers_categories:
            return
        box = self.grid.box(row, self.label_column)
        if column == self.levels[0] and self.grid.starts(row, self.label_column):
            node.label = box.text.text
            self.result.used.append(box.text)

    def _points_beside(self, node: Node, row: int, column: int) -> None:
        """Give the category the points that stand in a column of their own."""
        for beside in self.owned.get(column, ()):
            box = self.grid.box(row, beside)
            if box.text and self.grid.starts(row, beside) and node.points is None:
                self.result.lost -= 1
                node.points, node.printed = read_points(box.text.text), box.text
                node.points_text = marks.printed_points(box.text)
                self.result.used.append(box.text)

    def _item_row(self, row: int) -> None:
        for column in self.layout.all("category_points"):
            self.result.lost += self.grid.starts(row, column) and read_points(self.grid.text(row, column)) is not None
        self._open_categories(row)
        index = self.grid.rows[row][self.item_column]
        box = self.grid.boxes[index] if index != HOLE else Box(NOTHING)
        cells = {column: other for column, other in self.rows.boxes(row) if column not in self.not_cells}
        if self.item and self.item[0] == index and index != HOLE:
            self._further_row(self.item[1], cells)
            return
        points = cells.get(self.points_column) if self.points_column is not None else None
        if not box.text and points is None:
            if self.item:
                self._more_cells(self.item[1], cells)
            return
        if points is None and box.text and is_remark(box):
            return
        node = self._item(box, points, cells)
        self._parent().append(node)
        self.item = (index, node)
        self._more_cells(node, cells)

    def _further_row(self, node: Node, cells: dict[int, Box]) -> None:
        """Read a row that an item's merged cell reaches into: more cells of it, or, with points of its own, a part of it.

        An item with parts is a category, and what stands beside the points is the text of each part.
        """
        points = cells.get(self.points_column) if self.points_column is not None else None
        if points is None:
            self._more_cells(node, cells)
            return
        if node.is_item:
            first = Node(True, "", NOTHING, NOTHING, node.points, node.printed, node.points_text)
            first.cells, node.cells = node.cells, []
            node.is_item, node.points, node.printed, node.points_text = False, None, NOTHING, None
            self._points_at_end(node, Box(node.whole))
            node.children = [self._named_by_cell(first)]
        part = Node(True, "", NOTHING, NOTHING, read_points(points.text.text), points.text)
        part.points_text = marks.printed_points(points.text) or None
        self.result.used.append(points.text)
        self._more_cells(part, cells)
        node.children.append(self._named_by_cell(part))

    def _named_by_cell(self, node: Node) -> Node:
        if node.cells:
            _, node.whole = node.cells.pop(0)
            label = labels.leading(node.whole.text)
            node.label = label.text if label else ""
            node.text = node.whole.cut(label.end) if label else node.whole
        return node

    def _item(self, box: Box, points: Box | None, cells: dict[int, Box]) -> Node:
        label, rest = box.label, box.text
        number = self.label_column
        if number is not None and number in cells and not label and not self.numbers_categories:
            label = cells[number].text.text
            self.result.used.append(cells[number].text)
        elif not label and (leading := labels.leading(rest.text)):
            label, rest = leading.text, rest.cut(leading.end)
        node = Node(True, label, rest, box.text)
        if points is not None:
            node.points, node.printed = read_points(points.text.text), points.text
            node.points_text = marks.printed_points(points.text) or None
        elif self.points_column is None:
            self._points_at_end(node, box)
            node.text = rest
        self.result.used += [box.text, node.printed]
        return node

    def _more_cells(self, node: Node, cells: dict[int, Box]) -> None:
        for column, box in cells.items():
            if column in (self.item_column, self.points_column, self.label_column):
                continue
            node.cells.append((column, box.text))
            self.result.used.append(box.text)


def _style(label: str) -> str:
    found = labels.whole(label) if label else None
    return found.style if found else ""


def _owners(layout: Layout, levels: tuple[int, ...]) -> dict[int, list[int]]:
    """Return the columns of category points by the category column that they belong to: the next one to the left."""
    found: dict[int, list[int]] = {}
    for column in layout.all("category_points"):
        left = [level for level in levels if level < column]
        owner = left[-1] if left else (levels[0] if levels else None)
        if owner is not None:
            found.setdefault(owner, []).append(column)
    return found
