"""The JSON Schemas that are published with kaohe."""

import re
from importlib import resources

_NAME = re.compile(r"([a-z]+)-([0-9]+)\.([0-9]+)\.schema\.json")


def _files() -> dict[str, str]:
    """Return the newest file of every schema by its name."""
    found = (_NAME.fullmatch(entry.name) for entry in resources.files("schema").iterdir())
    versions = sorted((int(match[2]), int(match[3]), match[1], match[0]) for match in found if match)
    return {name: file for _, _, name, file in versions}


def schema_names() -> list[str]:
    """Return the names of the schemas: rubric, document …"""
    return sorted(_files())


def published(name: str) -> str:
    """Return the text of the newest schema of that name."""
    return resources.files("schema").joinpath(_files()[name]).read_text("utf-8")
