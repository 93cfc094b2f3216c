"""Contents that stand a row each beside a name with points."""

import pytest

from tests.readings import read, severe

TWO_LEVELS = (
    "一级指标 | 二级指标 | 考核要点 | 得分\n管理 | 组织（30分） | 机构健全 | \n^ | ^ | 人员到位 | \n^ | 制度（70分） | 办法完善 | \n^ | ^ | 落实有力 | ",
    "项目 | 考核内容 | 考核办法 | 得分\n组织（30分） | 机构健全 | 查资料 | \n^ | 人员到位 | ^ | \n制度（70分） | 办法完善 | 看现场 | \n^ | 落实有力 | ^ | ",
    "项目 | 分值 | 考核内容 | 得分\n组织 | 30 | 机构健全 | \n^ | ^ | 人员到位 | \n制度 | 70 | 办法完善 | \n^ | ^ | 落实有力 | ",
)


@pytest.mark.parametrize("drawing", TWO_LEVELS)
def test_contents_are_items_without_points(drawing: str) -> None:
    result = read(drawing)
    inner = result.rubrics[0].categories
    inner = inner[0].categories or inner
    assert [category.points for category in inner] == [30, 70]
    assert [[item.text for item in category.items] for category in inner] == [
        ["机构健全", "人员到位"],
        ["办法完善", "落实有力"],
    ]
    assert severe(result) == []


def test_rules_in_rows_of_their_own_stay_beside_the_item() -> None:
    result = read(
        "考核项目 | 评分标准 | 得分\n组织（30分） | 无机构扣10分 | \n^ | 缺人员扣5分 | \n制度（70分） | 不完善扣5分 | "
    )
    assert [item.points for item in result.rubrics[0].items] == [30, 70]
