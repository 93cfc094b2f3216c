"""Opening zip-based documents within bounds."""

import io
import zipfile
import zlib

from parsers.refusals import DAMAGED, ENCRYPTED, TOO_LARGE, refuse

MAX_PART = 200 * 1024 * 1024
"""Bytes that one part may unpack to; a Word file of 10,000 rows holds about 15 MB of XML."""
MAX_RATIO = 200
"""Unpacked to packed size of one part; Word's XML stays below 60."""
RATIO_FROM = 32 * 1024 * 1024
"""Parts smaller than this, unpacked, are not judged by their ratio."""


def names(data: bytes) -> frozenset[str]:
    """Return the names of the parts of the zip ``data``, empty where it is none or is damaged."""
    if not data.startswith(b"PK\x03\x04"):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return frozenset()


def part(data: bytes, wanted: str, name: str) -> bytes | None:
    """Return the part ``wanted`` of the zip ``data`` unpacked, None where it is not there.

    Raises UnusableInput about the file ``name``: damaged (K004), encrypted (K005), too large (K009). Sizes are counted
    while unpacking, never believed.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            try:
                entry = archive.getinfo(wanted)
            except KeyError:
                return None
            if entry.flag_bits & 0x1:
                raise refuse(ENCRYPTED, name)
            bound = min(MAX_PART, max(RATIO_FROM, entry.compress_size * MAX_RATIO))
            with archive.open(entry) as stream:
                unpacked = stream.read(bound + 1)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as problem:
        raise refuse(DAMAGED, name, reason=str(problem) or type(problem).__name__) from problem
    except zlib.error as problem:
        raise refuse(DAMAGED, name, reason=str(problem)) from problem
    if len(unpacked) > bound:
        raise refuse(TOO_LARGE, name, reason=f"{wanted} > {bound // (1024 * 1024)} MB")
    return unpacked
