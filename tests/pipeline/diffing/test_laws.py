"""The laws of a comparison, over rubrics of every shape and over generated next years."""

import json
from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.diffing.compare import as_json, compare, is_same
from pipeline.diffing.entries import categories, entries
from pipeline.diffing.patch import apply_patch, reverse_patch
from schema.diff import Diff, Edge
from schema.finding import UnusableInput
from schema.rubric import Rubric
from tests.generators.bank import subjects
from tests.generators.difficulty import ALL
from tests.generators.edited import Pair, pairs
from tests.generators.forms import rubrics
from tests.generators.years import two_years


@st.composite
def years(draw: st.DrawFn) -> Pair:
    made = two_years(draw(st.sampled_from(subjects())), draw(st.sampled_from(ALL)), draw(st.integers(0, 10**6)), 14)
    return made.old, made.new


BOTH = pairs() | years()


def texts(rubric: Rubric) -> dict[str, str]:
    return {entry.item.id: entry.item.text for entry in entries(rubric)}


@settings(max_examples=20, deadline=None)
@given(rubrics())
def test_a_rubric_compared_with_itself_has_only_kept_pairs_and_no_flag(rubric: Rubric) -> None:
    diff = compare(rubric, rubric)
    assert {pair.op for pair in diff.pairs} <= {"kept"}
    assert {category.op for category in diff.categories} <= {"kept"}
    assert not any(pair.flags for pair in diff.pairs)
    assert not any(category.flags for category in diff.categories)
    assert not any(pair.doubtful for pair in diff.pairs)
    assert [pair.old for pair in diff.pairs] == [pair.new for pair in diff.pairs]
    assert diff.patch == ()
    assert diff.findings == ()
    assert is_same(diff)


@settings(max_examples=40, deadline=None)
@given(BOTH)
def test_two_rubrics(pair: Pair) -> None:
    diff = compare(*pair)
    items = texts(pair[0]), texts(pair[1])
    every_item_and_category_is_listed_once_in_the_new_order(diff, pair, items)
    ops_and_edges_agree(diff)
    runs_rebuild_both_texts_and_cut_no_number(diff, items)
    the_summary_balances(diff, items, pair)
    the_patch_gives_the_new_rubric_and_its_reverse_the_old(diff, pair)


@settings(max_examples=10, deadline=None)
@given(BOTH)
def test_the_same_pair_gives_the_same_json_which_reads_back(pair: Pair) -> None:
    diff = compare(*pair)
    written = diff.model_dump_json()
    assert written == compare(*pair).model_dump_json()
    assert Diff.model_validate_json(written) == diff


@settings(max_examples=10, deadline=None)
@given(BOTH)
def test_turned_round_the_same_items_belong_together(pair: Pair) -> None:
    there, back = compare(*pair), compare(pair[1], pair[0])
    assert {(edge.old, edge.new) for edge in unequal(there)} == {(edge.new, edge.old) for edge in unequal(back)}


def unequal(diff: Diff) -> list[Edge]:
    """The edges of items that do not say the same: of equal ones there may be several, and order decides."""
    return [edge for change in diff.pairs for edge in change.edges if edge.similarity < 1]


Items = tuple[dict[str, str], dict[str, str]]


def every_item_and_category_is_listed_once_in_the_new_order(diff: Diff, pair: Pair, items: Items) -> None:
    for side, name in ((0, "old"), (1, "new")):
        listed = [at for change in diff.pairs for at in getattr(change, name)]
        assert Counter(listed) == Counter(items[side].keys())
        known = [category.id for _, category in categories(pair[side])]
        assert Counter(at for change in diff.categories for at in getattr(change, name)) == Counter(known)
    firsts = [change.new[0] for change in diff.pairs if change.new]
    assert firsts == sorted(firsts, key=list(items[1]).index)


def ops_and_edges_agree(diff: Diff) -> None:
    shapes = {"added": (0, 1), "deleted": (1, 0), "kept": (1, 1), "reworded": (1, 1), "moved": (1, 1)}
    for change in diff.pairs:
        assert {edge.old for edge in change.edges} == (set(change.old) if change.new else set())
        assert {edge.new for edge in change.edges} == (set(change.new) if change.old else set())
        shape = len(change.old), len(change.new)
        assert shapes.get(change.op, shape) == shape
        if change.op == "split":
            assert shape[1] > 1
        if change.op == "merged":
            assert shape[0] > 1 and shape[1] == 1
        if not change.edges:
            assert change.flags == ()


def runs_rebuild_both_texts_and_cut_no_number(diff: Diff, items: Items) -> None:
    for edge in (edge for change in diff.pairs for edge in change.edges):
        assert "".join(text for sign, text in edge.text if sign in "=-") == items[0][edge.old]
        assert "".join(text for sign, text in edge.text if sign in "=+") == items[1][edge.new]
        assert all(text for _, text in edge.text)
        for before, after in pairwise(edge.text):
            assert before[0] != after[0]
            assert (before[0], after[0]) != ("+", "-")
            if "=" in (before[0], after[0]):
                assert not (before[1][-1].isascii() and (before[1][-1] + after[1][0]).isdecimal())


def the_summary_balances(diff: Diff, items: Items, pair: Pair) -> None:
    summary = diff.summary
    counts, points = summary.counts, summary.points
    same = counts.kept + counts.reworded + counts.moved
    assert same + counts.split_old + counts.merged_old + counts.deleted == counts.old == len(items[0])
    assert same + counts.split_new + counts.merged_new + counts.added == counts.new == len(items[1])
    the_points_are_those_of_the_items(diff, pair)
    assert points.items_old - points.deleted + points.added + points.adjusted == points.items_new
    assert sum(each.change for each in points.categories) + points.uncategorised == points.items_new - points.items_old
    for sentence in (summary.zh, summary.en):
        assert str(counts.old) in sentence and str(counts.new) in sentence


def the_points_are_those_of_the_items(diff: Diff, pair: Pair) -> None:
    """Reckoned again, where every item that counts has points."""
    points, sides = diff.summary.points, [[e for e in entries(rubric) if e.counts] for rubric in pair]
    if any(entry.points is None for side in sides for entry in side):
        return
    old, new = ({entry.item.id: entry.points or Decimal(0) for entry in side} for side in sides)
    assert points.added == sum(new.get(at, 0) for change in diff.pairs if not change.old for at in change.new)
    assert points.deleted == sum(old.get(at, 0) for change in diff.pairs if not change.new for at in change.old)
    for rubric, side, total in ((pair[0], sides[0], points.items_old), (pair[1], sides[1], points.items_new)):
        filled = {at for entry in side for at in entry.path}
        if all(category.id in filled for _, category in categories(rubric)):
            assert total == sum(entry.points or 0 for entry in side)


def the_patch_gives_the_new_rubric_and_its_reverse_the_old(diff: Diff, pair: Pair) -> None:
    old, new = map(as_json, pair)
    patch = diff.patch
    assert json.dumps(apply_patch(patch, old)) == json.dumps(new)
    assert json.dumps(apply_patch(reverse_patch(patch), new)) == json.dumps(old)
    assert json.dumps(apply_patch(reverse_patch(reverse_patch(patch)), old)) == json.dumps(new)
    if patch:
        with pytest.raises(UnusableInput) as refused:
            apply_patch(patch, new)
        assert refused.value.code == "K710"
