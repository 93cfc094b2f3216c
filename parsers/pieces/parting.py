"""Two tables printed as one, the second with a header and columns of its own: a rubric, and below it the grades by score."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parsers.pieces.blocks import blocks
from parsers.pieces.complete import begins_another_in, begins_titled, begins_whole
from parsers.tables import headers
from parsers.tables.across.judgedlists import heads_list
from parsers.tables.across.lying import lying_again
from parsers.tables.grid import HOLE, Grid, row_boxes
from parsers.tables.header_rows import header_rows
from parsers.tables.rows.footers import names_a_part
from parsers.tables.rows.remarks import is_remark
from parsers.wording import labels, totals
from parsers.wording.bands import are_bands
from parsers.wording.marks import ending, is_bracketed
from parsers.wording.points import read_points

_LEAST = 2
"""Rows with points in a table of clauses; its headers have more words."""
_LONGEST = 12
"""Characters in the longest cell of a header."""
_BANDS = 20
"""Rows below a header that are looked at to tell whether they are bands."""
_HEADS_GRADES = ("等级", "等次", "档次", "级别", "评级", "区间", "系数", "分数段", "结果")
"""Ends of the header words of a table of grades."""


def parted(grid: Grid) -> tuple[Grid, ...]:
    """Return the tables that ``grid`` holds one below the other, the grid alone where it holds one.

    A table without points may stand above one with a heading and a header that names them, 一级指标 | 要求 over 一级指标 | 分值.

    A header printed again, or one of a block with the same columns, begins none, but where blank rows and a heading part it
    from what stands above, or that is a whole rubric (parsers/pieces/complete). The heading over a second header goes with it.
    """
    if (clauses := _last_clauses(grid)) is not None:
        return clauses
    cuts = list(_cuts(grid)) or lying_again(grid)
    if not cuts:
        return blocks(grid)
    rows = [grid.rows[a:b] for a, b in zip([0, *cuts], [*cuts, len(grid.rows)], strict=True)]
    parts = (replace(grid, rows=part, dropped=grid.dropped if n == 0 else ()) for n, part in enumerate(rows))
    return tuple(block for part in parts for block in blocks(part))


def _cuts(grid: Grid) -> Iterator[int]:
    top, data = header_rows(grid)
    points, begun = _points_column(grid, top, data), 0
    if points is None and (row := _first_with_points(grid, data)) is not None:
        points, begun, top, data = _points_column(grid, row, row + 1), _with_heading(grid, row), row, row + 1
        yield begun
    if points is None:
        return
    pointed = False
    for row in range(data + 1, len(grid.rows) - 1):
        pointed = pointed or _is_points(grid, row - 1, points)
        if pointed and begins_another_in(grid, begun, row):
            yield row
            points, begun, pointed = _points_column(grid, row, row + 1), row, False
            if points is None:
                return
            continue
        if pointed and (start := begins_titled(grid, begun, row) or begins_whole(grid, begun, row)) is not None:
            yield start
            points, begun, pointed = _points_column(grid, row, row + 1), start, False
            if points is None:
                return
            continue
        heads = _is_other_header(grid, row, points) or _is_header_again(grid, row, top) or _heads_judged(grid, row, top)
        if not pointed or not heads:
            continue
        start = _with_heading(grid, row)
        if start > data and not set(grid.rows[start - 1]) & set(grid.rows[start]) - {HOLE}:
            yield start
            points = _points_column(grid, row, row + 1)
            top, data, pointed, begun = row, row + 1, False, start
            if points is None:
                return


def _last_clauses(grid: Grid) -> tuple[Grid, Grid] | None:
    """Return the rows above the last header of a table of clauses, and those below it; None where ``grid`` is none.

    Each header begins with the word with which the first one does and goes on with others, 条款号 | 评审因素 | 评审标准, 条款号 | 评分因素 | 评分标准.
    Names with points stand below the last alone; a row above it that says what these are made up of, 分值构成（总分100分）, goes with them.
    """
    top, data = header_rows(grid)
    if not data or _points_column(grid, top, data) is not None:
        return None
    heads = [row for row in range(data + 1, len(grid.rows) - 1) if _begins_alike(grid, top, row)]
    made_up = [row for row in range(data, heads[-1]) if any(map(totals.made_up, grid.row_texts(row)))] if heads else []
    above = [row for row in range(heads[-1]) if row not in made_up] if heads else []
    if not heads or _marked(grid, range(heads[-1] + 1, len(grid.rows))) < _LEAST or _marked(grid, above):
        return None
    below = [heads[-1], *made_up, *range(heads[-1] + 1, len(grid.rows))]
    first, last = (tuple(grid.rows[row] for row in rows) for rows in (above, below))
    return replace(grid, rows=first), replace(grid, rows=last, dropped=())


def _begins_alike(grid: Grid, top: int, row: int) -> bool:
    words, mine = [[text for text in grid.row_texts(r) if text] for r in (top, row)]
    alike = len(mine) > _LEAST and bool(words) and mine[0] == words[0] and mine != words and len(set(mine)) == len(mine)
    apart = not set(grid.rows[row - 1]) & set(grid.rows[row]) - {HOLE}
    named = any(headers.roles(text) or headers.roles_at_end(text) for text in mine[1:])
    return alike and apart and named and all(map(_may_head, mine))


def _marked(grid: Grid, rows: Iterable[int]) -> int:
    """Return how many of the rows print a name with its points in brackets at its end."""
    ends = [[ending(grid.box(row, c).text) for c in range(grid.width) if grid.starts(row, c)] for row in rows]
    return sum(any(end is not None and is_bracketed(end.printed.text) for end in row) for row in ends)


def _first_with_points(grid: Grid, data: int) -> int | None:
    """Return the row of the first header that names points, under a heading of its own, below a table from ``data`` on that has none."""
    for row in range(data + 1, len(grid.rows) - 1) if data else ():
        words = [text for text in grid.row_texts(row) if text]
        if len(words) > 1 and headers.is_header(tuple(words)) and _points_column(grid, row, row + 1) is not None:
            return row if _is_heading(grid, row - 1) else None
    return None


def _points_column(grid: Grid, top: int, data: int) -> int | None:
    """Return the column that a header says holds the points."""
    said = [
        c
        for r in range(top, data)
        for c in range(grid.width)
        if {"points", "weight"} & set(headers.roles(grid.text(r, c)))
    ]
    return said[0] if said else None


def _is_points(grid: Grid, row: int, column: int) -> bool:
    return read_points(grid.text(row, column)) is not None


def _is_other_header(grid: Grid, row: int, points: int) -> bool:
    """Return whether a row heads other columns than those above: words of a header, the points not where they were.

    加分项 | 受到表彰的 | 视表彰级别 names a part and is none.
    """
    texts = [text for text in grid.row_texts(row) if text]
    if len(texts) < 2 or len(set(texts)) < len(texts) or any(not _may_head(text) for text in texts):
        return False
    graded = any(text.endswith(_HEADS_GRADES) for text in texts) and not names_a_part(texts[0])
    said = headers.is_header(tuple(texts)) or graded
    stands_free = row > 0 and len({text for text in grid.row_texts(row - 1) if text}) < 2
    if not said or not (stands_free or len(texts) > 2):
        return False
    if not {"points", "weight"} & set(headers.roles(grid.text(row, points))):
        return bool(grid.text(row, points)) or len(texts) > 2
    return are_bands(_below(grid, row, points))


def _is_header_again(grid: Grid, row: int, top: int) -> bool:
    """Return whether a row repeats the header at ``top`` below a heading of its own, with blank rows over that."""
    words = [text for text in grid.row_texts(row) if text]
    if len(words) < 2 or not set(grid.row_texts(top)).issuperset(words):
        return False
    above = row - 1
    while above > 0 and not any(grid.row_texts(above)):
        above -= 1
    return above > 1 and _is_heading(grid, above) and not any(grid.row_texts(above - 1))


def _heads_judged(grid: Grid, row: int, top: int) -> bool:
    """Return whether a row under a heading of its own heads a list of those judged, and the header at ``top`` none."""
    judged = heads_list(grid.row_texts(row)) and not heads_list(grid.row_texts(top))
    return judged and row > 0 and _is_heading(grid, row - 1)


def _may_head(text: str) -> bool:
    return len(text) <= _LONGEST and read_points(text) is None and labels.leading(text) is None


def _below(grid: Grid, row: int, column: int) -> Sequence[str]:
    found = []
    for other in range(row + 1, min(row + 1 + _BANDS, len(grid.rows))):
        texts = [text for text in grid.row_texts(other) if text]
        if len(texts) < 2:
            break
        found.append(grid.text(other, column))
    return [text for text in found if text]


def _with_heading(grid: Grid, row: int) -> int:
    """Return the first row of what stands over a header: a heading alone in its row, numbered ones over that, and blank rows."""
    first = row
    for above in range(row - 1, 0, -1):
        if not any(grid.row_texts(above)):
            continue
        if not _is_heading(grid, above) or (first < row and labels.leading("".join(grid.row_texts(above))) is None):
            break
        first = above
    return first


def _is_heading(grid: Grid, row: int) -> bool:
    """Return whether a text stands alone in a row, which is neither points nor a remark."""
    boxes = {index for index in row_boxes(grid.rows[row]) if grid.boxes[index].text}
    return len(boxes) == 1 and not any(
        _is_points(grid, row, c) or is_remark(grid.box(row, c)) for c in range(grid.width) if grid.text(row, c)
    )
