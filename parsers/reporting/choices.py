"""Findings about how a table was read, where the document leaves a choice."""

from collections import Counter
from collections.abc import Iterator, Sequence

from parsers.choosing.reading import Reading
from parsers.outlines.tree import nodes, value_of, worth
from parsers.spotting.repeats import Again
from parsers.tables import headers
from parsers.wording.points import read_points
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Rubric

NO_HEADER = Rule(
    code="K101",
    name="no-header",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 的表没有表头，各列的含义是按内容判断的",
        en="{rubric}: the table has no header; its columns were told by what they hold",
    ),
    help=Bilingual(
        zh="请核对哪一列是考核内容、哪一列是分值（kaohe show 可以看）。",
        en="See with kaohe show whether the right columns were taken for items and points.",
    ),
    explanation=Bilingual(
        zh="表格第一行通常写着“考核内容、分值”等；没有这一行，可能漏了一行，也可能列认错了。",
        en="The first row usually says 考核内容, 分值 and so on; without it a row may be lost, or the columns mistaken.",
    ),
    example="(一)服务 5分 | 1.甲 | 5分 (a table that begins without a header)",
)
SUBTOTALS = Rule(
    code="K102",
    name="subtotals-among-items",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 里 {names} 的分值带括号，按小计读：下面几项归入其中，不重复相加",
        en="{rubric}: the points of {names} stand in brackets and were read as subtotals of the items below, not added again",
    ),
    help=Bilingual(
        zh="请核对这些行是小计，还是独立的考核内容。", en="See whether these rows are subtotals or items of their own."
    ),
    explanation=Bilingual(
        zh="考核内容列里夹着小计行（如“胸部（20）”），其后各项相加正好等于它；也可以读成独立的一项，那样合计会重复。"
        "所有各项都归在小计之下的，没有疑问，不报。",
        en="A row in the item column states what the rows below add up to. It could also be an item of its own, counted twice. "
        "Where every item stands under such a row, there is no doubt and nothing is said.",
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

FROM_LINES = Rule(
    code="K104",
    name="rubric-from-lines",
    severity="warning",
    severity_varies=True,
    message=Bilingual(
        zh="{rubric} 不是表格，是从带编号、行尾有分值的文字行读出来的",
        en="{rubric} is no table: it was read from numbered lines that end with points",
    ),
    help=Bilingual(zh="请核对每一行的内容和分值。", en="Compare every line and its points with the original."),
    explanation=Bilingual(
        zh="文件里没有评分表，但有“1. …… 8分”这样的行；逐行读作考核内容，没有表格线可以印证。各级相加相符、或正好满 100 分，"
        "也没有别的带编号和分值的行落在外面的，只作提示。",
        en="The document has no scoring table, but lines such as “1. … 8分”, which were read as items without rules around them. "
        "Where the sums agree, or make 100, and no other such lines are left out, this is a note.",
    ),
    example="1.完成算法主体 8分\n2.运算结果正确 2分",
)


LYING = Rule(
    code="K107",
    name="criteria-as-columns",
    severity="warning",
    severity_varies=True,
    message=Bilingual(
        zh="{rubric} 的各列读作考核内容，满分取自表头；下面各行是被评的人或单位，没有读",
        en="{rubric}: its columns were read as items with the full marks of the header; the rows below are those judged",
    ),
    help=Bilingual(
        zh="请核对：表头各列是不是考核内容？", en="See whether the columns of the header really are the items."
    ),
    explanation=Bilingual(
        zh="评分表横着排：每一列是一项评分内容（如“服装（10分）”），每一行是一个选手或单位。各行还空着的，只作提示；已经填了数的是警告，因为那些数没有读。",
        en="The table lies across: each column is a criterion, as 服装（10分）, each row one to be judged. "
        "A note where these rows are blank; a warning where figures are entered, which are not read.",
    ),
    example="选手 | 主题（30分） | 语言（30分） | 仪态（40分）",
)
TWO_COLUMNS = Rule(
    code="K108",
    name="two-points-columns",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 有两栏分值：取了“{taken}”，“{left}”一栏没有当作分值",
        en="{rubric} has two columns of points: {taken} was taken, {left} was not",
    ),
    help=Bilingual(
        zh="请核对：两栏是不是分别适用于不同的单位？要另一栏时，请删去这一栏再试。",
        en="See whether the columns are for different units; to use the other one, delete this one and try again.",
    ),
    explanation=Bilingual(
        zh="同一项有两个分值（如机关、乡镇各一栏），只能取一栏；没取的一栏列在该项的其他栏目里。",
        en="Each item has two numbers of points, as for two kinds of units. One column is taken; the other is among the cells.",
    ),
    example="考核内容 | 分值（机关） | 分值（乡镇）",
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
        zh="没有分值栏，分数写在文字里。写明档次的（如“优5分，良3分”“50万以上10分，30万以上5分”），或各级合计对得上的，不报；都没有的，可能是相加的各部分。"
        "一个项目下几行的分数从高到低数到 1 或 0、行文又看不出是不是档次的，也这样读、这样报。",
        en="The points stand in the text alone. Grades and limits of one quantity are tiers, and sums that agree settle it; "
        "where neither does, the amounts may be parts that add up. Rows of one category whose points count down, 4, 3, 2, 1, "
        "are read alike.",
    ),
    example="制度健全得3分；台账完整得2分",
)
AGAIN = Rule(
    code="K105",
    name="printed-again",
    severity="note",
    message=Bilingual(
        zh="{rubric} 在文件里印了不止一次，内容相同，只列一次",
        en="{rubric} is printed more than once in the document with the same content: it is listed once",
    ),
    help=Bilingual(
        zh="不必处理；要看两处是否真的一样，请对照原件。", en="Nothing to do; compare the two places if in doubt."
    ),
    explanation=Bilingual(
        zh="同一张评分表常常印两次（正文里一次，打分用的空表又一次）；内容、分值都相同的只算一张。",
        en="A rubric is often printed twice, as the rule and again as the form to fill in; with the same content it is one.",
    ),
    example="附件1 评分细则 … 附件2 评分表（同样的各项）",
)
DIFFERS = Rule(
    code="K106",
    name="printed-differently",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 印了两次，分值不同：{shown}", en="{rubric} is printed twice with different points: {shown}"
    ),
    help=Bilingual(
        zh="请对照原件：以哪一处为准？改正后再试；分值取自较完整的一处。",
        en="Compare both places with the original and correct one; the points were taken from the more complete one.",
    ),
    explanation=Bilingual(
        zh="同一张评分表印了两次，各项文字相同，分值却有不同：文件自相矛盾。",
        en="The same rubric is printed twice: the texts of the items agree and the points do not.",
    ),
    example="业绩（25分） … 业绩（20分）",
)
_FULL_MARKS = 100


def choices(reading: Reading, rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a warning for every choice that was made in reading the table of ``rubric``, which stands at ``path``."""
    if not any(rubric.columns):
        finding = FROM_LINES.finding({"rubric": rubric.id}, path=path)
        yield finding.model_copy(update={"severity": "note"}) if _is_borne_out(reading) else finding
    elif reading.lying:
        source = tuple(place for item in rubric.items for place in item.source)
        finding = LYING.finding({"rubric": rubric.id}, path=path, source=source)
        yield finding if reading.scored else finding.model_copy(update={"severity": "note"})
    elif reading.layout.data == 0:
        yield NO_HEADER.finding({"rubric": rubric.id}, path=path)
    for column in _further_points(reading):
        taken = reading.layout.first("points")
        shown = {"taken": reading.layout.headers[taken or 0], "left": reading.layout.headers[column]}
        yield TWO_COLUMNS.finding({"rubric": rubric.id, **shown}, path=path)
    items = [node for node in nodes(reading.outline.children) if node.is_item and node.points and node.points.negative]
    signed = [node for node in items if read_points(node.printed.text) == node.points]
    if signed:
        names = "、".join(node.text.text[:12] for node in signed[:5])
        source = tuple(place for node in signed for place in node.printed.source)
        yield SIGNED.finding({"rubric": rubric.id, "names": names}, path=path, source=source)
    if reading.subtotals and _beside_items(reading):
        source = tuple(place for node in reading.subtotals for place in node.whole.source)
        names = "、".join(node.text.text for node in reading.subtotals[:5])
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


def _further_points(reading: Reading) -> list[int]:
    """Return the columns (0-based) that hold points of most items and are not the one that was taken."""
    items = [node for node in nodes(reading.outline.children) if node.is_item]
    held = Counter(c for node in items for c, cell in node.cells if read_points(cell.text) is not None)
    layout = reading.layout
    return [
        column
        for column in layout.all("other")
        if "points" in headers.roles(layout.headers[column]) and held[column] * 2 > len(items)
    ]


def _is_borne_out(reading: Reading) -> bool:
    """Return whether the arithmetic bears out all that was read: a sum agrees, none fails, or the items make the total, or 100."""
    made, total = value_of(reading.outline.children), reading.outline.total
    stated = total.points.value if total and total.points else _FULL_MARKS
    return reading.whole and not reading.evidence.fail and (reading.evidence.agree > 0 or made == stated)


def _beside_items(reading: Reading) -> bool:
    """Return whether a row read as a subtotal stands beside items that no subtotal holds."""
    lists = [reading.outline.children, *(node.children for node in nodes(reading.outline.children))]
    subtotals = {id(node) for node in reading.subtotals}
    return any(
        any(id(node) in subtotals for node in siblings) and any(node.is_item for node in siblings) for siblings in lists
    )


def printed_again(found: Sequence[Again], rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a note where ``rubric`` is printed again, a warning where its points differ there."""
    for again in found:
        if again.differing:
            pairs = [f"{a.text.text[:12]} {a.points_text}/{b.points_text}" for a, b in again.differing]
            source = tuple(place for pair in again.differing for node in pair for place in node.printed.source)
            yield DIFFERS.finding({"rubric": rubric.id, "shown": "；".join(pairs)}, path=path, source=source)
        else:
            yield AGAIN.finding({"rubric": rubric.id}, path=path)
