"""JSON text that a person may have typed: its syntax, and keys that stand twice in one object."""

import json
import re
from collections.abc import Iterator

import pydantic_core

from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual

BOM = b"\xef\xbb\xbf"
"""What some editors put before UTF-8 text (Unicode Standard, 23.8)."""

REPEATED_KEY = Rule(
    code="K606",
    name="repeated-key",
    severity="error",
    message=Bilingual(
        zh="键 {key} 写了两次，只有最后一个算数", en="the key {key} stands twice; only the last one counts"
    ),
    help=Bilingual(zh="请删去不要的那一个。", en="Delete the one that is not meant."),
    explanation=Bilingual(
        zh="同一个对象里一个键只能有一个值；写了两次，读的程序会悄悄丢掉一个。",
        en="A key has one value in an object; where it stands twice, programs silently drop one (RFC 8259, section 4).",
    ),
    example='{"points": 6, "points": 7}',
)
NOT_JSON = Rule(
    code="K610",
    name="not-json",
    severity="error",
    message=Bilingual(
        zh="{name}：第 {line} 行第 {column} 个字处不合 JSON 的写法",
        en="{name}: not valid JSON at line {line}, character {column} ({reason})",
    ),
    help=Bilingual(
        zh="多半是少了或多了逗号、引号、括号，或用了中文标点；文件要存为 UTF-8。",
        en="Mostly a comma, quotation mark or bracket too many or too few, or Chinese punctuation; the file must be UTF-8.",
    ),
    explanation=Bilingual(
        zh="以 { 开头的文件按评分细则 JSON 读，写法要合 RFC 8259。",
        en="A file that begins with { is read as a rubric JSON, which must follow RFC 8259.",
    ),
    example='{"points": 6,}',
)
_PLACE = re.compile(r"(.*?) at line (\d+) column (\d+)", re.DOTALL)


def parse_json(data: bytes, name: str) -> object:
    """Return the value of the JSON text ``data`` (UTF-8, a byte-order mark allowed, nested at most 200 deep).

    Raises UnusableInput (K610) with line and character, both from 1, where the file ``name`` is not JSON.
    """
    text = data.removeprefix(BOM)
    try:
        value: object = pydantic_core.from_json(text, allow_inf_nan=False)
    except ValueError as problem:
        found = _PLACE.match(str(problem))
        reason, line, column = (found[1], int(found[2]), int(found[3])) if found else (str(problem), 1, 1)
        before = (text.split(b"\n")[line - 1 : line] or [b""])[0][: max(0, column - 1)]
        at = len(before.decode("utf-8", "ignore")) + 1
        raise UnusableInput(NOT_JSON, {"name": name, "line": line, "column": at, "reason": reason}) from problem
    return value


def members(value: object) -> dict[str, object]:
    """Return the members of a JSON object, none for every other value."""
    return value if isinstance(value, dict) else {}


class _Object(dict[str, object]):
    """A JSON object that remembers the keys that stand in it more than once."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        keys = [key for key, _ in pairs]
        self.repeated = sorted({key for key in keys if keys.count(key) > 1}) if len(self) < len(keys) else []


def repeated_keys(data: bytes) -> list[Finding]:
    """Return a finding (K606) for every key that stands twice in one object of the valid JSON text ``data``."""
    value = json.loads(data.removeprefix(BOM), object_pairs_hook=_Object, parse_int=str, parse_float=str)
    return [REPEATED_KEY.finding({"key": path.rpartition(".")[2]}, path=path) for path in _repeated(value, "")]


def _repeated(value: object, path: str) -> Iterator[str]:
    if isinstance(value, _Object):
        yield from (member(path, key) for key in value.repeated)
        for key, inner in value.items():
            yield from _repeated(inner, member(path, key))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _repeated(inner, f"{path}[{n}]")


def member(path: str, key: str) -> str:
    """Return the path of the member ``key`` of the object at ``path`` ("" for the whole)."""
    return f"{path}.{key}" if path else key
