"""A rubric without a table: listed lines that print their points, under lines that head them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from parsers.flow import Line
from parsers.head.lineforms import names_rubric
from parsers.lines.blocks import Block, blocks
from parsers.lines.linetotals import mark_capped, said_total
from parsers.lines.listed import Listed, listed, listed_number, listed_share
from parsers.lines.mending.ledruns import led_runs
from parsers.lines.mending.notes import without_notes
from parsers.lines.mending.pagecuts import uncut
from parsers.lines.mending.parted import parted
from parsers.lines.mending.partsums import without_part_sums
from parsers.lines.mending.slippedpoints import with_slipped
from parsers.lines.mending.within import listed_within
from parsers.lines.mending.wrapped import unwrapped
from parsers.lines.stretches import stretches
from parsers.lines.trees.linetree import outline
from parsers.lines.twoheadings import are_ways, two_headings
from parsers.lines.wholes import wholes
from parsers.outlines.fullmarks import settle_full_marks
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, Outline, items_in, nodes, value_of
from parsers.wording.texts.ofwhich import parts_make
from parsers.wording.totals import WHOLE

_LEAST = 3
"""Listed lines with points that make a rubric; half of all at least."""
_PER_CENT = re.compile("[%％﹪]")
_SCORES = re.compile("评分|分数|分值|打分|得分|满分|总分|考核|考评")
_JUDGED = re.compile(rf"{_SCORES.pattern}|是否|程度")
"""What a text says that is about judging."""
_STANDARD = re.compile("[计計评評]分[标標][准準]")
"""The heading of what is scored."""
_NEAR = 10
"""By how much shares in per cent, and bare numbers, may miss the whole where one of them is misprinted."""


@dataclass(frozen=True, slots=True)
class LineTable:
    """The lines above, and the tree that the listed lines make."""

    above: tuple[Line, ...]
    outline: Outline


def line_tables(lines: Sequence[Line], scoring: bool = False, names: int = 2) -> list[LineTable]:
    """Return the rubrics that stand in ``lines`` without a table, with the lines above each.

    Where no line prints points, shares in per cent and bare numbers behind colons, 页面布局：10, are the points where they make
    100 together; such numbers only in a text that speaks of points, or is known to be about ``scoring``.
    ``names`` is how many names without a number must be borne out (parsers/lines/named).
    """
    printed = parted(led_runs(uncut([line for line in lines if not line.furniture])))
    printed = without_part_sums(without_notes(unwrapped(with_slipped(printed))))
    found = list(_tables(blocks(printed, listed, names), names))
    shared = (
        _makes_full(printed, listed_share, _NEAR) if any(_PER_CENT.search(line.text.text) for line in printed) else []
    )
    if (not found or _lack_points(found)) and not shared and (within := _makes_whole(printed)):
        return within
    if found and not _hold(shared, found):
        return found
    if shared or not (scoring or any(_SCORES.search(line.text.text) for line in printed)):
        return shared
    return _makes_full(printed, listed_number)


def _lack_points(found: Sequence[LineTable]) -> bool:
    """Return whether an item of a rubric alone in the lines prints no points that are its own for certain."""
    return len(found) == 1 and any(node.points is None for node in items_in(found[0].outline.children))


def _hold(shared: Sequence[LineTable], found: Sequence[LineTable]) -> bool:
    """Return whether one heading with a share, 5、管理制度10%, holds all that was read without shares, and makes what that makes."""
    if len(shared) != 1 or len(found) != 1:
        return False
    made = value_of(found[0].outline.children)
    parts = [node for node in shared[0].outline.children if node.points is not None and node.points.percent]
    holding = [node for node in parts if node.children and node.points and node.points.value == made]
    inner = sum(node.is_item for node in nodes(found[0].outline.children))
    return len(parts) >= _LEAST and any(sum(leaf.is_item for leaf in nodes(node.children)) == inner for node in holding)


def _makes_whole(lines: Sequence[Line]) -> list[LineTable]:
    """Return the rubrics whose points stand inside their lines and make 100, what one of the ``lines`` states as the total, or what the
    parts of two items do that 其中 names.
    """
    found = [*_tables(blocks(lines, listed_within))]
    stated = [total for line in lines if (total := said_total(line)) is not None] if found else []
    whole: list[LineTable] = []
    for one in found:
        made = value_of(one.outline.children)
        total = next((total for total in stated if total.points is not None and total.points.value == made), None)
        if total is not None:
            one.outline.total = one.outline.total or total
        whole += [one] if total is not None or made == WHOLE or _are_of_parts(one.outline) else []
    return whole


def _are_of_parts(made: Outline) -> bool:
    """Return whether all items have a number and points, and two and more of them parts that 其中 names."""
    items = list(items_in(made.children))
    numbered = all(node.label and node.points is not None for node in items)
    return numbered and sum(bool(node.points and parts_make(node.text.text, node.points.value)) for node in items) > 1


def _makes_full(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None], near: int = 0) -> list[LineTable]:
    """Return the rubrics whose points make 100, or come as ``near`` to it: of shares in per cent an error tells then.

    Shares of less are parts of a whole that stand under headings with just as many, where the text says what is judged.
    """
    judged = near > 0 and any(_JUDGED.search(line.text.text) for line in lines)
    return [
        one
        for one in _tables(blocks(lines, listed_as))
        if abs(value_of(one.outline.children) - WHOLE) <= near or (judged and _are_shares_of_heads(one.outline))
    ]


def _are_shares_of_heads(made: Outline) -> bool:
    """Return whether all stands under headings, two and more, whose shares are less than the whole and those of their parts together."""
    heads = [node for node in made.children if node.children and node.points is not None and node.points.percent]
    summed = all(
        node.points is not None and node.points.value == value_of(node.children) and len(node.children) > 1
        for node in heads
    )
    parts = [node for head in heads for node in nodes(head.children)]
    shares = all(node.points is not None and node.points.percent for node in parts)
    return 1 < len(heads) == len(made.children) and summed and shares and value_of(heads) < WHOLE


def _tables(found: Sequence[Block], names: int = 2) -> Iterator[LineTable]:
    above: list[Line] = []
    stated: Node | None = None
    head: Node | None = None
    parts = list(stretches(found))
    totals = [part[0].total for part in parts]
    for stretch, below in zip(parts, [*totals, None][1:], strict=True):
        made, aside = outline(stretch)
        if below is not None and made.total is None and made.children:
            made.total = below
            made.used.append(below.whole)
        head = stretch[0].head or head
        over = _headed(made, head, above) if head is not None and made.children else above
        mark_capped(made)
        settle_full_marks(made)
        sole = None if _is_rubric(made, names) else _standard(made)
        if sole is not None:
            yield LineTable((*aside, *over), sole)
            above, stated, head = [], None, None
        elif _is_rubric(made, names):
            before = (*aside, *over)
            for whole in wholes(made, [line.text for line in before]):
                yield LineTable(before, whole)
                before = ()
            above, stated, head = [], made.total, None
        elif stated is None or stretch[0].total is not stated:
            above += [line for block in stretch for line in block.lines]


def _standard(made: Outline) -> Outline | None:
    """Return the rubric that 计分标准 heads where its items, two are enough, all print points and make 100; None where there is none."""
    for part in made.children:
        items = part.children
        pointed = len(items) > 1 and all(node.is_item and node.points is not None for node in items)
        if pointed and _STANDARD.fullmatch(part.text.text.strip("：: ")) and value_of(items) == WHOLE:
            return Outline(items, used=[part.whole, *(node.whole for node in nodes(items))])
    return None


def _headed(made: Outline, head: Node, above: Sequence[Line]) -> list[Line]:
    """Give a rubric the total of the line that heads it, and its name where no line above names one; return the other lines above."""
    others = [line for line in above if line.text is not head.whole]
    if made.total is not None or len(others) == len(above):
        return [*above]
    made.total = head
    made.used.append(head.whole)
    if not any(names_rubric(line.text) for line in others):
        made.titles.append(head.text)
    return others


def _is_rubric(made: Outline, names: int) -> bool:
    """Return whether enough items print points: of two alone, the total must agree, or that of their name where one is enough, or what
    stands below them.
    """
    parts = [part for part in made.children if part.is_item or kind_of(part) == "base"]
    items = [node for node in items_in(parts) if node.full or not node.takes]
    pointed = sum(node.points is not None or node.marked is not None for node in items)
    if pointed * 2 < len(items):
        return False
    return pointed >= _LEAST or (pointed == _LEAST - 1 and (_is_summed(made, names) or two_headings(made.children)))


def _is_summed(made: Outline, names: int) -> bool:
    """Return whether the parts make the total, or the points of the name over all of them where one name is enough, or 100 beside bonuses.

    Two ways of scoring, below 考核方式（100分）, do not.
    """
    base = [part for part in made.children if kind_of(part) == "base"]
    hundred = len(base) == 1 and value_of(base) == WHOLE and not are_ways(base[0].children, base[0].text.text)
    sole = base[0] if hundred else None
    named = made.children[0] if names == 1 and len(made.children) == 1 else sole
    whole, parts = (named, named.children) if named else (made.total, made.children)
    return whole is not None and whole.points is not None and whole.points.value == value_of(parts)
