"""Lists that offices keep: a table in a CSV file or on the first sheet of an Excel file."""

import csv
import io
import re

from parsers.encoding import decoded
from parsers.refusals import EMPTY, refuse
from pipeline.collecting import excel

_DELIMITERS = ("\t", ";", ",")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_CELL_BOUND = 16 * 1024 * 1024


def listed(data: bytes, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the list ``data``, blank ones left out, cells without the blanks around them.

    A CSV may be UTF-8, UTF-16 or GB18030, parted by commas, tabs or semicolons. Raises UnusableInput about the file
    ``name``: empty (K001), damaged (K004), unknown encoding (K011).
    """
    found = _sheet(data, name) if excel.recognises(data) else _csv(data, name)
    rows = tuple(row for row in found if any(row))
    if not rows:
        raise refuse(EMPTY, name)
    return rows


def guarded(text: str) -> str:
    """Return a text as a CSV cell may hold it: with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that :func:`guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text


def _csv(data: bytes, name: str) -> list[tuple[str, ...]]:
    text = decoded(data, name).replace("\r\n", "\n")
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=lambda mark: (head.count(mark), mark == ","))
    csv.field_size_limit(_CELL_BOUND)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [tuple(unguarded(cell.strip(" \u3000")) for cell in row) for row in reader]


def _sheet(data: bytes, name: str) -> list[tuple[str, ...]]:
    tables = excel.read(data, name).tables
    rows = tables[0].rows if tables else ()
    width = max((cell.column for row in rows for cell in row), default=0)
    found = []
    for row in rows:
        texts = {cell.column: cell.text for cell in row}
        found.append(tuple(texts.get(column, "") for column in range(1, width + 1)))
    return found
