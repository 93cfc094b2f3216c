"""Numbers as a spreadsheet holds them, and as it shows those without a format."""

import re
from decimal import ROUND_HALF_UP, Decimal

SIGNIFICANT = 15
"""Digits that a spreadsheet keeps of a number; what its binary form shows beyond them was never typed."""
_WIDEST = 10
"""Digits that Excel shows of a number with decimals in a cell that is wide enough: eleven characters with the point."""
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_LARGEST = 307
"""Powers of ten within which a binary floating point number lies."""


def exact(value: str | float) -> Decimal | None:
    """Return the number ``value`` as it was typed: 0.1 for the stored 0.10000000000000001; None where it is none."""
    said = value.strip() if isinstance(value, str) else repr(value)
    if not _NUMBER.fullmatch(said):
        return None
    number = Decimal(said)
    if number and abs(number.adjusted()) > _LARGEST:
        return None
    return significant(number, SIGNIFICANT)


def significant(number: Decimal, digits: int) -> Decimal:
    """Return ``number`` rounded half up to so many significant ``digits``, without zeros at its end."""
    if not number:
        return Decimal(0)
    rounded = rounded_to(number, digits - 1 - number.adjusted())
    return rounded.normalize()


def rounded_to(number: Decimal, places: int) -> Decimal:
    """Return ``number`` rounded half up, away from zero, to so many decimal ``places``; negative ones are tens."""
    if number.is_zero() or -number.as_tuple().exponent <= places:  # type: ignore[operator]  # finite
        return number
    if number.adjusted() < -places - 1:
        return Decimal(0)
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def general(number: Decimal) -> str:
    """Return ``number`` in the format General: its shortest decimal form.

    Decimals beyond eleven characters are rounded off as Excel does; whole numbers are written in full.
    """
    whole = max(1, number.adjusted() + 1)
    if number.adjusted() < -_WIDEST or whole > SIGNIFICANT:
        return f"{significant(number, 6):E}"
    shown = rounded_to(number, max(0, _WIDEST - whole))
    return f"{shown.normalize() + 0:f}"
