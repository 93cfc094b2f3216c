"""Comments that reviewers put to cells of a form: those of Word (ECMA-376 part 1, 17.13.4) and of Excel (18.7)."""

from collections.abc import Iterable, Mapping
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from parsers import archive

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_MARKS = (f"{_W}commentRangeStart", f"{_W}commentReference")
_COMMENTS = "/comments"
"""What the type of a relation to the comments of a sheet ends with."""


def word_comments(data: bytes, name: str) -> dict[str, str]:
    """Return the texts of a Word file's comments by their ids."""
    root = _xml(data, "word/comments.xml", name)
    found = root.iter(f"{_W}comment") if root is not None else ()
    return {element.get(f"{_W}id", ""): _said(element.iter(f"{_W}t")) for element in found}


def at_cell(cell: "_Element", known: Mapping[str, str]) -> str:
    """Return what the comments on the text of a Word cell say, those on blank cells too."""
    marks = dict.fromkeys(mark.get(f"{_W}id", "") for mark in cell.iter(*_MARKS)) if known else ()
    return "；".join(filter(None, (known.get(mark, "") for mark in marks)))


def sheet_comments(data: bytes, sheet: str, name: str) -> dict[str, str]:
    """Return the texts of the comments on the cells of the ``sheet`` (a part of an Excel file) by their references, as D5."""
    folder, _, file = sheet.rpartition("/")
    relations = _xml(data, f"{folder}/_rels/{file}.rels", name)
    found: dict[str, str] = {}
    for relation in relations if relations is not None else ():
        if not isinstance(relation.tag, str) or not relation.get("Type", "").endswith(_COMMENTS):
            continue
        root = _xml(data, normpath(join("/", dirname(sheet), relation.get("Target", ""))).lstrip("/"), name)
        for element in root.iter(f"{_S}comment") if root is not None else ():
            found[element.get("ref", "")] = _said(element.iter(f"{_S}t"))
    return found


def _said(texts: "Iterable[_Element]") -> str:
    return " ".join("".join(text.text or "" for text in texts).split())


def _xml(data: bytes, part: str, name: str) -> "_Element | None":
    from parsers.markup import parse_xml

    xml = archive.part(data, part, name)
    return None if xml is None else parse_xml(xml, name)
