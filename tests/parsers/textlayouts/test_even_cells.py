"""A table with a cell a line where each row has the cells of the header."""

import pytest

from parsers.textlayouts.even_cells import find
from tests.parsers.textlayouts.made_rows import made_rows

HEAD = ["考核内容", "分值", "考核标准", "考核方法"]
ROWS = [
    ["值守", "20", "缺一人扣2分。", "查签到"],
    ["巡查", "30", "少一次扣1分。", "查记录"],
    ["演练", "50", "未演练不得分。", "查影像"],
]
TOTAL = ["合计", "100"]


def text(*parts: list[str], between: str = "\n") -> str:
    return between.join(["防汛考核表", *(cell for part in parts for cell in part)])


def numbered(style: str, rows: list[list[str]] = ROWS) -> list[list[str]]:
    return [[style[n], *row] for n, row in enumerate(rows)]


def led(style: str) -> list[list[str]]:
    return [[f"{style[n]}、{row[0]}", *row[1:]] for n, row in enumerate(ROWS)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("last", [[], ["得分"], ["自评分", "备注"]])
def test_the_total_proves_rows_as_wide_as_the_header(between: str, last: list[str]) -> None:
    blank = [""] * len(last)
    assert made_rows(find, text(HEAD, last, *ROWS, TOTAL, between=between)) == [
        [*HEAD, *last],
        *([*row, *blank] for row in ROWS),
        ["合计", "100", "", "", *blank],
    ]


@pytest.mark.parametrize("total", [[], TOTAL, ["合计", "90"], ["填表人：", "日期："]])
def test_numbers_that_count_on_prove_them(total: list[str]) -> None:
    found = made_rows(find, text(["序号", *HEAD], *numbered("123"), total))
    assert found and found[1:4] == numbered("123")
    for style in ("一二三", "123"):
        found = made_rows(find, text([*HEAD, "得分"], *led(style), total))
        assert found and found[1:4] == [[*row, ""] for row in led(style)]


@pytest.mark.parametrize(
    "parts",
    [
        (HEAD, *ROWS),
        (HEAD, *ROWS, ["合计", "90"]),
        (HEAD, *led("一三四")),
        (["序号", *HEAD], *numbered("124")),
        (["序号", *HEAD], *numbered("123"), ["4", "归档", "10"]),
        (["序号", *HEAD], *numbered("123", [ROWS[0], [*ROWS[1][:3]], ROWS[2]])),
        (["序号", *HEAD], *numbered("123", [ROWS[0], ["巡查", "少一次扣1分。", "30", "查记录"], ROWS[2]])),
        (HEAD, *ROWS[:2], ["合计", "50"]),
    ],
    ids=["unproved", "other total", "gap", "serial gap", "more behind", "short row", "points elsewhere", "two rows"],
)
def test_other_rows_are_left_alone(parts: tuple[list[str], ...]) -> None:
    assert made_rows(find, text(*parts)) is None


def test_a_text_in_the_column_of_scores_shows_that_the_rules_have_two_lines() -> None:
    rows = [[*row[:3], "按时到岗。", "缺一人扣2分。"] for row in numbered("123")]
    assert made_rows(find, text(["序号", "考核内容", "分值", "考核标准", "得分"], *rows)) is None


def test_a_remark_in_each_row_may_be_a_line_of_the_rules() -> None:
    rows = [[*row[:3], "按时到岗。", "缺一人扣2分。"] for row in numbered("123")]
    assert made_rows(find, text(["序号", "考核内容", "分值", "考核标准", "备注"], *rows, TOTAL)) is None
    named = [[*row[:3], "王林", "6月"] for row in rows]
    assert made_rows(find, text(["序号", "考核内容", "分值", "责任人", "完成时间"], *named, TOTAL)) is not None


@pytest.mark.parametrize("head", [["得分", "分值"], ["分值", "得分"]])
def test_the_total_has_a_figure_for_each_column_of_them(head: list[str]) -> None:
    first = head[0] == "得分"
    rows = [[row[0], *(["9", row[1]] if first else [row[1], "9"]), row[2]] for row in ROWS]
    total = ["合计", *(["27", "100"] if first else ["100", "27"])]
    found = made_rows(find, text(["考核内容", *head, "考核标准"], *rows, total))
    assert found and found[1:] == [*rows, [*total, ""]]
