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


LETTER = "响应函致采购人：\n我方全面研究了文件，决定参加投标。\n特此承诺。"


@pytest.mark.parametrize("heading", ["第六章 响应文件格式", "附件2", "附录一："])
def test_a_chapter_ends_a_table(heading: str) -> None:
    assert rubrics("环境检查标准", FIRST, heading, LETTER, FORM) == [(100, [40, 60])]


def test_a_cell_may_name_an_annex() -> None:
    noted = FIRST.replace("40\t", "40\t见\n附件1").replace("60\t", "60\t见\n附件2")
    result = parse_notice(f"检查标准\n{noted}\n".encode(), name="a.txt")
    assert [item.points for category in result.rubrics[0].categories for item in category.items] == [40, 60]
    assert result.rubrics[0].points == 100


def test_the_same_header_again_below_a_running_title_begins_no_other_table() -> None:
    head, *rows = FIRST.split("\n")
    result = parse_notice(
        "\n".join(["检查标准", head, rows[0], "某某公司管理制度", head, *rows[1:], ""]).encode(), name="a.txt"
    )
    assert len(result.rubrics) == 1
    twice = "\n".join(["表1 大厅检查表", FIRST, "表2 后厨检查表", FIRST.replace("地面", "灶台"), ""])
    assert len(parse_notice(twice.encode(), name="a.txt").rubrics) == 2


@pytest.mark.parametrize("parts", ["项目\t指标", "一级指标\t二级指标"])
def test_the_parts_of_a_wide_header_cell_stand_in_the_second_row(parts: str) -> None:
    rows = "档案\t建档率\t查看\t30\t10\t\n\t使用率\t抽查\t\t20\t\n讲座\t场次\t查看\t70\t30\t\n\t宣传\t询问\t\t40\t"
    table = f"项目类别\t考核指标\t评分办法\t分值\t\t得分\n\t\t\t{parts}\t\n{rows}"
    result = parse_notice(f"卫生室考核表\n{table}\n".encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == [("档案", 30, [10, 20]), ("讲座", 70, [30, 40])]
    assert severe(result) == []
