"""Header cells that are no words of their own: one after another of those judged; serial numbers of several levels."""

import pytest

from parsers.interpret import interpret
from parsers.tables import headers
from pipeline.checking import checked
from tests.readings import read, severe
from tests.tables import document, drawn_rows


@pytest.mark.parametrize(
    "names", ["(1)班 | (2)班 | (3)班 | (4)班", "评委1 | 评委2 | 评委3 | 评委4", "第一组 | 第二组 | 第三组 | 第四组"]
)
def test_columns_of_those_judged_make_a_header(names: str) -> None:
    rows = f"序号 | 评分标准 | {names}\n1 | 布置清雅（60分） | | | |\n2 | 桌椅整齐（40分） | | | |\n合计得分（100） | | | | |"
    result = checked(interpret(document("评分表", drawn_rows(rows))))
    assert [item.points for item in result.rubrics[0].items] == [60, 40]
    assert [one.code for one in result.findings if one.severity != "note"] == []


@pytest.mark.parametrize("texts", [("1班成绩好", "2人", "甲"), ("10分", "8分", "6分"), ("1", "2", "3")])
def test_figures_are_no_header(texts: tuple[str, ...]) -> None:
    assert not headers.is_header(texts)


def test_serial_numbers_of_two_levels_are_no_points() -> None:
    rows = "项目序号 | 检查项目 | 检查序号 | 检查内容 | 分值\n1 | 公示 | 1.1 | 证照上墙。 | 2\n2 | 环境 | ★2.1 | 远离污染。 | 3\n^ | ^ | 2.2 | 布局合理。 | 1"
    (rubric,) = interpret(document("检查表", drawn_rows(rows))).rubrics
    inside = [item for category in rubric.categories for item in category.items] + list(rubric.items)
    assert [item.points for item in inside] == [2, 3, 1]
    assert all(category.points is None for category in rubric.categories)


def test_a_wide_name_printed_again_goes_on_its_category() -> None:
    rows = [["类别", "类别", "内容", "分值"]]
    rows += [["应急", "应急", "有预案", "2"], ["应急", "应急", "有演练", "3"]]
    result = interpret(document("检查表", rows))
    assert sum(len(category.categories) for category in result.rubrics[0].categories) == 0


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("評分細則", "评分细则"),
        ("考評項目", "考评项目"),
        ("評分說明", "评分说明"),
        ("扣分標準", "扣分标准"),
        ("總計", "总计"),
    ],
)
def test_traditional_characters_say_the_same(traditional: str, simplified: str) -> None:
    assert headers.roles(traditional) == headers.roles(simplified)
    assert headers.total_word(traditional) == headers.total_word(simplified)


def test_a_header_of_another_table_among_the_items_is_an_error() -> None:
    result = read("评分表", "项目 | 分值\n管理 | 35\n现场 | 65\n加分内容 | 分值\n获奖 | 6\n发表 | 9")
    assert "K402" in severe(result)
