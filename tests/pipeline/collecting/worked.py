"""Forms that a clerk has worked in, Word or Excel, and what is read from them."""

import copy
import io
from collections.abc import Callable
from typing import Any

import docx
import openpyxl

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from pipeline.forms.describe import Wish
from schema.scores import Score, ScoresFile
from tests.pipeline.forms.shapes import form_of, plain

GOOD = {"1.1": "3", "1.2": "2", "2.1": "4.5"}
REVIEWED = Wish(("self_score", "review_score"))
ITEMS = (1, 2, 4)
"""The rows of the items in the Word form, from 0."""
POINTS, SELF, REVIEW = 2, 3, 4
"""Columns, from 0."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Change = Callable[[Any], object]


def word(change: Change, wish: Wish | None = None) -> bytes:
    document = docx.Document(io.BytesIO(form_of(plain(), ".docx", GOOD, wish)))
    change([[cell for cell in row._tr if cell.tag == f"{W}tc"] for row in document.tables[0].rows])
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def excel(change: Change) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(form_of(plain(), ".xlsx", GOOD)))
    change(book.active)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(data: bytes) -> ScoresFile:
    return collect(plain(), [Given("form", data)], Asked())


def codes(found: ScoresFile) -> list[str]:
    """The codes but for printed sums, which an altered form no longer matches."""
    return sorted({finding.code for finding in found.findings} - {"K811"})


def scores(found: ScoresFile) -> dict[str, Score]:
    return {score.item: score for unit in found.units for score in unit.scores}


def own(found: ScoresFile) -> dict[str, str | None]:
    return {at: None if one.self_score is None else f"{one.self_score:f}" for at, one in scores(found).items()}


def written(text: str) -> Any:
    """A paragraph as somebody types it."""
    return docx.Document().add_paragraph(text)._p


def typed(cell: Any, text: str) -> None:
    """Type over a cell; its content control goes."""
    for child in [child for child in cell if child.tag != f"{W}tcPr"]:
        cell.remove(child)
    cell.append(written(text))


def entered(cell: Any, text: str) -> None:
    """Type into the content control of a cell."""
    next(cell.iter(f"{W}t")).text = text
    for mark in list(cell.iter(f"{W}showingPlcHdr")):
        mark.getparent().remove(mark)


def copied(rows: Any) -> None:
    """The reviewer copies the self scores over the review column, controls and all, and corrects them."""
    for row in ITEMS:
        new = copy.deepcopy(rows[row][SELF])
        entered(new, "1")
        rows[row][REVIEW].getparent().replace(rows[row][REVIEW], new)


def added(header: str) -> Change:
    def add(rows: Any) -> None:
        for at, row in enumerate(rows):
            if len(row) > 1:
                new = copy.deepcopy(row[-2])
                typed(new, header if at == 0 else "1.5")
                row[-1].addnext(new)

    return add


def cell(at: str, value: object, number_format: str | None = None) -> Change:
    def change(sheet: Any) -> None:
        sheet[at].value = value
        if number_format:
            sheet[at].number_format = number_format

    return change
