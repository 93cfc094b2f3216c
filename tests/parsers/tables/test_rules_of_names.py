"""A column of contents and rules together, beside names of which each row has its own, or that group rows."""

import pytest

from tests.readings import outline, priced, read, severe

ROWS = """1 | 资质证照 | 证照齐全得30分，缺一项扣10分 | 30 |
2 | 供货质量 | 批次合格得50分，一批不合格扣5分 | 50 |
3 | 售后服务 | 当天到场得20分，隔天得10分 | 20 | """


@pytest.mark.parametrize("head", ["评价内容及评分标准", "评审内容和规则", "考核要求与扣分办法", "评估内容及其标准"])
def test_each_name_is_an_item_and_the_rules_are_its_own(head: str) -> None:
    (rubric,) = read(f"序号 | 评价项目 | {head} | 分值 | 得分\n{ROWS}").rubrics
    assert priced(rubric) == [("资质证照", 30), ("供货质量", 50), ("售后服务", 20)]
    assert [[cell.role for cell in item.cells] for item in rubric.items] == [["rules"]] * 3


def test_names_over_several_rows_are_categories() -> None:
    rows = ROWS.replace("供货质量", "^")
    (rubric,) = read(f"序号 | 评价项目 | 评价内容及评分标准 | 分值 | 得分\n{rows}").rubrics
    assert [name for name, _, _ in outline(rubric.categories)] == ["资质证照", "售后服务"]


def test_texts_that_give_no_points_are_the_items() -> None:
    rows = "1 | 资质证照 | 证照齐全有效 | 30 |\n2 | 供货质量 | 批次全部合格 | 50 |\n3 | 售后服务 | 当天到场维修 | 20 | "
    (rubric,) = read(f"序号 | 评价项目 | 评价内容及标准 | 分值 | 得分\n{rows}").rubrics
    assert next(item.text for category in rubric.categories for item in category.items) == "证照齐全有效"


@pytest.mark.parametrize("evidence", ["需提供的证明材料", "应提交的佐证材料", "提供资料"])
def test_what_is_to_be_handed_in_is_no_item(evidence: str) -> None:
    drawing = (
        f"考评项目 | 分值 | 评分标准 | {evidence}\n安全 | 60 | 分档酌情评分 | 报表\n方案 | 40 | 分档酌情评分 | 具体方案"
    )
    (rubric,) = read(drawing).rubrics
    assert priced(rubric) == [("安全", 60), ("方案", 40)]
    assert [cell.role for cell in rubric.items[0].cells] == ["rules", "evidence"]


def test_names_beside_contents_and_standards_that_are_tiers_are_the_items() -> None:
    rows = "岗位目标 | 巡查 | A按时巡查15分B偶有遗漏10分C多次遗漏5分 | 15\n^ | 礼仪 | A着装整齐，用语文明10分B着装较整齐6分C着装不整2分 | 10\n"
    rows += "^ | 培训 | 漏训一次扣2分，补训的扣1分 | 10"
    result = read(f"考核要素 | < | 考核内容及标准 | 分值\n{rows}")
    assert [item.text for item in result.rubrics[0].categories[0].items] == ["巡查", "礼仪", "培训"]
    assert severe(result) == []
