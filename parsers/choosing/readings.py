"""Choosing the reading of a table in which sub-points, items, categories and total agree."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from parsers.choosing.evidence import weigh
from parsers.choosing.judging.aims import relates_aims
from parsers.choosing.judging.band_tables import is_band_table
from parsers.choosing.judging.lookalikes import is_lookup
from parsers.choosing.judging.results import spreads_over, sums_up_scores
from parsers.choosing.judging.scoring_tables import is_scoring, makes_whole, proves_itself
from parsers.choosing.marking.awards import settle_awards
from parsers.choosing.marking.extras import mark_by_header, take_deductions
from parsers.choosing.marking.first_rows import settle_first_rows
from parsers.choosing.marking.leading_points import take_leading
from parsers.choosing.marking.names import name_base_points, name_points
from parsers.choosing.marking.only_part import settle_only_part
from parsers.choosing.marking.own_endings import take_own_endings
from parsers.choosing.marking.parts import settle_parts
from parsers.choosing.marking.said_in_rules import take_said_in_rules
from parsers.choosing.marking.shared_marks import settle_shared_marks
from parsers.choosing.marking.tier_texts import settle_tiers, take_from_rules
from parsers.choosing.marking.weights import weigh_parts
from parsers.choosing.reading import Reading
from parsers.choosing.regrouping.alternatives import alike, with_alternatives
from parsers.choosing.regrouping.blank_rows import settle_blank_rows
from parsers.choosing.regrouping.cells import split_cells
from parsers.choosing.regrouping.contents import part_contents
from parsers.choosing.regrouping.grades import settle_by_grades
from parsers.choosing.regrouping.labels import split_numbered
from parsers.choosing.regrouping.leftcells import leave_cells
from parsers.choosing.regrouping.levels import even_levels, even_named
from parsers.choosing.regrouping.naming import collapse, name_by_rules, name_items
from parsers.choosing.regrouping.numbers import grouped
from parsers.choosing.regrouping.range_rows import settle_by_ranges
from parsers.choosing.regrouping.said_choices import settle_said_choices
from parsers.choosing.regrouping.scales import settle_by_scale
from parsers.choosing.regrouping.subtotals import settle_sums
from parsers.choosing.regrouping.surplus import settle_by_total, settle_likely_tiers
from parsers.choosing.regrouping.tier_columns import settle_tier_columns
from parsers.choosing.regrouping.tier_rows import settle_by_nothing, settle_by_points, settle_by_words
from parsers.outlines.clauses import keep_clauses
from parsers.outlines.fullmarks import settle_full_marks
from parsers.outlines.kinds import mark_extras, mark_vetoes
from parsers.outlines.namedextras import mark_named_extras
from parsers.outlines.nodes import take_points
from parsers.outlines.outline import outline
from parsers.outlines.shares import shared_out
from parsers.outlines.tree import Outline, items_in, nodes, value_of
from parsers.strand import Strand
from parsers.tables.across.examheads import counts_questions
from parsers.tables.across.lying import Across, lying, turned
from parsers.tables.centred import uncentred
from parsers.tables.columns.candidates import candidates
from parsers.tables.grades.graded import by_grades, scale
from parsers.tables.grades.gradefigures import falling_grades
from parsers.tables.grades.gradesover import grades_over_texts
from parsers.tables.grades.gradetexts import falling_texts
from parsers.tables.grades.stepcells import with_full_marks
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.tables.repeated_names import names_once
from parsers.tables.rows.numbered import ways_by_number
from parsers.tables.rows.partsums import without_words
from parsers.tables.rows.steprows import with_steps_as_cells
from parsers.tables.rows.sumrows import with_total
from parsers.wording.marks import marks
from parsers.wording.rules.scales import differ_by_grade
from parsers.wording.totals import WHOLE

_STEPS = 3
"""Rows whose falling points are no chance."""
_HIGH = Decimal(10)
"""The full mark up to which a scale is one of every item."""


def best(grid: Grid, wholes: Collection[Decimal] = ()) -> Reading | None:
    """Return the reading with the most evidence, the likeliest by its headers among equals; None where none holds an item.

    A table without a header is one of points where these make one of the ``wholes`` that what stands above it says.

    A rubric that lies across, its criteria being columns, is known by its header; so is one whose columns are grades, to tick,
    with figures that fall in every row or with texts whose points do.
    """
    if counts_questions(grid) or relates_aims(grid):
        return None
    grid = uncentred(with_total(with_full_marks(without_words(names_once(with_steps_as_cells(grid))))))
    if (graded := by_grades(grid)) is not None:
        return _read(*graded, by_number=False)
    if (over := grades_over_texts(grid)) is not None:
        return _with_full_mark(_read(grid, over.layout, by_number=False), over.best)
    if (beside := falling_grades(grid) or falling_texts(grid)) is not None:
        return _read(grid, beside, by_number=False)
    across = lying(grid) if scale(grid) is None else None
    if across is not None:
        upright = _read(with_total(across.grid), across.upright, by_number=False)
        if is_lookup(upright.outline) or is_band_table(across.grid, across.upright):
            return None
        _tell(upright.outline, across)
        upright.outline.titles += [text for row in range(across.printed.top) for text in grid.texts_of(row)]
        below = tuple(text for row in range(across.printed.data, len(grid.rows)) for text in grid.texts_of(row))
        return replace(upright, layout=across.printed, lying=True, scored=across.is_scored(grid), judged=below)
    on_its_side = turned(grid)
    found = None if on_its_side is None else _best(on_its_side, item=0) or _in_groups(on_its_side)
    return replace(found, lying=True) if found is not None else _best(grid, wholes=wholes)


def _in_groups(grid: Grid) -> Reading | None:
    """Return the reading of a grid that was turned round whose items stand beside the names of their groups, which reach over several rows."""
    grouped_rows = any(not grid.starts(row, 0) and grid.text(row, 0) for row in range(len(grid.rows)))
    found = _best(grid, item=1) if grouped_rows else None
    return found if found is not None and found.evidence.fail <= found.evidence.agree > 0 else None


def _with_full_mark(reading: Reading, best: Strand) -> Reading:
    """Return a reading without a column of points in which each item has the full mark that the header prints.

    It is in doubt where it is high and the items do not make the total, or 100: it may be that of all of them.
    """
    tree = reading.outline
    items = items_in(tree.children)
    for node in items:
        take_points(node, best)
    sure = value_of(items) == (WHOLE if tree.stated is None else tree.stated)
    high = any(node.points is not None and node.points.value > _HIGH for node in items)
    return replace(reading, evidence=weigh(tree, in_column=True), doubtful=tuple(items) if high and not sure else ())


def _tell(tree: Outline, across: Across) -> None:
    """Add to each criterion that is an item what is asked for, which stands below it in its column."""
    for node in nodes(tree.children):
        found = [(c, text) for name, c, text in across.said if node.is_item and name.source == node.whole.source]
        node.cells += found
        tree.used += [text for _, text in found]


def _best(grid: Grid, item: int | None = None, wholes: Collection[Decimal] = ()) -> Reading | None:
    found: Reading | None = None
    for layout in candidates(grid):
        if item not in (None, layout.first("item")):
            continue
        if found and found.layout.named and not layout.named:
            break
        enough = found is not None and found.evidence.is_enough
        if found and enough and not _may_part(found, layout):
            continue
        for by_number in ways_by_number(grid, layout):
            now = _read(grid, layout, by_number)
            better = now.evidence.pointed and (found is None or _is_better(now, found, by_number))
            if _parts(now, found) if found and enough else better:
                found = now
    told = found is not None and (is_scoring(found) or makes_whole(found, wholes) or proves_itself(found))
    return found if found and told and not _looks_up(grid, found.layout) else None


def _is_better(now: Reading, found: Reading, headed: bool) -> bool:
    """Return whether more speaks for ``now``; as much is enough where several headings print what stands below each of them."""
    heads = [node for node in now.outline.children if not node.is_item and node.points is not None]
    all_make = headed and len(heads) > 1 and not now.evidence.fail and all(node.children for node in heads)
    return now.weight > found.weight or (all_make and now.weight == found.weight)


def _may_part(found: Reading, layout: Layout) -> bool:
    """Return whether the items of a reading without a column of points are the categories of ``layout``, which has none either."""
    plain = found.layout.first("points") is None and layout.first("points") is None
    return plain and found.layout.first("category") is None and layout.first("category") == found.layout.first("item")


def _parts(now: Reading, found: Reading) -> bool:
    """Return whether ``now`` has for items the rows of each item ``found``: each prints points of its own, which make those of most items.

    组织领导（10分） | 机构健全（6分） over a row 有经费（4分）, whatever the header of the rows. Points that fall from row to row below
    all of several are steps of which one is given where the rows differ by a limit or a grade, 35岁以下（5分） over 45岁以下（3分）.
    """
    own = all(node.points is not None and marks(node.whole.text) for node in items_in(now.outline.children))
    mine, theirs = now.evidence, found.evidence
    more = mine.agree - mine.fail > theirs.agree and mine.pointed > theirs.pointed
    return own and more and not (mine.bare or mine.graded or mine.nameless or mine.lost) and not _falls(now.outline)


def _falls(tree: Outline) -> bool:
    """Return whether the points of the items fall in every category of several, by grades in most of them, and one has more than two."""
    several = [node.children for node in tree.children if len(node.children) > 1]
    falls = all(value_of([above]) > value_of([below]) for rows in several for above, below in pairwise(rows))
    graded = sum(differ_by_grade([one.text.text for one in rows]) for rows in several)
    return falls and graded * 2 > len(several) and max(map(len, several), default=0) >= _STEPS


def _looks_up(grid: Grid, layout: Layout) -> bool:
    """Return whether the numbers of a table are no full marks: bands to look a grade up, or what those judged got."""
    return is_band_table(grid, layout) or sums_up_scores(grid, layout) or spreads_over(grid, layout)


def _read(grid: Grid, layout: Layout, by_number: bool) -> Reading:
    tree = outline(grid, layout, by_number)
    if layout.first("points") is None:
        settle_blank_rows(tree.children)
    even_named(tree.children)
    tree.children = grouped(tree.children)
    graded = settle_by_grades(tree, layout)
    name_points(tree)
    split_cells(tree)
    if layout.first("points") is None:
        split_numbered(tree, layout)
    name_by_rules(tree, layout)
    part_contents(tree, layout)
    if layout.first("points") is None:
        name_items(tree)
        take_leading(tree, layout)
        take_from_rules(tree, layout)
    take_said_in_rules(tree, layout)
    mark_extras(tree.children)
    name_base_points(tree)
    mark_by_header(tree, layout)
    mark_vetoes(tree.children)
    if layout.first("points") is None:
        take_deductions(tree)
    settle_by_ranges(tree, layout)
    settle_tier_columns(tree, layout)
    same_number = alike(tree.children, tree.total)
    alternatives = tuple(chosen for node in tree.children for chosen in with_alternatives(node))
    settle_said_choices(tree.children)
    alternatives += tuple(settle_by_total(tree, layout))
    for node in tree.children:
        shared_out(node)
    collapse(tree, layout)
    keep_clauses(tree.children)
    settle_by_scale(tree)
    settle_by_points(tree.children, layout)
    settle_by_nothing(tree.children, layout)
    counted = (*settle_by_words(tree, layout), *settle_likely_tiers(tree, layout))
    even_levels(tree, layout)
    subtotals = settle_sums(tree)
    weigh_parts(tree, layout.first("weight"))
    _settle_marks(tree, layout)
    doubtful = (*graded, *counted, *settle_tiers(tree))
    settle_parts(tree)
    leave_cells(tree, layout)
    mark_named_extras(tree.children)
    settle_full_marks(tree)
    in_column = layout.first("points") is not None
    return Reading(layout, tree, weigh(tree, in_column), subtotals, (*same_number, *alternatives), doubtful)


def _settle_marks(tree: Outline, layout: Layout) -> None:
    """Settle what the marks in the texts of a tree, of which the sums are known, are worth."""
    settle_only_part(tree)
    settle_first_rows(tree)
    take_own_endings(tree)
    settle_shared_marks(tree, layout)
    settle_awards(tree)
