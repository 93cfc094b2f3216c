"""Making the JSON Schemas (draft 2020-12) from the models: ``python -m pipeline.json_schema`` writes schema/*.schema.json."""

import json
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from schema.diff import Diff
from schema.document import Document
from schema.envelope import SCHEMA_VERSION
from schema.history import History
from schema.notice import RubricFile
from schema.scores import ScoresFile
from schema.tally import TallyFile

MODELS: dict[str, type[BaseModel]] = {
    "rubric": RubricFile,
    "document": Document,
    "diff": Diff,
    "history": History,
    "scores": ScoresFile,
    "tally": TallyFile,
}
"""The models that have a schema of their own, by the name that it is published under."""
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


class _Generator(GenerateJsonSchema):
    """What the contract says and pydantic does not: every key is there, and a number is a number."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """Return the schema of a number; its bounds are put beside it by pydantic, under names of pydantic's own."""
        return {"type": "number"}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema without its default: in the JSON nothing is filled in."""
        return self.generate_inner(schema["schema"])

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,
    ) -> bool:
        """Return True: all keys are always present, but for those that the model leaves out where there is nothing to say."""
        return "serialization_exclude_if" not in field

    def field_title_should_be_set(self, schema: object) -> bool:
        """Return False: the key says it."""
        return False


def json_schema(name: str) -> str:
    """Return the text of the JSON Schema of that name in :data:`MODELS`."""
    made = MODELS[name].model_json_schema(by_alias=True, schema_generator=_Generator)
    top = {"$schema": _DRAFT, "$id": f"urn:kaohe:schema:{name}:{SCHEMA_VERSION}", **made, "title": f"kaohe {name}"}
    return json.dumps(_tidied(top), ensure_ascii=False, indent=2) + "\n"


def _tidied(part: object) -> object:
    """Return a part of a schema with the bounds of numbers as JSON Schema names them."""
    if isinstance(part, list):
        return [_tidied(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    if part.get("type") != "number":
        return {key: _tidied(inner) for key, inner in part.items()}
    return {_BOUNDS.get(key, key): bound for key, bound in part.items()}


def write_all(folder: Path) -> None:
    """Write every schema into ``folder``."""
    for name in MODELS:
        (folder / f"{name}-{SCHEMA_VERSION}.schema.json").write_text(json_schema(name), "utf-8", newline="\n")


if __name__ == "__main__":
    write_all(Path(__file__).parent.parent / "schema")
