"""Text operators: where each glyph of a shown string stands (ISO 32000-1, 9.4)."""

from collections.abc import Iterable

from parsers.pdf.bounds import MAX_PAGE_GLYPHS, Bounds
from parsers.pdf.matrix import IDENTITY, Matrix, multiply
from parsers.pdf.sheet import Glyph, Sheet, direction
from parsers.pdf.state import State
from parsers.pdf.tokens import ContentError, Operand

DESCENT = 0.12
"""How far the em box reaches below the base line, in ems, as Chinese fonts have it. What a font says of itself is often
wrong, and lines must not fall apart where fonts mix."""
_INVISIBLE = (3, 7)


class Writer:
    """Puts the glyphs of shown strings on the sheet; knows the text matrix and the line matrix."""

    def __init__(self, sheet: Sheet, bounds: Bounds) -> None:
        self._sheet = sheet
        self._bounds = bounds
        self.begin()

    def begin(self, matrix: Matrix = IDENTITY) -> None:
        """Set both matrices (BT, Tm)."""
        self._matrix = self._line = matrix

    def move(self, x: float, y: float) -> None:
        """Go to the start of a line, offset by (x, y) from the start of the current one (Td)."""
        self.begin(multiply((1.0, 0.0, 0.0, 1.0, x, y), self._line))

    def show(self, state: State, parts: Iterable[Operand]) -> None:
        """Show strings, and between them move by thousandths of an em (TJ)."""
        font, size = state.font, state.size
        if font is None:
            raise ContentError("text without a font")
        placed = _Pen(multiply((1.0, 0.0, 0.0, 1.0, 0.0, state.rise), multiply(self._matrix, state.ctm)), state)
        before = len(self._sheet.glyphs)
        for part in parts:
            if isinstance(part, bytes):
                self._sheet.glyphs.extend(placed.glyphs(part, self._sheet))
            elif isinstance(part, float):
                placed.along -= part / 1000 * size * (1.0 if font.vertical else state.scale / 100)
        added = len(self._sheet.glyphs) - before
        self._bounds.charge("glyphs", added)
        if before + added > MAX_PAGE_GLYPHS:
            raise self._bounds.exceeded(f"glyphs > {MAX_PAGE_GLYPHS}")
        if state.mode in _INVISIBLE:
            self._sheet.hidden += added
        offset = (0.0, placed.along) if font.vertical else (placed.along, 0.0)
        self._matrix = multiply((1.0, 0.0, 0.0, 1.0, *offset), self._matrix)


class _Pen:
    """Writes one string: ``along`` is the way gone in text space, down in vertical fonts, else to the right."""

    def __init__(self, matrix: Matrix, state: State) -> None:
        self._matrix = matrix
        self._state = state
        self.along = 0.0

    def glyphs(self, data: bytes, sheet: Sheet) -> Iterable[Glyph]:
        """Yield the glyphs of ``data`` that stand on the sheet."""
        state, font = self._state, self._state.font
        assert font is not None
        size, vertical = state.size, font.vertical
        stretch = state.scale / 100
        scale = 1.0 if vertical else stretch
        a, b, c, d, e, f = self._matrix
        em = size * font.em
        up_x, up_y = c * em, d * em
        height = (up_x * up_x + up_y * up_y) ** 0.5
        turn = direction(a * size * stretch, b * size * stretch)
        for text, advance, (shift_x, shift_y), blank in font.codes(data):
            x, y = (-shift_x * em * stretch, self.along - shift_y * em) if vertical else (self.along, 0.0)
            wide = (size if vertical else advance * size) * stretch
            left, base = a * x + c * y + e, b * x + d * y + f
            x0, y0, x1, y1 = left, base, left + a * wide, base + b * wide
            if turn != 0 and turn != 2:
                x0, x1 = x0 - DESCENT * up_x, x1 + (1 - DESCENT) * up_x
            if turn != 1 and turn != 3:
                y0, y1 = y0 - DESCENT * up_y, y1 + (1 - DESCENT) * up_y
            if x1 < x0:
                x0, x1 = x1, x0
            if y1 < y0:
                y0, y1 = y1, y0
            if 0 <= x0 + x1 <= 2 * sheet.width and 0 <= y0 + y1 <= 2 * sheet.height:
                yield Glyph(text, x0, y0, x1, y1, height, turn, vertical)
            elif text.strip():
                sheet.outside += 1
            spacing = state.character_space + (state.word_space if blank else 0.0)
            self.along += (advance * size + spacing) * scale
