"""Rows of cells between tabs, several tables in one text with nothing but lines of text between them."""

import pytest

from pipeline.door import parse_notice
from tests.readings import outline, severe

FIRST = "检查项目\t检查内容\t分值\t扣分\n环境\t地面整洁\t40\t\n\t物品有序\t60\t\n合计\t\t100\t"
SECOND = "序号\t检查标准\t标准分值\t检查方法\n1\t标识相符\t30\t询问\n2\t信息准确\t70\t察看\n\t总分\t100\t"
FORM = "姓名\t部门\t电话\t备注\n\t\t\t\n\t\t\t"


def rubrics(*parts: str) -> list[tuple[object, list[object]]]:
    result = parse_notice("\n".join(["检查标准", *parts, ""]).encode(), name="a.txt")
    assert severe(result) == []
    listed = [[i for c in r.categories for i in c.items] + [*r.items] for r in result.rubrics]
    return [(r.points, [item.points for item in items]) for r, items in zip(result.rubrics, listed, strict=True)]


def test_a_header_below_a_line_of_text_begins_another_table() -> None:
    assert rubrics("（一）环境检查标准", FIRST, "（二）护理检查标准", SECOND) == [(100, [40, 60]), (100, [30, 70])]


@pytest.mark.parametrize("heading", ["第六章 响应文件格式", "附件2", "附录一："])
def test_the_heading_of_a_chapter_stands_in_no_cell(heading: str) -> None:
    assert rubrics("环境检查标准", FIRST, heading, "响应函致采购人：", FORM) == [(100, [40, 60])]


@pytest.mark.parametrize("parts", ["项目\t指标", "一级指标\t二级指标"])
def test_the_parts_of_a_wide_header_cell_stand_in_the_second_row(parts: str) -> None:
    rows = "档案\t建档率\t查看\t30\t10\t\n\t使用率\t抽查\t\t20\t\n讲座\t场次\t查看\t70\t30\t\n\t宣传\t询问\t\t40\t"
    table = f"项目类别\t考核指标\t评分办法\t分值\t\t得分\n\t\t\t{parts}\t\n{rows}"
    result = parse_notice(f"卫生室考核表\n{table}\n".encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == [("档案", 30, [10, 20]), ("讲座", 70, [30, 40])]
    assert severe(result) == []
