"""An Excel file that prints well and in which nothing that was printed becomes a formula."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest

from pipeline.outputs.diff_xlsx import diff_xlsx
from tests.comparisons import NEW, OLD, comparison, said, year

FORMULAS = ["=1+1", "+8613800000000", "-5分", "@SUM(A1)", '=HYPERLINK("http://x","y")', "http://example.org", "0012"]


def opened(*, rich: bool = False) -> Any:
    return openpyxl.load_workbook(io.BytesIO(diff_xlsx(comparison(OLD, NEW), "zh")), rich_text=rich)


def test_two_sheets_print_on_a4_across_with_their_header_on_every_page() -> None:
    table, figures = opened().worksheets
    assert (table.title, figures.title) == ("新旧对照表", "数字")
    for sheet in (table, figures):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    (head,) = [row[0].row for row in table.iter_rows() if row[0].value == "序号"]
    assert table.print_title_rows == f"${head}:${head}"
    assert table.freeze_panes == f"A{head + 1}"


def test_points_are_numbers() -> None:
    rows = [row for row in opened().worksheets[0].iter_rows(values_only=True) if isinstance(row[0], int)]
    assert {type(value) for row in rows for value in (row[3], row[5])} == {int, type(None)}
    assert sorted((row[3] or 0, row[5] or 0) for row in rows) == [(0, 5), (2, 2), (3, 3), (4, 4), (5, 2), (6, 0)]


def test_changed_words_are_marked() -> None:
    cells = [cell.value for row in opened(rich=True).worksheets[0].iter_rows() for cell in row if cell.column in (3, 5)]
    blocks = [
        part for cell in cells if not isinstance(cell, str | int | None) for part in cell if not isinstance(part, str)
    ]
    assert {part.text for part in blocks if part.font.strike} >= {"5篇（3分）"}
    assert {part.text for part in blocks if part.font.b and part.font.u} >= {"8篇"}


def test_the_balance_and_the_counts() -> None:
    rows = list(opened().worksheets[1].iter_rows(values_only=True))
    assert rows[:4] == [
        ("项目", "原分值", "新分值", "增减"),
        ("(1)服务发展", 10, 15, 5),
        ("(2)自身建设", 10, 5, -5),
        ("合计", 20, 20, 0),
    ]
    assert ("新增", 1, None, None) in rows


@pytest.mark.parametrize("text", FORMULAS)
def test_what_looks_like_a_formula_stays_text(text: str) -> None:
    old, new = (year(n, (text, [said("1.1", text, label=text)])) for n in ("2012", "2013"))
    new = new.model_copy(update={"title": new.title.model_copy(update={"text": text}) if new.title else None})
    data = diff_xlsx(comparison(old, new), "zh")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = "".join(archive.read(name).decode() for name in archive.namelist() if "worksheets/" in name)
    assert "<f>" not in sheets and "<hyperlink" not in sheets
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == text] == ["s"] * 2


def test_the_file_says_nothing_about_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(diff_xlsx(comparison(OLD, NEW), "zh"))) as archive:
        assert "2000-01-01" in archive.read("docProps/core.xml").decode()
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
