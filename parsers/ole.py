"""OLE compound files ([MS-CFB]), in which .doc, .xls, .ppt and Kingsoft's .wps, .et, .dps are kept."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import TYPE_CHECKING

from parsers.refusals import DAMAGED, refuse

if TYPE_CHECKING:
    from olefile import OleFileIO

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, struct.error, RecursionError)
"""What olefile raises on files that are cut off or patched; it walks the tree of names by recursion."""


def is_ole(data: bytes) -> bool:
    """Return whether ``data`` begins like a compound file."""
    return data.startswith(MAGIC)


def names(data: bytes) -> frozenset[str] | None:
    """Return the names at the root of the compound file ``data`` in lower case, None where they cannot be read.

    What is embedded deeper down (a Word object in a spreadsheet) is not named. Never raises.
    """
    try:
        with _opened(data) as container:
            return frozenset(entry.name.lower() for entry in container.root.kids)
    except _BROKEN:
        return None


def streams(data: bytes, wanted: Iterable[str], name: str) -> dict[str, bytes]:
    """Return those of the ``wanted`` streams that stand at the root of the compound file ``data``, whole.

    Raises UnusableInput about the file ``name``: damaged (K004). No stream is longer than the file.
    """
    try:
        with _opened(data) as container:
            return {stream: container.openstream(stream).read() for stream in wanted if container.exists(stream)}
    except _BROKEN as problem:
        raise refuse(DAMAGED, name, reason=f"OLE: {problem}") from problem


def _opened(data: bytes) -> OleFileIO:
    import io

    from olefile import OleFileIO

    if not is_ole(data):
        raise ValueError("not a compound file")
    return OleFileIO(io.BytesIO(data))
