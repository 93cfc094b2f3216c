"""The rows of a table as a tree of categories and items, without arithmetic."""

from parsers.outlines import nodes
from parsers.outlines.aboveheader import scored_above
from parsers.outlines.barenumbered import take_bare_numbers
from parsers.outlines.below import PartsBelow
from parsers.outlines.clauses import keep_clauses
from parsers.outlines.counted import keep_counts
from parsers.outlines.describing import describing_rows
from parsers.outlines.figurenames import take_figures
from parsers.outlines.headings import Headings
from parsers.outlines.items import Items
from parsers.outlines.kinds import decides, kind_named
from parsers.outlines.lonesections import settle_lone
from parsers.outlines.madeup import give_parts
from parsers.outlines.numeralsabove import keep_numerals
from parsers.outlines.ontop import adds_only, kind_of_row, led_by_kind, mark, mark_whole_parts
from parsers.outlines.partheads import heads_part
from parsers.outlines.resultrows import computes_result, names_result, names_weighted_sum
from parsers.outlines.stated import take_stated
from parsers.outlines.sums import Sums
from parsers.outlines.toldbelow import kind_told
from parsers.outlines.tree import Node, Outline, value_of
from parsers.outlines.tree import nodes as all_nodes
from parsers.tables.grid import Box, Grid
from parsers.tables.layout import Layout
from parsers.tables.rows.blanksums import is_blank_sum
from parsers.tables.rows.blockheads import group_in_header, heads_a_block
from parsers.tables.rows.remarks import is_remark
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels, totals
from parsers.wording.totals import WHOLE
from schema.rubric import Kind

_DASHES = ("-", "--", "—", "——", "－", "–", "/", "／")


def outline(grid: Grid, layout: Layout, by_number: bool = False) -> Outline:
    """Return the tree that ``grid`` prints when its columns are read as ``layout`` says.

    With ``by_number`` a row numbered 一、 heads the rows below it that are numbered 1., though it looks like them, and so does one
    whose name reaches over the column of the numbers.
    """
    return _Reader(grid, layout, by_number).read()


class _Reader:
    def __init__(self, grid: Grid, layout: Layout, by_number: bool) -> None:
        self.grid, self.layout, self.by_number = grid, layout, by_number
        self.result = Outline(used=list(grid.dropped), again=list(grid.again))
        self.on_top: Kind | None = None
        self.ended: Node | None = None
        self.last: Node | None = None
        self.rows = Rows(grid, layout)
        self.describing = describing_rows(self.rows)
        self.points_column = self.rows.points_column
        self.headings = Headings(grid, layout, self.rows, self.result)
        self.items = Items(grid, layout, self.rows, self.headings, self.result)
        self.below = PartsBelow(grid, layout, self.rows)
        self.sums = Sums(grid, layout, self.rows, self.headings, self.result)

    def read(self) -> Outline:
        """Go through the rows once, top to bottom."""
        for row in range(self.layout.top):
            if heads_a_block(self.rows, row):
                self._section(row)
            else:
                self.result.titles += self.rows.strands(row)
        above = list(scored_above(self.grid, self.layout))
        self.result.children += above
        for node in all_nodes(above):
            self.result.used += [node.whole, node.printed, *(text for _, text in node.cells)]
        for row in range(self.layout.top, self.layout.data):
            self.result.heads += self.rows.strands(row)
        self.result.used += self.result.heads
        for row in range(self.layout.data, len(self.grid.rows)):
            self._row(row)
        settle_lone(self.result, self.layout, self.headings.said)
        keep_numerals(self.result.children)
        keep_clauses(self.result.children)
        keep_counts(self.result.children)
        take_bare_numbers(self.result.children)
        take_figures(self.result.children)
        give_parts(self.result)
        mark_whole_parts(self.result.children)
        return self.result

    def _row(self, row: int) -> None:
        if self.rows.is_header(row) or (
            not self.rows.has_points(row) and names_weighted_sum([box.text for _, box in self.rows.boxes(row)])
        ):
            self.result.used += self.rows.strands(row)
            self._group(row)
        elif not any(self.rows.boxes(row)) or take_stated(
            self.rows.strands(row), self.result, self.headings.all_open(), self.rows.ends_before(row)
        ):
            return
        elif row in self.describing:
            self.items.describe(row)
        elif is_blank_sum(self.rows, row):
            self.result.used += self.rows.strands(row)
        elif self.rows.is_total(row):
            self.sums.total(row)
            self.ended = self.headings.section
        elif (self.sums.closed or self._goes_on_last(row)) and self.below.holds(row, self._part_below()):
            self._read_below(row)
        elif (self.sums.closed or self.rows.ends_before(row)) and self.below.heads(row):
            self._section(row)
            self.last = self.headings.section
        elif heads_part(self.grid, self.layout, self.rows, row):
            self._section(row)
        elif self.sums.closed and not self.rows.has_points(row) and self.below.asks(row):
            self.result.remarks += self.rows.strands(row)
        elif (kind := self._kind_on_top(row)) is not None:
            self._rule(row, kind)
        elif (part := self._names_result(row)) is not None:
            (self.result.remarks if self._may_lack(part) else self.result.used).extend(self.rows.strands(row))
        elif (
            (self.sums.closed and not self.rows.has_points(row))
            or (self.rows.is_beside(row) and not self._says_none(row))
            or computes_result(self.rows.strands(row), self.headings.all_open())
            or self._says_total(row)
            or (self.rows.ends_before(row) and self.below.goes_on_remark(row))
        ):
            self.result.remarks += self.rows.strands(row)
        elif self.rows.is_time_note(row):
            self.result.remarks += self.rows.strands(row)
            self.headings.close_columns()
            self.items.close()
        elif self.rows.is_subtotal(row):
            self.sums.subtotal(row, self.items)
        elif (self.rows.is_section(row) and not self._is_clause(row)) or (
            self.by_number and (self.rows.outer_number(row) or self.rows.is_wide_name(row))
        ):
            self._section(row)
        else:
            self.items.read(row)

    def _read_below(self, row: int) -> None:
        """Read an item of a part below the total; with its number 一、 it heads this too."""
        if self.by_number and self.rows.outer_number(row):
            self._section(row)
        else:
            self.items.read(row)

    def _goes_on_last(self, row: int) -> bool:
        """Return whether a row heads no other part than the open one, which was headed below all points, without a total."""
        open_last = self.last is not None and self.last is self.headings.section
        return open_last and not (self.rows.is_section(row) and self.below.heads(row))

    def _part_below(self) -> Node | None:
        """Return the category of the last full-width row unless the total stands below what it heads."""
        section = self.headings.section
        return None if section is self.ended else section

    def _group(self, row: int) -> None:
        """Open the category that a header further down names in place of the first one's word, below other rows."""
        box = group_in_header(self.rows, row) if self.rows.is_header(row) and self.result.children else None
        if box is not None and self.headings.section is None:
            self.headings.open_group(box)
            self.items.close()

    def _says_total(self, row: int) -> bool:
        """Return whether a sentence alone in a row below all points begins with the total: 总分：100分。90分以上为优秀。"""
        texts = [text.text for text in self.rows.strands(row) if text]
        said = next(totals.said(texts[0]), None) if len(texts) == 1 and self.rows.ends_before(row) else None
        return said is not None and not said[1] and len(texts[0]) > said[2][1]

    def _says_none(self, row: int) -> bool:
        """Return whether a row names a veto, a bonus or a deduction and what it is, and says by a dash that it has no points."""
        (named, *others) = (box.text.text for _, box in self.rows.boxes(row))
        return self._is_dashed(row) and len(others) > 1 and kind_named(named) != "base"

    def _is_clause(self, row: int) -> bool:
        """Return whether a row that looks like a heading says below that of vetoes what one of them is: a sentence, or words below all points.

        A number, or the name of a part, makes it a heading there.
        """
        section = self.headings.section
        if section is None or not decides(section.whole.text):
            return False
        texts = [box.text.text for _, box in self.rows.boxes(row)]
        headed = any(labels.leading(text) or kind_named(text) != "base" for text in texts)
        return self.rows.is_sentence(row) or (self.rows.ends_before(row) and not headed)

    def _kind_on_top(self, row: int) -> Kind | None:
        """Return the kind of a row that only says what comes on top of the points, or off them; below the total it may be named beside."""
        pointed = self.points_column is not None and self.rows.has_points(row)
        worded = self._worded(row)
        if pointed or not self.rows.is_apart(row) or any(is_remark(box) for _, box in worded):
            return None
        texts = [box.text for _, box in worded]
        if len(texts) == 1 and (kind := led_by_kind(texts[0].text)):
            return kind
        if len(texts) == 1 and self._adds_below(row):
            return "bonus"
        if not self.sums.closed or self._heads_items(row):
            return None
        return kind_of_row(texts, self.on_top) or kind_told(self.rows, row)

    def _worded(self, row: int) -> list[tuple[int, Box]]:
        """Return the boxes of a row but for a dash in the column of points, which says that there are none."""
        dashed = self.points_column if self._is_dashed(row) else None
        return [(column, box) for column, box in self.rows.boxes(row) if column != dashed]

    def _is_dashed(self, row: int) -> bool:
        return self.points_column is not None and self.grid.text(row, self.points_column) in _DASHES

    def _adds_below(self, row: int) -> bool:
        """Return whether the only text of a row below all points says what is added, which none beside points says, and no mark stands there."""
        section = self.headings.section
        named = section is not None and kind_named(section.text.text) != "base"
        if named or self.points_column is None or not self.rows.ends_before(row):
            return False
        column = next(column for column, _ in self.rows.boxes(row))
        above = (self.grid.text(other, column) for other in range(self.layout.data, row))
        return adds_only(self.grid.text(row, column)) and not any(map(adds_only, above))

    def _heads_items(self, row: int) -> bool:
        """Return whether the only text of a row, below what makes the total or 100, stands over one with points: it is their heading."""
        below = row + 1
        if not self.sums.closed and value_of(self.result.children) != WHOLE:
            return False
        alone = len(list(self.rows.boxes(row))) == 1 and below < len(self.grid.rows)
        return alone and self.rows.has_points(below) and not self.rows.is_total(below)

    def _rule(self, row: int, kind: Kind) -> None:
        """Take a row of rules for an item of their kind, outside the points; over rows with points it is their heading."""
        if self._heads_items(row):
            self._section(row)
            mark(self.headings.section, kind)
            return
        boxes = self._worded(row)
        number = boxes.pop(0)[1] if len(boxes) > 1 and labels.whole(boxes[0][1].text.text) else None
        column, box = boxes[0]
        node = nodes.item(box, number.text.text if number else "")
        node.column, node.counts = column, False
        mark(node, kind)
        self.items.more_cells(node, dict(boxes[1:]))
        self.result.used += self.rows.strands(row)
        self.result.children.append(node)
        self.on_top = kind if self.sums.closed else None

    def _names_result(self, row: int) -> Node | None:
        """Return the part of which a row only names the result."""
        own = all(self.grid.starts(row, column) for column in range(self.grid.width) if self.grid.text(row, column))
        named = own and not self.rows.has_points(row)
        return names_result(self.rows.strands(row), self.headings.all_open()) if named else None

    def _may_lack(self, part: Node) -> bool:
        """Return whether a row named as the result of a part may be an item of it, whose points are missing: no sum is printed."""
        return self.points_column is not None and part.points is None

    def _section(self, row: int) -> None:
        goes_on = self.headings.open_section(row, self.sums.closed)
        self.items.close()
        if goes_on:
            self.items.read(row)
