"""The fields that a template can use, printed with the values that they have for a rubric."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from pipeline.forms.describe import shown
from pipeline.forms.template.fields import LOOPS, Entry, Record, Value
from schema.model import shortest

LOOP_NAMES = {plural: name for name, plural in LOOPS.items()}
"""The name for one of each list."""


def as_text(scope: Record) -> str:
    """Return every field a line, with its value, the lists by the name of one of their members and its first value.

    Fields to fill in are shown as <self_score> and the like where nothing stands in them yet.
    """
    return "".join(f"{name}\t{value}\n" for name, value in _lines("", scope, set()))


def _lines(before: str, record: Record, told: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields of a record; ``told`` are the names whose fields were listed already."""
    for name, value in record.items():
        if isinstance(value, Mapping):
            yield from _lines(f"{before}{name}.", value, told)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield from _list(before, name, value, told)
        else:
            yield f"{before}{name}", _said(value)


def _list(before: str, name: str, values: Sequence[Value], told: set[str]) -> Iterator[tuple[str, str]]:
    one = LOOP_NAMES[name]
    yield f"{before}{name}", f"[{len(values)}]  {{% for {one} in {before}{name} %}}"
    fullest = max((value for value in values if isinstance(value, Mapping)), key=_weight, default=None)
    if fullest is not None and one not in told:
        told.add(one)
        yield from _lines(f"{one}.", fullest, told)


def _weight(record: Record) -> int:
    """Return how many members the lists of a record hold: the record that shows most fields is shown."""
    return sum(len(value) for value in record.values() if isinstance(value, list))


def _said(value: Value) -> str:
    if isinstance(value, Entry):
        return _said(value.value) if value.value is not None else f"<{value.role}>"
    if isinstance(value, Decimal):
        return shown(value)
    return "" if value is None else str(value).replace("\n", " ")


def as_json(scope: Record) -> str:
    """Return all fields with all their values as JSON; fields to fill in are null where nothing stands in them."""
    return json.dumps(_plain(scope), ensure_ascii=False, indent=2) + "\n"


def _plain(value: Value) -> object:
    if isinstance(value, Entry):
        return _plain(value.value)
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, Decimal):
        return shortest(value)
    return [_plain(inner) for inner in value] if isinstance(value, list) else value
