"""The graphics state of page content (ISO 32000-1, 8.4) as far as it tells where text and rules stand."""

from dataclasses import dataclass

from parsers.pdf.fonts import Font

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that applies ``first`` and ``then`` in this order."""
    a1, b1, c1, d1, e1, f1 = first
    a, b, c, d, e, f = then
    return (
        a1 * a + b1 * c,
        a1 * b + b1 * d,
        c1 * a + d1 * c,
        c1 * b + d1 * d,
        e1 * a + f1 * c + e,
        e1 * b + f1 * d + f,
    )


def applied(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return the point (x, y) after ``matrix``."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


@dataclass(slots=True)
class State:
    """The parameters that q saves and Q restores; ``scale`` is a percentage."""

    ctm: Matrix
    line_width: float = 1.0
    font: Font | None = None
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    scale: float = 100.0
    leading: float = 0.0
    rise: float = 0.0
    mode: float = 0.0

    def copy(self) -> "State":
        """Return a state of its own with the same parameters."""
        spaces = (self.character_space, self.word_space, self.scale, self.leading, self.rise)
        return State(self.ctm, self.line_width, self.font, self.size, *spaces, self.mode)
