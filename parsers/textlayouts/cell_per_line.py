"""A cell a line: a TAB begins a cell, lines without TAB go on in it, a blank line ends the row.

So Word's table text looks in some editors and crawlers. A line that does not begin with a TAB ends the table when a blank
line stands before it, unless the row before is short by exactly the cells that follow up to the next blank line: then the
blank line stands inside a cell. A row may have fewer cells than others; it keeps them from column 1.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from parsers.plaintext.stretches import Stretch, stretch_of_rows

ORDER = 30

_Row = list[list[str]]
"""The cells of a row, each as its lines."""


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of at least two rows of which most have the same number of cells, two or more."""
    at = 0
    while at < len(lines):
        if not lines[at].startswith("\t"):
            at += 1
            continue
        reader = _Rows(lines, at)
        if _is_table(reader.rows):
            rows = [["\n".join(cell) for cell in row] for row in reader.rows]
            yield stretch_of_rows(at, reader.end, rows)
        at = max(reader.end, at + 1)


def _is_table(rows: list[_Row]) -> bool:
    if len(rows) < 2:
        return False
    width, count = Counter(len(row) for row in rows).most_common(1)[0]
    return width > 1 and count * 2 >= len(rows)


class _Rows:
    """The rows that begin at a line, and the line ``end`` after them; no rows where it is another layout."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self.rows: list[_Row] = []
        self.end = start
        self._lines = lines
        self._width = 0
        row: _Row = []
        for number in range(start, len(lines)):
            line = lines[number]
            if line.startswith("\t"):
                if "\t" in line[1:] and len(self.rows) < 2:
                    self.rows, self.end = [], number + 1
                    return
                row.append([line[1:]])
            elif not line.strip():
                self._close(row)
                row = []
                continue
            else:
                row = row or self._reopened(number)
                if not row:
                    return
                row[-1].append(line)
            self.end = number + 1
        self._close(row)

    def _close(self, row: _Row) -> None:
        if row:
            self.rows.append(row)
            self._width = max(self._width, len(row))

    def _reopened(self, number: int) -> _Row:
        """Return the last row, taken back, where the lines from ``number`` to the next blank one complete it."""
        cells, at = 0, number
        while at < len(self._lines) and self._lines[at].strip():
            cells += self._lines[at].startswith("\t")
            at += 1
        if not cells or len(self.rows[-1]) + cells != self._width:
            return []
        row = self.rows.pop()
        row[-1] += [""] * (number - self.end)
        return row
