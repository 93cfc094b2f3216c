"""Findings about how the points of items and categories were counted, where the document leaves a choice."""

from collections.abc import Iterator

from parsers.choosing.reading import Reading
from parsers.outlines.kinds import kind_named
from parsers.outlines.tree import Node, items_in, nodes, worth
from parsers.wording.marks import is_bracketed
from parsers.wording.points import read_points
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Rubric

SUBTOTALS = Rule(
    code="K102",
    name="subtotals-among-items",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 里 {names} 的分值按小计读：下面几项相加正好等于它，归入其中，不重复相加",
        en="{rubric}: the points of {names}, which the items below make, were read as subtotals of these, not added again",
    ),
    help=Bilingual(
        zh="请核对这些行是小计，还是独立的考核内容。", en="See whether these rows are subtotals or items of their own."
    ),
    explanation=Bilingual(
        zh="考核内容列里夹着小计行（如“胸部（20）”，或只有名称和分值的一行），其后各项相加正好等于它；也可以读成独立的一项，那样合计会重复。"
        "所有各项都归在小计之下的，没有疑问，不报；没有编号、括号，也没有印合计的除外。",
        en="A row in the item column, its points in brackets or nothing beside them, states what the rows below add up to. "
        "It could also be an item of its own, counted twice. "
        "Where every item stands under such a row, there is no doubt and nothing is said, unless these have no numbers or brackets and no total "
        "is printed.",
    ),
    example="口腔 | 2\n胸部 | （20）\n肺 | 12\n心 | 8",
)
ALTERNATIVES = Rule(
    code="K103",
    name="alternatives",
    severity="warning",
    message=Bilingual(
        zh="{names} 的各部分都是 {points} 分，按“任选其一”读，不相加",
        en="each part of {names} makes {points} points: read as alternatives, of which one applies; not added up",
    ),
    help=Bilingual(
        zh="请核对：是不是每个单位只考核其中一部分？", en="Is each unit really judged by one of these parts only?"
    ),
    explanation=Bilingual(
        zh="项目印的分值等于下面每一部分的分值，而不是它们的和：每个单位只对应其中一部分（如各部门分别考核 60 分）。",
        en="The points of a category equal those of each of its parts, not their sum: a unit is judged by one of them.",
    ),
    example="部门履职 60分 | 农工部 60分 | 工信局 60分",
)
SIGNED = Rule(
    code="K109",
    name="points-with-minus",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 里 {names} 的分值印着负号，读作扣分，不计入合计",
        en="{rubric}: the points of {names} are printed with a minus and were read as deductions, outside the total",
    ),
    help=Bilingual(
        zh="请核对：这些是扣分项，还是负号只是连接号？",
        en="See whether these are deductions, or the minus is only a dash.",
    ),
    explanation=Bilingual(
        zh="分值印作“-5”时读作扣 5 分：JSON 里分值从不为负，方向由 kind 表示。",
        en="Points printed as -5 are a deduction of 5: the JSON never holds negative points, the kind says the direction.",
    ),
    example="弄虚作假 | -10",
)
HIGHEST = Rule(
    code="K110",
    name="highest-of-several",
    severity="warning",
    message=Bilingual(
        zh="{names} 有几个分数，取了最高的一个，没有相加",
        en="{names}: several amounts of points are named: the highest was taken; they were not added up",
    ),
    help=Bilingual(
        zh="请核对：这几个分数是分档（只得其一），还是可以相加的各部分？",
        en="See whether one of the amounts is given, or each of them for a part of the item.",
    ),
    explanation=Bilingual(
        zh="没有分值栏，分数写在文字里。写明档次的（如“优5分，良3分”“50万以上10分，30万以上5分”），用分号隔开、各说各事的（如“有方案得3分；有总结得2分”），"
        "或各级合计对得上的，不报；都没有的，可能是相加的各部分。"
        "一个项目下几行的分数从高到低数到 1 或 0、行文又看不出是不是档次的，也这样读、这样报。",
        en="The points stand in the text alone. Grades and limits of one quantity are tiers, amounts for different things parted by ； are parts, "
        "and sums settle it; where neither does, the amounts may be parts that add up. Rows of one category whose points count down, 4, 3, 2, 1, "
        "are read alike.",
    ),
    example="主要领导参加得3分；分管领导参加得2分",
)


def amount_choices(reading: Reading, rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a warning for every choice in counting: deductions with a minus, subtotals, the highest of several, alternatives."""
    items = [node for node in items_in(reading.outline.children) if node.points and node.points.negative]
    named = {id(node) for part in nodes(reading.outline.children) if _names_deductions(part) for node in nodes([part])}
    signed = [node for node in items if read_points(node.printed.text) == node.points and id(node) not in named]
    if signed:
        names = "、".join(node.text.text[:12] for node in signed[:5])
        source = tuple(place for node in signed for place in node.printed.source)
        yield SIGNED.finding({"rubric": rubric.id, "names": names}, path=path, source=source)
    if reading.subtotals and (_beside_items(reading) or _told_by_sums_alone(reading)):
        made = [node for node in reading.subtotals if node.points and worth(node.children, "sum") == node.points.value]
        made = made or list(reading.subtotals)
        source = tuple(place for node in made for place in node.whole.source)
        names = "、".join(node.text.text for node in made[:5])
        yield SUBTOTALS.finding({"rubric": rubric.id, "names": names}, path=path, source=source)
    if reading.doubtful:
        names = "、".join(node.text.text[:12] for node in reading.doubtful[:5])
        source = tuple(place for node in reading.doubtful for place in node.printed.source)
        yield HIGHEST.finding({"names": names}, path=path, source=source)
    said = any(node.share is not None for node in reading.alternatives)
    for node in reading.alternatives[: 0 if said else 1]:
        points = node.points.value if node.points else worth(node.children, "alternatives")
        values = {"names": node.text.text, "points": f"{points.normalize():f}"}
        yield ALTERNATIVES.finding(values, path=path, source=node.whole.source)


def _names_deductions(part: Node) -> bool:
    """Return whether a part says by its name that its items take points off, whatever sign they are printed with."""
    return bool(part.children) and kind_named(part.text.text) == "deduction"


def _beside_items(reading: Reading) -> bool:
    """Return whether a row read as a subtotal stands beside items that no subtotal holds."""
    lists = [reading.outline.children, *(node.children for node in nodes(reading.outline.children))]
    subtotals = {id(node) for node in reading.subtotals}
    return any(
        any(id(node) in subtotals for node in siblings) and any(node.is_item for node in siblings) for siblings in lists
    )


def _told_by_sums_alone(reading: Reading) -> bool:
    """Return whether all parts are such rows without a number, a bracket or a printed total."""
    subtotals = {id(node) for node in reading.subtotals}
    parts = reading.outline.children
    plain = not any(node.label or is_bracketed(node.printed.text) for node in parts)
    return plain and reading.outline.stated is None and all(id(node) in subtotals for node in parts)
