"""A table with a cell a line where serial numbers stand behind the names of groups."""

import pytest

from parsers.textlayouts.grouped_cells import find
from tests.parsers.textlayouts.made_rows import made_rows

HEAD = ["分类", "序号", "考核内容", "考核依据", "分值", "得分"]
ROWS = [
    ["值守", "1", "按时到岗，不脱岗", "查签到\n查影像", "2"],
    ["", "2", "记录完整，交接清楚", "查台账", "3"],
    ["", "3", "每周巡查不少于3次", "查记录", "5"],
    ["演练", "4", "每年演练两次", "查影像", "5"],
    ["", "5", "物资齐全", "看现场", "7"],
]


def text(rows: list[list[str]], *behind: str) -> str:
    return "\n".join(["防汛考核表", *HEAD, *(cell for row in rows for cell in row if cell), *behind])


@pytest.mark.parametrize("behind", [(), ("考核人：", "日期：")])
def test_numbers_that_count_on_behind_points_or_names_begin_rows(behind: tuple[str, ...]) -> None:
    assert made_rows(find, text(ROWS, *behind)) == [HEAD, *([*row, ""] for row in ROWS)]


def test_a_total_that_the_rows_make_ends_them() -> None:
    found = made_rows(find, text(ROWS, "合计", "22"))
    assert found is not None and found[-1] == ["合计", "", "", "", "22", ""]


@pytest.mark.parametrize(
    "rows",
    [
        [row for row in ROWS if row[1] != "3"],
        [[*row[:4], ""] if row[1] == "2" else row for row in ROWS],
        [[row[0], row[1], "", "", row[4]] for row in ROWS],
        [[*row[1:]] for row in ROWS],
    ],
    ids=["a-number-is-missing", "points-are-missing", "no-texts", "no-groups"],
)
def test_nothing_is_read_where_the_cells_do_not_tell(rows: list[list[str]]) -> None:
    assert not made_rows(find, text(rows))


def test_nothing_is_read_where_points_go_on_behind_the_rows() -> None:
    assert not made_rows(find, text(ROWS, "合计", "30"))


def test_rules_alone_behind_the_numbers_do_not_tell_groups_from_items() -> None:
    head = "项目\n序号\n评分标准\n分值"
    assert not made_rows(find, f"{head}\n值守\n1\n迟到扣1分\n2\n2\n脱岗扣2分\n3\n演练\n3\n少一次扣1分\n5")
