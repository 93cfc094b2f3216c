"""Exact fractions as the decimal numbers of the JSON: 四舍五入, half up, away from zero."""

from decimal import Decimal
from fractions import Fraction

from schema.model import MAX_DIGITS

FEW = 2
"""Decimals of a number that has no end, where no rule says how many."""


def rounded(value: Fraction, decimals: int | None) -> Decimal:
    """Return ``value`` rounded half up to so many decimals; exact for None, to two where it has no end or is too long."""
    if decimals is None:
        whole = _exact(value)
        if whole is not None:
            return whole
    places = FEW if decimals is None else decimals
    scaled = abs(value) * 10**places
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(units if value >= 0 else -units).scaleb(-places)


def _exact(value: Fraction) -> Decimal | None:
    """Return ``value`` as a decimal number, None where it has no end or more digits than a JSON number keeps."""
    numerator, rest, places = value.numerator, value.denominator, 0
    while rest != 1:
        if places == MAX_DIGITS or (rest % 2 and rest % 5):
            return None
        numerator *= 10
        places += 1
        shared = Fraction(numerator, rest)
        numerator, rest = shared.numerator, shared.denominator
    return Decimal(numerator).scaleb(-places) if len(str(abs(numerator))) <= MAX_DIGITS else None
