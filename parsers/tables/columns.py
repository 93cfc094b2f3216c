"""What each column of a table may hold: header words first, then what the cells hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.tables import headers
from parsers.tables.contents import Content, contents
from parsers.tables.grid import Grid
from schema.rubric import Role

_EXPLAINS = re.compile(r"(?:说明|描述|解释|释义|[Dd]escriptions?|[Dd]etails?)$")
_GRADES = re.compile(r"[等级次档]|评[价定]|结[果论]|[Gg]rade|[Ll]evel")
"""Header words of columns of grades."""
_EXPLAINING = 10
"""Characters of the average cell that explains what another one names."""
_QUALIFIES = re.compile(r"(?:描述|要求|要点|关键点|表现|条件|内容)$")
"""Header words behind the full marks that say how a thing is to be, not which thing it is."""
_VIEWED = re.compile(r"观[测察]点|觀[測察][点點]|考[察查核]点|检查点")
"""Header words of what is looked at: the item, or how it is checked."""
_INNER = re.compile(r"(?:内涵|內涵)$")
"""Header words of what an indicator means, right of which stands how it is checked."""
_LOOKS = re.compile(
    r"(?:现场|实地|随机)?(?:查[看阅验]|检查|抽[查问]|核[查对]|访谈|座谈|走访|听取|听课|问卷|随访|考察|察看|查)"
)
"""How a text begins that says how to check."""
_LONGEST_NAME = 30
"""Characters of the average cell that may still be a name, in letters too: Experiment Setup."""
_NO_LEVEL: tuple[tuple[Role, ...], ...] = ((), ("rules",), ("remarks",), ("method",), ("evidence",))
"""What a header cell says first that names no level of what is assessed, or nothing that is known."""
MOSTLY = 0.8
"""The share of cells, or of rows, that stands for all but a few."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, what that says the column may hold (the likeliest first), and what the cells hold."""

    head: str
    said: tuple[Role, ...]
    content: Content

    @property
    def is_score(self) -> bool:
        """Whether the header is that of a column in which scores are entered: 得分, 自评."""
        return bool(self.said) and self.said[0] in ("self_score", "review_score")

    @property
    def is_codes(self) -> bool:
        """Whether letters count the rows, 模块 A, B, C; under 等级 they are grades."""
        return self.content.lettered and not _GRADES.search(self.head)

    @property
    def is_full_marks(self) -> bool:
        """Whether the column prints full marks: in figures under 分值, or at the end of names, 选题（15分）."""
        if self.content.marked > MOSTLY:
            return True
        return bool(self.said) and self.said[0] == "points" and self.content.pointed > 0.5 and not self.content.nil


def columns_of(grid: Grid, data: int, heads: Sequence[str]) -> tuple[Column, ...]:
    """Return what the columns of ``grid`` under ``heads`` may hold; ``data`` (0-based) is the first row below the header."""
    found = [_column(head, held) for head, held in zip(heads, contents(grid, data), strict=True)]
    lowest = grid.rows[data - 1] if data else ()
    halved = _points_apart(_checked(found, grid, data), lowest)
    return _told_apart(_groups_told(_named_before(_behind_points(_below_names(_under_one_header(halved, lowest))))))


def _column(head: str, content: Content) -> Column:
    """Return the column under ``head``. The unit alone, 分, is a word for full marks over figures in every row.

    Words that are unknown say what their end says, 评查内容, or what the cells hold.
    标准 may be what is asked for, or how it is judged: cells with 扣2分 and 不得分 are the latter; so are they under a word for
    points or rules, 积分标准.
    """
    said = headers.roles(head)
    if headers.is_bare_unit(head) and min(content.pointed, content.filled) == 1:
        return Column(head, ("points",), content)
    if not said and head:
        said = ("rules",) if content.judging > 0.5 else headers.roles_at_end(head)
    if said[:1] == ("points",) and "rules" in said and content.judging > 0.5:
        said = ("rules",)
    return Column(head, said, content)


def _under_one_header(columns: Sequence[Column], head: Sequence[int]) -> tuple[Column, ...]:
    """Return the columns with those under one wide header cell left of the points told as levels of what is assessed.

    ``head`` are the boxes of the lowest header row; blank cells widen the one before them. Whatever the word of the cell, 验收标准,
    the groups and the items stand there where no other column holds them; a name in every row is the item, and what stands beside
    explains it. Rules of scoring, 扣2分, and points stay what they are.
    """
    points = next((at for at, column in enumerate(columns) if "points" in column.said), 0)
    joined = [at for at in range(1, points) if head[at] == head[at - 1] or not columns[at].head]
    wide = {*joined, *(at - 1 for at in joined)}
    if any("item" in c.said or "category" in c.said for at, c in enumerate(columns) if at not in wide):
        return tuple(columns)
    told = {at for at in wide if columns[at].said[:1] in _NO_LEVEL and not _is_judged(columns[at].content)}
    if not told or len(wide) < 2:
        return tuple(columns)
    item: tuple[Role, ...] = ("item",)
    rules: tuple[Role, ...] = ("rules",)
    if any(columns[at].content.merged for at in told):
        return tuple(replace(c, said=item) if at in told else c for at, c in enumerate(columns))
    first, *others = sorted(wide)
    explained = any(columns[at].content.length >= _EXPLAINING for at in others)
    if first not in told or not _names_rows(columns[first].content) or not explained:
        return tuple(columns)
    said = {first: item, **dict.fromkeys(others, rules)}
    return tuple(replace(c, said=said.get(at, c.said)) for at, c in enumerate(columns))


def _checked(columns: Sequence[Column], grid: Grid, data: int) -> list[Column]:
    """Return the columns with one of what is looked at told as the method, where what it is of stands right before it.

    主要观测点 is the item, but beside 指标内涵 with a text in every row it is how that is checked: 查阅材料, 实地查看.
    """
    found = list(columns)
    for at, (before, column) in enumerate(pairwise(columns), 1):
        stated = before.content.worded and before.content.begun > MOSTLY and before.content.pointed < 0.5
        if not stated or not _VIEWED.search(column.head):
            continue
        texts = [grid.text(row, at) for row in range(data, len(grid.rows)) if grid.starts(row, at)]
        looks = sum(bool(_LOOKS.match(text)) for text in texts) * 2 > sum(map(bool, texts))
        if _INNER.search(before.head) or looks:
            found[at] = replace(column, said=("method",))
    return found


def _points_apart(columns: Sequence[Column], head: Sequence[int]) -> tuple[Column, ...]:
    """Return the columns with texts left of the points, under one wide header of points, told as the items: 权重 over 成本控制 | 10.

    ``head`` are the boxes of the lowest header row. Each half holds one kind only: names in one, figures in the other.
    """
    found = list(columns)
    for at, (before, column) in enumerate(pairwise(columns), 1):
        shared = head and head[at] == head[at - 1] and bool({"points", "weight"} & set(column.said))
        if shared and before.content.worded and before.content.pointed < 0.5 < column.content.pointed:
            found[at - 1] = replace(before, head="", said=("item",))
    return tuple(found)


def _below_names(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with one without a header told as the items, right of names of several rows each: 评价项目 | | 评价标准.

    Not where another column holds the items.
    """
    found = list(columns)
    for at, (before, column) in enumerate(pairwise(columns), 1):
        groups = (
            before.said[:1] in (("category",), ("item",)) and before.content.worded and before.content.begun < MOSTLY
        )
        texts = not column.head and not column.said and column.content.worded and not _is_judged(column.content)
        if groups and texts and not any("item" in other.said for other in columns if other is not before):
            found[at] = replace(column, said=("item",))
    return tuple(found)


def _behind_points(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with the names right before the full marks told as the items, where a text behind says more of each.

    维度 | 分值 | 描述: every row prints another name, and the header of the text is unknown or a word for how a thing is to be.
    What is assessed may stand behind its points too, where the header says so: 考核项目 | 分值 | 考核内容.
    """
    points = [at for at, column in enumerate(columns) if column.head and column.is_full_marks]
    if len(points) != 1 or not points[0] or columns[points[0]].said[:1] != ("points",):
        return tuple(columns)
    (at,) = points
    behind = [n for n in range(at + 1, len(columns)) if columns[n].content.filled > MOSTLY]
    texts = [n for n in behind if _QUALIFIES.search(columns[n].head) or not columns[n].said]
    named = any("item" in columns[n].said for n in range(len(columns)) if n not in (at - 1, *texts))
    if not texts or named or not _tells_rows(columns[at - 1]):
        return tuple(columns)
    said: dict[int, tuple[Role, ...]] = {at - 1: ("item",)}
    said |= {n: ("rules",) for n in texts if "item" in columns[n].said}
    return tuple(replace(c, said=said.get(n, c.said)) for n, c in enumerate(columns))


def _named_before(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with names that differ in every row told as the items, where the column said to hold these does not.

    Under 考核内容 most cells are blank or say the same, 按时完成, and tell no row from another: 目标 | 考核内容.
    """
    found = list(columns)
    for at, column in enumerate(columns):
        if column.said[:1] != ("item",) or column.content.spans or column.content.distinct > 0.5:
            continue
        names = [n for n, other in enumerate(columns[:at]) if _names_each(other)]
        if names:
            found[names[-1]] = replace(columns[names[-1]], said=("item",))
            found[at] = replace(column, said=())
    return tuple(found)


def _groups_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with one of names of several rows, each with its points, told as categories: 评审内容 | 评分因素.

    The header may call it by a word for the items; these stand right of it, one in every row.
    """
    found = list(columns)
    for at, column in enumerate(columns):
        content = column.content
        groups = column.said[:1] == ("item",) and content.begun < MOSTLY and content.marked > MOSTLY
        inner = [n for n in range(at + 1, len(columns)) if groups and _is_inner(columns[n])]
        if inner:
            found[at] = replace(column, said=("category",))
            if not any("item" in columns[n].said for n in inner):
                found[inner[0]] = replace(columns[inner[0]], said=("item",))
    return tuple(found)


def _is_inner(column: Column) -> bool:
    """Return whether a column, whose header names what is assessed, holds words in every row."""
    return bool({"item", "category"} & set(column.said)) and column.content.worded and column.content.begun > MOSTLY


def _names_each(column: Column) -> bool:
    """Return whether a column, whose header names what is assessed or is unknown, prints another name in every row."""
    content = column.content
    named = not column.said or column.said[0] in ("category", "item")
    return named and min(content.naming, content.distinct, content.begun) > MOSTLY


def _tells_rows(column: Column) -> bool:
    """Return whether a column, whose header names what is assessed or is unknown, prints a short text of its own in every row."""
    content = column.content
    named = bool(column.head) and (not column.said or column.said[0] in ("category", "item"))
    short = content.length <= _LONGEST_NAME and max(content.judging, content.numbered, content.pointed) < 0.5
    return named and short and not content.merged and content.distinct == 1 and not column.is_codes


def _names_rows(content: Content) -> bool:
    return min(content.naming, content.begun) > MOSTLY


def _is_judged(content: Content) -> bool:
    return max(content.judging, content.pointed) > 0.5


def _told_apart(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with the one that names what is assessed told from the one that explains it: 评分标准 | 详细说明.

    Under a header of rules names may stand, 新颖性, where no other column holds the items.
    """
    if not any(column.head for column in columns):
        return _rules_told(columns)
    explains = [c for c in columns if _EXPLAINS.search(c.head) and c.content.length >= _EXPLAINING]
    names = [c for c in columns if c not in explains and _names_rows(c.content)]
    named = [column for column in names if "item" in column.said]
    if explains and not named and not any("item" in c.said for c in columns if c not in explains):
        named = [column for column in names if column.said[:1] == ("rules",)][:1]
    said: dict[int, Role] = {id(column): "item" for column in named if column.said[:1] == ("rules",)}
    said |= {id(column): "rules" for column in explains if named and "item" in column.said}
    return tuple(replace(c, said=(said[id(c)],)) if id(c) in said else c for c in columns)


def _rules_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns of a table without a header, those told that take points, 扣2分, where another has a text in every row."""
    found = [column.content for column in columns]
    stated = [c for c in found if c.worded and c.begun > MOSTLY and max(c.judging, c.pointed, c.marked) < 0.5]
    rules: tuple[Role, ...] = ("rules",)
    return tuple(replace(c, said=rules) if stated and c.content.judging > 0.5 else c for c in columns)
