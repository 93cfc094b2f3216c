"""Notes on style: mixed brackets, mixed numbers, [ ] for 〔 〕 in the document number."""

import re
from collections.abc import Iterator, Sequence

from pipeline.walk import items, parents
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category

_HELP = Bilingual(
    zh="不影响分值；转发或归档前可统一。", en="The points are not affected; make it uniform before passing it on."
)
BRACKETS = Rule(
    code="K504",
    name="mixed-brackets",
    severity="note",
    message=Bilingual(
        zh="{what}的括号有全角有半角：{shown}", en="{what} mix full-width and half-width brackets: {shown}"
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="同一级编号或小分，有的用（ ），有的用( )。",
        en="Labels of one level, or markers, use （ ） here and ( ) there.",
    ),
    example="(一)甲 … （二）乙",
)
NUMBERS = Rule(
    code="K505",
    name="mixed-numbers",
    severity="note",
    message=Bilingual(zh="考核内容的编号写法不一：{shown}", en="the items are numbered in different styles: {shown}"),
    help=_HELP,
    explanation=Bilingual(
        zh="同一级编号，有的写 1. 有的写 1．或 1、。",
        en="Labels of one level are written 1. here and 1． or 1、 there.",
    ),
    example="1．甲 | 2.乙",
)
YEAR_BRACKETS = Rule(
    code="K506",
    name="document-number-brackets",
    severity="note",
    message=Bilingual(
        zh="发文字号“{actual}”的年份没有用六角括号〔 〕",
        en='the year in the document number "{actual}" does not stand in 〔 〕',
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="GB/T 9704-2012 第 7.2.5 条：年份应标全称，用六角括号“〔 〕”括入。",
        en="GB/T 9704-2012, 7.2.5: the year stands in full in 〔 〕.",
    ),
    example="乐工[2012]12号",
)
RULES = (BRACKETS, NUMBERS, YEAR_BRACKETS)


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a note for every mixture."""
    number = result.notice.document_number if result.notice else None
    if number and "〔" not in number.text:
        yield YEAR_BRACKETS.finding(
            {"actual": number.text}, path="notice.document_number", source=number.source, actual=number.text
        )
    categories = [(path, node.label, node.source) for path, node in parents(result) if isinstance(node, Category)]
    labels = [(path, item.label, item.source) for path, item in items(result)]
    markers = [(path, sub.marker, item.source) for path, item in items(result) for sub in item.sub_points]
    yield from _brackets(Bilingual(zh="考核项目编号", en="the labels of the categories"), categories)
    yield from _brackets(Bilingual(zh="考核内容编号", en="the labels of the items"), labels)
    yield from _brackets(Bilingual(zh="小分", en="the markers of sub-points"), markers)
    yield from _numbers(labels)


Printed = Sequence[tuple[str, str, Source]]


def _brackets(what: Bilingual, printed: Printed) -> Iterator[Finding]:
    kinds = [(("（" in text) + ("(" in text) * 2, path, text, source) for path, text, source in printed]
    bracketed = [entry for entry in kinds if entry[0]]
    odd = next((entry for entry in bracketed if entry[0] != bracketed[0][0]), None)
    if odd:
        shown = f"{bracketed[0][2]} {odd[2]}"
        yield BRACKETS.finding({"what": what, "shown": shown}, path=odd[1], source=odd[3], actual=shown)


def _numbers(printed: Printed) -> Iterator[Finding]:
    styled = [
        (re.sub(r"[0-9０-９\s]+", "", text), path, text, source)
        for path, text, source in printed
        if re.match(r"[0-9０-９]", text)
    ]
    odd = next((entry for entry in styled if entry[0] != styled[0][0]), None)
    if odd:
        shown = f"{styled[0][2]} {odd[2]}"
        yield NUMBERS.finding({"shown": shown}, path=odd[1], source=odd[3], actual=shown)
