"""Carrying out page content: what is drawn comes on the sheet (ISO 32000-1, 8 and 9).

Colours, clipping and transparency are not followed: they do not tell where a text or a rule stands.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from parsers.pdf import drawing
from parsers.pdf.bounds import Bounds
from parsers.pdf.drawing import Path
from parsers.pdf.fonts import Font
from parsers.pdf.matrix import Matrix, applied, multiply
from parsers.pdf.sheet import Box, Sheet
from parsers.pdf.state import State
from parsers.pdf.tokens import ContentError, Operand, operations
from parsers.pdf.writing import Writer

MAX_FORMS_DEEP = 40
MAX_SAVED = 10_000
THIN_PICTURE = 1.5
"""Points up to which a picture is a rule: some programs draw dotted borders as pictures."""


class Form(NamedTuple):
    """Content that other content draws as a whole (form XObject), with its matrix and resources."""

    data: bytes
    matrix: Matrix
    resources: "Resources"


class Resources(Protocol):
    """What content draws by name."""

    def font(self, name: str) -> Font:
        """Return the font ``name``."""
        ...

    def drawn(self, name: str) -> Form | bool:
        """Return the form ``name``; else whether it is a picture."""
        ...


class Painter:
    """Carries out the content of one page."""

    def __init__(self, sheet: Sheet, bounds: Bounds) -> None:
        self._sheet = sheet
        self._bounds = bounds
        self._writer = Writer(sheet, bounds)
        self._depth = 0

    def run(self, data: bytes, resources: Resources, ctm: Matrix) -> None:
        """Carry out ``data``; raises ContentError, UnusableInput (K009) and what its resources raise."""
        self._bounds.charge("content", len(data))
        self._resources, self._path = resources, Path()
        self._state, self._saved = State(ctm), list[State]()
        for word, operands in operations(data):
            if parameter := _PARAMETERS.get(word):
                setattr(self._state, parameter, *_numbers(word, operands, 1))
            elif known := _OPERATORS.get(word):
                operator, count = known
                operator(self, *(_numbers(word, operands, count) if count > 0 else operands[count:] if count else ()))

    def _form(self, form: Form) -> None:
        if self._depth >= MAX_FORMS_DEEP:
            raise ContentError("forms too deep")
        outside = (self._resources, self._path, self._state, self._saved)
        self._depth += 1
        self.run(form.data, form.resources, multiply(form.matrix, self._state.ctm))
        self._depth -= 1
        self._resources, self._path, self._state, self._saved = outside

    def _draw(self, name: Operand) -> None:
        self._bounds.charge("forms")
        found = self._resources.drawn(str(name))
        if isinstance(found, Form):
            self._form(found)
        elif found:
            self._picture()

    def _picture(self) -> None:
        corners = [applied(self._state.ctm, x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
        xs, ys = zip(*corners, strict=True)
        x0, x1 = max(min(xs), 0.0), min(max(xs), self._sheet.width)
        top, bottom = max(min(ys), 0.0), min(max(ys), self._sheet.height)
        if x0 <= x1 and top <= bottom:
            box = Box(x0, top, x1, bottom)
            self._sheet.pictures.append(box)
            if min(x1 - x0, bottom - top) <= THIN_PICTURE:
                drawing.add_rule(self._sheet, box)

    def _save(self) -> None:
        if len(self._saved) >= MAX_SAVED:
            raise ContentError("states saved without end")
        self._saved.append(self._state.copy())

    def _restore(self) -> None:
        if self._saved:
            self._state = self._saved.pop()

    def _concat(self, *values: float) -> None:
        a, b, c, d, e, f = values
        self._state.ctm = multiply((a, b, c, d, e, f), self._state.ctm)

    def _move(self, x: float, y: float) -> None:
        self._path.move(self._state.ctm, x, y)

    def _line(self, x: float, y: float) -> None:
        self._path.line(self._state.ctm, x, y)

    def _curve(self, *points: float) -> None:
        self._path.line(self._state.ctm, points[-2], points[-1], straight=False)

    def _close(self) -> None:
        self._path.close()

    def _rectangle(self, x: float, y: float, width: float, height: float) -> None:
        self._path.rectangle(self._state.ctm, x, y, (width, height))

    def _paint(self, stroke: bool, fill: bool, close: bool = False) -> None:
        if close:
            self._path.close()
        a, b = self._state.ctm[:2]
        width = self._state.line_width * (a * a + b * b) ** 0.5
        drawing.paint(self._sheet, self._path, width=width if stroke else None, fill=fill)
        self._path = Path()

    def _stroke(self) -> None:
        self._paint(True, False)

    def _close_stroke(self) -> None:
        self._paint(True, False, True)

    def _fill(self) -> None:
        self._paint(False, True)

    def _fill_stroke(self) -> None:
        self._paint(True, True)

    def _close_fill_stroke(self) -> None:
        self._paint(True, True, True)

    def _end(self) -> None:
        self._path = Path()

    def _begin_text(self) -> None:
        self._writer.begin()

    def _font(self, name: Operand, size: Operand) -> None:
        if not isinstance(size, float):
            raise ContentError("font without a size")
        self._state.font, self._state.size = self._resources.font(str(name)), size

    def _go(self, x: float, y: float) -> None:
        self._writer.move(x, y)

    def _go_leading(self, x: float, y: float) -> None:
        self._state.leading = -y
        self._writer.move(x, y)

    def _matrix(self, *values: float) -> None:
        a, b, c, d, e, f = values
        self._writer.begin((a, b, c, d, e, f))

    def _next_line(self) -> None:
        self._writer.move(0.0, -self._state.leading)

    def _show(self, text: Operand) -> None:
        self._writer.show(self._state, text if isinstance(text, list) else [text])

    def _next_show(self, text: Operand) -> None:
        self._next_line()
        self._show(text)

    def _spaced_show(self, word: Operand, character: Operand, text: Operand) -> None:
        if not isinstance(word, float) or not isinstance(character, float):
            raise ContentError("spacing that is no number")
        self._state.word_space, self._state.character_space = word, character
        self._next_show(text)


def _numbers(word: bytes, operands: list[Operand], count: int) -> list[float]:
    numbers = [value for value in operands[-count:] if isinstance(value, float)]
    if len(numbers) != count:
        raise ContentError(f"{word.decode('latin-1')}: {count} numbers wanted")
    return numbers


_PARAMETERS = {
    b"w": "line_width",
    b"Tc": "character_space",
    b"Tw": "word_space",
    b"Tz": "scale",
    b"TL": "leading",
    b"Ts": "rise",
    b"Tr": "mode",
}
"""Operators that set one parameter of the graphics state."""
_OPERATORS: dict[bytes, tuple[Callable[..., None], int]] = {
    b"q": (Painter._save, 0),
    b"Q": (Painter._restore, 0),
    b"cm": (Painter._concat, 6),
    b"m": (Painter._move, 2),
    b"l": (Painter._line, 2),
    b"c": (Painter._curve, 6),
    b"v": (Painter._curve, 4),
    b"y": (Painter._curve, 4),
    b"h": (Painter._close, 0),
    b"re": (Painter._rectangle, 4),
    b"S": (Painter._stroke, 0),
    b"s": (Painter._close_stroke, 0),
    b"f": (Painter._fill, 0),
    b"F": (Painter._fill, 0),
    b"f*": (Painter._fill, 0),
    b"B": (Painter._fill_stroke, 0),
    b"B*": (Painter._fill_stroke, 0),
    b"b": (Painter._close_fill_stroke, 0),
    b"b*": (Painter._close_fill_stroke, 0),
    b"n": (Painter._end, 0),
    b"Do": (Painter._draw, -1),
    b"EI": (Painter._picture, 0),
    b"BT": (Painter._begin_text, 0),
    b"Tf": (Painter._font, -2),
    b"Td": (Painter._go, 2),
    b"TD": (Painter._go_leading, 2),
    b"Tm": (Painter._matrix, 6),
    b"T*": (Painter._next_line, 0),
    b"Tj": (Painter._show, -1),
    b"TJ": (Painter._show, -1),
    b"'": (Painter._next_show, -1),
    b'"': (Painter._spaced_show, -3),
}
"""The other operators, with the number of their operands: positive where all are numbers, negative where not."""
