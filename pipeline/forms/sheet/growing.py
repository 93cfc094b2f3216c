"""Rows of a workbook that may grow when something is typed into them."""

import io
import re
import zipfile
from collections.abc import Collection

from pipeline.forms.zipped import zipped

_SHEET = "xl/worksheets/sheet1.xml"
_FIXED_ROW = re.compile(rb'(<row r="(\d+)"[^>]*?) customHeight="1"')


def growing(workbook: bytes, rows: Collection[int]) -> bytes:
    """Return the workbook with the heights of ``rows`` (from 1, on the first sheet) no longer fixed.

    A height without ``customHeight`` (ECMA-376 part 1, 18.3.1.73) is where the row starts; XlsxWriter fixes every height
    that it is given.
    """

    def freed(match: re.Match[bytes]) -> bytes:
        return match[1] if int(match[2]) in rows else match[0]

    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    return zipped((name, _FIXED_ROW.sub(freed, content) if name == _SHEET else content) for name, content in parts)
