"""Rows that print points of their own are the items, though their column is named for standards: 组织领导（10分） | 机构健全（6分）."""

import pytest

from pipeline.checking import checked
from pipeline.walk import items
from tests.readings import read

HEAD = "序号 | 考核内容 | {name} | 扣分标准 | 得分"
ROWS = """
1 | 组织领导（10分） | 机构健全（{first}分）。 | 少一人扣0.2分 |
^ | ^ | 制定方案（4分）。 | 没有的不得分 |
2 | 路面清扫（15分） | 每天清扫两次（8分）。 | 少一次扣1分 |
^ | ^ | 路边没有堆放物（7分）。 | 发现一处扣0.5分 |
3 | 晒粮管理（5分） | 路上没有晒粮（5分）。 | 发现一处扣0.1分 |"""


def drawn(name: str, first: int) -> tuple[str, str]:
    return "公路整治考评", (HEAD + ROWS).format(name=name, first=first)


@pytest.mark.parametrize("name", ["考核标准", "评分标准", "考核要求", "工作标准"])
def test_each_row_is_an_item(name: str) -> None:
    result = read(*drawn(name, 6))
    (rubric,) = result.rubrics
    assert [one.name for one in rubric.categories] == ["组织领导", "路面清扫", "晒粮管理"]
    assert [one.points for one in rubric.categories] == [10, 15, 5]
    assert [item.points for _, item in items(result)] == [6, 4, 8, 7, 5]


@pytest.mark.parametrize("name", ["考核标准", "评分标准"])
def test_rows_that_do_not_make_it_are_told_of(name: str) -> None:
    found = checked(read(*drawn(name, 5))).findings
    assert {one.code for one in found} & {"K202", "K204"}


STEPS = """评价因素 | 评分标准 | 得分
年龄（10分） | 35岁以下（5分） |
^ | 36-45岁（3分） |
^ | 46岁以上（2分） |
职称（15分） | 正高（8分） |
^ | 副高（4分） |
^ | 中级（3分） |"""


def test_steps_that_happen_to_add_up_are_no_items() -> None:
    assert [item.points for _, item in items(read("评分表", STEPS))] == [10, 15]


DUTIES = """评价因素 | 评分标准 | 得分
组织（10分） | 机构健全（5分） |
^ | 年初有计划（3分） |
^ | 年终有总结（2分） |
排查（20分） | 按月检查（10分） |
^ | 建立台账（6分） |
^ | 整改到位（{last}分） |"""


@pytest.mark.parametrize(("last", "codes"), [(4, set()), (3, {"K202"})])
def test_duties_of_which_the_first_is_worth_most_are_items(last: int, codes: set[str]) -> None:
    result = checked(read("评分表", DUTIES.format(last=last)))
    assert [item.points for _, item in items(result)] == [5, 3, 2, 10, 6, last]
    assert {one.code for one in result.findings if one.severity == "error"} == codes
