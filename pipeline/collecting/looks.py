"""The look of text in a filled form that changes what it says: struck through it was withdrawn, raised or lowered it is a mark.

A score of which a part is struck through or raised is then no number, and a person says what counts: 2 struck out with a 1
behind it must never be read as 21, and 1 with a raised 2 (a footnote) never as 12.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPEN, _CLOSE = "〔已划去：", "〕"
_OFF = frozenset({"0", "false", "off"})
_DIGITS = "0123456789+-"
_SHIFTED = {"superscript": str.maketrans(_DIGITS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"), "subscript": str.maketrans(_DIGITS, "₀₁₂₃₄₅₆₇₈₉₊₋")}


def struck(text: str) -> str:
    """Return how text that is struck through is shown; blanks alone are no text."""
    return f"{_OPEN}{text}{_CLOSE}" if text.strip() else text


def joined(parts: list[str]) -> str:
    """Return the runs of a text put together; runs struck through one after the other are one."""
    return "".join(parts).replace(_CLOSE + _OPEN, "")


def shifted(text: str, properties: "_Element | None", name: str) -> str:
    """Return text whose ``properties`` may raise or lower it: its digits are then raised or lowered ones (m², a footnote¹).

    ``name`` is that of the property, with its namespace: w:vertAlign (ECMA-376 part 1, 17.3.2.42) or vertAlign (18.4.14).
    """
    found = properties.find(name) if properties is not None else None
    table = _SHIFTED.get(_value(found)) if found is not None else None
    return text.translate(table) if table else text


def is_on(properties: "_Element | None", *names: str) -> bool:
    """Return whether one of the switches ``names``, with their namespaces, is on in the properties of a run or font."""
    if properties is None:
        return False
    found = [element for name in names for element in properties.findall(name)]
    return any(_value(element) not in _OFF for element in found)


def struck_styles(styles: "_Element | None", prefix: str) -> frozenset[int]:
    """Return the cell styles of an Excel file (cellXfs, from 0) whose font is struck through (ECMA-376 part 1, 18.8.22)."""
    if styles is None:
        return frozenset()
    fonts = [is_on(font, f"{prefix}strike") for font in styles.iterfind(f"{prefix}fonts/{prefix}font")]
    crossed = {str(at) for at, crossed_out in enumerate(fonts) if crossed_out}
    formats = styles.iterfind(f"{prefix}cellXfs/{prefix}xf")
    return frozenset(at for at, style in enumerate(formats) if style.get("fontId", "0") in crossed)


def _value(element: "_Element") -> str:
    """Return the value of a switch, whose attribute has a namespace in Word and none in Excel; on where there is none."""
    values = [str(value) for name, value in element.attrib.items() if str(name).rpartition("}")[2] == "val"]
    return values[0] if values else "1"
