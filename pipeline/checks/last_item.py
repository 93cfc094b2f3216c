"""A last item that is worth as much as all before it: the total under a name of its own may have been read as an item."""

from collections.abc import Iterator

from pipeline.walk import Child, Parent, adds_up, children, held, points_of, rubrics, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item

LAST = Rule(
    code="K210",
    name="last-item-is-sum",
    severity="warning",
    message=Bilingual(
        zh="最后一项 {node}的分值 {actual} 正好是前面各项之和：可能是合计，被读成了一项",
        en="the last item {node} is worth {actual}, the sum of all items before it: it may be the total, read as an item",
    ),
    help=Bilingual(
        zh="请看原件：是合计的，把名称改成“合计”再试；确是一项的，用 kaohe accept 记下决定。",
        en="See the original: where it is the total, name it 合计 and try again; where it is an item, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="没有印合计的表里，最后一项的分值等于前面各项之和，常常是另有名称的合计行。各项（连同最后一项）正好满 10 分或 100 分的不报。",
        en="In a rubric without a total, a last item worth the sum of all others is often the total under a name of its own. "
        "Where all items, the last one among them, make 10 or 100, nothing is said.",
    ),
    example="甲 20分 | 乙 30分 | 丙 50分 | 总体评价 100分",
)
RULES = (LAST,)

_LEAST = 3
"""Parts before the last item that hardly make its points by chance; of two, only where they make 100."""
_WHOLE = (10, 100)
"""What rubrics make as a rule, of which nothing is doubtful."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every rubric without a total of which the last item is worth as much as all others."""
    for path, rubric in rubrics(result):
        last = _last(path, rubric) if rubric.points is None and rubric.combine == "sum" else None
        if last is None:
            continue
        at, item = last
        whole = held(rubric)
        certain = _parts(rubric) - 1 >= (_LEAST - 1 if item.points == _WHOLE[-1] else _LEAST)
        if item.points and item.points * 2 == whole and whole not in _WHOLE and certain:
            values = {"node": said(item), "actual": f"{item.points.normalize():f}"}
            yield LAST.finding(values, path=at, source=item.points_source, actual=item.points)


def _last(path: str, parent: Parent) -> tuple[str, Item] | None:
    """Return the last item that counts, with its path; None where it stands in a category whose points prove it."""
    inside = [(at, child) for at, child in children(path, parent) if child.counts]
    if not inside or (isinstance(parent, Category) and adds_up(parent)):
        return None
    at, child = inside[-1]
    return (at, child) if isinstance(child, Item) else _last(at, child)


def _parts(parent: Parent) -> int:
    """Return how many printed points the sum of a parent adds up."""
    inside: list[Child] = [*parent.categories, *parent.items]
    counting = [child for child in inside if child.counts and points_of(child)]
    return sum(1 if isinstance(c, Item) or c.points is not None else _parts(c) for c in counting)
