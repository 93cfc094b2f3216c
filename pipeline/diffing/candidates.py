"""Which old item may belong to which new one, and how much their texts share."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.diffing.grams import Grams, Profile, Weights

_NEAREST = 6
"""Candidates for each item, on either side."""
_COMMON = 10_000
"""A gram that ties more pairs than this finds no candidates; it still counts where the pair is weighed."""
_LEAST = 0.02
"""Cosine below which two texts share nothing to speak of."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two items by index, the grams that both texts have, and their weight; ``cosine`` from 0 to 1."""

    old: int
    new: int
    shared: Grams
    weight: float
    cosine: float


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts of both years."""

    old: tuple[Profile, ...]
    new: tuple[Profile, ...]
    weights: Weights


def candidates(
    texts: Texts, free: tuple[set[int], set[int]], wished: Iterable[tuple[int, int]] = ()
) -> list[Candidate]:
    """Return the pairs worth weighing among the items that are ``free`` (indexes, old and new) and the wished ones, by index."""
    alike = _alike(texts.old, free[0]), _alike(texts.new, free[1])
    near = list(_near(texts, (list(alike[0]), list(alike[1]))))
    kept: set[tuple[int, int]] = set()
    for side in (0, 1):
        ranked: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
        for cosine, pair in near:
            ranked[pair[side]].append((cosine, pair))
        for entries in ranked.values():
            best = sorted(entries, key=lambda entry: (-entry[0], entry[1]))
            kept.update(pair for cosine, pair in best[:_NEAREST] if cosine >= _LEAST)
    every = {pair for old, new in kept for pair in _each(alike[0][old], alike[1][new])}
    return [_candidate(texts, old, new) for old, new in sorted(every.union(wished))]


def _alike(profiles: Sequence[Profile], free: Iterable[int]) -> dict[int, list[int]]:
    """Return the free items that say the same, by the first of them."""
    found: dict[Grams, list[int]] = defaultdict(list)
    for n in sorted(free):
        found[profiles[n].grams].append(n)
    return {same[0]: same for same in found.values()}


def _each(old: Sequence[int], new: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Return pairs of old items that say the same with new ones that say the same, in their order."""
    return ((old[min(n, len(old) - 1)], new[min(n, len(new) - 1)]) for n in range(max(len(old), len(new))))


def _near(texts: Texts, free: tuple[Sequence[int], Sequence[int]]) -> Iterator[tuple[float, tuple[int, int]]]:
    """Yield pairs with their cosine, or nearly so where very common grams are passed over."""
    squares = texts.weights.squares()
    homes: dict[str, list[int]] = defaultdict(list)
    for n in free[1]:
        for gram in texts.new[n].grams:
            homes[gram].append(n)
    spread = Counter(gram for n in free[0] for gram in texts.old[n].grams)
    for n in free[0]:
        profile = texts.old[n]
        shared: dict[int, int] = defaultdict(int)
        for gram in profile.grams & homes.keys():
            if spread[gram] * len(homes[gram]) <= _COMMON:
                square = squares[gram]
                for other in homes[gram]:
                    shared[other] += square
        for other, sum_of_squares in shared.items():
            yield sum_of_squares / (profile.length * texts.new[other].length), (n, other)


def _candidate(texts: Texts, old: int, new: int) -> Candidate:
    first, second = texts.old[old], texts.new[new]
    shared = first.grams & second.grams
    cosine = texts.weights.square(shared) / (first.length * second.length)
    return Candidate(old, new, shared, texts.weights.total(shared), cosine)


def text_evidence(texts: Texts, found: Sequence[Candidate], kept: int) -> list[tuple[float, ...]]:
    """Return what the texts alone say about every candidate: the numbers that weights.py weighs, in its order.

    ``kept`` is the number of items whose text did not change: where many did not, a likeness has to be closer.
    """
    rivals = (_rivals((c.old, c.weight) for c in found), _rivals((c.new, c.weight) for c in found))
    typical = _typical(found, kept)
    return [(*_alone(texts, each), _beside(each, rivals), typical, each.cosine * typical) for each in found]


def _alone(texts: Texts, each: Candidate) -> tuple[float, ...]:
    first, second = texts.old[each.old].weight, texts.new[each.new].weight
    contained = each.weight / first + each.weight / second
    return (
        each.cosine,
        math.log1p(each.weight),
        contained,
        abs(math.log(first / second)),
        math.log(min(first, second)),
    )


def _rivals(weights: Iterable[tuple[int, float]]) -> dict[int, tuple[float, float]]:
    """Return the greatest and the second greatest weight of each item."""
    best: dict[int, tuple[float, float]] = {}
    for item, weight in weights:
        first, second = best.get(item, (0.0, 0.0))
        best[item] = (weight, first) if weight > first else (first, max(second, weight))
    return best


def _beside(each: Candidate, rivals: tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]]]) -> float:
    """Return how far the pair stands out among the others of both items, from 0 to 2."""
    total = 0.0
    for item, best in ((each.old, rivals[0]), (each.new, rivals[1])):
        first, second = best[item]
        rival = second if each.weight == first else first
        total += each.weight / (each.weight + rival) if each.weight else 0.0
    return total


def _typical(found: Sequence[Candidate], kept: int) -> float:
    """Return how closely this year follows the last: the median of the best cosines, 1 for each of both items that are ``kept``."""
    best: dict[tuple[int, int], float] = {}
    for each in found:
        for key in ((0, each.old), (1, each.new)):
            best[key] = max(best.get(key, 0.0), each.cosine)
    every = [*best.values(), *[1.0] * (2 * kept)]
    return median(every) if every else 0.0


def joined_likeness(texts: Texts, old: Iterable[int], new: Iterable[int]) -> float:
    """Return how alike the joined texts of some old and some new items (indexes) are, from 0 to 1."""
    first = frozenset[str]().union(*(texts.old[n].grams for n in old))
    second = frozenset[str]().union(*(texts.new[n].grams for n in new))
    lengths = math.sqrt(texts.weights.square(first) * texts.weights.square(second))
    return texts.weights.square(first & second) / lengths if lengths else 0.0
