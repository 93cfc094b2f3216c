"""What XlsxWriter leaves to be done: rows that may grow, blank results of formulas told as text."""

import io
import re
import zipfile
from collections.abc import Collection

from pipeline.forms.zipped import zipped

_SHEET = "xl/worksheets/sheet1.xml"
_FIXED_ROW = re.compile(rb'(<row r="(\d+)"[^>]*?) customHeight="1"')
_BLANK_RESULT = re.compile(rb'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?)(><f>[^<]*</f><v></v></c>)')


def finished(workbook: bytes, growing: Collection[int]) -> bytes:
    """Return the workbook with the heights of the rows ``growing`` (from 1, on the first sheet) no longer fixed.

    A height without ``customHeight`` (ECMA-376 part 1, 18.3.1.73) is where the row starts; XlsxWriter fixes every height
    that it is given. A formula whose result is an empty text gets the type of a text (``t="str"``: 18.18.11), not a number.
    """

    def freed(match: re.Match[bytes]) -> bytes:
        return match[1] if int(match[2]) in growing else match[0]

    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[_SHEET] = _BLANK_RESULT.sub(rb'\1 t="str"\2', _FIXED_ROW.sub(freed, parts[_SHEET]))
    return zipped(parts.items())
