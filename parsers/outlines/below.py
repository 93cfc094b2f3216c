"""Parts below the total, whose rows mostly print no points: bonuses, deductions, vetoes under a heading or beside their name."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from parsers.lines.extraparts import changes
from parsers.lines.vetosentences import costs, vetoes_below
from parsers.outlines.kinds import kind_named
from parsers.outlines.tree import Node
from parsers.outlines.widebelow import LED, is_record, listed_below
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.tables.rows.footers import is_fields, is_footer
from parsers.tables.rows.remarks import is_answer, is_remark, names_blank, names_breach, names_change
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels, marks
from parsers.wording.points import read_points
from parsers.wording.rules.outcomes import outcomes
from parsers.wording.vetoes import is_no_veto


class PartsBelow:
    """Tells the rows of such parts in ``grid``; rows and columns count from 0, and all rows asked for stand below the total."""

    def __init__(self, grid: Grid, layout: Layout, rows: Rows) -> None:
        self._grid, self._layout, self._rows = grid, layout, rows
        self._listed: set[int] = set()

    def heads(self, row: int) -> bool:
        """Return whether a row over the full width is the heading of a part, which stands in the rows below it: 一票否决项.

        These may reach over the full width too. The heading may stand alone in the column of the items, over numbered ones.
        """
        if row + 1 == len(self._grid.rows):
            return False
        listed = listed_below(self._rows, row)
        self._listed.update(listed)
        if not self._rows.is_section(row):
            return bool(listed) or self._heads_numbered(row)
        name = labels.parted(self._rows.saying(row)[0][1].text)[1].text
        item = self._names_item(row + 1) and not self._has_fields(row + 1, name)
        return bool(listed) or (_names_part(name) and item)

    def holds(self, row: int, section: Node | None) -> bool:
        """Return whether a row holds an item of a part; ``section`` is the category of the last row over the full width.

        It stands in a row below the heading of the part, or beside its name where several do: 一票否决 beside 重大事故.
        """
        if section is not None and row in self._listed:
            return True
        if self._rows.is_subtotal(row):
            return False
        if section is not None and self._follows(row, section):
            return False
        if section is not None and _names_part(section.text.text) and not self._rows.is_total(row):
            item = self._names_item(row) and not self._has_fields(row, section.text.text)
            return item and not self._is_foot(row, section)
        parts = self._layout.all("category")
        if not (parts and self._begins(row, self._rows.item_column)):
            return False
        named = [column for column in parts if not self._grid.joins(row, column, self._rows.item_column)]
        start = row
        while start > self._layout.data and not any(self._begins(start, column) for column in named):
            start -= 1
        name = next((self._grid.box(start, column) for column in named if self._begins(start, column)), None)
        said = labels.parted(name.text)[1].text if name is not None else ""
        if not _names_part(said) or self._rows.is_section(start) or self._has_fields(row, said):
            return False
        return start < row or self._has_further(row, named) or self._says_what(row, said)

    def _follows(self, row: int, section: Node) -> bool:
        """Return whether a row heads the next part after ``section``: it is numbered as this one, and does not look like its items."""
        said = self._rows.saying(row)
        label = labels.leading(said[0][1].text.text) if said else None
        if (label.style if label else "") != labels.style_of(section.label) or not self.heads(row):
            return False
        above = self._rows.saying(row - 1)
        numbered = labels.leading(above[0][1].text.text) if above else None
        unlike = not self._rows.is_section(row - 1) or (numbered is None) != (label is None)
        return unlike or bool(listed_below(self._rows, row))

    def asks(self, row: int) -> bool:
        """Return whether a row holds no more than a field, with its answer or blank, perhaps beside a name: 一票否决情况 | 有无否决事项 | 无.

        What breaks rules, 违法违纪情形, is what a veto beside it is for, where nothing answers.
        """
        texts = [box.text.text for _, box in self._rows.boxes(row)]
        said = texts[:-1] if is_answer(texts[-1]) else texts
        if len(said) == len(texts) > 1 and kind_named(texts[0]) == "veto" and names_breach(texts[-1]):
            return False
        return bool(said) and names_blank(said[-1])

    def goes_on_remark(self, row: int) -> bool:
        """Return whether a row holds no more than the next of the numbered remarks above it: 2.… below 注：1.…, or 1.… below 注："""
        return row > 0 and self._number_of_remark(row) is not None and self._number_of_remark(row - 1) is not None

    def _number_of_remark(self, row: int) -> int | None:
        """Return the number of the remark that alone stands in a row, 0 for 注： without any; None for other rows."""
        boxes = [box for _, box in self._rows.boxes(row)]
        if len(boxes) != 1 or row < self._layout.data:
            return None
        led = is_remark(boxes[0]) and LED.match(boxes[0].text.text)
        label = labels.leading(LED.sub("", boxes[0].text.text) if led else boxes[0].text.text)
        if led:
            return label.numbers[-1] if label else 0
        before = self._number_of_remark(row - 1) if label else None
        return label.numbers[-1] if label and before is not None and label.numbers[-1] == before + 1 else None

    def _heads_numbered(self, row: int) -> bool:
        """Return whether nothing but the name of a part, perhaps numbered, stands in a row over an item that is numbered otherwise."""
        item, below = self._rows.item_column, row + 1
        said = [(column, box) for column, box in self._rows.boxes(row) if not self._is_number(row, column)]
        if [column for column, _ in said] != [item] or not self._rows.is_apart(row) or not self._names_item(below):
            return False
        label, name = labels.parted(said[0][1].text)
        number = labels.leading(self._grid.text(below, item))
        numbered = number is not None and number.style != labels.style_of(label)
        in_column = number is None and any(self._is_number(below, column) for column in range(item))
        listed = (numbered or in_column) and _names_part(name.text) and not self._has_fields(below, name.text)
        return listed and any(self._says_what(other, name.text) for other in self._items_from(below))

    def _items_from(self, row: int) -> Iterator[int]:
        """Yield the rows of items from ``row`` on, up to one that heads others or holds something else."""
        further = range(row, len(self._grid.rows))
        yield from takewhile(lambda other: self._names_item(other) and not self._rows.is_section(other), further)

    def _names_item(self, row: int) -> bool:
        """Return whether an item stands in a row, and nothing left of it but its number."""
        item = self._rows.item_column
        beside = [column for column, _ in self._rows.boxes(row) if column < item]
        return self._begins(row, item) and all(self._is_number(row, column) for column in beside)

    def _is_number(self, row: int, column: int) -> bool:
        return labels.whole(self._grid.text(row, column)) is not None

    def _is_foot(self, row: int, part: Node) -> bool:
        """Return whether a row holds nothing but fields, 填表人：, or, below items with points, the name of what is filled in: 最终得分."""
        pointed = any(child.points is not None for child in part.children)
        texts = [box.text.text for _, box in self._rows.boxes(row)]
        return all(map(is_fields, texts)) or (pointed and len(texts) == 1 and is_footer(texts[0]))

    def _has_fields(self, row: int, part: str) -> bool:
        """Return whether a row is a field, answered or as all others of its part: of 获奖情况 and 创新情况 both say what counts."""
        if not self._is_field(row, part):
            return False
        begin, end = row, row + 1
        while begin > self._layout.data and not self._opens(begin):
            begin -= 1
        while end < len(self._grid.rows) and not self._opens(end):
            end += 1
        rows = range(begin + self._rows.is_section(begin), end)
        answered = is_answer([box.text.text for _, box in self._rows.boxes(row)][-1])
        return answered or all(self._is_field(other, part) or self._is_filled_in(other) for other in rows)

    def _opens(self, row: int) -> bool:
        """Return whether a part begins in a row: over the full width, or beside its first item."""
        return self._rows.is_section(row) or any(self._begins(row, column) for column in self._layout.all("category"))

    def _is_filled_in(self, row: int) -> bool:
        texts = [box.text.text for _, box in self._rows.boxes(row)]
        return not texts or is_footer(texts[0])

    def _is_field(self, row: int, part: str) -> bool:
        """Return whether a row holds nothing but the word for what is filled in beside it, perhaps with the answer: 奖励情况, 奖励 | 无.

        ``part`` is the name it stands under or beside.
        """
        item = self._rows.item_column
        texts = [box.text.text for column, box in self._rows.boxes(row) if column >= item]
        numbered = any(column < item and self._is_number(row, column) for column, _ in self._rows.boxes(row))
        alone = len(texts) == 1 or (len(texts) == 2 and is_answer(texts[1]))
        return not numbered and alone and (names_blank(texts[0]) or (names_blank(part) and names_change(texts[0])))

    def _says_what(self, row: int, part: str) -> bool:
        """Return whether a row says for what points are added or taken, or which case voids all of them, and is no answer: 无, 10分.

        Beside a ``part`` with points of its own the name of what it is for will do, but not where to find it: 详见附件. So it will where
        the most that it can make stands beside: 特色工作 | 综合评定，最高5分.
        """
        item = self._rows.item_column
        if not self._begins(row, item):
            return False
        boxes = [self._grid.box(row, item), *(box for column, box in self._rows.boxes(row) if column > item)]
        texts = [labels.parted(box.text)[1].text for box in boxes]
        if is_answer(texts[0]) or read_points(texts[0]) is not None:
            return False
        if kind_named(part) == "veto":
            return names_breach(texts[0]) or vetoes_below(part, texts[:1]) > 0 or any(map(costs, texts[1:]))
        limited = any(one.manner == "cap" for text in texts[1:] for one in outcomes(text))
        named = (limited or marks.ends_with_points(part)) and not is_no_veto(texts[0])
        return (self._rows.has_points(row) or any(map(changes, texts)) or named) and not is_record(part, texts)

    def _begins(self, row: int, column: int) -> bool:
        return self._grid.starts(row, column) and bool(self._grid.text(row, column))

    def _has_further(self, row: int, parts: Sequence[int]) -> bool:
        """Return whether the row below holds another item beside the name of this one, or beside blank cells."""
        below, item = row + 1, self._rows.item_column
        if below == len(self._grid.rows) or not self._begins(below, item) or self._grid.joins(below, parts[0], item):
            return False
        return not any(self._begins(below, column) for column in parts)


def _names_part(name: str) -> bool:
    """Return whether a name says that what it heads adds, takes or voids points."""
    return kind_named(name) != "base"
