"""Bare marks 【2】 in the one text of a category against the points of the category, where another one proves what they are."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.numerals import ARABIC, number
from pipeline.walk import ZERO, parents, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category

PARTS = Rule(
    code="K209",
    name="marked-parts-sum",
    severity="error",
    message=Bilingual(
        zh="{node}印的是 {expected}，文字里标出的分相加却是 {actual}；别处同样的标记对得上",
        en="{node} prints {expected}, but the points marked in its text add up to {actual}; elsewhere such marks agree",
    ),
    help=Bilingual(
        zh="请对照原件核对；原件本身就这样写的，用 kaohe accept 记下决定。",
        en="Compare with the original. If the notice itself says so, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="只有项目印了分值、内容里用括号标出各部分的分（如“【2】”）时，标出的分相加应等于项目的分值。光有数字的括号也可能是别的，"
        "所以同一文件里至少要有一处对得上。",
        en="Where only the category prints points and its text marks those of the parts, as 【2】, they must add up. A bracket with "
        "a bare number may be something else, so that one place of the document at least must agree.",
    ),
    example="文档 10分 | 说明【4】，分工【3】，总结【1】",
)
RULES = (PARTS,)

_MARK = re.compile(rf"[【\[〔]\s*(?P<n>{ARABIC})\s*[】\]〕]")
_LEAST = 3
"""Marks in one text that are taken for points of parts."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every category whose one text marks other points in all than the category prints."""
    found = [(path, parent, inside) for path, parent in parents(result) if (inside := _marked(parent)) is not None]
    if not any(inside == category.points for _, category, inside in found):
        return
    for path, category, inside in found:
        if isinstance(category, Category) and category.points is not None and inside != category.points:
            values = {
                "node": said(category),
                "expected": f"{category.points.normalize():f}",
                "actual": f"{inside.normalize():f}",
            }
            yield PARTS.finding(values, path=path, source=category.source, expected=category.points, actual=inside)


def _marked(parent: object) -> Decimal | None:
    """Return what the marks in the one text of a category make; None where it is not scored as one, or marks too little."""
    if not isinstance(parent, Category) or parent.points is None or parent.categories or len(parent.items) != 1:
        return None
    item = parent.items[0]
    if item.points is not None or item.sub_points:
        return None
    marked = [value for match in _MARK.finditer(item.text) if (value := number(match["n"])) is not None]
    return sum(marked, ZERO) if len(marked) >= _LEAST else None
