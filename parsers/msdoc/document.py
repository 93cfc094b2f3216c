"""A Word file from its streams to its blocks ([MS-DOC] 2.1, 2.3)."""

from __future__ import annotations

import re
import struct

from parsers import ole
from parsers.msdoc.characters import Characters
from parsers.msdoc.fib import (
    ANCHORS,
    CHARACTERS,
    LIST_USES,
    LISTS,
    PARAGRAPHS,
    PIECES,
    SECTIONS,
    STYLES,
    TEXT_BOXES,
    Fib,
    part,
    read_fib,
)
from parsers.msdoc.grids import grids
from parsers.msdoc.lists import Lists
from parsers.msdoc.pieces import read_text
from parsers.msdoc.properties import Formatting
from parsers.msdoc.runs import character_runs, paragraph_runs
from parsers.msdoc.sprms import Elsewhere
from parsers.msdoc.story import Stories
from parsers.msdoc.styles import Styles
from parsers.msdoc.textboxes import Place, places
from parsers.ooxml.blocks import Blocks
from parsers.ooxml.labels import Count
from parsers.ooxml.raw import Grid, Line
from parsers.reading import Reading
from parsers.refusals import DAMAGED, refuse
from parsers.running import left_out
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

RIGHTS = Rule(
    code="K024",
    name="rights-managed",
    severity="error",
    message=Bilingual(
        zh="{name}：文件受权限管理（IRM/DRM）保护，正文是加密的",
        en="{name}: the file is protected by rights management (IRM/DRM); its text is encrypted",
    ),
    help=Bilingual(
        zh="请让有权限的人用 Word 打开，取消“限制访问”，另存为 .docx 后再试。",
        en="Ask somebody with the rights to open it in Word, remove the restriction, and save it as .docx.",
    ),
    explanation=Bilingual(
        zh="这类文件外层是一份提示说明，真正的内容加了密；按普通文档读只会读到那份说明。",
        en="Such a file shows a notice while the real content is encrypted; read as it is it would give only that notice.",
    ),
    example="a .doc with the stream \\x09DRMContent",
)

_CODE = re.compile("\x13[^\x13-\x15]*\x14?")
"""The code of a field, of which the result is printed."""
_CONTROL = re.compile("[\x00-\x1f]")
_WORD, _DATA = "WordDocument", "Data"
_TABLES = ("0Table", "1Table")
_RIGHTS = frozenset({"\x09drmcontent", "\x06dataspaces"})


def read_document(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the Word file ``data``; as :func:`parsers.readers.doc.read`."""
    if _RIGHTS & (ole.names(data) or frozenset()):
        raise refuse(RIGHTS, name)
    streams = ole.streams(data, (_WORD, _DATA, *_TABLES), name)
    word = streams.get(_WORD, b"")
    fib = read_fib(word, name)
    if fib.table not in streams:
        raise refuse(DAMAGED, name, reason=fib.table)
    table = streams[fib.table]
    text = read_text(word, part(table, fib, PIECES, name), _length(fib), name)
    runs = character_runs(word, part(table, fib, CHARACTERS, name), name)
    formatting = Formatting(
        paragraph_runs(word, part(table, fib, PARAGRAPHS, name), name), Elsewhere(streams.get(_DATA, b""), name)
    )
    stories = Stories(text, _sections(part(table, fib, SECTIONS, name)), formatting, Characters(text, runs))
    lists = _lists(table, fib, name)
    content: list[Line | Grid] = []
    for start, end in _read_stories(fib):
        boxes = () if start else _boxes(table, fib, name)
        content += grids(stories.story(start, end, name, boxes), lists, Count())
    reading = Blocks(file, name).reading(content)
    heads = _running(word, part(table, fib, PIECES, name), fib, name)
    return Reading(reading.blocks, (*reading.findings, *left_out(heads, name)))


def _running(word: bytes, clx: bytes, fib: Fib, name: str) -> list[str]:
    """Return the paragraphs of the page headers and footers, which follow the footnotes (2.3.4); none where their text is cut off."""
    start = fib.main + fib.footnotes
    try:
        units = read_text(word, clx, start + fib.headers, name).units[start:] if fib.headers else ""
    except UnusableInput:
        return []
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return [_CONTROL.sub("", _CODE.sub("", paragraph)) for paragraph in re.split("[\r\x07]", text)]


def _read_stories(fib: Fib) -> list[tuple[int, int]]:
    """Return the CPs between which the main text, the footnotes and the endnotes stand (2.3)."""
    footnotes = fib.main + fib.footnotes
    endnotes = footnotes + fib.between
    stories = [(0, fib.main), (fib.main, footnotes), (endnotes, endnotes + fib.endnotes)]
    return [(start, end) for start, end in stories if start < end or start == 0]


def _length(fib: Fib) -> int:
    """Return the CP up to which the text is read: the end of the text boxes, where there are any."""
    if fib.text_boxes:
        return fib.main + fib.footnotes + fib.between + fib.endnotes + fib.text_boxes
    return max(end for _, end in _read_stories(fib))


def _boxes(table: bytes, fib: Fib, name: str) -> list[Place]:
    if not fib.text_boxes:
        return []
    boxes, anchors = part(table, fib, TEXT_BOXES, name), part(table, fib, ANCHORS, name)
    return places(boxes, anchors, _length(fib) - fib.text_boxes, fib.text_boxes)


def _sections(stored: bytes) -> frozenset[int]:
    """Return the CPs of the characters that end a section, from the PlcfSed (2.8.26)."""
    count = max(0, len(stored) - 4) // 16
    return frozenset(cp - 1 for cp in struct.unpack_from(f"<{count + 1}i", stored)[1:]) if count else frozenset()


def _lists(table: bytes, fib: Fib, name: str) -> Lists:
    styles = Styles(part(table, fib, STYLES, name))
    size = len(part(table, fib, LISTS, name))
    definitions = table[fib.parts[LISTS][0] :] if size else b""
    return Lists(definitions, size, part(table, fib, LIST_USES, name), styles)
