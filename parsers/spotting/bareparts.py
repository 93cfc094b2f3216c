"""Parts of a rubric that stand as headings with their points over nothing but prose, beside those whose tables are the rubric."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, takewhile

from parsers.choosing.evidence import weigh
from parsers.flow import Line
from parsers.outlines.tree import Node
from parsers.pieces.summed import Heading, headings, names_table, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import as_category, heading_of, joined
from parsers.strand import AnyPlace
from parsers.wording.lots import lot_in
from parsers.wording.marks import ending
from parsers.wording.numerals import ARABIC
from parsers.wording.totals import WHOLE

_MOST = 6
"""Lines of prose under a heading, at the most; a list may be longer."""
_LISTED = re.compile(r"\s*[-*+•]\s|.*[:：]\**\s*$")
"""A line of a list, or one over it."""
_RULE = re.compile(
    r".*(?:每(?!半?年|个?季|半?个?月|个?星?[周期]|旬|半?天|日|个?学期)[^，,。；;:：\s]{1,14}[得加计奖给]|每[一1]?[个件篇次人名项份起条例处家本场期][^，,。；;:：\s一]{0,2}"
    r"|最[高多低](?:可?[得加计]|不超过|分)?[:：]?|(?:上限|封顶|不超过|基[础本]分|另?加|[扣减])(?:为|是)?[:：]?|[+＋])"
    rf"\s*{ARABIC}\s*分\s*(?:[（(][^（()）]*[)）])?[。；;]?\s*"
)
"""A line that ends with points for each of several, at the most, or on top: 每个项目5分, 最高分：25分, +2分. They are those of no item.

每月参加学习 15分 and 各类台账齐全：10分 name what has points.
"""
_CUT = re.compile(rf".*(?:最[高多低]|上限|不超过)\s*{ARABIC}\s*")
"""A line that ends with a number that may have lost its unit, and would run into the next: 每个得5分，上限15."""

Part = tuple[Heading, Found | Node | list[Line] | None]
"""A heading with the rubric or the item under it, or the prose; None where a table stands there that is no rubric."""


def with_bare_parts(found: tuple[Found, ...], lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> tuple[Found, ...]:
    """Return the rubrics of a file, each a table under a heading with its points, as one with the parts that have no table.

    技术评分（40分） over a table, 商务评分（30分） and 业绩评分（30分） over a sentence each, which are items: headings of one level that
    make 100, or a total stated above, with the tables'. A heading over a table that is no rubric is a category that holds nothing.
    Tables of tiers may have made items of their headings. ``at`` says where in the file the ``lines`` stand.
    """
    overs = [heading_of(one, agreeing=len(found) > 1) for one in found]
    under: dict[int, Found | Node] = {
        at[over.line.text.runs[0].place]: one for over, one in zip(overs, found, strict=True) if over
    }
    first = overs[0]
    if len(found) == 1 and (items := _items_at(found[0], at)):
        under = items
        first = next((heading for n in under for heading in headings(lines[n : n + 1])), None)
    if first is None or len(under) < len(found) or (len(found) > 1 and any(map(_is_own, overs))):
        return found
    places = [(n, heading) for n, line in enumerate(lines) for heading in headings([line]) if heading.alike(first)]
    ends = [n for n, _ in places[1:]] + [len(lines)]
    parts: list[Part] = [
        (heading, under[n] if n in under else _prose(lines[n + 1 : end], lines[end : end + 1]))
        for (n, heading), end in zip(places, ends, strict=True)
    ]
    whole = sum((heading.points for heading, _ in parts), Decimal(0))
    stated = {value for line in lines[: places[0][0]] for value in stated_totals(line)} if places else set()
    counted = all(b.counts_on(a) for (a, _), (b, _) in pairwise(parts))
    scored = any(_is_scored(line) for _, held in parts if isinstance(held, list) for line in held)
    all_in = under.keys() <= {n for n, _ in places} and len(parts) > len(under)
    empty = any(held == [] for _, held in parts)
    if not all_in or whole not in {WHOLE, *stated} or not counted or scored or empty:
        return found
    return (_joined(found, parts),)


def _items_at(one: Found, at: Mapping[AnyPlace, int]) -> dict[int, Found | Node]:
    """Return the items of tables by the lines that they are, none where one is no line, or where a part holds others."""
    nodes = one.reading.outline.children if one.reading.in_table else []
    lines = [at.get(node.whole.runs[0].place) if node.is_item and node.whole else None for node in nodes]
    return {n: node for n, node in zip(lines, nodes, strict=True) if n is not None} if None not in lines else {}


def _is_scored(line: Line) -> bool:
    """Return whether a line ends with points of its own, which no rule gives, or with a number that is read as none."""
    text = line.text.text
    return bool(_CUT.fullmatch(text)) or (ending(line.text) is not None and _RULE.fullmatch(text) is None)


def _is_own(over: Heading | None) -> bool:
    """Return whether a heading is the title of a rubric of its own: that of a table or of a lot."""
    end = ending(over.text) if over is not None else None
    return end is not None and (names_table(end.name.text) or bool(lot_in(end.name.text)))


def _prose(held: Sequence[Line], behind: Sequence[Line]) -> list[Line] | None:
    """Return the lines under a heading; None where a table stands among them, right below which the next line tells it."""
    if any(line.below for line in [*held, *behind]):
        return None
    printed = [line for line in held if not line.furniture]
    return printed if all(_LISTED.match(line.text.text) for line in printed) else printed[:_MOST]


def _joined(found: Sequence[Found], parts: Sequence[Part]) -> Found:
    one = joined(found, [], [heading.line.text for heading, _ in parts])
    tree, rules = one.reading.outline, one.reading.layout.first("rules")
    for heading, held in parts:
        if isinstance(held, Node):
            tree.children.append(held)
            continue
        node = as_category(heading, held.reading.outline.children if isinstance(held, Found) else [])
        tree.children.append(node)
        said = [line.text for line in held] if isinstance(held, list) else []
        node.is_item = bool(said)
        node.cells = [(rules, text) for text in said] if rules is not None else []
        (tree.remarks if rules is None else tree.used).extend(said)
    above = tuple(takewhile(lambda line: line is not parts[0][0].line, one.above))
    return replace(one, above=above, reading=replace(one.reading, evidence=weigh(tree)))
