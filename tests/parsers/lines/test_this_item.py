"""Numbered lines that say in a clause what the item makes: 此项3分，一处不达标扣0.2分."""

import pytest

from schema.finding import UnusableInput
from tests.readings import priced, read

LINES = [
    "1. 门窗：无破损，玻璃明亮，窗台无杂物。{0}30{1}，一处不达标扣2分。",
    "2. 地面：无积水，无纸屑；{0}40{1}，一处不达标扣3分。",
    "3. 桌椅：摆放整齐，抽屉无垃圾。{0}30{1}，一处不达标扣1分。",
]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("此项", "分"),
        ("本项", "分"),
        ("该项", "分"),
        ("此 项 ", " 分"),
        ("本项满分", "分"),
        ("该项占", "分"),
        ("本项共", "分"),
    ],
)
def test_the_clause_is_the_full_mark(before: str, behind: str) -> None:
    (rubric,) = read("教室卫生评分标准", *[line.format(before, behind) for line in LINES]).rubrics
    assert [points for _, points in priced(rubric)] == [30, 40, 30]


def test_items_that_run_together_are_refused() -> None:
    first, *rest = (line.format("此项", "分") for line in LINES)
    with pytest.raises(UnusableInput):
        read("教室卫生评分标准", first, "7、一处不达标扣3分。" + "".join(rest))


def test_parts_of_an_item_are_added() -> None:
    parts = "4. 纪律：（1）不早退，此项5分；（2）不打闹，此项3分。"
    (rubric,) = read("教室卫生评分标准", *[line.format("此项", "分") for line in LINES], parts).rubrics
    assert [points for _, points in priced(rubric)] == [30, 40, 30, 5, 3]
