"""A table of nothing but lines to fill in, below a rubric that prints no total, is no part of the rubric."""

import pytest

from parsers.interpret import interpret
from tests.tables import document, drawn_rows

ITEMS = """考核项目 | 考核内容 | 分值 | 评分办法 | 得分
巡查履职 | 每周巡河一次，记录完整 | 20 | 每少一次扣1分 |
^ | 发现问题及时上报 | 15 | 未上报的每次扣2分 |
台账资料 | 工作台账规范 | 9 | 缺一项扣1分 |
^ | 信息报送及时 | 6 | 迟报一次扣0.5分 |"""
FEET = (
    "考核组意见 | | < | < | <",
    "评委签名： | | 日期： | < |",
    "评定等次 | | < | < | <",
    "单位意见（盖章） | | < | < | <\n主管领导审批 | | < | < | <",
    "被考核人 | | 考核人签字 | < |",
    "分管领导审批 | | < | 主要领导审批 |",
)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("between", [(), ("",)])
def test_a_table_of_lines_to_fill_in_goes_on_no_rubric(foot: str, between: tuple[str, ...]) -> None:
    (rubric,) = interpret(document(drawn_rows(ITEMS), *between, drawn_rows(foot))).rubrics
    assert [part.name for part in rubric.categories] == ["巡查履职", "台账资料"]
    assert not rubric.items


@pytest.mark.parametrize("foot", FEET)
def test_the_same_lines_are_no_items_in_the_rubric_itself(foot: str) -> None:
    (rubric,) = interpret(document(drawn_rows(f"{ITEMS}\n{foot}"))).rubrics
    assert [[item.points for item in part.items] for part in rubric.categories] == [[20, 15], [9, 6]]
    assert [part.name for part in rubric.categories] == ["巡查履职", "台账资料"]
    assert not rubric.items


def test_a_row_cut_off_by_a_page_still_goes_on_the_table() -> None:
    (rubric,) = interpret(document(drawn_rows(ITEMS), drawn_rows(" | 台账上报 | 10 | 未报扣5分 |"))).rubrics
    assert [item.points for part in rubric.categories for item in part.items] == [20, 15, 9, 6, 10]


def test_rows_of_a_part_may_be_about_those_who_check() -> None:
    drawing = f"{ITEMS}\n监督人员 | 举报属实 | | 每次加2分 |"
    (rubric,) = interpret(document(drawn_rows(drawing))).rubrics
    assert [item.text for item in rubric.categories[-1].items] == ["举报属实"]
