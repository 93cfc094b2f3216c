"""Bonuses and deductions that are listed right below a table."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe

RUBRIC = "项目 | 考核内容 | 分值\n决策 | 依法审查 | 60\n执法 | 持证上岗 | 40\n合计 | | 100"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("加分项", "bonus"),
        ("三、加分项（最高10分）：", "bonus"),
        ("附：加分项目（最高10分）", "bonus"),
        ("（三）扣分事项：", "deduction"),
        ("附：扣分项目", "deduction"),
    ],
)
@pytest.mark.parametrize("vetoes", [(), ("一票否决项", "1.发生重大事故。")])
def test_a_list_below_the_table_is_a_part(heading: str, kind: str, vetoes: tuple[str, ...]) -> None:
    change = "加" if kind == "bonus" else "扣"
    listed = (f"1.受到市级通报的{change}5分。", f"2.受到县级通报的{change}2分。")
    result = read("法治建设考核细则", RUBRIC, heading, *listed, *vetoes)
    part = result.rubrics[0].categories[2]
    assert (part.kind, part.counts) == (kind, False)
    assert [(item.label, item.kind) for item in part.items] == [("1.", kind), ("2.", kind)]
    assert [one.kind for one in result.rubrics[0].categories[3:]] == ["veto"] * bool(vetoes)
    assert result.rubrics[0].points == 100
    assert severe(result) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("加分项", "1.由考核办认定。", "2.报县委审定。"),
        ("加分项的认定", "1.受到通报的加5分。"),
        ("附件1：加分项", "1.受到通报的加5分。"),
        ("加分项", "受到通报的加5分。"),
        ("扣分情况：", "1.审查缺一次扣1分，扣完为止。", "2.无证上岗扣2分，扣完为止。"),
    ],
)
def test_other_lines_are_none(lines: tuple[str, ...]) -> None:
    assert len(read("法治建设考核细则", RUBRIC, *lines).rubrics[0].categories) == 2


def test_below_a_table_with_such_a_part_they_say_how_it_is_given() -> None:
    table = RUBRIC.replace("\n合计", "\n加分项 | 受到表彰 | 10\n合计")
    rubric = read("法治建设考核细则", table, "加分标准：", "1.市级表彰加10分。", "2.县级表彰加5分。").rubrics[0]
    assert [part.name for part in rubric.categories] == ["决策", "执法", "加分项"]


@pytest.mark.parametrize(
    ("heading", "rules"),
    [
        ("扣分事项：", ("受到通报每次扣1分，扣完5分为止。", "无证上岗扣2分。")),
        ("扣分项：", ("受到通报扣1分。", "无证上岗扣2分，直至扣完当月津贴。")),
        ("扣分项（10分）：", ("受到通报扣1分，扣完为止。", "无证上岗扣2分，扣完为止。")),
    ],
)
def test_deductions_that_take_from_no_item_are_a_part(heading: str, rules: tuple[str, ...]) -> None:
    (rubric,) = read("法治建设考核细则", RUBRIC, heading, *(f"{n}.{rule}" for n, rule in enumerate(rules, 1))).rubrics
    assert [part.kind for part in rubric.categories] == ["base", "base", "deduction"]


@pytest.mark.parametrize(
    "rules",
    [
        ("审查缺一次扣1分，扣完60分为止。", "无证上岗扣2分，扣完40分为止。"),
        ("审查缺一次扣1分，扣完本部分分值为止。", "无证上岗扣2分，扣完该部分分为止。"),
        ("审查缺一次扣1分，扣完为止。", "无证上岗扣2分。"),
        ("审查缺一次扣1分。", "无证上岗扣2分，扣完相应分值。"),
    ],
)
def test_deductions_that_take_from_items_are_told_and_no_part(rules: tuple[str, ...]) -> None:
    result = checked(
        read("法治建设考核细则", RUBRIC, "扣分情形：", *(f"{n}.{rule}" for n, rule in enumerate(rules, 1)))
    )
    assert [part.kind for part in result.rubrics[0].categories] == ["base", "base"]
    assert "K113" in severe(result)


def test_bonuses_are_a_part_beside_a_deduction_that_takes_till_nothing_is_left() -> None:
    lines = ("1.受到表彰的，加5分。", "2.交流经验的，加3分。", "3.迟报的，每次扣1分，扣完为止。")
    result = read("法治建设考核细则", RUBRIC, "加减分项", *lines)
    assert [item.kind for item in result.rubrics[0].categories[2].items] == ["bonus", "bonus", "deduction"]
    assert severe(result) == []


@pytest.mark.parametrize("heading", ["加扣分标准：", "奖惩加减分", "加减分项：", "加分项："])
def test_what_takes_below_a_heading_of_both_is_a_deduction(heading: str) -> None:
    lines = ("1.受到表彰的，加2分。", "2.迟报的，每次扣1分。", "3.参评的加1分，落选的扣0.5分。")
    part = read("法治建设考核细则", RUBRIC, heading, *lines).rubrics[0].categories[2]
    assert (part.kind, [item.kind for item in part.items]) == ("bonus", ["bonus", "deduction", "bonus"])


def test_numbers_may_head_the_sentence_below_each() -> None:
    lines = ("加分项", "1.表彰", "受市级表彰的，每次加2分。", "2.创新", "做法被推广的，加1分。", "累计最高5分。")
    items = read("法治建设考核细则", RUBRIC, *lines).rubrics[0].categories[2].items
    assert [(item.text, item.kind) for item in items] == [
        ("表彰受市级表彰的，每次加2分。", "bonus"),
        ("创新做法被推广的，加1分。", "bonus"),
    ]


def test_what_only_adds_below_the_name_of_deductions_is_a_bonus() -> None:
    rules = (
        "1.审查缺一次，扣1分，扣完为止。",
        "2.无证上岗，扣2分。",
        "3.执法受到表扬的，可酌情加1分。",
        "4.整改后得1分。",
    )
    (rubric,) = read("法治建设考核细则", RUBRIC, "扣分项", *rules).rubrics
    assert [item.kind for item in rubric.categories[2].items] == ["deduction", "deduction", "bonus", "deduction"]


def test_parts_of_bonuses_and_deductions_below_one_heading_stay_two() -> None:
    lines = (
        "加减分项",
        "（一）加分项",
        "1.受表彰的，每次加2分。",
        "（二）减分项",
        "1.被通报的，每次扣2分。",
        "2.漏报的，每次扣1分。",
    )
    categories = read("法治建设考核细则", RUBRIC, *lines).rubrics[0].categories[2:]
    assert [(one.name, one.kind, len(one.items)) for one in categories] == [
        ("加分项", "bonus", 1),
        ("减分项", "deduction", 2),
    ]
