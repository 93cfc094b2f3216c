"""Tables drawn with box characters, │ between cells and ├─┼─┤ between rows, or with + - and |.

Where the columns of the lines fit, the rules and bars around a cell say what it spans (parsers/plaintext/drawing). Where they do
not, as in a font of another width or on a page that runs blanks together, each line is counted off: it has a piece for every cell of
its row, a text or a rule below one, and the corners of the rule above a row say which columns its cells stand in. A table whose lines
lack a │ is left alone then: which column its pieces belong to would be a guess.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.plaintext.drawing import Piece, pieces, stacks_figures
from parsers.plaintext.stretches import Stretch, stretch_of_pieces

ORDER = 15
MOST_EDGES = 100
"""Edges of columns; a page of text has room for fewer."""

_LIGHT = str.maketrans("┃║┏┓┣┫┳╋┗┛┻╔╗╠╣╦╬╚╝╩", "││┌┐├┤┬┼└┘┴┌┐├┤┬┼└┘┴")
_DOWN, _NOT_DOWN = frozenset("┌┐├┤┬┼"), frozenset("└┘┴")
"""Corners of rules from which a line goes down, and others."""
_EDGE = "│┃║┌┏╔├┣╠└┗╚"
_BETWEEN = re.compile("[│├┼┤]")
_BARS = {(False, False): "│", (False, True): "├", (True, True): "┼", (True, False): "┤"}
"""What stands between two pieces of a line, of which each may be a rule."""
_ASCII = re.compile(r"\s*\+[-=]+\+")
_ASCII_EDGE = "+|"
_FLAT = frozenset("─━═┄┈ ")


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of at least two rows that are drawn whole, two columns or more."""
    at = 0
    while at < len(lines):
        end = at
        edge = _EDGE if lines[at].strip()[:1] in _EDGE else _ASCII_EDGE if _ASCII.match(lines[at]) else ""
        while end < len(lines) and lines[end].strip()[:1] in edge and lines[end].strip():
            end += 1
        found = pieces(lines[at:end])
        found = found or _counted([line.strip().translate(_LIGHT) for line in lines[at:end]])
        if found:
            yield stretch_of_pieces(at, end, found)
        at = max(end, at + 1)


@dataclass(slots=True)
class _Cell:
    row: int
    column: int
    rows: int
    lines: list[str]


def _counted(lines: Sequence[str]) -> list[Piece]:
    """Return the cells where each line has a piece for every cell of its row, in order; empty where the lines are no whole table."""
    edges = sorted({at for line in lines if _is_rule(line) for at in _corners(line)})
    if not lines or not 2 < len(edges) <= MOST_EDGES or not _is_rule(lines[0]):
        return []
    found: list[_Cell] = []
    open_cells: dict[int, _Cell] = {}
    below: list[int] = []
    row, begins = 0, True
    for line in lines:
        if _is_rule(line):
            below, begins, open_cells = _corners(line, _DOWN), True, {}
            continue
        texts, ruled = _slots(line)
        if len(texts) != len(below) - 1:
            return []
        if any(ruled):
            begins = True
            open_cells = {slot: cell for slot, cell in open_cells.items() if not ruled[slot]}
        elif begins:
            begins, row = False, row + 1
            for slot, at in enumerate(below[:-1]):
                if slot in open_cells:
                    open_cells[slot].rows += 1
                else:
                    first, beyond = edges.index(at), edges.index(below[slot + 1])
                    cells = [_Cell(row, column, 1, []) for column in range(first + 1, beyond + 1)]
                    open_cells[slot] = cells[0]
                    found += cells
        for slot, cell in open_cells.items():
            cell.lines.append(texts[slot])
    made = [Piece(cell.row, cell.column, cell.rows, 1, "\n".join(filter(None, cell.lines))) for cell in found]
    return made if row > 1 and not any(stacks_figures(piece.text) for piece in made) else []


def _is_rule(line: str) -> bool:
    """Return whether a line is a rule through all columns."""
    return bool(line) and set(line) <= _DOWN | _NOT_DOWN | _FLAT


def _slots(line: str) -> tuple[list[str], list[bool]]:
    """Return the pieces of a line, and which are rules, of lines of the cells beside them; none where the bars do not fit the rules."""
    texts = [piece.strip() for piece in _BETWEEN.split(line[1:-1])]
    ruled = [bool(text) and set(text) <= _FLAT for text in texts]
    sides = [False, *ruled, False]
    bars = [_BARS[pair] for pair in pairwise(sides)]
    if [line[:1], *_BETWEEN.findall(line[1:-1]), line[-1:]] != bars:
        return [], []
    return ["" if rule else text for text, rule in zip(texts, ruled, strict=True)], ruled


def _corners(rule: str, kinds: frozenset[str] = _DOWN | _NOT_DOWN) -> list[int]:
    return [at for at, character in enumerate(rule) if character in kinds]
