"""Scores of which a part is struck out, hidden or raised."""

import copy
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.pipeline.collecting.worked import GOOD, SELF, W, codes, excel, own, read, word
from tests.pipeline.forms.shapes import without_tags

STRUCK = {"strike": (None, {}), "dstrike": (None, {"val": "1"}), "vanish": ("2", {})}


@pytest.mark.parametrize("look", STRUCK)
@pytest.mark.parametrize("bare", [False, True])
def test_a_score_struck_out_with_another_behind_it_is_not_read_as_one(look: str, bare: bool) -> None:
    """The 1 stands before the 2: 12 is what must never come out."""
    number, attributes = STRUCK[look]

    def withdraw(rows: Any) -> None:
        run = next(rows[2][SELF].iter(f"{W}r"))
        old = copy.deepcopy(run)
        next(old.iter(f"{W}t")).text = "1"
        properties = old.find(f"{W}rPr")
        if properties is None:
            properties = old.makeelement(f"{W}rPr", {})
            old.insert(0, properties)
        properties.append(old.makeelement(f"{W}{look}", {f"{W}{name}": value for name, value in attributes.items()}))
        run.addprevious(old)

    data = word(withdraw)
    found = read(without_tags(data) if bare else data)
    assert (own(found)["1.2"], codes(found)) == (number, [] if number else ["K804"])
    if not number:
        assert "〔已划去：1〕2" in found.findings[0].message.zh


def test_a_strike_that_is_switched_off_is_none() -> None:
    def off(rows: Any) -> None:
        run = next(rows[2][SELF].iter(f"{W}r"))
        properties = run.find(f"{W}rPr")
        properties.append(run.makeelement(f"{W}strike", {f"{W}val": "0"}))

    assert own(read(word(off))) == GOOD


def test_a_cell_of_excel_that_is_struck_out() -> None:
    def cross(sheet: Any) -> None:
        sheet["D5"].font = Font(strike=True)

    found = read(excel(cross))
    assert (own(found), codes(found)) == ({**GOOD, "1.2": None}, ["K804"])


def test_a_part_of_a_cell_of_excel_that_is_struck_out() -> None:
    def cross(sheet: Any) -> None:
        sheet["D5"].value = CellRichText(TextBlock(InlineFont(strike=True), "1"), "2")

    found = read(excel(cross))
    assert (own(found), codes(found)) == ({**GOOD, "1.2": None}, ["K804"])


def test_a_raised_digit_behind_a_score_is_a_mark_and_no_digit() -> None:
    def mark(rows: Any) -> None:
        run = next(rows[2][SELF].iter(f"{W}r"))
        note = copy.deepcopy(run)
        next(note.iter(f"{W}t")).text = "1"
        properties = note.makeelement(f"{W}rPr", {})
        properties.append(note.makeelement(f"{W}vertAlign", {f"{W}val": "superscript"}))
        for old in note.findall(f"{W}rPr"):
            note.remove(old)
        note.insert(0, properties)
        run.addnext(note)

    found = read(word(mark))
    assert (own(found), codes(found)) == ({**GOOD, "1.2": None}, ["K804"])
    assert "2¹" in found.findings[0].message.zh


@pytest.mark.parametrize(("look", "shown"), [("superscript", "2³"), ("subscript", "2₃")])
def test_a_raised_or_lowered_digit_in_a_cell_of_excel(look: Any, shown: str) -> None:
    def mark(sheet: Any) -> None:
        sheet["D5"].value = CellRichText("2", TextBlock(InlineFont(vertAlign=look), "3"))

    found = read(excel(mark))
    assert (own(found), codes(found)) == ({**GOOD, "1.2": None}, ["K804"])
    assert shown in found.findings[0].message.zh


def test_what_stands_on_the_line_is_a_digit() -> None:
    def mark(sheet: Any) -> None:
        sheet["D5"].value = CellRichText(TextBlock(InlineFont(vertAlign="baseline"), "2"))

    assert own(read(excel(mark))) == GOOD
