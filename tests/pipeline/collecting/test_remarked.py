"""What stands about scores beside them is told: comments on their cells, hidden rows, columns, sheets, a header of reviews."""

import io
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.pipeline.collecting.worked import GOOD, REVIEWED, SELF, W, codes, excel, own, read, typed, word
from tests.pipeline.forms.shapes import form_of, plain, without_names, without_tags

SAID = "应为2.5分"


def commented(blank: bool) -> bytes:
    """A Word form with a comment on the score of 1.1, which may be typed anew, and one on the text of 1.2."""
    document = docx.Document(io.BytesIO(form_of(plain(), ".docx", GOOD)))
    rows = [[cell for cell in row._tr if cell.tag == f"{W}tc"] for row in document.tables[0].rows]
    typed(rows[1][SELF], "" if blank else "3")
    cells = document.tables[0].rows[1].cells, document.tables[0].rows[2].cells
    for cell, text in ((cells[0][SELF], SAID), (cells[1][1], "很好")):
        paragraph = cell.paragraphs[0]
        run = paragraph.runs[0] if paragraph.runs else paragraph.add_run("")
        document.add_comment(run, text=text, author="科长")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(("blank", "expected"), [(False, ["K814"]), (True, ["K805", "K814"])])
def test_a_comment_on_a_score_in_word(blank: bool, expected: list[str]) -> None:
    found = read(commented(blank))
    assert codes(found) == expected
    (finding,) = [one for one in found.findings if one.code == "K814"]
    assert (finding.actual, "1.1" in finding.message.zh, SAID in finding.message.zh) == (SAID, True, True)
    assert own(found)["1.1"] == (None if blank else "3")


def test_comments_on_scores_and_sums_in_excel() -> None:
    def comment(sheet: Any) -> None:
        total = max(row[0].row for row in sheet if row[0].value == "合计")
        for row in (5, total):
            sheet.cell(row, SELF + 1).comment = Comment(SAID, "科长")

    found = read(excel(comment))
    told = [finding.message.zh for finding in found.findings if finding.code == "K814"]
    assert len(told) == 2
    assert "1.2" in told[0]
    assert "合计" in told[1]
    assert own(found) == GOOD


def hide_row(sheet: Any) -> None:
    sheet.row_dimensions[5].hidden = True


def hide_column(sheet: Any) -> None:
    sheet.column_dimensions["D"].hidden = True


def hide_sheet(sheet: Any) -> None:
    sheet.parent.create_sheet("说明")
    sheet.sheet_state = "hidden"
    sheet.parent.active = 1


@pytest.mark.parametrize(("hide", "count"), [(hide_row, "1"), (hide_column, "3"), (hide_sheet, "3")])
def test_hidden_scores_in_excel(hide: Any, count: str) -> None:
    found = read(excel(hide))
    assert (codes(found), own(found)) == (["K815"], GOOD)
    (finding,) = [one for one in found.findings if one.code == "K815"]
    assert f"有 {count} 项" in finding.message.zh


def test_a_hidden_row_in_word() -> None:
    def hide(rows: Any) -> None:
        properties = rows[2][0].getparent().find(f"{W}trPr")
        properties.append(properties.makeelement(f"{W}hidden", {}))

    found = read(word(hide))
    assert (codes(found), own(found)) == (["K815"], GOOD)


def test_a_hidden_row_without_scores_is_not_told() -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["A"].hidden = True

    assert codes(read(excel(hide))) == []


@pytest.mark.parametrize("header", ["复核分", "审核得分"])
@pytest.mark.parametrize("bare", [False, True])
def test_the_only_column_of_scores_is_headed_as_a_review(header: str, bare: bool) -> None:
    data = word(lambda rows: typed(rows[0][SELF], header))
    found = read(without_tags(data) if bare else data)
    assert (codes(found), own(found)) == (["K816"], GOOD)

    def rename(sheet: Any) -> None:
        sheet["D3"] = header

    data = excel(rename)
    assert codes(read(without_names(data) if bare else data)) == ["K816"]


@pytest.mark.parametrize("header", ["得分", "考核得分"])
def test_scores_that_nobody_is_named_for_are_those_of_the_unit(header: str) -> None:
    assert codes(read(word(lambda rows: typed(rows[0][SELF], header)))) == []


def test_both_columns_are_what_they_say() -> None:
    assert codes(read(form_of(plain(), ".docx", GOOD, REVIEWED))) == []
    assert openpyxl.load_workbook(io.BytesIO(form_of(plain(), ".xlsx", GOOD))).active["D3"].value == "自评分"
