"""Tables that divide the items of the one before them: 大项 | 分值, and below it a table for 实现（50分）, one for 报告（10分）."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers.flow import Line
from parsers.outlines.nodes import take_end
from parsers.outlines.tree import Node, items_in, value_of
from parsers.pieces.summed import headings
from parsers.spotting.found import Found
from parsers.spotting.parts import is_sum, joined, lines_over, taken_in, weighed
from parsers.strand import compact
from parsers.wording import labels
from parsers.wording.markdown import HEADING
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points

_AMOUNT = re.compile(rf"(?P<n>{ARABIC})\s*分")
_POINTS = re.compile(r"[（(【\[][^（）()【】]*分[)）】\]]$")
_LEAST = 2
"""Items of a summary, and characters of a name."""
_LONGEST = 40
"""Characters in the longest line over a table that divides an item."""


@dataclass(frozen=True, slots=True)
class _Detail:
    """A rubric that divides an item, and the line over it that names the item and its points."""

    item: Node
    found: Found
    line: Line


def with_details(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics, with those that divide items of the one before them put in the place of these items.

    The line right above each names an item and prints its points, or is its name, and the table makes them: 教学（60分）, 二、教学. The rubric is
    called, and makes, what is said above the first table. A table that has one for only some of its items is a
    rubric, and so are these; items of one that has one may have one or not.
    """
    return taken_in(found, _details, _divided)


def _details(over: Found, following: Sequence[Found]) -> list[_Detail]:
    if not is_sum(over):
        return []
    first = items_in(over.reading.outline.children)
    items = list(first)
    details: list[_Detail] = []
    for one in following:
        detail = _detail(items, one)
        if detail is None:
            break
        items = [node for node in items if node is not detail.item]
        items += items_in(one.reading.outline.children)
        details.append(detail)
    outer = [detail for detail in details if any(detail.item is item for item in first)]
    failing = [detail for detail in details if not _makes(detail.found, detail.item)]
    return details if len(outer) == len(first) >= _LEAST and len(failing) * 2 < len(details) else []


def _detail(items: Sequence[Node], one: Found) -> _Detail | None:
    """Return the only one of the items that the line over a table names, with its points, which the table makes.

    The item or the table may have other points than the line prints: a contradiction, if it is one of several tables.
    """
    made = value_of(one.reading.outline.children)
    if not is_sum(one):
        return None
    worth = [node for node in items if _makes(one, node)]
    others = [node for node in items if node.points and not node.points.percent]
    if one.reading.outline.stated not in (None, made):
        worth, others = [], []
    for line in lines_over(one):
        said = _said(line)
        named = [node for node in worth if _is_name(line, node) or (made in said and _names(line, node))]
        named = named or [
            node for node in others if _names(line, node) and said & {made, node.points and node.points.value}
        ]
        if len(named) == 1:
            return _Detail(named[0], one, line)
    return None


def _makes(one: Found, item: Node) -> bool:
    return item.points == Points(value_of(one.reading.outline.children))


def _is_name(line: Line, item: Node) -> bool:
    """Return whether a line is the name of an item and nothing more."""
    name = _POINTS.sub("", compact(item.text.text))
    return bool(name) and compact(_bare(line)).rstrip(":：") == name


def _said(line: Line) -> set[Decimal | None]:
    """Return the points that a short line prints."""
    if len(line.text.text) > _LONGEST:
        return set()
    return {
        *(number(match["n"]) for match in _AMOUNT.finditer(line.text.text)),
        *(heading.points for heading in headings([line])),
    }


def _names(line: Line, item: Node) -> bool:
    """Return whether a line holds the name of an item, or begins with words with which that begins: RTL 40 分分配."""
    name = _POINTS.sub("", compact(item.text.text))
    text = _bare(line)
    amount = _AMOUNT.search(text)
    lead = compact(text[: amount.start()]).rstrip("（(：:") if amount else ""
    return bool(name) and (name in compact(text) or (len(lead) >= _LEAST and name.startswith(lead)))


def _bare(line: Line) -> str:
    """Return a line without its mark and its number."""
    return labels.behind(HEADING.sub("", line.text.text))


def _number(line: Line) -> str:
    """Return the number of a line as it is printed, "" where it has none."""
    label = labels.leading(HEADING.sub("", line.text.text))
    return line.label or (label.text if label else "")


def _divided(over: Found, details: Sequence[_Detail]) -> Found:
    """Return the first rubric with categories where its divided items stood; what else their rows print stays used."""
    parts = [over, *(detail.found for detail in details)]
    total = over.reading.outline.total
    children = over.reading.outline.children
    whole = joined(parts, children, [detail.line.text for detail in details])
    tree = whole.reading.outline
    first = labels.leading(_number(details[0].line))
    counted = first is not None and first.numbers[-1] == 1
    for detail in details:
        item = detail.item
        tree.used += [text for _, text in item.cells]
        item.is_item, item.children, item.cells = False, detail.found.reading.outline.children, []
        item.label = item.label or (_number(detail.line) if counted else "")
        take_end(item)
    tree.total = total
    return weighed(whole)
