"""Points in a bracket of which one half is lost."""

import pytest

from parsers.wording.halfbrackets import is_half_bracketed
from tests.readings import outline, priced, read, severe

CELLS = "项目及分值 | 考核细则\n值守责任{first} | 1、按时到岗。（6分）2、记录齐全。（4分）\n档案{second} | 3、归档及时。（3分）4、目录清楚。（2分）"


@pytest.mark.parametrize(("first", "second"), [("10分)", "5分）"), ("（10分", "(5分"), ("（10分）", "（5分）")])
def test_a_name_in_a_cell_has_them(first: str, second: str) -> None:
    (rubric,) = read(CELLS.format(first=first, second=second)).rubrics
    assert outline(rubric.categories) == [("值守责任", 10, [6, 4]), ("档案", 5, [3, 2])]


def test_the_end_of_a_line_whose_bracket_opened_above_has_none() -> None:
    lines = ("1、台账齐全（60分）", "内容清楚（含会议", "和值班记录10分)", "2、现场整洁（30分）", "3、按时到岗（10分）")
    (rubric,) = read("检查办法", *lines).rubrics
    assert [points for _, points in priced(rubric)] == [60, 30, 10]


@pytest.mark.parametrize(("said", "points"), [("档案 50分）", 50), ("档案（50分", 50), ("档案（50分）", 50)])
def test_a_numbered_line_over_items_has_them(said: str, points: int) -> None:
    lines = (
        "一、值守（60分）",
        "1、按时到岗（30分）",
        "2、记录齐全 30分）",
        f"二、{said}",
        "1、归档及时（20分）",
        "2、目录清楚（20分）",
    )
    result = read("检查办法", *lines)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("值守", 60, [30, 30]), ("档案", points, [20, 20])]
    assert "K202" in severe(result)


@pytest.mark.parametrize("rule", ["迟到一次扣2分）", "每缺一份2分)", "迟到一次2分）", "缺岗两处 2分）"])
def test_a_rule_with_a_stray_bracket_has_none(rule: str) -> None:
    cells = f"考核项目 | 考核内容 | 评分标准\n值守 | {rule} | 按时到岗\n^ | 记录齐全（10分） | 查看记录\n档案 | 目录清楚（5分） | 查看目录"
    assert not any(
        item.text.startswith(rule[:3]) and item.points
        for part in read(cells).rubrics[0].categories
        for item in part.items
    )


@pytest.mark.parametrize(
    ("text", "is_name"),
    [("漏登一次2分）", False), ("缺岗两处 2分）", False), ("登记事项 2分）", True), ("登记2分）", True)],
)
def test_what_a_rule_counts_ends_no_name(text: str, is_name: bool) -> None:
    above = ("一、值守（60分）", "1、按时到岗（30分）", "2、记录齐全（30分）")
    lines = (*above, f"3、{text}", "二、档案（40分）", "1、归档及时（20分）", "2、目录清楚（20分）")
    (rubric,) = read("检查办法", *lines).rubrics
    assert [points for _, points in priced(rubric)] == [30, 30, 2 if is_name else None, 20, 20]
    assert is_half_bracketed(text) == is_name
