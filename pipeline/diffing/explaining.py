"""Who explains an item's words: rivals for one partner share its words out, and its clauses go to who holds them best."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.diffing.candidates import Candidate, Texts

Chances = Mapping[tuple[int, int], float]
"""The chance of every pair so far, by the indexes of the old and the new item; pairs that are not in it have none."""
FLOOR = 1e-3


class Partners:
    """The partners of an item with their chances, or how much of a clause each holds."""

    def __init__(self, values: Mapping[int, float]) -> None:
        self.values = values
        ranked = sorted(values.values(), reverse=True)
        self._best = ranked[0] if ranked else 0.0
        self._second = ranked[1] if len(ranked) > 1 else 0.0

    def rival(self, this: int) -> float:
        """Return the best value, that of ``this`` one left out."""
        return self._second if self.values.get(this) == self._best else self._best


Rows = Mapping[int, Partners]
"""The partners of each item of one side."""


def rows(chances: Chances, side: int) -> dict[int, Partners]:
    """Return the partners of each old (0) or new (1) item."""
    found: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for pair, chance in chances.items():
        found[pair[side]][pair[1 - side]] = chance
    return {item: Partners(values) for item, values in found.items()}


class Explained:
    """Shares every gram of an item out to the partners that have it, by their chances."""

    def __init__(self, texts: Texts, found: Sequence[Candidate], chances: Chances) -> None:
        self._texts, self._chances = texts, chances
        self._old: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._new: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for each in found:
            chance = chances.get((each.old, each.new), 0.0)
            if chance:
                old, new = self._old[each.old], self._new[each.new]
                for gram in each.shared:
                    old[gram] += chance
                    new[gram] += chance

    def by(self, each: Candidate) -> tuple[float, float]:
        """Return how much of both items the pair explains: logarithms of the weights added, and the smaller share."""
        chance = self._chances.get((each.old, each.new), 0.0)
        weight, old, new = self._texts.weights.of, self._old[each.old], self._new[each.new]
        of_old = math.fsum(weight[gram] * chance / (old[gram] + FLOOR) for gram in each.shared)
        of_new = math.fsum(weight[gram] * chance / (new[gram] + FLOOR) for gram in each.shared)
        smaller = min(of_old / self._texts.old[each.old].weight, of_new / self._texts.new[each.new].weight)
        return math.log1p(of_old) + math.log1p(of_new), smaller


Held = Mapping[tuple[int, int], tuple[tuple[float, ...], tuple[float, ...]]]
"""For every candidate how much of each clause of the old item the new one has, from 0 to 1, and the other way round."""


def held(texts: Texts, found: Sequence[Candidate]) -> Held:
    """Return how much of the clauses of either item of every candidate the other holds."""
    weigh = texts.weights.total
    return {
        (each.old, each.new): (
            tuple(weigh(grams & each.shared) / weight for grams, weight in texts.old[each.old].clauses),
            tuple(weigh(grams & each.shared) / weight for grams, weight in texts.new[each.new].clauses),
        )
        for each in found
    }


def claims(shares: Held, partners: Rows, side: int) -> dict[tuple[int, int], float]:
    """Return by (old, new) how much better than any rival the partner holds the clause that it holds best, from 0 to 1.

    ``side`` says whose clauses are looked at: those of the old items (0), which have ``partners``, or of the new ones (1).
    """
    found: dict[tuple[int, int], float] = {}
    for item, known in partners.items():
        pairs = {other: (other, item) if side else (item, other) for other in known.values}
        rows = {other: shares[pair][side] for other, pair in pairs.items() if pair in shares}
        for parts in zip(*rows.values(), strict=True):
            clause = dict(zip(rows, parts, strict=True))
            likely = Partners({other: part * known.values[other] for other, part in clause.items()})
            for other, part in clause.items():
                pair = pairs[other]
                found[pair] = max(found.get(pair, 0.0), part - likely.rival(other))
    return found
