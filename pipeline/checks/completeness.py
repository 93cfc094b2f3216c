"""What is missing or cut: points, texts, sentences, items, the total, characters of the table."""

import re
from collections import defaultdict
from collections.abc import Iterator

from parsers.wording.marks import ends_with_points
from pipeline.editing.reports import EDITED
from pipeline.walk import Parent, children, held, items, parents, proved_complete, rubrics, said
from schema.finding import Finding, Rule
from schema.location import CellPlace, Printed
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item, Rubric

NO_POINTS = Rule(
    code="K401",
    name="points-missing",
    severity="error",
    severity_varies=True,
    message=Bilingual(zh="{node}没有分值", en="{node} has no points"),
    help=Bilingual(
        zh="{due}请对照原件补上；原件就没有的，用 kaohe accept 记下决定。",
        en="{due}Compare with the original; if none is printed there, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="别的考核内容都有分值，这一项没有：可能是漏印，也可能是读表时丢了。别的各项已经加得上级印的分值（或合计）的，只作提示。",
        en="The other items have points and this one has none: not printed, or lost on the way. "
        "Where the others make the points printed over them without it, this is a note.",
    ),
    example="1.甲 | 2分\n2.乙 |",
)
UNREAD = Rule(
    code="K402",
    name="points-unreadable",
    severity="error",
    message=Bilingual(zh="{node}的分值“{actual}”认不出来", en='the points of {node}, "{actual}", cannot be read'),
    help=Bilingual(
        zh="请对照原件，在文件里写成数字（如 3分、0.5分）后再试。",
        en="Compare with the original, write a number in the file, as 3分 or 0.5分, and try again.",
    ),
    explanation=Bilingual(
        zh="分值栏里有字，但不是一个分数。",
        en="Something stands where points should, but it is not a number of points.",
    ),
    example="1.甲 | 二三分",
)
NO_TEXT = Rule(
    code="K403",
    name="item-without-text",
    severity="error",
    message=Bilingual(
        zh="第 {node} 项有分值 {points}，却没有考核内容", en="item {node} has points, {points}, but no text"
    ),
    help=Bilingual(zh="请对照原件补上考核内容。", en="Compare with the original and fill in the text."),
    explanation=Bilingual(
        zh="一行只有分值没有内容，内容可能丢了。", en="A row with points and no text: the text may be lost."
    ),
    example="（空） | 2分",
)
CUT = Rule(
    code="K404",
    name="text-cut",
    severity="error",
    message=Bilingual(
        zh="{node}的文字不完整：停在“{actual}”，或有括号、引号没有收尾",
        en='the text of {node} is incomplete: it stops at "{actual}", or a bracket or quotation mark is not closed',
    ),
    help=Bilingual(
        zh="请看原件：后半句可能在下一页或下一行；只是少印了半个括号的，补上后再试。",
        en="See the original: the rest may stand on the next page or in the next row; where only a bracket is missing, add it.",
    ),
    explanation=Bilingual(
        zh="文字停在逗号、顿号、冒号上，或括号、书名号、引号没有收尾：句子被截断了。",
        en="The text stops at a comma or colon, or a bracket or quotation mark stays open: a sentence was cut.",
    ),
    example="1.积极参与劳动争议调解， | 3分",
)
NO_STOP = Rule(
    code="K405",
    name="sentence-without-end",
    severity="warning",
    message=Bilingual(
        zh="{node}停在“{actual}”，末尾没有句号，别的各项大多有",
        en='{node} stops at "{actual}" without a full stop; nearly all other items have one',
    ),
    help=Bilingual(
        zh="请看原件：是漏了句号，还是后面的字丢了？",
        en="See the original: is only the stop missing, or the end of the text?",
    ),
    explanation=Bilingual(
        zh="绝大多数项以句号结尾，这一项没有：可能被截断。",
        en="Nearly all items end with a stop and this one does not: it may be cut.",
    ),
    example="1.甲。 | 2.乙。 | 3.积极参与劳动争议调",
)
NO_ITEMS = Rule(
    code="K406",
    name="category-without-items",
    severity="warning",
    message=Bilingual(zh="考核项目 {node} 下面没有考核内容", en="category {node} holds no items"),
    help=Bilingual(
        zh="请对照原件：内容是否在别处，或被归到了别的项目？", en="See the original: do its items stand elsewhere?"
    ),
    explanation=Bilingual(
        zh="一个考核项目没有任何考核内容。印了分值的是警告；没有分值的常常是有意空着（“—”“无”），只作提示。",
        en="A category without a single item: a warning where it prints points; without, it is often left empty on purpose, "
        "and this is a note.",
    ),
    example="(一)服务 5分 |（无内容）",
)
NO_TOTAL = Rule(
    code="K407",
    name="no-total",
    severity="warning",
    message=Bilingual(
        zh="评分表 {rubric}没有印合计（各部分相加得 {actual}）",
        en="rubric {rubric}prints no total (its parts add up to {actual})",
    ),
    help=Bilingual(
        zh="请核对各项相加是否正确；没有合计就少一道核对。",
        en="Check the sum yourself: without a total there is one check less.",
    ),
    explanation=Bilingual(
        zh="表里没有合计（总分）行，无法用总分核对。通知里的评分表照例有合计，没有就是警告；不是表格而正好满 100 分的，和单独的表格，只作提示。",
        en="The table has no row with its total, so nothing can be checked against it. The table of a notice usually has "
        "one: its lack is a warning there, and a note for a table alone, or for lines of text whose parts make 100.",
    ),
    example="(a table without 合计)",
)
SEVERAL = Rule(
    code="K408",
    name="several-rubrics",
    severity="note",
    message=Bilingual(zh="文件里有 {actual} 张评分表", en="the document holds {actual} rubrics"),
    help=Bilingual(
        zh="只要其中一张时，用 --rubric r1（r2 …）指明。",
        en="Where one of them is wanted, name it with --rubric r1 (r2 …).",
    ),
    explanation=Bilingual(
        zh="一份文件里有几张评分表，分别列出。",
        en="One document with several scoring tables: each is a rubric of its own.",
    ),
    example="附表1 … 附表2 …",
)
UNUSED = Rule(
    code="K409",
    name="unused-in-table",
    severity="warning",
    message=Bilingual(zh="评分表里的“{actual}”没有用上", en='"{actual}" inside the scoring table was not used'),
    help=Bilingual(
        zh="请看原件：这段文字是注释，还是漏读的考核内容？",
        en="See the original: is it a remark, or an item that was not read?",
    ),
    explanation=Bilingual(
        zh="评分表里每个字都应归到某一项；没有归进去的列在这里。",
        en="Every character of a scoring table should belong to something; what does not is listed.",
    ),
    example="a row that is neither item nor total",
)
REMARK = Rule(
    code="K410",
    name="remark-in-table",
    severity="note",
    message=Bilingual(
        zh="评分表前后的“{actual}”是附注，没有归入任何一项",
        en='"{actual}" above or below the items was taken as a remark and belongs to no item',
    ),
    help=Bilingual(
        zh="请看一眼：附注里有没有影响计分的规定。", en="Read it: a remark can hold a rule that touches the points."
    ),
    explanation=Bilingual(
        zh="表头以上、最后一项以下的文字当作附注，列出而不归入考核内容。",
        en="What stands above the first or below the last item of a table is taken as a remark: listed, not an item.",
    ),
    example="注：各项扣完为止。",
)
RULES = (NO_POINTS, UNREAD, NO_TEXT, CUT, NO_STOP, NO_ITEMS, NO_TOTAL, SEVERAL, UNUSED, REMARK)

_END = re.compile(r"[。！？；!?;.…][”’」』）)】\]]*$|[）)】\]]$")
_OPEN_END = re.compile(r"[\u4e00-\u9fff]$")
"""A word at the end; a text that ends with a figure, as a formula does, needs no stop."""
_CUT = re.compile(r"[，、：,（(《“‘「【]$")
_PAIRS = (("（(", "）)"), ("《", "》"), ("“", "”"), ("【", "】"))
"""Opening and closing marks; an office may close a full-width bracket with a half-width one."""
_SHOWN = 30
"""Characters of a text that a message shows."""
_FULL = 100
"""What a rubric makes of which nothing is missing."""
_FEW = 10
"""Items below which the lack of a stop says nothing."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for everything that is missing, cut or not used."""
    for path, rubric in rubrics(result):
        yield from _rubric(path, rubric, result.notice is not None)
    known = dict(parents(result))
    for path, parent in known.items():
        if isinstance(parent, Category) and not parent.items and not parent.categories and parent.kind == "base":
            finding = NO_ITEMS.finding({"node": said(parent)}, path=path, source=parent.source)
            yield finding if parent.points is not None else finding.model_copy(update={"severity": "note"})
        for finding in _points(path, parent):
            lacks = finding.code == NO_POINTS.code and proved_complete(known, path)
            yield finding.model_copy(update={"severity": "note"}) if lacks else finding
    yield from _texts(result)
    if len(result.rubrics) > 1:
        yield SEVERAL.finding({"actual": len(result.rubrics)}, actual=str(len(result.rubrics)))
    yield from _unused(result)


def _rubric(path: str, rubric: Rubric, official: bool) -> Iterator[Finding]:
    if rubric.points is None and rubric.points_text:
        values = {"node": Bilingual(zh="合计", en="the total"), "actual": rubric.points_text}
        yield UNREAD.finding(values, path=path, source=rubric.points_source, actual=rubric.points_text)
    elif rubric.points is None and rubric.combine == "sum":
        which = f"{rubric.id} "
        values = {"rubric": which, "actual": f"{held(rubric).normalize():f}"}
        finding = NO_TOTAL.finding(values, path=path, source=rubric.title.source if rubric.title else ())
        doubtful = official and (bool(rubric.columns) or held(rubric) != _FULL)
        yield finding if doubtful else finding.model_copy(update={"severity": "note"})


def _points(path: str, parent: Parent) -> Iterator[Finding]:
    inner = [(at, child) for at, child in children(path, parent) if isinstance(child, Item) and child.kind == "base"]
    some = any(child.points is not None for _, child in inner)
    for at, child in inner:
        if not child.counts and child.points is None:
            continue
        if child.points is None and child.points_text:
            values = {"node": said(child), "actual": child.points_text}
            yield UNREAD.finding(values, path=at, source=child.points_source, actual=child.points_text)
        elif (
            child.points is None
            and not child.sub_points
            and (some or not isinstance(parent, Category) or parent.points is None)
        ):
            yield NO_POINTS.finding({"node": said(child), "due": _due(parent)}, path=at, source=child.source)


def _due(parent: Parent) -> Bilingual:
    lacking = [item for item in parent.items if item.counts and item.points is None]
    if parent.points is None or len(lacking) != 1 or parent.points < held(parent):
        return Bilingual(zh="", en="")
    due = f"{(parent.points - held(parent)).normalize():f}"
    return Bilingual(zh=f"按总数倒推应是 {due}。", en=f"By the sum it would be {due}. ")


def _texts(result: RubricFile) -> Iterator[Finding]:
    texts = [item.text for _, item in items(result) if item.text]
    ended = sum(bool(_END.search(text)) for text in texts)
    usual = len(texts) >= _FEW and ended * 10 >= len(texts) * 9
    for path, item in items(result):
        end = item.text[-8:]
        if not item.text:
            values = {"node": item.id, "points": item.points_text or ""}
            yield NO_TEXT.finding(values, path=path, source=item.points_source)
        elif _is_cut(item.text):
            yield CUT.finding({"node": said(item), "actual": end}, path=path, source=item.source, actual=end)
        elif usual and item.counts and _OPEN_END.search(item.text):
            yield NO_STOP.finding({"node": said(item), "actual": end}, path=path, source=item.source, actual=end)


def _is_cut(text: str) -> bool:
    """Return whether a text stops where none ends; a colon behind points, 卫生（10分）：, is for the score."""
    stops = bool(_CUT.search(text)) and not (text.endswith("：") and ends_with_points(text))
    return stops or _stays_open(text)


def _stays_open(text: str) -> bool:
    return any(sum(map(text.count, opening)) > sum(map(text.count, closing)) for opening, closing in _PAIRS)


def _unused(result: RubricFile) -> Iterator[Finding]:
    """Yield what of a scoring table is not used, but for what a person replaced or deleted in a review sheet.

    What stands above the items comes as one finding, what stands below as another, between them one for each row.
    """
    replaced = {place for finding in result.findings if finding.code == EDITED.code for place in finding.source}
    rows: dict[tuple[str, int], list[int]] = {}
    for _, item in items(result):
        for place in item.source:
            if isinstance(place, CellPlace):
                rows.setdefault((place.file, place.table), []).append(place.row)
    together: dict[tuple[str, int, int, int], list[Printed]] = defaultdict(list)
    for printed in result.coverage.unused:
        where = printed.source[0] if printed.source else None
        if replaced.issuperset(printed.source):
            continue
        if isinstance(where, CellPlace) and (held_by := rows.get((where.file, where.table))):
            side = (where.row > max(held_by)) - (where.row < min(held_by))
            together[where.file, where.table, side, 0 if side else where.row].append(printed)
    for (_, _, side, _), found in together.items():
        texts = "；".join(one.text for one in found)
        text = texts if len(texts) <= _SHOWN else texts[: _SHOWN - 1] + "…"
        source = tuple(place for one in found for place in one.source)
        yield (REMARK if side else UNUSED).finding({"actual": text}, source=source, actual=text)
