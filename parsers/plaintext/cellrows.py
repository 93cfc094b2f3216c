"""Tables in text with a cell a line: what a layout reads from a cell on, and the stretches of lines that it takes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from parsers.plaintext.linecells import LONGEST_HEADER, cells_of
from parsers.plaintext.stretches import Stretch, stretch_of_rows
from parsers.tables import headers
from schema.rubric import Role

MOST_HEADERS = 10
"""Header cells at the most."""
LOOKED_AT = 12
"""Lines behind the rows in which more of the table would show."""


@dataclass(frozen=True, slots=True)
class CellRows:
    """The rows of a table, the header first and all as wide as that, and the cell behind them."""

    rows: list[list[str]]
    end: int


def stretches(lines: Sequence[str], rows_at: Callable[[Sequence[str], int], CellRows | None]) -> Iterator[Stretch]:
    """Yield the stretches of ``lines`` whose cells ``rows_at``, asked for the texts and each cell where no table is, reads as one."""
    cells = cells_of(lines)
    texts = [cell.text for cell in cells]
    at = 0
    while at < len(texts):
        made = rows_at(texts, at)
        if made is None:
            at += 1
            continue
        yield stretch_of_rows(cells[at].start, cells[made.end - 1].end, made.rows)
        at = made.end


def header_roles(texts: Sequence[str], start: int) -> list[Role]:
    """Return the roles of the header cells from ``start`` on, of one more than a header has at the most; later points are filled in."""
    roles: list[Role] = []
    for text in texts[start : start + MOST_HEADERS + 1]:
        said = headers.roles(text) if len(text) <= LONGEST_HEADER else ()
        if not said:
            break
        roles.append("review_score" if said[0] == "points" and "points" in roles else said[0])
    return roles
