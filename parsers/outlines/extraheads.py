"""Where a heading over the full width stands that has no number among numbered ones, and names bonuses, deductions or vetoes."""

from collections.abc import Collection, Sequence

from parsers.outlines.kinds import kind_named
from parsers.outlines.tree import Node, value_of
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels


def names_extras(node: Node) -> bool:
    """Return whether ``node`` has no number and names what is added to or taken from the points, or voids them."""
    return not node.label and kind_named(node.text.text) != "base"


def holding(
    rows: Rows,
    row: int,
    node: Node,
    sections: Sequence[tuple[str, Node]],
    outermost: Sequence[Node],
    heads: Collection[int],
) -> int:
    """Return how many of the open ``sections``, with the styles of their numbers, hold such a heading ``node`` in ``row``.

    Below the last heading numbered （四） it stands beside all of these, whose points are made without it, and is no part of
    （四）; where another follows, or one before holds a heading like it, each has its own. It is one of several headings of （四）
    where this holds nothing yet but such, whose ids are in ``heads``. ``outermost`` are the nodes in none.
    """
    held = _followed(rows, row, [style for style, _ in sections])
    for depth in range(len(sections), held, -1):
        section = sections[depth - 1][1]
        beside = sections[depth - 2][1].children if depth > 1 else outermost
        others = [child for other in beside if other is not section for child in other.children]
        if (
            _is_one_of_several(section, others, heads)
            or any(_is_alike(child, node) for child in others)
            or _lacks(section, node)
        ):
            return depth
    return held


def _is_one_of_several(section: Node, others: Sequence[Node], heads: Collection[int]) -> bool:
    """Return whether a section holds nothing yet but headings without numbers, of which the next is one more.

    These name bonuses, deductions or vetoes, as it does; of others it is none where the points of the section are made without it, nor,
    where no points say, where those beside, which hold ``others``, are parted by such headings too.
    """
    if any(id(child) not in heads for child in section.children):
        return False
    if all(map(names_extras, section.children)):
        return True
    if section.points is not None:
        return value_of(section.children) != section.points.value
    return not any(id(child) in heads and not names_extras(child) for child in others)


def _followed(rows: Rows, row: int, styles: Sequence[str]) -> int:
    """Return the depth of the open section of which the next one follows below ``row``, 0 where none does."""
    for other in range(row + 1, len(rows.grid.rows)):
        texts = rows.saying(other)
        label = labels.leading(texts[0][1].text.text) if texts else None
        if label is not None and label.style in styles and (rows.is_section(other) or rows.outer_number(other)):
            return styles.index(label.style) + 1
    return 0


def _is_alike(node: Node, other: Node) -> bool:
    """Return whether ``node`` is a heading of the same kind as ``other``."""
    return bool(node.children) and names_extras(node) and kind_named(node.text.text) == kind_named(other.text.text)


def _lacks(section: Node, node: Node) -> bool:
    """Return whether the points of a section are made only with those of a heading below its items: 20 of 15 and 奖励（5分）."""
    if section.points is None or node.points is None:
        return False
    return value_of([*section.children, node]) == section.points.value
