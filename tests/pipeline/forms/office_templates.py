"""Templates as an office makes them, and the forms that come of them."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from pipeline.forms.answers import Answers, blank
from pipeline.forms.describe import Wish, describe
from pipeline.forms.write import Job, Template, written
from schema.notice import RubricFile
from schema.scores import ScoresFile
from tests.builders import agreeing

SAMPLES = Path(__file__).parents[3] / "samples" / "templates"
GOOD = {"1.1": "3", "1.2": "2", "2.1": "4.5"}
ENDINGS = (".docx", ".xlsx")


def word(*paragraphs: str, table: tuple[tuple[str, ...], ...] = ()) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(rows=0, cols=len(table[0]))
        for texts in table:
            for cell, text in zip(made.add_row().cells, texts, strict=True):
                cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def excel(change: Callable[[openpyxl.Workbook], None]) -> bytes:
    book = openpyxl.Workbook()
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def made(template: bytes, ending: str, answers: Answers | None = None, result: RubricFile | None = None) -> bytes:
    found = result or agreeing()
    rubric = found.rubrics[0]
    job = Job(found, rubric, describe(rubric, Wish()), Template(f"t{ending}", template))
    return written(job, answers or blank(), ending)


def lines(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def read(data: bytes) -> ScoresFile:
    return collect(agreeing().rubrics[0], [Given("form", data)], Asked())


def scores(found: ScoresFile) -> dict[str, str | None]:
    return {one.item: None if one.self_score is None else str(one.self_score) for one in found.units[0].scores}


def cells(**texts: str) -> bytes:
    def change(book: openpyxl.Workbook) -> None:
        assert book.active is not None
        for at, text in texts.items():
            book.active[at] = text

    return excel(change)
