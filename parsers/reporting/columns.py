"""Findings about how the columns of a table, or its lines, were taken, where the document leaves a choice."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.choosing.evidence import addends
from parsers.choosing.reading import Reading
from parsers.outlines.kinds import makes
from parsers.outlines.tree import items_in, nodes, value_of
from parsers.tables import headers
from parsers.tables.columns.outdated import holds_instead
from parsers.tables.columns.startingpoints import starts_below
from parsers.tables.layout import Layout
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
        zh="文件里没有评分表，但有“1. …… 8分”这样的行；逐行读作考核内容，没有表格线可以印证。各级相加多数相符、或正好满 100 分，"
        "也没有别的带编号和分值的行落在外面的，只作提示（人员名称后括号里的数字可能是人数，仍是警告）；不相符的另有错误指出。",
        en="The document has no scoring table, but lines such as “1. … 8分”, which were read as items without rules around them. "
        "Where most sums agree, or make 100, and no other such lines are left out, this is a note, unless bare numbers behind names of "
        "persons may count them; of each sum that fails an error tells.",
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
    severity_varies=True,
    message=Bilingual(
        zh="{rubric} 有两栏分值：取了“{taken}”，“{left}”一栏没有当作分值",
        en="{rubric} has two columns of points: {taken} was taken, {left} was not",
    ),
    help=Bilingual(
        zh="请核对：两栏是不是分别适用于不同的单位？要另一栏时，请删去这一栏再试。",
        en="See whether the columns are for different units; to use the other one, delete this one and try again.",
    ),
    explanation=Bilingual(
        zh="同一项有两个分值（如机关、乡镇各一栏），只能取一栏；没取的一栏列在该项的其他栏目里。表头没有写明是分值、而各栏都正好加成合计、取的是第一栏的，只作提示；“满分”旁边的“基本分”、“调整后分值”旁边的“原分值”也是。",
        en="Each item has two numbers of points, as for two kinds of units. One column is taken; the other is among the cells. "
        "A note where no header says that they are points, each column makes the total, and the first was taken; "
        "so for 基本分 beside 满分 and 原分值 beside 调整后分值.",
    ),
    example="考核内容 | 分值（机关） | 分值（乡镇）",
)
_PERSONS = re.compile(r"(?:年级|班|人员|主管|经理|干部|[员师工生组队人])\s*[（(【\[]\s*[0-9０-９]")
"""A name of persons before a bare number in brackets: 厨师（40）."""
_FULL_MARKS = 100
_NEAR = Decimal("0.1")
"""The share by which a sum may miss the whole: a contradiction of the document, and no sum of something else."""


def column_choices(reading: Reading, rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield how the table of ``rubric``, which stands at ``path``, was taken: without a header, from lines, lying, of two columns of points."""
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
        finding = TWO_COLUMNS.finding({"rubric": rubric.id, **shown}, path=path)
        sure = not reading.evidence.fail and _misses(reading, _figures(reading, column)) == 0
        plain = sure and (taken or 0) < column and not _is_of_points(reading.layout, column)
        told = starts_below(shown["left"], shown["taken"]) or holds_instead(shown["taken"], shown["left"])
        yield finding.model_copy(update={"severity": "note"}) if plain or told else finding


def _further_points(reading: Reading) -> list[int]:
    """Return the columns (0-based) that hold points of most items and are not the one that was taken.

    Their header says so; or none does, and their figures make the whole, or nearly so, as those that were taken do: 窗口单位 | 其他单位.
    """
    items = items_in(reading.outline.children)
    layout = reading.layout
    open_to_all = not layout.named and not headers.roles(layout.headers[layout.first("points") or 0])
    found = []
    for column in layout.all("other"):
        held = _figures(reading, column)
        said = headers.roles(layout.headers[column])
        if _by_unit_alone(layout.headers[column]) and _misses(reading, held) > _NEAR:
            continue
        alike = open_to_all and not said and len(held) > 1 and _misses(reading, held) <= _NEAR
        if len(held) * 2 > len(items) and (_is_of_points(layout, column) or alike):
            found.append(column)
    return found


def _by_unit_alone(header: str) -> bool:
    """Return whether a header names something else, of which points are the unit: 考核标准（分） over what each case costs."""
    words = headers.without_unit(header)
    said = headers.roles(words)
    return words != header and bool(said) and "points" not in said


def _figures(reading: Reading, column: int) -> list[Decimal]:
    """Return the figures that stand in a column beside the items."""
    items = items_in(reading.outline.children)
    read = [read_points(cell.text) for node in items for at, cell in node.cells if at == column]
    return [points.value for points in read if points is not None]


def _misses(reading: Reading, values: Sequence[Decimal]) -> Decimal:
    """Return by what share of the total that is printed, or of 100, the sum of figures misses it."""
    whole = reading.outline.stated or Decimal(_FULL_MARKS)
    return abs(sum(values, Decimal(0)) - whole) / whole


def _is_of_points(layout: Layout, column: int) -> bool:
    """Return whether the header of a column, or the wide cell over it, is a word for points: 分值 over 机关 | 乡镇."""
    said = [layout.headers[column], *layout.uppers[column : column + 1]]
    ended = headers.roles_at_end(layout.headers[column])
    return "points" in ended or any("points" in headers.roles(text) for text in said)


def _is_borne_out(reading: Reading) -> bool:
    """Return whether the arithmetic bears out all that was read: sums agree, or the items make the total, or 100.

    Of a sum that fails beside more that agree an error tells, and where. Bare numbers behind names of persons may count them.
    """
    made, stated = value_of(reading.outline.children), reading.outline.stated
    if stated is None and _may_count_persons(reading):
        return False
    if not reading.evidence.fail:
        return reading.whole and (reading.evidence.agree > 0 or made == (_FULL_MARKS if stated is None else stated))
    heads = [node for node in nodes(reading.outline.children) if node.children and node.points is not None]
    agree = [node for node in heads if node.points and makes(node.children, node.points.value, node.combine)]
    return reading.whole and sum(addends(node.children) > 1 for node in agree) > reading.evidence.fail


def _may_count_persons(reading: Reading) -> bool:
    """Return whether all points are bare numbers, behind names of persons mostly: 厨师（40）, 服务员（50）."""
    pointed = [node for node in items_in(reading.outline.children) if node.points is not None]
    bare = all(node.printed.text.isdecimal() for node in pointed)
    return bare and sum(bool(_PERSONS.search(node.whole.text)) for node in pointed) * 2 > len(pointed)
