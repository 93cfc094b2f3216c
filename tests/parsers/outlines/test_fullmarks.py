"""Full marks that a word alone calls bonuses or deductions."""

import pytest

from tests.readings import read, severe

TASKS = "考核内容 | {head} | 分值\n台账 | {0} | 50\n值班 | {1} | 30\n走访 | {2} | 20{total}"
LIST = ("一、台账（40分）", "1.登记（20分）", "2.归档（20分）", "{heading}", "1.及时（{half}分）", "2.公开（{half}分）")


def kinds(*texts: str) -> list[tuple[str, bool]]:
    (rubric,) = read("考核表", *texts).rubrics
    return [
        *((part.kind, part.counts) for part in rubric.categories),
        *((item.kind, item.counts) for item in rubric.items),
    ]


@pytest.mark.parametrize("total", ["", "\n合计 | | 100"])
@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("计分类型", ("得分项", "扣分项", "得分项")),
        ("指标性质", ("考核类", "考核类", "奖励类")),
        ("数据来源", ("日常检查", "负面清单", "年终检查")),
        ("备注", ("", "扣分项", "")),
    ],
)
def test_a_cell_beside_full_marks_that_make_the_whole_changes_none(head: str, cells: list[str], total: str) -> None:
    assert kinds(TASKS.format(*cells, head=head, total=total)) == [("base", True)] * 3


def test_nor_does_a_bracket() -> None:
    assert (
        kinds("考核内容 | 分值\n台账（扣分项） | 50\n值班（得分项） | 30\n走访（扣分项） | 20") == [("base", True)] * 3
    )


@pytest.mark.parametrize("name", ["单项奖励", "扣分情况", "专项奖励", "扣分项"])
@pytest.mark.parametrize("total", ["", "\n合计 | < | 100"])
def test_nor_does_the_name_of_a_category(name: str, total: str) -> None:
    rows = f"类别 | 考核内容 | 分值\n{name} | 登记 | 20\n^ | 公示 | 20\n任务 | 按期 | 30\n^ | 达标 | 30{total}"
    assert kinds(rows) == [("base", True)] * 2


@pytest.mark.parametrize("heading", ["二、单项奖励（60分）", "二、扣分情况（60分）"])
def test_a_list_that_makes_a_hundred_with_it_is_read(heading: str) -> None:
    (rubric,) = read("目标考核细则", *(line.format(heading=heading, half=30) for line in LIST)).rubrics
    assert [part.kind for part in rubric.categories] == ["base", "base"]


def test_a_bonus_that_names_itself_so_is_one_in_a_printed_total() -> None:
    rows = "类别 | 考核内容 | 分值\n奖励分 | 表彰 | 10\n任务 | 按期 | 50\n^ | 达标 | 40{}"
    assert kinds(rows.format("\n合计 | < | 100"))[0] == ("bonus", True)
    assert kinds(rows.format(""))[0] == ("bonus", False)
    assert kinds("满分100分", rows.format(""))[0] == ("bonus", True)


def test_so_is_one_that_a_cell_beside_it_names() -> None:
    rows = TASKS.format("", "", "加分项", head="备注", total="{}")
    assert kinds(rows.format("\n合计 | | 100"))[2] == ("bonus", True)
    assert kinds(rows.format(""))[2] == ("base", True)


@pytest.mark.parametrize(("name", "kind"), [("创新加分", "bonus"), ("附加分", "bonus"), ("扣分项", "deduction")])
def test_a_part_that_names_nothing_else_is_one_beside_less_than_a_hundred(name: str, kind: str) -> None:
    rows = f"类别 | 考核内容 | 分值\n任务 | 按期 | 50\n^ | 达标 | 40\n{name} | 通报 | 6\n^ | 简报 | 4"
    assert kinds(rows) == [("base", True), (kind, False)]


def test_what_comes_on_top_of_a_hundred_stays_in_a_larger_total() -> None:
    rows = "考核内容 | 分值\n台账 | 60\n值班 | 40\n受到表彰（加分项） | 10\n合计 | 110"
    assert kinds(rows)[2] == ("bonus", True)


@pytest.mark.parametrize("printed", ["+10", "加10分"])
def test_an_amount_that_is_added_is_no_full_mark(printed: str) -> None:
    assert kinds(f"考核内容 | 分值\n台账 | 60\n值班 | 30\n受到表彰（加分项） | {printed}")[2][0] == "bonus"


@pytest.mark.parametrize("columns", ["满分", "分值 | 扣分标准", "分值"])
def test_under_deductions_stand_full_marks_where_words_rules_or_the_total_say_so(columns: str) -> None:
    rule, total = (" | 每处扣1分", "") if "|" in columns else ("", "（满分80分）" if columns == "分值" else "")
    rows = f"扣分项目 | {columns}\n地面 | 30{rule}\n门窗 | 30{rule}\n桌椅 | 20{rule}"
    result = read(f"卫生检查表{total}", rows)
    assert {item.kind for item in result.rubrics[0].items} == {"base"}
    assert severe(result) == []


@pytest.mark.parametrize("head", ["扣分分值", "扣分标准"])
def test_the_header_of_what_is_taken_off_says_that_it_is(head: str) -> None:
    assert {kind for kind, _ in kinds(f"扣分项目 | {head}\n迟到 | 2\n旷工 | 5\n事故 | 10\n合计 | 17")} == {"deduction"}
