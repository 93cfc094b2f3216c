"""The fonts of a PDF: what each code prints and how wide it is (ISO 32000-1, 9.5 to 9.10), by way of pdfminer."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pdfminer.cmapdb import FileUnicodeMap
from pdfminer.pdffont import PDFFont, PDFFontError, PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, int_value, list_value, resolve1
from pdfminer.psparser import literal_name

from parsers.ooxml.symbols import in_font, symbol_font
from parsers.pdf.unicode_maps import MAX_NAMES, is_small_truetype, to_unicode

_KNOWN_COLLECTIONS = frozenset({b"GB1", b"CNS1", b"Japan1", b"Korea1", b"KR"})
_SYMBOL_FONT = re.compile(r"(?:[A-Z]{6}\+)?(symbol|wingdings)(?:mt)?(?: ?(2))?(?:[-,].*)?", re.IGNORECASE)
_EM = (0.2, 5.0)
"""Heights of a Type 3 font's em in text space that can be true."""
MAX_PROGRAM = 1024 * 1024
"""Bytes of the clear text of a Type 1 font program, which pdfminer reads for its encoding; it holds a few thousand."""


class Code(NamedTuple):
    """What one code prints: ``text``, its advance and, in vertical fonts, where the glyph stands, all in ems.

    ``blank``: the single-byte code 32, to which word spacing applies.
    """

    text: str
    advance: float
    shift: tuple[float, float]
    blank: bool


class Font:
    """A font as page content uses it; ``em`` is the height of its em in text space, 1 but for Type 3 fonts."""

    def __init__(self, font: PDFFont) -> None:
        self._font = font
        self._codes: dict[int, Code] = {}
        self.vertical = font.is_vertical()
        self.em = _em(font)
        self._symbols = _symbols(font)

    def codes(self, data: bytes) -> list[Code]:
        """Return what the string ``data`` prints; a code without a known character prints as ``(cid:N)``."""
        known = self._codes
        found = []
        for cid in self._font.decode(data):
            code = known.get(cid)
            if code is None:
                code = known[cid] = self._code(cid)
            found.append(code)
        if data and not found:
            return [Code(unmapped(0), 1.0, (0.0, 0.0), False)] * ((len(data) + 1) // 2)
        return found

    def _code(self, cid: int) -> Code:
        try:
            text = readable(self._font.to_unichr(cid), cid)
            if self._symbols:
                text = in_font(text, self._symbols)
        except PDFUnicodeNotDefined:
            text = unmapped(cid)
        advance = float(self._font.char_width(cid))
        shift = (0.0, 0.0)
        if self.vertical:
            x, y = self._font.char_disp(cid)  # type: ignore[misc]
            shift = (0.5 if x is None else x / 1000, y / 1000)
        return Code(text, advance, shift, cid == 32 and not self._font.is_multibyte())


def unmapped(cid: int) -> str:
    """Return what stands for a glyph whose character is not known, as PDF tools commonly write it."""
    return f"(cid:{cid})"


def readable(text: str, cid: int) -> str:
    """Return ``text``; a tab or line end as a blank, and as unmapped what cannot be a character of a text."""
    if text in ("\t", "\n", "\r", "\v", "\f"):
        return " "
    if not text or any(char < " " or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" for char in text):
        return unmapped(cid)
    return text


def _symbols(font: PDFFont) -> Mapping[int, str] | None:
    """Return what the codes of ``font`` print if it is a symbol font, which may be a subset (ISO 32000-1, 9.6.4)."""
    named = _SYMBOL_FONT.fullmatch(str(font.fontname))
    return symbol_font(" ".join(filter(None, named.groups()))) if named else None


def _em(font: PDFFont) -> float:
    if not isinstance(font, PDFType3Font):
        return 1.0
    height = abs(font.ascent - font.descent) * abs(font.vscale)
    return height if _EM[0] <= height <= _EM[1] else 1.0


class Fonts(PDFResourceManager):
    """Makes fonts out of font dictionaries, each once."""

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[int, Font] = {}

    def font(self, spec: object) -> Font:
        """Return the font of ``spec``, a dictionary or a reference to one; raises PDFFontError where it is missing."""
        number = spec.objid if isinstance(spec, PDFObjRef) else None
        if number in self._made:
            return self._made[number]
        found = dict_value(spec)
        if not found:
            raise PDFFontError("font missing")
        font = Font(self.get_font(None, found))
        if number is not None:
            self._made[number] = font
        return font

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """Return pdfminer's font, its maps read by us and its embedded program left out where nobody needs it."""
        subtype = literal_name(spec["Subtype"]) if "Subtype" in spec else "Type1"
        if subtype == "Type0":
            return super().get_font(objid, spec)
        safe: dict[str, Any] = dict(spec)
        names: dict[int, str] = {}
        if isinstance(stream := resolve1(spec.get("ToUnicode")), PDFStream):
            del safe["ToUnicode"]
            names = to_unicode(stream.get_data())
        if subtype.startswith("CIDFont"):
            if _is_predefined(safe):
                names = {}
            _check_widths(safe)
            safe["FontDescriptor"] = _descriptor(safe, bool(names))
        elif "Encoding" not in safe and _program_length(safe) > MAX_PROGRAM:
            raise PDFFontError("font program too long")
        font = super().get_font(objid, safe)
        if names:
            known = FileUnicodeMap()
            known.cid2unichr = names
            font.unicode_map = known  # type: ignore[attr-defined]
        return font


def _is_predefined(spec: Mapping[str, Any]) -> bool:
    """Return whether codes go through a predefined CMap to a known collection, where pdfminer knows the characters.

    A ToUnicode map names codes, but pdfminer looks up CIDs in it: both are the same only in Identity encodings.
    """
    encoding = resolve1(spec.get("Encoding"))
    name = str(getattr(encoding, "name", ""))
    ordering = resolve1(dict_value(spec.get("CIDSystemInfo", {})).get("Ordering"))
    return ordering in _KNOWN_COLLECTIONS and bool(name) and "Ident" not in name


def _descriptor(spec: Mapping[str, Any], named: bool) -> dict[str, Any]:
    descriptor = dict(dict_value(spec.get("FontDescriptor", {})))
    program = resolve1(descriptor.get("FontFile2"))
    if named or not isinstance(program, PDFStream) or not is_small_truetype(program.get_data()):
        descriptor.pop("FontFile2", None)
    return descriptor


def _program_length(spec: Mapping[str, Any]) -> int:
    program = resolve1(dict_value(spec.get("FontDescriptor", {})).get("FontFile"))
    return int_value(program.get("Length1", 0)) if isinstance(program, PDFStream) else 0


def _check_widths(spec: Mapping[str, Any]) -> None:
    for key, length in (("W", 3), ("W2", 5)):
        if _claimed(list_value(spec.get(key, [])), length) > MAX_NAMES:
            raise PDFFontError(f"{key} claims too many widths")


def _claimed(widths: Iterable[object], length: int) -> float:
    total, run = 0.0, list[float]()
    for value in widths:
        if isinstance(value, list):
            total += len(value)
            run = []
        elif isinstance(value, int | float):
            run.append(value)
            if len(run) == length:
                total += max(0, run[1] - run[0] + 1)
                run = []
    return total
