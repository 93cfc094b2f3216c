"""Findings as JSON."""

import json

from pipeline.inputs import Opened
from pipeline.outputs.order import by_place
from schema.envelope import SCHEMA_VERSION, this_generator


def findings_json(opened: Opened) -> str:
    """Return the findings, sorted by place, as JSON text: each as in the rubric JSON, with the files around them."""
    content = {
        "schema": "kaohe/findings",
        "schema_version": SCHEMA_VERSION,
        "generator": this_generator().model_dump(mode="json"),
        "sources": [source.model_dump(mode="json") for source in opened.sources],
        "findings": [finding.model_dump(mode="json") for finding in by_place(opened.findings)],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
