"""Whether the table that is read so is a scoring table: what its header says, and what its numbers are."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from parsers.choosing.evidence import scored, scores_as_one
from parsers.choosing.judging.lookalikes import is_lettered_scale, is_lookup, is_scale
from parsers.choosing.reading import Reading
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import items_in, nodes, value_of
from parsers.tables import headers
from parsers.tables.columns.column import MOSTLY
from parsers.tables.columns.contents import judges
from parsers.wording.totals import WHOLE
from schema.rubric import Role

_SEVERAL = 3
"""Items whose points make a whole by no accident."""
_NAME = 6
"""Characters in the longest name of a place, a team or a person."""
_TARIFF = re.compile(r"分\s*[/／每]\s*(?:[次项人篇件个部门]|课时)|单次")
"""The header of a list of what each occurrence earns, 计分（分/项）: it has no full mark."""
_AMOUNTS = re.compile(
    r"金额|单价|总价|预算|经费|万元|[（(]元[)）]|(?<![得加扣减]分)数量|面积|产值|收入|支出|人数|投资额|支付|付款|拨付"
)
"""Header words of tables of money and quantities, which have shares 占比 and sums too."""
_UNIT = re.compile(r"[分%％﹪]|points?$|pts$")
"""What shows that a number is one of points."""
_DEDUCTED = re.compile(r"^(?:实际?|应|本次|考评|检查)?[扣减失]分?(?:数|值|分)?$")
"""The header of a column that takes what was deducted: 实扣分."""
_CHANGES = re.compile(r"(?:加分|[扣减]分|加[扣减]分|奖[扣惩]分?)(?:分?值)?(?:[（(]分[)）])?")
"""The header of what is added or taken, or of what was: 加扣分."""
_REASON = re.compile("(?:事由|缘由|原因|理由)$")
_EARNED = "积分"
_PERSONS = frozenset({"姓名", "考生", "选手", "选手姓名", "考生姓名", "准考证号"})
_RESULTS = re.compile(r"名次|排名|(?:笔试|面试|考试|综合|总)成绩|准考证")
_SCORE_COLUMNS: frozenset[Role] = frozenset({"self_score", "review_score"})
_ASSESSED: frozenset[Role] = frozenset({"item", "category", "rules"})
_READ: frozenset[Role] = frozenset({"label", "category", "item", "points", "rules"})
_RUBRIC_WORDS: frozenset[Role] = frozenset({"item", "rules", "self_score", "review_score", "deduction_reason"})


def is_scoring(reading: Reading) -> bool:
    """Return whether the table that is read so is a scoring table.

    Its header speaks of points, or of what is earned, 积分, beside what is assessed or described; or it prints points as such (5分, 10%), or makes
    100, and its sums agree; or the words of its header are those of a rubric, the more so where it has a further column for the
    scores. A table of quantities or prices adds up too.
    """
    if is_lookup(reading.outline) or _lists_results(reading.layout.words):
        return False
    item = reading.layout.first("item")
    if not reading.evidence.agree and item is not None and is_scale(reading.outline, reading.layout.words[item]):
        return False
    unproved = not reading.evidence.agree and value_of(reading.outline.children) != WHOLE
    if unproved and is_lettered_scale(reading.outline):
        return False
    points = reading.layout.first("points")
    if points is None and _only_takes(reading):
        return False
    said = _said(reading.layout.words[points]) if points is not None else ()
    earned = points is not None and headers.names_earned(reading.layout.words[points])
    if "points" in said and (not earned or _names_assessed(reading) or _describes_whole(reading)):
        return bool(reading.evidence.agree) or not _TARIFF.search(reading.layout.words[points or 0])
    if points is not None and _CHANGES.fullmatch(reading.layout.words[points]) and _only_changes(reading):
        return True
    if any(_AMOUNTS.search(header) for header in reading.layout.words):
        return False
    if "weight" in said:
        return True
    if points is not None and headers.is_bare_unit(reading.layout.words[points]) and not reading.evidence.bare:
        return any(_ASSESSED & set(headers.roles(header)) for header in reading.layout.words)
    words = {role for header in reading.layout.words for role in headers.roles(header)}
    words |= {"rules" for header in reading.layout.words if "rules" in headers.roles_at_end(header)}
    few_bare = reading.evidence.bare * 4 <= reading.evidence.pointed
    if points is None and words & {"self_score", "review_score"}:
        return few_bare or reading.evidence.pointed > reading.evidence.graded
    if reading.evidence.bare > reading.evidence.pointed:
        return False
    if reading.evidence.agree:
        return bool(words & _RUBRIC_WORDS) or _prints_points(reading) or _makes_parts(reading)
    own = reading.layout.words[points] if points is not None else ""
    others = (header for header in reading.layout.words if header != own)
    scores = any(_SCORE_COLUMNS & set(headers.roles(header)) for header in others)
    to_be_scored = (("item" in words and scores) or _takes_from(reading)) and not reading.evidence.bare
    return to_be_scored or (bool(words & _RUBRIC_WORDS) and few_bare and _prints_points(reading))


def _makes_parts(reading: Reading) -> bool:
    """Return whether a table has no header, and the figures of its items, nearly all beside rules that take points, make those in the name of
    every category: 作风（30） | 来信办理 | 6 | 每例扣3分.
    """
    rules, parts, found = reading.layout.first("rules"), reading.outline.children, items_in(reading.outline.children)
    if any(reading.layout.words) or rules is None or reading.evidence.fail or reading.evidence.bare:
        return False
    ruled = sum(any(column == rules and judges(text.text) for column, text in node.cells) for node in found)
    named = all(part.points is not None and part.children for part in parts)
    return named and len(found) >= _SEVERAL and ruled >= MOSTLY * len(found)


def _names_assessed(reading: Reading) -> bool:
    """Return whether a header beside that of the points names what is assessed, 类别, 积分内容: others list who earned how much, 小区 | 积分."""
    heads = (head.removeprefix(_EARNED) or head for head in reading.layout.words)
    return any(_ASSESSED & set(_said(head)[:1]) for head in heads)


def _describes_whole(reading: Reading) -> bool:
    """Return whether what is earned makes a whole, and most rows say in more than a name what for: 参加志愿服务活动 | 10."""
    found = items_in(reading.outline.children)
    long = sum(len(node.text.text) > _NAME for node in found)
    return len(found) >= _SEVERAL and long * 2 > len(found) and value_of(reading.outline.children) == WHOLE


def _only_changes(reading: Reading) -> bool:
    """Return whether every part is one of bonuses or deductions by its name, and each of its items has points: 加扣分 are theirs.

    Reasons, 事由, are what happened: they stand in a record.
    """
    item = reading.layout.first("item")
    if item is not None and _REASON.search(reading.layout.words[item]):
        return False
    parts = reading.outline.children
    named = len(parts) > 1 and all(kind_of(part) in ("bonus", "deduction") and part.children for part in parts)
    return named and all(node.points is not None for node in items_in(parts))


def _said(header: str) -> tuple[Role, ...]:
    """Return what the header of the points says by its words, or by the last of them, whatever stands before: 建议分值."""
    return headers.roles(header) or headers.roles_at_end(header)


def _only_takes(reading: Reading) -> bool:
    """Return whether all points that are read are what rules take off, in no column of their own: the rows have no full mark."""
    pointed = [node for node in nodes(reading.outline.children) if node.points is not None]
    return bool(pointed) and all(node.takes and not node.full for node in pointed)


def _takes_from(reading: Reading) -> bool:
    """Return whether the figures of all items are what points are taken from, under whatever word: 项目 | 得分 | 扣分细则 | 实扣分.

    The column beside them that takes the deductions is blank in every row, so that nothing was judged yet, and rules say what costs points.
    """
    heads = reading.layout.words
    points = reading.layout.first("points")
    filled = {column for node in nodes(reading.outline.children) for column, _ in (*node.cells, *node.over)}
    blank = [c for c in range(len(heads)) if c != points and c not in filled and _DEDUCTED.search(heads[c])]
    said = {role for header in heads for role in headers.roles(header)}
    return bool(blank) and "rules" in said and bool(said & {"item", "category"})


def makes_whole(reading: Reading, wholes: Collection[Decimal]) -> bool:
    """Return whether a table has no header and all its items have points, printed with 分 or %, that make one of the ``wholes``."""
    if any(reading.layout.words) or reading.evidence.bare or is_lookup(reading.outline):
        return False
    printed = [node.points_text or "" for node in scored(reading.outline.children) if node.points is not None]
    return len(printed) >= _SEVERAL and all(map(_UNIT.search, printed)) and value_of(reading.outline.children) in wholes


def proves_itself(reading: Reading) -> bool:
    """Return whether a table has no header, or none over what was read, and the points of several categories, printed with 分, are each the
    sum of their items'.
    """
    layout = reading.layout
    if (
        any(word for word, role in zip(layout.words, layout.roles, strict=True) if role in _READ)
        or reading.evidence.fail
        or reading.evidence.agree < _SEVERAL
        or is_lookup(reading.outline)
    ):
        return False
    parts = [part for part in reading.outline.children if part.children and part.points is not None]
    return len(parts) >= _SEVERAL and all(_UNIT.search(part.points_text or "") for part in parts)


def _lists_results(heads: Sequence[str]) -> bool:
    """Return whether the header is that of a list of persons with what they got: 姓名 beside 名次, 成绩 or 积分."""
    got = any(map(_RESULTS.search, heads)) or any(map(headers.names_earned, heads))
    return got and any(head in _PERSONS for head in heads)


def _prints_points(reading: Reading) -> bool:
    """Return whether the numbers are points by what they say: printed with 分 or %, or making 100 as printed or as added up."""
    found = [node for node in scored(reading.outline.children) if node.is_item or scores_as_one(node)]
    printed = [node.points_text or "" for node in found if node.points is not None]
    wholes = (reading.outline.stated, value_of(reading.outline.children))
    return WHOLE in wholes or sum(bool(_UNIT.search(text)) for text in printed) * 2 > len(found)
