"""The rows of a table as a tree of categories and items, without arithmetic."""

from collections.abc import Iterable, Iterator

from parsers.outlines import nodes
from parsers.outlines.clauses import keep_clauses
from parsers.outlines.headings import Headings
from parsers.outlines.kinds import decides, kind_named
from parsers.outlines.ontop import kind_of_row, led_by_kind, mark, mark_whole_parts, says_rule, take_on_top
from parsers.outlines.parts import even_parts, further_row
from parsers.outlines.resultrows import computes_result, names_result
from parsers.outlines.stated import take_stated
from parsers.outlines.tree import NOTHING, Node, Outline, Rival, last_make, value_of
from parsers.strand import Strand
from parsers.tables.grid import HOLE, Box, Grid
from parsers.tables.layout import Layout
from parsers.tables.owners import counts_clauses
from parsers.tables.remarks import is_remark
from parsers.tables.rows import Rows
from parsers.wording import labels, totals
from parsers.wording.points import read_points
from schema.rubric import Kind, Role

_SHARED: frozenset[Role] = frozenset({"rules", "method", "evidence", "remarks"})
"""What a cell merged over several items says of each of them."""

_DASHES = ("-", "--", "—", "——", "－", "–", "/", "／")

_FULL = 100
"""What the items above a heading of bonuses make, where no total is printed."""


def outline(grid: Grid, layout: Layout, by_number: bool = False) -> Outline:
    """Return the tree that ``grid`` prints when its columns are read as ``layout`` says.

    With ``by_number`` a row numbered 一、 heads the rows below it that are numbered 1., though it looks like them, and so does one
    whose name reaches over the column of the numbers.
    """
    return _Reader(grid, layout, by_number).read()


class _Reader:
    def __init__(self, grid: Grid, layout: Layout, by_number: bool) -> None:
        self.grid, self.layout, self.by_number = grid, layout, by_number
        self.result = Outline(used=list(grid.dropped))
        self.levels = layout.all("category")
        self.closed = False
        self.on_top: Kind | None = None
        self.item: tuple[int, Node] | None = None
        self.rows = Rows(grid, layout)
        self.item_column, self.points_column = self.rows.item_column, self.rows.points_column
        self.label_column = self.rows.label_column
        self.item_label = None if counts_clauses(grid, layout, self.item_column) else self.label_column
        self.not_cells = {*self.levels, *layout.all("category_points"), *layout.all("weight")}
        self.headings = Headings(grid, layout, self.rows, self.result)

    def read(self) -> Outline:
        """Go through the rows once, top to bottom."""
        for row in range(self.layout.top):
            if self.rows.heads_a_block(row):
                self._section(row)
            else:
                self.result.titles += self.rows.strands(row)
        for row in range(self.layout.top, self.layout.data):
            self.result.heads += self.rows.strands(row)
        self.result.used += self.result.heads
        for row in range(self.layout.data, len(self.grid.rows)):
            self._row(row)
        even_parts(self.result.children)
        keep_clauses(self.result.children)
        mark_whole_parts(self.result.children)
        return self.result

    def _row(self, row: int) -> None:
        if self.rows.is_header(row):
            self.result.used += self.rows.strands(row)
        elif not any(self.rows.boxes(row)) or take_stated(
            self.rows.strands(row), self.result, self.headings.all_open(), self.rows.ends_before(row)
        ):
            return
        elif self.rows.is_total(row):
            self._total(row)
        elif (kind := self._kind_on_top(row)) is not None:
            self._rule(row, kind)
        elif (part := self._names_result(row)) is not None:
            (self.result.remarks if self._may_lack(part) else self.result.used).extend(self.rows.strands(row))
        elif (
            (self.closed and not self.rows.has_points(row))
            or (self.rows.is_beside(row) and not self._says_none(row))
            or computes_result(self.rows.strands(row), self.headings.all_open())
        ):
            self.result.remarks += self.rows.strands(row)
        elif self.rows.is_subtotal(row):
            self._subtotal(row)
        elif (self.rows.is_section(row) and not self._is_clause(row)) or (
            self.by_number and (self.rows.outer_number(row) or self.rows.is_wide_name(row))
        ):
            self._section(row)
        else:
            self._item_row(row)

    def _says_none(self, row: int) -> bool:
        """Return whether a row names a veto, a bonus or a deduction and what it is, and says by a dash that it has no points."""
        (named, *others) = (box.text.text for _, box in self.rows.boxes(row))
        dashed = self.points_column is not None and self.grid.text(row, self.points_column) in _DASHES
        return dashed and len(others) > 1 and kind_named(named) != "base"

    def _is_clause(self, row: int) -> bool:
        """Return whether a row that looks like a heading is a sentence below the heading of vetoes: what one of them is."""
        section = self.headings.section
        return section is not None and decides(section.whole.text) and self.rows.is_sentence(row)

    def _kind_on_top(self, row: int) -> Kind | None:
        """Return the kind of a row that only says what comes on top of the points, or off them; below the total it may be named beside."""
        pointed = self.points_column is not None and self.rows.has_points(row)
        if pointed or not self.rows.is_apart(row) or any(is_remark(box) for _, box in self.rows.boxes(row)):
            return None
        texts = [text for text in self.rows.strands(row) if text]
        if len(texts) == 1 and (kind := led_by_kind(texts[0].text)):
            return kind
        return kind_of_row(texts, self.on_top) if self.closed and not self._heads_items(row) else None

    def _heads_items(self, row: int) -> bool:
        """Return whether the only text of a row, below what makes the total or 100, stands over one with points: it is their heading."""
        below = row + 1
        if not self.closed and value_of(self.result.children) != _FULL:
            return False
        alone = len(list(self.rows.boxes(row))) == 1 and below < len(self.grid.rows)
        return alone and self.rows.has_points(below) and not self.rows.is_total(below)

    def _rule(self, row: int, kind: Kind) -> None:
        """Take a row of rules for an item of their kind, outside the points; over rows with points it is their heading."""
        if self._heads_items(row):
            self._section(row)
            mark(self.headings.section, kind)
            return
        boxes = list(self.rows.boxes(row))
        number = boxes.pop(0)[1] if len(boxes) > 1 and labels.whole(boxes[0][1].text.text) else None
        column, box = boxes[0]
        node = nodes.item(box, number.text.text if number else "")
        node.column, node.counts = column, False
        mark(node, kind)
        self._more_cells(node, dict(boxes[1:]))
        self.result.used += self.rows.strands(row)
        self.result.children.append(node)
        self.on_top = kind if self.closed else None

    def _names_result(self, row: int) -> Node | None:
        """Return the part of which a row only names the result."""
        own = all(self.grid.starts(row, column) for column in range(self.grid.width) if self.grid.text(row, column))
        named = own and not self.rows.has_points(row)
        return names_result(self.rows.strands(row), self.headings.all_open()) if named else None

    def _may_lack(self, part: Node) -> bool:
        """Return whether a row named as the result of a part may be an item of it, whose points are missing: no sum is printed."""
        return self.points_column is not None and part.points is None

    def _total(self, row: int) -> None:
        if self.result.total is not None and self.result.total.points is not None:
            self.result.rivals.append(Rival(None, self.result.total.printed))
        self.result.total = nodes.total(self.rows.without_scores(row), self.points_column)
        self.closed = bool(self.result.children)
        self._use_sum(row)

    def _use_sum(self, row: int) -> None:
        """Take the texts of a row that states a sum; a rule beside it, 迟交每天扣10分, is a remark."""
        for text in self.rows.strands(row):
            (self.result.remarks if says_rule(text) else self.result.used).append(text)

    def _subtotal(self, row: int) -> None:
        """Take the points of a subtotal row for its category where that prints none; else they only say it again.

        They stand in the points column where that prints any, whatever shares stand beside it. Where no category is open, 小计 is
        the total of the table.
        """
        if not any(totals.subtotal_word(self.grid.text(row, level)) for level in self.levels):
            self._open_categories(row)
        open_node = self.headings.innermost
        number = self.label_column
        if open_node is not None and number is not None and self.grid.starts(row, number) and not open_node.label:
            open_node.label = self.grid.text(row, number) if labels.whole(self.grid.text(row, number)) else ""
        found = [(c, box.text) for c, box in self.rows.without_scores(row) if read_points(box.text.text) is not None]
        pointed = [text for column, text in found if column == self.points_column] or [text for _, text in found]
        if open_node is None:
            self._total(row)
        if open_node is None or len(pointed) != 1:
            return
        if open_node.points is None:
            nodes.take_points(open_node, pointed[0])
        said = read_points(pointed[0].text)
        if open_node.points == said or (said is not None and last_make(self.result.children, said.value)):
            self._use_sum(row)
        else:
            self.result.rivals.append(Rival(open_node, pointed[0]))

    def _section(self, row: int) -> None:
        goes_on = self.headings.open_section(row)
        self.item = None
        if goes_on:
            self._item_row(row)

    def _open_categories(self, row: int) -> None:
        if self.headings.open_categories(row):
            self.item = None

    def _item_row(self, row: int) -> None:
        for column in self.layout.all("category_points"):
            self.result.lost += self.grid.starts(row, column) and read_points(self.grid.text(row, column)) is not None
        self._open_categories(row)
        index = self.grid.rows[row][self.item_column]
        box = self.grid.boxes[index] if index != HOLE else Box(NOTHING)
        cells = {column: other for column, other in self.rows.boxes(row) if column not in self.not_cells}
        number = cells.pop(self.item_label, None) if self.item_label is not None else None
        points = cells.pop(self.points_column, None) if self.points_column is not None else None
        cells.pop(self.item_column, None)
        if self.points_column is not None and self.grid.rows[row][self.points_column] in self.headings.shared:
            points = None
        if self.item and box.text and self.item[0] != index and self._is_under_points(row):
            self._go_on(self.item[1], box)
            self.item = (index, self.item[1])
            self._more_cells(self.item[1], cells)
            return
        if self.item and self.item[0] == index and index != HOLE:
            self._use([number, points, *cells.values()])
            further_row(self.item[1], points, cells, self.headings.siblings(), number)
            return
        if not box.text and points is None:
            if self.item:
                self._more_cells(self.item[1], cells)
            return
        if points is None and box.text and is_remark(box):
            return
        node = nodes.item(box, self._number(number, row))
        node.column, node.extra = self.item_column, node.extra or self.rows.is_extra(row)
        if points is not None:
            nodes.take_points(node, points.text)
        elif self.points_column is not None:
            take_on_top(node, self.layout, cells)
        else:
            nodes.take_own(node)
            self._take_beside(node, row)
        self.headings.weigh(node, row, self.item_column)
        self.result.used += [box.text, node.printed]
        node.over = list(self._reaching(row))
        self.headings.siblings().append(node)
        self.item = (index, node)
        self._more_cells(node, cells)

    def _reaching(self, row: int) -> Iterator[tuple[int, Strand]]:
        """Yield the cells that say how an item is judged, or by whom, and reach down into its row from that of one above."""
        for column, role in enumerate(self.layout.roles):
            if role in _SHARED and row > self.layout.data and not self.grid.starts(row, column):
                text = self.grid.box(row, column).text
                if text and self.grid.rows[row][column] not in self.grid.rows[row][:column]:
                    yield column, text

    def _take_beside(self, node: Node, row: int) -> None:
        """Give the item the points that stand for it alone in a column of category points."""
        for column in self.layout.all("category_points"):
            if self.grid.rows[row][column] in self.headings.of_items and self.grid.starts(row, column):
                nodes.take_points(node, self.grid.box(row, column).text)
                self.result.lost -= 1

    def _is_under_points(self, row: int) -> bool:
        """Return whether the points of the item above are merged over this row too: the row is another clause of it."""
        points, node = self.points_column, self.item[1] if self.item else None
        if points is None or node is None or self.grid.starts(row, points):
            return False
        box = self.grid.box(row, points)
        return node.points is not None and node.printed is box.text

    def _go_on(self, node: Node, box: Box) -> None:
        node.text, node.whole = node.text + box.text, node.whole + box.text
        self.result.used.append(box.text)

    def _number(self, box: Box | None, row: int) -> str:
        if box is None or not self.grid.joins(row, self.headings.numbered, self.item_column):
            return ""
        self.result.used.append(box.text)
        return box.text.text

    def _more_cells(self, node: Node, cells: dict[int, Box]) -> None:
        node.cells += [(column, box.text) for column, box in cells.items()]
        self._use(cells.values())

    def _use(self, boxes: Iterable[Box | None]) -> None:
        self.result.used += [box.text for box in boxes if box is not None]
