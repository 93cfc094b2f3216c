"""The name of a part alone in the column of the items, over its rows, where no cells were merged: 加分项 | over 受表彰 | 5."""

from parsers.outlines.kinds import kind_named
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels
from schema.rubric import Kind


def heads_part(grid: Grid, layout: Layout, rows: Rows, row: int) -> bool:
    """Return whether nothing but the name of bonuses or deductions stands in ``row``, over an item beside which something stands for points.

    Rows with points stand above too, so that the name is no other way to say what all of them are, and nothing but such parts stands below:
    what came back to the base points would be taken into the part. The name of vetoes, which have no points, heads rows below such a part.
    """
    kind = _kind_alone(rows, row)
    if kind == "veto":
        part = any(_is_pointed(grid, layout, rows, above) for above in range(layout.data, row))
        return part and _holds_item(grid, rows, row + 1) and _parts_only(grid, rows, row)
    return kind != "base" and _is_pointed(grid, layout, rows, row) and _parts_only(grid, rows, row)


def _is_pointed(grid: Grid, layout: Layout, rows: Rows, row: int) -> bool:
    """Return whether ``row`` names bonuses or deductions below rows with points, over an item beside which something stands for points."""
    points, below = rows.points_column, row + 1
    below += bool(_inner_style(rows, row))
    if points is None or _kind_alone(rows, row) not in ("bonus", "deduction") or not _holds_item(grid, rows, below):
        return False
    above = any(map(rows.has_points, range(layout.data, row)))
    return above and grid.starts(below, points) and bool(grid.text(below, points))


def _inner_style(rows: Rows, row: int) -> str:
    """Return the style of the number of a name alone right below ``row``, as none above has: （一）表彰类 between 加分项 and its items."""
    own = _style(rows, row + 1) if row + 1 < len(rows.grid.rows) else ""
    return "" if own in {_style(rows, above) for above in range(rows.layout.data, row)} else own


def _style(rows: Rows, row: int) -> str:
    """Return the style of the number with which the only text of ``row`` begins, "" for any other row."""
    said = [box.text.text for _, box in rows.boxes(row)]
    label = labels.leading(said[0]) if len(said) == 1 else None
    return label.style if label is not None else ""


def _kind_alone(rows: Rows, row: int) -> Kind:
    """Return the kind of part that the only text of ``row``, in the column of the items, names; "base" for any other row."""
    said = list(rows.boxes(row))
    if [column for column, _ in said] != [rows.item_column] or not rows.is_apart(row):
        return "base"
    return kind_named(labels.parted(said[0][1].text)[1].text)


def _holds_item(grid: Grid, rows: Rows, row: int) -> bool:
    """Return whether an item begins in ``row``, with something beside it, but no name left of it."""
    if row == len(grid.rows) or rows.is_total(row) or rows.is_subtotal(row):
        return False
    named = grid.starts(row, rows.item_column) and bool(grid.text(row, rows.item_column))
    return named and len(list(rows.boxes(row))) > 1 and not _named_beside(grid, rows, row)


def _named_beside(grid: Grid, rows: Rows, row: int) -> bool:
    left = [column for column, _ in rows.boxes(row) if column < rows.item_column]
    return any(labels.whole(grid.text(row, column)) is None for column in left)


def _parts_only(grid: Grid, rows: Rows, row: int) -> bool:
    """Return whether no name stands left of items with points below ``row``, nor another name alone over them, down to the total or a
    wide heading.
    """
    inner = _inner_style(rows, row)
    for below in range(row + 1, len(grid.rows)):
        if inner and _style(rows, below) == inner:
            continue
        if rows.is_total(below) or rows.is_section(below):
            return True
        if rows.is_beside(below) or rows.is_subtotal(below) or not any(rows.boxes(below)):
            continue
        alone = len(list(rows.boxes(below))) == 1 and _kind_alone(rows, below) == "base"
        named = rows.has_points(below) and _named_beside(grid, rows, below)
        if named or (alone and _holds_item(grid, rows, below + 1)):
            return False
    return True
