"""How many columns a text takes on a terminal, and cutting and filling by that measure.

Wide and full-width characters take two columns (Unicode Standard Annex 11, East Asian Width: W and F), marks that
combine take none, all others one.
"""

import re
import unicodedata
from functools import lru_cache

_PIECE = re.compile(r"\[-|-\]|\{\+|\+\}|[A-Za-z0-9.,%'-]+分?| +|.", re.DOTALL)
_CLOSING = frozenset("，。；：、！？）］】〕》〉”’)]},;:!?%％﹪…")
"""Characters that begin no line (GB/T 15834-2011, 5.1)."""
_CLOSING_MARKS, _OPENING_MARKS = frozenset({"-]", "+}"}), frozenset({"[-", "{+"})
"""The marks around what changed, as git --word-diff writes them, which keep to what they enclose."""
_OPENING = frozenset("（［【〔《〈“‘([{")
"""Characters that end no line."""
_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of what follows them on the screen."""


@lru_cache(maxsize=8192)
def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def width(text: str) -> int:
    """Return the columns that ``text`` takes."""
    return len(text) if text.isascii() and text.isprintable() else sum(map(_columns, text))


def clean(text: str) -> str:
    """Return ``text`` with the same number of characters, none of which can move the cursor or turn the line."""
    if text.isprintable():
        return text
    return "".join(
        "\ufffd" if c in _TURNING else " " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text
    )


def head(text: str, columns: int) -> str:
    """Return the longest beginning of ``text`` that takes at most ``columns``, and at least one character."""
    used = 0
    for place, character in enumerate(text):
        used += _columns(character)
        if used > columns and place:
            return text[:place]
    return text


def wrap(text: str, columns: int) -> list[str]:
    """Return ``text`` in lines of at most ``columns``, at least one line; Latin words and numbers stay whole if they fit.

    No line begins with closing punctuation or ends with an opening bracket where that can be helped. Blanks at a line
    break are dropped.
    """
    lines, line, used = [], "", 0
    for piece in _unbroken(text):
        size = width(piece)
        if line and used + size > columns:
            lines.append(line.rstrip(" "))
            line, used, piece = "", 0, piece.lstrip(" ")
            size = width(piece)
        while size > columns and len(piece) > 1:
            first = head(piece, columns)
            lines.append(first)
            piece = piece[len(first) :]
            size = width(piece)
        line += piece
        used += size
    return [*lines, line.rstrip(" ")] if line or not lines else lines


def _unbroken(text: str) -> list[str]:
    pieces: list[str] = []
    for match in _PIECE.finditer(text):
        piece = match[0]
        closes = piece[0] in _CLOSING or piece in _CLOSING_MARKS
        if pieces and (closes or _opens(pieces[-1])) and len(pieces[-1]) < 12:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _opens(piece: str) -> bool:
    return piece[-1] in _OPENING or piece[-2:] in _OPENING_MARKS


def left(text: str, columns: int) -> str:
    """Return ``text`` filled with blanks behind to take ``columns``."""
    return text + " " * (columns - width(text))


def right(text: str, columns: int) -> str:
    """Return ``text`` filled with blanks before to take ``columns``."""
    return " " * (columns - width(text)) + text


def clip(text: str, span: tuple[int, int], columns: int) -> tuple[str, int, int]:
    """Return what of ``text`` fits in ``columns`` around ``span`` (code points), the column where the span begins in it,
    and the columns that it takes there; what is left out is shown as …
    """
    start, end = max(0, min(span[0], len(text))), max(0, min(span[1], len(text)))
    first = start
    room = columns - 2 - min(width(text[start:end]), columns // 2)
    before = 0
    while first > 0 and before + _columns(text[first - 1]) <= (room // 2 if width(text[end:]) > room // 2 else room):
        first -= 1
        before += _columns(text[first])
    lead = "…" if first else ""
    shown = head(text[first:], columns - 2) if text[first:] else ""
    tail = "…" if first + len(shown) < len(text) else ""
    seen = text[start : min(end, first + len(shown))]
    return lead + shown + tail, len(lead) + before, max(1, width(seen))
