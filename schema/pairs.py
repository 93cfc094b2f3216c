"""The pairs file: which items of two rubrics a person says belong together, and which do not."""

from typing import Literal

from pydantic import Field

from schema.envelope import SCHEMA_VERSION
from schema.model import Model, Number


class PairWish(Model):
    """An old and a new item by id: ``together`` true ties them, false keeps them apart.

    The texts are there to be read; where they are given they must be those of the items. ``similarity`` and ``doubtful``
    say what kaohe found and are not read back.
    """

    old: str
    new: str
    together: bool
    similarity: Number | None = None
    doubtful: bool | None = None
    old_text: str | None = None
    new_text: str | None = None


class PairsFile(Model):
    """What ``kaohe diff --write-pairs`` writes and ``--pairs`` reads."""

    schema_name: Literal["kaohe/pairs"] = Field(default="kaohe/pairs", alias="schema")
    schema_version: str = SCHEMA_VERSION
    pairs: tuple[PairWish, ...]
