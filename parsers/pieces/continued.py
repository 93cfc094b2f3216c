"""Whether a table goes on the one before it: what stands between them, what both print, where the page ends."""

from collections.abc import Sequence

from parsers.flow import Line
from parsers.pieces.complete import begins_another
from parsers.pieces.fitting import Pieces, fitted
from parsers.pieces.headed import restarts
from parsers.pieces.joinable import joinable
from parsers.pieces.underheader import over_columns
from parsers.strand import compact
from parsers.tables.grid import Grid, is_repeat, row_boxes, squeezed_alike
from parsers.tables.header_rows import begins_with_header
from parsers.wording.again import goes_on, without_mark

_SHORTEST_TITLE = 4
"""Characters in the shortest line that can be told as the title printed again."""


def continued(
    above: Sequence[Line], pieces: Sequence[Grid], between: Sequence[Line], piece: Grid
) -> tuple[Pieces, Grid] | None:
    """Return the pieces of a table and the next one, with the same columns, where it goes on; else None.

    ``above`` are the lines over the table, ``between`` those over ``piece``: page furniture, or the title again, below
    which the header must stand again too, the serial numbers go on, and no row be the same, unless it is marked, （续表）, or a page has
    ended and no header stands there; a line with which the page before begins too says nothing. A header below a
    complete rubric begins another one (parsers/pieces/complete). A merged cell marked as printed again,
    公共卫生 (merged), goes on whatever stands between. Where the columns differ,
    the header or a page break must bear out that the table goes on, or the first is a header alone (parsers/pieces/underheader).
    """
    printed = [line for line in between if not line.furniture]
    marked = any(goes_on(line.text.text) for line in printed)
    if not joinable(pieces[0], pieces[-1], piece) or (not marked and begins_another(pieces, piece)):
        return None
    if _repeats_last(pieces, piece):
        return fitted(pieces, piece)
    goes_over = _is_next_page(pieces[-1], piece) and not begins_with_header(piece)
    begins_page = goes_over and all(line.again for line in printed)
    if printed and not (
        begins_page or (_is_title(printed, above) and (marked or goes_over or _is_further(pieces, piece)))
    ):
        return None
    if piece.width != pieces[0].width:
        pieces, (piece,) = squeezed_alike(pieces), squeezed_alike([piece])
    if piece.width != pieces[0].width and not (begins_with_header(piece) or _is_next_page(pieces[-1], piece)):
        head = over_columns(pieces[0], piece) if len(pieces) == 1 else None
        return ((head,), piece) if head else None
    return fitted(pieces, piece)


def _repeats_last(pieces: Sequence[Grid], piece: Grid) -> bool:
    """Return whether ``piece`` begins, below the header or at once, with a mark that says that the last merged cell is printed again."""
    last, begin = pieces[-1], int(piece.row_texts(0) == pieces[0].row_texts(0))
    if piece.width != last.width or len(piece.rows) <= begin:
        return False
    names = (
        (piece.text(begin, column), compact(last.text(len(last.rows) - 1, column))) for column in range(piece.width)
    )
    return any(is_repeat(text) and known and compact(text).startswith(known) for text, known in names)


def _is_title(lines: Sequence[Line], above: Sequence[Line]) -> bool:
    """Return whether all ``lines`` are printed in the last lines ``above``, or end one of them; marked ones, 业务（续）, may begin it.

    A mark alone, （接上表）, stands for the title.
    """
    titles = [compact(line.label + line.text.text) for line in above[-len(lines) - 2 :]]
    return all(_is_again(compact(line.label + line.text.text), titles) for line in lines)


def _is_again(text: str, titles: Sequence[str]) -> bool:
    plain = without_mark(text)
    begins = goes_on(text) and any(title.startswith(plain) for title in titles)
    return not plain or (len(plain) >= _SHORTEST_TITLE and (begins or any(title.endswith(plain) for title in titles)))


def _is_further(pieces: Sequence[Grid], piece: Grid) -> bool:
    """Return whether ``piece`` prints the header again, and below it other rows, whose serial numbers do not start again."""
    if not begins_with_header(piece) or restarts(pieces[0], piece):
        return False
    known = {one.row_texts(row) for one in pieces for row in range(1, len(one.rows))}
    return not any(piece.row_texts(row) in known for row in range(1, len(piece.rows)))


def _is_next_page(last: Grid, piece: Grid) -> bool:
    before, after = _pages(last), _pages(piece)
    return bool(before) and bool(after) and min(before) < min(after)


def _pages(grid: Grid) -> set[int]:
    runs = [run for row in grid.rows for index in row_boxes(row) for run in grid.boxes[index].text.runs]
    return {run.place.page for run in runs if run.place.page is not None}
