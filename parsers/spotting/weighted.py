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
from parsers.strand import Strand
from parsers.wording import labels
from parsers.wording.markdown import HEADING
from parsers.wording.numerals import number
from parsers.wording.totals import WHOLE
from parsers.wording.weights import Weight, weight_in

_LEAST = 2
"""Parts that are weighed."""
_PART = re.compile(r"第\s*(?P<n>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*(?:部分|大?类|模?块|方面)")


@dataclass(frozen=True, slots=True)
class _Part:
    """A rubric, the heading with its weight, and the number of that, None of one without a number."""

    found: Found
    line: Line
    weight: Weight
    number: int | None


def under_weights(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics with those put together that stand under headings whose weights make 100 %, counted from one.

    Each makes the same, 100 mostly, of which the whole takes the share. Numbers of several levels, 1.1, are those of the chapters of a document.
    Headings without numbers, 导师（40%）, stand right above their tables, of which each makes 100.
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
        if part is None or part.number not in (None, len(run) + 1) or _is_closed(run, part):
            break
        run.append(part)
    made = {value_of(part.found.reading.outline.children) for part in run}
    same = len(made) == 1 and (made == {WHOLE} or run[0].number is not None)
    return run if same and _weight(run) == WHOLE and len(run) >= _LEAST else []


def _is_closed(run: Sequence[_Part], part: _Part) -> bool:
    """Return whether a part begins another run: it is numbered as those before are not, or these, without numbers, make 100 %."""
    if not run or run[0].number is not None:
        return bool(run) and part.number is None
    return part.number is not None or _weight(run) >= WHOLE


def _weight(run: Sequence[_Part]) -> Decimal:
    return sum((part.weight.points.value for part in run), Decimal(0))


def _part(one: Found) -> _Part | None:
    """Return a rubric as a part, if the only weight over it is that of a heading, numbered or right above it, and none stands in it."""
    if not is_sum(one) or any(node.weight for node in nodes(one.reading.outline.children)):
        return None
    over = [line for line in printed_over(one) if not line.furniture]
    found = [(line, weight) for line in over if (weight := weight_in(line.text)) is not None]
    if len(found) != 1 or names_table(found[0][1].name.text):
        return None
    (line, weight) = found[0]
    printed = line.label + _bare(line.text).text
    at = _number(printed)
    plain = line is over[-1] and labels.leading(printed) is None
    return _Part(one, line, weight, at) if at or plain else None


def _bare(text: Strand) -> Strand:
    """Return a heading without the mark of Markdown."""
    mark = HEADING.match(text.text)
    return text.cut(mark.end()) if mark else text


def _number(printed: str) -> int | None:
    part = _PART.match(printed)
    if part is not None:
        return int(number(part["n"]) or 0)
    label = labels.leading(printed)
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
    name, tree = _bare(part.weight.name), part.found.reading.outline
    label, text = (part.line.label, name) if part.line.label else labels.parted(name)
    node = Node(False, label, text, part.line.text)
    node.children, node.weight = tree.children, Share(part.weight.points, part.weight.printed)
    if tree.total is not None and tree.total.points is not None:
        node.points, node.printed = tree.total.points, tree.total.printed
    return node
