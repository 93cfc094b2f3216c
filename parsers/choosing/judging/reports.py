"""Reports of the scores that were got, which name no full mark: 得分 2, 1, 0 beside 存在问题, under 自评结果报表."""

import re
from collections.abc import Iterable

from parsers.choosing.reading import Reading
from parsers.outlines.tree import items_in, nodes, value_of
from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.across.judgedlists import names_got, names_judged
from parsers.wording.totals import WHOLE
from schema.rubric import Role

_SCORES: frozenset[Role] = frozenset({"self_score", "review_score"})
_FOUND = re.compile(r"(?:存在)?的?(?:主要|突出)?(?:问题|不足)|[扣失减]分(?:原因|情况|说明|理由|事由|依据|项|点)|整改.*")
"""Header words of what was found where a score was given."""
_WORK = re.compile(r"[（(][^（）()]*(?:考核|考评|工作|管理|建设)[)）]$")
"""What a unit assesses, behind its name."""
_REPORT = re.compile(r"结果|报表|通报|汇总|公示|成绩|得分(?:表|情况)")
"""Words in the title of a report."""


def ranks_judged(reading: Reading) -> bool:
    """Return whether a table lists those judged with what each got, 单位 | 总分: these are no items.

    What makes 100 may be shares. What rules stand beside, 脏扣1分, or names of work, 组织部（党建考核）, are full marks.
    """
    item = reading.layout.first("item") if reading.in_table else None
    points = reading.layout.first("points") if reading.in_table else None
    if item is None or points is None or "category" in reading.layout.roles:
        return False
    if any(not _FOUND.fullmatch(compact(reading.layout.headers[column])) for column in reading.layout.all("rules")):
        return False
    names = [compact(node.text.text) for node in items_in(reading.outline.children)]
    if names and all(map(_WORK.search, names)):
        return False
    heads = [compact(reading.layout.headers[column]) for column in (item, points)]
    return names_judged(heads[0]) and names_got(heads[1]) and value_of(reading.outline.children) != WHOLE


def reports_scores(reading: Reading, above: Iterable[str]) -> bool:
    """Return whether what was read as full marks, under a word for scores alone, is what was got.

    So is a column with nothing for an item; so is one beside what was found, under a title of the lines ``above`` that says that
    it is a report. What makes 100, or the printed points of categories, is full marks.
    """
    points = reading.layout.first("points") if reading.in_table else None
    said = headers.roles(reading.layout.headers[points])[:1] if points is not None else ()
    tree = reading.outline
    if not _SCORES & set(said) or value_of(tree.children) == WHOLE:
        return False
    if any(node.points is not None and not node.is_item for node in nodes(tree.children)):
        return False
    worth = [node.points.value for node in items_in(tree.children) if node.points is not None]
    beside = any(_FOUND.fullmatch(compact(head)) for head in reading.layout.headers)
    titles = [*above, *(text.text for text in tree.titles)]
    return not all(worth) or (beside and any(map(_REPORT.search, titles)))
