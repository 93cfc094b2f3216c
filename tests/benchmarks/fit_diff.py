"""Fits the weights of pipeline/diffing/weights.py on the tuning half of the generated years, and prints the module.

``python -m tests.benchmarks.fit_diff > pipeline/diffing/weights.py``: logistic regression by Newton's method, one fit for
the texts alone, then for each round with context one for the best partners and one for all other candidates; all of it once
for years in which much changed and once for those in which little did.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
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
from pipeline.diffing.weights import LITTLE_CHANGED, Fitted
from tests.benchmarks.regression import Examples, fit
from tests.generators.difficulty import ALL
from tests.generators.halves import TUNE, years
from tests.generators.little_changed import KINDS, little_changed
from tests.generators.rewritten import RATES, rewritten_years
from tests.generators.rewritten import TUNE as REWRITTEN
from tests.generators.truth import Years
from tests.generators.written import TUNE as WRITTEN
from tests.generators.written import strangers, written_years

ROUNDS = 2
SEEDS = range(5)
REWRITTEN_SEEDS = range(4)
LITTLE_CHANGED_SEEDS = range(6)
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


def lessons(cases: Iterable[tuple[Years, float]]) -> list[Lesson]:
    """Return the boards of ``cases``, each with how much it counts."""
    found = []
    for case, count in cases:
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


def _fitted(every: Sequence[Lesson]) -> Fitted:
    """Return the weights fitted on the lessons."""
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
    return Fitted(text, tuple(context))


def main() -> None:
    """Print the module."""
    much = lessons(cases_to_tune())
    every = (*much, *lessons((case, 1.0) for case in little_changed(WRITTEN, KINDS, LITTLE_CHANGED_SEEDS)))
    little = [each for each in every if each.board.fitted is LITTLE_CHANGED]
    sys.stdout.write(_MODULE.format(much=_shown(_fitted(much)), little=_shown(_fitted(little))))


def _shown(fitted: Fitted) -> str:
    def line(weights: Sequence[float]) -> str:
        return "(" + ", ".join(f"{weight:.4g}" for weight in weights) + ")"

    rounds = "".join(f"({line(partner)}, {line(further)})," for partner, further in fitted.context)
    return f"Fitted({line(fitted.text)}, ({rounds}))"


_MODULE = '''"""How much each kind of evidence counts; printed by tests/benchmarks/fit_diff.py, not to be edited."""

from dataclasses import dataclass
from typing import Final

PARTNER: Final = 0
FURTHER: Final = 1


@dataclass(frozen=True, slots=True)
class Fitted:
    """``text``: alone, cosine, shared, contained, length, shorter, beside rivals, typical, cosine · typical.

    ``context``: for each round, for the best partner of both items and for every other candidate: alone, chance so far, rivals,
    the greater of them, explained, the smaller share of it, claimed, the smaller claim, category, around, sibling, same points,
    adds up, then as ``text``.
    """

    text: tuple[float, ...]
    context: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...]


MUCH_CHANGED: Final = {much}
"""For years of which most items say other words."""
LITTLE_CHANGED: Final = {little}
"""For years of which most items say the same words."""
'''


if __name__ == "__main__":
    main()
