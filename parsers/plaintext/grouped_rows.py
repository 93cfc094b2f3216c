"""Rows of cells a line that serial numbers count, behind the name of a group before the first row of each.

分类 / 序号 / 考核内容 / 考核依据 / 分值 / 值守 / 1 / 按时到岗 / 查签到 / 6 / 2 / 记录完整 / 查台账 / 4 / 演练 / 3 / …
"""

from collections.abc import Sequence
from decimal import Decimal

from parsers.plaintext.cellrows import LOOKED_AT, CellRows, header_roles
from parsers.plaintext.linecells import BESIDE, TO_FILL
from parsers.wording import totals
from parsers.wording.labels import whole
from parsers.wording.points import read_points
from schema.rubric import Role

_LEAST_ROWS = 3
_LED: list[Role] = ["category", "label", "item"]
"""The columns that such a header begins with."""


def grouped_rows(texts: Sequence[str], start: int) -> CellRows | None:
    """Read the rows below a header that begins at a cell; None where it does not show which cell is which.

    Each row has one number alone but its own, its points, behind which stands the number that counts on, or the name of a group
    and that number. Of the cells between, the first is what is assessed, and the others stand in the column beside it, where the
    header has one: most rows have just one there. A total behind the last row is what they make.
    """
    columns = _columns(header_roles(texts, start))
    if columns is None:
        return None
    width, beside, points = columns
    found, at, made, sizes = list[list[str]](), start + width, Decimal(0), list[int]()
    while (read := _row_at(texts, at, len(found) + 1)) is not None:
        name, label, (*said, value), at = read
        row = [name, label, *[""] * (width - 2)]
        row[2] = said[0] if beside else "\n".join(said)
        if beside:
            row[beside] = "\n".join(said[1:])
        row[points] = value
        found.append(row)
        sizes.append(len(said))
        worth = read_points(value)
        made += worth.value if worth else 0
    if len(found) < _LEAST_ROWS or not found[0][0] or (beside and sizes.count(2) * 2 < len(sizes)):
        return None
    total = read_points(texts[at + 1]) if at + 1 < len(texts) and totals.total_word(texts[at]) else None
    if total is not None and total.value == made:
        found.append([texts[at + 1] if n == points else "" for n in range(width)])
        found[-1][0], at = texts[at], at + 2
    elif any(read_points(text) is not None for text in texts[at : at + LOOKED_AT]):
        return None
    return CellRows([[*texts[start : start + width]], *found], at)


def _columns(roles: list[Role]) -> tuple[int, int, int] | None:
    """Return how many columns a header has, which stands beside what is assessed, 0 where none does, and which prints the points."""
    beside = [n for n, role in enumerate(roles) if n >= len(_LED) and role in BESIDE]
    points = [n for n, role in enumerate(roles) if role == "points"]
    known = set(roles[len(_LED) :]) <= {"points", *BESIDE, *TO_FILL}
    if (
        roles[: len(_LED)] != _LED
        or len(points) != 1
        or not known
        or len(beside) > 1
        or (beside and beside[0] > points[0])
    ):
        return None
    return len(roles), beside[0] if beside else 0, points[0]


def _row_at(texts: Sequence[str], at: int, count: int) -> tuple[str, str, Sequence[str], int] | None:
    """Return the group's name or nothing, the number, the cells behind it, of which the last is the points, and where they end."""
    begins = next((n for n in (at, at + 1) if _counts(texts, n, count)), None)
    if begins is None or (begins > at and read_points(texts[at]) is not None):
        return None
    end = next((n for n in range(begins + 1, len(texts)) if read_points(texts[n]) is not None), None)
    if end is None or end < begins + 2:
        return None
    return texts[at] if begins > at else "", texts[begins], texts[begins + 1 : end + 1], end + 1


def _counts(texts: Sequence[str], at: int, count: int) -> bool:
    label = whole(texts[at]) if at < len(texts) else None
    return label is not None and label.numbers == (count,)
