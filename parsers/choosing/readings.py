"""Choosing the reading of a table in which sub-points, items, categories and total agree."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from parsers.choosing.bands import is_graded
from parsers.choosing.bycells import split_cells
from parsers.choosing.bycontents import part_contents
from parsers.choosing.byname import name_points
from parsers.choosing.bynumber import grouped
from parsers.choosing.bytiers import settle_tiers, take_from_rules
from parsers.choosing.bytotal import settle_by_total
from parsers.choosing.extras import mark_by_header, take_deductions
from parsers.choosing.lookalikes import is_lettered_scale, is_lookup
from parsers.choosing.regroup import alike, collapsed, name_by_rules, name_items, subtotalled, with_alternatives
from parsers.choosing.results import sums_up_scores
from parsers.choosing.weights import weigh_parts
from parsers.outlines.kinds import holds_vetoes, makes, mark_extras, mark_vetoes
from parsers.outlines.outline import outline
from parsers.outlines.shares import shared_out
from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.across import counts_questions, lying, turned
from parsers.tables.centred import uncentred
from parsers.tables.columns import Layout, candidates
from parsers.tables.graded import by_grades, scale
from parsers.tables.grid import Grid
from parsers.tables.rows import has_outer_numbers
from parsers.tables.sumrows import with_total
from parsers.wording.marks import marks
from parsers.wording.points import is_most
from schema.rubric import Role

ZERO = Decimal(0)
_FULL = Decimal(100)
_LINES = Layout(0, 0, ("",), ("item",), (1,))


@dataclass(frozen=True, slots=True)
class Reading:
    """A layout, the outline it gives, how well the arithmetic bears it out, what was read as subtotals and as alternatives.

    ``doubtful`` items may be worth the sum of the amounts in their text, of which the highest was taken.

    ``in_table`` is false for numbered lines, ``whole`` where further ones with points were left out, ``lying`` true where the
    criteria are columns, ``judged`` are the texts of the rows below these, and ``scored`` is true where figures stand there.
    """

    layout: Layout
    outline: Outline
    evidence: "Evidence"
    subtotals: tuple[Node, ...] = ()
    alternatives: tuple[Node, ...] = ()
    doubtful: tuple[Node, ...] = ()
    in_table: bool = True
    whole: bool = True
    lying: bool = False
    scored: bool = False
    judged: tuple[Strand, ...] = ()

    @property
    def weight(self) -> float:
        """How much speaks for the reading: the sums, and the words of the header."""
        return self.evidence.weight + self.layout.prior


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of sums that agree (of one part alone none does) and that fail, of items with and without points, of points not used.

    ``graded`` items have for points the highest of several amounts in a text, which says less than points that stand alone;
    amounts that fall or rise over cells of their own bear one another out.
    """

    agree: int
    fail: int
    pointed: int
    bare: int
    lost: int
    graded: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether nothing speaks against the reading, so that no other need be tried."""
        return self.agree > 1 and not (self.fail or self.bare or self.graded)

    @property
    def weight(self) -> float:
        """How much speaks for the reading: agreeing sums and pointed items for it, failing sums and lost points against it."""
        share = (self.pointed - self.graded / 2) / max(self.pointed + self.bare, 1)
        return 2.0 * self.agree - 2.0 * self.fail + 4.0 * share - 1.0 * self.lost


def best(grid: Grid) -> Reading | None:
    """Return the reading with the most evidence, the likeliest by its headers among equals; None where none holds an item.

    A rubric that lies across, its criteria being columns, is known by its header; so is one whose columns are grades to tick.
    """
    if counts_questions(grid):
        return None
    grid = uncentred(with_total(grid))
    if (graded := by_grades(grid)) is not None:
        return _read(*graded, by_number=False)
    across = lying(grid) if scale(grid) is None else None
    if across is not None:
        upright = _read(across.grid, across.upright, by_number=False)
        if is_lookup(upright.outline) or is_graded(across.grid, across.upright):
            return None
        upright.outline.titles += [text for row in range(across.printed.top) for text in grid.texts_of(row)]
        below = tuple(text for row in range(across.printed.data, len(grid.rows)) for text in grid.texts_of(row))
        return replace(upright, layout=across.printed, lying=True, scored=across.is_scored(grid), judged=below)
    on_its_side = turned(grid)
    found = _best(on_its_side, item=0) if on_its_side is not None else None
    return replace(found, lying=True) if found is not None else _best(grid)


def _best(grid: Grid, item: int | None = None) -> Reading | None:
    found: Reading | None = None
    for layout in candidates(grid):
        if item not in (None, layout.first("item")):
            continue
        for by_number in (False, True) if has_outer_numbers(grid, layout) else (False,):
            now = _read(grid, layout, by_number)
            if now.evidence.pointed and (found is None or now.weight > found.weight):
                found = now
        if found and found.evidence.is_enough:
            break
    return found if found and is_scoring(found) and not _looks_up(grid, found.layout) else None


def _looks_up(grid: Grid, layout: Layout) -> bool:
    """Return whether the numbers of a table are no full marks: bands to look a grade up, or what those judged got."""
    return is_graded(grid, layout) or sums_up_scores(grid, layout)


def is_proved(reading: Reading) -> bool:
    """Return whether all sums of listed lines agree, and some do, so that they are a rubric whatever stands beside them."""
    tree = reading.outline
    stated = [*nodes(tree.children), *([tree.total] if tree.total else [])]
    summed = [node for node in stated if node.points is not None and not node.is_item]
    several = any(_addends(node.children if node is not tree.total else tree.children) > 1 for node in summed)
    return several and not reading.evidence.fail and not reading.evidence.bare


def of_lines(tree: Outline, whole: bool) -> Reading:
    """Return the reading of listed lines, which stand in no table; ``whole`` where no others with points are left out."""
    return Reading(_LINES, tree, weigh(tree), in_table=False, whole=whole)


def _read(grid: Grid, layout: Layout, by_number: bool) -> Reading:
    tree = outline(grid, layout, by_number)
    tree.children = grouped(tree.children)
    name_points(tree)
    split_cells(tree)
    name_by_rules(tree, layout)
    part_contents(tree, layout)
    if layout.first("points") is None:
        name_items(tree)
        take_from_rules(tree, layout)
    mark_extras(tree.children)
    mark_by_header(tree, layout)
    mark_vetoes(tree.children)
    if layout.first("points") is None:
        take_deductions(tree)
    same_number = alike(tree.children, tree.total)
    alternatives = tuple(chosen for node in tree.children for chosen in with_alternatives(node))
    alternatives += tuple(settle_by_total(tree, layout))
    for node in tree.children:
        shared_out(node)
    tree.children = [collapsed(node) for node in tree.children]
    tree.children, subtotals = subtotalled(tree.children)
    weigh_parts(tree)
    doubtful = settle_tiers(tree)
    return Reading(layout, tree, weigh(tree), subtotals, (*same_number, *alternatives), doubtful)


def is_scoring(reading: Reading) -> bool:
    """Return whether the table that is read so is a scoring table.

    Its header speaks of points; or it prints points as such (5分, 10%), or makes 100, and its sums agree; or the words of its
    header are those of a rubric. A table of quantities or prices adds up too.
    """
    if is_lookup(reading.outline) or _lists_results(reading.layout.headers):
        return False
    unproved = not reading.evidence.agree and value_of(reading.outline.children) != _FULL
    if unproved and is_lettered_scale(reading.outline):
        return False
    points = reading.layout.first("points")
    said = headers.roles(reading.layout.headers[points]) if points is not None else ()
    if "points" in said:
        return bool(reading.evidence.agree) or not _TARIFF.search(reading.layout.headers[points or 0])
    if any(_AMOUNTS.search(header) for header in reading.layout.headers):
        return False
    if "weight" in said:
        return True
    words = {role for header in reading.layout.headers for role in headers.roles(header)}
    few_bare = reading.evidence.bare * 4 <= reading.evidence.pointed
    if points is None and words & {"self_score", "review_score"}:
        return few_bare or reading.evidence.pointed > reading.evidence.graded
    if reading.evidence.bare > reading.evidence.pointed:
        return False
    if reading.evidence.agree:
        return bool(words & _RUBRIC_WORDS) or _prints_points(reading)
    return bool(words & _RUBRIC_WORDS) and few_bare and _prints_points(reading)


_TARIFF = re.compile(r"分\s*[/／每]\s*(?:[次项人篇件个部门]|课时)")
"""The header of a list of what each occurrence earns, 计分（分/项）: it has no full mark."""
_AMOUNTS = re.compile(r"金额|单价|总价|预算|经费|万元|[（(]元[)）]|数量|面积|产值|收入|支出|人数|投资额")
"""Header words of tables of money and quantities, which have shares 占比 and sums too."""
_UNITS = ("分", "%", "％", "points", "point", "pts")


def _lists_results(heads: Sequence[str]) -> bool:
    """Return whether the header is that of a list of persons with what they got: 姓名 beside 名次 or 成绩."""
    words = [compact(head) for head in heads]
    return any(word in _PERSONS for word in words) and any(_RESULTS.search(word) for word in words)


_PERSONS = frozenset({"姓名", "考生", "选手", "选手姓名", "考生姓名", "准考证号"})
_RESULTS = re.compile(r"名次|排名|(?:笔试|面试|考试|综合|总)成绩|准考证")
_RUBRIC_WORDS: frozenset[Role] = frozenset({"item", "rules", "self_score", "review_score", "deduction_reason"})


def _prints_points(reading: Reading) -> bool:
    """Return whether the numbers are points by what they say: printed with 分 or %, or making 100 together."""
    scored = [node for node in _scored(reading.outline.children) if node.is_item or _scores_as_one(node)]
    printed = [node.points_text or "" for node in scored if node.points is not None]
    total = reading.outline.total
    whole = total.points.value if total and total.points else value_of(reading.outline.children)
    return whole == _FULL or sum(text.endswith(_UNITS) for text in printed) * 2 > len(scored)


def _marks_agree(node: Node) -> bool:
    """Return whether the points marked inside the item's text, or inside a cell beside it, add up to its points.

    Rules in a column of their own are marked as often as the item's text: the marks bear out the points, not the text.
    """
    texts = [node.text.text, *(cell.text for _, cell in node.cells)]
    sums = [sum((mark.points for mark in marks(text)), ZERO) for text in texts]
    return node.points is not None and any(inside == node.points.value for inside in sums if inside)


def _scored(children: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes of a tree but for the items of categories that are scored as one, and for vetoes."""
    for node in children:
        yield node
        if not _scores_as_one(node) and not holds_vetoes(node):
            yield from _scored(node.children)


def _scores_as_one(node: Node) -> bool:
    """Return whether a category prints points and its items none: it is scored as one, and the items say for what."""
    return node.points is not None and bool(node.children) and all(_is_plain(child) for child in node.children)


def _is_plain(node: Node) -> bool:
    return node.is_item and node.points is None and not node.points_text


def _addends(children: Sequence[Node]) -> int:
    """Return how many numbers the sum of ``children`` adds up; a node without points adds those that it holds."""
    return sum(1 if node.points is not None else _addends(node.children) for node in children)


def _is_sum(node: Node) -> bool:
    """Return whether what a category holds must make up its points: not where they are the most that it can make."""
    return node.combine in ("sum", "weighted") and not is_most(node.points_text or "")


def weigh(tree: Outline) -> Evidence:
    """Return how well the sums of an outline agree."""
    agree = fail = pointed = bare = graded = 0
    for node in _scored(tree.children):
        if _scores_as_one(node):
            pointed += 1
        elif node.is_item:
            has_points = node.points is not None or node.marked is not None
            pointed += has_points
            bare += not has_points and not node.voids
            scaled = node.among is not None and node.among.number is None
            graded += node.among is not None and not scaled
            agree += _marks_agree(node) or scaled
        elif node.points is not None and node.children and _is_sum(node):
            agrees = makes(node.children, node.points.value, node.combine)
            agree += agrees and _addends(node.children) > 1
            fail += not agrees
    if tree.total is not None and tree.total.points is not None:
        agrees = makes(tree.children, tree.total.points.value, tree.combine)
        agree += agrees and _addends(tree.children) > 1
        fail += not agrees
    return Evidence(agree, fail, pointed, bare, tree.lost, graded)
