"""OLE compound files ([MS-CFB]), in which .doc, .xls, .ppt and Kingsoft's .wps, .et, .dps are kept."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable
from typing import TYPE_CHECKING

from parsers.refusals import DAMAGED, refuse

if TYPE_CHECKING:
    from olefile import OleFileIO

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 512
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
        found = _names(data, b"\0")
        return found if len(data) % _SECTOR == 0 or found == _names(data, b"\x55") else None
    except _BROKEN:
        return None


def streams(data: bytes, wanted: Iterable[str], name: str) -> dict[str, bytes]:
    """Return those of the ``wanted`` streams that stand at the root of the compound file ``data``, whole.

    Raises UnusableInput about the file ``name``: damaged (K004). No stream is longer than the file.
    """
    wanted = tuple(wanted)
    try:
        found = _streams(data, wanted, b"\0")
        # The unused rest of the last sector may be missing, but nothing that is used.
        whole = len(data) % _SECTOR == 0 or found == _streams(data, wanted, b"\x55")
    except _BROKEN as problem:
        raise refuse(DAMAGED, name, reason=f"OLE, {problem}") from problem
    if not whole:
        raise refuse(DAMAGED, name, reason="OLE, last sector")
    return found


def _names(data: bytes, filling: bytes) -> frozenset[str]:
    with _opened(data, filling) as container:
        return frozenset(entry.name.lower() for entry in container.root.kids)


def _streams(data: bytes, wanted: tuple[str, ...], filling: bytes) -> dict[str, bytes]:
    with _opened(data, filling) as container:
        found = [stream for stream in wanted if container.exists(stream)]
        # olefile follows a chain of sectors for as long as the size says, round and round if need be.
        if any(size > len(data) for size in (container.root.size, *map(container.get_size, found))):
            raise ValueError("a stream longer than the file")
        return {stream: container.openstream(stream).read() for stream in found}


def _opened(data: bytes, filling: bytes) -> OleFileIO:
    from olefile import OleFileIO

    if not is_ole(data):
        raise ValueError("not a compound file")
    # The numbers of sectors of the FAT, the mini FAT and the DIFAT (2.2); olefile believes them.
    fat, _, _, _, _, mini, _, difat = struct.unpack_from("<8I", data, 0x2C)
    if max(fat, mini, difat) > len(data) // _SECTOR:
        raise ValueError("more sectors than the file")
    return OleFileIO(io.BytesIO(data + filling * (-len(data) % _SECTOR)))
