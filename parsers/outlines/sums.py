"""The rows of a table that state what others make: totals and subtotals."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from parsers.outlines import nodes
from parsers.outlines.headings import Headings
from parsers.outlines.items import Items
from parsers.outlines.ontop import says_rule
from parsers.outlines.tree import Node, Outline, Rival, last_make, value_of
from parsers.strand import Strand, compact
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.tables.rows.rowkinds import Rows
from parsers.tables.rows.summedlevels import ends_section, own_level, summed_level
from parsers.wording import labels, totals
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points

_FORMULA = re.compile(r"[×*✕]\s*[0-9０-９.．]+\s*[%％﹪].*[+＋]|[+＋].*[×*✕]\s*[0-9０-９.．]+\s*[%％﹪]")
"""Shares of parts that are added up."""
_POINTS = re.compile(rf"{ARABIC}\s*分")
"""The points in the words of a subtotal."""


class Sums:
    """Takes the sums that rows of ``grid`` state; ``closed`` is whether the total stands above, with items before it."""

    def __init__(self, grid: Grid, layout: Layout, rows: Rows, headings: Headings, result: Outline) -> None:
        self._grid, self._rows, self._headings, self._result = grid, rows, headings, result
        self._levels = layout.all("category")
        self._sums_of = (*layout.all("category_points"), *layout.all("weight"))
        self._first = layout.data
        self.closed = False

    def total(self, row: int) -> None:
        """Take a row for the total; one before it is a rival, and stays the total where the row prints no number: 总得分：

        A formula, 业绩×85%＋行为×15%, says how the total is reached, and states none.
        """
        before = self._result.total
        stated = nodes.total(self._rows.stating(row), self._rows.points_column)
        if stated.points is None and _FORMULA.search(stated.points_text or ""):
            self._result.remarks += self._rows.strands(row)
            return
        if before is None or before.points is None:
            self._result.total = stated
        elif stated.points is not None:
            self._result.rivals.append(Rival(None, before.printed))
            self._result.total = stated
        self._result.rivals += [Rival(None, text) for text in self._other_sums(row)]
        self.closed = bool(self._result.children)
        self._use(row)

    def _other_sums(self, row: int) -> Iterator[Strand]:
        """Yield what the row prints below the points of categories that these, being all of the total, do not make."""
        total = self._result.stated
        for column in self._sums_of:
            said = self._grid.points(row, column)
            above = (self._grid.points(other, column) for other in range(self._first, row))
            made = sum((points.value for points in above if points is not None), Decimal(0))
            if said is not None and made == total != said.value:
                yield self._grid.box(row, column).text

    def subtotal(self, row: int, items: Items) -> None:
        """Take the points of a subtotal row for its category where that prints none; else they only say it again.

        They stand in the points column where that prints any, whatever shares stand beside it. Where no category is open, or all
        parts make it, 小计 is the total of the table.
        """
        if not any(_names_sum(self._grid.text(row, level)) for level in self._levels):
            items.open_categories(row)
        open_node = self._headings.innermost
        number = self._rows.label_column
        if open_node is not None and number is not None and self._grid.starts(row, number) and not open_node.label:
            open_node.label = self._grid.text(row, number) if labels.whole(self._grid.text(row, number)) else ""
        points = self._rows.points_column
        found = [(c, box.text) for c, box in self._rows.stating(row) if read_points(box.text.text) is not None]
        pointed = [text for column, text in found if column == points] or [text for _, text in found]
        pointed = pointed or [text for _, box in self._rows.stating(row) for text in _said_of_all(box.text)]
        if open_node is None or (len(pointed) == 1 and self._sums_up_all(row, open_node, pointed[0])):
            self.total(row)
            return
        self._result.used += [box.text for _, box in self._rows.boxes(row) if _names_sum(compact(box.text.text))]
        if len(pointed) != 1:
            return
        said = read_points(pointed[0].text)
        if said is not None:
            open_node = self._summed(said.value, row) or open_node
        over_several = said is not None and last_make(self._result.children, said.value)
        if open_node.points is None and (not over_several or value_of(open_node.children) == (said and said.value)):
            nodes.take_points(open_node, pointed[0])
        if open_node.points == said or over_several:
            self._use(row)
        else:
            self._result.rivals.append(Rival(open_node, pointed[0]))

    def _summed(self, points: Decimal, row: int) -> Node | None:
        """Return the open category of which a subtotal states what it makes: of those that make ``points`` that of the level that all
        subtotals of the table sum up, or the innermost; where none makes these, that of the level, or the section that it ends.
        What has one part needs no sum where the subtotals are those of another level: points that it makes are a misprint. One that
        names the category, 卫生小计, or makes it and stands below its name where others stand further out, is its own.
        """
        texts = [*map(compact, self._grid.row_texts(row))]
        opened = [node for _, node in reversed(self._headings.all_open())]
        named = next((node for node in opened if f"{compact(node.text.text)}小计" in texts), None)
        own = self._headings.open_at(own_level(self._rows, row))
        if named or (own is not None and value_of(own.children) == points):
            return named or own
        ended = self._headings.open_at(self._ended)
        made = [node for _, node in reversed(self._headings.all_open()) if value_of(node.children) == points]
        made = [node for node in made if ended is None or node is ended or len(node.children) > 1]
        if not made and ended is None and ends_section(self._rows, row):
            return self._headings.section
        return ended if not made or any(node is ended for node in made) else made[0]

    @cached_property
    def _ended(self) -> int | None:
        """The category column whose names the subtotals end."""
        return summed_level(self._rows)

    def _sums_up_all(self, row: int, last: Node, printed: Strand) -> bool:
        """Return whether a subtotal below all parts is what these make together, and not the last of them: it is the total."""
        said, parts = read_points(printed.text), self._result.children
        below = range(row + 1, len(self._grid.rows))
        alone = self._result.total is None and len(parts) > 1 and not any(map(self._rows.has_points, below))
        whole = said is not None and said.value == value_of(parts) != value_of([last])
        return alone and whole and (last.points is None or last.points != said)

    def _use(self, row: int) -> None:
        """Take the texts of a row that states a sum; a rule beside it, 迟交每天扣10分, is a remark."""
        for text in self._rows.strands(row):
            rule = says_rule(text) and not totals.subtotal_word(compact(text.text))
            (self._result.remarks if rule else self._result.used).append(text)


def _said_of_all(text: Strand) -> list[Strand]:
    """Return the points in a text that says nothing but what parts make: 35分 of 以上共35分, 45分 of 小计：45分."""
    if totals.subtotal_word(compact(text.text)):
        return [text.cut(*found.span()) for found in _POINTS.finditer(text.text)]
    said = totals.said(text.text) if totals.states_whole(compact(text.text)) else ()
    return [text.cut(*span) for _, _, span in said]


def _names_sum(text: str) -> bool:
    """Return whether a text is a word for a total or subtotal, or says nothing but what parts make."""
    return totals.subtotal_word(text) or totals.total_word(text) or totals.states_whole(compact(text))
