"""Blocks of one table, each under a heading and the header printed again: forms of several kinds, or the parts of one rubric."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import HOLE, Grid, row_boxes
from parsers.tables.header_rows import header_rows
from parsers.tables.rows.remarks import is_remark
from parsers.wording import labels, totals
from parsers.wording.again import without_mark
from parsers.wording.marks import ending, without_fields
from parsers.wording.points import read_points
from parsers.wording.totals import WHOLE

_LONGEST = 40
"""Characters in the longest heading of a block."""
_FORM = re.compile(r"(?:表|标准|细则|办法|评分|大赛|比赛|竞赛)(?:[（(].*[)）])?$")
"""Ends of the title of a whole table, which is no heading of a part."""
_N = r"(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[A-Za-z])"
_NAMED = re.compile(
    rf"[^:：]{{0,10}}(?:第{_N}[^:：]{{0,6}}|{_N}|维度|[模板]块|类[别型]|部分|指标|内容|考[核评]项目)[:：](?=[^:：]*\w)[^:：]+"
)
"""A heading with a colon in it, 维度二：活跃度, which is no field of a form."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading (None where the title of the table stands in its place), the header, and the rows below up to ``end``."""

    heading: int | None
    header: int
    data: int
    end: int


def blocks(grid: Grid) -> tuple[Grid, ...]:
    """Return the rubrics that ``grid`` holds under one header printed again and again, else the grid with a category for each heading.

    They are several where each makes 100 or states a total of its own, or all make the same and none of them is numbered or
    states its share. A heading that is the one above printed again begins a page, not a block.
    """
    found = _blocks(grid)
    if not found:
        return (grid,)
    told = _told(grid, [one.heading for one in found])
    several = _are_several(grid, found)
    if len(set(told)) < len(told) and not several:
        return (_without_repeats(grid, found) if len(set(told)) == 1 else grid,)
    if several:
        starts = [0, *(one.heading for one in found[1:] if one.heading is not None), len(grid.rows)]
        rows = [grid.rows[a:b] for a, b in pairwise(starts)]
        return tuple(replace(grid, rows=part, dropped=grid.dropped if n == 0 else ()) for n, part in enumerate(rows))
    return (_with_categories(grid, found),)


def _blocks(grid: Grid) -> list[_Block]:
    """Return the blocks, none where a header stands that no heading parts from the rows above."""
    top, data = header_rows(grid)
    words = [grid.row_texts(row) for row in range(top, data)]
    if not data or not words or len([word for word in words[0] if word]) < 2:
        return []
    height = data - top
    heads = [
        row
        for row in range(top, len(grid.rows) - height)
        if all(_is_again(words[n], grid.row_texts(row + n)) for n in range(height))
    ]
    headings = [_heading(grid, row, before + height + 1) for before, row in pairwise(heads)]
    if not headings or None in headings:
        return []
    first = _heading(grid, top, 0)
    others = [h for h in headings if h is not None]
    ends = [*others, len(grid.rows)]
    if first is not None:
        made, _ = _made(grid, _Block(first, top, data, ends[0]))
        first = first if _heads_part(grid, first, others, made) else None
    begun = [first, *headings]
    return [_Block(h, row, row + height, end) for h, row, end in zip(begun, heads, ends, strict=True)]


def _is_again(words: Sequence[str], texts: Sequence[str]) -> bool:
    """Return whether a header is printed again, perhaps with the words of one cell in three changed."""
    if len(words) != len(texts):
        return False
    changed = [other for mine, other in zip(words, texts, strict=True) if mine != other]
    worded = all(texts) and not any(read_points(other) for other in changed)
    return not changed or (worded and len(changed) * 3 <= len(texts))


def _heading(grid: Grid, header: int, first: int) -> int | None:
    """Return the row above a header, not before ``first``, that holds a text alone; fields of a form, 部门：, may stand between."""
    for row in range(header - 1, first - 1, -1):
        own = {index for index in row_boxes(grid.rows[row]) if grid.boxes[index].text}
        texts = [compact(without_fields(grid.boxes[index].text).text) for index in own]
        if len(own) == 1 and not _is_field(texts[0]):
            box = grid.boxes[next(iter(own))]
            reaches = row and set(grid.rows[row - 1]) & set(grid.rows[row]) - {HOLE}
            fits = len(texts[0]) <= _LONGEST and read_points(texts[0]) is None
            return row if fits and not reaches and not is_remark(box) else None
        if any(not (":" in text or "：" in text) for text in texts):
            return None
    return None


def _is_field(text: str) -> bool:
    """Return whether a text is a field of a form, filled in or not: 部门：, and no heading with a number, a word for a part or a total."""
    totalled = any(start > 1 and end == len(text) for _, start, (_, end) in totals.said(text))
    named = totalled or labels.leading(text) is not None or _NAMED.fullmatch(text) is not None
    return (":" in text or "：" in text) and (text.endswith((":", "：")) or not named)


def _is_alike(grid: Grid, first: int, others: Sequence[int]) -> bool:
    """Return whether the row above the first header is a heading as the others are, and not the title of them all."""
    mine, *rest = _said(grid, [first, *others])
    if any(labels.leading(text) for text in rest):
        return labels.leading(mine) is not None
    return not _FORM.search(mine) or any(_FORM.search(text) for text in rest)


def _heads_part(grid: Grid, first: int, others: Sequence[int], made: Decimal) -> bool:
    """Return whether the row above the first header heads a part as the others do: by its points, else by its words.

    A heading prints what the rows below it have ``made``, a title what all parts make.
    """
    texts = [text for row in (first, *others) for text in grid.texts_of(row) if text]
    found = [end.points.value for text in texts if (end := ending(without_fields(text))) is not None]
    if len(found) == len(texts) and found[0] in (made, made + sum(found[1:])):
        return found[0] == made
    return _is_alike(grid, first, others)


def _said(grid: Grid, rows: Sequence[int]) -> list[str]:
    return ["".join(grid.row_texts(row)) for row in rows]


def _told(grid: Grid, rows: Sequence[int | None]) -> list[str]:
    """Return what the headings say, 续 left out."""
    return [without_mark(text) for text in _said(grid, [row for row in rows if row is not None])]


def _are_several(grid: Grid, found: Sequence[_Block]) -> bool:
    made = [_made(grid, block) for block in found]
    if any(block.heading is None for block in found) or not all(_starts_at_one(grid, block) for block in found):
        return False
    sums, totals = [one for one, _ in made], [total for _, total in made]
    if not all(sums):
        return False
    if all(total is not None for total in totals):
        return totals[-1] != sum(sums) and sum(t for t in totals if t is not None) != WHOLE
    if any(total is not None for total in totals) or len(set(sums)) > 1:
        return False
    headings = [grid.texts_of(block.heading) for block in found if block.heading is not None]
    part = any(labels.leading(text.text) or ending(text) for texts in headings for text in texts if text)
    return sums[0] == WHOLE or (not part and sum(sums) != WHOLE)


def _made(grid: Grid, block: _Block) -> tuple[Decimal, Decimal | None]:
    """Return the sum of the points of a block and the total that its last rows state, None where they state none."""
    made, total = Decimal(0), None
    for row in range(block.data, block.end):
        points = _points(grid, block, row)
        if points is None or any(totals.subtotal_word(text) for text in grid.row_texts(row)):
            continue
        if totals.is_total(grid.row_texts(row)):
            total = points
        else:
            made += points
    return made, total


def _points(grid: Grid, block: _Block, row: int) -> Decimal | None:
    """Return the points of a row: under the header that names them, else at the end of a text."""
    named = [c for c in range(grid.width) if {"points", "weight"} & set(headers.roles(grid.text(block.data - 1, c)))]
    for column in named:
        points = grid.points(row, column)
        if points is not None:
            return points.value
    ends = [end for text in grid.texts_of(row) if not named and (end := ending(text)) is not None]
    return ends[0].points.value if ends else None


def _starts_at_one(grid: Grid, block: _Block) -> bool:
    """Return whether the numbers of a block begin at 1, or it has none."""
    label = labels.whole(grid.text(block.data, 0)) if block.data < block.end else None
    return label is None or label.numbers[-1] == 1


def _with_categories(grid: Grid, found: Sequence[_Block]) -> Grid:
    """Return the grid with each heading over its full width, all below the header, which stands once."""
    first = found[0]
    rows = [row for n, row in enumerate(grid.rows[: first.data]) if n != first.heading]
    again: list[int] = []
    for block in found:
        if block.heading is not None:
            (index,) = {index for index in row_boxes(grid.rows[block.heading]) if grid.boxes[index].text}
            rows.append((index,) * grid.width)
            between = range(block.heading + 1, block.header) if block is not first else range(0)
            rows += [grid.rows[n] for n in between]
        again += range(block.header, block.data) if block is not first else ()
        rows += grid.rows[block.data : block.end]
    return replace(grid, rows=tuple(rows), dropped=grid.dropped + _texts(grid, again))


def _without_repeats(grid: Grid, found: Sequence[_Block]) -> Grid:
    """Return the grid without the heading and the header that begin its further pages."""
    again = [
        n for block in found[1:] if block.heading is not None for n in (block.heading, *range(block.header, block.data))
    ]
    rows = tuple(row for n, row in enumerate(grid.rows) if n not in set(again))
    return replace(grid, rows=rows, dropped=grid.dropped + _texts(grid, again))


def _texts(grid: Grid, rows: Sequence[int]) -> tuple[Strand, ...]:
    return tuple(text for row in rows for text in grid.texts_of(row) if text)
