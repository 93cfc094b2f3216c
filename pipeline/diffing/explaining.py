"""Who explains an item's words: rivals for one partner share its words out, and its clauses go to who holds them best."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.diffing.candidates import Candidate, Texts
from pipeline.diffing.grams import Profile, Weights

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

    def by(self, each: Candidate) -> tuple[float, float, float]:
        """Return how much of both items the pair explains: shares added, logarithms of weights added, smaller share."""
        chance = self._chances.get((each.old, each.new), 0.0)
        weight, old, new = self._texts.weights.of, self._old[each.old], self._new[each.new]
        of_old = math.fsum(weight[gram] * chance / (old[gram] + FLOOR) for gram in each.shared)
        of_new = math.fsum(weight[gram] * chance / (new[gram] + FLOOR) for gram in each.shared)
        shares = of_old / self._texts.old[each.old].weight, of_new / self._texts.new[each.new].weight
        return sum(shares), math.log1p(of_old) + math.log1p(of_new), min(shares)


def claims(
    mine: Sequence[Profile], theirs: Sequence[Profile], partners: Rows, weights: Weights
) -> dict[tuple[int, int], float]:
    """Return by (item, partner) how much better than any rival the partner holds the clause that it holds best, from 0 to 1."""
    found: dict[tuple[int, int], float] = {}
    for item, known in partners.items():
        for grams, weight, _ in mine[item].clauses:
            held = {other: weights.total(grams & theirs[other].grams) / weight for other in known.values}
            likely = Partners({other: held[other] * chance for other, chance in known.values.items()})
            for other, part in held.items():
                found[item, other] = max(found.get((item, other), 0.0), part - likely.rival(other))
    return found
