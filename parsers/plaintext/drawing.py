"""Tables drawn with characters, as a grid of screen columns: the rules and bars around a cell say how far it spans.

Every bar must stand on the edge of a column that a rule shows, and every cell must be a rectangle; a drawing whose lines do
not fit is none. Where no rules part the rows, as databases print them, each line is a row: figures that stand one below the
other in a cell show it, and must stand in every line then.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsers.plaintext.display import placed, width
from parsers.wording.points import read_points

MOST_LINES, MOST_EDGES = 5_000, 100
"""Lines of a drawing, and edges of its columns; a page of text has room for fewer."""

_BAR = str.maketrans("┃║", "││")
_CORNERS = frozenset("┌┐├┤┬┼┏┓┣┫┳╋╔╗╠╣╦╬└┘┴┗┛┻╚╝╩+")
_FLAT = frozenset("─━═┄┈-=")
_FONTS = ((2, 2), (1, 1), (1, 2))
"""Widths of box characters and of ambiguous ones in the fonts that such tables were drawn in."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell: its row and column from 1, how many of each it spans, its text."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


def pieces(lines: Sequence[str]) -> list[Piece]:
    """Return the cells of the drawing that ``lines`` are, empty where they are none; two rows and columns at least."""
    if not 2 < len(lines) <= MOST_LINES:
        return []
    plain = [line.strip().translate(_BAR) for line in lines]
    for boxes, ambiguous in _FONTS:
        drawing = _Drawing(plain, boxes, ambiguous)
        found = drawing.pieces()
        if found:
            return drawing.lines_apart() if any(stacks_figures(piece.text) for piece in found) else found
    return []


def stacks_figures(text: str) -> bool:
    """Return whether two lines of a cell or more are points: they are of rows that no rule parts."""
    return sum(read_points(line) is not None for line in text.split("\n")) > 1


class _Drawing:
    """The lines as characters by column, cut into slots between the edges of the columns."""

    def __init__(self, lines: Sequence[str], boxes: int, ambiguous: int) -> None:
        self._at = [dict(placed(line, ambiguous, boxes)) for line in lines]
        self._edges = sorted({at for line in self._at for at, sign in line.items() if sign in _CORNERS})
        self._even = len({width(line, ambiguous, boxes) for line in lines}) == 1

    def pieces(self) -> list[Piece]:
        if not self._even or not 2 < len(self._edges) <= MOST_EDGES or not self._bars_fit():
            return []
        slots = range(len(self._edges) - 1)
        ruled = [[self._is_rule(line, slot) for slot in slots] for line in self._at]
        if not all(ruled[0]) or not all(ruled[-1]):
            return []
        bands = _bands(ruled)
        found = []
        for cell in self._cells(ruled):
            piece = self._piece(cell, bands)
            if piece is None:
                return []
            found.append(piece)
        return found if len({piece.row for piece in found}) > 1 else []

    def lines_apart(self) -> list[Piece]:
        """Return the cells where every line below the first rows is one of its own; empty where one has no points."""
        slots = range(len(self._edges) - 1)
        rules = [[self._is_rule(line, slot) for slot in slots] for line in self._at]
        if any(any(line) and not all(line) for line in rules):
            return []
        rows = [
            [self._piece([(number, slot)], dict.fromkeys([number], 1)) for slot in slots]
            for number, line in enumerate(rules)
            if not any(line) and all(self._at[number].get(edge) in ("│", "|") for edge in self._edges)
        ]
        texts = [[piece.text if piece else "" for piece in row] for row in rows]
        whole = sum(not any(line) for line in rules) == len(rows)
        pointed = [all(read_points(row[slot]) is not None for row in texts[1:]) for slot in slots]
        if not whole or not any(pointed):
            return []
        return [Piece(n, slot + 1, 1, 1, row[slot]) for n, row in enumerate(texts, 1) for slot in slots]

    def _bars_fit(self) -> bool:
        return all(at in self._edges for line in self._at for at, sign in line.items() if sign in "│|")

    def _is_rule(self, line: dict[int, str], slot: int) -> bool:
        left, right = self._edges[slot], self._edges[slot + 1]
        inside = [sign for at, sign in line.items() if left < at < right]
        ends = {line.get(left, ""), line.get(right, "")}
        return bool(inside) and _FLAT.issuperset(inside) and bool(ends & (_CORNERS | _FLAT))

    def _cells(self, ruled: Sequence[Sequence[bool]]) -> Iterator[list[tuple[int, int]]]:
        """Yield the slots (line, slot) of each cell: those that neither a bar nor a rule parts."""
        seen: set[tuple[int, int]] = set()
        for number, line in enumerate(ruled):
            for slot, is_rule in enumerate(line):
                if is_rule or (number, slot) in seen:
                    continue
                cell, waiting = [], [(number, slot)]
                seen.add((number, slot))
                while waiting:
                    here = waiting.pop()
                    cell.append(here)
                    new = [near for near in self._near(here, ruled) if near not in seen]
                    seen.update(new)
                    waiting += new
                yield sorted(cell)

    def _near(self, here: tuple[int, int], ruled: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int]]:
        line, slot = here
        for other in (line - 1, line + 1):
            if 0 <= other < len(ruled) and not ruled[other][slot]:
                yield other, slot
        for edge, other in ((slot, slot - 1), (slot + 1, slot + 1)):
            parted = self._at[line].get(self._edges[edge], "") in _CORNERS | {"│", "|"}
            if 0 <= other < len(ruled[line]) and not parted and not ruled[line][other]:
                yield line, other

    def _piece(self, cell: Sequence[tuple[int, int]], bands: Mapping[int, int]) -> Piece | None:
        lines = sorted({line for line, _ in cell})
        slots = sorted({slot for _, slot in cell})
        inside = [bands[line] for line in lines if line in bands]
        if len(cell) != len(lines) * len(slots) or not inside:
            return None
        left, right = self._edges[slots[0]], self._edges[slots[-1] + 1]
        texts = ("".join(sign for at, sign in self._at[line].items() if left < at < right).strip() for line in lines)
        rows, columns = inside[-1] - inside[0] + 1, slots[-1] - slots[0] + 1
        return Piece(inside[0], slots[0] + 1, rows, columns, "\n".join(filter(None, texts)))


def _bands(ruled: Sequence[Sequence[bool]]) -> dict[int, int]:
    """Return for each line without a rule the row of the table that it stands in, from 1."""
    found: dict[int, int] = {}
    row, is_open = 0, False
    for number, line in enumerate(ruled):
        if not any(line):
            row += not is_open
            found[number] = row
        is_open = not any(line)
    return found
