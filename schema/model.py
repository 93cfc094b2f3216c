"""What every model shares: it is frozen, it names its keys as the JSON does, and its numbers are exact."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

MAX_DIGITS = 15
"""Significant digits that a JSON number keeps exactly when it passes through a binary float."""


class Model(BaseModel):
    """The root of all models: immutable, unknown keys refused, JSON keys in the order of the fields."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


def exact(value: object) -> object:
    """Return a JSON number as the value pydantic turns into an exact Decimal.

    Raises ValueError for text, true and false: the contract has numbers as JSON numbers, never as strings.
    """
    if isinstance(value, bool | str | bytes):
        raise ValueError("a JSON number is wanted, not text and not true or false")
    return Decimal(repr(value)) if isinstance(value, int | float) else value


def shortest(value: Decimal) -> int | float:
    """Return the JSON number with the shortest decimal form: 3 for 3.0, 0.5 for 0.50."""
    whole = int(value)
    return whole if whole == value else float(value)


Number = Annotated[
    Decimal,
    Field(allow_inf_nan=False, max_digits=MAX_DIGITS),
    BeforeValidator(exact),
    PlainSerializer(shortest, return_type=int | float, when_used="json"),
]
"""An exact decimal number that JSON shows in its shortest form."""


class Bilingual(Model):
    """The same words in Chinese and in English."""

    zh: str
    en: str

    def said(self, lang: str) -> str:
        """Return the words in ``lang``: ``"en"`` or, for everything else, Chinese."""
        return self.en if lang == "en" else self.zh
