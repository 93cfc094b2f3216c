"""Vetoes that are listed right below a table."""

import pytest

from tests.readings import read, severe

RUBRIC = "项目 | 考核内容 | 分值\n决策 | 依法审查 | 60\n执法 | 持证上岗 | 40\n合计 | | 100"


@pytest.mark.parametrize(
    "heading", ["一票否决事项：", "三、一票否决", "（三）一票否决情形", "安全生产一票否决项", "三、否决项"]
)
def test_a_list_below_the_table_is_its_last_part(heading: str) -> None:
    result = read("法治建设考核细则", RUBRIC, heading, "1.发生重大事故。", "2.弄虚作假。", "四、考核程序", "1.自查。")
    last = result.rubrics[0].categories[-1]
    assert (last.kind, last.counts) == ("veto", False)
    assert [(item.label, item.text, item.kind) for item in last.items] == [
        ("1.", "发生重大事故。", "veto"),
        ("2.", "弄虚作假。", "veto"),
    ]
    assert result.rubrics[0].points == 100
    assert severe(result) == []


def test_a_sentence_below_the_table_is_a_veto() -> None:
    result = read("法治建设考核细则", RUBRIC, "一票否决：发生重大事故的，不得评优。")
    assert result.rubrics[0].items[-1].kind == "veto"


@pytest.mark.parametrize(
    "lines",
    [("一票否决制度由县委决定。", "1.自查。"), ("不再实行一票否决", "1.自查。"), ("三、一票否决", "由县委决定。")],
)
def test_other_lines_are_none(lines: tuple[str, str]) -> None:
    result = read("法治建设考核细则", RUBRIC, *lines)
    assert [category.kind for category in result.rubrics[0].categories] == ["base", "base"]
