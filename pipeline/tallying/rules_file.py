"""Reading a rules file: TOML 1.0, strictly. A key that is not known or a value that is not allowed is told, never passed over."""

import difflib
import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pydantic import ValidationError

from parsers.encoding import decoded
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual
from schema.rules import Rules

NOT_TOML = Rule(
    code="K921",
    name="rules-not-toml",
    severity="error",
    message=Bilingual(
        zh="{name}：规则文件第 {line} 行第 {column} 个字处写法不对（{reason}）",
        en="{name}: not valid TOML at line {line}, character {column} ({reason})",
    ),
    help=Bilingual(
        zh='一行一条，如 decimals = 2；文字要用英文引号，如 score = "zero"；样例见 samples/tally/rules.toml。',
        en='One entry a line, as decimals = 2; texts in straight quotes, as score = "zero"; see samples/tally/rules.toml.',
    ),
    explanation=Bilingual(
        zh="规则文件用 TOML 写；常见的错是用了中文引号、中文等号，或少了引号。",
        en="The rules are written in TOML; a usual slip is a Chinese quotation mark or equals sign, or a missing quote.",
    ),
    example="score = “zero”",
)
UNKNOWN_KEY = Rule(
    code="K922",
    name="rules-unknown-key",
    severity="error",
    message=Bilingual(zh="{name}：规则里没有 {key} 这一项{near}", en="{name}: there is no rule {key}{near}"),
    help=Bilingual(zh="请改正；这里可以写：{known}", en="Correct it; there are: {known}"),
    explanation=Bilingual(
        zh="写错一个字母，那条规则就不起作用，所以不认识的项一律不接受。",
        en="A slip in a name would leave the rule without effect, so names that are not known are refused.",
    ),
    example="decimal = 2",
)
BAD_VALUE = Rule(
    code="K923",
    name="rules-bad-value",
    severity="error",
    message=Bilingual(zh="{name}：{key} 不能是 {actual}", en="{name}: {key} cannot be {actual}"),
    help=Bilingual(zh="请改正；可以写：{allowed}", en="Correct it; allowed is {allowed}"),
    explanation=Bilingual(
        zh="值的种类不对，或不在允许的范围里。", en="The value is of the wrong kind or outside what is allowed."
    ),
    example="decimals = 20",
)
CONFLICT = Rule(
    code="K924",
    name="rules-conflict",
    severity="error",
    message=Bilingual(zh="{name}：{reason}", en="{name}: {reason}"),
    help=Bilingual(zh="请改正规则文件再汇总。", en="Correct the rules, then tally again."),
    explanation=Bilingual(
        zh="各条规则分开看都对，合在一起却矛盾，比如权重加起来不是 1、分数线不是由高到低。",
        en="Each rule is allowed, but they do not go together: weights that do not make 1, cut-offs that do not descend.",
    ),
    example="[weights]\nself_score = 0.4\nreview_score = 0.5",
)
_NUMBER = Bilingual(zh="一个数，如 90", en="a number, as 90")
_SHARE = Bilingual(zh="0 到 1 的数，如 0.4", en="a number from 0 to 1, as 0.4")
_NAME = Bilingual(zh='加引号的名称，如 "优秀"', en='a name in quotes, as "优秀"')


def _part(name: str) -> Bilingual:
    return Bilingual(zh=f"以 [{name}] 开头的一段", en=f"a part that begins with [{name}]")


def _words(*words: str) -> Bilingual:
    said = [f'"{word}"' for word in words]
    return Bilingual(zh=" 或 ".join(said), en=" or ".join(said))


ALLOWED = {
    "decimals": Bilingual(zh="0 到 6 的整数", en="a whole number from 0 to 6"),
    "weights": _part("weights"),
    "weights.self_score": _SHARE,
    "weights.review_score": _SHARE,
    "missing": _part("missing"),
    "missing.self_score": _words("unranked", "zero"),
    "missing.review_score": _words("unranked", "self_score"),
    "not_applicable": _part("not_applicable"),
    "not_applicable.count_as": _words("zero", "full", "rescale"),
    "not_applicable.within": _words("category", "total"),
    "bonus": _part("bonus"),
    "bonus.cap": Bilingual(zh="0 以上的数，如 5", en="a number from 0 on, as 5"),
    "veto": _part("veto"),
    "veto.score": _words("keep", "zero"),
    "veto.grade": _NAME,
    "grades": _part("[grades]"),
    "grades.name": _NAME,
    "grades.at_least": _NUMBER,
    "grades.quota": Bilingual(zh="0 以上的整数，如 3", en="a whole number from 0 on, as 3"),
    "grades.share": _SHARE,
}
"""Every key of a rules file, with what it takes."""
_PLACE = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)")


def read_rules(data: bytes, name: str) -> Rules:
    """Return the rules in ``data``.

    Raises UnusableInput about the file ``name``: no text (K009, K011), not TOML (K921), an unknown key (K922), a value that is
    not allowed (K923), rules that contradict each other (K924).
    """
    text = decoded(data, name).replace("\r\n", "\n")
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        match = _PLACE.fullmatch(str(problem))
        reason, line, column = (match[1], match[2], match[3]) if match else (str(problem), None, None)
        last = text.count("\n") + 1
        raise UnusableInput(
            NOT_TOML, {"name": name, "line": line or last, "column": column or 1, "reason": reason}
        ) from problem
    try:
        rules = Rules.model_validate_json(json.dumps(content, default=str), strict=True)
    except ValidationError as problem:
        raise _first(problem, content, name) from problem
    for reason in _conflicts(rules):
        raise UnusableInput(CONFLICT, {"name": name, "reason": reason})
    return rules


def _first(problem: ValidationError, content: object, name: str) -> UnusableInput:
    """Return the first fault that pydantic found, in words of ours."""
    faults = problem.errors(include_url=False, include_context=False)
    fault = min(faults, key=lambda one: one["type"] != "extra_forbidden")
    place = fault["loc"]
    at = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")
    keys = [part for part in place if isinstance(part, str)]
    if fault["type"] == "missing":
        above, _, key = at.rpartition(".")
        return UnusableInput(
            CONFLICT, {"name": name, "reason": Bilingual(zh=f"{above} 里要写 {key}", en=f"{above} wants {key}")}
        )
    if fault["type"] == "extra_forbidden":
        known = [key for *above, key in map(_parts, ALLOWED) if above == keys[:-1]]
        close = difflib.get_close_matches(keys[-1], known, n=3, cutoff=0.5)
        near = Bilingual(
            zh=f"；是不是 {'、'.join(close)}？" if close else "",
            en=f"; did you mean {', '.join(close)}?" if close else "",
        )
        return UnusableInput(UNKNOWN_KEY, {"name": name, "key": at, "near": near, "known": ", ".join(known)})
    values = {"name": name, "key": at, "actual": _said(_at(content, place)), "allowed": ALLOWED[".".join(keys)]}
    return UnusableInput(BAD_VALUE, values)


def _parts(path: str) -> list[str]:
    return path.split(".")


def _at(content: object, place: Sequence[str | int]) -> object:
    """Return the value at a place of the content."""
    for part in place:
        if isinstance(content, dict | list):
            content = content[part]  # type: ignore[index]
    return content


def _said(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _conflicts(rules: Rules) -> Iterator[Bilingual]:
    """Yield what does not go together in rules that are each allowed."""
    weights = rules.weights
    if weights and weights.self_score + weights.review_score != 1:
        total = f"{(weights.self_score + weights.review_score).normalize():f}"
        yield Bilingual(
            zh=f"[weights] 两个权重合起来要是 1，现在是 {total}", en=f"the two [weights] must make 1, not {total}"
        )
    names = [grade.name for grade in rules.grades]
    for name in {name for name in names if names.count(name) > 1}:
        yield Bilingual(zh=f"[[grades]] 里“{name}”写了两次", en=f"[[grades]] names {name} twice")
    for grade in rules.grades:
        if grade.quota is not None and grade.share is not None:
            yield Bilingual(
                zh=f"“{grade.name}”只能写 quota 和 share 中的一个", en=f"{grade.name} has both quota and share"
            )
    for better, worse in pairwise(rules.grades):
        if better.at_least is None and better.quota is None and better.share is None:
            yield Bilingual(
                zh=f"“{better.name}”没有条件，只能放在最后；它后面的“{worse.name}”轮不到",
                en=f"{better.name} has no condition and must come last; {worse.name} behind it is never reached",
            )
    cuts = [grade for grade in rules.grades if grade.at_least is not None]
    for better, worse in pairwise(cuts):
        if better.at_least is not None and worse.at_least is not None and worse.at_least >= better.at_least:
            yield Bilingual(
                zh=f"分数线要由高到低：“{worse.name}”的不低于“{better.name}”的",
                en=f"cut-offs must descend: that of {worse.name} is not below that of {better.name}",
            )
