"""Texts that know where each of their characters is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.strand import Strand, clean, folded, strand
from schema.location import CellPlace, ParagraphPlace

PLACE = ParagraphPlace(file="f1", paragraph=1, start=0, end=0)
CELL = CellPlace(file="f1", table=1, row=2, column=1, start=0, end=0)


def of(text: str) -> Strand:
    return strand(text, (PLACE,))


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("服\n务\n18\n分", "服务18分"),
        ("1\n8\n分", "18分"),
        ("annual\nreport", "annual report"),
        ("第一行\n第二行", "第一行第二行"),
        ("  2. 加强 工作 ", "2. 加强 工作"),
        ("⼯会⺠主", "工会民主"),
        ("①﹝2012﹞", "①﹝2012﹞"),
        ("\u3000甲\xa0", "甲"),
        ("", ""),
    ],
)
def test_clean_text(printed: str, text: str) -> None:
    assert clean(of(printed)).text == text


@given(st.text(alphabet="甲乙a1 \n　⼯（分", max_size=40))
def test_every_character_is_printed_where_it_says(printed: str) -> None:
    cleaned = clean(of(printed))
    for run in cleaned.runs:
        stretch = printed[run.start : run.start + len(run.text)]
        assert folded(stretch).replace("\n", " ") == run.text
    assert "".join(folded(printed).split()) == "".join(cleaned.text.split())


@given(st.text(alphabet="甲乙丙1", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_cut_is_slicing(text: str, start: int, end: int) -> None:
    assert of(text).cut(start, end).text == text[start:end]


def test_a_text_cut_by_a_page_has_two_places() -> None:
    joined = strand("甲乙", (CELL,)) + strand("丙", (CELL.model_copy(update={"row": 3}),))
    assert [(place.start, place.end) for place in joined.source] == [(0, 2), (0, 1)]
    assert joined.text == "甲乙丙"


def test_brackets_of_vertical_text_are_read_as_brackets() -> None:
    assert folded("组织管理︵16分︶") == "组织管理（16分）"
