"""Numbers as Word's automatic numbering prints them.

Sources: ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat); [MS-DOCX] 2.4, which shows each format at its turning points
(一, 十, 一○○ is chineseCounting; 一, 十, 一百 is chineseCountingThousand); ⑪ and above of the Chinese circles are plain
digits, as Word's field switch GB3 is described.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_LARGEST = 32767
"""Word counts no further; what lies beyond is printed in digits, so that no file can ask for a label of any length."""
_HAN = "〇一二三四五六七八九"
_HAN_CIRCLE = "○一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_FULL_WIDTH = "０１２３４５６７８９"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_PADDED = re.compile(r"(0+1), 0+2, 0+3, \.\.\.")


def counted(value: int, number_format: str, pattern: str = "") -> str | None:
    """Return ``value`` in ``number_format`` (a name of ST_NumberFormat), None where kaohe does not know that format.

    ``pattern`` is the sample that stands beside the format ``custom``: ``001, 002, 003, ...``.
    """
    if number_format == "custom":
        padded = _PADDED.fullmatch(pattern)
        return str(value).zfill(len(padded[1])) if padded else None
    written = _FORMATS.get(number_format)
    if written is None:
        return None
    return written(value) if 0 < value <= _LARGEST or number_format == "decimalZero" else str(value)


def _digits(characters: str) -> Callable[[int], str]:
    return lambda value: "".join(characters[int(digit)] for digit in str(value))


def _series(first: str, size: int) -> Callable[[int], str]:
    """Return a writer of ``size`` characters that follow one another in Unicode, plain digits after them."""
    return lambda value: chr(ord(first) + value - 1) if value <= size else str(value)


def _listed(characters: str) -> Callable[[int], str]:
    return lambda value: characters[value - 1] if value <= len(characters) else str(value)


def _letters(first: str) -> Callable[[int], str]:
    """Return a writer of a … z, aa, bb … zz, aaa."""
    return lambda value: chr(ord(first) + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _roman(value: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        written += letters * (value // worth)
        value %= worth
    return written


def _spelled(digits: str, units: str, zero: str, *, silent: str) -> Callable[[int], str]:
    """Return a writer of spoken numbers: ``digits`` with ``units``, and ``zero`` where units between them are skipped.

    ``silent`` are the units that swallow the 一 before them at the head of a number (十一, but 一百一十一), or anywhere
    where there is no ``zero`` (百十一).
    """

    def written(value: int) -> str:
        text, skipped, figures = "", False, str(value)
        for place, figure in enumerate(reversed(figures)):
            if figure == "0":
                skipped = bool(text)
                continue
            unit = ("", *units)[place]
            swallowed = figure == "1" and unit and unit in silent and (not zero or place == len(figures) - 1)
            text = ("" if swallowed else digits[int(figure)]) + unit + (zero if skipped else "") + text
            skipped = False
        return text

    return written


def _below_hundred(counting: Callable[[int], str], digits: Callable[[int], str]) -> Callable[[int], str]:
    return lambda value: counting(value) if value < 100 else digits(value)


_CHINESE = _spelled(_HAN, "十百千万", "零", silent="十")
_JAPANESE = _spelled(_HAN, "十百千万", "", silent="十百千")
_CHINESE_SHORT = _below_hundred(_CHINESE, _digits(_HAN_CIRCLE))

_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": _digits(_FULL_WIDTH),
    "decimalFullWidth2": _digits(_FULL_WIDTH),
    "numberInDash": lambda value: f"- {value} -",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "decimalEnclosedCircle": _series("①", 20),
    "decimalEnclosedCircleChinese": _series("①", 10),
    "decimalEnclosedParen": _series("⑴", 20),
    "decimalEnclosedFullstop": _series("⒈", 20),
    "ideographEnclosedCircle": _series("㈠", 10),
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "ideographDigital": _digits(_HAN),
    "japaneseDigitalTenThousand": _digits(_HAN),
    "taiwaneseDigital": _digits(_HAN_CIRCLE),
    "chineseCounting": _CHINESE_SHORT,
    "taiwaneseCounting": _CHINESE_SHORT,
    "chineseCountingThousand": _CHINESE,
    "taiwaneseCountingThousand": _CHINESE,
    "japaneseCounting": _JAPANESE,
    "chineseLegalSimplified": _spelled(_LEGAL, "拾佰仟万", "零", silent=""),
    "ideographLegalTraditional": _spelled(_LEGAL_TRADITIONAL, "拾佰仟萬", "零", silent=""),
}
