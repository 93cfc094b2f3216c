"""What is drawn on a page, in points from the top left corner of the page as it is shown."""

import math
from dataclasses import dataclass, field
from typing import NamedTuple


class Glyph(NamedTuple):
    """A printed character (or several, as a ligature has) and its em box.

    ``turn`` counts quarter turns clockwise by which its line is turned: 0 reads to the right, 1 down, 2 upside down,
    3 up; SLANTED where it is none of these. ``column``: drawn by a vertical font, one glyph below the other.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    turn: int
    column: bool


SLANTED = -1


class Box(NamedTuple):
    """A rectangle: a filled area, a picture, or, without height or width, a straight rule."""

    x0: float
    top: float
    x1: float
    bottom: float


def sides(box: Box) -> tuple[Box, Box, Box, Box]:
    """Return the four sides of ``box`` as rules."""
    x0, top, x1, bottom = box
    return Box(x0, top, x1, top), Box(x0, bottom, x1, bottom), Box(x0, top, x0, bottom), Box(x1, top, x1, bottom)


@dataclass
class Sheet:
    """All that is drawn on one page.

    ``strokes`` are straight rules, ``fills`` filled rectangles; ``shapes`` counts the other painted forms, ``hidden`` the
    glyphs drawn invisibly (text rendering modes 3 and 7), ``outside`` those drawn beyond the edges of the page, which
    nobody sees and which are not in ``glyphs``.
    """

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    strokes: list[Box] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    shapes: int = 0
    hidden: int = 0
    outside: int = 0


def turned_box(box: Box, turn: int, width: float, height: float) -> Box:
    """Return where ``box`` lies when its page of ``width`` and ``height`` is turned back by ``turn`` quarter turns."""
    if turn == 1:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    if turn == 2:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    if turn == 3:
        return Box(height - box.bottom, box.x0, height - box.top, box.x1)
    return box


def turned_glyph(glyph: Glyph, turn: int, width: float, height: float) -> Glyph:
    """Return ``glyph`` on the page turned back by ``turn``, as :func:`turned_box`."""
    box = turned_box(Box(*glyph[1:5]), turn, width, height)
    own = glyph.turn if glyph.turn == SLANTED else (glyph.turn - turn) % 4
    return Glyph(glyph.text, *box, glyph.size, own, glyph.column)


def upright(sheet: Sheet) -> Sheet:
    """Return ``sheet`` so turned that most of its text reads to the right."""
    counts = [0, 0, 0, 0]
    for glyph in sheet.glyphs:
        if glyph.turn != SLANTED:
            counts[glyph.turn] += 1
    turn = counts.index(max(counts))
    if turn == 0:
        return sheet
    width, height = sheet.width, sheet.height
    sides = (height, width) if turn % 2 else (width, height)

    def boxes(old: list[Box]) -> list[Box]:
        return [turned_box(box, turn, width, height) for box in old]

    glyphs = [turned_glyph(glyph, turn, width, height) for glyph in sheet.glyphs]
    counted = (sheet.shapes, sheet.hidden, sheet.outside)
    return Sheet(*sides, glyphs, boxes(sheet.strokes), boxes(sheet.fills), boxes(sheet.pictures), *counted)


def covered(sheet: Sheet) -> float:
    """Return which part of the page its pictures cover, 0 to 1; overlapping ones count twice, up to 1."""
    area = sum(max(0.0, box.x1 - box.x0) * max(0.0, box.bottom - box.top) for box in sheet.pictures)
    return min(1.0, area / (sheet.width * sheet.height))


def direction(x: float, y: float) -> int:
    """Return the turn of a line that runs along (x, y), y downwards; SLANTED beyond about 15 degrees off the axes."""
    along, across = max(abs(x), abs(y)), min(abs(x), abs(y))
    if not along or across > along * math.tan(math.radians(15)):
        return SLANTED
    if abs(x) >= abs(y):
        return 0 if x > 0 else 2
    return 1 if y > 0 else 3
