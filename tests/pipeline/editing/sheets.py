"""Review sheets made in code for the tests, and ways to change one as clerks do."""

import io
from collections.abc import Callable

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.editing.write import write
from pipeline.inputs import Opened, understand
from schema.notice import Coverage, RubricFile
from schema.rubric import Rubric
from tests.builders import GENERATOR, SOURCE

NAME = "校对表.xlsx"
TABLE, HEAD = "细则", "通知"


def result_of(*rubrics: Rubric) -> RubricFile:
    """Return a rubric JSON of these rubrics, without a notice, that was read from a file."""
    coverage = Coverage(characters=0, used=0)
    made = RubricFile(generator=GENERATOR, sources=(SOURCE,), notice=None, rubrics=rubrics, coverage=coverage)
    return opened_json(made)


def opened_json(made: RubricFile) -> RubricFile:
    """Return a rubric JSON as kaohe reads it, findings made anew."""
    read = understand([(made.model_dump_json().encode(), "rubric.json")]).result
    assert read is not None
    return read


def read_back(sheet: bytes) -> Opened:
    """Return what a review sheet says."""
    return understand([(sheet, NAME)])


def result_back(sheet: bytes) -> RubricFile:
    """Return the rubric JSON that a review sheet gives."""
    result = read_back(sheet).result
    assert result is not None
    return result


class Table:
    """The table of a review sheet while a test changes it."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.columns = {cell.value: cell.column for cell in sheet[1]}

    def row(self, key: str) -> int:
        """Return the row of the line with that key."""
        return next(row for row in range(2, self.sheet.max_row + 1) if self.sheet.cell(row, 1).value == key)

    def put(self, row: int, **values: str | float | None) -> None:
        """Put values into the cells of a row, by the header of their column."""
        for header, value in values.items():
            cell = self.sheet.cell(row, self.columns[header])
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "f" if value.startswith("=SUM") else "s"

    def insert(self, row: int, **values: str) -> None:
        """Insert a row with values."""
        self.sheet.insert_rows(row)
        self.put(row, **values)

    def values(self, row: int) -> dict[str, str]:
        """Return what stands in a row."""
        found = {header: self.sheet.cell(row, column).value for header, column in self.columns.items()}
        return {str(header): str(value) for header, value in found.items() if value is not None}


def edited(result: RubricFile, change: Callable[[Table], None]) -> Opened:
    """Return what the review sheet of ``result`` says after ``change`` was made in its table."""
    return read_back(changed(write(result), change))


def changed(sheet: bytes, change: Callable[[Table], None], name: str = TABLE) -> bytes:
    """Return a review sheet with a change made in one of its sheets, saved by openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(sheet))
    change(Table(book[name]))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
