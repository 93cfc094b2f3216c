"""Numbers as the formats of OpenDocument lists print them (OASIS OpenDocument 1.3 part 3, 19.500 style:num-format).

The standard names digits, letters and Roman numbers; all else is named by its first three members, as LibreOffice does it.
"""

from parsers.ooxml.counting import counted

_FORMATS = {
    "1": "decimal",
    "1, 2, 3, ...": "decimal",
    "i": "lowerRoman",
    "I": "upperRoman",
    "a": "lowerLetter",
    "A": "upperLetter",
    "01, 02, 03, ...": "decimalZero",
    "１, ２, ３, ...": "decimalFullWidth",
    "一, 二, 三, ...": "chineseCountingThousand",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
}
_CIRCLED = "①, ②, ③, ..."
_CIRCLES = ((1, "①", 20), (21, "㉑", 15), (36, "㊱", 15))
"""The first number of each series of circled numbers in Unicode, its character, and how many there are."""
_LARGEST = 32767


def printed(value: int, num_format: str, in_step: bool) -> str | None:
    """Return ``value`` in ``num_format``, None where kaohe does not know that format.

    ``in_step`` says that letters go on with aa, bb (style:num-letter-sync), not with aa, ab.
    """
    if num_format == _CIRCLED:
        return next(
            (chr(ord(sign) + value - first) for first, sign, size in _CIRCLES if 0 <= value - first < size), str(value)
        )
    if num_format in ("a", "A") and not in_step and 0 < value <= _LARGEST:
        return _letters(value, num_format)
    known = _FORMATS.get(num_format)
    return None if known is None else counted(value, known)


def _letters(value: int, first: str) -> str:
    text = ""
    while value:
        value, letter = divmod(value - 1, 26)
        text = chr(ord(first) + letter) + text
    return text
