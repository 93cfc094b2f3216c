"""Text that is struck through in a filled form: shown as such, since what was withdrawn is no part of what was entered.

A score of which a part is struck through is then no number, and a person says what counts: 2 struck out with a 1 behind it
must never be read as 21.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPEN, _CLOSE = "〔已划去：", "〕"
_OFF = frozenset({"0", "false", "off"})


def struck(text: str) -> str:
    """Return how text that is struck through is shown; blanks alone are no text."""
    return f"{_OPEN}{text}{_CLOSE}" if text.strip() else text


def joined(parts: list[str]) -> str:
    """Return the runs of a text put together; runs struck through one after the other are one."""
    return "".join(parts).replace(_CLOSE + _OPEN, "")


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
