"""The title of a form, broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.forms.titles import ems, form_title, set_title
from schema.location import Printed
from tests.clock import within
from tests.pipeline.forms.shapes import plain


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("2012年考核细则", "2012年考核细则自评表"),
        ("2012年考核评分表", "2012年考核评分表"),
        ("考核评分表（试行）", "考核评分表（试行）"),
        (None, "考核自评表"),
    ],
)
def test_the_title_names_a_form(printed: str | None, title: str) -> None:
    rubric = plain().model_copy(update={"title": Printed(text=printed) if printed else None})
    assert form_title(rubric) == title


@pytest.mark.parametrize(
    ("title", "lines", "size"), [("字" * 20, 1, 22), ("字" * 24, 1, 18), ("字" * 25, 2, 22), ("字" * 45, 3, 22)]
)
def test_one_line_where_it_fits(title: str, lines: int, size: float) -> None:
    found = set_title(title, 156)
    assert (len(found.lines), found.size) == (lines, size)


@given(st.text("工作考核的《》（）2012abc、，", min_size=1, max_size=80))
def test_nothing_is_lost_and_every_line_fits(title: str) -> None:
    found = set_title(title, 156)
    assert "".join(found.lines) == title
    assert all(ems(line) * found.size <= 156 * 72 / 25.4 for line in found.lines)


def test_lines_end_where_words_do() -> None:
    for line in set_title("关于印发《2012年市（州）教科文卫体工会工作目标考核实施细则》的自评表", 156).lines:
        assert line[0] not in "》）的、，" and line[-1] not in "《（"


def test_no_word_and_no_number_is_parted() -> None:
    title = "关于进一步加强和改进全市教科文卫体系统基层工会组织建设及职工服务工作二〇一二年度目标管理考核评分实施细则"
    lines = set_title(title, 156).lines
    assert "".join(lines) == title
    for word in ("系统", "工会", "服务", "二〇一二年", "管理", "实施"):
        assert any(word in line for line in lines)


def test_a_very_long_title_takes_no_longer_than_its_length_asks() -> None:
    with within(5):
        lines = set_title("工作目标考核实施细则" * 300, 156).lines
        assert "".join(lines) == "工作目标考核实施细则" * 300
