"""Reading the objects of a PDF file (ISO 32000-1, 7.3 and 7.5) with pdfminer, strictly and within bounds.

pdfminer repairs silently: without a usable cross-reference table it takes the objects of the first revision, and what
it cannot find it takes as empty. A notice must not lose a part that way, so a broken table is an error here.
"""

import re
from io import BytesIO
from typing import Any

from pdfminer.pdfdocument import PDFBaseXRef, PDFDocument, PDFNoValidXRef
from pdfminer.pdfparser import PDFParser, PDFStreamParser, PDFSyntaxError
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSEOF
from pdfminer.psparser import PSKeyword

from parsers.pdf.bounds import Bounds
from parsers.pdf.streams import BoundedStream

MAX_DEPTH = 200
"""Arrays and dictionaries within one another."""
MAX_TOKEN = 8 * 1024 * 1024
"""Bytes of one string or name: pdfminer adds them up piece by piece."""
MAX_REVISIONS = 200
"""Cross-reference sections: each saving of a change adds one."""
_LINE_END = re.compile(rb"\r\n?|\n")
_TAIL = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF")
TAIL_LENGTH = 4096
"""Bytes at the end of the file in which its last lines must stand; Adobe's viewers look into the last 1024."""


def xref_position(data: bytes) -> int | None:
    """Return where the last cross-reference section of ``data`` begins, None where the end of the file is missing."""
    found = _TAIL.findall(data[-TAIL_LENGTH:])
    return int(found[-1]) if found else None


class FileParser(PDFParser):
    """pdfminer's parser on bytes in memory, with an end to depth, size and number of what it reads."""

    def __init__(self, data: bytes, bounds: Bounds) -> None:
        self._data = data
        self._bounds = bounds
        super().__init__(BytesIO(data))

    def nexttoken(self) -> tuple[int, Any]:
        """Return the next token, counted."""
        self._bounds.charge("tokens")
        return super().nexttoken()

    def fillbuf(self) -> bool:
        """Fetch the next piece of the file when the last one is used up."""
        if self.charpos < len(self.buf):
            return False
        if len(self._curtoken) > MAX_TOKEN:
            raise self._bounds.exceeded("token")
        return super().fillbuf()

    def nextline(self) -> tuple[int, bytes]:
        """Return the next line and its position; pdfminer's own takes time quadratic in the length of a line."""
        start = self.bufpos + self.charpos
        if start >= len(self._data):
            raise PSEOF("Unexpected EOF")
        ended = _LINE_END.search(self._data, start)
        end = ended.end() if ended else len(self._data)
        self._bounds.charge("lines", end - start)
        self.fp.seek(end)
        self.bufpos, self.buf, self.charpos = end, b"", 0
        return start, self._data[start:end]

    def start_type(self, pos: int, type: str) -> None:
        """Begin an array or a dictionary."""
        if len(self.context) >= MAX_DEPTH:
            raise PDFSyntaxError("arrays and dictionaries too deep")
        super().start_type(pos, type)

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        """Carry out a keyword; streams are kept as bounded ones."""
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack:
            at, stream = self.curstack[-1]
            if isinstance(stream, PDFStream):
                self.curstack[-1] = (at, BoundedStream.of(stream, self._bounds))


class ObjectParser(PDFStreamParser):
    """pdfminer's parser of object streams, with an end to depth and number."""

    def __init__(self, data: bytes, bounds: Bounds) -> None:
        self._bounds = bounds
        super().__init__(data)

    def nexttoken(self) -> tuple[int, Any]:
        """Return the next token, counted."""
        self._bounds.charge("tokens")
        return super().nexttoken()

    def start_type(self, pos: int, type: str) -> None:
        """Begin an array or a dictionary."""
        if len(self.context) >= MAX_DEPTH:
            raise PDFSyntaxError("arrays and dictionaries too deep")
        super().start_type(pos, type)


class StrictDocument(PDFDocument):
    """pdfminer's document that refuses what it would otherwise repair or run into for ever."""

    def __init__(self, data: bytes, bounds: Bounds) -> None:
        """Open ``data``; raises PDFEncryptionError and whatever else pdfminer lets out, see ``faults``."""
        self._data = data
        self._bounds = bounds
        self._sections: set[int] = set()
        super().__init__(FileParser(data, bounds), fallback=False)

    def find_xref(self, parser: PDFParser) -> int:
        """Return where the last cross-reference section begins."""
        position = xref_position(self._data)
        if position is None:
            raise PDFSyntaxError("no startxref")
        return position

    def read_xref_from(self, parser: PDFParser, start: int, xrefs: list[PDFBaseXRef]) -> None:
        """Read the section at ``start`` and those before it; a broken one is an error, not a reason to guess."""
        if start == 0 and xrefs:
            return
        if start in self._sections or len(self._sections) >= MAX_REVISIONS:
            raise PDFSyntaxError("cross-reference sections run in a circle")
        self._sections.add(start)
        try:
            super().read_xref_from(parser, start, xrefs)
        except PDFNoValidXRef as problem:
            raise PDFSyntaxError(f"broken cross-reference section at {start}") from problem

    def getobj(self, objid: int) -> object:
        """Return the object ``objid``, counted: references may run in a circle."""
        self._bounds.charge("objects")
        return super().getobj(objid)

    def _get_objects(self, stream: PDFStream) -> tuple[list[object], int]:
        parser = ObjectParser(stream.get_data(), self._bounds)
        parser.set_document(self)
        objects: list[object] = []
        while True:
            try:
                objects.append(parser.nextobject()[1])
            except PSEOF:
                return objects, int(stream["N"])
