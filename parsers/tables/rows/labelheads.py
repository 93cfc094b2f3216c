"""Headings that stand alone in the column of serial numbers, where no cells were merged: 合理用药（25分） | | over 1 | 处方合格率 | 10."""

from parsers.strand import compact
from parsers.tables.grid import HOLE, Grid
from parsers.tables.layout import Layout
from parsers.tables.otherrows import heads_nothing
from parsers.tables.rows.footers import names_a_part
from parsers.wording import labels


def heads_numbers(grid: Grid, layout: Layout, row: int) -> bool:
    """Return whether the one text of ``row`` is a name in the column of serial numbers over a numbered row.

    The first row below the header is such a one too, or the name is that of a part outside the points: words to fill in, 实得分, stand
    between rows. A row without its other cells is looked at before (parsers/tables/shortheadings).
    """
    rows = (n for n in range(layout.data, row) if any(text and not heads_nothing(text) for text in _texts(grid, n)))
    first = next(rows, row)
    name = _name_over(grid, layout, row)
    return bool(name) and (bool(_name_over(grid, layout, first)) or names_a_part(name))


def _name_over(grid: Grid, layout: Layout, row: int) -> str:
    """Return the name alone in the column of serial numbers over a numbered row, "" where there is none."""
    column = next(iter(layout.all("label")), None)
    texts = _texts(grid, row)
    if column is None or row + 1 >= len(grid.rows) or HOLE in grid.rows[row] or len(texts) != 1:
        return ""
    name = compact(grid.text(row, column)) if grid.starts(row, column) else ""
    numbered = labels.whole(grid.text(row + 1, column)) is not None
    return name if numbered and labels.whole(name) is None and not heads_nothing(name) else ""


def _texts(grid: Grid, row: int) -> list[str]:
    return [compact(box.text.text) for _, box in grid.beginning(row)]
