"""Lists of bonuses and deductions beside a rubric."""

import pytest

from parsers.interpret import interpret
from tests.readings import read, severe
from tests.tables import document

RUBRIC = "项目 | 考核内容 | 分值\n收集 | 按期归档 | 60\n保密 | 专人管理 | 40\n合计 | | 100"
LIST = ("一、档案（60分）", "1.收集（40分）", "2.借阅（20分）", "二、保密（40分）", "1.检查（40分）")


@pytest.mark.parametrize(
    "heading", ["三、扣分标准", "三、考核扣分细则：", "三、扣分情形及标准", "三、扣分办法（每月核定）"]
)
def test_a_list_of_deductions_in_no_rubric_is_reported(heading: str) -> None:
    result = read("档案工作考核细则", *LIST, heading, "1.丢失案卷的，每卷扣2分。", "2.泄露内容的，每次扣5分。")
    assert [len(rubric.categories) for rubric in result.rubrics] == [2]
    assert severe(result) == ["K113"]


@pytest.mark.parametrize(
    "heading",
    ["第六条 有下列情形之一的，给予加分，最高加10分：", "三、对以下情形予以扣分：", "有下列行为的，在总分中扣分："],
)
def test_a_sentence_leads_to_such_a_list(heading: str) -> None:
    changed = "加2分" if "加分" in heading else "扣2分"
    lines = (heading, f"（一）被市级通报的，每次{changed}；", f"（二）被县级通报的，每次{changed}。")
    assert severe(read(*lines, "附件", "档案工作考核评分表", RUBRIC)) == ["K113"]


def test_a_sentence_says_what_each_line_takes() -> None:
    lines = ("第六条 有下列情形之一的，每次扣2分：", "（一）被市级通报的；", "（二）被县级通报的。")
    assert severe(read(*lines, "附件", "档案工作考核评分表", RUBRIC)) == ["K113"]


@pytest.mark.parametrize(
    "lines",
    [
        ("三、以下情形不予加分：", "1.同一事项已加5分的；", "2.未经报备已加2分的。"),
        ("三、对下列情形不再重复扣分：", "1.同一问题已扣2分的；", "2.已被上级扣5分的。"),
        ("三、下列情况可免予扣分：", "1.因停电迟报的，原扣2分；", "2.因公缺会的，原扣1分。"),
        ("三、有下列情形之一的，不予加分：", "1.获得表彰未报备的，加2分作废。", "2.超过5分的，加分按5分计。"),
        ("三、扣分标准", "1.由档案科拟定。", "2.由考核组审定。"),
        ("三、扣分标准", "1.丢失案卷的，每卷扣2分。"),
        ("三、扣分说明：", "1.每项扣分以该项分值为限。", "2.再次发现的，加倍扣分。", "3.涂改案卷的，扣10分。"),
        ("三、加分说明", "1.加分最高不超过5分。", "2.同一事项按一次加分。", "3.获得表彰的，加2分。"),
        ("三、扣分情况", "1.丢失案卷的，每卷扣2分。", "2.泄露内容的，每次扣5分。"),
        ("三、不扣分的情形", "1.已报备的，不扣分。", "2.损坏原因不明的，不扣分。"),
    ],
)
def test_what_takes_nothing_or_was_taken_and_a_part_of_the_rubric_are_not(lines: tuple[str, ...]) -> None:
    assert severe(read("档案工作考核细则", *LIST, *lines)) == []


def test_only_lines_that_add_or_take_for_what_was_done_are_counted() -> None:
    lines = ("三、扣分说明", "1.丢失案卷的，每卷扣2分。", "2.以该项分值为限扣分。", "3.泄露内容的，酌情扣分。")
    (found,) = [one for one in read("档案工作考核细则", *LIST, *lines).findings if one.code == "K113"]
    assert "2 条" in found.message.zh
    assert len(found.source) == 2


@pytest.mark.parametrize(
    ("heading", "changed"),
    [
        ("三、加分标准", "最高加3分"),
        ("三、扣分标准", "按2分扣减"),
        ("三、扣分标准", "扣分1分"),
        ("三、扣分标准", "扣除全部分值"),
    ],
)
def test_points_are_added_and_taken_in_other_forms(heading: str, changed: str) -> None:
    lines = (heading, f"1.案卷归档出色或有误的，{changed}。", f"2.被通报的，{changed}。")
    assert severe(read("档案工作考核细则", *LIST, *lines)) == ["K113"]


def test_a_list_that_was_read_from_a_sheet_is_not_reported() -> None:
    lines = [*LIST, "三、扣分标准", "1.丢失案卷的，每卷扣2分。", "2.泄露内容的，每次扣5分。"]
    changed = [*LIST, "三、扣分项", *lines[-2:]]
    assert [
        severe(interpret(document([[line] for line in ["档案工作考核细则", *each]]))) for each in (lines, changed)
    ] == [["K113"], []]


def test_lines_below_their_numbers_are_told_too() -> None:
    lines = ("三、扣分标准", "1.丢失", "丢失案卷的，每卷扣2分。", "2.泄露", "泄露内容的，每次扣5分。")
    assert severe(read("档案工作考核细则", RUBRIC, "四、说明", *lines)) == ["K113"]
