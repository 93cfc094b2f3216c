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
    that it is given. Blank results are texts, as in :func:`with_blank_texts`.
    """

    def freed(match: re.Match[bytes]) -> bytes:
        return match[1] if int(match[2]) in growing else match[0]

    parts = _parts(workbook)
    parts[_SHEET] = _FIXED_ROW.sub(freed, parts[_SHEET])
    return zipped(_with_blank_texts(parts).items())


def with_blank_texts(workbook: bytes) -> bytes:
    """Return the workbook in which a formula whose result is an empty text has the type of a text (``t="str"``: 18.18.11).

    XlsxWriter leaves it the type of a number.
    """
    return zipped(_with_blank_texts(_parts(workbook)).items())


def _parts(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _with_blank_texts(parts: dict[str, bytes]) -> dict[str, bytes]:
    sheets = (name for name in parts if name.startswith("xl/worksheets/sheet"))
    return parts | {name: _BLANK_RESULT.sub(rb'\1 t="str"\2', parts[name]) for name in sheets}
