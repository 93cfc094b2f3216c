"""What adds or takes points, listed right below a table: 加分项： over 1.获市级奖励的加5分。 2.承办现场会的加2分。"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from parsers.flow import Line
from parsers.lines.changelists import changing
from parsers.lines.extraparts import heads_changes
from parsers.lines.undernumbers import Entry, whole
from parsers.outlines.kinds import kind_of
from parsers.outlines.nodes import category, item
from parsers.outlines.ontop import mark
from parsers.outlines.tree import nodes
from parsers.spotting.found import Found
from parsers.tables.grid import Box
from parsers.wording import labels
from parsers.wording.numerals import ARABIC, number
from parsers.wording.rules.outcomes import outcomes
from schema.rubric import Kind

_NEAR = 12
"""Lines below a table among which they are looked for."""
_USED_UP = re.compile(
    r"扣[完光](?:为止|为零|[该本此各][项条款类]|(?:[该本此]|相应|对应|所[在属占])[^，,。；;]{0,6}(?:分|为止)"
    rf"|(?P<n>{ARABIC})\s*分|[。；;]?$)"
)
"""That a rule takes till nothing is left of an item: 扣完为止, 扣完本部分分值, or 扣完30分 where one has as many."""
_CAPPED = re.compile(rf"{ARABIC}\s*分")


def with_changes(one: Found) -> Found:
    """Return the rubric with the bonuses and deductions that are listed below its table as its last parts, and these lines no more below it.

    They are numbered lines from one on, each of which says what it adds or takes, under a heading of nothing but their name, and none that
    heads others so, （一）加分项 below 加减分项. Where the
    table has a part of that kind, they say how it is given: 加分标准 below 加分项; so do those that all take off, one of them till
    nothing is left, 扣完为止, of an item, unless their heading prints points of its own.
    """
    lines = [line for line in one.below if not line.furniture]
    for at, line in enumerate(lines[:_NEAR]):
        kind = heads_changes(labels.behind(line.text.text))
        listed = changing(lines[at + 1 :]) if kind else []
        if any(heads_changes(labels.behind(entry[0].text.text)) for entry in listed):
            continue
        if kind and listed and not (_holds(one, kind) or _take_from_items(one, line, listed)):
            _take(one, kind, line, listed)
            taken = [line, *chain.from_iterable(listed)]
            one = replace(one, below=tuple(line for line in one.below if not any(line is other for other in taken)))
    return one


def _take_from_items(one: Found, head: Line, listed: Sequence[Entry]) -> bool:
    """Return whether the lines only take off, one till nothing is left of an item, and the heading does not say of how much."""
    texts = [whole(entry).text for entry in listed]
    if any(_only(text) != "deduction" for text in texts):
        return False
    full = {node.points.value for node in nodes(one.reading.outline.children) if node.points}
    found = [match for text in texts if (match := _USED_UP.search(text))]
    return not _CAPPED.search(head.text.text) and any(not match["n"] or number(match["n"]) in full for match in found)


def _holds(one: Found, kind: Kind) -> bool:
    return any(kind_of(part) == kind for part in one.reading.outline.children)


def _take(one: Found, kind: Kind, head: Line, listed: Sequence[Entry]) -> None:
    tree = one.reading.outline
    node = category(Box(head.text, head.label))
    node.text, node.counts = node.text.strip(":："), False
    mark(node, kind)
    for entry in listed:
        text = whole(entry)
        inside = item(Box(text, entry[0].label), "")
        mark(inside, _only(text.text) or kind)
        node.children.append(inside)
    tree.children.append(node)
    tree.used += [head.text, *(line.text for line in chain.from_iterable(listed))]


def _only(text: str) -> Kind | None:
    """Return what a line alone does, take or add, as one of those below 加减分项 or below the name of the other may."""
    manners = {one.manner for one in outcomes(text)} & {"give", "bonus", "take"}
    if manners == {"take"}:
        return "deduction"
    return "bonus" if "bonus" in manners and "take" not in manners else None
