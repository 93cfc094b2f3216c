"""The expressions of templates: fields, comparisons, and, or, not. Nothing is called and nothing but fields can be read.

The words are those of Python and Jinja; everything else that those languages have is refused by name.
"""

import ast
import difflib
from collections.abc import Mapping, Sequence
from decimal import Decimal

from pipeline.forms.template.fields import Entry, Record, Value
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

UNKNOWN_FIELD = Rule(
    code="K871",
    name="unknown-template-field",
    severity="error",
    message=Bilingual(zh="模板里的 {field} 没有这个字段", en="the template asks for {field}, which is no field"),
    help=Bilingual(
        zh="{near}全部字段用 kaohe form 细则 --fields 查看。", en="{near}kaohe form RUBRIC --fields lists them all."
    ),
    explanation=Bilingual(
        zh="模板只能用评分细则里有的字段；写错一个字母就什么也填不出来，所以不往下做。",
        en="A template can use the fields of the rubric and nothing else; a slip would leave a hole, so no form is made.",
    ),
    example="{{ item.txt }}",
)
BAD_TEMPLATE = Rule(
    code="K872",
    name="bad-template",
    severity="error",
    message=Bilingual(
        zh="模板里这一处看不懂：{mark}（{reason}）", en="the template cannot be understood at {mark} ({reason})"
    ),
    help=Bilingual(
        zh="字段写在两层花括号里；Word 里要重复的表格行，前后各加一行，写 %tr for item in items% 和 %tr endfor%（外加花括号）。",
        en="A field stands in double braces; to repeat table rows in Word put a row with %tr for item in items% before them "
        "and one with %tr endfor% behind, each in braces.",
    ),
    explanation=Bilingual(
        zh="模板里能写字段、循环（for）、条件（if）和比较；别的一概不执行。",
        en="A template can hold fields, loops (for), conditions (if) and comparisons; nothing else is ever run.",
    ),
    example="{% for item in %}",
)

_COMPARED = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn)
_LONGEST = 500
"""Characters of an expression."""


def bad(mark: str, zh: str, en: str) -> UnusableInput:
    """Return the refusal of a template for what stands at ``mark``."""
    return UnusableInput(BAD_TEMPLATE, {"mark": mark, "reason": Bilingual(zh=zh, en=en)})


def evaluate(expression: str, scope: Record) -> Value:
    """Return what an expression says in ``scope``; raises UnusableInput: no such field (K871), not understood (K872)."""
    text = expression.strip()
    try:
        tree = ast.parse(text, mode="eval").body if len(text) <= _LONGEST else None
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        tree = None
    if tree is None:
        raise bad(text[:_LONGEST], "写法不对", "not an expression")
    return _value(tree, scope, text)


def truth(value: Value) -> bool:
    """Return whether a value counts as true in a condition; a field to fill in does when something stands in it."""
    return bool(value.value if isinstance(value, Entry) else value)


def _value(node: ast.expr, scope: Record, text: str) -> Value:
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str | int | float)
        and not isinstance(node.value, bool)
    ):
        return node.value if isinstance(node.value, str) else Decimal(str(node.value))
    if isinstance(node, ast.Name):
        return _member(scope, node.id, text, "")
    if isinstance(node, ast.Attribute):
        return _member(_value(node.value, scope, text), node.attr, text, ast.unparse(node.value) + ".")
    if isinstance(node, ast.BoolOp):
        every = isinstance(node.op, ast.And)
        found = [truth(_value(part, scope, text)) for part in node.values]
        return Decimal(all(found) if every else any(found))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return Decimal(not truth(_value(node.operand, scope, text)))
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], _COMPARED):
        left, right = _value(node.left, scope, text), _value(node.comparators[0], scope, text)
        return Decimal(_compared(node.ops[0], _plain(left), _plain(right), text))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        raise bad(text, "不支持过滤器 |", "filters (|) are not supported")
    raise bad(text, "只能用字段和比较", "only fields and comparisons can be used")


def _member(value: Value, name: str, text: str, before: str) -> Value:
    if not isinstance(value, Mapping):
        raise bad(text, f"{before.rstrip('.')} 下面没有字段", f"{before.rstrip('.')} has no fields")
    if name in value:
        return value[name]
    close = difflib.get_close_matches(name, list(value), n=4, cutoff=0.4) or list(value)[:12]
    said = [before + other for other in close]
    near = Bilingual(zh=f"相近的有：{'、'.join(said)}。", en=f"Near it: {', '.join(said)}. ")
    raise UnusableInput(UNKNOWN_FIELD, {"field": before + name, "near": near})


def _plain(value: Value) -> Value:
    found = value.value if isinstance(value, Entry) else value
    return "" if found is None else found


def _compared(operator: ast.cmpop, left: Value, right: Value, text: str) -> bool:
    if isinstance(operator, ast.Eq | ast.NotEq):
        return (left == right) is isinstance(operator, ast.Eq)
    if isinstance(operator, ast.In | ast.NotIn):
        if isinstance(left, str) and isinstance(right, str):
            return (left in right) is isinstance(operator, ast.In)
    elif isinstance(left, Decimal) and isinstance(right, Decimal):
        pairs = {ast.Lt: left < right, ast.LtE: left <= right, ast.Gt: left > right, ast.GtE: left >= right}
        return pairs[type(operator)]
    raise bad(text, "两边不能这样比较", "the two sides cannot be compared in this way")


def records(expression: str, scope: Record) -> Sequence[Value]:
    """Return the list that an expression leads to; raises UnusableInput where it is none."""
    value = evaluate(expression, scope)
    if isinstance(value, str | Decimal | Entry | Mapping) or value is None:
        raise bad(expression.strip(), "不是可以逐个列出的字段", "not a list")
    return value
