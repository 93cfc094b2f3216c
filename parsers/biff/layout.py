"""Where the sheets of a workbook stream lie and what a library that decodes it need not see ([MS-XLS] 2.1.7.20).

The stream is walked once before it is handed on: its sheets must lie apart from one another, its records must end where they
say, and every record that says nothing about cells (names, pictures, charts, conditional formats) is put to rest, so that
neither a fault in it nor a trap keeps the cells from being read.
"""

import struct
from typing import NamedTuple

from parsers.biff.records import (
    BOF,
    BOUND_SHEET,
    CODE_PAGE,
    CONTINUE,
    EOF,
    FILE_PASS,
    FOOTER,
    FORMAT,
    FORMULA,
    HEADER,
    OLD_BOFS,
    STRINGS,
    Record,
    data_of,
    substream,
)
from parsers.biff.strings import check_strings, running_text
from parsers.biff.textboxes import Boxes
from parsers.refusals import DAMAGED, ENCRYPTED, refuse
from parsers.sheets.raw import Position
from schema.finding import Rule
from schema.model import Bilingual

OLD_EXCEL = Rule(
    code="K166",
    name="old-excel",
    severity="error",
    message=Bilingual(
        zh="{name}：这是 Excel 4.0 或更早的旧格式工作簿，kaohe 不读",
        en="{name}: this is a workbook of Excel 4.0 or earlier, which kaohe does not read",
    ),
    help=Bilingual(
        zh="请用 WPS 或 Excel 打开，另存为 .xlsx 后再试。",
        en="Open it in WPS or Excel and save it as .xlsx.",
    ),
    explanation=Bilingual(
        zh="扩展名同样是 .xls，内部结构却与 Excel 5.0 以后的不同（BIFF2 到 BIFF4）；这样的文件今天只由老的导出程序产生。",
        en="It ends in .xls too, but is built differently from those of Excel 5.0 and later (BIFF2 to BIFF4); today only old"
        " export programs make such files.",
    ),
    example="a .xls that begins with 09 00 04 00",
)

_BIFF_8, _BIFF_5 = 0x0600, 0x0500
_GLOBALS, _WORKSHEET = 0x0005, 0x00
_AT_REST = 0x7FFF
"""No record has this number, so that all readers pass over it."""
_IN_GLOBALS = frozenset({BOF, EOF, CONTINUE, BOUND_SHEET, CODE_PAGE, FORMAT, STRINGS, 0x00E0, 0x0022})
"""Besides those named: XF, Date1904."""
_IN_SHEETS = frozenset(
    {
        *(BOF, EOF, CONTINUE, FORMULA),
        *(0x0203, 0x00FD, 0x0204, 0x00D6, 0x027E, 0x00BD, 0x0205, 0x0207),
        *(0x0221, 0x04BC, 0x0236),
        *(0x0208, 0x007D, 0x00E5, 0x023E),
    }
)
"""Number, LabelSst, Label, RString, RK, MulRk, BoolErr, String; Array, ShrFmla, Table; Row, ColInfo, MergeCells, Window2."""
_ALWAYS_CALCULATE = 0x0001
_VOLATILE = b"\x19\x01"
"""The token that begins a formula to be calculated anew each time, such as TODAY() (2.5.198.12)."""


class Tab(NamedTuple):
    """A worksheet: its number among the tabs, its text boxes, the cells whose formula is yet to be calculated, its page headers
    and footers."""

    number: int
    boxes: list[str]
    stale: frozenset[Position]
    running: list[str]


class Layout(NamedTuple):
    """A stream made ready, whether it is of Excel 97 or later, its code page (0 for none), its own formats, its worksheets."""

    stream: bytes
    is_97: bool
    code_page: int
    formats: frozenset[int]
    tabs: list[Tab]


def laid_out(stream: bytes, name: str) -> Layout:
    """Return the workbook ``stream`` made ready.

    Raises UnusableInput about the file ``name``: written by Excel 4 or earlier (K166), encrypted (K005), damaged (K004).
    """
    if len(stream) >= 8 and struct.unpack_from("<H", stream)[0] in OLD_BOFS:
        raise refuse(OLD_EXCEL, name)
    try:
        kind, _, version, content = struct.unpack_from("<4H", stream)
        if kind == BOF and version not in (_BIFF_5, _BIFF_8):
            raise refuse(OLD_EXCEL, name)
        if kind != BOF or content != _GLOBALS:
            raise ValueError("BOF")
        return _walked(stream, version == _BIFF_8, name)
    except (ValueError, IndexError, struct.error) as problem:
        raise refuse(DAMAGED, name, reason=f"Workbook, {problem}") from problem


def _walked(stream: bytes, is_97: bool, name: str) -> Layout:
    ready = bytearray(stream)
    records = [record for record, _ in substream(stream, 0)]
    if any(record.kind == FILE_PASS for record in records):
        raise refuse(ENCRYPTED, name)
    for record in records:
        if record.kind not in _IN_GLOBALS:
            _put_to_rest(ready, record)
    if is_97:
        _check_strings(stream, records)
    sheets = [(n, *_bound(stream, r)) for n, r in enumerate((r for r in records if r.kind == BOUND_SHEET), 1)]
    end = records[-1].start
    tabs = []
    for number, start, kind in sorted(sheets, key=lambda sheet: sheet[1]):
        if kind != _WORKSHEET:
            continue
        if start < end:
            raise ValueError("BoundSheet8")
        tab, end = _sheet(stream, ready, (number, start), is_97)
        tabs.append(tab)
    pages = [struct.unpack_from("<H", stream, r.start)[0] for r in records if r.kind == CODE_PAGE and r.size >= 2]
    formats = (struct.unpack_from("<H", stream, r.start)[0] for r in records if r.kind == FORMAT and r.size >= 2)
    return Layout(bytes(ready), is_97, pages[-1] if pages else 0, frozenset(formats), sorted(tabs))


def _bound(stream: bytes, record: Record) -> tuple[int, int]:
    """Return where the substream of a BoundSheet8 begins and what kind of sheet it is (2.4.28)."""
    start, _, kind = struct.unpack("<IBB", data_of(stream, record)[:6])
    return start, kind


def _check_strings(stream: bytes, records: list[Record]) -> None:
    for number, record in enumerate(records):
        if record.kind == STRINGS:
            parts = [data_of(stream, record)]
            for further in records[number + 1 :]:
                if further.kind != CONTINUE:
                    break
                parts.append(data_of(stream, further))
            check_strings(parts)


def _sheet(stream: bytes, ready: bytearray, at: tuple[int, int], is_97: bool) -> tuple[Tab, int]:
    """Return the worksheet with that number, whose substream begins ``at`` that place, and where it ends."""
    number, start = at
    boxes, stale = Boxes(), set()
    running: list[str] = []
    end = start
    for record, depth in substream(stream, start):
        end = record.start + record.size
        boxes.see(record.kind, stream[record.start : end])
        if record.kind in (HEADER, FOOTER) and record.size and depth == 1:
            running.append(running_text(data_of(stream, record), is_97))
        inside = depth > (record.kind not in (BOF, EOF))
        if inside or record.kind not in _IN_SHEETS:
            _put_to_rest(ready, record)
        elif record.kind == FORMULA and _is_stale(data_of(stream, record)):
            row, column = struct.unpack_from("<HH", stream, record.start)
            stale.add((row + 1, column + 1))
    return Tab(number, boxes.lines, frozenset(stale), running), end


def _is_stale(formula: bytes) -> bool:
    """Return whether the result in a Formula record (2.4.127) is yet to be calculated, though not anew each time."""
    (flags,) = struct.unpack_from("<H", formula, 14)
    return bool(flags & _ALWAYS_CALCULATE) and formula[22:24] != _VOLATILE


def _put_to_rest(ready: bytearray, record: Record) -> None:
    struct.pack_into("<H", ready, record.start - 4, _AT_REST)
