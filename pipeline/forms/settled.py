"""What an item says that its sub-points say together."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.forms.answers import Shown
from pipeline.forms.words import NOT_APPLICABLE


def settled(parts: Sequence[Shown]) -> Shown:
    """Return the sum of the sub-points once all of them are settled: None until then, ``/`` where none of them applies."""
    if not parts or any(part is None for part in parts):
        return None
    numbers = [part for part in parts if isinstance(part, Decimal)]
    return sum(numbers, Decimal(0)) if numbers else NOT_APPLICABLE
