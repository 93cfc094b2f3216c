"""A numeral on a line of its own above the name of a category, 一 over 组织领导, or a word of that name, 一 over 票否决."""

import re
from collections.abc import Sequence
from itertools import pairwise

from parsers.outlines.tree import Node
from parsers.strand import Strand, compact
from parsers.wording import labels

_NUMERAL = re.compile("[一二三四五六七八九十]{1,3}")
_SHORTEST = 3
"""Characters in a line of a name that is not set one below the other."""


def numeral_above(text: Strand) -> str:
    """Return the numeral that stands alone on the first line of a cell, over a name, "" where there is none."""
    first, *others = text.runs or (None,)
    if not first or not others or not _NUMERAL.fullmatch(first.text) or len(others[0].text) < _SHORTEST:
        return ""
    below = others[0].place == first.place and others[0].start > first.start + len(first.text)
    return first.text if below else ""


def keep_numerals(children: Sequence[Node]) -> None:
    """Give the categories of each level in a tree such numerals back as part of their names where they are no numbers.

    一 over 票否决 is none, nor are several that do not begin with 一 and of which none follows the one before: 三 over 会一课, 一 over 村一品.
    """
    level = [node for node in children if not node.is_item]
    numbers = [label.numbers[-1] for node in level if (label := labels.whole(node.label))]
    counted = len(numbers) < 2 or numbers[0] == 1 or any(n == before + 1 for before, n in pairwise(numbers))
    for node in level:
        if node.label and numeral_above(node.whole) == node.label and (not counted or _is_veto(node.whole)):
            node.label, node.text = "", node.whole.cut(0, len(node.label)) + node.text
    if level:
        keep_numerals([child for node in level for child in node.children])


def _is_veto(text: Strand) -> bool:
    return compact(text.text).startswith("一票否决")
