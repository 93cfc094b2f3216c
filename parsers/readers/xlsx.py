"""Excel workbooks: .xlsx and .xlsm (ECMA-376 part 1, SpreadsheetML; transitional and strict).

Read is what the cells show: numbers and dates in their format (:mod:`parsers.sheets.shown`), of formulas the stored result,
never a guess. Hidden rows, columns and sheets are read too, with a note. Text boxes follow the tables of their sheet.
Comments, charts and pictures are not read, page headers and footers neither, with a note where they hold text. How a sheet becomes tables is said in
:mod:`parsers.sheets.tables` and :mod:`parsers.sheets.areas`.
"""

from parsers.reading import Reading
from parsers.refusals import EMPTY, refuse
from parsers.xlsx.package import is_excel
from schema.envelope import Format

FORMAT: Format = "xlsx"
SUFFIXES = frozenset({".xlsx", ".xlsm"})


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a workbook in a zip; never raises."""
    return is_excel(data)


def read(data: bytes, file: str, name: str) -> Reading:
    """Return what the workbook ``data`` shows; the page in places is the number of the sheet.

    ``file`` is the id in places, ``name`` the name for messages. Findings: K146, K160-K165, K167. Raises UnusableInput: nothing in
    any sheet (K001), damaged (K004), encrypted (K005), too large (K009), XML with a DTD (K010).
    """
    from parsers.sheets.tables import Sheets  # loaded for files of this format alone
    from parsers.xlsx.book import read_sheets

    reading = Sheets(file, name).reading(read_sheets(data, name))
    if not reading.blocks:
        raise refuse(EMPTY, name)
    return reading
