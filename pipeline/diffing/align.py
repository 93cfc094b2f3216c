"""Which items of two years belong together: equal texts, then the evidence of the texts, then of the context, twice."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.diffing.candidates import Candidate, Texts, candidates, joined_likeness, text_evidence
from pipeline.diffing.context import Years, context_evidence
from pipeline.diffing.entries import Entry
from pipeline.diffing.explaining import Chances, Held, held
from pipeline.diffing.grams import profiles
from pipeline.diffing.identical import identical
from pipeline.diffing.renamed import renamed
from pipeline.diffing.weights import FURTHER, LITTLE_CHANGED, MUCH_CHANGED, PARTNER, Fitted

_NEGLIGIBLE = 0.004
_TOGETHER = 0.5
_STAYED = 0.5
"""Share of the items of both years that say the same words from which little changed."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person settled, by indexes of old and new items: these belong together, these do not."""

    together: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Tie:
    """An old and a new item by index: the chance that they belong together, and how alike the texts are (0 to 1)."""

    old: int
    new: int
    chance: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The ties in order, and the candidates that were weighed to the end and left out."""

    ties: tuple[Tie, ...]
    left: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """What is to be decided: both years, the pairs that are settled by equal texts or by a person's wish, those that by a
    wish do not belong together, and the candidates with the evidence of their texts."""

    years: Years
    equal: frozenset[tuple[int, int]]
    wished: frozenset[tuple[int, int]]
    apart: frozenset[tuple[int, int]]
    found: tuple[Candidate, ...]
    evidence: tuple[tuple[float, ...], ...]

    @property
    def fitted(self) -> Fitted:
        """Return the weights for such years: where nearly all stayed, what is left over in one place need not belong together."""
        every = len(self.years.old) + len(self.years.new)
        return LITTLE_CHANGED if 2 * len(self.equal) >= _STAYED * every else MUCH_CHANGED


Names = tuple[Mapping[str, str], Mapping[str, str]]


def board(old: tuple[Entry, ...], new: tuple[Entry, ...], names: Names, wishes: Wishes) -> Board:
    """Return the board for two rows of items; ``names`` are the category names by id, old and new."""
    weights, made = profiles([entry.item.text for entry in (*old, *new)])
    texts = Texts(made[: len(old)], made[len(old) :], weights)
    named = {pair[0] for pair in wishes.together}, {pair[1] for pair in wishes.together}
    equal = frozenset(
        pair
        for pair in identical(old, new, names).items()
        if pair not in wishes.apart and pair[0] not in named[0] and pair[1] not in named[1]
    )
    free = (
        {entry.index for entry in old} - {pair[0] for pair in equal},
        {entry.index for entry in new} - {pair[1] for pair in equal},
    )
    found = tuple(each for each in candidates(texts, free, wishes.together) if (each.old, each.new) not in wishes.apart)
    evidence = tuple(text_evidence(texts, found, len(equal)))
    return Board(Years(old, new, texts), equal, wishes.together, wishes.apart, found, evidence)


def align(on: Board) -> Alignment:
    """Return which items of the board belong together."""
    fitted = on.fitted
    chances = settle(on, [chance(fitted.text, evidence) for evidence in on.evidence])
    on = narrowed(on, chances)
    shares = held(on.years.texts, on.found)
    for weights in fitted.context:
        partners = mutual(chances)
        rows = full_evidence(on, shares, chances)
        keys = [(each.old, each.new) for each in on.found]
        weighed = [
            chance(weights[PARTNER if key in partners else FURTHER], row) for key, row in zip(keys, rows, strict=True)
        ]
        chances = settle(on, weighed)
    likeness = {(each.old, each.new): each.cosine for each in on.found}
    tied = [key for key, value in chances.items() if value > _TOGETHER]
    for key, value in renamed(on.years.old, on.years.new, tied).items():
        if key not in on.apart:
            chances[key] = value
            likeness[key] = joined_likeness(on.years.texts, [key[0]], [key[1]])
    every = [Tie(*key, value, likeness.get(key, 1.0)) for key, value in sorted(chances.items())]
    together = tuple(tie for tie in every if tie.chance > _TOGETHER)
    return Alignment(together, tuple(tie for tie in every if tie.chance <= _TOGETHER))


def full_evidence(on: Board, shares: Held, chances: Chances) -> list[tuple[float, ...]]:
    """Return the evidence of context and text for every candidate, in the order of weights.py."""
    context = context_evidence(on.years, on.found, shares, chances)
    return [(*around, *text) for around, text in zip(context, on.evidence, strict=True)]


def chance(weights: Sequence[float], evidence: Sequence[float]) -> float:
    """Return the chance from 0 to 1 that ``evidence`` gives with ``weights``, whose first number stands alone."""
    total = weights[0] + math.fsum(weight * value for weight, value in zip(weights[1:], evidence, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def settle(on: Board, weighed: Sequence[float]) -> dict[tuple[int, int], float]:
    """Return the chances of the candidates, and 1 for what is settled."""
    chances = {(each.old, each.new): value for each, value in zip(on.found, weighed, strict=True)}
    return chances | dict.fromkeys(sorted(on.equal | on.wished), 1.0)


def narrowed(on: Board, chances: Chances) -> Board:
    """Return the board without the candidates that have no chance."""
    kept = [n for n, each in enumerate(on.found) if chances[each.old, each.new] >= _NEGLIGIBLE]
    return replace(on, found=tuple(on.found[n] for n in kept), evidence=tuple(on.evidence[n] for n in kept))


def mutual(chances: Chances) -> set[tuple[int, int]]:
    """Return the pairs of which either is the other's best partner."""
    best: dict[tuple[int, int], float] = {}
    for pair, value in chances.items():
        for side in (0, 1):
            best[side, pair[side]] = max(best.get((side, pair[side]), 0.0), value)
    return {pair for pair, value in chances.items() if value >= best[0, pair[0]] and value >= best[1, pair[1]]}
