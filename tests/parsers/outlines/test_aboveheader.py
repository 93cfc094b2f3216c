"""The money of a project is scored above the header, under one of its own, in the forms of budget units."""

import pytest

from tests.parsers.choosing.test_readings import codes, points, read

_FORM = (
    "项目绩效自评表 | < | < | < | < | < | < | < | <\n项目名称 | < | 河道清淤 | < | < | < | < | < | <\n{money}\n"
    "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因\n"
    "^ | 产出指标（60分） | 数量指标 | 清淤长度 | ≥3公里 | 3公里 | 40 | 40 |\n^ | ^ | 时效指标 | 按期完工 | 100% | 100% | 20 | 20 |\n"
    "^ | 效益指标（30分） | 社会效益 | 水质改善 | 明显 | 明显 | 30 | 28 |\n总分 | < | < | < | < | < | 100 | 97 |"
)
_MONEY = {
    "merged": "资金（万元） | < | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n年度资金总额： | < | < | 100 | 100 | 98 | 10 | 98% | 9\n"
    "其中：财政拨款 | < | < | 100 | 100 | 98 | — | 98% | —",
    "beside": "项目资金 | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n^ | 资金总额 | < | 80 | 80 | 80 | 10 | 100% | 10",
    "weight": "资金使用情况 | < | < | 预算数 | < | 执行数 | 权重 | 预算执行率 | 自评得分\n全年资金 | < | < | 100 | < | 98 | 10 | 98% | 9",
    "blank": "项目资金 | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n^ | 年度资金总额 | < | | | | 10 | |\n"
    "^ | 其他资金 | < | | | | | |",
    "figures": "年度预算资金 | < | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n^ | ^ | ^ | 1200 | 1350 | 1330 | 10 | 98.5% | 9.85",
    "goals below a group": "项目资金 | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n"
    "^ | 资金总额 | < | 80 | 80 | 80 | 10 | 100% | 10\n"
    "年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < | <\n^ | 清淤3公里 | < | < | 已清淤3公里 | < | < | < | <",
    "goals": "资金（万元） | < | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n年度资金 | < | < | 100 | 100 | 98 | 10 | 98% | 9\n"
    "年度总体目标 | 预期目标：河道通畅 | < | < | 实际完成：河道通畅 | < | < | < | <",
}


@pytest.mark.parametrize("money", _MONEY.values(), ids=_MONEY)
def test_what_spending_earns_is_the_first_item(money: str) -> None:
    result = read(_FORM.format(money=money))
    rubric = result.rubrics[0]
    beside = rubric.categories[0].name == "项目资金"
    items = rubric.categories[0].items if beside else rubric.items
    assert beside == money.startswith("项目资金")
    assert points(items) == [10] and "资金" in items[0].text
    assert rubric.points == 100
    assert not {"K203", "K409"} & set(codes(result))


def test_money_without_full_marks_is_no_item() -> None:
    money = "资金（万元） | < | < | 年初预算数 | 全年预算数 | < | 全年执行数 | 执行率 | 备注\n年度资金总额 | < | < | 100 | 100 | < | 98 | 98% |"
    assert read(_FORM.format(money=money)).rubrics[0].items == ()


def test_fields_of_a_form_are_no_header() -> None:
    result = read(
        "项目名称 | 河道清淤 | 主管部门 | 水务局\n序号 | 考核内容 | 分值 | 得分\n1 | 河面干净 | 60 |\n2 | 按期完工 | 40 |"
    )
    assert points(result.rubrics[0].items) == [60, 40]


def test_further_rows_of_money_are_cells_of_the_item() -> None:
    money = (
        "项目资金 | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n"
        "^ | 资金总额 | < | 80 | 80 | 79 | 10 | 99% | 9\n^ | 其中：财政拨款 | < | 60 | 60 | 59 | — | 98% | —"
    )
    result = read(_FORM.format(money=money))
    (item,) = result.rubrics[0].categories[0].items
    assert any("其中：财政拨款" in cell.text for cell in item.cells)
    assert "K409" not in codes(result)
