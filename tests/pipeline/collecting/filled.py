"""Forms as units fill them in, and what is found in them."""

import io
from collections.abc import Iterable

import docx
import openpyxl

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from pipeline.forms.write import WRITERS
from schema.finding import Finding
from schema.rubric import Rubric
from schema.scores import Score, ScoresFile
from tests.pipeline.forms.shapes import (
    plain,
)

BODY = "word/document.xml"
GOOD = {"1.1": "3", "1.2": "2", "2.1": "4.5"}
ENDINGS = tuple(WRITERS)
TEXT = "完成征订任务。"
"""The text of 1.2."""


def read(data: bytes, rubric: Rubric | None = None, asked: Asked | None = None, name: str = "form.docx") -> ScoresFile:
    return collect(rubric or plain(), [Given(name, data)], asked or Asked())


def codes(found: ScoresFile) -> list[str]:
    return sorted(finding.code for finding in found.findings)


def the(found: ScoresFile, code: str) -> Finding:
    (finding,) = [one for one in found.findings if one.code == code]
    return finding


def score(found: ScoresFile, at: str) -> Score:
    (unit,) = found.units
    (one,) = [one for one in unit.scores if (one.sub_point or one.item) == at]
    return one


def entered(found: ScoresFile) -> dict[str, str | None]:
    (unit,) = found.units
    return {one.sub_point or one.item: None if one.self_score is None else str(one.self_score) for one in unit.scores}


def with_cells(data: bytes, values: dict[str, object]) -> bytes:
    """An Excel form filled in by openpyxl, which stores no values of formulas."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for at, value in values.items():
        ((title, reference),) = book.defined_names[f"r1_{at}"].destinations
        book[title][reference.replace("$", "")].value = value
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_table(data: bytes, change: "Iterable[tuple[int, int, str]]") -> bytes:
    """A Word form whose cells (row, column, from 0) were typed over."""
    document = docx.Document(io.BytesIO(data))
    for row, column, text in change:
        document.tables[0].cell(row, column).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def table_form(*tables: tuple[tuple[str, ...], ...], above: tuple[str, ...] = ()) -> bytes:
    """A Word file of plain tables."""
    document = docx.Document()
    for text in above:
        document.add_paragraph(text)
    for rows_of in tables:
        made = document.add_table(rows=0, cols=len(rows_of[0]))
        for texts in rows_of:
            for cell, text in zip(made.add_row().cells, texts, strict=True):
                cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


ITEMS = (
    ("建立职工档案（1分），开展宣传活动（2分）。", "3", "3", "2"),
    ("完成征订任务。", "2.5", "2", "1"),
    ("全年报送信息不少于5篇。", "4.5", "4", "3"),
)
