"""The rows that a layout of text makes, for its tests."""

from collections.abc import Callable, Iterator, Sequence

from parsers.plaintext.stretches import Stretch
from parsers.reading import Recorder
from schema.document import Table


def made_rows(find: Callable[[Sequence[str]], Iterator[Stretch]], text: str) -> list[list[str]] | None:
    """Return the rows of the one table that the layout finds, None where it finds none."""
    found = list(find(text.splitlines()))
    if not found:
        return None
    (stretch,) = found
    (table,) = stretch.read(Recorder("f1"), "t.txt").blocks
    assert isinstance(table, Table)
    made = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        made[cell.row - 1][cell.column - 1] = cell.text
    return made
