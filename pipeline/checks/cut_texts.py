"""Texts that are missing or cut: no text, no end of a sentence, an open bracket."""

import re
from collections.abc import Iterator
from itertools import pairwise

from parsers.strand import compact
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import ARABIC
from pipeline.walk import children, items, parents, said
from schema.envelope import Format
from schema.finding import Finding, Rule
from schema.location import CellPlace
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item

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
    severity_varies=True,
    message=Bilingual(
        zh="{node}停在“{actual}”，末尾没有句号，别的各项大多有",
        en='{node} stops at "{actual}" without a full stop; nearly all other items have one',
    ),
    help=Bilingual(
        zh="请看原件：是漏了句号，还是后面的字丢了？",
        en="See the original: is only the stop missing, or the end of the text?",
    ),
    explanation=Bilingual(
        zh="绝大多数项以句号结尾，这一项没有：可能被截断。文件里的单元格自成一体的，只有一个短语的不算，末一分句说完整了的只作提示。",
        en="Nearly all items end with a stop and this one does not: it may be cut. A single phrase in a cell that the file itself "
        "keeps whole is none, and where the last clause there is a whole one, this is a note.",
    ),
    example="1.甲。 | 2.乙。 | 3.积极参与劳动争议调",
)
RULES = (NO_TEXT, CUT, NO_STOP)

_END = re.compile(r"[。！？；!?;.…][”’」』）)】\]]*$|[）)】\]]$")
_OPEN_END = re.compile(r"(?<![0-9０-９]分)(?<=[\u4e00-\u9fff])$")
"""A word at the end; a text that ends with a figure or an amount, as a formula or 扣10分 does, needs no stop."""
_CUT = re.compile(r"[，、：,（(《“‘「【]$")
_LEADS_IN = re.compile(r"[：（(《“‘「【]$")
"""An end that leads in what is missing; a comma may have been typed for a stop."""
_OPENS = re.compile(r"[（(《“‘「【]$")
"""An end that opens what is missing: 职工教育（, whose points stand on no page."""
_FIELD = re.compile(r"(?:得分|评分|分数|成绩)\s*[:：]$")
"""Room for a score at the end of an item: 项目参与（满分10分）得分：."""
_LISTED = re.compile(r"分[）)】][，,；;、].*分[）)】][，,]$", re.DOTALL)
"""Clauses with their amounts: 孤儿（20-25分），单亲（15-20分），"""
_PAIRS = (("（(", "）)"), ("《", "》"), ("“", "”"), ("【", "】"))
"""Opening and closing marks; an office may close a full-width bracket with a half-width one."""
_NAME = re.compile(
    r"(?!.*(?:[以如]下|下列|包括|之一|其中|分别))(?:[^，。；、,;：:“（(《【‘「]{1,12}[：:]|[^，。；、,;：:“（(《【‘「]{1,8})"
)
"""A name, perhaps with a colon; what leads in a list, 有以下情形的：, is none."""
_TOPIC = re.compile(rf"{_NAME.pattern}|[^，。；、,;：:“（(《【‘「]*[定择选][^，。；、,;：:“（(《【‘「]{{0,6}}[：:]")
"""What is set for each: 检查内容由考官拟定：."""
_PHRASE = re.compile(r"[^，。；,;：:！？!?]*(?<![和与及或的在对把被将以按为])")
"""A single phrase that waits for nothing; it may name several things, 文件、资料的及时归档."""
_COMMA = re.compile("[，,；;。]")
_WAITS = re.compile(
    "每|[如若凡]|[未无没不缺扣减]$|[不少高低多大小]于$|(?:发生|杜绝|避免|防止)$|发现.*及时$|^[对经由向].*(?:单位|部门|人员)$"
)
"""What in a clause shows that more of it is to come."""
_SHORTEST = 4
"""Characters in the shortest such clause."""
_OF_CELLS: tuple[Format, ...] = ("docx", "doc", "wps", "odt", "html", "xlsx", "xls")
"""Formats that keep the text of a cell in one piece; those of others are put together from what stands on lines and pages."""
_QUOTES = "“”"
_FULL_STOP = re.compile(r"[。！？；!?;.]\s*$")
_COMMAS = ("、", "，", ",")
_CHANGES = re.compile(rf"(?:[扣减加]|每[^，,；;。、]*得)[除去]?\s*{ARABIC}\s*分?[)）】\]]*[、，,]$")
"""A comma behind what is taken off or given each time, 每处扣2分，: the sentence goes on."""
_LISTING = 3
"""Items with a comma behind their points that show that it only parts them."""
_FEW = 10
"""Items below which the lack of a stop says nothing."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every item whose text is missing, is cut, or lacks the stop that nearly all others have.

    A quotation mark that is closed nowhere in a text that ends with a full stop is noted: one of the two was not printed. A text
    that stops at a comma, or leaves a bracket open, is warned of where the file keeps it whole in one cell: mostly it was typed so.
    A comma that parts several items, each behind its points, or all of a part up to the last, cuts none. The name of a category that
    ends with an open bracket is warned of.
    """
    yield from _cut_names(result)
    texts = [item.text for _, item in items(result) if item.text]
    ended = sum(bool(_END.search(text)) for text in texts)
    usual = len(texts) >= _FEW and ended * 10 >= len(texts) * 9
    of_cells = {source.id for source in result.sources if source.format in _OF_CELLS}
    listed = sum(_is_one_of_a_list(item) for _, item in items(result)) >= _LISTING
    parted = _parted(result) | _topics(result)
    seams = {path for (path, item), (_, following) in pairwise(items(result)) if not _share_a_table(item, following)}
    for path, item in items(result):
        in_cell = all(isinstance(place, CellPlace) and place.file in of_cells for place in item.source)
        whole = in_cell and path not in seams and bool(_PHRASE.fullmatch(item.text))
        end = item.text[-8:]
        if not item.text:
            values = {"node": item.id, "points": item.points_text or ""}
            yield NO_TEXT.finding(values, path=path, source=item.points_source)
        elif (
            path in parted
            or (listed and _is_one_of_a_list(item))
            or (_is_cut(item.text) and (_is_name(item) or (in_cell and _lists_amounts(item.text))))
        ):
            continue
        elif _is_cut(item.text):
            cut = CUT.finding({"node": said(item), "actual": end}, path=path, source=item.source, actual=end)
            typed = in_cell and path not in seams and not _LEADS_IN.search(item.text)
            severity = "note" if _lacks_quotes_alone(item.text) else "warning" if typed else cut.severity
            yield cut.model_copy(update={"severity": severity})
        elif usual and item.counts and _lacks_stop(item) and not (_is_name(item) or whole):
            lacks = NO_STOP.finding({"node": said(item), "actual": end}, path=path, source=item.source, actual=end)
            closed = in_cell and path not in seams and _ends_whole(item.text)
            yield lacks.model_copy(update={"severity": "note"}) if closed else lacks


def _topics(result: RubricFile) -> set[str]:
    """Return the paths of phrases with a colon, 检查内容由考官拟定：, that are all that stands in a category with points: room for what is set."""
    sole = [parent.items for _, parent in parents(result) if isinstance(parent, Category) and parent.points is not None]
    alone = [found[0] for found in sole if len(found) == 1 and found[0].points is None]
    return {path for path, item in items(result) if _TOPIC.fullmatch(item.text) and any(item is one for one in alone)}


def _ends_whole(text: str) -> bool:
    """Return whether the last clause of a text is a phrase that waits for nothing: 很少缺席，态度认真."""
    last = _COMMA.split(text)[-1].strip()
    return len(last) >= _SHORTEST and bool(_PHRASE.fullmatch(last)) and not _WAITS.search(last)


def _cut_names(result: RubricFile) -> Iterator[Finding]:
    for path, parent in parents(result):
        if isinstance(parent, Category) and _OPENS.search(parent.name):
            end = parent.name[-8:]
            found = CUT.finding({"node": said(parent), "actual": end}, path=path, source=parent.source, actual=end)
            yield found.model_copy(update={"severity": "warning"})


def _parted(result: RubricFile) -> set[str]:
    """Return the paths of items that all end with a comma in their part but the last, which ends with a full stop: it only parts them."""
    found: set[str] = set()
    for path, parent in parents(result):
        held = [(at, child) for at, child in children(path, parent) if isinstance(child, Item)]
        stopped = bool(held) and bool(_FULL_STOP.search(held[-1][1].text))
        if len(held) > _LISTING and stopped and all(_ends_with_comma(item.text) for _, item in held[:-1]):
            found |= {at for at, _ in held[:-1]}
    return found


def _ends_with_comma(text: str) -> bool:
    return text.endswith(_COMMAS) and not _stays_open(text)


def _is_one_of_a_list(item: Item) -> bool:
    """Return whether a text ends with the item's own points, or the last of their parts, and the comma that parts it from the next: 商品销售额60分、."""
    own = (item.points_text or "").strip("（()）")
    ends = bool(own) and compact(item.text[:-1]).rstrip("）)】]").endswith(own)
    parts = item.sub_points
    summed = bool(parts) and sum(part.points for part in parts) == item.points
    ends = ends or (summed and item.text[:-1].endswith(parts[-1].marker))
    return ends and _ends_with_comma(item.text) and not _CHANGES.search(item.text)


def _share_a_table(item: Item, following: Item) -> bool:
    """Return whether one table holds both items: a sentence may be cut where another one begins."""
    held = [
        {(place.file, place.table) for place in one.source if isinstance(place, CellPlace)} for one in (item, following)
    ]
    return not held[0].isdisjoint(held[1])


def _is_name(item: Item) -> bool:
    """Return whether the text is a short name, perhaps with a colon, 加分项：, and the cells beside it say the rest."""
    return bool(item.cells) and bool(_NAME.fullmatch(item.text))


def _lacks_stop(item: Item) -> bool:
    """Return whether the text ends with a word; a bonus, a deduction or a veto may be a condition, 弄虚作假的, whose outcome stands elsewhere."""
    return bool(_OPEN_END.search(item.text)) and not (item.kind != "base" and item.text.endswith("的"))


def _lists_amounts(text: str) -> bool:
    """Return whether the text lists clauses that end with amounts in brackets, the last with the comma of the others."""
    return bool(_LISTED.search(text)) and not _stays_open(text)


def _is_cut(text: str) -> bool:
    """Return whether a text stops where none ends; a colon behind points, 卫生（10分）：, or behind 得分 is for the score."""
    room = (text.endswith("：") and ends_with_points(text)) or bool(_FIELD.search(text))
    stops = bool(_CUT.search(text)) and not room
    return stops or _stays_open(text)


def _lacks_quotes_alone(text: str) -> bool:
    """Return whether a text ends with a full stop, and nothing stays open in it but quotation marks."""
    plain = text.translate(str.maketrans("", "", _QUOTES))
    return bool(_FULL_STOP.search(text)) and not _is_cut(plain)


def _stays_open(text: str) -> bool:
    return any(sum(map(text.count, opening)) > sum(map(text.count, closing)) for opening, closing in _PAIRS)
