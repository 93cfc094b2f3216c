"""Zip files that come out the same every time."""

import io
import zipfile
from collections.abc import Iterable

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold (APPNOTE 4.4.6); it says nothing about when the file was made."""


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of the parts, each given as (name, content), in the order given: same parts, same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()
