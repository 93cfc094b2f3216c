"""The Python door: ``from kaohe import parse_notice``. Names are loaded when first asked for, so that importing is light."""

import importlib
from typing import TYPE_CHECKING

from schema.version import VERSION

if TYPE_CHECKING:
    from pipeline.collecting.door import collect_forms
    from pipeline.diffing.door import diff_rubrics, rubric_history
    from pipeline.diffing.patch import apply_patch, reverse_patch
    from pipeline.door import dump_rubric, parse_notice, read_document
    from pipeline.tallying.door import tally_scores
    from schema.diff import Diff
    from schema.document import Document
    from schema.finding import Decision, Finding, UnusableInput
    from schema.history import History
    from schema.notice import Notice, RubricFile
    from schema.rubric import Category, Item, Rubric, SubPoint
    from schema.rules import Rules
    from schema.scores import ScoresFile
    from schema.tally import TallyFile

__version__ = VERSION

_HOMES = {
    "parse_notice": "pipeline.door",
    "read_document": "pipeline.door",
    "dump_rubric": "pipeline.door",
    "diff_rubrics": "pipeline.diffing.door",
    "rubric_history": "pipeline.diffing.door",
    "apply_patch": "pipeline.diffing.patch",
    "reverse_patch": "pipeline.diffing.patch",
    "collect_forms": "pipeline.collecting.door",
    "tally_scores": "pipeline.tallying.door",
    "Diff": "schema.diff",
    "Document": "schema.document",
    "Decision": "schema.finding",
    "Finding": "schema.finding",
    "UnusableInput": "schema.finding",
    "History": "schema.history",
    "Notice": "schema.notice",
    "RubricFile": "schema.notice",
    "Category": "schema.rubric",
    "Item": "schema.rubric",
    "Rubric": "schema.rubric",
    "SubPoint": "schema.rubric",
    "Rules": "schema.rules",
    "ScoresFile": "schema.scores",
    "TallyFile": "schema.tally",
}

__all__ = [
    "Category",
    "Decision",
    "Diff",
    "Document",
    "Finding",
    "History",
    "Item",
    "Notice",
    "Rubric",
    "RubricFile",
    "Rules",
    "ScoresFile",
    "SubPoint",
    "TallyFile",
    "UnusableInput",
    "__version__",
    "apply_patch",
    "collect_forms",
    "diff_rubrics",
    "dump_rubric",
    "parse_notice",
    "read_document",
    "reverse_patch",
    "rubric_history",
    "tally_scores",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'kaohe' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__


if __name__ == "__main__":
    raise SystemExit(importlib.import_module("pipeline.cli").main())
