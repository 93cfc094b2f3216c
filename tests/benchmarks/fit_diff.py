"""Fits the weights of pipeline/diffing/weights.py on the tuning half of the generated years, and prints the module.

``python -m tests.benchmarks.fit_diff > pipeline/diffing/weights.py``: logistic regression by Newton's method, one fit for
the texts alone, then for each round with context one for the best partners and one for all other candidates.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
from tests.benchmarks.regression import Examples, fit
from tests.generators.difficulty import ALL
from tests.generators.halves import TUNE, years
from tests.generators.rewritten import RATES, rewritten_years
from tests.generators.rewritten import TUNE as REWRITTEN
from tests.generators.truth import Years
from tests.generators.written import TUNE as WRITTEN
from tests.generators.written import strangers, written_years

ROUNDS = 2
SEEDS = range(5)
REWRITTEN_SEEDS = range(4)
_BY_HAND, _STRANGERS = 10.0, 0.8
"""How much an example from years written by hand counts, of which there are few, and one from rubrics without a tie."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A board, the true pairs by index, and how much its examples count."""

    board: Board
    truth: frozenset[tuple[int, int]]
    count: float


def cases_to_tune() -> Iterator[tuple[Years, float]]:
    """Yield the tuning half of the years of all ways of making them, and of rubrics that have nothing to do with each other;
    with each how much it counts."""
    for hard in ALL:
        yield from ((case, 1.0) for case in years(TUNE, hard, SEEDS))
    for rate in RATES:
        yield from ((case, 1.0) for case in rewritten_years(REWRITTEN, rate, REWRITTEN_SEEDS))
    by_hand = written_years()
    yield from ((by_hand[name], _BY_HAND) for name in WRITTEN)
    yield from ((case, _STRANGERS) for case in strangers(WRITTEN))


def lessons() -> list[Lesson]:
    """Return the boards of the tuning half."""
    found = []
    for case, count in cases_to_tune():
        old, new = entries(case.old), entries(case.new)
        names = tuple({category.id: category.name for category in rubric.categories} for rubric in (case.old, case.new))
        places = tuple({entry.item.id: entry.index for entry in side} for side in (old, new))
        truth = frozenset((places[0][first], places[1][second]) for first, second in case.truth.edges)
        found.append(Lesson(board(old, new, (names[0], names[1]), Wishes()), truth, count))
    return found


def _text(every: Sequence[Lesson]) -> tuple[float, ...]:
    made = Examples()
    for lesson in every:
        for each, row in zip(lesson.board.found, lesson.board.evidence, strict=True):
            made.add(row, (each.old, each.new) in lesson.truth, lesson.count)
    return fit(made)


def main() -> None:
    """Print the module."""
    every = lessons()
    text = _text(every)
    chances = [settle(each.board, [chance(text, row) for row in each.board.evidence]) for each in every]
    context = []
    every = [replace(each, board=narrowed(each.board, known)) for each, known in zip(every, chances, strict=True)]
    shares = [held(each.board.years.texts, each.board.found) for each in every]
    for _ in range(ROUNDS):
        made = Examples(), Examples()
        seen = []
        for lesson, parts, known in zip(every, shares, chances, strict=True):
            best = mutual(known)
            rows = full_evidence(lesson.board, parts, known)
            kinds = [0 if (each.old, each.new) in best else 1 for each in lesson.board.found]
            seen.append((rows, kinds))
            for each, row, kind in zip(lesson.board.found, rows, kinds, strict=True):
                made[kind].add(row, (each.old, each.new) in lesson.truth, lesson.count)
        weights = fit(made[0]), fit(made[1])
        context.append(weights)
        chances = [
            settle(lesson.board, [chance(weights[kind], row) for row, kind in zip(rows, kinds, strict=True)])
            for lesson, (rows, kinds) in zip(every, seen, strict=True)
        ]
    sys.stdout.write(_module(text, context))


_TEXT_NAMES = "alone, cosine, shared, contained, length, shorter, beside rivals, typical, cosine · typical"
_CONTEXT_NAMES = (
    "alone, chance so far, rivals, the greater of them, explained, the smaller share of it, claimed, the smaller claim, category, around, "
    "sibling, same points, adds up, then as TEXT"
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
