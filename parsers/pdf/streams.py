"""Unpacking the streams of a PDF within bounds and without forgiving what is cut off (ISO 32000-1, 7.4)."""

import zlib
from io import BytesIO
from typing import Any

from pdfminer import pdftypes
from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfexceptions import PDFNotImplementedError, PDFValueError
from pdfminer.pdftypes import PDFStream, int_value
from pdfminer.runlength import rldecode
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

from parsers.pdf.bounds import MAX_STREAM, Bounds

RUN_LENGTH_RATIO = 64
"""RunLengthDecode turns 2 bytes into 128 at most."""
MAX_LZW = 8 * 1024 * 1024
"""Packed bytes: pdfminer reads them bit by bit; nothing has been packed this way since the 1990s."""
MAX_PREDICTED = 16 * 1024 * 1024
"""Bytes to which a predictor is applied: pdfminer does so byte by byte; cross-reference streams stay below 1 MB."""


class BoundedStream(PDFStream):
    """A stream that unpacks anew each time, so that no page stays in memory, and only within bounds.

    pdfminer's own stream unpacks without limit, and returns nothing where the packed bytes are broken.
    """

    bounds: Bounds

    @classmethod
    def of(cls, stream: PDFStream, bounds: Bounds) -> "BoundedStream":
        """Return ``stream`` within ``bounds``."""
        made = cls(stream.attrs, stream.rawdata or b"", stream.decipher)
        made.bounds = bounds
        return made

    def get_data(self) -> bytes:
        """Return the unpacked bytes; raises UnusableInput (K009), zlib.error or PDFException."""
        data = self.rawdata or b""
        if self.decipher:
            if self.objid is None or self.genno is None:
                raise PDFValueError("a stream without an object number cannot be deciphered")
            self.bounds.charge("deciphered", len(data))
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        for name, params in self.get_filters():
            data = _predicted(self._unpacked(name, data), params)
        self.bounds.charge("unpacked", len(data))
        return data

    def _unpacked(self, name: object, data: bytes) -> bytes:
        if name in pdftypes.LITERALS_FLATE_DECODE:
            return self._checked(inflated(data, MAX_STREAM + 1))
        if name in pdftypes.LITERALS_LZW_DECODE and len(data) <= MAX_LZW:
            return self._expanded(data)
        if name in pdftypes.LITERALS_ASCII85_DECODE:
            return self._checked(ascii85decode(data))
        if name in pdftypes.LITERALS_ASCIIHEX_DECODE:
            return asciihexdecode(data)
        if name in pdftypes.LITERALS_RUNLENGTH_DECODE:
            if len(data) * RUN_LENGTH_RATIO > MAX_STREAM:
                raise self._too_large()
            return rldecode(data)
        if name == pdftypes.LITERAL_CRYPT:
            return data
        raise PDFNotImplementedError(f"Unsupported filter: {name!r}")

    def _expanded(self, data: bytes) -> bytes:
        parts, size = [], 0
        for part in LZWDecoder(BytesIO(data)).run():
            parts.append(part)
            size += len(part)
            if size > MAX_STREAM:
                raise self._too_large()
        return b"".join(parts)

    def _checked(self, data: bytes) -> bytes:
        if len(data) > MAX_STREAM:
            raise self._too_large()
        return data

    def _too_large(self) -> Exception:
        return self.bounds.exceeded(f"stream > {MAX_STREAM // (1024 * 1024)} MB")


def inflated(data: bytes, limit: int) -> bytes:
    """Return the zlib ``data`` unpacked, at most ``limit`` bytes of it; raises zlib.error if it is broken or cut off.

    Some producers leave the check sum out, which is no loss; an empty stream stands for an empty page.
    """
    if not data.strip():
        return b""
    unpacker = zlib.decompressobj()
    unpacked = unpacker.decompress(data, limit)
    if unpacker.eof or len(unpacked) >= limit:
        return unpacked
    bare = zlib.decompressobj(-zlib.MAX_WBITS)
    unpacked = bare.decompress(data[2:], limit)
    if not bare.eof:
        raise zlib.error("incomplete stream")
    return unpacked


def _predicted(data: bytes, params: Any) -> bytes:
    if not isinstance(params, dict) or int_value(params.get("Predictor", 1)) == 1:
        return data
    kind, colors, columns, bits = (
        int_value(params.get(key, default))
        for key, default in (("Predictor", 1), ("Colors", 1), ("Columns", 1), ("BitsPerComponent", 8))
    )
    if not 0 < colors * columns * bits <= 8 * (len(data) + 1) or min(colors, columns, bits) < 1:
        raise PDFValueError("a predictor row longer than its data")
    if len(data) > MAX_PREDICTED:
        raise PDFValueError("too much data for a predictor")
    if kind == 2:
        return apply_tiff_predictor(colors, columns, bits, data)
    return apply_png_predictor(kind, colors, columns, bits, data)
