"""Rows under one mark that are led by grades or score bands, A 90-100, B 60-89: the tiers of what the mark is for."""

from collections.abc import Set

from parsers.outlines.tree import Node, Outline, make_item, nodes
from parsers.strand import Strand
from parsers.wording.bands import cover_one_scale
from parsers.wording.grades import are_grades, is_grade, leave_nothing_out

_LEAST = 2
"""Rows that make a scale."""


def settle_by_scale(tree: Outline) -> None:
    """Make each category with points whose items print none, and stand beside the steps of one scale, an item.

    Beside such a category one that has a single step with its points, 计划目标 | 70 | 0-100 | 完成情况, is an item too, and so is
    one that has none where the others have theirs. Grades are no steps where those of another category are none: they are then
    what each row is to reach, or got. Where that has no grades at all but other words, 无事故, those down to one that fails are.
    """
    listed = [node for node in nodes(tree.children) if _lists_steps(node)]
    banded = [node for node in listed if _is_banded(node)]
    others = [node for node in listed if node not in banded and not are_grades(_steps(node))]
    worded = {_column(node) for node in others}
    graded = {_column(node) for node in others if any(map(is_grade, _steps(node)))}
    scaled = [
        node
        for node in listed
        if node not in others
        and (node in banded or _column(node) not in (graded if leave_nothing_out(_steps(node)) else worded))
    ]
    columns = {step.cells[0][0] for node in scaled for step in node.children}
    asked = {step.column for node in scaled for step in node.children}
    alone = [node for node in nodes(tree.children) if _is_one_step(node, columns)]
    bare = [node for node in nodes(tree.children) if node.column not in columns and _is_without_step(node, asked)]
    for node in scaled:
        node.cells = [cell for step in node.children for cell in _of_step(step)]
        make_item(node)
    for node in bare:
        (item,) = node.children
        node.points, node.printed = item.points, item.printed
        node.cells = [(item.column, item.whole), *item.cells]
        make_item(node)
    for node in alone:
        (step,) = node.children
        (item,) = step.children
        node.points, node.printed = item.points, item.printed
        node.cells = [(step.column, step.whole), (item.column, item.whole), *item.cells]
        make_item(node)


def _lists_steps(node: Node) -> bool:
    """Return whether a category with points holds nothing but rows without, several, each beside a cell of one column."""
    rows = node.children
    if node.is_item or node.points is None or len(rows) < _LEAST or not all(_is_step(row) for row in rows):
        return False
    return len({row.cells[0][0] for row in rows}) == 1


def _column(node: Node) -> int:
    return node.children[0].cells[0][0]


def _steps(node: Node) -> list[str]:
    return [row.cells[0][1].text.strip() for row in node.children]


def _is_banded(node: Node) -> bool:
    """Return whether the steps of a category are bands of its mark, or of 100, no two of them alike."""
    steps = _steps(node)
    return node.points is not None and len(set(steps)) == len(steps) and cover_one_scale(steps, node.points.value)


def _is_step(row: Node) -> bool:
    return row.is_item and row.points is None and not row.points_text and bool(row.cells)


def _of_step(step: Node) -> list[tuple[int, Strand]]:
    """Return what a row prints: the step, what it asks for, what stands beside."""
    return [step.cells[0], (step.column, step.whole), *step.cells[1:]]


def _is_one_step(node: Node, columns: Set[int]) -> bool:
    """Return whether a category without points holds one item with points, beside a text in the column of the steps."""
    if node.is_item or node.points is not None or len(node.children) != 1:
        return False
    (step,) = node.children
    named = not step.is_item and step.points is None and step.column in columns
    return named and len(step.children) == 1 and step.children[0].is_item and step.children[0].points is not None


def _is_without_step(node: Node, asked: Set[int]) -> bool:
    """Return whether a category without points holds one item with points, in the column of what the steps of others ask for."""
    if node.is_item or node.points is not None or len(node.children) != 1:
        return False
    (item,) = node.children
    return item.is_item and item.points is not None and item.column in asked
