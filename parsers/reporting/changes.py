"""Tables of bonuses and deductions beside a rubric that are in none: 扣分项目 | 扣分标准, a row each for what takes points off."""

import re
from collections.abc import Iterator, Sequence

from parsers.flow import Line, Piece, tables_in
from parsers.reporting.pointsunused import POINTS_UNUSED
from parsers.strand import Strand, compact
from parsers.tables.grid import Grid, squeezed
from parsers.tables.laying import grid
from parsers.tables.rows.footers import names_a_part
from parsers.wording.numerals import ARABIC
from schema.finding import Finding
from schema.location import Source
from schema.model import Bilingual

_HEAD = re.compile(
    "(?:加分|[扣减]分|奖励|扣减|处罚|惩罚)(?:项目?|标准|内容|事项|情形|情况|细则|条件|办法|上限|因素|[值数])?"
)
_CHANGE = re.compile(rf"[加扣减]\s*{ARABIC}\s*分|^\s*[-+－＋]\s*{ARABIC}\s*分?\s*$")
_VOIDED = re.compile(r"取消[^，。；,;]{0,6}(?:资格|成绩)|一票否决|(?:成绩|得分)?(?:记|计|按|为)?[0零]分")
"""What takes all points, or the right to have any."""
_LEAST = 2
"""Header cells, and rows, that make a table one of bonuses or deductions."""
_SEVERAL = 3
"""Rows that all say what they add or take off, and so make the table one, whatever its header says."""
_LONGEST_PART = 20
"""Characters in the name of a part, （六）加分项（最高10分）, with which a table without a header begins."""
_SHOWN = 12
"""Characters of a table that the message shows."""


def changes_apart(stream: Sequence[Piece], used: Sequence[Source], told: Sequence[Source]) -> Iterator[Finding]:
    """Yield a warning (K113) for every table of bonuses or deductions of which nothing was ``used``, nor ``told`` by a finding.

    Two cells of its first row at least say so, or three rows or more stand below it, and every row below the first prints what it
    adds or takes off; or the first row names the part, 加分项, and does so too. Where a cell of it says so most rows are enough, and
    those to fill in, 合计扣分 |, are none.
    """
    taken = tables_in((*used, *told))
    for piece in stream:
        if isinstance(piece, Line) or not piece.cells:
            continue
        is_used = not taken.isdisjoint(tables_in(cell.source for cell in piece.cells))
        rows = [] if is_used else _rows(squeezed(grid(piece)))
        if rows:
            shown = compact(rows[0].text)[:_SHOWN]
            where = Bilingual(
                zh=f"加分或扣分的表“{shown}”等 {len(rows)} 行（不在评分表里）",
                en=f'the table of bonuses or deductions from "{shown}" on ({len(rows)} rows, in no rubric)',
            )
            yield POINTS_UNUSED.finding({"where": where}, source=tuple(place for row in rows for place in row.source))


def _rows(laid: Grid) -> list[Strand]:
    """Return the names of the rows of a table of bonuses or deductions; none where it is something else."""
    first = laid.row_texts(0)
    changes = any(_CHANGE.search(text) for text in first)
    named = changes and any(text and len(text) <= _LONGEST_PART and names_a_part(text) for text in first)
    heads = sum(bool(_HEAD.fullmatch(compact(text))) for text in first)
    if not (named or heads >= _LEAST) and (changes or len(laid.rows) <= _SEVERAL):
        return []
    rows = [[text for text in laid.texts_of(row) if text] for row in range(0 if named else 1, len(laid.rows))]
    changing = all(any(_CHANGE.search(text.text) for text in row) for row in rows)
    if heads and not changing:
        rows = [row for row in rows if len(row) > 1]
        changing = _mostly_change(rows)
    if len(rows) < (1 if named else _LEAST) or not changing:
        return []
    return [next((text for text in row if not text.text.strip().isdecimal()), row[0]) for row in rows]


def _mostly_change(rows: Sequence[Sequence[Strand]]) -> bool:
    """Return whether most rows add or take points, three at least, or take all of them: 取消资格."""
    changing = sum(any(_CHANGE.search(text.text) for text in row) for row in rows)
    voiding = sum(any(_VOIDED.fullmatch(compact(text.text)) for text in row) for row in rows)
    return changing >= _SEVERAL and (changing + voiding) * 2 > len(rows)
