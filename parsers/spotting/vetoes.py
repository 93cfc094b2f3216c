"""What voids the points, listed right below a table: 一票否决事项： over 1.发生重大安全事故。 2.弄虚作假。"""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.flow import Line
from parsers.outlines.nodes import category, item
from parsers.outlines.ontop import led_by_kind
from parsers.outlines.tree import Node
from parsers.spotting.found import Found
from parsers.strand import compact
from parsers.tables.grid import Box
from parsers.wording import labels
from parsers.wording.marks import ends_with_points

_HEADING = re.compile(
    r"(?!.*(?:不|取消|免|除外|停止))[（(]?[^，,。；;：:0-9]{0,8}(?:一票否决(?:性)?(?:项目?|指标|事项|内容|情形|情况|条款|制度|规定)?|否决(?:项目?|指标))[）)]?[：:]?"
)
"""A line that is the heading of vetoes and nothing else; 否决情形 and 否决事项 are also those of bids in a tender."""
_NEAR = 12
"""Lines below a table among which they are looked for."""


def with_vetoes(one: Found) -> Found:
    """Return the rubric with the vetoes that are listed below its table as its last part, and these lines no more below it.

    They are numbered lines from one on under a heading that names vetoes, or sentences that begin with that name:
    一票否决：发生重大事故的不得评优.
    """
    lines = [line for line in one.below if not line.furniture]
    for at, line in enumerate(lines[:_NEAR]):
        listed = listed_vetoes(lines[at + 1 :]) if names_vetoes(line) else []
        if listed:
            return _taken(one, category(Box(line.text, line.label)), [line, *listed])
        if led_by_kind(line.label + line.text.text) == "veto":
            return _taken(one, item(Box(line.text, line.label), ""), [line])
    return one


def names_vetoes(line: Line) -> bool:
    """Return whether a line is the heading of vetoes and nothing else, 三、一票否决事项："""
    label = labels.leading(line.text.text)
    return _HEADING.fullmatch(compact(line.text.text[label.end if label else 0 :])) is not None


def listed_vetoes(lines: Sequence[Line]) -> list[Line]:
    """Return the lines numbered from one on without points that stand first."""
    found: list[Line] = []
    known: labels.Label | None = None
    for line in lines:
        label = labels.leading(line.label + line.text.text)
        begins = label is not None and (label.numbers[-1] == 1 if known is None else labels.follows(known, label))
        if not begins or ends_with_points(line.text.text):
            break
        known = label
        found.append(line)
    return found


def _taken(one: Found, node: Node, lines: Sequence[Line]) -> Found:
    tree = one.reading.outline
    node.voids, node.text = True, node.text.strip(":：")
    for line in lines[1:]:
        inside = item(Box(line.text, line.label), "")
        inside.voids = True
        node.children.append(inside)
    tree.children.append(node)
    tree.used += [line.text for line in lines]
    return replace(one, below=tuple(line for line in one.below if not any(line is taken for taken in lines)))
