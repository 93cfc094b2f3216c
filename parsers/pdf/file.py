"""A PDF file as pages that can be drawn: the page tree, and what content refers to (ISO 32000-1, 7.7.3 and 7.8)."""

from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFSyntaxError
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, int_value, list_value, resolve1

from parsers.pdf.bounds import LIMITS, Bounds
from parsers.pdf.faults import boundary
from parsers.pdf.fonts import Font, Fonts
from parsers.pdf.matrix import IDENTITY, Matrix
from parsers.pdf.painter import Form, Painter
from parsers.pdf.sheet import Sheet
from parsers.pdf.syntax import StrictDocument
from parsers.watching import told

MAX_TREE_DEPTH = 100
_INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")


class PdfFile:
    """An opened PDF; one page at a time is in memory."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open ``data``; raises UnusableInput: damaged (K004), encrypted (K005), too large (K009)."""
        self._name = name
        self._bounds = Bounds(name)
        self._fonts = Fonts()
        with boundary(name, "xref"):
            document = StrictDocument(data[max(0, data.find(b"%PDF-")) :], self._bounds)
        with boundary(name, "page tree"):
            self._pages = list(_pages(document, self._bounds))

    def sheets(self) -> Iterator[Sheet]:
        """Yield what is drawn on each page in turn; raises UnusableInput as the constructor does."""
        for number, page in enumerate(told("pages", self._pages), 1):
            with boundary(self._name, f"page {number}"):
                sheet = self._drawn(page)
            yield sheet

    def _drawn(self, page: PDFPage) -> Sheet:
        ctm, width, height = _placed(page)
        sheet = Sheet(width, height)
        resources = _Resources(dict_value(page.resources), self._fonts)
        Painter(sheet, self._bounds).run(_content(page), resources, ctm)
        self._bounds.charge("strokes", len(sheet.strokes) + len(sheet.fills))
        return sheet


class _Resources:
    """A resource dictionary (ISO 32000-1, 7.8.3), looked up by name."""

    def __init__(self, entries: dict[Any, Any], fonts: Fonts) -> None:
        self._entries = entries
        self._fonts = fonts
        self._found: dict[str, Font] = {}

    def font(self, name: str) -> Font:
        """Return the font ``name``; raises PDFFontError where it is missing."""
        if name not in self._found:
            self._found[name] = self._fonts.font(self._entry("Font", name))
        return self._found[name]

    def drawn(self, name: str) -> Form | bool:
        """Return the form ``name``; else whether it is a picture."""
        stream = resolve1(self._entry("XObject", name))
        if not isinstance(stream, PDFStream):
            raise PDFSyntaxError(f"XObject {name} missing")
        kind = getattr(resolve1(stream.get("Subtype")), "name", "")
        if kind != "Form":
            return bool(kind == "Image")
        own = resolve1(stream.get("Resources"))
        matrix = tuple(float(resolve1(value)) for value in list_value(stream.get("Matrix", IDENTITY)))
        if len(matrix) != 6:
            raise PDFSyntaxError("form matrix")
        return Form(stream.get_data(), matrix, _Resources(own, self._fonts) if isinstance(own, dict) else self)

    def _entry(self, kind: str, name: str) -> object:
        return dict_value(self._entries.get(kind, {})).get(name)


def _pages(document: PDFDocument, bounds: Bounds) -> Iterator[PDFPage]:
    """Yield the leaves of the page tree; raises PDFSyntaxError where a branch is missing or leads back to itself."""
    root = document.catalog.get("Pages")
    count = 0
    for number, attributes in _leaves(root, {}, (), bounds):
        count += 1
        bounds.charge("pages")
        yield PDFPage(document, number, attributes, None)
    claimed = int_value(dict_value(root).get("Count", 0))
    if count == 0 or count < claimed:
        raise PDFSyntaxError(f"{count} / {claimed}")


def _leaves(
    node: object, inherited: dict[str, Any], above: tuple[int, ...], bounds: Bounds
) -> Iterator[tuple[int, dict[str, Any]]]:
    number = node.objid if isinstance(node, PDFObjRef) else 0
    attributes = dict_value(node)
    bounds.charge("objects", LIMITS["objects"] // LIMITS["pages"] // 10)
    if not attributes or (number and number in above) or len(above) > MAX_TREE_DEPTH:
        raise PDFSyntaxError("page missing")
    attributes = inherited | attributes
    if "Kids" not in attributes:
        yield number, attributes
        return
    for kid in list_value(attributes["Kids"]):
        passed_on = {key: attributes[key] for key in _INHERITED if key in attributes}
        yield from _leaves(kid, passed_on, (*above, number), bounds)


def _content(page: PDFPage) -> bytes:
    streams = [resolve1(entry) for entry in page.contents]
    if not all(isinstance(stream, PDFStream) for stream in streams):
        raise PDFSyntaxError("content missing")
    return b"\n".join(stream.get_data() for stream in streams)


def _placed(page: PDFPage) -> tuple[Matrix, float, float]:
    """Return the matrix from the user space of ``page`` to points from its top left corner, and its size."""
    x0, y0, x1, y1 = _visible(page)
    width, height = x1 - x0, y1 - y0
    if page.rotate == 90:
        return (0.0, 1.0, 1.0, 0.0, -y0, -x0), height, width
    if page.rotate == 180:
        return (-1.0, 0.0, 0.0, 1.0, x1, -y0), width, height
    if page.rotate == 270:
        return (0.0, -1.0, -1.0, 0.0, y1, x1), height, width
    return (1.0, 0.0, 0.0, -1.0, -x0, y1), width, height


def _visible(page: PDFPage) -> tuple[float, float, float, float]:
    (mx0, mx1), (my0, my1) = sorted(page.mediabox[::2]), sorted(page.mediabox[1::2])
    (cx0, cx1), (cy0, cy1) = sorted(page.cropbox[::2]), sorted(page.cropbox[1::2])
    x0, y0, x1, y1 = max(mx0, cx0), max(my0, cy0), min(mx1, cx1), min(my1, cy1)
    if x0 >= x1 or y0 >= y1:
        x0, y0, x1, y1 = mx0, my0, mx1, my1
    if not (0 < x1 - x0 < 1e5 and 0 < y1 - y0 < 1e5):
        raise PDFSyntaxError("page without size")
    return x0, y0, x1, y1
