"""Tables under numbered names that make a total below the last of them."""

import pytest

from tests.readings import outline, read, severe

HEADER = "考核内容 | 分值 | 得分"
FIRST = f"{HEADER}\n接待有礼 | 15 | \n交接清楚 | 10 | \n合计 | 25 | "
SECOND = f"{HEADER}\n台账齐全 | 40 | \n按月归档 | 35 | \n合计 | 75 | "


@pytest.mark.parametrize("total", ["总分100分", "合计：100分"])
def test_they_are_the_categories_of_one_rubric(total: str) -> None:
    result = read("班组考核标准", "一、日常值守", FIRST, "二、台账管理", SECOND, total)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("日常值守", 25, [15, 10]), ("台账管理", 75, [40, 35])]
    assert rubric.points == 100
    assert rubric.title is not None
    assert rubric.title.text == "班组考核标准"
    assert severe(result) == []


def test_a_total_at_odds_with_them_is_told() -> None:
    result = read("班组考核标准", "一、日常值守", FIRST, "二、台账管理", SECOND, "总分110分")
    assert len(result.rubrics) == 1
    assert severe(result) == ["K203"]


@pytest.mark.parametrize(
    ("names", "total"),
    [
        (("日常值守", "台账管理"), "总分100分"),
        (("二、日常值守", "三、台账管理"), "总分100分"),
        (("一、日常值守", "二、台账管理"), "总分75分"),
    ],
)
def test_names_without_numbers_or_a_total_of_one_leave_them_apart(names: tuple[str, str], total: str) -> None:
    assert len(read("班组考核标准", names[0], FIRST, names[1], SECOND, total).rubrics) == 2
