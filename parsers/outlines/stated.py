"""Rows and lone cells that state what a part, or the whole, makes: 安全部分总评分数（总分200）：."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.outlines.madeup import take_made_up
from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.strand import Strand, compact
from parsers.tables.formtables import total_in_form
from parsers.tables.grid import Grid
from parsers.wording import totals
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points, read_points
from parsers.wording.totals import GOT, SCORE, SUM, WORTH

_NAME = re.compile(
    rf"(?P<of>.{{0,30}}?)(?:总评(?:评?分|得分|成绩)?|总评?分|{GOT}|总成绩|(?P<sum>{SUM}|[小共]计)(?:得?分)?|合计总分)[数值]?[:：]?"
)

_POINTS = re.compile(
    rf"(?P<shown>[（(]\s*(?:(?:{WORTH}|{SCORE})\s*[:：]?\s*)?(?P<n>{ARABIC})\s*分?\s*[)）])\s*[:：]?\s*$"
    rf"|[:：]?\s*(?P<bare>(?P<m>{ARABIC})\s*分)\s*[:：]?\s*$"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said to make the points, without blanks, the text, the points, and what prints them.

    It is ``alone`` where name and points are one text, and ``sure`` where that or the name, 合计, leaves no doubt.
    """

    of: str
    text: Strand
    points: Points
    printed: Strand
    alone: bool
    sure: bool


def take_stated(texts: Sequence[Strand], tree: Outline, open_nodes: Sequence[tuple[object, Node]], below: bool) -> bool:
    """Take what the texts of a row say a part, one of the ``open_nodes``, or the whole makes; return whether they say so.

    The whole is stated ``below`` all items. A row that is not sure of it must be the sum of the part: else it is an item. What
    is at odds with both the heading and the items stays unused, which the checks report.
    """
    if take_made_up(texts, tree):
        return True
    said = _stated(texts)
    if said is None:
        return False
    named = [node for _, node in open_nodes if said.of and said.of == compact(node.text.text) and node.children]
    if not named:
        if not (said.alone and below and tree.children and tree.total is None and _is_whole(said, tree)):
            return False
        tree.total = _total(said)
        tree.used += texts
        return True
    part, made = named[-1], value_of(named[-1].children)
    if not said.sure and said.points.value != made:
        return False
    if part.points is None:
        part.points, part.printed = said.points, said.printed
    if said.points.value in (part.points.value, made):
        tree.used += texts
    return True


def take_lone_total(tree: Outline, grid: Grid) -> bool:
    """Give a tree without a total the one that ``grid`` right below it states, one row or a form; return whether it does."""
    form = _in_form(grid)
    said = form or (_stated(grid.texts_of(0)) if len(grid.rows) == 1 else None)
    if said is None or not (said.alone or form) or tree.stated is not None or not _is_whole(said, tree):
        return False
    tree.total = _total(said)
    tree.used.append(said.text)
    return True


def _in_form(grid: Grid) -> Stated | None:
    """Return what a form states, 满分：100分, whichever of the words for a total it has."""
    texts = total_in_form(grid)
    named = [*totals.said(texts[0].text)] if len(texts) == 1 else []
    printed = texts[0].cut(*named[0][2]) if named else texts[1] if len(texts) > 1 else None
    points = read_points(printed.text) if printed else None
    return Stated("", texts[0], points, printed, not texts[1:], True) if printed and points else None


def _stated(texts: Sequence[Strand]) -> Stated | None:
    """Return what the one text of a row states, or a name and points beside it; None where they say something else."""
    filled = [text for text in texts if text]
    if len(filled) == 2 and (points := read_points(filled[1].text)) is not None:
        name = _NAME.fullmatch(compact(filled[0].text))
        return Stated(name["of"], filled[0], points, filled[1], False, bool(name["sum"])) if name else None
    end = _POINTS.search(filled[0].text) if len(filled) == 1 else None
    value = number(end["n"] or end["m"]) if end else None
    name = _NAME.fullmatch(compact(filled[0].text[: end.start()])) if end else None
    if end is None or value is None or name is None:
        return None
    printed = filled[0].cut(*end.span("shown" if end["shown"] else "bare"))
    return Stated(name["of"], filled[0], Points(value), printed, True, True)


def _total(said: Stated) -> Node:
    return Node(False, "", said.text, said.text, said.points, said.printed)


def _is_whole(said: Stated, tree: Outline) -> bool:
    """Return whether ``said`` can be of the whole tree: all items or all parts make it, or it is more than any part."""
    value = said.points.value
    leaves = [node for node in nodes(tree.children) if not node.children]
    parts = [value_of([node]) for node in tree.children]
    return value in (value_of(tree.children), value_of(leaves)) or (len(parts) > 1 and value > max(parts))


def take_total_below(tree: Outline, grid: Grid) -> None:
    """Give a tree without a total the one that a row of ``grid``, a table below it that is no rubric, states and the tree makes.

    Rows of what is only taken off may stand between: 总分（满分100分；扣分后最低0分）：.
    """
    for row in range(len(grid.rows)):
        filled = [text for text in grid.texts_of(row) if text]
        said = next(totals.said(filled[0].text), None) if len(filled) == 1 else None
        name = _NAME.fullmatch(compact(re.split(r"[（(]", filled[0].text)[0])) if said else None
        if said and name and tree.stated is None and said[0] == value_of(tree.children):
            printed = filled[0].cut(*said[2])
            tree.total = Node(False, "", filled[0], filled[0], Points(said[0]), printed)
            tree.used.append(filled[0])
