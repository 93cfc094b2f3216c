"""Columns parted by runs of blanks, as they stand below one another on a screen on which a Chinese character is two columns wide.

Read only where the columns are plain on every line: between any two header words a gap runs through all lines to the end of the
table, every line prints points in the column of points, and the last line is the total or a blank line follows. Anything else is
left alone; a cell that goes on in the next line could belong to the row above or below.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.plaintext.display import placed
from parsers.plaintext.stretches import Stretch, stretch_of_rows
from parsers.tables import headers
from parsers.wording import totals
from parsers.wording.points import read_points

ORDER = 60
MOST_COLUMNS = 400
"""Screen columns of a line of such a table."""

_LEAST_WORDS, _LEAST_ROWS = 3, 2
_GAP = re.compile(r"[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*")
"""Blanks of two screen columns or more: they part words, one alone may stand between two."""
_RULE = re.compile(r"[\s\-=─]+")


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header of three words or more and two rows or more."""
    at = 0
    while at < len(lines):
        words = _words(lines[at])
        end = _end(lines, at) if len(words) >= _LEAST_WORDS and _is_header(words) else at
        rows = _rows([line for line in lines[at:end] if not _RULE.fullmatch(line)])
        if rows:
            yield stretch_of_rows(at, end, rows)
        at = end if rows else at + 1


def _words(line: str) -> tuple[str, ...]:
    return tuple(filter(None, _GAP.split(line.strip()))) if len(line) <= MOST_COLUMNS else ()


def _is_header(words: tuple[str, ...]) -> bool:
    said = {role for word in words for role in headers.roles(word)[:1]}
    return headers.is_header(words) and _pointed(words) is not None and bool({"item", "category"} & said)


def _pointed(words: Sequence[str]) -> int | None:
    """Return the column of points by its word, else that of weights, 权重 or 占比; None where not just one is named so."""
    said = [headers.roles(word)[:1] for word in words]
    named = [[n for n, role in enumerate(said) if role == (wanted,)] for wanted in ("points", "weight")]
    found = next(filter(None, named), [])
    return found[0] if len(found) == 1 else None


def _end(lines: Sequence[str], start: int) -> int:
    """Return the line after the total, or the first blank line or further header."""
    for number in range(start + 1, len(lines)):
        words = _words(lines[number])
        if not lines[number].strip() or (len(words) >= _LEAST_WORDS and _is_header(words)):
            return number
        if any(totals.total_word(word) for word in words[:2]):
            return number + 1
    return len(lines)


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows of cells, the header first; empty where a column is not plain or a row has no points."""
    if len(lines) <= _LEAST_ROWS or any(len(line) > MOST_COLUMNS or "\t" in line for line in lines):
        return []
    printed = [list(placed(line)) for line in lines]
    columns = _columns(lines, printed)
    rows = [[_cell(line, column) for column in columns] for line in printed]
    if tuple(rows[0]) != _words(lines[0]):
        return []
    points = _pointed(rows[0])
    return rows if points is not None and all(read_points(row[points]) is not None for row in rows[1:]) else []


def _columns(lines: Sequence[str], printed: Sequence[Sequence[tuple[int, str]]]) -> list[range]:
    """Return the screen columns between the gaps that run through all lines."""
    taken: set[int] = set()
    for line, signs in zip(lines, printed, strict=True):
        blank = {at for gap in _GAP.finditer(line) for at in range(*gap.span())}
        ends = [at for at, _ in signs[1:]] + [signs[-1][0] + 2]
        for n, (at, sign) in enumerate(signs):
            if n not in blank and not (sign.isspace() and not line[:n].strip()):
                taken.update(range(at, ends[n] if n + 1 < len(signs) else at + 1))
    found: list[range] = []
    for at in sorted(taken):
        if found and found[-1].stop == at:
            found[-1] = range(found[-1].start, at + 1)
        else:
            found.append(range(at, at + 1))
    return found


def _cell(line: Sequence[tuple[int, str]], column: range) -> str:
    return "".join(sign for at, sign in line if at in column).strip()
