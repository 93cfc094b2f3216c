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


def test_it_may_stand_on_the_line_below_the_name() -> None:
    lines = [part for line in LINES for part in line.format("此项", "分").replace("：", "\n", 1).split("\n")]
    (rubric,) = read("教室卫生评分标准", *lines).rubrics
    assert [points for _, points in priced(rubric)] == [30, 40, 30]
    assert rubric.items[0].text.startswith("门窗无破损")


def test_a_line_below_an_item_with_points_is_not_its_name() -> None:
    lines = [f"{n}. 门窗（{n}0分）" for n in (1, 2, 3)]
    (rubric,) = read("教室卫生评分标准", *lines, "门窗无破损。此项5分，一处不达标扣1分。").rubrics
    assert [points for _, points in priced(rubric)] == [10, 20, 30]


@pytest.mark.parametrize("said", ["基本分值为", "分值为", "标准分值是"])
def test_a_clause_behind_the_name_says_its_full_mark(said: str) -> None:
    lines = [
        f"(一)“值守目标”，{said}60分。值守目标由到岗和交接构成，由办公室考核。",
        f"(二)“台账目标”：每个站报送台账1份，{said}30分，由档案科考核。",
        f"(三)“宣传目标”，{said}10分，由宣传科考核。",
    ]
    (rubric,) = read("服务站目标管理方案", *lines).rubrics
    assert [points for _, points in priced(rubric)] == [60, 30, 10]
    assert [item.label for item in rubric.items] == ["(一)", "(二)", "(三)"]


def test_such_a_clause_further_down_is_that_of_a_part() -> None:
    lines = [f"({n})“目标{n}”由办公室考核。其中到岗一项，分值为3分，由办公室考核。" for n in "一二三"]
    with pytest.raises(UnusableInput):
        read("服务站目标管理方案", *lines)
