"""The smallest Word 97-2003 files that show one thing: a writer of OLE files and of what .doc keeps in them.

Sources: [MS-CFB] 2.2-2.6; [MS-DOC] 2.5.1, 2.8.35, 2.9.32, 2.9.33, 2.9.174, 2.9.175.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

SECTOR = 512
SMALLEST = 4096
"""Streams below this size would have to stand in the mini stream; ours are filled up to it."""
END, FREE, FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD

CELL, PARAGRAPH = "\x07", "\r"
TEXT_AT = 0x600


def sprm(code: int, value: int | bytes, size: int = 1) -> bytes:
    """Return a sprm with its operand: a number of ``size`` bytes (signed where negative), or bytes as they are."""
    operand = value if isinstance(value, bytes) else value.to_bytes(size, "little", signed=value < 0)
    return struct.pack("<H", code) + operand


IN_TABLE = sprm(0x2416, 1)
ROW_END = sprm(0x2417, 1)
INNER_CELL_END = sprm(0x244B, 1)
INNER_ROW_END = sprm(0x244C, 1)
DELETED = sprm(0x0800, 1)
INSERTED = sprm(0x0801, 1)
HIDDEN = sprm(0x083C, 1)
SPECIAL = sprm(0x0855, 1)


def depth(number: int) -> bytes:
    """Return sprmPItap."""
    return sprm(0x6649, number, 4)


def definition(edges: Sequence[int], flags: Sequence[int] = ()) -> bytes:
    """Return sprmTDefTable: the ``edges`` in twips, and a TC80 for each of ``flags`` (which may be fewer than cells)."""
    operand = bytes([len(edges) - 1]) + struct.pack(f"<{len(edges)}h", *edges)
    operand += b"".join(struct.pack("<H18x", flag) for flag in flags)
    return sprm(0xD608, struct.pack("<H", len(operand) + 1) + operand)


@dataclass(frozen=True)
class P:
    """A paragraph: its text, its paragraph sprms, its mark, its style; ``look`` are sprms of all its characters.

    ``runs`` are (first, end, sprms) of characters with their own look, the mark being the last character; ``prm`` is the
    Prm of its piece.
    """

    text: str
    sprms: bytes = b""
    mark: str = PARAGRAPH
    style: int = 0
    look: bytes = b""
    runs: tuple[tuple[int, int, bytes], ...] = ()
    prm: int = 0


def row(texts: Sequence[str], shape: bytes, before: bytes = IN_TABLE) -> list[P]:
    """Return the paragraphs of a row of a table that is in no other: a cell for each of ``texts``, then the row's end."""
    return [*(P(text, before, CELL) for text in texts), P("", before + ROW_END + shape, CELL)]


def inner_row(texts: Sequence[str], shape: bytes, level: int = 2) -> list[P]:
    """Return the paragraphs of a row of a table that is in another one."""
    inside = IN_TABLE + depth(level)
    return [
        *(P(text, inside + INNER_CELL_END) for text in texts),
        P("", inside + INNER_CELL_END + INNER_ROW_END + shape),
    ]


@dataclass
class Doc:
    """A Word file.

    ``stories`` are the numbers of characters of the footnotes, headers, (unused,) comments, endnotes and text boxes, which
    are the last paragraphs; all others are the main text. ``parts`` are parts of the table stream by their number in
    FibRgFcLcb97; ``changes`` the Prcs; ``scattered`` makes a piece of each paragraph and stores the last one first.
    """

    paragraphs: Sequence[P]
    width: int = 2
    scattered: bool = False
    stories: tuple[int, int, int, int, int, int] = (0, 0, 0, 0, 0, 0)
    parts: dict[int, bytes] = field(default_factory=dict)
    changes: Sequence[bytes] = ()
    data: bytes = b""
    identity: int = 0xA5EC
    version: int = 0xC1
    flags: int = 0x0200
    streams: dict[str, bytes] = field(default_factory=dict)

    def file(self) -> bytes:
        """Return the file."""
        stored, places = self._text()
        word = bytearray(TEXT_AT) + stored
        parts = dict(self.parts)
        papx = [
            (place, len(p.text) + 1, struct.pack("<H", p.style) + p.sprms)
            for p, place in zip(self.paragraphs, places, strict=True)
        ]
        chpx = [run for p, place in zip(self.paragraphs, places, strict=True) for run in self._looks(p, place)]
        parts[12] = self._pages(word, chpx, 1)
        parts[13] = self._pages(word, papx, 13)
        parts[33] = self._clx(places)
        table, pairs = b"", []
        for number in range(93):
            pairs += [len(table), len(parts.get(number, b""))]
            # The LVLs follow their PlfLst, which does not count them.
            if number == 73 and number in parts:
                pairs[-1] = 2 + 28 * int.from_bytes(parts[73][:2], "little")
            table += parts.get(number, b"")
        word[: self._fib_size()] = self._fib(pairs)
        streams = {"WordDocument": bytes(word), "1Table": table, **self.streams}
        if self.data:
            streams["Data"] = self.data
        return ole_file(streams)

    def _text(self) -> tuple[bytes, list[int]]:
        """Return the stored text and where each paragraph begins in the stream."""
        coded = [self._coded(p.text + p.mark) for p in self.paragraphs]
        order = reversed(range(len(coded))) if self.scattered else range(len(coded))
        places, stored = [0] * len(coded), b""
        for index in order:
            places[index] = TEXT_AT + len(stored)
            stored += coded[index]
        return stored, places

    def _coded(self, text: str) -> bytes:
        return text.encode("cp1252" if self.width == 1 else "utf-16-le", "surrogatepass")

    def _looks(self, p: P, place: int) -> list[tuple[int, int, bytes]]:
        size = len(p.text) + 1
        marks = sorted({0, size, *(first for first, _, _ in p.runs), *(end for _, end, _ in p.runs)})
        looks = []
        for first, end in pairwise(marks):
            own = b"".join(look for start, stop, look in p.runs if start <= first and end <= stop)
            looks.append((place + first * self.width, end - first, p.look + own))
        return looks

    def _pages(self, word: bytearray, runs: list[tuple[int, int, bytes]], entry: int) -> bytes:
        """Write the FKPs of ``runs`` (place, characters, properties) behind ``word``; return their PlcBte."""
        bounds, numbers = [], []
        for first in range(0, len(runs), 4):
            group = sorted(runs)[first : first + 4]
            word += b"\0" * (-len(word) % SECTOR)
            numbers.append(len(word) // SECTOR)
            bounds.append(group[0][0])
            word += _page(group, entry, self.width)
        last = max(place + size * self.width for place, size, _ in runs)
        return struct.pack(f"<{len(bounds) + 1}I{len(numbers)}I", *bounds, last, *numbers)

    def _clx(self, places: list[int]) -> bytes:
        pieces = self.scattered or any(p.prm for p in self.paragraphs)
        starts: list[int] = []
        stored, cp = [], 0
        for p, place in zip(self.paragraphs, places, strict=True):
            if pieces or not starts:
                starts.append(cp)
                fc = place if self.width == 2 else place * 2 | 1 << 30
                stored.append(struct.pack("<HIH", 0, fc, p.prm))
            cp += len(self._coded(p.text + p.mark)) // self.width
        plc = struct.pack(f"<{len(starts) + 1}i", *starts, cp) + b"".join(stored)
        prcs = b"".join(b"\1" + struct.pack("<h", len(change)) + change for change in self.changes)
        return prcs + b"\2" + struct.pack("<I", len(plc)) + plc

    def _fib_size(self) -> int:
        return 0x20 + 2 + 28 + 2 + 88 + 2 + 93 * 8

    def _fib(self, pairs: list[int]) -> bytes:
        length = sum(len(self._coded(p.text + p.mark)) // self.width for p in self.paragraphs)
        longs = [0, 0, 0, length - sum(self.stories), *self.stories]
        base = struct.pack("<HH6xH", self.identity, self.version, self.flags).ljust(0x20, b"\0")
        return (
            base
            + struct.pack("<H28x", 14)
            + struct.pack(f"<H{len(longs)}i", 22, *longs).ljust(90, b"\0")
            + struct.pack(f"<H{len(pairs)}I", 93, *pairs)
        )


def _page(group: list[tuple[int, int, bytes]], entry: int, width: int) -> bytes:
    """Return an FKP: of paragraphs where ``entry`` is 13 bytes, of characters where it is 1."""
    bounds = [place for place, _, _ in group] + [group[-1][0] + group[-1][1] * width]
    page = bytearray(struct.pack(f"<{len(bounds)}I", *bounds)).ljust(SECTOR, b"\0")
    page[-1] = len(group)
    at = SECTOR - 2
    for index, (_, _, properties) in enumerate(group):
        if entry == 13:
            # The size counts words; an odd one takes the byte that says so into account.
            size = len(properties)
            stored = bytes([(size + 1) // 2]) + properties if size % 2 else bytes([0, size // 2]) + properties
        else:
            stored = bytes([len(properties)]) + properties
        at = (at - len(stored)) & ~1
        page[at : at + len(stored)] = stored
        page[4 * len(bounds) + index * entry] = at // 2
    assert at >= 4 * len(bounds) + len(group) * entry, "too much for one page"
    return bytes(page)


def ole_file(streams: dict[str, bytes]) -> bytes:
    """Return a compound file of version 3 with ``streams`` at its root."""
    ordered = sorted(streams.items(), key=lambda item: (len(item[0]), item[0].upper()))
    filled = [(name, data.ljust(SMALLEST, b"\0")) for name, data in ordered]
    directory = _directory_sectors(len(filled))
    needed = [directory, *(-(-len(data) // SECTOR) for _, data in filled)]
    fats = 1
    while fats * (SECTOR // 4) < fats + sum(needed):
        fats += 1
    chain = [FAT_SECTOR] * fats
    starts = []
    for count in needed:
        starts.append(len(chain))
        chain += [*range(len(chain) + 1, len(chain) + count), END]
    chain += [FREE] * (-len(chain) % (SECTOR // 4))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, fats, starts[0], 0, SMALLEST, END, 0, END, 0)
    head += struct.pack("<109I", *range(fats), *[FREE] * (109 - fats))
    body = b"".join(data + b"\0" * (-len(data) % SECTOR) for _, data in filled)
    return head + struct.pack(f"<{len(chain)}I", *chain) + _directory(filled, starts[1:]) + body


def _directory_sectors(count: int) -> int:
    return -(-(count + 1) * 128 // SECTOR)


def _directory(streams: list[tuple[str, bytes]], starts: list[int]) -> bytes:
    # Each stream is the right sibling of the one before it, which is a tree, if a lean one.
    entries = [_entry("Root Entry", 5, FREE, 1 if streams else FREE, END, 0)]
    for index, ((name, data), start) in enumerate(zip(streams, starts, strict=True), 1):
        entries.append(_entry(name, 2, index + 1 if index < len(streams) else FREE, FREE, start, len(data)))
    stored = b"".join(entries)
    return stored.ljust(_directory_sectors(len(streams)) * SECTOR, b"\0")


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    coded = name.encode("utf-16-le")
    return (
        coded.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(coded) + 2, kind, 1, FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
