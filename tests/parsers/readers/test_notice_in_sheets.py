"""The table of the sample notice, put into workbooks, says the same as in Word."""

import re
from functools import cache
from pathlib import Path

from parsers.read import read
from pipeline.parse import parse
from schema.document import Cell, Table
from schema.rubric import Rubric
from tests.parsers.readers import binary_excel
from tests.parsers.readers.excel import merges, number, rows, sheet, styles, text, workbook_parts
from tests.parsers.readers.word import zipped

SAMPLE = Path(__file__).parents[3] / "samples" / "leshan-2012" / "notice.docx"
POINTS = re.compile(r"([0-9]+)分")
FORMAT = '0"分"'


@cache
def notice() -> tuple[Table, Rubric]:
    """The table of the notice and what it means."""
    files = [(SAMPLE.read_bytes(), SAMPLE.name)]
    (table,) = (block for block in read(files).blocks if isinstance(block, Table))
    (rubric,) = parse(files).result.rubrics
    return table, rubric


def title() -> str:
    """The title, which stands in a row above the table."""
    _, rubric = notice()
    assert rubric.title is not None
    return rubric.title.text


def filled() -> dict[tuple[int, int], str]:
    """The cells that hold something, by row and column in the sheet."""
    return {(cell.row + 1, cell.column): cell.text for cell in notice()[0].cells if cell.text} | {(1, 1): title()}


def merged() -> list[tuple[int, int, int, int]]:
    """The merged areas of the sheet: first and last row, first and last column."""
    table = notice()[0]
    areas = [_area(cell) for cell in table.cells if (cell.row_span, cell.column_span) != (1, 1)]
    return [(1, 1, 1, table.columns), *areas]


def _area(cell: Cell) -> tuple[int, int, int, int]:
    top = cell.row + 1
    return top, top + cell.row_span - 1, cell.column, cell.column + cell.column_span - 1


def same(data: bytes, name: str) -> bool:
    """Whether a workbook holds the rubric of the notice and nothing that is not used."""
    result = parse([(data, name)]).result
    assert result.coverage.unused == ()
    return [rubric.fingerprint for rubric in result.rubrics] == [notice()[1].fingerprint]


def test_as_an_excel_workbook() -> None:
    table, cells = notice()[0], filled()
    drawn = []
    for row in range(1, table.rows + 2):
        said = [cells.get((row, column), "") for column in range(1, table.columns + 1)]
        points = [POINTS.fullmatch(each) for each in said]
        drawn.append([number(found[1], 1) if found else text(each) for each, found in zip(said, points, strict=True)])
    areas = [f"{chr(64 + left)}{top}:{chr(64 + right)}{bottom}" for top, bottom, left, right in merged()]
    parts = workbook_parts(sheet(rows(*drawn), merges(*areas)), parts={"styles": styles(FORMAT)})
    assert same(zipped(parts), "notice.xlsx")


def test_as_an_excel_97_workbook() -> None:
    records = b""
    for (row, column), said in filled().items():
        points = POINTS.fullmatch(said)
        if points:
            records += binary_excel.number(row - 1, column - 1, int(points[1]), style=1)
        else:
            records += binary_excel.label(row - 1, column - 1, said)
    areas = [(top - 1, bottom - 1, left - 1, right - 1) for top, bottom, left, right in merged()]
    tab = binary_excel.Tab(records + binary_excel.merged(*areas))
    assert same(binary_excel.book(binary_excel.stream(tab, codes=[FORMAT])), "notice.xls")


def test_a_title_in_a_cell_that_is_not_merged() -> None:
    drawn = [("2012年考核细则",), ("项目", "考核内容", "满分"), ("服务", "1.建立档案。", "3分"), ("合计", "", "3分")]
    result = parse([(zipped(workbook_parts(sheet(rows(*drawn)))), "a.xlsx")]).result
    assert [rubric.title and rubric.title.text for rubric in result.rubrics] == ["2012年考核细则"]
    assert result.coverage.unused == ()
