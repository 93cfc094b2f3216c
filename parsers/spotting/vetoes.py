"""What voids the points, listed right below a table: 一票否决事项： over 1.发生重大安全事故。 2.弄虚作假。"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from parsers.flow import Line
from parsers.outlines.nodes import category, item
from parsers.outlines.ontop import led_by_kind
from parsers.outlines.tree import Node
from parsers.spotting.found import Found
from parsers.strand import compact
from parsers.tables.grid import Box
from parsers.wording import labels
from parsers.wording.marks import ends_with_points
from parsers.wording.vetoes import heads_vetoes, may_be_vetoes, vetoes_first

_NEAR = 12
"""Lines below a table among which they are looked for."""


def with_vetoes(one: Found) -> Found:
    """Return the rubric with the vetoes that are listed below its table as its last part, and these lines no more below it.

    They are numbered lines from one on under headings that name vetoes, or sentences that begin with that name:
    一票否决：发生重大事故的不得评优.
    """
    lines = [line for line in one.below if not line.furniture]
    for at, line in enumerate(lines[:_NEAR]):
        heads = [*takewhile(names_vetoes, lines[at:])]
        if listed := listed_vetoes(heads, lines[at + len(heads) :]):
            return _taken(
                one, category(Box(sum((head.text for head in heads[1:]), line.text), line.label)), heads, listed
            )
        if led_by_kind(line.label + line.text.text) == "veto":
            return _taken(one, item(Box(line.text, line.label), ""), [line], [])
    return one


def names_vetoes(line: Line) -> bool:
    """Return whether a line is the heading of vetoes and nothing else, 三、一票否决事项："""
    return heads_vetoes(_bare(line))


def listed_vetoes(heads: Sequence[Line], lines: Iterable[Line], doubtful: bool = False) -> list[Line]:
    """Return the vetoes among the lines below ``heads``: those numbered from one on without points that stand first.

    With ``doubtful`` also those of which nothing tells whether they are some.
    """
    found: list[Line] = []
    known: labels.Label | None = None
    for line in lines if heads else ():
        label = labels.leading(line.label + line.text.text)
        begins = label is not None and (label.numbers[-1] == 1 if known is None else labels.follows(known, label))
        if not begins or ends_with_points(line.text.text):
            break
        known = label
        found.append(line)
    if not found:
        return []
    heading, texts = _bare(heads[-1]), [*map(_bare, found)]
    return found if doubtful and may_be_vetoes(heading, texts) else found[: vetoes_first(heading, texts)]


def _bare(line: Line) -> str:
    label = labels.leading(line.text.text)
    return compact(line.text.text[label.end if label else 0 :])


def _taken(one: Found, node: Node, heads: Sequence[Line], listed: Sequence[Line]) -> Found:
    tree, lines = one.reading.outline, [*heads, *listed]
    node.voids, node.text = True, node.text.strip(":：")
    for line in listed:
        inside = item(Box(line.text, line.label), "")
        inside.voids = True
        node.children.append(inside)
    tree.children.append(node)
    tree.used += [line.text for line in lines]
    return replace(one, below=tuple(line for line in one.below if not any(line is taken for taken in lines)))
