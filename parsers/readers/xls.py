"""Excel 5.0 to 2003 workbooks: .xls, and Kingsoft's .et, which is built the same way ([MS-XLS], BIFF5 to BIFF8).

Nothing in the bytes tells whether Excel or WPS wrote them for certain, so that all of them are the format ``xls``.

Read is what the cells show, as in :mod:`parsers.readers.xlsx`. That a formula was never calculated can be told only where the
program that wrote it says so. Text boxes are read of Excel 97 and later. How a sheet becomes tables is said in
:mod:`parsers.sheets.tables` and :mod:`parsers.sheets.areas`.
"""

from parsers import ole
from parsers.biff.records import STREAMS
from parsers.reading import Reading
from parsers.refusals import EMPTY, refuse
from schema.envelope import Format

FORMAT: Format = "xls"
SUFFIXES = frozenset({".xls", ".xlt", ".et", ".ett"})

_NAMES = frozenset(stream.lower() for stream in STREAMS)
_BARE = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
"""How a workbook begins that stands in no compound file: Excel 2, 3, 4, 5 and 97."""


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a workbook, mostly in a compound file with its stream at the root; never raises."""
    return bool(_NAMES & (ole.names(data) or frozenset())) if ole.is_ole(data) else data.startswith(_BARE)


def read(data: bytes, file: str, name: str) -> Reading:
    """Return what the workbook ``data`` shows; the page in places is the number of the sheet.

    ``file`` is the id in places, ``name`` the name for messages. Findings: K146, K161-K165, K167. Raises UnusableInput: nothing in
    any sheet (K001), damaged (K004), encrypted (K005), too large (K009), written by Excel 4 or earlier (K166).
    """
    from parsers.biff.book import read_sheets  # loaded for files of this format alone
    from parsers.sheets.tables import Sheets

    reading = Sheets(file, name).reading(read_sheets(data, name))
    if not reading.blocks:
        raise refuse(EMPTY, name)
    return reading
