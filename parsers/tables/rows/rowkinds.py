"""What kind of row a row is: header again, total, heading of a category, remark."""

import re
from collections.abc import Iterator

from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import Box, Grid, row_boxes
from parsers.tables.layout import Layout
from parsers.tables.otherrows import is_aside
from parsers.tables.rows.footers import names_a_part
from parsers.tables.rows.footrows import begins_foot
from parsers.tables.rows.formrows import form_rows
from parsers.tables.rows.innersums import inner_sums
from parsers.tables.rows.labelheads import heads_numbers
from parsers.tables.rows.remarks import (
    is_choices,
    is_field,
    is_named_remark,
    is_remark,
    is_result,
    is_time_note,
)
from parsers.wording import labels, marks, totals
from parsers.wording.bands import grade_scale, is_legend
from parsers.wording.grades import is_grade
from parsers.wording.labels import Label
from parsers.wording.points import read_points, read_signed
from schema.rubric import Kind

OUTER = frozenset({"一、", "一.", "（一）", "一）", "一", "第一条"})
"""Styles of numbers that head a block of rows; the rows inside are numbered 1. or （1）."""
_EXTRA = re.compile(r"(?:加分|附加|奖励)(?:项目?|指标|题|类)|正向激励")
_TAKEN = re.compile(r"[扣减]分(?:项目?|指标|类)|负面清单|负向约束")
_CONTINUED = re.compile(r"[（(]?续上?表[0-9一二三四五六七八九十]*[)）]?")
"""What stands in a row where the table goes on, on the next page."""
_STOP = re.compile(r"[。；;]$")
_SAYS = re.compile(r"\w")
_WHOSE = re.compile(r"[\u4e00-\u9fff、]{2,12}")
"""Who answers for a row, or by when: 办公室."""
_RARE = 5
"""Rows of items to one in which a mark was filled in."""
_BESIDE_REMARK = 3
"""Texts of a row that are too many for a remark beside its name."""
_LONGEST_NAME = 60
"""Characters in the longest text of a full-width row that is the name of a category and not a remark."""
_LONGEST_BESIDE_TOTAL = 12
"""Characters that the item cell of a total row may hold."""


class Rows:
    """The rows of a grid whose columns are read as ``layout`` says; rows and columns count from 0."""

    def __init__(self, grid: Grid, layout: Layout) -> None:
        self.grid, self.layout = grid, layout
        item = layout.first("item")
        self.item_column = item if item is not None else 0
        self.points_column = layout.first("points")
        self.label_column = layout.first("label")
        self._aside = frozenset(layout.all("remarks"))
        self._inner_sums = inner_sums(grid, layout)
        pointed = [row for row in range(layout.data, len(grid.rows)) if self.has_points(row)]
        self._form = form_rows(grid, layout, [row for row in pointed if not self.is_total(row)])
        pointed = [row for row in pointed if row not in self._form]
        items = [row for row in pointed if not self.is_total(row)]
        self._first = pointed[0] if pointed else 0
        self._last = self._end_of_points(pointed[-1]) if pointed else len(grid.rows)
        self._last_item = items[-1] if items else 0
        single = self.points_column is not None and bool(items)
        self._footers = self._below_items() if single or len(pointed) > 1 else range(0)
        self._scored = {
            column for column in (*layout.all("self_score"), *layout.all("review_score")) if self._is_filled(column)
        }
        self._marks = self._filled_in()
        self._header = {grid.row_texts(row) for row in range(layout.top, layout.data)}
        self._words = {text for texts in self._header for text in texts if text}

    def boxes(self, row: int) -> Iterator[tuple[int, Box]]:
        """Yield the boxes that begin in a row and hold text, with their first column."""
        return self.grid.beginning(row)

    def saying(self, row: int) -> list[tuple[int, Box]]:
        """Return the boxes of a row without the names in columns of remarks, 责任部门, which say nothing of what it is, if it holds others."""
        found = list(self.boxes(row))
        return [(c, box) for c, box in found if c not in self._aside or not _WHOSE.fullmatch(box.text.text)] or found

    def stating(self, row: int) -> list[tuple[int, Box]]:
        """Return the boxes of a row that may state a sum: not its serial number, nor what was reached, in columns of scores filled in."""
        found = ((column, box) for column, box in self.boxes(row) if column not in self._scored)
        return [(column, box) for column, box in found if not self._is_number(column, box)]

    def _is_number(self, column: int, box: Box) -> bool:
        """Return whether a box is a number in the column of serial numbers."""
        return column == self.label_column and labels.whole(box.text.text) is not None

    def _is_filled(self, column: int) -> bool:
        """Return whether a column holds figures beside items; ranges, 8-10, are what can be reached."""
        rows = range(self.layout.data, len(self.grid.rows))
        filled = [row for row in rows if (read := read_points(self.grid.text(row, column))) and read.minimum is None]
        return any(not totals.is_total(self.grid.row_texts(row)) for row in filled)

    def strands(self, row: int) -> list[Strand]:
        """Return the texts of a row."""
        return list(self.grid.texts_of(row))

    def is_header(self, row: int) -> bool:
        """Return whether the header is printed again, perhaps with words changed and below its upper row, or the table is said to go on: 续表."""
        texts = self.grid.row_texts(row)
        filled = [text for text in texts if text]
        if len(filled) == 1 and _CONTINUED.fullmatch(filled[0]):
            return True
        said = self.points_column is not None and "points" in headers.roles(self.grid.text(row, self.points_column))
        several = len(filled) > 2 or (said and len(filled) > 1)
        numbered = said and headers.roles(self.grid.text(row, self.label_column or 0)) == ("label",)
        apart = numbered or not self.grid.is_reached(row) or self.is_header(row - 1)
        named = several and apart and headers.is_header(texts) and not any(read_signed(text) for text in filled)
        worded = len(filled) > 2 and sum(text in self._words for text in filled) * 3 >= len(filled) * 2
        return texts in self._header or named or (worded and not self.has_points(row))

    def is_total(self, row: int) -> bool:
        """Return whether the row states the grand total; what is said beside its name is short, or says which scores earn which grade."""
        if row == self.grid.total:
            return True
        if row in self._inner_sums:
            return False
        if self._states_full_mark(row):
            return True
        beside = compact(self.grid.text(row, self.item_column))
        short = len(beside) <= _LONGEST_BESIDE_TOTAL or totals.total_word(beside) or totals.states_total(beside)
        return (short or grade_scale(beside) is not None) and totals.is_total(self.grid.row_texts(row))

    def _states_full_mark(self, row: int) -> bool:
        """Return whether the one cell of a row, below all points, says what all make: 满分110分 over the items and their points, or in the first column."""
        boxes, points = list(self.boxes(row)), self.points_column
        if len(boxes) != 1 or points is None or not totals.states_whole(compact(boxes[0][1].text.text)):
            return False
        wide = self.grid.joins(row, self.item_column, points) or (boxes[0][0] == 0 and self.is_apart(row))
        return wide and not any(map(self.has_points, range(row + 1, len(self.grid.rows))))

    def is_subtotal(self, row: int) -> bool:
        """Return whether the row states the subtotal of the category that it ends: 小计, 合计 beside its name."""
        if row in self._inner_sums:
            return True
        worded = [text for text in self.grid.row_texts(row) if text and read_points(text) is None]
        return any(totals.subtotal_word(text) for text in worded[:3])

    def outer_number(self, row: int) -> Label | None:
        """Return the number 一、 or （一） of a row that heads the rows below, which are numbered 1. or not at all.

        The number stands in the column of serial numbers, or begins the row's only text.
        """
        if self.label_column is not None and self.grid.starts(row, self.label_column):
            label = labels.whole(self.grid.text(row, self.label_column))
            if label is not None:
                return label if label.style in OUTER else None
        texts = [box for column, box in self.saying(row) if column != self.points_column]
        label = labels.leading(texts[0].text.text) if len(texts) == 1 else None
        return label if label is not None and label.style in OUTER else None

    def is_wide_name(self, row: int) -> bool:
        """Return whether one cell reaches over the item's column and that of the numbers or categories left of it: 值守 | < | 60.

        Nothing but its number and figures may stand beside it, and none that a grade earns, 优 | 良 | 中: these are earned by an item.
        """
        column = self.item_column
        if not column or not self.is_apart(row) or not self.grid.joins(row, column - 1, column):
            return False
        box = self.grid.box(row, column)
        beside = [(c, other.text.text) for c, other in self.saying(row) if other is not box and c != self.label_column]
        if any(read_signed(text) is None or is_grade(self.layout.words[c]) for c, text in beside):
            return False
        return 0 < len(box.text.text) <= _LONGEST_NAME and not self.is_total(row) and not is_remark(box)

    def has_points(self, row: int) -> bool:
        """Return whether points begin in the row, in their column or, where there is none, at the end of a text."""
        column = self.points_column
        if column is None:
            return any(marks.ends_with_points(box.text.text) for _, box in self.boxes(row))
        return self.grid.starts(row, column) and read_signed(self.grid.text(row, column)) is not None

    def is_merged_alike(self, row: int, column: int, other: int) -> bool:
        """Return whether the cells of two columns begin in ``row`` and reach over the same rows, the items' cells over fewer."""
        extent = self.extent(row, column)
        if extent < 2 or extent != self.extent(row, other):
            return False
        return (
            self.grid.starts(row, column)
            and self.grid.starts(row, other)
            and self.extent(row, self.item_column) < extent
        )

    def extent(self, row: int, column: int) -> int:
        """Return over how many rows the cell at a position reaches, from ``row`` on."""
        index, end = self.grid.rows[row][column], row
        while end < len(self.grid.rows) and self.grid.rows[end][column] == index:
            end += 1
        return end - row

    def is_beside(self, row: int) -> bool:
        """Return whether the row is no part of the rubric: form fields and remarks only, or below the points with a remark."""
        if row in self._form:
            return True
        if self.has_points(row):
            return False
        if row in self._footers or (row in self._marks and not self.is_subtotal(row)):
            return True
        boxes = [box for box in self._named(row) if _SAYS.search(box.text.text)]
        if row > self._last and any(
            is_remark(box) or is_legend(box.text.text) or is_choices(box.text.text) for box in boxes
        ):
            return True
        texts = [box.text.text for _, box in self.boxes(row)] if row > self._last else []
        if texts and (is_result(texts[0]) or (len(texts) < _BESIDE_REMARK and is_named_remark(texts))):
            return True
        return all(is_remark(box) or is_field(box) or self._is_aside(row, box.text.text) for box in boxes)

    def _is_aside(self, row: int, text: str) -> bool:
        """Return whether a text above all points is a remark on bonuses or vetoes, or a field, and heads none of the rows below."""
        foot = self._texts(range(self._last_item + 1, len(self.grid.rows)))
        return row < self._first and is_aside(compact(text), self._texts(range(row + 1, self._last_item)), foot)

    def _texts(self, rows: range) -> list[list[str]]:
        return [[compact(box.text.text) for _, box in self.boxes(row)] for row in rows]

    def _filled_in(self) -> frozenset[int]:
        """Return the rows that hold a figure where the other items hold a text, and no points: a mark that was filled in."""
        if self.points_column is None:
            return frozenset()
        rows = [r for r in range(self.layout.data, len(self.grid.rows)) if self.grid.starts(r, self.item_column)]
        found = [r for r in rows if self.grid.text(r, self.item_column).isdecimal()]
        marks = [r for r in found if not self.has_points(r) and self._names_alone(r)]
        return frozenset(marks if len(found) * _RARE <= len(rows) else ())

    def _names_alone(self, row: int) -> bool:
        """Return whether nothing stands in a row but names and the figure in place of the item."""
        beside = {c for c in range(self.grid.width) if self.layout.roles[c] not in ("category", "item", "label")}
        return all(column not in beside for column, _ in self.boxes(row))

    def _end_of_points(self, row: int) -> int:
        """Return the last row over which the points reach that begin in ``row``."""
        return row + self.extent(row, self.points_column) - 1 if self.points_column is not None else row

    def ends_before(self, row: int) -> bool:
        """Return whether all rows with points stand above ``row``, which is not known as the total by its name."""
        return row > self._last and not self.is_total(row)

    def kind_beside(self, row: int) -> Kind:
        """Return what a cell beside the names says that the row is: on top of the others, 特殊贡献 | 加分项, or taken off, 扣分项."""
        beside = {c for c in range(self.grid.width) if self.layout.roles[c] not in ("category", "item")}
        texts = [compact(box.text.text) for c, box in self.boxes(row) if c in beside]
        if any(map(_EXTRA.fullmatch, texts)):
            return "bonus"
        return "deduction" if any(map(_TAKEN.fullmatch, texts)) else "base"

    def _below_items(self) -> range:
        """Return the rows from the first line to fill in below all points on, up to a part with rows of its own."""
        below = range(self._last + 1, len(self.grid.rows))
        first = next((row for row in below if begins_foot(self.grid, self.layout, row)), len(self.grid.rows))
        names = ((row, box.text.text) for row in below if row > first for box in self._named(row)[:1])
        return range(first, next((row for row, name in names if names_a_part(name)), len(self.grid.rows)))

    def _named(self, row: int) -> list[Box]:
        """Return the boxes of a row without its serial number, if it holds more."""
        found = self.saying(row)
        return [box for column, box in found if column != self.label_column or len(found) == 1]

    def is_time_note(self, row: int) -> bool:
        """Return whether one cell over the full width says how long the part above may take: 时间：1分钟，超时扣2分。"""
        boxes = self.saying(row)
        column, box = boxes[0]
        spans = self.grid.rows[row].count(self.grid.rows[row][column])
        wide = 1 < spans >= self.grid.width - len(self._aside)
        return len(boxes) == 1 and wide and self.is_apart(row) and is_time_note(box.text.text)

    def is_section(self, row: int) -> bool:
        """Return whether the row is the heading of a category: one wide cell, nothing beside it, not even from above."""
        boxes = self.saying(row)
        if len(boxes) != 1 or not self.is_apart(row):
            return False
        column, box = boxes[0]
        spans = self.grid.rows[row].count(self.grid.rows[row][column])
        whole = self.grid.width - (len(self._aside) if self.points_column is not None else 0)
        pointed = marks.ends_with_points(marks.without_fields(box.text).text)
        if is_remark(box) or (len(box.text.text) > _LONGEST_NAME and not pointed):
            return False
        if heads_numbers(self.grid, self.layout, row):
            return True
        reaches = column <= self.item_column < column + spans and spans > 1
        return reaches and (bool(labels.leading(box.text.text)) or pointed or spans >= whole)

    def is_apart(self, row: int) -> bool:
        """Return whether no cell from above reaches into the row."""
        return not any(self._hangs_in(index, row) for index in row_boxes(self.grid.rows[row]))

    def is_sentence(self, row: int) -> bool:
        """Return whether the texts of a row end with a stop, and no number 一、 begins them, as it does a heading."""
        return bool(_STOP.search("".join(box.text.text for _, box in self.boxes(row)))) and not self.outer_number(row)

    def _hangs_in(self, index: int, row: int) -> bool:
        return bool(self.grid.boxes[index].text) and not self.grid.starts(row, self.grid.rows[row].index(index))
