"""Vetoes that are listed right below a table."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe

RUBRIC = "项目 | 考核内容 | 分值\n决策 | 依法审查 | 60\n执法 | 持证上岗 | 40\n合计 | | 100"


@pytest.mark.parametrize(
    "heading",
    [
        "一票否决事项：",
        "三、一票否决",
        "（三）一票否决情形",
        "安全生产一票否决项",
        "三、否决项",
        "有下列情形之一的，实行一票否决：",
        "一票否决的情形（出现一项即为不合格）",
        "“一票否决”清单",
    ],
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


def test_the_number_of_the_chapter_is_no_fault() -> None:
    rubric = "考核内容 | 分值\n依法审查 | 60\n持证上岗 | 40\n合计 | 100"
    assert severe(checked(read("法治建设考核细则", rubric, "五、一票否决", "1.发生重大事故。", "2.弄虚作假。"))) == []


def test_a_sentence_below_the_table_is_a_veto() -> None:
    result = read("法治建设考核细则", RUBRIC, "一票否决：发生重大事故的，不得评优。")
    assert result.rubrics[0].items[-1].kind == "veto"


@pytest.mark.parametrize(
    "lines",
    [
        ("一票否决制度由县委决定。", "1.自查。"),
        ("不再实行一票否决", "1.自查。"),
        ("三、一票否决", "由县委决定。"),
        ("三、一票否决", "1.一票否决由县委提出。", "2.报市委审定。"),
        ("三、一票否决", "（一）认定主体", "1.由县委认定"),
        ("否决指标：", "1.评定等次分优秀、良好。", "2.优秀不超过三成。"),
        ("一票否决：由县委研究决定。",),
        ("一票否决项目：无",),
        ("一票否决情形：详见《办法》第五条。",),
    ],
)
def test_other_lines_are_none(lines: tuple[str, ...]) -> None:
    result = read("法治建设考核细则", RUBRIC, *lines)
    assert [category.kind for category in result.rubrics[0].categories] == ["base", "base"]
    assert result.rubrics[0].items == ()
    assert severe(result) == []


def test_vetoes_end_before_who_finds_them() -> None:
    result = read("法治建设考核细则", RUBRIC, "一票否决", "1.发生事故。", "2.弄虚作假。", "3.以上由监察室认定。")
    assert [item.text for item in result.rubrics[0].categories[-1].items] == ["发生事故。", "弄虚作假。"]


def test_a_sentence_below_the_heading_goes_on_it() -> None:
    result = read("法治建设考核细则", RUBRIC, "一票否决", "有下列情形之一的，一票否决：", "1.发生事故。")
    assert result.rubrics[0].categories[-1].name == "一票否决有下列情形之一的，一票否决"
    assert result.coverage.unused == ()


HEADED = ("1.安全", "发生重大事故的，不得评优。", "2.廉洁", "被立案审查的，不得评优。")


def _vetoes(*lines: str) -> list[str]:
    return [item.text for item in read("法治建设考核细则", RUBRIC, "一票否决", *lines).rubrics[0].categories[2].items]


@pytest.mark.parametrize("behind", [(), ("本细则自印发之日起施行。",), ("3.程序", "由县委组织，每年一次。")])
def test_numbers_may_head_the_sentence_below_each(behind: tuple[str, ...]) -> None:
    assert _vetoes(*HEADED, *behind) == ["安全发生重大事故的，不得评优。", "廉洁被立案审查的，不得评优。"]
    assert severe(read("法治建设考核细则", RUBRIC, "一票否决", *HEADED, *behind)) == []


def test_they_may_head_a_list_of_a_lower_level() -> None:
    lines = ("一、安全", "（一）发生重大事故的。", "二、廉洁", "（一）被立案审查的。", "（二）被党纪处分的。")
    assert _vetoes(*lines) == ["安全（一）发生重大事故的。", "廉洁（一）被立案审查的。（二）被党纪处分的。"]


def test_what_a_single_number_heads_is_told() -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "一票否决", *HEADED[:2])) == ["K115"]


def test_sections_below_numbers_that_are_no_case_are_no_vetoes() -> None:
    result = read(
        "法治建设考核细则", RUBRIC, "一票否决", "1.主体", "由县委认定。", "2.程序", "报县委审定，经批准后执行。"
    )
    assert len(result.rubrics[0].categories) == 2
    assert severe(result) == []
