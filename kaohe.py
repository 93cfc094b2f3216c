"""The Python door: ``from kaohe import parse_notice``. Names are loaded when first asked for, so that importing is light."""

import importlib
from typing import TYPE_CHECKING

from schema.version import VERSION

if TYPE_CHECKING:
    from pipeline.door import dump_rubric, parse_notice, read_document
    from schema.document import Document
    from schema.finding import Decision, Finding, UnusableInput
    from schema.notice import Notice, RubricFile
    from schema.rubric import Category, Item, Rubric, SubPoint

__version__ = VERSION

_HOMES = {
    "parse_notice": "pipeline.door",
    "read_document": "pipeline.door",
    "dump_rubric": "pipeline.door",
    "Document": "schema.document",
    "Decision": "schema.finding",
    "Finding": "schema.finding",
    "UnusableInput": "schema.finding",
    "Notice": "schema.notice",
    "RubricFile": "schema.notice",
    "Category": "schema.rubric",
    "Item": "schema.rubric",
    "Rubric": "schema.rubric",
    "SubPoint": "schema.rubric",
}

__all__ = [
    "Category",
    "Decision",
    "Document",
    "Finding",
    "Item",
    "Notice",
    "Rubric",
    "RubricFile",
    "SubPoint",
    "UnusableInput",
    "__version__",
    "dump_rubric",
    "parse_notice",
    "read_document",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'kaohe' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
