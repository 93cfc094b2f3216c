"""Points of a heading that stand before the first number below it."""

import pytest

from tests.readings import read

LINES = (
    "窗口考核细则",
    "一、考勤（40分）",
    "1.迟到一次扣1分；",
    "二、卫生（30分）",
    "1.桌面不整洁扣2分；",
    "三、业务",
)


@pytest.mark.parametrize("mark", ["（30）", "(30分)"])
def test_they_are_those_of_the_heading_beside_headings_with_points(mark: str) -> None:
    (rubric,) = read(*LINES, f"{mark}1.不受理的扣5分；", "2.漏录的扣1分；").rubrics
    assert [item.points for item in rubric.items] == [40, 30, 30]
    assert rubric.items[-1].text == f"业务{mark}1.不受理的扣5分；2.漏录的扣1分；"


@pytest.mark.parametrize("first", ["（30）不受理的扣5分；", "（30）3.不受理的扣5分；"])
def test_another_number_in_brackets_is_none(first: str) -> None:
    (rubric,) = read(*LINES, first, "2.漏录的扣1分；", "四、其他（10分）", "1.缺席扣1分。").rubrics
    assert sum(item.points or 0 for item in rubric.items if item.kind == "base") == 80
