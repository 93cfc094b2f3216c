"""Lists that name the parts of a rubric with their points above it."""

import pytest

from parsers.interpret import interpret
from schema.notice import RubricFile
from tests.readings import outline, severe
from tests.tables import document

PARTS = [
    "### 值守：60分",
    "- 按时到岗（40分）",
    "- 交接清楚（20分）",
    "### 台账：40分",
    "- 记录完整（25分）",
    "- 按月归档（15分）",
]
READ = [("值守", 60, [40, 20]), ("台账", 40, [25, 15])]


def read(*named: str, heading: str = "## 评分标准") -> RubricFile:
    return interpret(document("# 门卫考核", "## 框架", "分两个部分：", *named, heading, *PARTS))


@pytest.mark.parametrize(
    "named",
    [("- 值守：60分", "- 台账：40分"), ("- 值守（60分）；", "- 台账（40分）。"), ("- 值守 60分", "- 台账 40分")],
)
@pytest.mark.parametrize("heading", ["## 评分标准", "以下分别说明。"])
def test_parts_named_above_a_rubric_are_not_its_items(named: tuple[str, ...], heading: str) -> None:
    result = read(*named, heading=heading)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == READ
    assert severe(result) == []


def test_other_points_for_one_of_several_parts_are_told() -> None:
    more = ["### 宣传：20分", "- 报送信息（20分）"]
    named = ["- 值守：60分", "- 台账：45分", "- 宣传：20分"]
    result = interpret(document("# 门卫考核", "## 框架", *named, "## 评分标准", *PARTS, *more))
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [*READ, ("宣传", 20, [20])]
    assert severe(result) == ["K208"]


def test_items_that_are_named_nowhere_else_stay() -> None:
    (rubric,) = read("- 仪表：60分", "- 礼貌：40分").rubrics
    assert [item.points for item in rubric.items] == [60, 40]
