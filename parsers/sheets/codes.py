"""Number format codes taken apart (ECMA-376 part 1, 18.8.31; [MS-XLS] 2.4.126 has the same codes)."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

Kind = Literal["literal", "digit", "point", "comma", "percent", "text", "general", "date", "elapsed", "half", "unknown"]
"""What a piece of a code stands for; ``half`` is the half of the day, AM or PM."""

_LONGEST = 255
"""Characters that Excel allows in a code."""
_PIECES = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<silent>_.|\*.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General|G/通用格式)|(?P<half>AM/PM|A/P|上午/下午)|(?P<unknown>E[+-]|a(?!aa)|[bcfgi-ln-rt-xz])"
    r"|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?|aaaa?|e+)|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<text>@)"
    r"|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_SECTION_END = re.compile(r'(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;])*', re.DOTALL)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_COLOUR = re.compile(
    r"black|blue|cyan|green|magenta|red|white|yellow|color\s*[0-9]+|[黑蓝青绿红白黄]色?|洋红|颜色\s*[0-9]+",
    re.IGNORECASE,
)
_LOCALE = re.compile(r"\$([^-]*)(?:-([0-9A-Fa-f]*))?")
_LONG_DATE, _LONG_TIME = "F800", "F400"
"""The locales that mean the system's own long date and time; here those of a Chinese system."""


class Piece(NamedTuple):
    """A piece of a code: what it is, and its text."""

    kind: Kind
    text: str


class Section(NamedTuple):
    """A section of a code: the numbers that it is for (a comparison and a figure, None for all), and its pieces."""

    condition: tuple[str, Decimal] | None
    pieces: tuple[Piece, ...]

    def has(self, *kinds: Kind) -> bool:
        """Return whether any piece is of one of ``kinds``."""
        return any(piece.kind in kinds for piece in self.pieces)


@lru_cache(maxsize=1024)
def sections(code: str) -> tuple[Section, ...] | None:
    """Return the sections of ``code``, None where it is longer than any real one or has more than four."""
    if len(code) > _LONGEST:
        return None
    found: list[Section] = []
    at = 0
    while at <= len(code):
        match = _SECTION_END.match(code, at)
        assert match is not None
        found.append(_section(match[0]))
        at = match.end() + 1
    return tuple(found) if len(found) <= 4 else None


def _section(code: str) -> Section:
    condition: tuple[str, Decimal] | None = None
    pieces: list[Piece] = []
    for match in _PIECES.finditer(code):
        kind, text = str(match.lastgroup), match[str(match.lastgroup)]
        if kind == "bracket":
            compared = _CONDITION.fullmatch(text)
            if compared:
                condition = (compared[1], Decimal(compared[2]))
            elif _LOCALE.fullmatch(text) and text[-4:].upper() in (_LONG_DATE, _LONG_TIME):
                date = text[-4:].upper() == _LONG_DATE
                return Section(None, _section('yyyy"年"m"月"d"日"' if date else "h:mm:ss").pieces)
            else:
                pieces += _bracket(text)
        elif kind in ("quoted", "escaped", "plain"):
            pieces.append(Piece("literal", text))
        elif kind != "silent":
            pieces.append(Piece(kind, text))  # type: ignore[arg-type]  # the groups are named after the kinds
    return Section(condition, tuple(pieces))


def _bracket(text: str) -> list[Piece]:
    """Return what stands for ``[text]``: an elapsed time, a currency sign, nothing for a colour."""
    if re.fullmatch(r"h+|m+|s+", text, re.IGNORECASE):
        return [Piece("elapsed", text)]
    if _COLOUR.fullmatch(text):
        return []
    locale = _LOCALE.fullmatch(text)
    if locale:
        return [Piece("literal", locale[1])] if locale[1] else []
    return [Piece("unknown", f"[{text}]")]
