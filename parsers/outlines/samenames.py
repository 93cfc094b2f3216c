"""Cells that print the name of the category above again."""

import re

from parsers.outlines import nodes
from parsers.outlines.tree import Node
from parsers.strand import in_one_table
from parsers.tables.grid import Box
from parsers.wording.again import goes_on, without_mark
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points

_MARKS = r"[\s、，,．.:：（()）【】]+"
_SIGNS = re.compile(rf"(?<![0-9０-９]){_MARKS}|{_MARKS}(?![0-9０-９])")
"""Marks of numbers and points, none that parts figures, 目标1.5万, or tells names apart, A+."""
_NUMBER = re.compile(rf"(?<=[\u4e00-\u9fff])\s*[:：]?\s*{ARABIC}\s*$")
"""Points at the end of a name that are a bare number."""


def is_same(node: Node, box: Box) -> bool:
    """Return whether a cell prints the name of a category again, perhaps with the mark that it goes on: 森林防火（续）.

    A page prints it again without its points: 森林防火 after 森林防火（25分） or 森林防火25.
    The marks of its number and points may differ: 七、避险（10分）, 七 避险(10分). Points without a name, （15分）, are those of another category each time.
    """
    if node.printed and read_points(node.whole.text) is not None:
        return False
    again = without_mark(box.text.text)
    if node.whole.text in (box.text.text, again) or _letters(node.whole.text) == _letters(box.text.text) != "":
        return True
    other = nodes.category(Box(box.text.cut(0, len(again)) if box.text.text.startswith(again) else box.text))
    bare = _NUMBER.sub("", node.text.text) if node.points is None else node.text.text
    return other.points is None and other.label in ("", node.label) and other.text.text in (node.text.text, bare)


def _letters(text: str) -> str:
    return _SIGNS.sub("", text)


def says_again(node: Node, box: Box) -> bool:
    """Return whether a cell prints the name of a category that stands in the same table, on one page: no page cut it, and it says so nowhere."""
    return not goes_on(box.text.text) and in_one_table(node.whole, box.text)
