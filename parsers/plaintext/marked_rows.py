"""Rows of cells a line of which each has its points in brackets behind its text, in groups that print theirs behind their names.

序号 / 项目 / 考核内容 / 评分标准 / 一 / 值守（20分） / 按时到岗（12分） / 迟到扣1分 / 记录完整（8分） / 缺一次扣1分 / 二 / …
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from parsers.plaintext.cellrows import LOOKED_AT, CellRows, header_roles
from parsers.plaintext.linecells import OWN, TO_FILL
from parsers.wording.labels import whole
from parsers.wording.numerals import number
from parsers.wording.points import read_points
from schema.rubric import Role

_LEAST_ROWS, _LEAST_GROUPS = 3, 2
_ONCE: frozenset[Role] = frozenset({"label", "category"})
"""Columns that a group fills in its first row."""


@dataclass(slots=True)
class _Group:
    stated: Decimal | None
    rows: list[list[str]] = field(default_factory=list)
    sum: Decimal = Decimal(0)


def marked_rows(texts: Sequence[str], start: int) -> CellRows | None:
    """Read the rows below a header that begins at a cell; None where nothing proves where each begins.

    Each row has a cell for every column that is not to fill in, the first one of a group its name too, and its number where the header
    says so. The points of the rows of each group make those of its name. Where points stand in the lines behind, the rows may not be all.
    """
    roles = header_roles(texts, start)
    columns = [n for n, role in enumerate(roles) if role not in TO_FILL | _ONCE]
    if "category" not in roles or "points" in roles or len(columns) < 2 or roles[columns[0]] not in ("item", "rules"):
        return None
    once = [n for n, role in enumerate(roles) if role in _ONCE]
    if once != list(range(len(once))) or roles[once[-1]] != "category":
        return None
    at, groups = start + len(roles), list[_Group]()
    while _begins(texts, at, roles):
        group = _Group(_own(texts[at + len(once) - 1]))
        named = texts[at : at + len(once)]
        at += len(once)
        while not _begins(texts, at, roles) and (value := _row_points(texts, at, len(columns))) is not None:
            row = [""] * len(roles)
            for column, text in zip([*once, *columns], [*named, *texts[at : at + len(columns)]], strict=True):
                row[column] = text
            group.rows.append(row)
            group.sum += value
            named = [""] * len(once)
            at += len(columns)
        groups.append(group)
    rows = [row for group in groups for row in group.rows]
    enough = len(groups) >= _LEAST_GROUPS and len(rows) >= _LEAST_ROWS
    if not enough or any(group.stated != group.sum for group in groups) or _goes_on(texts[at : at + LOOKED_AT]):
        return None
    return CellRows([list(texts[start : start + len(roles)]), *rows], at)


def _begins(texts: Sequence[str], at: int, roles: Sequence[Role]) -> bool:
    """Return whether a group begins at a cell: its number, where there is one, and its name, and the first row behind these."""
    labelled = "label" in roles
    if labelled and (at >= len(texts) or whole(texts[at]) is None):
        return False
    return all(at + n < len(texts) and _own(texts[at + n]) is not None for n in (labelled, labelled + 1))


def _row_points(texts: Sequence[str], at: int, width: int) -> Decimal | None:
    """Return the points of the row that begins at a cell, None where its first cell has none or another one has."""
    cells = texts[at : at + width]
    if len(cells) < width or any(_own(text) is not None or whole(text) is not None for text in cells[1:]):
        return None
    return _own(cells[0])


def _own(text: str) -> Decimal | None:
    found = OWN.search(text)
    return number(found["n"]) if found and found.start() else None


def _goes_on(texts: Sequence[str]) -> bool:
    return any(read_points(text) is not None or _own(text) is not None for text in texts)
