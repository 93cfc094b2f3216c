"""The parts of an Excel file and how they refer to one another (ISO/IEC 29500-2, Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple

from parsers import archive
from parsers.refusals import DAMAGED, TOO_LARGE, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

MEGABYTE = 1024 * 1024
MAX_XML = 100 * MEGABYTE
"""Bytes that all parts that are read may unpack to; a workbook of 10,000 rows and 20 columns has about 12 MB."""
MAX_TREE = 16 * MEGABYTE
"""Bytes of one part that is parsed as a whole; styles and drawings have less than 2 MB."""
_USUAL_MAIN = "xl/workbook.xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN_TYPE = re.compile(
    rb"spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.(sheet|template)\.macroEnabled\.main\+xml"
)
_OTHER_MAINS = frozenset({"word/document.xml", "ppt/presentation.xml"})


class Relation(NamedTuple):
    """What a part refers to: the last word of the kind of relation, and the part."""

    kind: str
    target: str


def is_excel(data: bytes) -> bool:
    """Return whether the zip ``data`` says that its main part is a workbook, as :func:`parsers.archive.is_office` tells."""
    return archive.is_office(data, _MAIN_TYPE, _USUAL_MAIN, _OTHER_MAINS)


class Package:
    """An Excel file ``data`` called ``name``; :attr:`main` is the path of the workbook part.

    All methods raise UnusableInput as :func:`parsers.archive.part` and :func:`parsers.markup.parse_xml` do, and where the
    parts together are too large (K009).
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        self._left = MAX_XML
        self._spelled = {part.lower(): part for part in sorted(archive.names(data), reverse=True)}
        found = next((each.target for each in self.relations("").values() if each.kind == "officeDocument"), None)
        if found is None:
            raise refuse(DAMAGED, name, reason="_rels/.rels")
        self.main: str = found

    def part(self, path: str) -> bytes | None:
        """Return the part ``path`` unparsed, None where there is none."""
        # Part names do not differ by case alone (29500-2, 6.2.2.3).
        part = archive.part(self._data, self._spelled.get(path.lower(), path), self._name)
        self._left -= len(part or b"")
        if self._left < 0:
            raise refuse(TOO_LARGE, self._name, reason=f"{path}, > {MAX_XML // MEGABYTE} MB")
        return part

    def root(self, path: str) -> _Element | None:
        """Return the root of the part ``path``, None where there is none; sheets and shared strings can be too large for it."""
        from parsers.markup import parse_xml

        part = self.part(path)
        if part is None:
            return None
        if len(part) > MAX_TREE:
            raise refuse(TOO_LARGE, self._name, reason=f"{path}, > {MAX_TREE // MEGABYTE} MB")
        return parse_xml(part, self._name)

    def relations(self, path: str) -> dict[str, Relation]:
        """Return what the part ``path`` ("" for the package) refers to within the file, by its id there."""
        folder, base = posixpath.split(path)
        root = self.root(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for relation in root.iterchildren(_RELATIONSHIP) if root is not None else ():
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                kind = relation.get("Type", "").rpartition("/")[2]
                found.setdefault(relation.get("Id", ""), Relation(kind, target.lstrip("/")))
        return found
