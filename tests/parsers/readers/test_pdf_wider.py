"""Sheets wider than the paper, whose further columns are printed on later pages."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from parsers.interpret import interpret
from parsers.read import read
from schema.rubric import Rubric
from tests.parsers.readers.paper import codes, printed, rule, say, shown, tables

EDGES = (60, 150, 340, 420, 500)
ROWS = [
    ("考核项目", "考核内容", "满分", "评分标准"),
    ("服务", "建立服务台账", "30", "缺一次扣1分"),
    ("", "走访困难职工", "20", "未走访不得分"),
    ("宣传", "办好宣传专栏", "40", "缺一期扣2分"),
    ("", "报送信息稿件", "10", "少一篇扣1分"),
    ("合计", "", "100", ""),
]
TITLE = say("宣传工作考核表", 200, 70)
LEVEL = [100 + 30 * n for n in range(len(ROWS) + 1)]
UNEVEN = [100, 130, 160, 220, 250, 310, 340]


def strip(first: int, last: int, lines: list[int], rows: Sequence[tuple[str, ...]] = ROWS) -> str:
    """Return the columns from ``first`` to before ``last`` at the left of the page, a blank first cell being part of the one above."""
    xs = [EDGES[n] - EDGES[first] + 60 for n in range(first, last + 1)]
    drawn = "".join(rule(x, lines[0], x, lines[-1]) for x in xs)
    for n, y in enumerate(lines):
        open_here = first == 0 and 0 < n < len(rows) and not rows[n][0]
        drawn += rule(xs[1] if open_here else xs[0], y, xs[-1], y)
    for n, row in enumerate(rows):
        drawn += "".join(say(text, xs[c] + 4, lines[n] + 20) for c, text in enumerate(row[first:last]) if text)
    return drawn


def rubric(*pages: str) -> Rubric:
    (found,) = interpret(read([(printed(*pages), "考核.pdf")])).rubrics
    return found


def texts(made: Rubric) -> list[list[tuple[str, str, str]]]:
    return [
        [(item.text, str(item.points), item.cells[0].text) for item in category.items] for category in made.categories
    ]


WHOLE = [
    [("建立服务台账", "30", "缺一次扣1分"), ("走访困难职工", "20", "未走访不得分")],
    [("办好宣传专栏", "40", "缺一期扣2分"), ("报送信息稿件", "10", "少一篇扣1分")],
]


@pytest.mark.parametrize("cuts", [(2,), (3,), (2, 3), (1, 2, 3)])
@pytest.mark.parametrize(("title", "lines"), [(TITLE, LEVEL), (TITLE, UNEVEN), ("", UNEVEN)])
def test_columns_on_later_pages_stand_right_of_the_first(cuts: tuple[int, ...], title: str, lines: list[int]) -> None:
    bounds = [0, *cuts, len(EDGES) - 1]
    pages = [strip(first, last, lines) for first, last in pairwise(bounds)]
    found = shown(title + pages[0], *pages[1:])
    assert codes(found) == ["K126"]
    assert len(tables(found)) == 1
    assert texts(rubric(title + pages[0], *pages[1:])) == WHOLE


def test_two_pages_of_the_first_columns_come_before_two_of_the_next() -> None:
    upper, lower, lines = ROWS[:4], ROWS[4:], [60, 90, 120]
    left, right = ([strip(a, b, UNEVEN[:5], upper), strip(a, b, lines, lower)] for a, b in ((0, 2), (2, 4)))
    made = rubric(TITLE + left[0], left[1], *right)
    assert made.points == 100
    assert texts(made) == WHOLE


@pytest.mark.parametrize(
    "second",
    [
        strip(0, 4, UNEVEN),
        strip(0, 2, UNEVEN, [("姓名", "满分"), *ROWS[1:]]),
        strip(2, 4, [*LEVEL[:2], 180, 200, 235, 260, 300]),
        strip(2, 4, [y + 15 for y in UNEVEN]),
    ],
)
def test_another_table_on_the_next_page_is_one_of_its_own(second: str) -> None:
    found = shown(TITLE + strip(0, 4, UNEVEN), second)
    assert "K126" not in codes(found)
    assert len(tables(found)) == 2


def test_rows_of_one_height_below_nothing_say_nothing() -> None:
    found = shown(strip(0, 2, LEVEL), strip(2, 4, LEVEL))
    assert "K126" not in codes(found)


LEDGER = [("船名", "吨位"), ("海鸥", "90"), ("信天翁", "70"), ("鲣鸟", "60"), ("燕鸥", "50"), ("军舰鸟", "40")]


def second(first: int, last: int, lines: list[int], *, other: bool) -> str:
    rows = [("", "", *row) for row in LEDGER] if other else ROWS
    return strip(first, last, lines, rows)


@pytest.mark.parametrize("lines", [LEVEL, UNEVEN])
@pytest.mark.parametrize("heading", ["附件2 船只名单", "船只名单", "附表 宣传工作考核表"])
def test_a_table_under_a_heading_of_its_own_stays_apart(heading: str, lines: list[int]) -> None:
    found = shown(TITLE + strip(0, 3, lines), say(heading, 200, 70) + second(2, 4, lines, other=True))
    assert "K126" not in codes(found)
    assert len(tables(found)) == 2


def test_rows_that_differ_from_the_header_alone_say_nothing() -> None:
    lines = [100, 140, 170, 200, 230, 260, 290]
    found = shown(strip(0, 3, lines), second(2, 4, lines, other=True))
    assert "K126" not in codes(found)


def test_a_table_that_begins_elsewhere_stays_apart() -> None:
    xs = (100, 180, 260)
    drawn = "".join(rule(x, UNEVEN[0], x, UNEVEN[-1]) for x in xs) + "".join(rule(100, y, 260, y) for y in UNEVEN)
    words = "".join(say(text, xs[c] + 4, UNEVEN[n] + 20) for n, row in enumerate(LEDGER) for c, text in enumerate(row))
    assert "K126" not in codes(shown(TITLE + strip(0, 3, UNEVEN), drawn + words))


@pytest.mark.parametrize("rest", ["考核表", "作考核表（甲班）"])
def test_the_rest_of_a_title_wider_than_the_page_stands_above_further_columns(rest: str) -> None:
    pages = TITLE + strip(0, 2, LEVEL), say(rest, 60, 70) + strip(2, 4, LEVEL)
    assert codes(shown(*pages)) == ["K126"]
    assert texts(rubric(*pages)) == WHOLE
