"""Symbol fonts: which character a code prints, where that is certain.

Word stores such a character as a code below 0x100 or in U+F000 … U+F0FF together with the font. Sources: Unicode's
mapping of the Symbol font (VENDORS/ADOBE/symbol.txt) and of Wingdings (L2/11-052), of which only what has a plain
counterpart is taken. Everything else keeps its private-use code.
"""

from __future__ import annotations

from collections.abc import Mapping

_SYMBOL = {
    **{code: chr(code) for code in b" !#%&()+,./0123456789:;<=>?[]_{|}"},
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **{0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°"},
    **{0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…"},
    **{0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xD6: "√", 0xD7: "⋅", 0xE5: "∑"},
}
_WINGDINGS = {
    **{0x81 + index: chr(ord("①") + index) for index in range(10)},
    **{0x8C + index: chr(ord("❶") + index) for index in range(10)},
    **{0x6C: "●", 0x6E: "■", 0x6F: "□", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xD8: "➢"},
    **{0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
}
_WINGDINGS_2 = {
    **{0x6A + index: chr(ord("①") + index) for index in range(10)},
    **{0x75 + index: chr(ord("❶") + index) for index in range(10)},
    **{0x4F: "✗", 0x50: "✓", 0x52: "☑", 0x54: "☒", 0xA3: "□"},
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_PRIVATE = 0xF000
_LOST = "\N{REPLACEMENT CHARACTER}"


def symbol_font(font: str | None) -> Mapping[int, str] | None:
    """Return what the codes of ``font`` print, by code below 0x100; None where ``font`` is no known symbol font."""
    return _FONTS.get((font or "").lower())


def symbol(code: str, font: str | None) -> str:
    """Return the character of a w:sym: ``code`` in hex, kept as it is where the font's character is not certain.

    A code that is none gives U+FFFD.
    """
    try:
        value = int(code, 16)
    except ValueError:
        return _LOST
    low = value - _PRIVATE if _PRIVATE <= value < _PRIVATE + 0x100 else value
    known = (symbol_font(font) or {}).get(low)
    if known is not None:
        return known
    return chr(value) if 0x20 <= value <= 0x10FFFF and not 0xD800 <= value <= 0xDFFF else _LOST


def in_font(text: str, font: Mapping[int, str]) -> str:
    """Return ``text`` as the symbol font ``font`` prints it."""
    return "".join(font.get(ord(char) - _PRIVATE if "\uf000" <= char <= "\uf0ff" else ord(char), char) for char in text)
