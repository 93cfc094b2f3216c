"""What is never printed is no text, whatever file it stands in."""

from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document as new_docx
from openpyxl import Workbook

from parsers.read import read
from parsers.unprinted import without_unprinted
from schema.document import Table

ROWS = (("考核项目", "分值"), ("（一）组织建设", "12"), ("检查方式（3分）", "8分"))
BROKEN = (
    ("考核\u200b项目", "分\ufeff值"),
    ("\u200b（一）组织建设", "12\u200e"),
    ("检查\u00ad方式（3\u202c分）", "8\u200b分"),
)


def test_what_is_never_printed_is_dropped_and_nothing_else() -> None:
    assert without_unprinted("3\u200b分\ufeff\u00ad\u200e\x07") == "3分"
    assert without_unprinted("90\u00ad100 分\u00ad值3\u00ad") == "90\u00ad100 分值3"
    assert without_unprinted("\t a\u00a0\u3000\n\v\f\r\u2028①") == "\t a\u00a0\u3000\n\v\f\r\u2028①"


def in_docx(rows: tuple[tuple[str, ...], ...]) -> bytes:
    made, out = new_docx(), BytesIO()
    table = made.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.save(out)
    return out.getvalue()


def in_xlsx(rows: tuple[tuple[str, ...], ...]) -> bytes:
    made, out = Workbook(), BytesIO()
    sheet = made.active
    assert sheet is not None
    for texts in rows:
        sheet.append(texts)
    made.save(out)
    return out.getvalue()


def in_html(rows: tuple[tuple[str, ...], ...]) -> bytes:
    said = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in texts)}</tr>" for texts in rows)
    return f"<!DOCTYPE html><meta charset=utf-8><table border=1>{said}</table>".encode()


@pytest.mark.parametrize("written", [in_docx, in_xlsx, in_html])
def test_it_is_dropped_from_the_cells_of_every_format(written: Callable[[tuple[tuple[str, ...], ...]], bytes]) -> None:
    (table,) = (block for block in read([(written(BROKEN), None)]).blocks if isinstance(block, Table))
    assert [cell.text for cell in table.cells] == [text for texts in ROWS for text in texts]
    assert [cell.source[0].end for cell in table.cells] == [len(cell.text) for cell in table.cells]
