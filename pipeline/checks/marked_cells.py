"""Points marked in the cells of a column, where these nearly always add up to the item's points."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.caps import MOST
from parsers.wording.marks import marks
from parsers.wording.numerals import ARABIC, number
from parsers.wording.rules.alternatives import are_alternatives, differ_in_step
from pipeline.walk import ZERO, items, rubrics, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Item, ItemCell

MARKED = Rule(
    code="K204",
    name="marked-cell-sum",
    severity="warning",
    message=Bilingual(
        zh="{node}第 {column} 栏里标出的分相加得 {actual}，这一项的分值却是 {expected}；别的各项在这一栏大多对得上",
        en="the points marked in column {column} of {node} add up to {actual}, but its points are {expected}; "
        "in most other rows that column agrees",
    ),
    help=Bilingual(
        zh="请对照原件核对；原件本身就这样写的，用 kaohe accept 记下决定。",
        en="Compare with the original. If the notice itself says so, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="评分标准栏里括号标出的分（如“（20分）”）在绝大多数项里加起来等于该项分值，这一项不等：可能印错，也可能漏了一条。",
        en="The points marked in brackets in a column of rules add up to the points of nearly every item, but not of this one.",
    ),
    example="建立台账 | 5分 | 1.台账齐全（2分）；2.及时更新（2分）",
)
RULES = (MARKED,)
_Row = tuple[str, Item, ItemCell, Decimal]

_LEAST = 3
"""Rows that agree before a column is taken as one whose marks add up."""
_NEAR = Decimal("0.1")
"""The share of its points by which one row may miss them where all others agree, each by several marks."""
_FEW = 2
"""Others that agree, at the least, where the parts of the one that misses have no numbers."""
_NEAR_NUMBERED = Decimal("0.25")
"""The share where the clauses of all rows are numbered and have a mark each, of which none is all of the points, as that of a tier is."""
_NUMBER = re.compile(r"(?<![0-9０-９.．第])\s*[（(]?(?P<n>[0-9０-９]{1,2})[.．、)）](?![0-9０-９])")
_LEFT_OVER = re.compile(rf"(?<![0-9０-９.．扣减罚]){ARABIC}\s*分(?!钟|之|公里)|[（(]\s*{ARABIC}\s*[)）]")
"""Points that are neither marked nor taken off: where they stand, the marks are not all there is."""
_BESIDE = re.compile(rf"(?<![0-9０-９.．扣减罚得加给计为每~～-])(?P<n>{ARABIC})\s*分(?!钟|之|公里)")
"""Points behind a name, 教研活动4分, which are no rule of a clause that is marked."""
_CAP = re.compile(rf"{MOST}\s*{ARABIC}\s*分")
_OF_EACH = re.compile("每[一1１]?[篇项次人个件部本名条起例处户场届册幅首份级]{1,2}$")
"""The end of a clause whose mark is that of one of many: 发表论文每篇（5分）. What is done every month, 每月巡查（5分）, is a part."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every cell whose marks do not add up, in columns in which four in five do, or all others and it nearly does.

    Numbered clauses with a mark each, 1.签订（31分）。少一次扣4分。, say what the points are made up of, whatever rules stand behind the marks.
    """
    for path, _ in rubrics(result):
        columns: dict[int, list[_Row]] = defaultdict(list)
        for at, item in items(result):
            if at.startswith(f"{path}.") and item.points is not None:
                for cell in item.cells:
                    if (inside := _marked(cell.text, item.points)) is not None:
                        columns[cell.column].append((at, item, cell, inside))
        for rows in columns.values():
            failing = [row for row in rows if row[3] != row[1].points]
            agreeing = len(rows) - len(failing)
            if _one_misses(rows, failing) or (agreeing >= _LEAST and agreeing >= 4 * len(failing)):
                yield from (_finding(*row) for row in failing if not _are_steps(row))


def _one_misses(rows: list[_Row], failing: list[_Row]) -> bool:
    """Return whether one row of several marks nearly makes its points, and all others do: two others, or one where its clauses have numbers."""
    if len(failing) != 1 or any(len(marks(cell.text)) < 2 for _, _, cell, _ in rows):
        return False
    _, item, cell, inside = failing[0]
    near = _NEAR_NUMBERED if all(_parts_alone(item, cell) for _, item, cell, _ in rows) else _NEAR
    others = 1 if _is_numbered(cell.text) else _FEW
    return len(rows) > others and _is_near(item, inside, near)


def _are_steps(row: _Row) -> bool:
    """Return whether one of the marks holds: where numbered ones nearly make the points, and none is all of these, only those of one thing."""
    _, item, cell, inside = row
    said = _numbered(cell.text)
    if not said:
        return are_alternatives([cell.text[mark.start : mark.marker] for mark in marks(cell.text)])
    if not _parts_alone(item, cell):
        return True
    return are_alternatives(said) and (differ_in_step(said) or not _is_near(item, inside, _NEAR_NUMBERED))


def _is_near(item: Item, inside: Decimal, share: Decimal) -> bool:
    expected = item.points or ZERO
    return abs(inside - expected) <= expected * share


def _parts_alone(item: Item, cell: ItemCell) -> bool:
    return _is_numbered(cell.text) and all(mark.points < (item.points or ZERO) for mark in marks(cell.text))


def _is_numbered(text: str) -> bool:
    return bool(_numbered(text))


def _numbered(text: str) -> list[str]:
    """Return what stands before the mark in each clause of a text of clauses numbered from 1 on that mark points once each; else none."""
    found = marks(text)
    numbers = list(_NUMBER.finditer(text))
    if len(found) < 2 or [number(one["n"]) for one in numbers] != list(range(1, len(found) + 1)) or numbers[0].start():
        return []
    ends = [*(one.start() for one in numbers[1:]), len(text)]
    pairs = list(zip(numbers, found, strict=True))
    apart = all(one.end() <= mark.marker < end for (one, mark), end in zip(pairs, ends, strict=True))
    return [text[one.end() : mark.marker] for one, mark in pairs] if apart else []


def _marked(text: str, points: Decimal) -> Decimal | None:
    """Return the sum of all points marked in ``text``; None where it marks none, or names others that its clauses do not have as rules.

    Rules stand behind the marks of numbered clauses; marks of each of many, caps, and points beside that make the rest are none.
    """
    found, said = marks(text), _numbered(text)
    if any(_OF_EACH.search(text[: mark.marker]) for mark in found):
        return None
    for mark in reversed(found):
        text = text[: mark.marker] + text[mark.end :]
    made = sum((mark.points for mark in found), ZERO)
    if not found or not _LEFT_OVER.search(text):
        return made if found else None
    beside = sum((number(one["n"]) or ZERO for one in _BESIDE.finditer(text)), ZERO)
    other = _CAP.search(text) or (beside and made + beside == points)
    return made if said and not other else None


def _finding(path: str, item: Item, cell: ItemCell, inside: Decimal) -> Finding:
    expected = item.points or ZERO
    values = {
        "node": said(item),
        "column": str(cell.column),
        "actual": f"{inside.normalize():f}",
        "expected": f"{expected.normalize():f}",
    }
    return MARKED.finding(values, path=path, source=cell.source, expected=expected, actual=inside)
