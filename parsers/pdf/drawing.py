"""Path operators: the straight rules and filled rectangles of a page (ISO 32000-1, 8.5)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from parsers.pdf.matrix import Matrix, applied
from parsers.pdf.sheet import Box, Sheet, sides

THIN = 3.0
"""Points up to which a filled area is a rule and not a surface."""
WIDE_STROKE = 6.0
"""Points from which a stroke is a surface and not a rule."""
SLOPE = 0.6
"""Points by which the ends of an upright or level rule may be out of line."""
MAX_STROKES = 100_000
"""Pieces of rules kept for one page; a table of 100 x 40 cells that draws each border twice has 32,000."""
MAX_POINTS = 200_000

Point = tuple[float, float, bool]
"""x, y, and whether the way to the point is straight."""


@dataclass
class Path:
    """The path under construction, in points of the page."""

    parts: list[list[Point]] = field(default_factory=list)
    size: int = 0

    def move(self, ctm: Matrix, x: float, y: float) -> None:
        """Begin a part (m)."""
        self.parts.append([(*applied(ctm, x, y), True)])

    def line(self, ctm: Matrix, x: float, y: float, straight: bool = True) -> None:
        """Go on to a point (l; c, v and y with ``straight`` false)."""
        self.size += 1
        if self.parts and self.size < MAX_POINTS:
            self.parts[-1].append((*applied(ctm, x, y), straight))

    def close(self) -> None:
        """Go back to where the part began (h)."""
        if self.parts and len(self.parts[-1]) > 1:
            x, y, _ = self.parts[-1][0]
            self.parts[-1].append((x, y, True))

    def rectangle(self, ctm: Matrix, x: float, y: float, sides: tuple[float, float]) -> None:
        """Add a closed part (re)."""
        width, height = sides
        self.move(ctm, x, y)
        for corner in ((x + width, y), (x + width, y + height), (x, y + height)):
            self.line(ctm, *corner)
        self.close()


def paint(sheet: Sheet, path: Path, *, width: float | None, fill: bool) -> None:
    """Put the rules and surfaces of ``path`` on ``sheet``; ``width`` is that of the stroke, None where there is none."""
    if fill and _frame(sheet, path.parts):
        return
    for part in path.parts:
        if width is not None:
            _stroke(sheet, part, width)
        if fill:
            _fill(sheet, part)


def _stroke(sheet: Sheet, part: list[Point], width: float) -> None:
    for (x0, y0, _), (x1, y1, straight) in pairwise(part):
        if not straight or min(abs(x1 - x0), abs(y1 - y0)) > SLOPE:
            sheet.shapes += 1
        elif width <= WIDE_STROKE:
            add_rule(sheet, Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
        else:
            half = width / 2
            level = abs(x1 - x0) >= abs(y1 - y0)
            by_x, by_y = (0.0, half) if level else (half, 0.0)
            box = Box(min(x0, x1) - by_x, min(y0, y1) - by_y, max(x0, x1) + by_x, max(y0, y1) + by_y)
            sheet.fills.extend(_clipped(sheet, box))


def _fill(sheet: Sheet, part: list[Point]) -> None:
    box = _bounds(part)
    if min(box.x1 - box.x0, box.bottom - box.top) <= THIN:
        add_rule(sheet, box)
    elif _is_rectangle(part, box):
        sheet.fills.extend(_clipped(sheet, box))
    else:
        sheet.shapes += 1


def _frame(sheet: Sheet, parts: list[list[Point]]) -> bool:
    """Draw the border that is filled between two rectangles, if ``parts`` are that, and return whether they are."""
    if len(parts) != 2:
        return False
    outer, inner = sorted((_bounds(part) for part in parts), key=lambda box: box.x0 - box.x1)
    margins = (inner.x0 - outer.x0, inner.top - outer.top, outer.x1 - inner.x1, outer.bottom - inner.bottom)
    if not all(0 <= margin <= THIN for margin in margins):
        return False
    if not all(_is_rectangle(part, _bounds(part)) for part in parts):
        return False
    for rule in sides(outer):
        add_rule(sheet, rule)
    return True


def add_rule(sheet: Sheet, box: Box) -> None:
    """Add the thin ``box`` as a rule along its length, and also across it where it is but a dot."""
    if len(sheet.strokes) > MAX_STROKES:
        return
    for x0, top, x1, bottom in _clipped(sheet, box):
        wide, high = x1 - x0, bottom - top
        if wide >= high or high <= THIN:
            middle = (top + bottom) / 2
            sheet.strokes.append(Box(x0, middle, x1, middle))
        if high > wide or wide <= THIN:
            middle = (x0 + x1) / 2
            sheet.strokes.append(Box(middle, top, middle, bottom))


def _clipped(sheet: Sheet, box: Box) -> Iterable[Box]:
    x0, top, x1, bottom = box
    full = len(sheet.fills) > MAX_STROKES
    if not full and x0 <= sheet.width and x1 >= 0 and top <= sheet.height and bottom >= 0:
        yield Box(max(x0, 0.0), max(top, 0.0), min(x1, sheet.width), min(bottom, sheet.height))


def _bounds(part: list[Point]) -> Box:
    xs = [point[0] for point in part]
    ys = [point[1] for point in part]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_rectangle(part: list[Point], box: Box) -> bool:
    if not 4 <= len(part) <= 6:
        return False
    near = SLOPE
    return all(
        straight and min(x - box.x0, box.x1 - x) <= near and min(y - box.top, box.bottom - y) <= near
        for x, y, straight in part
    )
