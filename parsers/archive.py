"""Opening zips, and the documents that are zips, within bounds."""

import io
import re
import zipfile
import zlib
from functools import lru_cache

from parsers.refusals import DAMAGED, ENCRYPTED, NOT_READ, TOO_LARGE, refuse
from schema.finding import UnusableInput

MAX_PART = 200 * 1024 * 1024
"""Bytes that one part may unpack to; a Word file of 10,000 rows holds about 15 MB of XML."""
MAX_RATIO = 200
"""Unpacked to packed size of one part; Word's XML stays below 60."""
RATIO_FROM = 32 * 1024 * 1024
"""Parts smaller than this, unpacked, are not judged by their ratio."""
MOST_ENTRIES = 20_000
"""Entries of one zip; listing that many takes a fifth of a second, and every reader lists them."""

_CONTENT_TYPES = "[Content_Types].xml"
"""Where an Office file says what its parts are (ISO/IEC 29500-2)."""
_BEGIN = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
"""What every entry of the list begins with (APPNOTE 4.3.12)."""
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_REPACK = (
    "请解压后重新压缩（普通 zip），或用办公软件打开、另存后再试。",
    "Unpack it and pack it again as a plain zip, or open it in an office program and save it anew.",
)
_FAULTS = (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, zlib.error)


def is_crowded(data: bytes) -> bool:
    """Return whether ``data`` is a zip with more entries than any document has."""
    return data.startswith(_BEGIN) and data.count(_ENTRY) > MOST_ENTRIES


@lru_cache(maxsize=1)
def _opened(data: bytes) -> zipfile.ZipFile:
    """Return the zip ``data`` with its list read; every reader asks for parts of the same file."""
    return zipfile.ZipFile(io.BytesIO(data))


@lru_cache(maxsize=1)
def names(data: bytes) -> frozenset[str]:
    """Return the names of the parts of the zip ``data``, empty where it is none, is damaged or is crowded.

    Every reader asks this of the same file.
    """
    if not data.startswith(_BEGIN) or is_crowded(data):
        return frozenset()
    try:
        return frozenset(_opened(data).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return frozenset()


def part(data: bytes, wanted: str, name: str) -> bytes | None:
    """Return the part ``wanted`` of the zip ``data`` unpacked, None where it is not there.

    Raises UnusableInput about the file ``name``: damaged (K004), encrypted (K005), too large (K009). Sizes are counted
    while unpacking, never believed.
    """
    entry = next((entry for entry in reversed(entries(data, name)) if entry.filename == wanted), None)
    return unpacked(data, entry, name) if entry else None


def is_office(data: bytes, said: re.Pattern[bytes], usual: str, others: frozenset[str]) -> bool:
    """Return whether the zip ``data`` is an Office file of which the list of content types holds what is ``said``; never raises.

    One whose list cannot be read is told by the ``usual`` name of its main part, where there is none of ``others``.
    """
    parts = names(data)
    try:
        types = part(data, _CONTENT_TYPES, "") if _CONTENT_TYPES in parts else None
    except UnusableInput:
        types = None
    if types is not None and said.search(types):
        return True
    return usual in parts and not parts & others


@lru_cache(maxsize=1)
def entries(data: bytes, name: str) -> tuple[zipfile.ZipInfo, ...]:
    """Return what the zip ``data`` lists, in its order; raises UnusableInput about the file ``name`` (K004, K009)."""
    if is_crowded(data):
        raise refuse(TOO_LARGE, name, reason=f"> {MOST_ENTRIES} files")
    try:
        found = tuple(_opened(data).infolist())
    except _FAULTS as problem:
        raise refuse(DAMAGED, name, reason=str(problem) or type(problem).__name__) from problem
    if not all(entry.filename for entry in found):
        raise refuse(DAMAGED, name, reason="a file without a name")
    return found


def unpacked(data: bytes, entry: zipfile.ZipInfo, name: str, most: int = MAX_PART) -> bytes:
    """Return the ``entry`` of the zip ``data`` unpacked to at most ``most`` bytes; raises UnusableInput as :func:`part`,

    and where it is packed in a way that documents never are (K006).
    """
    if entry.flag_bits & 0x1:
        raise refuse(ENCRYPTED, name)
    if entry.compress_type not in _PACKINGS:
        kind = f"zip (method {entry.compress_type})"
        raise refuse(NOT_READ, name, kind=kind, cure_zh=_REPACK[0], cure_en=_REPACK[1])
    bound = min(most, max(RATIO_FROM, entry.compress_size * MAX_RATIO))
    try:
        with _opened(data).open(entry) as stream:
            found = stream.read(bound + 1)
    except _FAULTS as problem:
        raise refuse(DAMAGED, name, reason=str(problem) or type(problem).__name__) from problem
    if len(found) > bound:
        raise refuse(TOO_LARGE, name, reason=f"{entry.filename} > {bound // (1024 * 1024)} MB")
    return found
