"""The same table laid out otherwise: each function takes the rows of a drawing and returns blocks, or nothing where it cannot be."""

import re
from collections.abc import Callable

from tests.other_columns import COLUMNS, Rows, head

Layout = Callable[[Rows], list[Rows | str]]
PERSONS = [["序号", "姓名", "部门", "联系电话"], ["1", "张明", "办公室", "8601"], ["2", "李华", "财务科", "8602"]]
GRADES = [["得分", "90分以上", "60-89分", "60分以下"], ["等次", "优秀", "合格", "不合格"]]


def cuts(rows: Rows) -> list[int]:
    """Return the rows above which a table can be cut: no cell reaches over, and more than one row stands below."""
    inner = range(head(rows) + 1, len(rows) - 1)
    return [n for n in inner if "^" not in rows[n] and "<" not in rows[n - 1]]


def at_cut(rows: Rows, between: Rows) -> list[Rows | str]:
    """Return the table with rows put in at the middle cut."""
    places = cuts(rows)
    at = places[len(places) // 2] if places else 0
    return [rows[:at] + between + rows[at:]] if at else []


def blank_row(rows: Rows) -> list[Rows | str]:
    """A row without a text."""
    return at_cut(rows, [["" for _ in rows[0]]])


def header_again(rows: Rows) -> list[Rows | str]:
    """The header printed again, as on a new page."""
    return at_cut(rows, rows[: head(rows)])


def cut(rows: Rows) -> list[Rows | str]:
    """Two tables, the second one without a header."""
    places = cuts(rows)
    at = places[len(places) // 2] if places else 0
    return [rows[:at], rows[at:]] if at else []


def cut_under_headers(rows: Rows) -> list[Rows | str]:
    """Two tables, each under the header."""
    return [part if not n else rows[: head(rows)] + part for n, part in enumerate(cut(rows)) if isinstance(part, list)]


def cut_below_fields(rows: Rows) -> list[Rows | str]:
    """Two tables, each under the header, which stands in the first below fields to fill in."""
    parts = cut_under_headers(rows)
    fields = ["被考核单位：", *["<" for _ in rows[0][1:]]]
    return [[fields, *parts[0]], parts[1]] if parts and isinstance(parts[0], list) else []


def signed(rows: Rows) -> list[Rows | str]:
    """A last row to be signed."""
    return [[*rows, ["考核人（签字）：　　　　日期：　　年　月　日", *["<" for _ in rows[0][1:]]]]]


def titled(rows: Rows) -> list[Rows | str]:
    """A title as wide as the table in its first row."""
    return [[["一、值守工作考核评分表", *["<" for _ in rows[0][1:]]], *rows]]


def names_again(rows: Rows) -> list[Rows | str]:
    """Names merged over rows printed in each of them."""
    made: Rows = []
    for row in rows:
        over = made[-1] if len(made) >= head(rows) else row
        made.append(
            [
                above if cell == "^" and not re.search(r"\d", above) else cell
                for cell, above in zip(row, over, strict=True)
            ]
        )
    return [made] if made != rows else []


def among_others(rows: Rows) -> list[Rows | str]:
    """Between a list of persons and a table of grades."""
    return ["考核小组名单", PERSONS, "考核内容如下", rows, "等次对照表", GRADES]


LAYOUTS: tuple[Layout, ...] = (
    blank_row,
    header_again,
    cut,
    cut_under_headers,
    cut_below_fields,
    signed,
    titled,
    names_again,
    among_others,
    *COLUMNS,
)
