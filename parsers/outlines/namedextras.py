"""Items that are named as bonuses or deductions among the others, 加分项：受到表彰 | 5: the sums tell whether they come on top of these."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.kinds import kind_named
from parsers.outlines.ontop import mark
from parsers.outlines.tree import Node, Outline, items_in, value_of, worth
from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.rules.outcomes import outcomes
from parsers.wording.totals import WHOLE
from schema.rubric import Combine, Kind

_SORT = r"(?:项目?|指标|事项|内容|情形|因素)?"
_LED = re.compile(
    rf"(?:(?P<adds>(?:特别|专项|其他|重大|突出)?(?:加分|附加分|奖励加?分|奖分){_SORT}|附加题(?![（(]必))|(?P<takes>[扣减]分{_SORT}))\s*(?:[:：（(]|$)"
)
"""A text that is such a name, or begins with it before a colon or a bracket."""

_TITLE = re.compile(
    r"(?<![扣减和与及其暨、/不无含除予附励])(?:加分|附加分|奖励加?分)(?:项目?|事项|内容|指标|因素)?(?:评分|考核|积分)?(?:表|细则|标准|办法|一览表|清单|规则)?$"
)
"""The end of the title of a list of bonuses; 加减分细则, 考核及其加分办法, 基础分、附加分标准 and 不含加分标准 are titles of others."""
_POINTS = re.compile(r"\s*[（(][^（()）]*[)）]\s*$")
_SAID = re.compile(rf"\s*(?:加分|附加分?|奖励加?分){_SORT}\s*(?:$|[。；;，,：:])")
"""How a remark beside rules begins that says what they are: 加分项目。累计不超过10分."""
_ADDS = ("bonus", "cap")


def mark_titled_extras(tree: Outline, titles: Sequence[Strand]) -> None:
    """Mark the items of a ``tree`` without a total as bonuses where one of its ``titles`` says that it lists these, unless all make 100."""
    items = [item for item in items_in(tree.children) if item.points]
    titled = any(_TITLE.search(_POINTS.sub("", compact(labels.parted(title)[1].text))) for title in titles)
    if titled and tree.stated is None and value_of(tree.children) != WHOLE:
        for item in items:
            if not item.takes:
                mark(item, "bonus")


def mark_named_extras(children: Sequence[Node]) -> None:
    """Mark the items that are named as bonuses before their points, 加分项（3分）, where the others make those of their category.

    Marked are also the categories of which each rule has a remark that says so, 加分项目。累计不超过10分, and adds points.
    """
    for node in children:
        mark_named_extras(node.children)
        if _is_said_to_add(node):
            mark(node, "bonus")
        if node.points is not None:
            mark_extras_beside(node.children, node.points.value, node.combine)


def mark_extras_beside(children: Sequence[Node], whole: Decimal, combine: Combine) -> None:
    """Mark the items among ``children`` that are named as bonuses or deductions, 加分项 | 10, or marked as such, where the others make the ``whole``."""
    named = [(child, _kind(child)) for child in children if child.is_item and child.points]
    change = [(child, kind) for child, kind in named if kind in ("bonus", "deduction")]
    others = [child for child in children if not any(child is one for one, _ in change)]
    if change and others and worth(others, combine) == whole:
        for one, kind in change:
            mark(one, kind)
            one.counts = False


def mark_led_extras(tree: Outline) -> None:
    """Mark the items that begin with the name of bonuses or deductions in a ``tree`` without a total."""
    led = [(item, _led(item)) for item in items_in(tree.children) if item.points and not (item.extra or item.takes)]
    change = [(item, kind) for item, kind in led if kind is not None]
    if tree.stated is None and len(change) < len(led):
        for item, kind in change:
            mark(item, kind)


def _is_said_to_add(node: Node) -> bool:
    """Return whether a category with points holds nothing but items without any that add some, beside a remark that calls each a bonus."""
    if node.points is None or not node.children or any(not one.is_item or one.points for one in node.children):
        return False
    manners = [{out.manner for out in outcomes(one.text.text)} for one in node.children]
    said = all(any(_SAID.match(cell.text) for _, cell in (*one.cells, *one.over)) for one in node.children)
    return said and all("bonus" in one and one.issubset(_ADDS) for one in manners)


def _kind(node: Node) -> Kind:
    return "bonus" if node.extra else "deduction" if node.takes else _named(node)


def _named(node: Node) -> Kind:
    name = node.text.text.partition(node.printed.text)[0].rstrip(" （(:：")
    return _led(node) or kind_named(name)


def _led(node: Node) -> Kind | None:
    label = labels.leading(node.text.text)
    found = _LED.match(node.text.text, label.end if label else 0)
    return None if found is None else "bonus" if found["adds"] else "deduction"
