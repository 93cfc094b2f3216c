"""The file information block, where a Word file says what it is and where everything lies ([MS-DOC] 2.5.1)."""

from __future__ import annotations

import struct
from typing import NamedTuple

from parsers.refusals import DAMAGED, ENCRYPTED, refuse
from schema.finding import Rule
from schema.model import Bilingual

OLD_WORD = Rule(
    code="K020",
    name="old-word",
    severity="error",
    message=Bilingual(
        zh="{name}：这是 Word 6.0/95 的旧格式文档，kaohe 不读",
        en="{name}: this is a document of Word 6.0/95, which kaohe does not read",
    ),
    help=Bilingual(
        zh="请用 WPS 或 Word 打开，另存为 .docx 后再试。",
        en="Open it in WPS or Word and save it as .docx.",
    ),
    explanation=Bilingual(
        zh="扩展名同样是 .doc，内部结构却与 Word 97 以后的不同；硬读会错行错列。",
        en="It ends in .doc too, but is built differently from those of Word 97 and later; rows and columns would go wrong.",
    ),
    example="report.doc saved in 1996",
)

STYLES, SECTIONS, CHARACTERS, PARAGRAPHS, PIECES = 1, 6, 12, 13, 33
ANCHORS, TEXT_BOXES, LISTS, LIST_USES = 40, 56, 73, 74
"""Numbers of the parts of the table stream in FibRgFcLcb97 (2.5.6)."""

_WORD_97 = 0xA5EC
_OLDER = frozenset({0xA5DB, 0xA5DC, 0xA697, 0xA698, 0xA699})
_FIRST_97 = 0xC0
"""Word 97 writes 0xC1; an empty document that came with it has 0xC0 (2.5.2)."""
_ENCRYPTED, _TABLE_1 = 1 << 8, 1 << 9


class Fib(NamedTuple):
    """What the block says.

    ``table`` is the name of the table stream; the numbers of characters are those of the stories in the order in which
    they follow one another in the text (2.3); ``parts`` are offset and size of each part of the table stream.
    """

    table: str
    main: int
    footnotes: int
    headers: int
    between: int
    """Headers and comments, which stand between footnotes and endnotes."""
    endnotes: int
    text_boxes: int
    parts: tuple[tuple[int, int], ...]


def read_fib(word: bytes, name: str) -> Fib:
    """Return the block at the start of the WordDocument stream ``word``.

    The sizes of its sections are walked, not assumed (2.5.1). Raises UnusableInput about the file ``name``: written by
    Word 6/95 (K020), protected by a password (K005), damaged (K004).
    """
    try:
        identity, version = struct.unpack_from("<HH", word)
        if identity in _OLDER or (identity == _WORD_97 and version < _FIRST_97):
            raise refuse(OLD_WORD, name)
        if identity != _WORD_97:
            raise refuse(DAMAGED, name, reason=f"FIB, wIdent {identity:#06x}")
        (flags,) = struct.unpack_from("<H", word, 0x0A)
        if flags & _ENCRYPTED:
            raise refuse(ENCRYPTED, name)
        longs = _after(word, 0x20, 2)
        pairs = _after(word, longs, 4)
        _, _, _, main, footnotes, headers, other, comments, endnotes, text_boxes = struct.unpack_from(
            "<10i", word, longs + 2
        )
        (count,) = struct.unpack_from("<H", word, pairs)
        numbers = struct.unpack_from(f"<{2 * count}I", word, pairs + 2)
    except struct.error as problem:
        raise refuse(DAMAGED, name, reason="FIB") from problem
    if min(main, footnotes, headers, other, comments, endnotes, text_boxes) < 0:
        raise refuse(DAMAGED, name, reason="FIB, ccp")
    return Fib(
        table="1Table" if flags & _TABLE_1 else "0Table",
        main=main,
        footnotes=footnotes,
        headers=headers,
        between=headers + other + comments,
        endnotes=endnotes,
        text_boxes=text_boxes,
        parts=tuple(zip(numbers[::2], numbers[1::2], strict=True)),
    )


def _after(word: bytes, at: int, size: int) -> int:
    """Return where the section ends that begins at ``at`` with the number of its members of ``size`` bytes."""
    (count,) = struct.unpack_from("<H", word, at)
    return at + 2 + int(count) * size


def part(table: bytes, fib: Fib, number: int, name: str) -> bytes:
    """Return part ``number`` of the table stream ``table``, empty where the file has none.

    Raises UnusableInput about the file ``name``: it lies outside of the stream (K004).
    """
    at, size = fib.parts[number] if number < len(fib.parts) else (0, 0)
    if at + size > len(table):
        raise refuse(DAMAGED, name, reason=f"{fib.table}, fc/lcb {number}")
    return table[at : at + size]
