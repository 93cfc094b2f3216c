"""Points in a bracket of which one half is lost."""

import pytest

from tests.readings import outline, priced, read

CELLS = "项目及分值 | 考核细则\n值守责任{first} | 1、按时到岗。（6分）2、记录齐全。（4分）\n档案{second} | 3、归档及时。（3分）4、目录清楚。（2分）"


@pytest.mark.parametrize(("first", "second"), [("10分)", "5分）"), ("（10分", "(5分"), ("（10分）", "（5分）")])
def test_a_name_in_a_cell_has_them(first: str, second: str) -> None:
    (rubric,) = read(CELLS.format(first=first, second=second)).rubrics
    assert outline(rubric.categories) == [("值守责任", 10, [6, 4]), ("档案", 5, [3, 2])]


def test_the_end_of_a_line_whose_bracket_opened_above_has_none() -> None:
    lines = ("1、台账齐全（60分）", "内容清楚（含会议", "和值班记录10分)", "2、现场整洁（30分）", "3、按时到岗（10分）")
    (rubric,) = read("检查办法", *lines).rubrics
    assert [points for _, points in priced(rubric)] == [60, 30, 10]
