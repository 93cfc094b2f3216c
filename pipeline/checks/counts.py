"""How many indicators a remark says there are, and what they make, against what the table holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from parsers.wording.numerals import ARABIC, chinese, number
from pipeline.walk import ZERO, Child, at_depth, items_in, points_of, rubrics
from schema.finding import Finding, Rule
from schema.location import CellPlace, Printed
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Rubric

COUNT = Rule(
    code="K208",
    name="stated-count",
    severity="error",
    message=Bilingual(
        zh="文中说“{said}”，表里却是 {actual}", en='the text says "{said}", but the table holds {actual}'
    ),
    help=Bilingual(
        zh="请对照原件核对：文字写错了，还是表里多了、漏了一项（或漏了标记）？原件本身就这样写的，用 kaohe accept 记下决定。",
        en="Compare with the original: are the words wrong, or is an item (or its mark) missing or doubled? If the notice itself "
        "says so, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="附注或正文写明有几个方面几项指标、核心指标有几项计几分、其中各类几分；数出来的项数、加出来的分数应与它一致。",
        en="A remark or the prose says how many indicators there are, how many marked ones make how many points, or what each category "
        "makes; counting must agree.",
    ),
    example="注：三级指标3项，其中核心指标1项、计5分。",
)
RULES = (COUNT,)

_DEEPEST = 4
_MARKS = "★▲●☆◆"
_MARK = re.compile(f"[{_MARKS}]")
_LEVEL = re.compile(rf"(?P<level>[一二三四])级指标(?:共|为|有)?\s*(?P<n>{ARABIC})\s*[项个条]")
_KIND = re.compile(
    rf"(?P<kind>核心|关键|重点|一般)(?:指标|条款)(?:共|为|有)?\s*(?P<n>{ARABIC})\s*[项个条](?:[、，,]?\s*(?:共?计|合计|共)\s*(?P<points>{ARABIC})\s*分)?"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a remark says: its words, how many nodes it speaks of and what they make, as printed and as counted."""

    words: str
    count: tuple[Decimal, int]
    points: tuple[Decimal, Decimal] | None = None


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every number of indicators or of their points in a remark of the table that is not the table's."""
    for path, rubric in rubrics(result):
        tables = {
            (place.file, place.table)
            for item in items_in(rubric)
            for place in item.source
            if isinstance(place, CellPlace)
        }
        for remark in result.coverage.unused:
            where = remark.source[0] if remark.source else None
            if isinstance(where, CellPlace) and (where.file, where.table) in tables:
                yield from _remark(path, rubric, remark)


def _remark(path: str, rubric: Rubric, remark: Printed) -> Iterator[Finding]:
    for said in [*_levels(remark.text, rubric), *_kinds(remark.text, rubric)]:
        wrong = [pair for pair in (said.count, said.points) if pair is not None and pair[0] != pair[1]]
        if wrong:
            expected, actual = wrong[-1]
            units = ("项", "items") if wrong[-1] is said.count else ("分", "points")
            values = {"said": said.words, "actual": Bilingual(zh=f"{actual} {units[0]}", en=f"{actual} {units[1]}")}
            yield COUNT.finding(values, path=path, source=remark.source, expected=expected, actual=Decimal(actual))


def _levels(text: str, rubric: Rubric) -> Iterator[_Said]:
    for match in _LEVEL.finditer(text):
        depth, stated = chinese(match["level"]), number(match["n"])
        if depth is not None and stated is not None:
            yield _Said(match[0], (stated, len(at_depth(rubric, int(depth)))))


def _kinds(text: str, rubric: Rubric) -> Iterator[_Said]:
    """Yield what is said of marked indicators 核心指标 and of the others 一般指标, where one level of the table marks any."""
    levels = [at_depth(rubric, depth) for depth in range(1, _DEEPEST + 1)]
    nodes = next((level for level in levels if any(_MARK.search(_named(node)) for node in level)), ())
    if len({mark for node in nodes for mark in _MARK.findall(_named(node))}) != 1:
        return
    for match in _KIND.finditer(text):
        meant = [node for node in nodes if bool(_MARK.search(_named(node))) != (match["kind"] == "一般")]
        stated, points = number(match["n"]), number(match["points"]) if match["points"] else None
        made = sum((points_of(node) for node in meant), ZERO)
        if stated is not None:
            yield _Said(match[0], (stated, len(meant)), (points, made) if points is not None else None)


def _named(node: Child) -> str:
    """Return what names a node: its number and name, of an item also the cells that describe it."""
    if isinstance(node, Category):
        return node.label + node.name
    return "".join([node.label, node.text, *(cell.text for cell in node.cells if cell.role == "other")])
