"""Sub-points against item, items against category, categories against the total."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.numerals import ARABIC
from parsers.wording.points import is_most
from pipeline.suspects import Sums, Suspect, listed
from pipeline.walk import ZERO, At, held, is_complete, items, parents, rubrics, said
from schema.finding import Finding, Rule
from schema.location import Printed
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item, Rubric, Scoring

_HELP = Bilingual(
    zh="{suspects}请对照原件核对；原件本身就这样写的，用 kaohe accept 记下决定。",
    en="Compare with the original.{suspects} If the notice itself says so, record that with kaohe accept.",
)
SUB_POINTS = Rule(
    code="K201",
    name="sub-points-sum",
    severity="error",
    message=Bilingual(
        zh="{node}里的小分相加得 {actual}，这一项的分值却是 {expected}",
        en="the sub-points of {node} add up to {actual}, but its points are {expected}",
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="考核内容里括号标出的小分（如“（2分）”）相加，应等于这一项的分值。",
        en="The points marked in brackets inside an item, as （2分）, must add up to the item's points.",
    ),
    example="1.建立档案（2分）；开展活动（2分）。 | 5分",
)
CATEGORY = Rule(
    code="K202",
    name="category-sum",
    severity="error",
    message=Bilingual(
        zh="{node}下面各项相加得 {actual}，印的却是 {expected}",
        en="the parts of {node} add up to {actual}, but {expected} is printed",
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="一个考核项目下各项考核内容的分值相加，应等于该项目印出的分值。印的是上限的（如“最高10分”），不比较。",
        en="The points of the items of a category must add up to the points printed for the category. "
        "Where a category prints the most that it can make, as 最高10分, nothing is compared.",
    ),
    example="(一)服务 5分 | 1.甲 2分 | 2.乙 2分",
)
TOTAL = Rule(
    code="K203",
    name="total-sum",
    severity="error",
    message=Bilingual(
        zh="表里各部分相加得 {actual}，合计印的却是 {expected}",
        en="the parts of the table add up to {actual}, but the printed total is {expected}",
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="各考核项目（或没有项目时各项内容）的分值相加，应等于合计。加分、扣分、否决项不计入。",
        en="The points of the categories, or of the items where there are none, must add up to the stated total. "
        "Bonus, deduction and veto parts stand outside it.",
    ),
    example="(一)甲 50分 | (二)乙 40分 | 合计 100分",
)
BONUS = Rule(
    code="K216",
    name="bonus-cap",
    severity="warning",
    message=Bilingual(
        zh="加分部分{node}下面各项相加得 {actual}，印的是 {expected}：当作最高加 {expected}",
        en="the bonuses of {node} add up to {actual}, but {expected} is printed, which is taken for the most that they can add",
    ),
    help=Bilingual(
        zh="请对照原件核对：印的是加分上限就不用改，否则改正分值。",
        en="Compare with the original: if a cap is meant nothing is to be done, otherwise correct the points.",
    ),
    explanation=Bilingual(
        zh="加分部分标题里的分数多半是加分上限，各项加分之和可以超过它；也可能是漏读、误读了分值，所以提醒。",
        en="The points that head a part of bonuses are mostly a cap, which the bonuses together may exceed; they may also have been misread.",
    ),
    example="加分项（5分） | 1.受表彰加3分 | 2.有创新加4分",
)
CAPPED = Rule(
    code="K217",
    name="total-cap",
    severity="warning",
    message=Bilingual(
        zh="表里各部分相加得 {actual}，多于合计 {expected}；文中写明超过时按 {expected} 计：“{shown}”",
        en='the parts of the table add up to {actual}, more than the total of {expected}, which the document says is the most: "{shown}"',
    ),
    help=Bilingual(
        zh="请对照原件核对：这句话说的是本表就不用改，否则改正分值。",
        en="Compare with the original: if the sentence speaks of this table nothing is to be done, otherwise correct the points.",
    ),
    explanation=Bilingual(
        zh="各部分相加可以超过总分，而文中另写明“超过 20 分按 20 分计”或 min(20, …)：总分是封顶数，不是各部分之和。",
        en="Parts may add up to more than the total where the document says that what exceeds it does not count: 超过20分按20分计, min(20, …).",
    ),
    example="甲 12分 | 乙 10分 | 满分20分 … 总分超过20分的按20分计",
)
RULES = (SUB_POINTS, CATEGORY, TOTAL, BONUS, CAPPED)
_AROUND = 12
"""Characters around what says so that the message shows."""
_ADDS = re.compile(rf"加\s*(?:{ARABIC}\s*)?分|附加|另加|加上|额外|奖[^，,。；;\n]{{0,8}}分")
"""What speaks of points on top of all: 加分后总分超过100分的，按100分计; 每获一次表彰加2分."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every sum that fails, with the numbers that may be wrong."""
    sums = {path: Sums(path, rubric) for path, rubric in rubrics(result)}
    for path, item in items(result):
        inside = sum((sub.points for sub in item.sub_points), ZERO)
        if item.sub_points and item.points is not None and inside != item.points:
            yield _finding(SUB_POINTS, At(path, item), item.points, inside, _suspects(sums, path))
    for path, parent in parents(result):
        if parent.points is None or parent.combine not in ("sum", "weighted") or not is_complete(parent):
            continue
        if is_most(parent.points_text or ""):
            continue
        inside = held(parent)
        cap = _cap(result, parent.points) if isinstance(parent, Rubric) and inside > parent.points else None
        if cap is not None:
            printed, shown = cap
            found = _finding(CAPPED, At(path, parent), parent.points, inside, (), shown)
            yield found.model_copy(update={"source": (*found.source, *printed.source)})
        elif inside != parent.points:
            rule = TOTAL if isinstance(parent, Rubric) else BONUS if _may_cap(parent, inside) else CATEGORY
            yield _finding(rule, At(path, parent), parent.points, inside, _suspects(sums, path))


def _cap(result: RubricFile, points: Decimal) -> tuple[Printed, str] | None:
    """Return what is printed beside the rubrics and says that the sum of all counts no more than ``points``, and its words: 总分超过20分按20分计.

    Where bonuses are spoken of it is with these that the sum may be more, and nothing excuses the parts.
    """
    if any(map(_ADDS.search, _all_said(result))):
        return None
    most = rf"{points.normalize():f}(?![0-9.])\s*分?"
    says = re.compile(
        rf"min\s*[({{（]\s*{most}\s*[,，]|min\s*[({{（][^()（）]*[,，]\s*{most}\s*[)}}）]"
        rf"|(?<![^。；;\n])(?![^。；;\n]*(?:[扣减]|单项|每))[^。；;\n]*(?:总|合计|累计|之和|相加)[^，,。；;\n]{{0,10}}"
        rf"超[过出]\s*(?:{most}|[总满]分)\s*(?:的|时|者|部分)*[，,]?\s*(?:仍|均|都|只|一律|则)*[按以算记计]\s*{most}"
    )
    for printed in result.coverage.unused:
        if said_so := says.search(printed.text):
            around = printed.text[max(said_so.start() - _AROUND, 0) : said_so.end() + _AROUND]
            return printed, " ".join(around.split())
    return None


def _all_said(result: RubricFile) -> Iterator[str]:
    """Yield what is printed beside the rubrics, before them, and in their parts, but for what an item's own points cap: 每项加2分，最多20分 of 20."""
    body = result.notice.body if result.notice else ()
    yield from (printed.text for printed in (*result.coverage.unused, *body))
    yield from (node.name for _, node in parents(result) if isinstance(node, Category))
    for _, item in items(result):
        held_in = {rule.column for rule in item.scoring if rule.kind == "cap" and _is_within(rule, item)}
        texts = [(None, item.text), *((cell.column, cell.text) for cell in item.cells)]
        yield from (text for column, text in texts if column not in held_in)


def _is_within(cap: Scoring, item: Item) -> bool:
    """Return whether the most that an item adds, by one of its rules, is no more than its own points, which are none of a bonus."""
    return (
        item.kind == "base" and None not in (cap.amount, item.points) and (cap.amount or ZERO) <= (item.points or ZERO)
    )


def _may_cap(category: Category, inside: Decimal) -> bool:
    """Return whether the points of a category may be the most that its parts, all of them bonuses, can add."""
    parts: list[Category | Item] = [*category.categories, *category.items]
    whole = category.points or ZERO
    most = max((part.points or ZERO for part in parts), default=ZERO)
    return category.kind == "bonus" and inside > whole >= most and all(part.kind == "bonus" for part in parts)


def _suspects(sums: dict[str, Sums], path: str) -> tuple[Suspect, ...]:
    return sums[path.split(".", 1)[0]].suspects(path)


def _finding(
    rule: Rule, at: At, expected: Decimal, actual: Decimal, found: tuple[Suspect, ...], shown: str = ""
) -> Finding:
    node = at.node
    values = {
        "node": said(node) if not isinstance(node, Rubric) else "",
        "expected": f"{expected.normalize():f}",
        "actual": f"{actual.normalize():f}",
        "suspects": listed(found),
        "shown": shown,
    }
    source = node.points_source or (() if isinstance(node, Rubric) else node.source)
    return rule.finding(values, path=at.path, source=source, expected=expected, actual=actual)
