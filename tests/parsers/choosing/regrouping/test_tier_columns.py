"""Ranges of tiers that stand side by side in a row."""

import pytest

from tests.readings import one_rubric


def _least(header: str, rows: str) -> list[object]:
    rubric = one_rubric(f"项目 | 要求 | {header}\n{rows}")
    listed = [*rubric.items, *(item for category in rubric.categories for item in category.items)]
    return [(item.points, item.points_min) for item in listed]


@pytest.mark.parametrize(
    "header", ["较好 | 一般 | 较差", "一档 | 二档 | 三档", "评价得分 | < | <\n^ | ^ | 较好 | 一般 | 较差"]
)
def test_the_least_of_the_best_is_not_that_of_the_item(header: str) -> None:
    rows = "导入20% | 情境自然 | 16-20 | 10-15 | 0-9\n讲解50% | 层次清楚 | 40-50 | 20-39 | 0-19\n小结30% | 要点齐全 | 24—30 | 12—23 | 0—11"
    assert _least(header, rows) == [(20, None), (50, None), (30, None)]


def test_so_it_is_where_no_name_prints_the_full_mark_and_the_ranges_are_printed_from_above() -> None:
    rows = "导入 | 情境自然 | 20-16 | 15-10 | 9-0\n讲解 | 层次清楚 | 50-40 | 39-20 | 19-0\n小结 | 要点齐全 | 30-24 | 23-12 | 11-0"
    assert _least("好 | 中 | 差", rows) == [(20, None), (50, None), (30, None)]


def test_a_range_beside_which_nothing_goes_on_keeps_its_least() -> None:
    rows = "导入 | 情境自然 | 16-20 | 2-5\n讲解 | 层次清楚 | 40-50 |\n小结 | 要点齐全 | 24-30 | 无"
    assert _least("分值 | 其他", rows) == [(20, 16), (50, 40), (30, 24)]
