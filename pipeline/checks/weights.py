"""The weights 权重 of one level against the whole: 100, 1, or the weight of the level above."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.points import read_points
from parsers.wording.totals import WHOLE
from pipeline.walk import ZERO, Parent, children, is_complete, items_in, parents, points_of, rubrics, said
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Rubric

WEIGHTS = Rule(
    code="K205",
    name="weights-sum",
    severity="error",
    message=Bilingual(
        zh="{node}下面各部分的权重相加得 {actual}，应为 {expected}",
        en="the weights of the parts of {node} add up to {actual}; they should make {expected}",
    ),
    help=Bilingual(
        zh="请对照原件核对权重；原件本身就这样写的，用 kaohe accept 记下决定。",
        en="Compare the weights with the original. If the notice itself says so, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="同一级各部分的权重相加应为 100（或 100%、1），或等于上一级的权重。分值本身就是百分数、又没有印合计的，各部分相加也应为 100%（相差很多的不比较）。",
        en="The weights of one level add up to 100 (or 100%, or 1), or to the weight of the level above. "
        "So do the parts of a rubric whose points are shares in per cent and which prints no total; one that makes much less is a part.",
    ),
    example="甲 权重 60 | 乙 权重 30",
)
RULES = (WEIGHTS,)
_PERCENT = re.compile("[%％﹪]")
_HEAD = re.compile(r"(?:权重?|权数|比重|占比|分值|比例)\S*[%％﹪]")
"""The header of a column whose bare numbers are shares of the whole: 权重（%）. Those under 权重 alone may be points of a part of it."""
_LEAST = 3
"""Items that are weighed."""
_NEAR = 10
"""By how much shares may miss the whole where one is misprinted; other lists are parts of it."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every level whose parts all carry weights, or are shares of a whole, that do not make it.

    Weights of items that make the whole over all categories are of one level.
    """
    for path, rubric in rubrics(result):
        yield from _unweighed(path, rubric)
    shared = {path for path, rubric in rubrics(result) if _makes_whole(path, rubric, result)}
    for path, parent in parents(result):
        if isinstance(parent, Category) and path.partition(".")[0] in shared:
            continue
        inner = [child for _, child in children(path, parent) if child.counts]
        of_shares = _is_of_shares(parent) or _is_headed(parent, result)
        shares = of_shares and all(child.weight is None for child in inner)
        found = [points_of(child) if shares else child.weight for child in inner]
        weights = [weight for weight in found if weight is not None]
        if not weights or len(weights) < len(inner):
            continue
        total, whole = sum(weights, ZERO), _whole(parent, weights)
        if total != whole and not (shares and abs(total - whole) * WHOLE > _NEAR * whole):
            source: Source = tuple(place for child in inner for place in child.source)
            values = {
                "node": Bilingual(zh="评分表", en="the rubric") if isinstance(parent, Rubric) else said(parent),
                "actual": f"{total.normalize():f}",
                "expected": f"{whole.normalize():f}",
            }
            yield WEIGHTS.finding(values, path=path, source=source, expected=whole, actual=total)


def _unweighed(path: str, rubric: Rubric) -> Iterator[Finding]:
    """Yield a finding where every item has a cell under a word for weights that nearly make the whole, so that none was taken for one."""
    columns = {column.column for column in rubric.columns if column.role == "weight"}
    items = [item for item in items_in(rubric) if item.counts]
    found = [cell for item in items for cell in item.cells if cell.column in columns]
    shares = [points.value for cell in found if (points := read_points(cell.text)) is not None]
    total = sum(shares, ZERO)
    if len(shares) < max(len(items), _LEAST) or total in (1, WHOLE) or abs(total - WHOLE) > _NEAR:
        return
    values = {"node": Bilingual(zh="评分表", en="the rubric"), "actual": f"{total:f}", "expected": f"{WHOLE:f}"}
    source: Source = tuple(place for cell in found for place in cell.source)
    yield WEIGHTS.finding(values, path=path, source=source, expected=WHOLE, actual=total)


def _makes_whole(path: str, rubric: Rubric, result: RubricFile) -> bool:
    """Return whether the weights of the items make the whole over all categories, which print none: each category makes its share."""
    inside = [parent for at, parent in parents(result) if at.startswith(f"{path}.")]
    over = [parent for parent in inside if isinstance(parent, Category) and parent.weight is not None]
    weights = [item.weight for item in items_in(rubric) if item.counts]
    known = [weight for weight in weights if weight is not None]
    return bool(inside) and not over and len(known) == len(weights) and sum(known, ZERO) in (1, WHOLE)


def _is_of_shares(parent: Parent) -> bool:
    """Return whether the points of a rubric, or below the weight of a category, are shares in per cent of which no total is printed.

    None may lack them.
    """
    if isinstance(parent, Rubric):
        return parent.unit == "percent" and parent.points is None and is_complete(parent)
    inside = [item.points_text or "" for item in parent.items if item.counts]
    printed = len(inside) > 1 and not parent.categories and all(_PERCENT.search(text) for text in inside)
    return printed and parent.points is None and parent.weight is not None


def _is_headed(parent: Parent, result: RubricFile) -> bool:
    """Return whether a rubric without a total, alone in its document, has its points under a header of shares; none may lack them.

    Several rubrics may be the parts of one whole.
    """
    if not isinstance(parent, Rubric) or len(result.rubrics) > 1:
        return False
    heads = [column.header for column in parent.columns if column.role in ("points", "weight")]
    headed = len(heads) == 1 and _HEAD.search(heads[0]) is not None
    return headed and parent.points is None and parent.combine == "sum" and is_complete(parent)


def _whole(parent: Parent, weights: list[Decimal]) -> Decimal:
    """Return what the weights should make: the weight of the level above where they do, else 1 or 100 by their size."""
    above = None if isinstance(parent, Rubric) else parent.weight
    if above is not None and above == sum(weights, ZERO):
        return above
    return Decimal(1) if all(weight < 1 for weight in weights) else Decimal(100)
