"""The categories that are open while the rows of a table are read: those of its columns, below those of full-width rows."""

import re
from collections.abc import Sequence

from parsers.outlines import extraheads, nodes
from parsers.outlines.kinds import kind_named
from parsers.outlines.samenames import is_same, says_again
from parsers.outlines.shares import share_in
from parsers.outlines.tree import Node, Outline, Rival
from parsers.strand import Strand
from parsers.tables.grid import HOLE, Box, Grid
from parsers.tables.layout import Layout
from parsers.tables.owners import numbered_by, owner_of, points_of_items, points_of_rows, points_owners
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels
from parsers.wording.again import goes_on
from parsers.wording.points import read_points


class Headings:
    """Opens categories in ``result`` as the rows of ``grid`` name them; rows and columns count from 0.

    ``numbered`` is the column whose boxes the serial numbers count, ``of_items`` the boxes of category points that stand for
    items, ``shared`` the boxes in the points column that a category took, ``said`` what other cells say beside each full-width name; ``_bare``
    are the ids of sections without a number.
    """

    def __init__(self, grid: Grid, layout: Layout, rows: Rows, result: Outline) -> None:
        self._grid, self._rows, self._result = grid, rows, result
        self._levels = layout.all("category")
        self._path: list[tuple[tuple[int, int], Node]] = []
        self._sections: list[tuple[str, Node]] = []
        item = rows.item_column
        self._weights = {
            column: owner_of(grid, layout, column, (*self._levels, item)) for column in layout.all("weight")
        }
        self._owned = points_owners(grid, layout, self._levels)
        self.numbered = numbered_by(grid, layout, item)
        self.of_items = points_of_items(grid, layout, item)
        self._of_rows = points_of_rows(grid, layout, rows.points_column, item)
        self.shared: set[int] = set()
        self._bare: set[int] = set()
        self.said: list[tuple[Node, dict[int, Strand]]] = []

    @property
    def section(self) -> Node | None:
        """The category of the last full-width row."""
        return self._sections[-1][1] if self._sections else None

    @property
    def innermost(self) -> Node | None:
        """The open category in which the next item stands."""
        return self._path[-1][1] if self._path else self.section

    def all_open(self) -> Sequence[tuple[object, Node]]:
        """Return the open categories, each with what tells it from others, the outermost first."""
        return (*self._sections, *self._path)

    def open_at(self, column: int | None) -> Node | None:
        """Return the open category that a column names, if any."""
        return next((node for (depth, _), node in self._path if self._levels[depth] == column), None)

    def siblings(self) -> list[Node]:
        """Return the nodes to which the next one is added."""
        return self.innermost.children if self.innermost else self._result.children

    def open_section(self, row: int, below_all: bool = False) -> bool:
        """Open the category that a full-width row names, perhaps below the total; return whether an item stands in the row too.

        A row without any text opens none, nor does one that says that an open one goes on: 一、组织（续）.
        """
        boxes = dict(self._rows.saying(row))
        said = {column: box.text for column, box in self._rows.boxes(row) if column not in boxes}
        alone = len(boxes) == 1
        number, pointed = self._rows.label_column, self._rows.points_column
        label = boxes.pop(number, None) if number is not None and not alone else None
        points = boxes.pop(pointed, None) if pointed is not None and not alone else None
        first = next(iter(boxes.values()), label)
        if first is None:
            return False
        if alone and goes_on(first.text.text) and any(is_same(open_node, first) for _, open_node in self._sections):
            self._result.used.append(first.text)
            return False
        node = self._category(first)
        if label is not None and label is not first and not node.label:
            node.label = label.text.text
            self._result.used.append(label.text)
        if points is not None and node.points is None:
            nodes.take_points(node, points.text)
            self._result.used.append(points.text)
        for column, box in boxes.items():
            if not self._takes(node, column, box) and box is not first:
                said[column] = box.text
        self.said.append((node, said))
        style = labels.style_of(node.label)
        while any(known == style for known, _ in self._sections):
            self._sections.pop()
        if self._sections and _is_beside(node, self._sections[-1][1]):
            self._sections.pop()
        if extraheads.names_extras(node):
            held = extraheads.holding(self._rows, row, node, self._sections, self._result.children, self._bare)
            del self._sections[0 if below_all else held :]
        self._path = []
        if not node.label:
            self._bare.add(id(node))
        self.siblings().append(node)
        self._sections.append((style, node))
        item = any(column == self._rows.item_column and box is not first for column, box in boxes.items())
        narrow = pointed is not None and self._grid.rows[row].count(self._grid.rows[row][pointed]) == 1
        if points is not None and narrow and not item and read_points(points.text.text) != node.points:
            self._result.rivals.append(Rival(node, points.text))
        return item

    def _takes(self, node: Node, column: int, box: Box) -> bool:
        """Return whether a box of a row that names ``node`` gives its weight or what each of its parts is worth, and take that."""
        if column in self._weights:
            self._weigh(node, box)
            return True
        share = share_in(box.text) if node.share is None else None
        if share is not None:
            node.share = share
            self._result.used.append(box.text)
        return share is not None

    def open_group(self, box: Box) -> None:
        """Open the category that ``box`` names over all that stands below it."""
        node = self._category(box)
        self._path = []
        self._result.children.append(node)
        self._sections = [("", node)]

    def close_columns(self) -> None:
        """Close the categories of the columns: a blank cell below does not go on them."""
        self._path = []

    def bare_number(self, row: int) -> Box | None:
        """Return the number of an item that stands in place of a category below a full-width heading: 1 below 加分项."""
        outer = self._levels[0] if self._levels and self._sections else None
        own = outer is not None and self._grid.starts(row, outer)
        box = self._grid.box(row, outer) if outer is not None and own else None
        return box if box is not None and labels.whole(box.text.text) is not None else None

    def open_categories(self, row: int) -> bool:
        """Follow the category columns; return whether a category was opened.

        A new box with a text opens one, a blank or continued one goes on; a number of the item is neither, nor a stray sign before all.
        """
        opened = False
        number = self.bare_number(row)
        for depth, column in enumerate(self._levels):
            if number is not None and self._grid.box(row, column) is number:
                self._path = []
                continue
            index = self._grid.rows[row][column]
            said = self._grid.text(row, column)
            wide = bool(said) and any(self._grid.text(row, outer) == said for outer in self._levels[:depth])
            outside = [one for one in self._path if one[0][0] < depth]
            outer_boxes = (outer for (_, outer), _ in outside)
            if wide or index in (HOLE, self._grid.rows[row][self._rows.item_column], *outer_boxes):
                self._path = outside
                self._result.used += [self._grid.box(row, column).text] if wide else []
                continue
            box = self._grid.boxes[index]
            first = not outside and all(node.is_item for node in self._result.children)
            if (first and not re.search(r"\w", said)) or (self._sections and self._sections[-1][1].whole is box.text):
                continue
            known = next((one for one in self._path if one[0][0] == depth), None)
            if not box.text or (known and (known[0][1] == index or is_same(known[1], box))):
                if known and box.text:
                    self._result.used.append(box.text)
                    cells = self._grid.starts(row, column) and self._rows.extent(row, column) > 1
                    self._result.again += [box.text] if cells and says_again(known[1], box) else []
                continue
            self._path = outside
            node = self._category(box)
            node.column = column
            self._beside(node, row, column)
            self.siblings().append(node)
            self._path.append(((depth, index), node))
            opened = True
        return opened

    def _beside(self, node: Node, row: int, column: int) -> None:
        """Give the category the serial number, the points and the weight that stand in columns of their own; they may say its points again."""
        number = self._rows.label_column
        numbered = self.numbered != self._rows.item_column and self._grid.joins(row, column, self.numbered)
        own = number is not None and self._grid.rows[row][number] != self._grid.rows[row][column]
        if number is not None and own and numbered and not node.label and self._grid.starts(row, number):
            node.label = self._grid.text(row, number)
            self._result.used.append(self._grid.box(row, number).text)
        owned = ((self._owner(row, owner, at), at) for owner, columns in self._owned.items() for at in columns)
        for beside in (at for owner, at in owned if self._belongs(row, column, owner, at)):
            box = self._grid.box(row, beside)
            if self._grid.rows[row][beside] in self.of_items:
                continue
            if not (box.text and self._grid.starts(row, beside)):
                continue
            if node.points is None:
                nodes.take_points(node, box.text)
            elif read_points(box.text.text) != node.points:
                continue
            self._result.lost -= 1
            self._result.used.append(box.text)
        self.weigh(node, row, column)
        self._share(node, row, column)

    def _owner(self, row: int, owner: int, beside: int) -> int:
        """Return which category column names what begins in ``beside``: the innermost with a cell of the same rows, else the ``owner``.

        What stands above a blank may be that of all rows down to the next.
        """
        rows, grid = self._rows, self._grid
        end = row + rows.extent(row, beside)
        over_blank = end < len(grid.rows) and not grid.text(end, beside)
        alike = [
            level
            for level in self._levels
            if grid.starts(row, level)
            and rows.extent(row, level) == end - row
            and not grid.joins(row, level, rows.item_column)
        ]
        return owner if over_blank or not alike or owner in alike else alike[-1]

    def _belongs(self, row: int, column: int, owner: int, beside: int) -> bool:
        """Return whether what stands in ``beside``, where it is what ``owner`` names, belongs to the name that begins in ``column``.

        It does where this is the owner, or a name that reaches over it as well and ends in the same row.
        """
        rows = self._rows
        wide = self._grid.joins(row, column, owner) and rows.extent(row, column) == rows.extent(row, beside)
        return owner == column or wide

    def _share(self, node: Node, row: int, column: int) -> None:
        """Give the category the points of a cell that is merged over the same rows as its own, while the items' are not.

        Where most cells beside names stand for items, this one may do so too.
        """
        points = self._rows.points_column
        if (
            points is None
            or self._grid.rows[row][points] in self._of_rows
            or not self._rows.is_merged_alike(row, column, points)
            or self._grid.joins(row, column, points)
        ):
            return
        box = self._grid.box(row, points)
        read = read_points(box.text.text)
        if read is not None and node.points in (None, read):
            if node.points is None:
                nodes.take_points(node, box.text)
            self.shared.add(self._grid.rows[row][points])
            self._result.used.append(box.text)

    def weigh(self, node: Node, row: int, column: int) -> None:
        """Give the node that ``column`` names the weight that stands beside it in a column of weights."""
        for beside, owner in self._weights.items():
            if self._belongs(row, column, owner, beside) and self._grid.starts(row, beside):
                self._weigh(node, self._grid.box(row, beside))

    def _weigh(self, node: Node, box: Box) -> None:
        if box.text:
            nodes.take_weight(node, box.text)
            self._result.used.append(box.text)

    def _category(self, box: Box) -> Node:
        self._result.used.append(box.text)
        return nodes.category(box)


def _is_beside(node: Node, section: Node) -> bool:
    """Return whether a heading stands beside an open one without a number, which holds items but no part 1.

    It is numbered 2., or 一、 or 1. with points of its own where the open one adds or takes off: （扣分项，从总分中扣除） over 一、日常管理.
    """
    label = labels.whole(node.label)
    style = labels.style_of(node.label)
    first = (
        label is not None and label.numbers[-1] == 1 and (node.points is not None or style == labels.style_of("一、"))
    )
    apart = first and kind_named(node.whole.text) == "base" and kind_named(section.whole.text) in ("bonus", "deduction")
    numbered = label is not None and label.numbers[-1] != 1
    held = section.children
    return (numbered or apart) and not section.label and bool(held) and all(child.is_item for child in held)
