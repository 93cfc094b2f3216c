"""Logistic regression by Newton's method, with a ridge."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

_RIDGE = 3.0
_STEPS = 12
Row = tuple[float, ...]


@dataclass(slots=True)
class Examples:
    """Evidence, whether the two belong together, and how much the example counts."""

    rows: list[Row] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)

    def add(self, row: Row, label: bool, count: float) -> None:
        """Add an example."""
        self.rows.append(row)
        self.labels.append(label)
        self.counts.append(count)


def fit(of: Examples) -> tuple[float, ...]:
    """Return the weights, the lone one first, that fit the labels best, with a ridge on standardised evidence."""
    total = math.fsum(of.counts)
    columns = list(zip(*of.rows, strict=True))
    means = [math.fsum(map(float.__mul__, of.counts, column)) / total for column in columns]
    spreads = [
        math.sqrt(math.fsum(n * (value - mean) ** 2 for n, value in zip(of.counts, column, strict=True)) / total) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    plain = [[1.0, *((v - m) / s for v, m, s in zip(row, means, spreads, strict=True))] for row in of.rows]
    weights = [0.0] * len(plain[0])
    for _ in range(_STEPS):
        step = _newton(plain, of, weights)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
    scaled = [weight / spread for weight, spread in zip(weights[1:], spreads, strict=True)]
    return (weights[0] - math.fsum(w * m for w, m in zip(scaled, means, strict=True)), *scaled)


def _newton(rows: Sequence[Sequence[float]], of: Examples, weights: Sequence[float]) -> list[float]:
    size = len(weights)
    slope = [0.0, *(-_RIDGE * weight for weight in weights[1:])]
    curve = [[_RIDGE if i == j and i else 0.0 for j in range(size)] for i in range(size)]
    for row, label, count in zip(rows, of.labels, of.counts, strict=True):
        guess = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(map(float.__mul__, weights, row))))))
        error, spread = count * (label - guess), count * guess * (1 - guess)
        for i, value in enumerate(row):
            slope[i] += error * value
            if spread > 1e-6:
                scaled, line = spread * value, curve[i]
                for j in range(i + 1):
                    line[j] += scaled * row[j]
    for i in range(size):
        for j in range(i):
            curve[j][i] = curve[i][j]
    return _solved(curve, slope)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return x with matrix · x = right, by elimination with pivots."""
    lines = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for n in range(len(lines)):
        pivot = max(range(n, len(lines)), key=lambda k: abs(lines[k][n]))
        lines[n], lines[pivot] = lines[pivot], lines[n]
        for k in range(len(lines)):
            if k != n and lines[k][n]:
                factor = lines[k][n] / lines[n][n]
                lines[k] = [a - factor * b for a, b in zip(lines[k], lines[n], strict=True)]
    return [line[-1] / line[n] for n, line in enumerate(lines)]
