"""The lives of items as a table in the terminal."""

from collections.abc import Iterator, Sequence

from pipeline.diffing.showing.lives import COLUMNS, ENDED, LEGEND, NOTHING, UNSAID, Row, rows, year_names
from pipeline.figures import figure
from pipeline.terminal import Look
from pipeline.width import clean, head, left, right, width, wrap
from schema.history import History

_ID, _GAP = 7, "  "
_FAINT, _BOLD = "2", "1"
_LEAST_TEXT, _LEAST_NOTE = 16, 14


def history_text(of: History, look: Look) -> str:
    """Return a line for every life: id, text as far as it fits, since when, the points of each year, notes."""
    names = year_names(of)
    years = [max(4, width(name)) for name in names]
    since = max(width(COLUMNS[2].said(look.lang)), *years)
    fixed = _ID + since + sum(years) + len(_GAP) * (len(years) + 3)
    free = max(_LEAST_TEXT + _LEAST_NOTE, look.columns - fixed)
    sizes = free * 3 // 5, free - free * 3 // 5
    title = [COLUMNS[0].said(look.lang), COLUMNS[1].said(look.lang), COLUMNS[2].said(look.lang)]
    first = [left(title[0], _ID), left(title[1], sizes[0]), left(title[2], since)]
    first += [right(name, size) for name, size in zip(names, years, strict=True)]
    lines = [look.paint(_GAP.join([*first, COLUMNS[3].said(look.lang)]).rstrip(), _BOLD)]
    layout = sizes, since, years
    made = rows(of)
    lines += [line for row in made if not row.ended for line in _row(row, layout, look)]
    if any(row.ended for row in made):
        lines += ["", look.paint(ENDED.said(look.lang), _BOLD)]
        lines += [line for row in made if row.ended for line in _row(row, layout, look)]
    return "\n".join([*lines, "", *wrap(LEGEND.said(look.lang), look.columns)]) + "\n"


def _row(row: Row, layout: tuple[tuple[int, int], int, Sequence[int]], look: Look) -> Iterator[str]:
    (text, _), since, years = layout
    cells = [left(row.id, _ID), left(_cut(row.text, text), text), left(row.since, since)]
    for points, there, size in zip(row.points, row.present, years, strict=True):
        shown = figure(points) if points is not None else UNSAID if there else NOTHING
        cells.append(right(shown, size))
    before = _GAP.join(cells) + _GAP
    first, *rest = wrap(clean(row.note.said(look.lang)), max(_LEAST_NOTE, look.columns - width(before)))
    for line in (before + first, *(" " * width(before) + part for part in rest)):
        yield look.paint(line.rstrip(), _FAINT) if row.ended else line.rstrip()


def _cut(text: str, columns: int) -> str:
    safe = clean(text)
    return safe if width(safe) <= columns else head(safe, columns - 2) + "…"
