"""What prose says of the whole table, 共3个方面8项指标, 其中办园条件40分、保教质量60分, against what the table holds.

Only where there is one rubric, and where one half of what is said agrees with it: else it may be said of something else.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from parsers.strand import compact
from parsers.wording.numerals import ARABIC, CHINESE, number
from pipeline.checks.counts import COUNT
from pipeline.walk import at_depth, items_in, points_of, rubrics
from schema.finding import Finding, Rule
from schema.location import CellPlace, Printed
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Rubric

RULES: tuple[Rule, ...] = ()
_N = rf"(?:{ARABIC}|{CHINESE})"
_BOTH = re.compile(
    rf"(?<!第)(?<!第[一二三四五六七八九十0-9])(?P<groups>{_N})\s*(?:个?(?:方面|大类|大项|部分|类别|维度|板块|模块)|个?(?:一级|大)指标|[大项类]|个?项目)[，,、和及共]{{0,2}}(?:内容)?(?:共|合计|计)?\s*"
    rf"(?P<parts>{_N})\s*(?:[项个条](?:具体|考核|评价|评估|考评)?(?:内容|指标|小项|条款|要点|任务|标准)?|小[项类])(?![以分第次])"
)
"""How many groups and how many parts in one breath: 3个方面8项指标."""
_SENTENCE = re.compile(r"[^。\n]+")
_CLAUSE = re.compile(r"[^；;]+")
_WORTH = rf"(?:[（(]?占(?P<p>{ARABIC})[%％]|[（(]?(?:占|为|是|[:：]|计|共|满分|分值)?\s*(?:为|是)?\s*(?P<n>{ARABIC})\s*分(?![值钟以及]))"
"""What stands right behind a name: 40分, （占40分）, or its share of 100, 占40%."""
_IN_ORDER = re.compile(
    rf"(?:分别|依次)(?:各?占|为|是|计|赋)?(?P<several>{ARABIC}(?:分|[%％])(?:[、，,和及]{ARABIC}(?:分|[%％]))+)(?![值钟以])"
)
"""Points of several names before them, in their order: 由甲、乙两部分组成，分别占40分、60分."""
_LISTED = re.compile("(?<!以)[、和与及]")
"""What stands between the names of a list."""
_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
_NO_OTHERS = re.compile(
    r"[等的其各该]*(?:[0-9一二两三四五六七八九十几]+个?)?(?:考[核评]|评[价分估])?(?:内容|分[值数]|权重|占?比[重例]?|占比|标准|指标|要求|项目?|部分|方面|大?类|得分|满分|名称)?"
)
"""What is listed and names no others: 考核内容及分值分别为, 权重和分值分别为."""
_AMOUNT = re.compile(rf"(?P<n>{ARABIC})(?P<unit>分|[%％])")
_LINE = re.compile(rf".{{2,40}}?[（(：:]\s*{ARABIC}\s*分\s*[)）]?\s*[。；;，,]?")
_DEEPEST = 4
_HUNDRED = 100
_LEAST = 2
"""Names with points in one sentence, and characters of a name, at the least."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding (K208) for every number of parts, or points of a category, in the prose that is not the table's."""
    if len(result.rubrics) != 1:
        return
    path, rubric = next(rubrics(result))
    paragraphs = _paragraphs(result)
    for said in paragraphs:
        yield from _numbers(path, rubric, said)
    for said in [*paragraphs, *_lists(paragraphs), *([rubric.title] if rubric.title else [])]:
        yield from _shares(path, rubric, said)


def _paragraphs(result: RubricFile) -> list[Printed]:
    """Return the paragraphs around the table, each whole, though a total in its middle is used."""
    body = result.notice.body if result.notice else ()
    made: dict[tuple[str, int | None, int | None], list[Printed]] = {}
    for piece in (*body, *result.coverage.unused):
        where = piece.source[0] if piece.source else None
        if where is not None and not isinstance(where, CellPlace):
            made.setdefault((where.file, where.page, where.paragraph), []).append(piece)
    return [Printed(text="".join(piece.text for piece in pieces), source=pieces[0].source) for pieces in made.values()]


def _lists(paragraphs: Sequence[Printed]) -> Iterator[Printed]:
    """Yield each run of short lines that end with points, 甲类：40分 over 乙类：60分, as one sentence."""
    for ended, lines in groupby(paragraphs, lambda line: bool(_LINE.fullmatch(line.text.strip()))):
        run = list(lines)
        if ended and len(run) >= _LEAST:
            yield Printed(text="、".join(line.text.strip().rstrip("。；;，,") for line in run), source=run[0].source)


def _numbers(path: str, rubric: Rubric, said: Printed) -> Iterator[Finding]:
    counted = list(_BOTH.finditer(said.text)) if rubric.categories else []
    if not counted:
        return
    levels = [len(level) for depth in range(1, _DEEPEST + 1) if (level := at_depth(rubric, depth))]
    levels += [len([node for node in at_depth(rubric, 1) if node.kind == "base"])]
    parts = {*levels, len(items := list(items_in(rubric))), len([item for item in items if item.kind == "base"])}
    parts.add(sum(len(item.sub_points) or 1 for item in items))
    for match in counted:
        groups, several = number(match["groups"]), number(match["parts"])
        if groups is None or several is None:
            continue
        if groups in levels and several not in parts:
            yield _finding(path, said, match[0], several, Decimal(len(items)), ("项", "items"))
        elif several in parts and several > groups and groups not in parts:
            yield _finding(path, said, match[0], groups, Decimal(levels[0]), ("类", "categories"))


def _shares(path: str, rubric: Rubric, said: Printed) -> Iterator[Finding]:
    """Yield a finding for each category of which the prose, naming several with their points, says another number."""
    sentences = [*_naming(said.text)]
    if not sentences:
        return
    named = [node for depth in range(1, _DEEPEST + 1) for node in at_depth(rubric, depth) if isinstance(node, Category)]
    for sentence in sentences:
        of_hundred = rubric.points == _HUNDRED and not any(node.weight for node in named)
        found = [(node, value) for node in named if (value := _stated(sentence, node, of_hundred)) is not None]
        found = found or _in_order(sentence, named, of_hundred)
        agree = [node for node, stated in found if stated == points_of(node)]
        together = sum((stated for _, stated in found), Decimal(0)) == rubric.points
        if len(found) < _LEAST or not (agree or together) or len({node.id.count(".") for node, _ in found}) > 1:
            continue
        for node, stated in found:
            if stated != points_of(node):
                yield _finding(path, said, f"{node.name}{stated:f}分", stated, points_of(node), ("分", "points"))


def _naming(text: str) -> Iterator[str]:
    """Yield what may name several categories with their points: clauses, or a sentence of which each clause names one."""
    for sentence in _SENTENCE.findall(text):
        clauses = [clause for clause in _CLAUSE.findall(sentence) if _amounts(clause) >= _LEAST]
        yield from clauses or ([sentence] if _amounts(sentence) >= _LEAST else [])


def _amounts(text: str) -> int:
    return sum(map(text.count, "分%％"))


def _in_order(sentence: str, named: Sequence[Category], of_hundred: bool) -> list[tuple[Category, Decimal]]:
    """Return the categories of one level, all of which a sentence names once, with the points that it then lists in their order."""
    plain = compact(sentence)
    match = _IN_ORDER.search(plain)
    amounts = [*_AMOUNT.finditer(match["several"])] if match else []
    if match is None or (not of_hundred and any(amount["unit"] != "分" for amount in amounts)):
        return []
    before = plain[: match.start()]
    for _, level in groupby(named, lambda node: node.id.count(".")):
        base = [node for node in level if node.kind == "base"]
        names = [compact(node.name) for node in base]
        if len(base) == len(amounts) and all(len(name) >= _LEAST and before.count(name) == 1 for name in names):
            values = [value for amount in amounts if (value := number(amount["n"])) is not None]
            ordered = sorted(base, key=lambda node: before.index(compact(node.name)))
            last = compact(ordered[-1].name)
            if _lists_others(before[before.index(last) + len(last) :]):
                return []
            return [*zip(ordered, values, strict=True)]
    return []


def _lists_others(between: str) -> bool:
    """Return whether what stands between names and their points lists others right before these: 的结果，学校和年级组分别占60%、40%."""
    last = re.split("[，,；;：:]", _BRACKETS.sub("", between))[-1]
    names = _LISTED.split(last)
    return len(names) > 1 and not all(map(_NO_OTHERS.fullmatch, names))


def _stated(sentence: str, node: Category, of_hundred: bool) -> Decimal | None:
    """Return the points that the sentence says a category makes, once, right behind its name, or the per cent ``of_hundred``."""
    name = compact(node.name)
    if len(name) < _LEAST:
        return None
    if _CLAUSE.fullmatch(sentence) is None and compact(sentence).count(name) > 1:
        return None
    found = re.finditer(rf"(?:^|[^\u4e00-\u9fff]|其中|[和与及括为由]){re.escape(name)}{_WORTH}", compact(sentence))
    said = (match["n"] or (match["p"] if of_hundred else None) for match in found)
    values = {value for one in said if (value := number(one or "")) is not None}
    return values.pop() if len(values) == 1 else None


def _finding(path: str, said: Printed, words: str, stated: Decimal, held: Decimal, units: tuple[str, str]) -> Finding:
    values = {"said": words, "actual": Bilingual(zh=f"{held:f} {units[0]}", en=f"{held:f} {units[1]}")}
    return COUNT.finding(values, path=path, source=said.source, expected=stated, actual=held)
