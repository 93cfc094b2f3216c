"""Which column of a table means what: header words first, then what the cells hold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from parsers.tables import headers
from parsers.tables.contents import Content, content
from parsers.tables.grid import Grid
from parsers.tables.header_rows import header_of, header_rows
from parsers.wording import totals
from schema.rubric import Role

_MOST = 12
"""Readings of the columns that are tried at the most."""
_LESSER = re.compile(r"(?:要求|步骤|流程|目标|说明|条款)$|^指标$")
"""Header words of the item, beside which a stronger one (内容, 指标, 评分项) names the item and these how it is to be."""
_EXPLAINS = re.compile(r"(?:说明|描述|解释|释义|[Dd]escriptions?|[Dd]etails?)$")
_GRADES = re.compile(r"[等级次档]|评[价定]|结[果论]|[Gg]rade|[Ll]evel")
"""Header words of columns of grades."""
_EXPLAINING = 10
"""Characters of the average cell that explains what another one names."""
_LONG = 40
"""Characters of an average cell that speak for the item column as much as a point of the prior does."""
_NO_LEVEL: tuple[tuple[Role, ...], ...] = ((), ("rules",), ("remarks",), ("method",), ("evidence",))
"""What a header cell says first that names no level of what is assessed, or nothing that is known."""
_MOSTLY = 0.8
"""The share of cells, or of rows, that stands for all but a few."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A reading of the columns: where the header stands (``top`` to ``data``, 0-based, half-open), headers, roles, printed numbers.

    ``prior`` is how much the words of the header and the contents of the columns speak for it.
    """

    top: int
    data: int
    headers: tuple[str, ...]
    roles: tuple[Role, ...]
    numbers: tuple[int, ...]
    prior: float = 0.0

    def first(self, role: Role) -> int | None:
        """Return the first column (0-based) of a role, None where there is none."""
        return self.roles.index(role) if role in self.roles else None

    def all(self, role: Role) -> tuple[int, ...]:
        """Return the columns (0-based) of a role."""
        return tuple(column for column, now in enumerate(self.roles) if now == role)


def candidates(grid: Grid) -> tuple[Layout, ...]:
    """Return the readings of the columns that the headers and the contents allow, the likeliest first; may be empty."""
    top, data = header_rows(grid)
    heads = tuple(header_of(grid, top, data, column) for column in range(grid.width))
    found = [_column(head, content(grid, data, column)) for column, head in enumerate(heads)]
    columns = _told_apart(_under_one_header(found, grid.rows[data - 1] if data else ()))
    choices = sorted(_choices(columns), key=lambda choice: -choice[0])
    return tuple(
        Layout(top, data, heads, _roles(columns, item, points), grid.numbers, prior)
        for prior, item, points in islice(choices, _MOST)
    )


@dataclass(frozen=True, slots=True)
class _Column:
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
        if self.content.marked > _MOSTLY:
            return True
        return bool(self.said) and self.said[0] == "points" and self.content.pointed > 0.5 and not self.content.nil


def _column(head: str, content: Content) -> _Column:
    """Return the column under ``head``. Words that are unknown say what their end says, 评查内容, or what the cells hold.

    标准 may be what is asked for, or how it is judged: cells with 扣2分 and 不得分 are the latter.
    """
    said = headers.roles(head)
    if not said and head:
        said = ("rules",) if content.judging > 0.5 else headers.roles_at_end(head)
    return _Column(head, said, content)


def _under_one_header(columns: Sequence[_Column], head: Sequence[int]) -> tuple[_Column, ...]:
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


def _names_rows(content: Content) -> bool:
    return min(content.naming, content.begun) > _MOSTLY


def _is_judged(content: Content) -> bool:
    return max(content.judging, content.pointed) > 0.5


def _told_apart(columns: Sequence[_Column]) -> tuple[_Column, ...]:
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


def _rules_told(columns: Sequence[_Column]) -> tuple[_Column, ...]:
    """Return the columns of a table without a header, those told that take points, 扣2分, where another has a text in every row."""
    found = [column.content for column in columns]
    stated = [c for c in found if c.worded and c.begun > _MOSTLY and max(c.judging, c.pointed, c.marked) < 0.5]
    rules: tuple[Role, ...] = ("rules",)
    return tuple(replace(c, said=rules) if stated and c.content.judging > 0.5 else c for c in columns)


def _choices(columns: Sequence[_Column]) -> Iterator[tuple[float, int, int | None]]:
    """Yield (prior, item column, points column or None) for every pair that is possible at all."""
    worded = any(column.content.worded for column in columns)
    for item, column in enumerate(columns):
        items = _item_prior(column, item) if not (column.is_codes and worded) else None
        if items is None:
            continue
        yield items, item, None
        for points, other in enumerate(columns):
            prior = _points_prior(other, columns) if points != item else None
            if prior is not None:
                yield items + prior, item, points


def _item_prior(column: _Column, at: int) -> float | None:
    head, content = column.head, column.content
    if content.pointed > 0.5 or (content.numbered > 0.5 and content.length < 4) or content.mute or column.is_codes:
        return None
    words: dict[Role, float] = {"item": 4, "category": 1.5, "rules": -1, "evidence": -3, "method": -3, "remarks": -3}
    prior = max((words.get(role, -4) for role in column.said), default=0.5)
    deeper = 1.0 if head.startswith(("三级", "四级")) else 0.0
    lesser = 1.0 if _LESSER.search(head) and prior > 0 else 0.0
    return prior + deeper - lesser + min(content.length, 40) / _LONG + at * 0.05 - _outer(content)


def _outer(content: Content) -> float:
    """Return how much speaks for a column that names groups of rows: cells merged over rows, blank cells below a text."""
    lacking = 1 - content.begun
    return 6 * lacking if content.spans else min(2.0, 4 * lacking) if content.merged else 0.0


def _points_prior(column: _Column, columns: Sequence[_Column]) -> float | None:
    content, said = column.content, column.said
    if content.pointed < 0.5 or (column.is_score and _is_score_beside(column, columns)):
        return None
    if content.counting and "points" not in said and "weight" not in said:
        return None
    words: dict[Role, float] = {"points": 4, "weight": 2.5, "review_score": 1.5, "self_score": -1, "label": -4}
    prior = max((words.get(role, -2) for role in said), default=1.0)
    return prior + content.pointed + content.filled - (2.5 if content.spans else 0.5 if content.merged else 0)


def _is_score_beside(column: _Column, columns: Sequence[_Column]) -> bool:
    """Return whether a column of scores holds what was reached: zeros, or figures beside full marks of as many rows.

    Where it is the only one with figures of its rows, 得分 is the full mark.
    """
    if column.content.nil:
        return True
    return any(other.is_full_marks and other.content.begun >= _MOSTLY * column.content.begun for other in columns)


def _roles(columns: Sequence[_Column], item: int, points: int | None) -> tuple[Role, ...]:
    found: list[Role] = []
    for at, column in enumerate(columns):
        if at == item:
            found.append("item")
        elif at == points:
            found.append("points")
        else:
            found.append(_other_role(column, at < item))
    return tuple(found)


_BY_WORDS: frozenset[Role] = frozenset(
    {"label", "self_score", "review_score", "deduction_reason", "rules", "method", "evidence", "remarks"}
)
"""Roles that the header decides, whatever the cells hold."""


def _other_role(column: _Column, before: bool) -> Role:
    said, content = column.said, column.content
    if said and said[0] == "label" and content.worded:
        return "category" if before else "other"
    if said and said[0] in _BY_WORDS:
        return said[0]
    if "weight" in said:
        return "weight"
    if content.counting or column.is_codes:
        return "label" if before else "other"
    if content.pointed > 0.5 and content.filled:
        summed = totals.subtotal_word(column.head) or (totals.total_word(column.head) and content.merged)
        grouped = before or summed or (content.spans and content.pointed == 1)
        return "category_points" if grouped else "other"
    if before and content.numbered > 0.8 and content.length < 5 and "category" not in said:
        return "label"
    if before and ("category" in said or "item" in said or content.merged):
        return "category"
    return "category" if before and content.filled else "other"
