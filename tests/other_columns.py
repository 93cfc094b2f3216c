"""The same table with its columns in another order, or with another column beside them: what no rubric changes by."""

import re
from collections.abc import Callable, Sequence

Rows = list[list[str]]
_POINTS = re.compile(r"分值|分数|满分|权重(?:\(%\))?|约定分|得分")
_NAMES = re.compile(r"\D*(?:内容|要求|指标|要素)")
_NO_ITEM = re.compile(r"[一二三](?:、|$)|(?:分值)?[合总小]计|考核成绩")
"""What the rows of headings and of sums print."""
_FIGURE = re.compile(r"\d+(?:\.\d+)?%?")


def head(rows: Rows) -> int:
    """Return how many rows the header has."""
    return 2 if "^" in rows[1] and not any(re.fullmatch(r"\d+", cell) for cell in rows[1]) and "<" in rows[0] else 1


def points_column(rows: Rows) -> int | None:
    """Return the only column of figures under a word for points; none where another holds them too."""
    found = [
        at
        for at, cell in enumerate(rows[0])
        if _POINTS.fullmatch(cell) and all(_FIGURE.fullmatch(row[at]) or row[at] in "<" for row in rows[head(rows) :])
    ]
    return found[0] if len(found) == 1 else None


def in_order(rows: Rows, order: Sequence[int]) -> Rows:
    """Return the rows with their columns in ``order``; nothing where a cell over several columns would be torn apart."""
    made = [[row[at] for at in order] for row in rows]
    for row, other in zip(rows, made, strict=True):
        for at, cell in enumerate(row):
            place = order.index(at)
            if cell == "<" and (not place or order[place - 1] != at - 1):
                return []
            if cell == "<" and other[place] != "<":
                return []
    return made


def _moved(rows: Rows, to: Callable[[list[int]], int | None]) -> list[Rows | str]:
    points = points_column(rows)
    others = [at for at in range(len(rows[0])) if at != points]
    place = to(others) if points is not None else None
    if points is None or place is None:
        return []
    made = in_order(rows, [*others[:place], points, *others[place:]])
    return [made] if made and made != rows else []


def points_last(rows: Rows) -> list[Rows | str]:
    """The points in the last column."""
    return _moved(rows, len)


def points_first(rows: Rows) -> list[Rows | str]:
    """The points in the first column."""
    return _moved(rows, lambda _: 0)


def points_before_the_items(rows: Rows) -> list[Rows | str]:
    """The points right before what is assessed."""
    return _moved(
        rows, lambda others: next((n for n in range(len(others))[::-1] if _NAMES.fullmatch(rows[0][others[n]])), None)
    )


def _added(rows: Rows, at: int, header: str, fill: Sequence[str] = ("",)) -> Rows:
    """Return the rows with a column before the column ``at``, filled with ``fill`` again and again beside items."""
    kept, made, items = head(rows), [], 0
    for n, row in enumerate(rows):
        inside = at < len(row) and row[at] == "<"
        is_item = n >= kept and not any(map(_NO_ITEM.match, row)) and row[1:2] != ["<"]
        cell = header if n == 0 else "^" if n < kept else fill[items % len(fill)] if is_item else ""
        items += is_item
        made.append([*row[:at], "<" if inside else cell, *row[at:]])
    return made


def serial_numbers(rows: Rows) -> list[Rows | str]:
    """A first column that counts the rows."""
    if "序号" in rows[0]:
        return []
    return [_added(rows, 0, "序号", [str(n) for n in range(1, len(rows))])]


def scores_in_the_middle(rows: Rows) -> list[Rows | str]:
    """A column for scores right behind the points."""
    points = points_column(rows)
    if points is None or any("得分" in cell for cell in rows[0]):
        return []
    return [_added(rows, points + 1, "得分")]


def departments(rows: Rows) -> list[Rows | str]:
    """A last column of who answers for each row."""
    return [_added(rows, len(rows[0]), "责任部门", ("办公室", "人事科", "财务科"))]


def remarks(rows: Rows) -> list[Rows | str]:
    """A last column for remarks."""
    return [_added(rows, len(rows[0]), "备注")] if "备注" not in rows[0] else []


def self_scores(rows: Rows) -> list[Rows | str]:
    """A last column for self scores."""
    return [_added(rows, len(rows[0]), "自评分")]


def spaced_headers(rows: Rows) -> list[Rows | str]:
    """Short words of the header with blanks between their characters, longer ones on two lines."""

    def spaced(cell: str) -> str:
        if not re.fullmatch(r"[\u4e00-\u9fff]{2,4}", cell):
            return cell
        return "　".join(cell) if len(cell) < 4 else f"{cell[:2]}\n{cell[2:]}"

    kept = head(rows)
    return [[[spaced(cell) if n < kept else cell for cell in row] for n, row in enumerate(rows)]]


def sections(rows: Rows) -> list[Rows | str]:
    """The names merged over rows of the first column as rows over the full width, where no other cell is merged with them."""
    kept = head(rows)
    body = rows[kept:]
    fit = kept == 1 and "^" in [row[0] for row in body] and all(row[0] and not row[0].isdigit() for row in body)
    if not fit or any("^" in row[1:] for row in body):
        return []
    made = [row[1:] for row in rows[:kept]]
    for row in body:
        if len(row) > 1 and row[1] == "<":
            made.append([row[0], *row[2:]])
        else:
            made += [[row[0], *["<" for _ in row[2:]]]] if row[0] != "^" else []
            made.append(row[1:])
    return [made]


COLUMNS: tuple[Callable[[Rows], list[Rows | str]], ...] = (
    points_last,
    points_first,
    points_before_the_items,
    serial_numbers,
    scores_in_the_middle,
    departments,
    remarks,
    self_scores,
    spaced_headers,
    sections,
)
"""Another order of the columns, another column, another header."""
