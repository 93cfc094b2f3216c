"""Rubrics that a PDF goes on with on the next page: with fewer columns, or in the shapes of radicals."""

from collections.abc import Sequence

import pytest

from parsers.interpret import interpret
from parsers.read import read
from schema.rubric import Rubric
from tests.parsers.readers.paper import lattice, printed, say, shown, tables

EDGES = (60, 150, 340, 420, 500)
TOP, HIGH = 100, 30


def page(rows: Sequence[Sequence[str]], edges: Sequence[int]) -> str:
    """Return a page with a table of ``rows`` between the ``edges`` of its columns."""
    lines = lattice(edges, range(TOP, TOP + HIGH * len(rows) + 1, HIGH))
    return lines + "".join(
        say(text, edges[column] + 5, TOP + HIGH * row + 20)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text
    )


def rubric(*pages: str) -> Rubric:
    (found,) = interpret(read([(printed(*pages), "考核.pdf")])).rubrics
    return found


FIRST = page(
    [
        ("考核项目", "考核内容", "满分", "自评分"),
        ("一、服务10分", "1.建立服务台账", "4", ""),
        ("", "2.走访困难职工", "6", ""),
        ("二、宣传90分", "3.办好宣传专栏", "40", ""),
    ],
    EDGES,
)


def test_a_page_that_goes_on_without_the_blank_column() -> None:
    second = page([("", "4.报送信息稿件", "50"), ("合计", "", "100")], EDGES[:4])
    made = rubric(FIRST, second)
    assert made.points == 100
    assert [[str(item.points) for item in category.items] for category in made.categories] == [["4", "6"], ["40", "50"]]
    assert made.categories[1].items[1].text == "报送信息稿件"


@pytest.mark.parametrize("foot", ["城建集团 第 {} 页", "城建集团", "城建集团 - {} -", "{}"])
def test_a_foot_between_the_pages_does_not_end_the_table(foot: str) -> None:
    first, second = FIRST, page([("", "4.报送信息稿件", "50", ""), ("合计", "", "100", "")], EDGES)
    low = TOP + HIGH * 5 + 40
    made = rubric(first + say(foot.format(1), 260, low), second + say(foot.format(2), 260, low))
    assert made.points == 100
    assert [[str(item.points) for item in category.items] for category in made.categories] == [["4", "6"], ["40", "50"]]


def test_a_title_at_the_head_of_both_pages_does_not_end_the_table() -> None:
    title = say("城建集团考核表", 200, TOP - 30)
    second = page([("", "4.报送信息稿件", "50", ""), ("合计", "", "100", "")], EDGES)
    made = rubric(title + FIRST, title + second)
    assert made.points == 100
    assert [[str(item.points) for item in category.items] for category in made.categories] == [["4", "6"], ["40", "50"]]


def test_a_head_that_stands_over_another_table_does_not_end_the_one_below_it() -> None:
    head = say("考核办法汇编", 200, TOP - 30)
    single = page([("姓名", "电话", "部门", "职务"), ("张三", "8810", "工会", "主席")], (*EDGES[:4], 520))
    low = TOP + HIGH * 4
    moved = "".join(
        say(text, EDGES[n] + 5, low + HIGH * row + 20)
        for row, texts in enumerate([("考核项目", "考核内容", "满分", "自评分"), ("一、服务", "1.台账", "4", "")])
        for n, text in enumerate(texts)
        if text
    )
    first = head + single + lattice(EDGES, range(low, low + HIGH * 2 + 1, HIGH)) + moved
    second = head + page([("", "2.走访困难职工", "6", ""), ("合计", "", "10", "")], EDGES)
    made = rubric(first, second)
    assert made.points == 10
    assert [[str(item.points) for item in category.items] for category in made.categories] == [["4", "6"]]


def test_radicals_of_a_font_are_the_characters_they_look_like() -> None:
    made = rubric(page([("考核项目", "考核内容", "满分"), ("一、服务4分", "1.做好⼯会⼈员名册", "4")], EDGES[:4]))
    assert made.categories[0].items[0].text == "做好工会人员名册"


def stacked(*parts: tuple[Sequence[Sequence[str]], Sequence[int]]) -> str:
    """Return a page with tables of ``rows`` and ``edges`` that touch one another from above, as one network of rules."""
    drawn, top = "", TOP
    for rows, edges in parts:
        drawn += lattice(edges, range(top, top + HIGH * len(rows) + 1, HIGH))
        for texts in rows:
            drawn += "".join(say(text, edges[n] + 5, top + 20) for n, text in enumerate(texts) if text)
            top += HIGH
    return drawn


HEAD = (
    ("考核项目", "考核内容", "满分", "自评分"),
    ("一、服务10分", "1.建立服务台账", "4", ""),
    ("", "2.走访困难职工", "6", ""),
)
REST = (("二、宣传90分", "3.办好宣传专栏", "40", ""), ("", "4.报送信息稿件", "50", ""), ("合计", "", "100", ""))
SUBTOTAL = ("小计", "", "10", "")
FORM = ((("单位", "工会", "年份", "", "月份", ""),), (60, 110, 190, 240, 290, 380, 500))
SIGNED = ((("考核结论：合格", "签字"),), (60, 230, 500))


@pytest.mark.parametrize(
    "pages",
    [
        (stacked(FORM, (HEAD, EDGES)), stacked((REST, EDGES))),
        (stacked(FORM, (HEAD, EDGES)), stacked(((SUBTOTAL, *REST), EDGES))),
        (stacked((HEAD, EDGES)), stacked((REST, EDGES), SIGNED)),
        (stacked(FORM, (HEAD, EDGES)), stacked((REST, EDGES), SIGNED)),
        (stacked((HEAD, EDGES)), stacked((REST[:1], EDGES)), stacked((REST[1:], EDGES), SIGNED)),
        (stacked((HEAD, EDGES)), stacked((REST[:2], EDGES)), stacked(((("合计", "100", ""),), (60, 340, 420, 500)))),
    ],
    ids=("form", "form and subtotal", "signatures", "form and signatures", "third page", "total alone"),
)
def test_borders_of_a_form_or_of_one_row_change_no_other_page(pages: tuple[str, ...]) -> None:
    made = rubric(*pages)
    assert made.points == 100
    assert [[str(item.points) for item in category.items] for category in made.categories] == [["4", "6"], ["40", "50"]]


def test_a_table_right_below_another_has_the_columns_of_both() -> None:
    low = TOP + HIGH * (len(HEAD) + 1)
    rows = [("三、安全", "一、二", "", "6.巡查", "20", "")]
    drawn = lattice(FORM[1], (low, low + HIGH)) + "".join(
        say(text, FORM[1][n] + 5, low + 20) for n, text in enumerate(rows[0]) if text
    )
    first, second = tables(shown(stacked((HEAD, (60, 110, 190, 340, 500))) + drawn))
    assert first.columns == second.columns


def test_a_table_in_another_frame_keeps_its_columns() -> None:
    first, second = tables(shown(stacked(FORM, (HEAD, EDGES)), stacked((REST, (80, 150, 340, 420, 520)))))
    assert (first.columns, second.columns) == (9, 4)


def test_places_count_the_columns_of_all_pages() -> None:
    first, second = tables(shown(stacked((HEAD, EDGES)), stacked((REST, EDGES), SIGNED)))
    assert (first.columns, second.columns) == (5, 5)
    assert [(cell.column, cell.column_span) for cell in first.cells[:4]] == [(1, 1), (2, 2), (4, 1), (5, 1)]
