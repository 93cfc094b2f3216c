"""Rows that stack several items in one cell, a line each, with their points on as many lines of the points cell."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from parsers.strand import Strand
from parsers.wording.labels import leading
from parsers.wording.points import read_points
from parsers.wording.texts.takenoff import taken_off

_CLOSED = re.compile(r"[。；;！!？?]$")


def stack_height(cells: Sequence[Strand], scored: Collection[int] = ()) -> int:
    """Return how many items the cells of a row (as printed, line breaks kept) stack; 1 for an ordinary row.

    One cell holds points on every line, and another as many parts: lines that begin with consecutive numbers, or that all
    end a sentence. Lines alone prove nothing: digits can be set one below the other, and sentences are broken anywhere. Where the
    points make the one figure beside them, 25 beside 15 over 10, as many lines of one other cell are their items; what stands in the ``scored`` cells
    was given.
    """
    if (summed := summed_height(cells, scored)) > 1:
        return summed
    heights = {len(found) for cell in cells if len(found := lines(cell)) > 1 and all(map(_is_points, found))}
    fitting = [height for height in heights if any(_parts(cell, height) for cell in cells)]
    return fitting[0] if len(fitting) == 1 else 1


def summed_height(cells: Sequence[Strand], scored: Collection[int] = ()) -> int:
    """Return how many lines of points in one cell make the one figure in another, beside one cell of as many lines of words; 1 for none.

    None of these is one of the ``scored`` cells, given by their places.
    """
    cells = [cell for at, cell in enumerate(cells) if at not in scored]
    listed = [found for cell in cells if len(found := lines(cell)) > 1]
    pointed = [found for found in listed if all(map(_is_points, found))]
    figures = [points.value for cell in cells if len(lines(cell)) == 1 and (points := read_points(cell.text))]
    if len(pointed) != 1 or [len(found) for found in listed].count(len(pointed[0])) != 2:
        return 1
    made = sum((points.value for line in pointed[0] if (points := read_points(line.text))), Decimal(0))
    return len(pointed[0]) if made in figures else 1


def unstacked(cell: Strand, height: int, by_lines: bool = False) -> tuple[Strand, ...]:
    """Return the parts of a cell that stacks ``height`` items, ``by_lines`` its lines, if as many; the whole cell alone where it does not."""
    found = lines(cell)
    alike = found if len(found) == height and (by_lines or all(map(_is_points, found))) else ()
    return _parts(cell, height) or alike or (cell,)


def lines(cell: Strand) -> tuple[Strand, ...]:
    """Return the lines of a cell that are not blank."""
    return tuple(cell.cut(*span).strip() for span in _spans(cell))


def _spans(cell: Strand) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in cell.text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _is_points(line: Strand) -> bool:
    return read_points(line.text) is not None


def _parts(cell: Strand, height: int) -> tuple[Strand, ...]:
    """Return the parts of a cell by the numbers that begin its lines, or its lines where each ends a sentence; else nothing.

    One number more is a rule that has no points, and stays with the part above, where it alone says what is taken off: 4.超时1分钟扣2分.
    """
    spans = _spans(cell)
    texts = [cell.text[start:end].strip() for start, end in spans]
    first = [n for n, text in enumerate(texts) if leading(text)]
    if len(first) in (height, height + 1) and first[0] == 0 and _consecutive([texts[n] for n in first]):
        last = [*(n - 1 for n in first[1:]), len(spans) - 1]
        found = tuple(cell.cut(spans[a][0], spans[b][1]).strip() for a, b in zip(first, last, strict=True))
        if len(found) == height:
            return found
        if [taken_off(part) for part in found] == [False] * height + [True]:
            return (*found[: height - 1], cell.cut(spans[first[height - 1]][0], spans[-1][1]).strip())
    if len(spans) == height and not first and all(map(_CLOSED.search, texts)):
        return lines(cell)
    return ()


def _consecutive(texts: Sequence[str]) -> bool:
    numbers = [label.numbers[-1] for text in texts if (label := leading(text))]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
