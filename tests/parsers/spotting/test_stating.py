"""The title of a regulation states the total of the list that stands further below it."""

import pytest

from pipeline.checking import checked
from tests.readings import read

NOTICE = (
    "东河街道办事处",
    "关于印发《街道工作考核办法》的通知",
    "各社区：",
    "现将办法印发给你们。",
    "东河街道办事处",
    "2021年3月8日",
)
SECTIONS = (
    "为推动工作落实，制定本办法。",
    "一、考核对象",
    "各社区。",
    "二、考核原则",
    "坚持客观公正。",
    "三、考核内容",
)
PARTS = (
    "（一）党建工作（60分）",
    "1.组织建设（35分）。",
    "2.党员管理（25分）。",
    "（二）环境卫生（40分）",
    "1.街巷整洁（30分）。",
    "2.垃圾分类（10分）。",
)


@pytest.mark.parametrize("points", ["（100分）", "（满分100分）", "（总分100分）"])
def test_sections_may_stand_between(points: str) -> None:
    (rubric,) = read(*NOTICE, f"2021年街道工作目标考核办法{points}", *SECTIONS, *PARTS).rubrics
    assert rubric.points == 100


@pytest.mark.parametrize("points", [110, 90])
def test_a_list_that_nearly_makes_it_contradicts_it(points: int) -> None:
    found = checked(read(*NOTICE, f"2021年街道工作目标考核办法（{points}分）", *SECTIONS, *PARTS))
    assert found.rubrics[0].points == points
    assert "K203" in [one.code for one in found.findings]


def test_a_list_that_makes_much_less_is_part_of_something_else() -> None:
    (rubric,) = read(*NOTICE, "2021年街道工作目标考核办法（500分）", *SECTIONS, *PARTS).rubrics
    assert rubric.points is None
