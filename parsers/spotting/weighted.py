"""Tables under headings that print the weight of each in the whole: 第一部分 工作目标（权重80%）, 第二部分 工作态度（权重20%）."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers.flow import Line
from parsers.outlines.tree import Node, Share, nodes, value_of
from parsers.pieces.summed import names_table
from parsers.spotting.found import Found
from parsers.spotting.parts import cut_above, is_sum, joined, printed_over, weighed
from parsers.wording import labels
from parsers.wording.numerals import number
from parsers.wording.totals import WHOLE
from parsers.wording.weights import Weight, weight_in

_LEAST = 2
"""Parts that are weighed."""
_PART = re.compile(r"第\s*(?P<n>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*(?:部分|大?类|模?块|方面)")


@dataclass(frozen=True, slots=True)
class _Part:
    """A rubric, the heading with its weight, and the number of that."""

    found: Found
    line: Line
    weight: Weight
    number: int


def under_weights(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics with those put together that stand under headings whose weights make 100 %, counted from one.

    Each makes the same, 100 mostly, of which the whole takes the share. Numbers of several levels, 1.1, are those of the chapters of a document.
    """
    made: list[Found] = []
    n = 0
    while n < len(found):
        run = _run(found[n:])
        made.append(_whole(run) if run else found[n])
        n += len(run) or 1
    return made


def _run(found: Sequence[Found]) -> list[_Part]:
    run: list[_Part] = []
    for one in found:
        part = _part(one)
        if part is None or part.number != len(run) + 1:
            break
        run.append(part)
    same = len({value_of(part.found.reading.outline.children) for part in run}) == 1
    whole = sum((part.weight.points.value for part in run), Decimal(0)) == WHOLE
    return run if same and whole and len(run) >= _LEAST else []


def _part(one: Found) -> _Part | None:
    """Return a rubric as a part, if the only weight over it is that of a numbered heading and none stands in it."""
    if not is_sum(one) or any(node.weight for node in nodes(one.reading.outline.children)):
        return None
    found = [(line, weight) for line in printed_over(one) if (weight := weight_in(line.text)) is not None]
    at = _number(found[0][0]) if len(found) == 1 else None
    return _Part(one, *found[0], at) if at and not names_table(found[0][1].name.text) else None


def _number(line: Line) -> int | None:
    part = _PART.match(line.text.text)
    if part is not None:
        return int(number(part["n"]) or 0)
    label = labels.leading(line.label + line.text.text)
    return label.numbers[0] if label and len(label.numbers) == 1 else None


def _whole(run: Sequence[_Part]) -> Found:
    parts = [part.found for part in run]
    totals = [part.found.reading.outline.total for part in run]
    whole = joined(parts, [_category(part) for part in run], [part.line.text for part in run])
    tree = whole.reading.outline
    tree.combine = "weighted"
    tree.used += [total.printed for total in totals if total is not None]
    return cut_above(weighed(whole), parts[0], run[0].line)


def _category(part: _Part) -> Node:
    """Return the category of a part: it makes what its table makes, and prints no points but the total of that."""
    name, tree = part.weight.name, part.found.reading.outline
    label, text = (part.line.label, name) if part.line.label else labels.parted(name)
    node = Node(False, label, text, part.line.text)
    node.children, node.weight = tree.children, Share(part.weight.points, part.weight.printed)
    if tree.total is not None and tree.total.points is not None:
        node.points, node.printed = tree.total.points, tree.total.printed
    return node
