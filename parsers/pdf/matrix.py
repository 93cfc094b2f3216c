"""Transformation matrices (ISO 32000-1, 8.3.3 and 8.3.4)."""

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
