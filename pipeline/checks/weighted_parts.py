"""What the items of a part make that is weighed, 党建（40%）, and prints no points, where the other parts make 100 each."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.totals import WHOLE
from pipeline.walk import Child, children, held, is_complete, parents, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category

WEIGHTED_PARTS = Rule(
    code="K215",
    name="weighted-part-sum",
    severity="warning",
    message=Bilingual(
        zh="{node}下面各项相加得 {actual}；同级按权重计入的其他部分都是 {expected}",
        en="the items of {node} add up to {actual}; the other parts that are weighed beside it all make {expected}",
    ),
    help=Bilingual(
        zh="请对照原件核对这一部分各项的分值；原件本身就这样写的，用 kaohe accept 记下决定。",
        en="Compare the points of these items with the original. If the notice itself says so, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="各部分按权重计入、又没有印分值的，下面各项一般都按 100 分计；只有一部分差一点，多半是有一项印错了。",
        en="Parts that are weighed and print no points are mostly scored out of 100 each. Where one alone misses it by little, some "
        "points of it are probably misprinted.",
    ),
    example="党建（40%） | 换届 60 | 党员 45\n业务（60%） | 窗口 70 | 投诉 30",
)
RULES = (WEIGHTED_PARTS,)
_PAIR = 2
_PERCENT = re.compile("[%％﹪]")
_NEAR, _NEAR_SEVERAL = 10, 25
"""By how much the one part may miss 100, beside one that makes it and beside several: others are scored otherwise."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a warning for the one of several weighed parts that misses 100 by little, where all others make it."""
    for path, parent in parents(result):
        parts = [(at, node) for at, node in children(path, parent) if node.counts]
        made = [(at, node, held(node)) for at, node in parts if _is_weighed(node) and isinstance(node, Category)]
        missing = [entry for entry in made if entry[2] != WHOLE]
        if len(made) < len(parts) or len(made) < _PAIR or len(missing) != 1:
            continue
        at, node, value = missing[0]
        if abs(value - WHOLE) <= Decimal(_NEAR if len(made) == _PAIR else _NEAR_SEVERAL):
            values = {"node": said(node), "actual": f"{value.normalize():f}", "expected": f"{WHOLE:f}"}
            yield WEIGHTED_PARTS.finding(values, path=at, source=node.source, expected=WHOLE, actual=value)


def _is_weighed(node: Child) -> bool:
    """Return whether a node is a category with a weight and without points, of which all that counts has points and no weight.

    Shares in per cent are held against the whole by another check (K205).
    """
    if not isinstance(node, Category) or node.weight is None or node.points is not None or not is_complete(node):
        return False
    inner = [child for _, child in children("", node)]
    shares = any(_PERCENT.search(child.points_text or "") for child in inner)
    return node.combine == "sum" and not shares and all(child.weight is None for child in inner)
