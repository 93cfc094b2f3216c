"""Pages that a server fills in: its code is printed nowhere, and the values that it sets are blanks."""

import pytest

from kaohe import parse_notice
from tests.parsers.readers.page import paragraphs
from tests.readings import outline


@pytest.mark.parametrize(
    "code",
    [
        '<%@ page language="java" %>',
        "<%-- <p>旧稿<%= old %></p> --%>",
        '<% if (a > "%") { %>',
        '<%# Eval("x") %>',
        "<?php if ($a->b > 1) { ?>",
        "<?= $b ?>",
        "{% if a > b %}",
    ],
)
def test_the_code_of_a_server_is_not_printed(code: str) -> None:
    assert paragraphs(f"<p>值班{code}表</p>") == ["值班表"]


def test_quotation_marks_in_code_end_no_attribute() -> None:
    assert paragraphs('<p>甲<input value="<%= row["a"] %>">乙</p>') == ["甲乙"]


@pytest.mark.parametrize(
    ("page", "shown"), [("<p>甲<%乙</p><p>丙 %></p>", ["甲<%乙", "丙 %>"]), ("<p>甲<% 乙</p>", ["甲<% 乙"])]
)
def test_signs_that_open_no_code_and_code_without_an_end_are_left_alone(page: str, shown: list[str]) -> None:
    assert paragraphs(page) == shown


@pytest.mark.parametrize("value", ["${form.sum}", "#{bean.sum}", "{{ sum }}", " ${a} ${b} "])
def test_a_value_to_be_filled_in_is_a_blank(value: str) -> None:
    assert paragraphs(f'<p>甲<b>{value}</b></p><p><input value="{value}">乙</p>') == ["甲", "乙"]


@pytest.mark.parametrize("text", ["${year}年度", "共{{ n }}项", "$5{甲}"])
def test_a_text_about_such_a_value_is_printed(text: str) -> None:
    assert paragraphs(f"<p>{text}</p>") == [text]


_HEAD = "<tr><th>一级指标<th>二级指标<th>三级指标<th>分值<th>数据项1<th>数据项2"
_ROWS = [
    ("船闸", "开闸", "开闸准点率", 30),
    ("", "", "开闸次数", 20),
    ("航道", "清淤", "清淤里程", 30),
    ("", "", "航标完好", 20),
]


@pytest.mark.parametrize("second", ['<input value="${{d.b{}}}">', "<%= b{} %>", "{{{{ b{} }}}}"])
def test_blanks_and_strokes_are_no_items(second: str) -> None:
    cells = ["/" if n % 2 else second.format(n) for n in range(len(_ROWS))]
    rows = "".join(
        "<tr>"
        + "".join(f"<td rowspan=2>{name}" for name in (part, group) if name)
        + f"<td>{text}<td>{points}<td><td>{cell}"
        for (part, group, text, points), cell in zip(_ROWS, cells, strict=True)
    )
    (rubric,) = parse_notice(f"<h1>航运绩效评价表</h1><table>{_HEAD}{rows}</table>".encode(), name="x.html").rubrics
    inner = [category for part in rubric.categories for category in part.categories] or rubric.categories
    assert [points for _, _, points in outline(tuple(inner))] == [[30, 20], [30, 20]]
    assert [item.text for category in inner for item in category.items] == [text for _, _, text, _ in _ROWS]
