"""The numbers that a browser sets before the items of <ol> (HTML Living Standard, section 4.4.5 to 4.4.8)."""

import re

from parsers.sheets.letters import letters
from parsers.webpage.elements import Attributes

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_STYLE = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:([^;]*)", re.IGNORECASE)
_INTEGER = re.compile(r"[ \t\n\r\f]*([+-]?[0-9]{1,9})")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CHINESE = frozenset({"cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal"})
_DIGITS = "零一二三四五六七八九"
_KNOWN = frozenset(_TYPES.values()) | _CHINESE | {"none", "decimal-leading-zero", "lower-latin", "upper-latin", "disc"}


class Counter:
    """Counts the items of one <ol>."""

    def __init__(self, attributes: Attributes, items: int) -> None:
        """Take the list's attributes and the number of its items, which a reversed list begins with."""
        self._step = -1 if "reversed" in attributes else 1
        self._style = style(attributes) or "decimal"
        self._next = integer(attributes.get("start"), items if self._step < 0 else 1)

    def label(self, attributes: Attributes) -> str:
        """Return the number printed before the next item, which has these attributes; empty where none is printed."""
        value = integer(attributes.get("value"), self._next)
        self._next = value + self._step
        return label(value, style(attributes) or self._style)


def style(attributes: Attributes) -> str | None:
    """Return the list style that a list or an item asks for, None where it asks for none that is known."""
    said = _STYLE.search(attributes.get("style") or "")
    for word in said[1].lower().split() if said else ():
        if word in _KNOWN:
            return word
    return _TYPES.get(attributes.get("type") or "")


def label(value: int, kind: str) -> str:
    """Return ``value`` as a list of style ``kind`` prints it (CSS Counter Styles 3, section 6), with its full stop."""
    if kind in ("none", "disc"):
        return ""
    if kind in _CHINESE and 0 <= value < 100:
        return f"{_chinese(value)}、"
    if kind == "decimal-leading-zero":
        return f"{value:02d}."
    shown = ""
    if kind.endswith(("alpha", "latin")) and value > 0:
        shown = letters(value).lower()
    elif kind.endswith("roman") and 0 < value < 4000:
        shown = _roman(value)
    return f"{shown.upper() if kind.startswith('upper') else shown}." if shown else f"{value}."


def integer(text: str | None, otherwise: int) -> int:
    """Return ``text`` by the rules for parsing integers (section 2.3.4.1): what follows the digits is ignored."""
    found = _INTEGER.match(text or "")
    return int(found[1]) if found else otherwise


def _roman(value: int) -> str:
    numeral = ""
    for unit, name in _ROMAN:
        count, value = divmod(value, unit)
        numeral += name * count
    return numeral


def _chinese(value: int) -> str:
    tens, ones = divmod(value, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
