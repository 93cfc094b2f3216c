"""The change from one JSON value to another as a JSON Patch (RFC 6902) that can be applied, exactly, and reversed."""

import copy
import json
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from pydantic import JsonValue

from parsers.refusals import refuse
from schema.diff import PatchStep
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

DOES_NOT_FIT = Rule(
    code="K710",
    name="patch-does-not-fit",
    severity="error",
    message=Bilingual(
        zh="{name}：补丁用不上：{path} 处的内容不同", en="{name}: the patch does not fit: {path} holds something else"
    ),
    help=Bilingual(zh="补丁只能用在比较时的那份旧细则上。", en="A patch applies to the very rubric that was compared."),
    explanation=Bilingual(
        zh="补丁的每一步都先核对原来的内容；核对不上就不改。",
        en="Every step tests what is there first, and nothing is changed where that fails.",
    ),
    example="a patch applied twice",
)
_PLACES = frozenset({"source", "points_source", "points_text", "id", "label", "start", "end", "fingerprint"})
"""Keys that say where something stands; entries of two lists that agree in all else are the same entry."""


def make_patch(old: JsonValue, new: JsonValue) -> tuple[PatchStep, ...]:
    """Return the steps that turn ``old`` into ``new``."""
    return tuple(_steps("", old, new))


def apply_patch(patch: Iterable[PatchStep], to: JsonValue) -> JsonValue:
    """Return ``to`` changed as ``patch`` says; ``to`` itself stays as it is. Raises UnusableInput (K710) where it does not fit."""
    root: list[JsonValue] = [copy.deepcopy(to)]
    for step in patch:
        _do(step, root)
    return root[0]


def reverse_patch(patch: Sequence[PatchStep]) -> tuple[PatchStep, ...]:
    """Return the patch that undoes ``patch``."""
    back: list[PatchStep] = []
    tested: PatchStep | None = None
    for step in patch:
        if step.op == "test":
            tested = step
        elif step.op == "add":
            back += [PatchStep(op="remove", path=step.path), PatchStep(op="test", path=step.path, value=step.value)]
        elif tested is not None and tested.path == step.path:
            if step.op == "remove":
                back.append(PatchStep(op="add", path=step.path, value=tested.value))
            else:
                back.append(PatchStep(op="replace", path=step.path, value=tested.value))
                back.append(PatchStep(op="test", path=step.path, value=step.value))
    return tuple(reversed(back))


def _steps(path: str, old: JsonValue, new: JsonValue) -> Iterator[PatchStep]:
    if _same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and list(old) == list(new):
        for key, value in old.items():
            yield from _steps(f"{path}/{_escaped(key)}", value, new[key])
    elif isinstance(old, list) and isinstance(new, list):
        yield from _list_steps(path, old, new)
    else:
        yield PatchStep(op="test", path=path, value=old)
        yield PatchStep(op="replace", path=path, value=new)


def _list_steps(path: str, old: list[JsonValue], new: list[JsonValue]) -> Iterator[PatchStep]:
    """Yield steps from the end to the beginning, so that places before them stay what they are."""
    matcher = SequenceMatcher(None, [_gist(each) for each in old], [_gist(each) for each in new], autojunk=False)
    for tag, a, b, c, d in reversed(matcher.get_opcodes()):
        common = min(b - a, d - c) if tag == "replace" else b - a if tag == "equal" else 0
        for n in reversed(range(a + common, b)):
            yield PatchStep(op="test", path=f"{path}/{n}", value=old[n])
            yield PatchStep(op="remove", path=f"{path}/{n}")
        for n in reversed(range(c + common, d)):
            yield PatchStep(op="add", path=f"{path}/{a + common}", value=new[n])
        for n in reversed(range(common)):
            yield from _steps(f"{path}/{a + n}", old[a + n], new[c + n])


def _same(old: JsonValue, new: JsonValue) -> bool:
    """Whether two values are written alike: 1, 1.0 and true are not."""
    return type(old) is type(new) and json.dumps(old) == json.dumps(new)


def _gist(value: JsonValue) -> str:
    return json.dumps(_without_places(value), sort_keys=True)


def _without_places(value: JsonValue) -> JsonValue:
    if isinstance(value, dict):
        return {key: _without_places(inner) for key, inner in value.items() if key not in _PLACES}
    return [_without_places(inner) for inner in value] if isinstance(value, list) else value


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _do(step: PatchStep, root: list[JsonValue]) -> None:
    """Carry out ``step`` in the document ``root[0]``; the path "" is the document itself."""
    *above, last = ["0", *(part.replace("~1", "/").replace("~0", "~") for part in step.path.split("/")[1:])]
    parent: JsonValue = root
    for key in above:
        parent = _held(parent, key, step)
    if step.op != "add":
        held = _held(parent, last, step)
        if step.op == "test":
            if not _same(held, step.value):
                raise _misfit(step)
            return
    _change(parent, last, step)


def _held(parent: JsonValue, key: str, step: PatchStep) -> JsonValue:
    if isinstance(parent, dict) and key in parent:
        return parent[key]
    if isinstance(parent, list) and key.isdecimal() and int(key) < len(parent):
        return parent[int(key)]
    raise _misfit(step)


def _change(parent: JsonValue, key: str, step: PatchStep) -> None:
    value = copy.deepcopy(step.value)
    if isinstance(parent, list) and key.isdecimal() and int(key) <= len(parent):
        end = int(key) if step.op == "add" else int(key) + 1
        parent[int(key) : end] = [] if step.op == "remove" else [value]
    elif isinstance(parent, dict) and step.op == "remove":
        del parent[key]
    elif isinstance(parent, dict):
        parent[key] = value
    else:
        raise _misfit(step)


def _misfit(step: PatchStep) -> UnusableInput:
    return refuse(DOES_NOT_FIT, "patch", path=step.path or "/")
