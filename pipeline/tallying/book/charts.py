"""The sheet of charts: the ranking as bars, and a chart for every category."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.figures import figure
from pipeline.tallying import words
from pipeline.tallying.book.expressions import letter
from pipeline.tallying.book.frame import FIRST_ROW as GRID_ROW
from pipeline.tallying.book.frame import Frame
from pipeline.tallying.book.ranking import FIRST_ROW, Layout
from pipeline.tallying.book.styles import Sheet
from pipeline.tallying.plan import Node
from schema.model import Number

_MOST_BARS = 36
"""Bars of one chart, so that it fits on a page; more units make more charts."""
_ROW, _PAGE_ROWS, _COLUMNS = 20, 46, 9
"""Pixels of a row, rows of a page, and columns of 64 pixels that a chart takes."""
_FONT = {"name": "宋体", "size": 9}


@dataclass(frozen=True, slots=True)
class _Series:
    """What a chart shows: its title, the cells of names and of values (first row and last from 0), the full marks."""

    title: str
    names: str
    values: str
    first: int
    last: int
    most: Number | None

    def pieces(self) -> Iterator["_Series"]:
        """Yield the series in pieces that fit on a page, all of about the same length."""
        bars = self.last - self.first + 1
        most = -(-bars // -(-bars // _MOST_BARS))
        for first in range(self.first, self.last + 1, most):
            last = min(first + most - 1, self.last)
            rest = f" {first - self.first + 1}–{last - self.first + 1}" if bars > most else ""
            yield _Series(self.title + rest, self.names, self.values, first, last, self.most)


def charts(frame: Frame, layout: Layout) -> None:
    """Write the sheet; none where nothing has a final score."""
    series = [*_ranked(frame, layout), *_categories(frame)]
    if not series:
        return
    made = frame.workbook.add_worksheet(frame.said(words.CHARTS))
    sheet = Sheet(made, frame.looks)
    made.set_column_pixels(0, _COLUMNS - 1, 72)
    made.hide_gridlines(2)
    row, breaks = 0, []
    page = 0
    for one in (piece for each in series for piece in each.pieces()):
        rows = -(-_height(one) // _ROW) + 1
        if row - page + rows > _PAGE_ROWS and row > page:
            breaks.append(row)
            page = row
        _chart(frame, sheet, row, one)
        row += rows
    made.set_paper(9)
    made.set_margins(0.55, 0.55, 0.6, 0.7)
    made.print_area(0, 0, row, _COLUMNS - 1)
    made.fit_to_pages(1, 0)
    made.set_h_pagebreaks(breaks)
    made.center_horizontally()
    made.set_footer("&C— &P / &N —")


def _ranked(frame: Frame, layout: Layout) -> Iterator[_Series]:
    count = sum(unit.rank is not None for unit in frame.of.file.units)
    if count:
        sheet = f"'{frame.said(words.RANKING)}'!"
        unit, final = letter(layout.columns["unit"]), letter(layout.columns["final"])
        title = frame.said(words.RANKING)
        yield _Series(title, sheet + unit, sheet + final, FIRST_ROW, FIRST_ROW + count - 1, frame.of.file.points)


def _categories(frame: Frame) -> Iterator[_Series]:
    sheet = f"'{frame.said(words.SCORES)}'!"
    for node in frame.nodes:
        if node.is_category and node.id and node.scored() and frame.counted and _has_values(frame, node):
            column = letter(frame.columns[node.id])
            points = f"（{figure(node.points)}）" if node.points is not None else ""
            last = GRID_ROW + frame.counted - 1
            yield _Series(f"{node.id} {node.text}{points}", f"{sheet}A", sheet + column, GRID_ROW, last, node.points)


def _has_values(frame: Frame, node: Node) -> bool:
    return any(made.value(node) is not None for made in frame.of.counted())


def _chart(frame: Frame, sheet: Sheet, row: int, of: _Series) -> None:
    chart = frame.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": of.title,
            "categories": f"={_cells(of.names, of)}",
            "values": f"={_cells(of.values, of)}",
            "fill": {"color": "#4472A8"},
            "gap": 60,
            "data_labels": {"value": True, "font": _FONT},
        }
    )
    chart.set_title({"name": of.title[:60], "name_font": {"name": "黑体", "size": 11, "bold": False}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": _FONT, "line": {"color": "#888888"}})
    axis: dict[str, object] = {
        "min": 0,
        "label_position": "high",
        "num_font": _FONT,
        "major_gridlines": {"visible": True, "line": {"color": "#DDDDDD"}},
    }
    chart.set_x_axis(axis | ({"max": float(of.most)} if of.most else {}))
    chart.set_size({"width": _COLUMNS * 72 - 4, "height": _height(of)})
    sheet.sheet.insert_chart(row, 0, chart, {"object_position": 1, "y_offset": 6})


def _height(of: _Series) -> int:
    return 90 + 22 * (of.last - of.first + 1)


def _cells(column: str, of: _Series) -> str:
    sheet, _, letters = column.rpartition("!")
    return f"{sheet}!${letters}${of.first + 1}:${letters}${of.last + 1}"
