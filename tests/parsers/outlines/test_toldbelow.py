"""Rows below the total without a heading, laid out as the items above it, that say what they add, take or void."""

import pytest

from tests.readings import read, severe

HEADER = "序号 | 考核内容 | 分值 | 评分标准\n"
ROWS = HEADER + "1 | 值守到岗 | 60 | 缺岗扣2分\n2 | 台账记录 | 40 | 缺页扣1分\n"
TOTAL = "合计 | | 100 |\n"


def below(rows: str, above: str = ROWS + TOTAL) -> list[tuple[str, str, str, bool]]:
    """Return label, text, kind of the items that such rows make and whether they count; nothing warns."""
    result = read(above + rows)
    (rubric,) = result.rubrics
    assert severe(result) == []
    return [(item.label, item.text, item.kind, item.counts) for item in rubric.items[2:]]


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("一票否决", "veto"),
        ("考核不合格", "veto"),
        ("取消评先资格", "veto"),
        ("每次扣5分", "deduction"),
        ("每次加2分", "bonus"),
    ],
)
@pytest.mark.parametrize("points", ["", "—"])
def test_a_row_that_counts_on_is_of_the_kind_its_rule_says(rule: str, kind: str, points: str) -> None:
    assert below(f"3 | 专项督查 | {points} | {rule}") == [("3", "专项督查", kind, False)]


def test_below_bonuses_that_the_total_ends_too() -> None:
    bonus = "加分项 | < | < | <\n3 | 受市级表彰 | 5 | 每次加1分\n合计 | | 105 |\n"
    rows = "4 | 受到通报 | | 每次扣5分\n5 | 发生事故 | | 考核不合格\n"
    assert below(rows, ROWS + bonus) == [("4", "受到通报", "deduction", False), ("5", "发生事故", "veto", False)]


def test_what_the_text_says_itself_counts_too() -> None:
    assert below("3 | 发生事故的一票否决 | |") == [("3", "发生事故的一票否决", "veto", False)]


def test_without_a_number_the_rule_says_it() -> None:
    assert below(" | 发生事故 | | 一票否决") == [("", "发生事故", "veto", False)]


@pytest.mark.parametrize(
    "row",
    [
        "3 | 备注 | | 迟到扣1分",
        "3 | 考核人签字 | |",
        "3 | 考核等级 | | 60分以下不合格",
        "3 | 扣分说明 | | 迟到扣1分",
        "5 | 综合得分 | A=甲×0.4+乙×0.6，加分最多3分 | <",
        " | 迟到扣1分的由组长认定 | |",
    ],
)
def test_what_is_filled_in_and_remarks_are_none(row: str) -> None:
    assert below(row) == []
