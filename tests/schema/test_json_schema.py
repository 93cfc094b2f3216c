"""The published schemas are those of the models, and real output holds to them, judged by somebody else's validator."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pipeline.json_schema import MODELS, json_schema
from pipeline.parse import parse
from pipeline.published import published, schema_names
from pipeline.rubric_json import dump
from tests.builders import agreeing, contradicting, with_cell

SAMPLE = Path(__file__).parents[2] / "samples" / "leshan-2012" / "notice.docx"


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads(published(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("name", MODELS)
def test_the_published_file_is_fresh(name: str) -> None:
    assert published(name) == json_schema(name), "run python -m pipeline.json_schema"


def test_every_model_is_published() -> None:
    assert set(MODELS) <= set(schema_names())


SOMETIMES = {"offset", "widths"}
"""Keys that are left out where there is nothing to say: only a nested table has an offset, not every file says widths."""


@pytest.mark.parametrize("name", MODELS)
def test_every_key_is_required_and_no_other_allowed(name: str) -> None:
    schema = json.loads(published(name))
    objects = [schema, *(each for each in schema["$defs"].values() if "properties" in each)]
    for described in objects:
        assert described["additionalProperties"] is False
        assert {*described["required"]} == {*described["properties"]} - SOMETIMES
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "schema" in schema["properties"]


def test_real_output_is_valid() -> None:
    parsed = parse([(SAMPLE.read_bytes(), SAMPLE.name)])
    for result in (parsed.result, agreeing(), contradicting(), with_cell("规则")):
        validator("rubric").validate(json.loads(dump(result)))
    validator("document").validate(parsed.document.model_dump(mode="json"))


def item_of(content: Any) -> Any:
    return content["rubrics"][0]["categories"][0]["items"][0]


@pytest.mark.parametrize(
    ("key", "value"), [("points", "6"), ("points", -1), ("colour", 1), ("kind", "basis"), ("sub_points", None)]
)
def test_what_the_models_refuse_is_invalid(key: str, value: object) -> None:
    content = json.loads(dump(agreeing()))
    item_of(content)[key] = value
    assert not validator("rubric").is_valid(content)


def test_a_missing_key_is_invalid() -> None:
    content = json.loads(dump(agreeing()))
    del item_of(content)["weight"]
    assert not validator("rubric").is_valid(content)
