"""What must be known of glyphs before they are read: which are printed twice, which have no known character."""

import re

from parsers.pdf.sheet import SLANTED, Glyph

DOUBLE = 0.12
"""Ems within which the same character printed again is the same one: bold type is faked by printing twice."""
NARROW = 0.4
"""The same, as a part of the character's width: the two letters of ``ll`` stand 0.2 em apart and are two."""
TILE = 4.0
"""Points to the side of the tiles in which equal characters are looked for, and the most between doubles."""
MOST_IN_TILE = 8
"""Equal characters compared within a tile; more of them stand there in microscopic type only."""
UNMAPPED = re.compile(r"\(cid:\d+\)|[\ufffd\ue000-\uefff\uf030-\uf039\uf100-\uf8ff\U000f0000-\U0010ffff]")
"""A character that is not known: what stands in the private use area is known to the maker of the font alone. Left out
is U+F000 to U+F0FF, where symbol fonts have their ticks and bullets, but for what would be digits there."""
_PRIVATE = re.compile(r"[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]+")


def once(glyphs: list[Glyph]) -> list[Glyph]:
    """Return ``glyphs`` in their order, each printed character once."""
    tiles: dict[tuple[str, int, int], list[Glyph]] = {}
    kept = []
    for glyph in glyphs:
        near = min(glyph.size * DOUBLE, TILE)
        columns = {int((glyph.x0 - near) // TILE), int((glyph.x0 + near) // TILE)}
        rows = {int((glyph.top - near) // TILE), int((glyph.top + near) // TILE)}
        places = [(glyph.text, column, row) for column in columns for row in rows]
        if any(_is_double(glyph, other, near) for place in places for other in tiles.get(place, ())):
            continue
        kept.append(glyph)
        own = tiles.setdefault((glyph.text, int(glyph.x0 // TILE), int(glyph.top // TILE)), [])
        own.append(glyph)
        del own[:-MOST_IN_TILE]
    return kept


def _is_double(one: Glyph, other: Glyph, near: float) -> bool:
    across, down = abs(one.x0 - other.x0), abs(one.top - other.top)
    along, beside = (down, across) if one.turn % 2 else (across, down)
    length = one.bottom - one.top if one.turn % 2 else one.x1 - one.x0
    return along <= min(near, length * NARROW) and beside <= near and abs(one.size - other.size) <= near


def unmapped(glyph: Glyph) -> bool:
    """Return whether the character of ``glyph`` is not known, or a symbol of its font's own."""
    return glyph.text.startswith("(cid:") or bool(_PRIVATE.fullmatch(glyph.text))


def slanted(glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """Return the glyphs along the sides of the page, and those of slanting text, as watermarks have."""
    if not any(glyph.turn == SLANTED for glyph in glyphs):
        return glyphs, []
    return [g for g in glyphs if g.turn != SLANTED], [g for g in glyphs if g.turn == SLANTED]
