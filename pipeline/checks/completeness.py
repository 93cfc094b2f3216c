"""What is missing: points, items, the total."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from parsers.wording.points import is_points_word
from parsers.wording.totals import WHOLE
from pipeline.walk import Parent, children, held, items, items_in, parents, points_of, proved_complete, rubrics, said
from schema.finding import Finding, Rule
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
        zh="别的考核内容都有分值，这一项没有：可能是漏印，也可能是读表时丢了。别的各项已经加得上级印的分值（或合计）的，只作提示，没有分值栏、这一部分多数各项（全表也有半数）没有分值、共分上级余下的分的，也是，几项各有序号、分值合在一格里的，也是；"
        "文字里标出了各部分的分、只是没有印这一项自己的分值的，是警告，按各部分计正好加得上级分值的，就按各部分计，不提示；"
        "只写了扣分、别的各项又不够上级印的分值的，也是警告。",
        en="The other items have points and this one has none: not printed, or lost on the way. "
        "Where the others make the points printed over them without it, or all of it is a remark in brackets, this is a note; so it is "
        "where no column has points and most items of its part, and half of all, have none, and share what the others leave of those "
        "printed over them, "
        "and where several numbered items share one merged cell of points; "
        "where only the points of its parts are marked, a warning; where with these the points printed over it are made, the item has them. "
        "Where it only takes points off and the others make less than is printed over them, it is a warning too.",
    ),
    example="1.甲 | 2分\n2.乙 |",
)
UNREAD = Rule(
    code="K402",
    name="points-unreadable",
    severity="error",
    severity_varies=True,
    message=Bilingual(zh="{node}的分值“{actual}”认不出来", en='the points of {node}, "{actual}", cannot be read'),
    help=Bilingual(
        zh="请对照原件，在文件里写成数字（如 3分、0.5分）后再试。",
        en="Compare with the original, write a number in the file, as 3分 or 0.5分, and try again.",
    ),
    explanation=Bilingual(
        zh="分值栏里有字，但不是一个分数；评分规则里的分数认不出来的（如“扣05分”，多半漏了小数点），是警告。",
        en="Something stands where points should, but it is not a number of points. An amount of a rule that cannot be read, 扣05分, which has "
        "probably lost its point, is a warning.",
    ),
    example="1.甲 | 二三分",
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
        zh="一个考核项目没有任何考核内容（下面几个小项都空着的，合起来说一次）。印了分值的是警告，名称是一句话（以句号结尾）的也是，它多半是表后的说明；其余没有分值的常常是有意空着（“—”“无”），只作提示。",
        en="A category without a single item, said once where all in it are empty: a warning where it prints points, or its name is a sentence "
        "with a full stop, mostly a remark below the table; else it is often left empty on purpose, and this is a note.",
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
        zh="表里没有合计（总分）行，无法用总分核对。通知里的评分表照例有合计，没有就是警告；单独的表格只作提示；"
        "只有加分扣分的表没有合计可言，不提示，除非加分的各项印着分值却只写扣分；正好满 100 分的，单独的表格或没有给考核项目印分值的，也不提示；"
        "各考核项目的百分比各自合成 100% 的，谈不上相加，不提示。",
        en="The table has no row with its total, so nothing can be checked against it. The table of a notice usually has "
        "one: its lack is a warning there, and a note for a table alone; nothing is said of one that only adds and takes points, "
        "unless its bonuses take points off, nor where the parts make 100 in a table alone, or in one whose categories print no points, "
        "nor where the shares of each category make 100% of its own.",
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
RULES = (NO_POINTS, UNREAD, NO_ITEMS, NO_TOTAL, SEVERAL)

_STOP = "。"
_MISPRINTED = re.compile(
    r"[（(【\[]\s*(?P<mark>(?=[0-9０-９.．]*[OoＯQlIＩ|〇○])[0-9０-９.．OoＯQlIＩ|〇○]{1,4}\s*分)\s*[)）】\]]$"
)
"""Points in brackets at the end of a numbered name with a letter that looks like a digit among them: （1O分）; （打分） is a word."""
_PADDED = re.compile(r"[^0-9０-９.．][0０]+[1-9１-９]\s*分")
"""An amount of a rule that has lost its point: 扣05分."""
_MARKED = re.compile(r"分\s*[)）】\]]\s*$")
"""Full marks in brackets at the end of a name: 平差（20分）."""
_ADDS = re.compile(r"(?<!不)加[^扣减]{0,4}分")
_ASIDE = re.compile(r"[*_]{0,3}[（(][^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*[)）][*_]{0,3}[。.；;]?")


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for all points, items and totals that are missing or cannot be read, and one for several rubrics."""
    for path, rubric in rubrics(result):
        yield from _rubric(path, rubric, result.notice is not None)
    known = dict(parents(result))
    for path, parent in known.items():
        if isinstance(parent, Category) and (mark := _misprinted(parent)):
            yield UNREAD.finding({"node": said(parent), "actual": mark}, path=path, source=parent.source, actual=mark)
        if _is_empty(parent) and parent.kind == "base" and not _is_empty(known.get(path.rpartition(".")[0])):
            finding = NO_ITEMS.finding({"node": said(parent)}, path=path, source=parent.source)
            yield finding if _should_hold(parent) else finding.model_copy(update={"severity": "note"})
        for finding in _points(path, parent):
            at = finding.path or path
            lacks = (finding.code, finding.severity) == (NO_POINTS.code, "error") and (
                proved_complete(known, path)
                or _comes_on_top(known, at)
                or _is_aside(known, at)
                or _share_rest(known, path)
            )
            yield finding.model_copy(update={"severity": "note"}) if lacks else finding
    for path, item in items(result):
        yield from _unread_amounts(path, item)
    if len(result.rubrics) > 1:
        yield SEVERAL.finding({"actual": len(result.rubrics)}, actual=str(len(result.rubrics)))


def _unread_amounts(path: str, item: Item) -> Iterator[Finding]:
    """Yield a warning for every rule of an item whose amount is printed and cannot be read."""
    for n, rule in enumerate(item.scoring):
        if rule.amount is None and _PADDED.search(rule.text):
            source = next((cell.source for cell in item.cells if cell.column == rule.column), item.source)
            of = Bilingual(zh=f"{said(item)}的规则里", en=f"a rule of {said(item)}")
            values = {"node": of, "actual": rule.text}
            found = UNREAD.finding(values, path=f"{path}.scoring[{n}]", source=source, actual=rule.text)
            yield found.model_copy(update={"severity": "warning"})


def _misprinted(category: Category) -> str | None:
    """Return what stands for the points in brackets at the end of a numbered name and is no number."""
    found = _MISPRINTED.search(category.name) if category.label and category.points is None else None
    return found["mark"] if found else None


def _is_empty(parent: Parent | None) -> TypeGuard[Category]:
    """Return whether a category, and none of those in it, holds an item."""
    return isinstance(parent, Category) and not parent.items and all(map(_is_empty, parent.categories))


def _should_hold(category: Category) -> bool:
    """Return whether an empty category, or one in it, prints points, or its name is a sentence."""
    plain = not category.points and not category.name.rstrip().endswith(_STOP)
    return not plain or any(map(_should_hold, category.categories))


def _rubric(path: str, rubric: Rubric, official: bool) -> Iterator[Finding]:
    if rubric.points is None and rubric.points_text:
        values = {"node": Bilingual(zh="合计", en="the total"), "actual": rubric.points_text}
        yield UNREAD.finding(values, path=path, source=rubric.points_source, actual=rubric.points_text)
        return
    made, levelled = held(rubric), any(category.points is not None for category in rubric.categories)
    usual = official and bool(rubric.columns) and (levelled or made != WHOLE)
    summed = made or any(item.kind == "base" or _is_at_odds(item) for item in items_in(rubric))
    if (
        rubric.points is None
        and rubric.combine == "sum"
        and summed
        and (made != WHOLE or usual)
        and not _are_wholes(rubric)
    ):
        values = {"rubric": f"{rubric.id} ", "actual": f"{made.normalize():f}"}
        finding = NO_TOTAL.finding(values, path=path, source=rubric.title.source if rubric.title else ())
        yield finding if official and made else finding.model_copy(update={"severity": "note"})


def _are_wholes(rubric: Rubric) -> bool:
    """Return whether the parts of each of several categories make 100 per cent of its own: these are not added."""
    bare = all(category.points is None and held(category) == WHOLE for category in rubric.categories)
    return rubric.unit == "percent" and len(rubric.categories) > 1 and not rubric.items and bare


def _is_at_odds(item: Item) -> bool:
    """Return whether an item outside the points prints some as one inside does: a veto, or a bonus of which all rules take points off."""
    taken = bool(item.scoring) and all(rule.kind == "deduct" for rule in item.scoring)
    return bool(item.points) and (item.kind == "veto" or (item.kind == "bonus" and taken))


def _points(path: str, parent: Parent) -> Iterator[Finding]:
    found = [(at, child) for at, child in children(path, parent) if isinstance(child, Item)]
    some = any(child.points is not None for _, child in found if child.kind == "base")
    for at, child in found:
        header = is_points_word(child.points_text or "")
        if some and _may_lack(parent, child):
            lacking = NO_POINTS.finding({"node": said(child), "due": _due(parent)}, path=at, source=child.source)
            yield lacking.model_copy(update={"severity": "warning"})
        if not header and (child.kind != "base" or (not child.counts and child.points is None)):
            continue
        if child.points is None and (other := _sharing(child, found)):
            due = _shared(other)
            yield NO_POINTS.finding({"node": said(child), "due": due}, path=at, source=child.source).model_copy(
                update={"severity": "note"}
            )
        elif child.points is None and child.points_text:
            values = {"node": said(child), "actual": child.points_text}
            yield UNREAD.finding(values, path=at, source=child.points_source, actual=child.points_text)
        elif child.points is None and child.sub_points:
            parts = NO_POINTS.finding({"node": said(child), "due": _parts(child)}, path=at, source=child.source)
            yield parts.model_copy(update={"severity": "warning"})
        elif child.points is None and (some or not isinstance(parent, Category) or parent.points is None):
            yield NO_POINTS.finding({"node": said(child), "due": _due(parent)}, path=at, source=child.source)


def _sharing(item: Item, siblings: Sequence[tuple[str, Item]]) -> Item | None:
    """Return the item of which the points stand in a cell merged over ``item`` too: they share them."""
    same = (other for _, other in siblings if other.points is not None and other.points_source == item.points_source)
    return next(same, None) if item.points_source else None


def _shared(other: Item) -> Bilingual:
    return Bilingual(
        zh=f"它与 {other.id} 合在一格，共用 {other.points_text}。",
        en=f"It shares the {other.points_text} of {other.id}. ",
    )


def _may_lack(parent: Parent, child: Item) -> bool:
    """Return whether an item that only takes points off may have full marks too: the others make less than is printed over it."""
    bare = child.kind == "deduction" and child.points is None and not child.points_text
    return bare and isinstance(parent, Category) and parent.points is not None and held(parent) < parent.points


def _item(known: Mapping[str, Parent], path: str) -> Item:
    return known[path.rpartition(".")[0]].items[int(path.rpartition("[")[2][:-1])]


def _is_aside(known: Mapping[str, Parent], path: str) -> bool:
    """Return whether all that the item at ``path`` says stands in brackets: a remark, which needs no points."""
    return bool(_ASIDE.fullmatch(_item(known, path).text))


def _share_rest(known: Mapping[str, Parent], path: str) -> bool:
    """Return whether most items of the category at ``path``, in a table without a column of points, have none, and the others, whose
    names end with theirs in brackets, make less than is printed over them: those without points share what is left. Half of all
    items have none then: where most others print theirs, these may be lost.
    """
    parent, whole = known[path], known[path.partition(".")[0]]
    columns = whole.columns if isinstance(whole, Rubric) else ()
    bare = [item for item in parent.items if item.points is None and item.counts]
    every = list(items_in(whole)) if isinstance(whole, Rubric) else []
    usual = 2 * sum(item.points is None for item in every) >= len(every)
    rest = isinstance(parent, Category) and parent.points is not None and held(parent) < parent.points
    without = bool(columns) and all(column.role != "points" for column in columns)
    marked = all(_MARKED.search(item.text) for item in parent.items if item.points is not None)
    return rest and without and marked and usual and 2 * len(bare) > len(parent.items)


def _comes_on_top(known: Mapping[str, Parent], path: str) -> bool:
    """Return whether all rules of the item at ``path`` only add points, 获奖的加3分, and the others make 100 without it."""
    whole, rules = known[path.partition(".")[0]], _item(known, path).scoring
    return (
        whole.points is None and held(whole) == WHOLE and bool(rules) and all(_ADDS.search(rule.text) for rule in rules)
    )


def _parts(item: Item) -> Bilingual:
    made = f"{points_of(item).normalize():f}"
    return Bilingual(
        zh=f"文字里标出的各部分相加得 {made}，这一项自己的分值没有印，按各部分计。",
        en=f"The parts marked in its text make {made}; no points of its own are printed, and the parts count. ",
    )


def _due(parent: Parent) -> Bilingual:
    lacking = [item for item in parent.items if item.counts and item.points is None]
    if parent.points is None or len(lacking) != 1 or parent.points < held(parent):
        return Bilingual(zh="", en="")
    due = f"{(parent.points - held(parent)).normalize():f}"
    return Bilingual(zh=f"按总数倒推应是 {due}。", en=f"By the sum it would be {due}. ")
