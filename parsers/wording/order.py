"""Amounts one behind the other that fall or rise throughout, as those of tiers do of which one is given."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise


def falls(amounts: Sequence[Decimal | None]) -> bool:
    """Return whether each amount is less than the one before it; one that is not known is not."""
    return all(a is not None and b is not None and a > b for a, b in pairwise(amounts))


def rises(amounts: Sequence[Decimal | None]) -> bool:
    """Return whether each amount is more than the one before it; one that is not known is not."""
    return falls(amounts[::-1])


def is_ordered(amounts: Sequence[Decimal | None]) -> bool:
    """Return whether the amounts fall, or rise, throughout."""
    return falls(amounts) or rises(amounts)
