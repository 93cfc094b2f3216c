"""Rows that add up to more than the total: tiers of one item where they say so, else a contradiction of the document."""

import pytest

from tests.readings import outline, read, severe

HEAD = "项目 | 条件 | 分值"


def test_rows_on_one_scale_are_tiers_where_the_highest_of_them_make_the_total() -> None:
    result = read(f"{HEAD}\n学历 | 博士 | 40\n^ | 硕士 | 30\n^ | 本科 | 20\n面试 | 表达 | 60\n合计 | < | 100")
    (rubric,) = result.rubrics
    assert [item.text for item in rubric.items] == ["学历"]
    assert [item.points for item in rubric.items] == [40]
    assert outline(rubric.categories) == [("面试", None, [60])]
    assert severe(result) == []


@pytest.mark.parametrize(
    "rows", ["财务 | 预算控制 | 40\n^ | 费用节约 | 30", "设备 | 盘点 | 40\n^ | 保养 | 20\n^ | 报废 | 10"]
)
def test_duties_whose_points_happen_to_fall_stay_items_and_the_sum_is_reported(rows: str) -> None:
    result = read(f"{HEAD}\n{rows}\n客户 | 满意 | 60\n合计 | < | 100")
    assert len(result.rubrics[0].categories[0].items) == rows.count("\n") + 1
    assert severe(result) == ["K203"]
