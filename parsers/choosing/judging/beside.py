"""Tables beside a rubric that list no items: who judges by which share, what those judged got, prizes, subjects of an examination."""

import re
from decimal import Decimal

from parsers.choosing.reading import Reading
from parsers.outlines.tree import items_in
from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.across.judgedlists import names_judged
from parsers.wording.points import read_points
from parsers.wording.totals import WHOLE
from schema.rubric import Role

_JUDGES = re.compile(
    r"(?:考[核评]|评[价议分审定]|测评|打分)(?:的?主体|者|人员?|方|组|小组)(?:名称)?|评委(?:类别|构成)?|(?:主体|评委)(?:类型|类别)"
)
_SHARE = re.compile(r"(?:所?占)?(?:权重|比[例重]|占比)(?:系数)?(?:[（(].{1,4}[)）])?[%％]?")
"""The header of the share that what each of them says takes."""
_PRIZES = re.compile(r"奖项(?:名称|设置)?|奖[次级励]?(?:等级|级别)|奖次|获奖等[级次]")
_NUMBER = re.compile(r"名额|(?:获奖)?(?:数量|人数|个数|名额数)(?:[（(].{1,3}[)）])?")
_SUBJECTS = re.compile(r"(?:考试|测试)?(?:科目|学科|课程)(?:名称)?")
_PASSED = re.compile(r"(?:及格|合格)(?:分数?线?|线|标准)(?:[（(]分[)）])?")
_SCORES: frozenset[Role] = frozenset({"self_score", "review_score"})


def lists_no_items(reading: Reading) -> bool:
    """Return whether the header of a table says that its rows are judges, those judged, prizes or subjects, and what beside them is no item's.

    Judges stand beside a share or the one full mark that each gives, those judged beside the one full mark of all and the score of each,
    prizes beside how many there are, and subjects beside the points with which they are passed. Full marks that make 100 together are those
    of items, 引体向上 30 beside 跑步 70. Alone in a document such a table may be what is assessed.
    """
    item = reading.layout.first("item") if reading.in_table else None
    points = reading.layout.first("points") if reading.in_table else None
    if item is None or points is None or "category" in reading.layout.roles:
        return False
    heads = [compact(head) for head in reading.layout.headers]
    others = [head for column, head in enumerate(heads) if column not in (item, points)]
    if _JUDGES.fullmatch(heads[item]):
        return bool(_SHARE.fullmatch(heads[points])) or (len(_full_marks(reading)) == 1 and not _make_whole(reading))
    if _PRIZES.fullmatch(heads[item]):
        return any(map(_NUMBER.fullmatch, others))
    if _SUBJECTS.fullmatch(heads[item]):
        return any(map(_PASSED.fullmatch, others)) and not _make_whole(reading)
    return names_judged(heads[item]) and _all_scored(reading)


def _all_scored(reading: Reading) -> bool:
    """Return whether the rows have one full mark, and each a score beside it."""
    items = items_in(reading.outline.children)
    layout = reading.layout
    columns = {column for column, role in enumerate(layout.roles) if role in _SCORES}
    columns |= {column for column, head in enumerate(layout.headers) if _SCORES & set(headers.roles(head))}
    scores = [[text for at, text in node.cells if at in columns and read_points(text.text)] for node in items]
    return len(items) > 1 and len(_full_marks(reading)) == 1 and all(scores)


def _make_whole(reading: Reading) -> bool:
    """Return whether several full marks make 100 together: they are those of one rubric, and no judge or subject has one of its own."""
    items = items_in(reading.outline.children)
    return len(items) > 1 and sum(node.points.value for node in items if node.points) == WHOLE


def _full_marks(reading: Reading) -> set[Decimal | None]:
    return {node.points.value if node.points else None for node in items_in(reading.outline.children)}
