"""Parts told by their number, 第1、4小题各4分, against the points of the item or the category that they make together."""

from collections.abc import Iterator

from parsers.wording.texts.eachparts import sum_of_each
from pipeline.walk import children, parents, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Item

EACH = Rule(
    code="K211",
    name="numbered-parts-sum",
    severity="warning",
    message=Bilingual(
        zh="{node}印的是 {expected}，文字里按题号写出的各题分相加却是 {actual}",
        en="{node} prints {expected}, but the parts that its text numbers add up to {actual}",
    ),
    help=Bilingual(
        zh="请对照原件核对各题的分；原件本身就这样写的，用 kaohe accept 记下决定。",
        en="Compare the points of each part with the original. If the notice itself says so, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="“第1、4小题各4分，第2、3小题各5分”是 4×2＋5×2＝18 分，“10题，每题2分”是 20 分；应等于这一项印的分值。"
        "题号从 1 起一个不缺才算，写有“最高”“任选”的不算。",
        en="第1、4小题各4分，第2、3小题各5分 makes 18, and 10题，每题2分 makes 20: what the item prints should be the same. Only parts "
        "numbered from 1 without a gap are added up, and none where not all of them count.",
    ),
    example="程序题（15分），第1、4小题各4分，第2、3小题各5分",
)
RULES = (EACH,)


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every item or category of which the numbered parts make something else than it prints."""
    for path, parent in parents(result):
        for at, node in children(path, parent):
            made = sum_of_each(node.text if isinstance(node, Item) else node.name)
            if made is not None and node.points is not None and made != node.points:
                values = {
                    "node": said(node),
                    "expected": f"{node.points.normalize():f}",
                    "actual": f"{made.normalize():f}",
                }
                yield EACH.finding(values, path=at, source=node.source, expected=node.points, actual=made)
