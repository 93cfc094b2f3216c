"""Tables drawn with box characters, │ between cells and ├─┼─┤ between rows, or with + - and |.

Where the columns of the lines fit, the rules and bars around a cell say what it spans (parsers/plaintext/drawing). Where they do
not, as in a font of another width, a cell's lines are those between two rules that run through, and the corners of the rule above
a row say which columns its cells stand in; a table whose cells span rows, or whose lines lack a │, is left alone then: which column
its pieces belong to would be a guess.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.plaintext.drawing import pieces, stacks_figures
from parsers.plaintext.stretches import Stretch, stretch_of_pieces, stretch_of_rows

ORDER = 15
MOST_EDGES = 100
"""Edges of columns; a page of text has room for fewer."""

_BAR = str.maketrans("┃║", "││")
_DOWN, _NOT_DOWN = frozenset("┌┐├┤┬┼┏┓┣┫┳╋╔╗╠╣╦╬"), frozenset("└┘┴┗┛┻╚╝╩")
"""Corners of rules from which a line goes down, and others."""
_EDGE = "│┃║┌┏╔├┣╠└┗╚"
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
        rows = [] if found else _rows([line.strip().translate(_BAR) for line in lines[at:end]])
        if found:
            yield stretch_of_pieces(at, end, found)
        elif rows:
            yield stretch_of_rows(at, end, rows)
        at = max(end, at + 1)


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows between the rules, empty where the lines are no whole table."""
    edges = sorted({at for line in lines if not line.startswith("│") for at in _corners(line)})
    if not lines or not 2 < len(edges) <= MOST_EDGES or lines[0].startswith("│"):
        return []
    rows: list[list[list[str]]] = []
    below: list[int] = []
    begins = True
    for line in lines:
        if not line.startswith("│"):
            below, begins = _corners(line, _DOWN), True
            if not set(line) <= _DOWN | _NOT_DOWN | _FLAT:
                return []
            continue
        pieces = [piece.strip() for piece in line[1:-1].split("│")]
        if not line.endswith("│") or set(line) & (_DOWN | _NOT_DOWN) or len(pieces) != len(below) - 1:
            return []
        if begins:
            rows.append([[] for _ in edges[1:]])
        for at, piece in zip(below, pieces, strict=False):
            rows[-1][edges.index(at)].append(piece)
        begins = False
    made = [["\n".join(filter(None, cell)) for cell in row] for row in rows]
    return made if len(made) > 1 and not any(stacks_figures(text) for row in made for text in row) else []


def _corners(rule: str, kinds: frozenset[str] = _DOWN | _NOT_DOWN) -> list[int]:
    return [at for at, character in enumerate(rule) if character in kinds]
