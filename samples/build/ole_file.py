"""Streams in, compound file out ([MS-CFB] version 3), the same bytes every time."""

import struct
from collections.abc import Mapping

SECTOR = 512
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
STREAM, ROOT = 2, 5
LEAST = 4096  # shorter streams would stand in a place of their own, so that they are filled up


def compound(streams: Mapping[str, bytes]) -> bytes:
    """The file whose root holds these streams, three at the most; short ones are filled up with zeros."""
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    contents = [_filled(streams[name]) for name in names]
    table = [FAT, END]
    entries = [_entry("Root Entry", ROOT, child=1 if names else NONE)]
    for number, (name, content) in enumerate(zip(names, contents, strict=True), 1):
        start, count = len(table), len(content) // SECTOR
        table += [*range(start + 1, start + count), END]
        after = number + 1 if number < len(names) else NONE
        entries.append(_entry(name, STREAM, right=after, start=start, size=len(content)))
    directory = b"".join(entries) + _entry("", 0) * (4 - len(entries))
    table += [FREE] * (SECTOR // 4 - len(table))
    return _header() + struct.pack(f"<{len(table)}I", *table) + directory + b"".join(contents)


def _filled(content: bytes) -> bytes:
    size = max(LEAST, len(content))
    return content.ljust(size + -size % SECTOR, b"\0")


def _header() -> bytes:
    """The header (2.2): the allocation table is sector 0, the directory sector 1."""
    magic = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    sizes = struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    sectors = struct.pack("<9I", 0, 1, 1, 0, LEAST, END, 0, END, 0)
    return magic + sizes + sectors + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(name: str, kind: int, child: int = NONE, right: int = NONE, start: int = 0, size: int = 0) -> bytes:
    """A directory entry (2.6); its siblings are a list, each the right one of the one before."""
    spelled = name.encode("utf-16-le")
    length = len(spelled) + 2 if name else 0
    head = struct.pack("<64sHBB3I", spelled, length, kind, 1, NONE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)
