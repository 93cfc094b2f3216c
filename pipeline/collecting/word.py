"""Reading a filled Word form: its tables with their content controls, and the text around them.

Walks w:tbl/w:tr/w:tc itself (ECMA-376 part 1, 17.4), so that cells and rows inside content controls count, inserted text
counts and deleted text does not. Macros, links and whatever a relation points to are never looked at.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from parsers import archive
from parsers.refusals import DAMAGED, refuse
from pipeline.collecting.comments import at_cell, word_comments
from pipeline.collecting.grid import Cell, Field, Filled, Table
from pipeline.collecting.looks import is_on, joined, shifted, struck

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_TEXT, _CONTROL, _VALUE = f"{_W}t", f"{_W}sdt", f"{_W}val"
_RUN, _RUN_PROPERTIES, _HIDDEN = f"{_W}r", f"{_W}rPr", f"{_W}vanish"
_SHIFT = f"{_W}vertAlign"
_STRIKES = (f"{_W}strike", f"{_W}dstrike")
_GRID_BEFORE = f"{_W}trPr/{_W}gridBefore"
_CELL_PROPERTIES, _MERGE, _SPAN = f"{_W}tcPr", f"{_W}vMerge", f"{_W}gridSpan"
_PLACEHOLDER, _CONTENT = f"{_W}sdtPr/{_W}showingPlcHdr", f"{_W}sdtContent"
_SKIPPED = frozenset(_W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "tbl"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CUSTOM_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_STRUCTURE = frozenset(_W + name for name in ("tr", "tc", "p"))
_CLOSED = _SKIPPED | _STRUCTURE
_CHARACTERS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a Word file; quick, and never raising."""
    return _BODY in archive.names(data)


def read(data: bytes, name: str) -> Filled:
    """Return what the Word form ``data`` holds; raises UnusableInput about the file ``name`` (K004, K005, K009, K010)."""
    from parsers.markup import parse_xml

    xml = archive.part(data, _BODY, name)
    if xml is None:
        raise refuse(DAMAGED, name, reason=_BODY)
    body = parse_xml(xml, name).find(f"{_W}body")
    if body is None:
        raise refuse(DAMAGED, name, reason="w:body")
    comments = word_comments(data, name)
    tables = tuple(_table(number, element, comments) for number, element in enumerate(body.iter(f"{_W}tbl"), 1))
    outside = [element for element in body.iter(f"{_W}p") if not _inside_table(element)]
    return Filled(
        tables=tables,
        lines=tuple(text for text in (_text(element).strip() for element in outside) if text),
        loose=tuple(field for element in _loose(body) for field in _fields(element)),
        properties=custom_properties(data, name),
    )


def custom_properties(data: bytes, name: str) -> dict[str, str]:
    """Return the custom document properties of an Office file (ECMA-376 part 1, 22.3); empty where there are none."""
    from parsers.markup import parse_xml

    xml = archive.part(data, "docProps/custom.xml", name)
    if xml is None:
        return {}
    return {
        element.get("name", ""): "".join(str(text) for text in element.itertext())
        for element in parse_xml(xml, name).iter(_CUSTOM_PROPERTY)
    }


def _table(number: int, table: "_Element", comments: Mapping[str, str]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    covered: dict[int, int] = {}
    for at, row in reversed(list(enumerate(_own(table, "tr"), 1))):
        cells, covered = _row(at, row, covered, comments)
        rows.append(cells)
    return Table(number, tuple(reversed(rows)))


def _row(
    at: int, row: "_Element", below: Mapping[int, int], comments: Mapping[str, str]
) -> tuple[tuple[Cell, ...], dict[int, int]]:
    """Return the cells of a row and the columns in which a cell above covers it, with how many rows from here on.

    ``below`` says that of the row below.
    """
    hidden = is_on(row.find(f"{_W}trPr"), f"{_W}hidden")
    before = row.find(_GRID_BEFORE)
    column = 1 + (_number(before) if before is not None else 0)
    found = []
    covered: dict[int, int] = {}
    for cell in _own(row, "tc"):
        properties = cell.find(_CELL_PROPERTIES)
        merge = properties.find(_MERGE) if properties is not None else None
        if merge is None or merge.get(_VALUE) == "restart":
            controls = [*_around(cell, row), *cell.iter(_CONTROL)]
            text = "\n".join(_text(paragraph) for paragraph in _own(cell, "p")).strip()
            fields = tuple(field for control in controls for field in _fields(control))
            rows, said = 1 + (below.get(column, 0) if merge is not None else 0), at_cell(cell, comments)
            found.append(Cell(at, column, text, fields, rows=rows, comment=said, hidden=hidden))
        else:
            covered[column] = 1 + below.get(column, 0)
        span = properties.find(_SPAN) if properties is not None else None
        column += max(_number(span), 1) if span is not None else 1
    return tuple(found), covered


def _own(parent: "_Element", name: str) -> Iterator["_Element"]:
    """Yield the elements ``name`` of a table, row or cell, also those inside content controls, not those of nested tables."""
    waiting = [iter(parent)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag == _W + name:
            yield child
        elif child.tag not in _CLOSED and isinstance(child.tag, str):
            waiting.append(iter(child))


def _around(cell: "_Element", row: "_Element") -> Iterator["_Element"]:
    """Yield the content controls that hold the whole cell."""
    element = cell.getparent()
    while element is not None and element is not row:
        if element.tag == _CONTROL:
            yield element
        element = element.getparent()


def _fields(control: "_Element") -> Iterator[Field]:
    """Yield the field that a content control is: empty where it only shows its placeholder (``w:showingPlcHdr``)."""
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    content = control.find(_CONTENT)
    if tag is None or content is None:
        return
    yield Field(tag.get(f"{_W}val", ""), "" if _is_empty(control) else _content(content))


def _content(content: "_Element") -> str:
    paragraphs = list(content.iter(f"{_W}p"))
    return "\n".join(_text(paragraph) for paragraph in paragraphs).strip() if paragraphs else _text(content).strip()


def _text(element: "_Element") -> str:
    """Return the text below ``element``; placeholders of empty controls, deleted and hidden text and field codes left out.

    Text that is struck through is shown as such (17.3.2.37, 17.3.2.9), digits that are raised as raised ones (17.3.2.42).
    """
    parts: list[str] = []
    waiting = [iter(element)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag == _TEXT:
            parts.append(_shown(child))
        elif child.tag in _CHARACTERS:
            parts.append(_CHARACTERS[child.tag])
        elif child.tag == _RUN and is_on(child.find(_RUN_PROPERTIES), *_STRIKES):
            parts.append(struck(_plain_run(child)))
        elif _is_read(child):
            waiting.append(iter(child))
    return joined(parts)


def _plain_run(run: "_Element") -> str:
    """Return the text of a run whatever its look; nothing where it is hidden."""
    if is_on(run.find(_RUN_PROPERTIES), _HIDDEN):
        return ""
    return "".join(_shown(child) if child.tag == _TEXT else _CHARACTERS.get(child.tag, "") for child in run)


def _shown(text: "_Element") -> str:
    """Return a piece of text as its run shows it."""
    run = text.getparent()
    return shifted(text.text or "", run.find(_RUN_PROPERTIES) if run is not None else None, _SHIFT)


def _is_read(element: "_Element") -> bool:
    skipped = not isinstance(element.tag, str) or element.tag in _SKIPPED or element.tag == _FALLBACK
    skipped = skipped or (element.tag == _RUN and is_on(element.find(_RUN_PROPERTIES), _HIDDEN))
    return not skipped and not (element.tag == _CONTROL and _is_empty(element))


def _is_empty(control: "_Element") -> bool:
    placeholder = control.find(_PLACEHOLDER)
    return placeholder is not None and placeholder.get(f"{_W}val", "1") not in ("0", "false", "off")


def _loose(body: "_Element") -> Iterator["_Element"]:
    return (control for control in body.iter(_CONTROL) if not _inside_table(control))


def _inside_table(element: "_Element") -> bool:
    return next(element.iterancestors(f"{_W}tbl"), None) is not None


def _number(element: "_Element") -> int:
    value = element.get(f"{_W}val", "")
    return int(value) if value.isdecimal() and len(value) < 5 else 0
