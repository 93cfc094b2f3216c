"""The parts of a Word file and how they refer to one another (ISO/IEC 29500-2, Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers import archive
from parsers.refusals import DAMAGED, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL_MAIN = "word/document.xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN_TYPE = re.compile(rb"wordprocessingml\.(document|template)\.main\+xml|ms-word\.\w+\.macroEnabled\w*\.main\+xml")
_OTHER_MAINS = frozenset({"xl/workbook.xml", "ppt/presentation.xml"})


def is_word(data: bytes) -> bool:
    """Return whether the zip ``data`` says that its main part is a Word document, as :func:`parsers.archive.is_office` tells."""
    return archive.is_office(data, _MAIN_TYPE, _USUAL_MAIN, _OTHER_MAINS)


class Package:
    """A Word file ``data`` called ``name``: its main part and the parts that this refers to.

    All methods raise UnusableInput as :func:`parsers.archive.part` and :func:`parsers.markup.parse_xml` do.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        main = self._relations("").get("officeDocument")
        if main is None:
            raise refuse(DAMAGED, name, reason="_rels/.rels")
        self._main = next(iter(main))
        self._all = self._relations(self._main)
        self._related = {kind: next(iter(paths)) for kind, paths in self._all.items()}

    def main(self) -> _Element:
        """Return the root of the main part; raises UnusableInput (K004) where there is none."""
        root = self._root(self._main)
        if root is None:
            raise refuse(DAMAGED, self._name, reason=self._main)
        return root

    def related(self, kind: str) -> _Element | None:
        """Return the root of the part that is the main part's ``kind`` (``"styles"``), None where there is none."""
        return self._root(self._related[kind]) if kind in self._related else None

    def all_related(self, kind: str) -> Iterator[_Element]:
        """Yield the roots of all parts that are of that kind (``"header"``), each once, in the order of their names."""
        for path in sorted(self._all.get(kind, ())):
            root = self._root(path)
            if root is not None:
                yield root

    def related_bytes(self, kind: str) -> bytes:
        """Return that part unparsed, empty where there is none."""
        return self._part(self._related[kind]) or b"" if kind in self._related else b""

    def _part(self, path: str) -> bytes | None:
        found = archive.part(self._data, path, self._name)
        if found is None:
            # Part names do not differ by case alone (29500-2, 6.2.2.3).
            spelled = [name for name in sorted(archive.names(self._data)) if name.lower() == path.lower()]
            found = archive.part(self._data, spelled[0], self._name) if spelled else None
        return found

    def _root(self, path: str) -> _Element | None:
        from parsers.markup import parse_xml

        part = self._part(path)
        return None if part is None else parse_xml(part, self._name)

    def _relations(self, path: str) -> dict[str, dict[str, None]]:
        """Return the parts that the part ``path`` ("" for the package) refers to, by the last word of their kind, in order."""
        folder, base = posixpath.split(path)
        root = self._root(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, dict[str, None]] = {}
        for relation in root.iterchildren(_RELATIONSHIP) if root is not None else ():
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                found.setdefault(relation.get("Type", "").rpartition("/")[2], {})[target.lstrip("/")] = None
        return found
