"""What in a rubric JSON does not fit the models, each as a finding with its path."""

import json
import re
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from parsers.shortening import shortened
from pipeline.json_text import member
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile

BAD_VALUE = Rule(
    code="K601",
    name="bad-value",
    severity="error",
    message=Bilingual(
        zh="{path} 的值不对：应为{wanted}，写的是 {given}", en="bad value of {path}: {wanted} is wanted, not {given}"
    ),
    help=Bilingual(
        zh="请改成要求的写法；kaohe schema rubric 印出每个键该填什么。",
        en="Correct it; kaohe schema rubric prints what each key holds.",
    ),
    explanation=Bilingual(
        zh="JSON 里这个键的值种类不对，或不在允许的范围里。数字不加引号，没有的写 null。",
        en="The value is of the wrong kind or out of bounds. Numbers stand without quotation marks; what is absent is null.",
    ),
    example='"points": "6分"',
)
MISSING_KEY = Rule(
    code="K602",
    name="missing-key",
    severity="error",
    message=Bilingual(zh="缺少键 {path}", en="the key {path} is missing"),
    help=Bilingual(
        zh="请补上这个键；没有内容的写 null，没有成员的写 []。",
        en="Add it; what is absent is null, an empty list is [].",
    ),
    explanation=Bilingual(
        zh="评分细则 JSON 的每个键都必须在；少了一个，就分不清是没有印还是被删掉了。",
        en="Every key of the rubric JSON is always there; without one, nobody can tell whether it was not printed or deleted.",
    ),
    example='{"id": "1.4", "text": "…"} without "points"',
)
UNKNOWN_KEY = Rule(
    code="K603",
    name="unknown-key",
    severity="warning",
    message=Bilingual(zh="不认识的键 {path}，原样保留", en="unknown key {path}; it is kept as it is"),
    help=Bilingual(
        zh="看看是不是写错了键名；kaohe schema rubric 印出所有的键。",
        en="Look whether it is misspelt; kaohe schema rubric prints all keys.",
    ),
    explanation=Bilingual(
        zh="这个键不在评分细则 JSON 的规定里，没有程序会用它；写错一个字母的键也是这样。",
        en="The rubric JSON has no such key and no program will use it; a misspelt key looks just the same.",
    ),
    example='"piont": 6',
)

_WANTED: dict[str, Bilingual] = {
    "string_type": Bilingual(zh="文字", en="text"),
    "int_type": Bilingual(zh="整数", en="a whole number"),
    "int_parsing": Bilingual(zh="整数", en="a whole number"),
    "int_from_float": Bilingual(zh="整数", en="a whole number"),
    "bool_type": Bilingual(zh="true 或 false", en="true or false"),
    "bool_parsing": Bilingual(zh="true 或 false", en="true or false"),
    "decimal_type": Bilingual(zh="数字", en="a number"),
    "value_error": Bilingual(zh="数字（不加引号）", en="a number without quotation marks"),
    "decimal_max_digits": Bilingual(zh="不超过 15 位的数字", en="a number of at most 15 digits"),
    "tuple_type": Bilingual(zh="列表 […]", en="a list […]"),
    "model_type": Bilingual(zh="对象 {…}", en="an object {…}"),
    "model_attributes_type": Bilingual(zh="对象 {…}", en="an object {…}"),
}
_BOUNDS = {"greater_than_equal": "ge", "greater_than": "gt", "less_than_equal": "le", "less_than": "lt"}
_SIGNS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}
_SHOWN = 40
"""Characters of a value that a message shows."""


def of_models(text: bytes, raw: object) -> tuple[list[Finding], bool]:
    """Return the findings for the JSON ``text``, whose value is ``raw``, and whether the models can hold it.

    K601 and K602 where they cannot, K603 for keys that they do not know.
    """
    try:
        RubricFile.model_validate_json(text, strict=True)
    except ValidationError as problem:
        errors = problem.errors(include_url=False, include_context=True)
        return [_finding(error, raw) for error in errors], all(e["type"] == "extra_forbidden" for e in errors)
    return [], True


def first_fault(problem: ValidationError, raw: object) -> Finding:
    """Return the finding for the first thing in the JSON value ``raw`` that does not fit a model."""
    return _finding(problem.errors(include_url=False, include_context=True)[0], raw)


def _finding(error: ErrorDetails, raw: object) -> Finding:
    path, given = _followed(error, raw)
    if error["type"] == "missing":
        return MISSING_KEY.finding({"path": path}, path=path)
    if error["type"] == "extra_forbidden":
        return UNKNOWN_KEY.finding({"path": path}, path=path)
    return _bad(path, _wanted(error), given)


def _followed(error: ErrorDetails, raw: object) -> tuple[str, object]:
    """Return the path of an error and the value there; names of union members, which are no keys, are left out."""
    path, value = "", raw
    missing = error["type"] == "missing"
    for n, step in enumerate(error["loc"]):
        if isinstance(step, int) and isinstance(value, list) and step < len(value):
            path, value = f"{path}[{step}]", value[step]
        elif isinstance(value, dict) and (step in value or (missing and n == len(error["loc"]) - 1)):
            path, value = member(path, str(step)), value.get(step)
    return path, value


def _wanted(error: ErrorDetails) -> Bilingual:
    context = error.get("ctx", {})
    bound = _BOUNDS.get(error["type"])
    if bound is not None:
        limit = f"{_SIGNS[bound]} {context[bound]}"
        return Bilingual(zh=f" {limit} 的数", en=f"a number {limit}")
    if error["type"] == "literal_error":
        allowed = str(context["expected"]).replace(" or ", ", ")
        return Bilingual(zh=f"以下之一：{allowed}", en=f"one of {allowed}")
    return _WANTED.get(error["type"]) or Bilingual(
        zh=f"合规的值（{error['msg']}）", en=f"a fitting value ({error['msg']})"
    )


def _bad(path: str, wanted: Bilingual, given: object) -> Finding:
    shown = shortened(json.dumps(given, ensure_ascii=False), _SHOWN)
    return BAD_VALUE.finding({"path": path or "JSON", "wanted": wanted, "given": shown}, path=path or None)


def no_version(result: RubricFile, form: re.Pattern[str]) -> Iterator[Finding]:
    """Yield a finding (K601) where the schema version has not the ``form`` of one."""
    if not form.fullmatch(result.schema_version):
        wanted = Bilingual(zh="版本号，如 1.0", en="a version such as 1.0")
        yield _bad("schema_version", wanted, result.schema_version)


def absent(model: BaseModel, path: str = "") -> Iterator[Finding]:
    """Yield a finding (K602) for every key that the JSON of ``model`` lacked and that was filled in."""
    for name, field in type(model).model_fields.items():
        here = member(path, field.alias or name)
        if name not in model.model_fields_set:
            yield MISSING_KEY.finding({"path": here}, path=here)
            continue
        value = getattr(model, name)
        for n, inner in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(inner, BaseModel):
                yield from absent(inner, f"{here}[{n}]" if isinstance(value, tuple) else here)
