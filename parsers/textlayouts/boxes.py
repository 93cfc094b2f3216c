"""Tables drawn with box characters, │ between cells and ├─┼─┤ between rows, where every line has every column.

A cell's lines are those between two rules. A table whose cells span columns or rows, or whose lines lack a │, is left alone:
which column its pieces belong to would be a guess.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.stretches import Stretch, stretch_of_rows

ORDER = 15

_BAR = str.maketrans("┃║", "││")
_EDGE = "│┃║┌┏╔╒╓├┣╠╞╟└┗╚╘╙"
_CORNERS = set("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫")


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of at least two rows that are drawn whole, two columns or more."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].strip()[:1] in _EDGE and lines[end].strip():
            end += 1
        rows = _rows([line.strip().translate(_BAR) for line in lines[at:end]])
        if rows:
            yield stretch_of_rows(at, end, rows)
        at = max(end, at + 1)


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows between the rules, empty where the lines are no whole table."""
    bars = {line.count("│") for line in lines if line.startswith("│")}
    if len(bars) != 1 or min(bars) < 3:
        return []
    width = min(bars) - 1
    for line in lines:
        if line.startswith("│"):
            if not line.endswith("│") or set(line) & _CORNERS:
                return []
        elif _columns(line) != width:
            return []
    rows: list[list[list[str]]] = []
    begun = False
    for line in lines:
        if not line.startswith("│"):
            begun = False
            continue
        pieces = [piece.strip() for piece in line[1:-1].split("│")]
        if begun:
            for cell, piece in zip(rows[-1], pieces, strict=True):
                cell.append(piece)
        else:
            rows.append([[piece] for piece in pieces])
        begun = True
    return [["\n".join(filter(None, cell)) for cell in row] for row in rows] if len(rows) > 1 else []


def _columns(rule: str) -> int:
    """Return how many columns a rule goes over: one more than the corners inside it."""
    return 1 + sum(character in _CORNERS for character in rule[1:-1]) if set(rule) <= _CORNERS | set("─━═┄┈ ") else 0
