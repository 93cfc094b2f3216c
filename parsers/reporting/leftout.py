"""Columns of full marks in tables that are in no rubric."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from parsers.choosing.reading import Reading
from parsers.flow import Line, Piece, tables_in
from parsers.outlines.tree import Node, nodes, worth
from parsers.reporting.pointsunused import POINTS_UNUSED, column_words
from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.across.judgedlists import names_judged
from parsers.tables.grid import Grid, row_boxes, squeezed
from parsers.tables.header_rows import header_rows
from parsers.tables.laying import grid
from parsers.wording import totals
from parsers.wording.grades import is_grade, is_outcome
from parsers.wording.marks import ending
from parsers.wording.order import is_ordered
from parsers.wording.points import read_points
from schema.finding import Finding
from schema.location import CellPlace, Source
from schema.model import Bilingual

_FULL_MARK = re.compile(r"满分|分值|(?:标准|基[准本础]|权重|应得|最高|参考|额定|目标)分|配分|赋分")
"""Words of full marks alone: 分数 and 总分 may be what was reached."""
_CHANGES = re.compile(
    r"(?:加分(?:分?[值数]|分|标准)?|[扣减]分(?:分?[值数]|分|标准)|奖励(?:分?[值数]|分|标准))(?:[（(](?!.*元).*)?"
)
"""Header words of what is added or taken off in a list of bonuses or deductions; 扣分 alone also heads rules inside an item."""
_PAID = re.compile(r"(?<![加扣减]分)标准$")
"""The end of header words over what may be paid: 奖励标准, 标准."""
_STANDARD = re.compile(r"(?:考核|考评|评分|检查)?标准|[\u4e00-\u9fff]{0,4}分值")
"""Header words that say no full marks alone, and do over nothing but figures in a table as wide as the rubric above: 标准 | 10."""
_WITH_UNIT = re.compile(r"\s*[（(]?\s*[0-9０-９.．]{1,5}\s*分\s*[)）]?\s*")
_PERSONS = re.compile(r"姓名|选手|考生|学号|考号")
_LEAST = 2
"""Rows with numbers that make a column one of points."""
_BLANK_AT_END = 2
"""Columns to fill in at the right end that a sheet does not print where nothing stands in them."""
_LONGEST = 60
"""Characters in the longest heading."""
_SHOWN = 12
"""Characters of a table that the message shows."""


def left_out(stream: Sequence[Piece], used: Sequence[Source], readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a warning (K113) for every table of which nothing was ``used`` and whose header names a column of full marks.

    So for rows with such a header below those of a table that were used.

    Numbers that make the points of the heading right above the table are such, whatever the header calls them; so are those that
    stand where a rubric above has its points, in a table with as many columns, but for blank ones, and no header: rows that went on it.
    Not for one that says again what the ``readings`` do, nor for grades, steps and results, whose numbers are none.
    """
    taken = tables_in(used)
    cells = {(place.file, place.table, place.row, place.column) for place in _cells(used)}
    known = _Known([node for reading in readings for node in nodes(reading.outline.children)], readings)
    width = 0
    pointed = {
        one.layout.numbers[at] for one in readings if one.in_table and (at := one.layout.first("points")) is not None
    }
    stated: Decimal | None = None
    for piece in stream:
        if isinstance(piece, Line):
            stated = _stated(piece)
            continue
        if not piece.cells or not taken.isdisjoint(tables_in(cell.source for cell in piece.cells)):
            width = piece.columns
            for rest in _rest(squeezed(grid(piece)), cells):
                yield from _lost(rest, _full_marks(rest), known)
            continue
        laid = squeezed(grid(piece))
        column = _full_marks(laid)
        if column is None and stated is not None:
            column = next((c for c in range(laid.width) if _makes(laid, c, stated)), None)
        if column is None:
            column = next((c for c in range(laid.width) if _prints_points(laid, c)), None)
        beside = [*range(laid.width)] if piece.columns == width else []
        if column is None and (standard := next((c for c in beside if _is_standard(laid, c)), None)) is not None:
            yield from _lost(laid, standard, known, by_name=True)
            continue
        if column is None and 0 <= width - piece.columns <= _BLANK_AT_END:
            column = next((c for c in range(laid.width) if laid.numbers[c] in pointed and _goes_on(laid, c)), None)
        yield from _lost(laid, column, known)


def _cells(used: Sequence[Source]) -> Iterator[CellPlace]:
    return (place for source in used for place in source if isinstance(place, CellPlace))


def _rest(laid: Grid, used: Set[tuple[str, int, int, int]]) -> Iterator[Grid]:
    """Yield the rows of a table, as many as stand together, of which no cell is ``used``: another table below one that was read."""

    def is_used(row: int) -> bool:
        places = _cells([box.text.source for box in map(laid.boxes.__getitem__, row_boxes(laid.rows[row]))])
        return any((place.file, place.table, place.row, place.column) in used for place in places)

    for taken, rows in groupby(range(len(laid.rows)), is_used):
        run = [*rows]
        if not taken and len(run) > _LEAST:
            yield replace(laid, rows=laid.rows[run[0] : run[-1] + 1])


def _lost(laid: Grid, column: int | None, known: "_Known", by_name: bool = False) -> Iterator[Finding]:
    """Yield the finding on the points in a ``column`` of a table that no rubric has; ``by_name`` alone may tell that one has them."""
    rows = _rows(laid, column) if column is not None else []
    head = laid.text(_data(laid) - 1, column) if column is not None and _data(laid) else ""
    if column is None or _are_steps(rows, head) or known.names(rows) or (not by_name and known.lists(rows)):
        return
    shown = compact(next(row.name for row in rows))[:_SHOWN]
    where = Bilingual(zh=f"“{shown}”等 {len(rows)} 行的表（不在评分表里）", en=f'the table of "{shown}" (in no rubric)')
    source = tuple(place for row in rows for place in row.source)
    yield POINTS_UNUSED.finding({"where": column_words(where, head)}, source=source)


def _prints_points(laid: Grid, column: int) -> bool:
    """Return whether all rows of a column but the first print plain points with their unit, 5分, beside a name."""
    if any(_PERSONS.search(text) for text in laid.row_texts(0)) or laid.width < _LEAST:
        return False
    texts = [laid.text(row, column) for row in range(len(laid.rows)) if laid.starts(row, column)]
    below = texts[1:] if read_points(texts[0]) is None else texts
    return len(below) >= _LEAST and len(below) == len(_rows(laid, column)) and all(map(_WITH_UNIT.fullmatch, below))


def _is_standard(laid: Grid, column: int) -> bool:
    """Return whether a column headed 标准 holds nothing but points beside names: one of full marks under another word."""
    rows = _rows(laid, column)
    figures = len(rows) >= _LEAST and len(rows) == len(laid.rows) - 1
    return figures and bool(_STANDARD.fullmatch(compact(laid.text(0, column))))


def _goes_on(laid: Grid, column: int) -> bool:
    """Return whether most rows of a table without a header print points in a column, beside a name, from the first one on."""
    head = laid.text(0, column)
    if head and read_points(head) is None:
        return False
    filled = [row for row in range(len(laid.rows)) if any(laid.row_texts(row))]
    return not _data(laid) and len(filled) >= _LEAST and len(_rows(laid, column)) * 2 > len(filled)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with points: the first text in it, the points, and where they are printed."""

    name: str
    points: Decimal
    source: Source


def _full_marks(laid: Grid) -> int | None:
    """Return the column of plain numbers under a word for full marks, in a table that is no list of persons, nor of units with one full mark."""
    data = _data(laid)
    heads = [laid.text(data - 1, column) for column in range(laid.width)] if data else []
    if any(_PERSONS.search(head) for head in heads):
        return None
    found = [c for c, head in enumerate(heads) if _names_full_marks(head)]
    if any(map(_names_who, heads[:_LEAST])) and len({row.points for c in found for row in _rows(laid, c)}) == 1:
        return None
    return next((c for c in found if len(_rows(laid, c)) >= max(_LEAST, (len(laid.rows) - data) / 2)), None)


def _names_who(head: str) -> bool:
    return names_judged(compact(head))


def _data(laid: Grid) -> int:
    """Return the row below the header; the first one is a header too where it says what is added or taken off."""
    _, data = header_rows(laid)
    return data or int(any(_CHANGES.fullmatch(compact(text)) for text in laid.row_texts(0)))


def _stated(line: Line) -> Decimal | None:
    """Return the points with which a line ends that may be the heading of the table below."""
    found = ending(line.text) if len(line.text.text) <= _LONGEST else None
    return found.points.value if found is not None and not found.points.percent else None


def _makes(laid: Grid, column: int, points: Decimal) -> bool:
    rows = _rows(laid, column) if _data(laid) else []
    return len(rows) >= _LEAST and sum(row.points for row in rows) == points


def _names_full_marks(head: str) -> bool:
    return bool(_FULL_MARK.search(head) and "points" in headers.roles(head)) or bool(_CHANGES.fullmatch(compact(head)))


def _rows(laid: Grid, column: int) -> list[_Row]:
    found = []
    for row in range(_data(laid), len(laid.rows)):
        points = laid.points(row, column)
        name = next((text for text in laid.row_texts(row) if text and read_points(text) is None), "")
        whole = totals.is_total(laid.row_texts(row)) or totals.subtotal_word(name)
        if points is not None and points.minimum is None and points.value and name and not whole:
            found.append(_Row(name, points.value, laid.box(row, column).text.source))
    return found


def _are_steps(rows: Sequence[_Row], head: str) -> bool:
    """Return whether the rows are grades, or steps of one thing, of which each earns less than the one above.

    What is added for several things, under 加分分值, may fall too. What is paid, under 奖励标准, is that of prizes, or more than points are.
    """
    if _PAID.search(compact(head)) and (
        any(row.points > totals.WHOLE for row in rows) or all(is_outcome(row.name) for row in rows)
    ):
        return True
    ordered = len(rows) > _LEAST and is_ordered([row.points for row in rows])
    ordered = ordered and not _CHANGES.fullmatch(compact(head))
    return ordered or all(is_grade(row.name) for row in rows)


class _Known:
    """What the rubrics say: the names in them, and the points of the parts side by side."""

    def __init__(self, found: Sequence[Node], readings: Sequence[Reading]) -> None:
        self._names = {compact(node.text.text) for node in found}
        lists = [node.children for node in found] + [reading.outline.children for reading in readings]
        self._parts = [[worth([part], "sum") for part in parts] for parts in lists]
        self._parts.append([worth(reading.outline.children, reading.outline.combine) for reading in readings])

    def names(self, rows: Sequence[_Row]) -> bool:
        """Return whether the rows name parts of the rubrics."""
        named = sum(any(name in row.name or row.name in name for name in self._names if name) for row in rows)
        return named * 2 >= len(rows)

    def lists(self, rows: Sequence[_Row]) -> bool:
        """Return whether the rows have the points of the parts of a rubric one by one."""
        points = [row.points for row in rows]
        return any(points == parts[: len(points)] for parts in self._parts)
