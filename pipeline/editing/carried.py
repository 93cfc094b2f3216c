"""The rubric JSON that a review sheet carries in its hidden sheet, for what its cells cannot hold."""

import base64
import binascii
import zlib
from collections.abc import Sequence

from parsers.review_sheets import MARK
from pipeline.editing.words import LAYOUT

_CHUNK = 8_000
"""Characters of one cell; Excel takes 32,767."""
_MOST = 200 * 1024 * 1024
"""Bytes that a carried JSON may unpack to."""


def packed(json: str) -> tuple[str, ...]:
    """Return the cells of the hidden sheet, from top to bottom: the mark, then the JSON, compressed, in letters and digits."""
    text = base64.b64encode(zlib.compress(json.encode(), 9)).decode("ascii")
    return (f"{MARK} {LAYOUT}", *(text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK)))


def unpacked(cells: Sequence[str]) -> bytes | None:
    """Return the JSON that ``cells`` hold, None where they are not complete; zlib's check sum tells (RFC 1950)."""
    if not is_hidden_sheet(cells):
        return None
    opened = zlib.decompressobj()
    try:
        packed_bytes = base64.b64decode("".join("".join(cells[1:]).split()), validate=True)
        json = opened.decompress(packed_bytes, _MOST)
    except (binascii.Error, zlib.error):
        return None
    return json if opened.eof else None


def is_hidden_sheet(cells: Sequence[str]) -> bool:
    """Return whether the cells of a sheet's first column are those of the hidden sheet."""
    return bool(cells) and cells[0].split(" ")[0] == MARK
