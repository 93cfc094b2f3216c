"""Numbers as notices print them: 3, ３, 0.5, ０．５, 三, 十五, 四点五."""

import re
from decimal import Decimal

from schema.model import MAX_DIGITS

_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "Ｏ": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

ARABIC = r"[0-9０-９]+(?:[.．][0-9０-９]+)?"
"""Pattern of a number in digits, full-width or not."""
CHINESE = r"[零一二三四五六七八九十百两]+(?:点[零一二三四五六七八九]+)?"
"""Pattern of a number in Chinese numerals."""
NUMBER = rf"(?:{ARABIC}|{CHINESE})"
_BEHIND_VERB = r"(?:(?<=[扣减罚加得计记高])|(?<=[扣减罚加得计记高]\s))"
_PARTED = rf"(?:[0０]|{_BEHIND_VERB}[1-9１-９])[.．]\s{{1,2}}[0-9０-９]{{1,2}}(?=\s?分)"
SHORT_ARABIC = rf"(?<![0-9０-９.．])(?:{_PARTED}|[0-9０-９]{{1,9}}(?:[.．][0-9０-９]{{1,6}})?(?![0-9０-９]))"
SHORT_CHINESE = (
    r"(?<![零一二三四五六七八九十百两点])[零一二三四五六七八九十百两]{1,9}(?:点[零一二三四五六七八九]{1,4})?"
)
"""The same, of lengths that occur: a search with them takes no longer where a text is one long number. 0. 1分 has a blank that was typed, as
扣1. 5分 has; behind anything else than such a verb 1. may be a number of a list."""

_ARABIC = re.compile(ARABIC)


def number(text: str) -> Decimal | None:
    """Return the number that ``text`` is, in digits or Chinese numerals; None where it is none or has too many digits."""
    if _ARABIC.fullmatch(text):
        plain = text.translate(_WIDE)
        return Decimal(plain) if len(plain) <= MAX_DIGITS else None
    return chinese(text)


def chinese(text: str) -> Decimal | None:
    """Return the number in Chinese numerals that ``text`` is, None where it is none: 二十五 is 25, 四点五 is 4.5."""
    whole, point, fraction = text.partition("点")
    value = _whole(whole)
    if value is None or (point and not fraction) or any(digit not in _DIGITS for digit in fraction):
        return None
    tail = "".join(str(_DIGITS[digit]) for digit in fraction)
    return Decimal(f"{value}.{tail}") if tail else Decimal(value)


def chinese_digits(text: str) -> int | None:
    """Return the number that ``text`` spells digit by digit, as years are: 二〇一二 is 2012."""
    if not text or any(digit not in _DIGITS for digit in text):
        return None
    return int("".join(str(_DIGITS[digit]) for digit in text))


def _whole(text: str) -> int | None:
    if not text or len(text) > MAX_DIGITS:
        return None
    total, pending, last_unit = 0, None, 10_000
    for character in text:
        if character in _DIGITS:
            if pending not in (None, 0):
                return None
            pending = _DIGITS[character]
        elif character in _UNITS:
            unit = _UNITS[character]
            if unit >= last_unit or (pending is None and (unit != 10 or total)):
                return None
            total += (1 if pending is None else pending) * unit
            pending, last_unit = None, unit
        else:
            return None
    return total + (pending or 0)
