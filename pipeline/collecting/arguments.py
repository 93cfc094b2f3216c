"""Arguments that the commands about scores share."""

from decimal import Decimal, InvalidOperation


def step(text: str) -> Decimal:
    """Return the step of scores that ``text`` says, above 0 and at most 10; raises ValueError for anything else."""
    try:
        value = Decimal(text)
    except InvalidOperation as problem:
        raise ValueError(text) from problem
    if not value.is_finite() or not 0 < value <= 10:
        raise ValueError(text)
    return value
