"""Columns of serial numbers and of departments beside rows that state a sum or head others."""

import pytest

from tests.readings import one_rubric


@pytest.mark.parametrize("total", ["合计", "总分", "总得分"])
def test_the_serial_number_of_the_last_row_is_no_total(total: str) -> None:
    rubric = one_rubric(
        f"""序号 | 考核内容 | 分值 | 得分
        1 | 按时到岗 | 60 |
        2 | 交接清楚 | 40 |
        3 | {total} | |"""
    )
    assert rubric.points is None
    assert [item.points for item in rubric.items] == [60, 40]


@pytest.mark.parametrize(
    "row",
    [
        "{n} | {name} | 50% | 小计 | {points} | ",
        "{n} | {name} | | 小计 | {points} |",
        "{n} | ^ | ^ | 小计 | {points} |",
    ],
)
def test_a_subtotal_may_stand_behind_numbers_and_shares(row: str) -> None:
    lines = [
        "序号 | 考核维度 | 权重 | 考核指标 | 满分 | 得分",
        "1 | 诊疗 | 50% | 查房 | 40 |",
        "2 | ^ | ^ | 病历 | 60 |",
        row.format(n=3, name="诊疗", points=100),
        "4 | 教学 | 50% | 带教 | 70 |",
        "5 | ^ | ^ | 讲课 | 30 |",
        row.format(n=6, name="教学", points=100),
    ]
    rubric = one_rubric("\n".join(lines))
    assert {category.name: str(category.points) for category in rubric.categories} == {"诊疗": "100", "教学": "100"}
    assert [item.text for category in rubric.categories for item in category.items] == ["查房", "病历", "带教", "讲课"]


@pytest.mark.parametrize("header", ["责任部门", "责任单位", "牵头科室", "备注"])
@pytest.mark.parametrize("heading", ["一、{name}（{points}分） | < | < | ", "一、{name} | < | {points} | "])
def test_a_department_beside_a_heading_leaves_it_one(header: str, heading: str) -> None:
    first, second = heading.format(name="值守", points=60), heading.format(name="台账", points=40).replace("一", "二")
    rubric = one_rubric(
        f"""序号 | 考核内容 | 分值 | {header}
        {first}办公室
        1 | 按时到岗 | 35 | 办公室
        2 | 交接清楚 | 25 | 保卫科
        {second}档案室
        3 | 记录完整 | 22 | 档案室
        4 | 按月归档 | 18 | 档案室"""
    )
    assert {category.name: str(category.points) for category in rubric.categories} == {"值守": "60", "台账": "40"}


def test_a_remark_on_the_points_beside_a_name_leaves_it_an_item() -> None:
    rubric = one_rubric(
        """序号 | 考核内容 | 分值 | 备注
        1 | 按时到岗 | 60 | 每次2分
        2 | 交接清楚 | 40 | 缺项扣完为止。"""
    )
    assert [item.points for item in rubric.items] == [60, 40]
