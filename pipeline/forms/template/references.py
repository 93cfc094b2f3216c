"""Cell references in formulas and attributes, moved when rows of a sheet are repeated.

A1 references as ECMA-376 part 1, 18.17.2.3 has them; text in quotation marks and other names are left alone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from parsers.sheets.letters import column_of, letters

_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'
    r"|(?P<sheet>(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!)?"
    r"(?P<c1>\$?[A-Za-z]{1,3})(?P<r1>\$?[0-9]{1,7})(?::(?P<c2>\$?[A-Za-z]{1,3})(?P<r2>\$?[0-9]{1,7}))?(?![\w(.])"
    r"|[\w.]+|.",
    re.DOTALL,
)
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Rows ``first`` to ``last`` (from 1) of a sheet that come out ``times`` times."""

    first: int
    last: int
    times: int

    @property
    def shift(self) -> int:
        """How far the rows below move; negative where the rows vanish."""
        return (self.last - self.first + 1) * (self.times - 1)

    def start(self, row: int) -> int:
        """Return where a row, or the first row of a range, stands afterwards."""
        return row + self.shift if row > self.last else row

    def end(self, row: int) -> int:
        """Return where the last row of a range stands afterwards; a range that ends in the rows takes in all of them."""
        return row + self.shift if row >= self.first else row


def moved(formula: str, repeat: Repeat, here: str, sheet: str) -> str:
    """Return a formula that stands on sheet ``here`` after rows of ``sheet`` were repeated."""

    def replaced(token: re.Match[str]) -> str:
        if not token["r1"]:
            return token[0]
        named = token["sheet"] or ""
        if (_sheet(named) or here) != sheet:
            return token[0]
        if not token["r2"]:
            return f"{named}{token['c1']}{_row(token['r1'], repeat.start)}"
        return f"{named}{token['c1']}{_row(token['r1'], repeat.start)}:{token['c2']}{_row(token['r2'], repeat.end)}"

    return _TOKEN.sub(replaced, formula)


def repeated(formula: str, repeat: Repeat, offset: int, sheet: str) -> str:
    """Return a formula of the repeated rows as their copy ``offset`` rows further down has it.

    What it says of its own rows goes with it, but for rows fixed by $; what it says of rows below moves with those.
    """

    def row(text: str) -> str:
        number = int(text.lstrip("$"))
        if repeat.first <= number <= repeat.last:
            return text if text.startswith("$") else str(number + offset)
        return _row(text, repeat.start)

    def replaced(token: re.Match[str]) -> str:
        if not token["r1"] or (token["sheet"] and _sheet(token["sheet"]) != sheet):
            return token[0]
        second = f":{token['c2']}{row(token['r2'])}" if token["r2"] else ""
        return f"{token['sheet'] or ''}{token['c1']}{row(token['r1'])}{second}"

    return _TOKEN.sub(replaced, formula)


def translated(formula: str, rows: int, columns: int = 0) -> str:
    """Return a formula as it reads ``rows`` further down and ``columns`` further right; what is fixed by $ stays."""

    def replaced(token: re.Match[str]) -> str:
        if not token["r1"]:
            return token[0]
        first = _column(token["c1"], columns) + _row(token["r1"], lambda row: row + rows, fixed=True)
        second = (
            f":{_column(token['c2'], columns)}{_row(token['r2'], lambda row: row + rows, fixed=True)}"
            if token["r2"]
            else ""
        )
        return f"{token['sheet'] or ''}{first}{second}"

    return _TOKEN.sub(replaced, formula)


def shifted(reference: str, rows: int) -> str:
    """Return a reference such as D5:E6, as attributes hold it, ``rows`` further down."""
    return _RANGE.sub(lambda match: _joined(match, rows), reference)


def widened(reference: str, repeat: Repeat) -> str:
    """Return the references of an attribute (several parted by blanks) after rows of their sheet were repeated."""

    def replaced(match: re.Match[str]) -> str:
        first, last = int(match[2]), int(match[4] or match[2])
        start, end = repeat.start(first), repeat.end(last)
        column = match[3] or match[1]
        return f"{match[1]}{start}" if (start, match[1]) == (end, column) else f"{match[1]}{start}:{column}{end}"

    return _RANGE.sub(replaced, reference)


def rows_of(reference: str) -> tuple[int, int] | None:
    """Return the first and last row of a reference such as D5:E6, None where it is none."""
    match = _RANGE.fullmatch(reference)
    return (int(match[2]), int(match[4] or match[2])) if match else None


def _sheet(prefix: str) -> str:
    """Return the sheet that a prefix such as 'My sheet'! names."""
    return prefix.rstrip("!").strip("'").replace("''", "'")


def _joined(match: re.Match[str], rows: int) -> str:
    first = f"{match[1]}{int(match[2]) + rows}"
    return f"{first}:{match[3]}{int(match[4]) + rows}" if match[4] else first


def _row(row: str, change: Callable[[int], int], *, fixed: bool = False) -> str:
    mark = "$" if row.startswith("$") else ""
    if mark and fixed:
        return row
    return f"{mark}{max(change(int(row.lstrip('$'))), 1)}"


def _column(column: str, by: int) -> str:
    if column.startswith("$") or not by:
        return column
    return letters(max(column_of(column) + by, 1))
