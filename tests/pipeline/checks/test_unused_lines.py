"""Lines outside the tables that print points and are in no value are noted."""

import pytest

from pipeline.checking import checked
from tests.readings import read

TABLE = "考核项目 | 考核内容 | 分值\n环境 | 场地整洁 | 45\n安全 | 设施完好 | 55"


def noted(*parts: str) -> list[str]:
    """Return what the remarks say."""
    return [str(finding.actual) for finding in checked(read(*parts)).findings if finding.code == "K410"]


@pytest.mark.parametrize(
    "line", ["另外，受到表彰的加10分。", "出勤10分，着装5分，由办公室另行考核。", "迟到一次扣一分。"]
)
def test_a_line_with_points_is_noted(line: str) -> None:
    assert noted("评分表", TABLE, line) == [line]


@pytest.mark.parametrize("line", ["举例不实的，扣减相应分值。", "等级：60—79：合格；80—89：良好；90+：优秀"])
def test_a_line_that_takes_points_or_lists_bands_is_noted(line: str) -> None:
    assert noted("评分表", TABLE, line) == [line]


def test_lines_of_one_file_are_one_note() -> None:
    assert noted("评分表", TABLE, "受到表彰的加5分。", "本表一式两份。", "受到批评的扣5分。") == [
        "受到表彰的加5分。；受到批评的扣5分。"
    ]


@pytest.mark.parametrize(
    "line", ["检查时间为9时30分。", "见分项报价表 3 分册", "本表由办公室负责解释。", "14:00-15：签到；16-17：总结"]
)
def test_other_lines_are_not(line: str) -> None:
    assert noted("评分表", TABLE, line) == []


@pytest.mark.parametrize(
    "rows",
    ["评价等级 | < | ", "考核得分 | | 复核加(扣分)\n最后得分 | | 上级审核", "评分 | | \n总 评 分 | | 评阅教师："],
)
def test_rows_of_blank_fields_below_the_items_are_not(rows: str) -> None:
    assert noted("评分表", f"{TABLE}\n{rows}") == []


@pytest.mark.parametrize("row", ["受处分的不得评定等级", "注：分值由教师调整"])
def test_rows_of_rules_below_the_items_are(row: str) -> None:
    assert noted("评分表", f"{TABLE}\n{row} | < | <") == [row]


LIST = ("评分表", "1. 场地整洁（45分）", "2. 设施完好（35分）", "3. 记录完整（20分）", "---")


@pytest.mark.parametrize("note", ["注：设施老旧的可酌情给分。", "**备注**：缺项不得分。", "以上各项扣完为止。"])
def test_a_note_on_a_list_that_speaks_of_the_points_is_noted(note: str) -> None:
    assert noted(*LIST, note) == [note]


def test_a_note_on_a_list_that_does_not_is_no_remark() -> None:
    assert noted(*LIST, "注：本表由办公室保存。") == []
    assert noted(*LIST, "以上各项由办公室检查。") == []


def test_a_sentence_that_voids_the_points_is_noted() -> None:
    line = "一是发生火灾的；二是丢失档案的，被一票否决。"
    assert noted(*LIST, "二、考核方式", line) == [line]


def test_a_note_on_a_table_is_noted_only_with_points() -> None:
    assert noted("评分表", TABLE, "注：设施老旧的可酌情给分。") == []


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("(三)减分项目，(不设上限)", True),
        ("(三)扣分项目", True),
        ("(三)值守成效加分(逐项累加)", True),
        ("(三)工作要求，(不设上限)", False),
        ("(三)不予加分", False),
    ],
)
def test_the_heading_of_a_part_that_was_not_read_is_noted(head: str, told: bool) -> None:
    lines = ["(一)日常(20分)", "1.台账，20分。", "(二)值守(30分)", "1.到岗，20分。", "2.交接，10分。"]
    assert noted("值守考评办法", *lines, head, "发生重大事故、刑事案件。") == ([head] if told else [])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("未设台账的，本项不得分。", True),
        ("本项扣完为止。", True),
        ("重点看值守情况。", False),
        ("不得分散值守。", False),
    ],
)
def test_a_rule_between_a_heading_and_its_first_item_is_noted(said: str, told: bool) -> None:
    lines = (
        "一、值守(60分)",
        said,
        "1.按时到岗(30分)",
        "2.记录完整(30分)",
        "二、宣传(40分)",
        "1.专栏(20分)",
        "2.报道(20分)",
    )
    assert noted("值守考评办法", *lines) == ([said] if told else [])
