"""Fits the weights of pipeline/diffing/weights.py on the tuning half of the generated years, and prints the module.

``python -m tests.benchmarks.fit_diff > pipeline/diffing/weights.py``: logistic regression by Newton's method, one fit for
the texts alone, then for each round with context one for the best partners and one for all other candidates.
"""

import math
import sys
from collections.abc import Iterator, Sequence

from pipeline.diffing.align import (
    Board,
    Wishes,
    board,
    chance,
    full_evidence,
    mutual,
    narrowed,
    settle,
)
from pipeline.diffing.entries import entries
from pipeline.diffing.explaining import held
from tests.generators.difficulty import ALL
from tests.generators.halves import TUNE, years
from tests.generators.rewritten import RATES, rewritten_years
from tests.generators.rewritten import TUNE as REWRITTEN
from tests.generators.truth import Years
from tests.generators.written import strangers

ROUNDS = 2
SEEDS = range(14)
REWRITTEN_SEEDS = range(4)
_RIDGE = 3.0
_STEPS = 12
Row = tuple[float, ...]
Examples = tuple[list[Row], list[bool]]


def cases_to_tune() -> Iterator[Years]:
    """Yield the tuning half of the years of both ways of making them, and rubrics that have nothing to do with each other."""
    for hard in ALL:
        yield from years(TUNE, hard, SEEDS)
    for rate in RATES:
        yield from rewritten_years(REWRITTEN, rate, REWRITTEN_SEEDS)
    yield from strangers(REWRITTEN)


def boards() -> list[tuple[Board, set[tuple[int, int]]]]:
    """Return the boards of the tuning half, each with the true pairs by index."""
    found = []
    for case in cases_to_tune():
        old, new = entries(case.old), entries(case.new)
        names = tuple({category.id: category.name for category in rubric.categories} for rubric in (case.old, case.new))
        places = tuple({entry.item.id: entry.index for entry in side} for side in (old, new))
        truth = {(places[0][first], places[1][second]) for first, second in case.truth.edges}
        found.append((board(old, new, (names[0], names[1]), Wishes()), truth))
    return found


def fit(rows: Sequence[Row], labels: Sequence[bool]) -> tuple[float, ...]:
    """Return the weights, the lone one first, that fit ``labels`` best, with a ridge on standardised evidence."""
    means = [math.fsum(column) / len(rows) for column in zip(*rows, strict=True)]
    spreads = [
        math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(rows)) or 1.0
        for column, mean in zip(zip(*rows, strict=True), means, strict=True)
    ]
    plain = [[1.0, *((v - m) / s for v, m, s in zip(row, means, spreads, strict=True))] for row in rows]
    weights = [0.0] * len(plain[0])
    for _ in range(_STEPS):
        step = _newton(plain, labels, weights)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
    scaled = [weight / spread for weight, spread in zip(weights[1:], spreads, strict=True)]
    return (weights[0] - math.fsum(w * m for w, m in zip(scaled, means, strict=True)), *scaled)


def _newton(rows: Sequence[Sequence[float]], labels: Sequence[bool], weights: Sequence[float]) -> list[float]:
    size = len(weights)
    slope = [0.0, *(-_RIDGE * weight for weight in weights[1:])]
    curve = [[_RIDGE if i == j and i else 0.0 for j in range(size)] for i in range(size)]
    for row, label in zip(rows, labels, strict=True):
        guess = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(map(float.__mul__, weights, row))))))
        error, spread = label - guess, guess * (1 - guess)
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


def _text(cases: list[tuple[Board, set[tuple[int, int]]]]) -> tuple[float, ...]:
    rows = [row for on, _ in cases for row in on.evidence]
    return fit(rows, [(each.old, each.new) in truth for on, truth in cases for each in on.found])


def main() -> None:
    """Print the module."""
    cases = boards()
    text = _text(cases)
    chances = [settle(on, [chance(text, row) for row in on.evidence]) for on, _ in cases]
    context = []
    cases = [(narrowed(on, known), truth) for (on, truth), known in zip(cases, chances, strict=True)]
    shares = [held(on.years.texts, on.found) for on, _ in cases]
    for _ in range(ROUNDS):
        made: tuple[Examples, Examples] = ([], []), ([], [])
        seen = []
        for (on, truth), parts, known in zip(cases, shares, chances, strict=True):
            best = mutual(known)
            rows = full_evidence(on, parts, known)
            kinds = [0 if (each.old, each.new) in best else 1 for each in on.found]
            seen.append((rows, kinds))
            for each, row, kind in zip(on.found, rows, kinds, strict=True):
                made[kind][0].append(row)
                made[kind][1].append((each.old, each.new) in truth)
        weights = fit(*made[0]), fit(*made[1])
        context.append(weights)
        chances = [
            settle(on, [chance(weights[kind], row) for row, kind in zip(rows, kinds, strict=True)])
            for (on, _), (rows, kinds) in zip(cases, seen, strict=True)
        ]
    sys.stdout.write(_module(text, context))


_TEXT_NAMES = "alone, cosine, shared, contained, length, shorter, beside rivals, typical, cosine · typical"
_CONTEXT_NAMES = (
    "alone, chance so far, rivals, explained, the smaller share of it, claimed, the smaller claim, category, around, "
    "same points, adds up, then as TEXT"
)


def _module(text: tuple[float, ...], context: Sequence[tuple[tuple[float, ...], ...]]) -> str:
    def shown(weights: Sequence[float]) -> str:
        return "(" + ", ".join(f"{weight:.4g}" for weight in weights) + ")"

    rounds = "".join(
        "    (\n" + "".join(f"        {shown(each)},\n" for each in weights) + "    ),\n" for weights in context
    )
    return f'''"""How much each kind of evidence counts; printed by tests/benchmarks/fit_diff.py, not to be edited."""

from typing import Final

PARTNER: Final = 0
FURTHER: Final = 1
TEXT: Final = {shown(text)}
"""{_TEXT_NAMES}."""
CONTEXT: Final = (
{rounds})
"""For each round, for the best partner of both items and for every other candidate: {_CONTEXT_NAMES}."""
'''


if __name__ == "__main__":
    main()
