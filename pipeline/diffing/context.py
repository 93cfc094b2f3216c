"""What the other pairs say about a pair."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.diffing.candidates import Candidate, Texts
from pipeline.diffing.entries import Entry
from pipeline.diffing.explaining import FLOOR, Chances, Explained, claims, rows
from pipeline.diffing.surroundings import Flows, place, points


@dataclass(frozen=True, slots=True)
class Years:
    """Both rubrics as rows of items, and their texts."""

    old: tuple[Entry, ...]
    new: tuple[Entry, ...]
    texts: Texts


def context_evidence(years: Years, found: Sequence[Candidate], chances: Chances) -> list[tuple[float, ...]]:
    """Return what the context says about every candidate: the numbers that CONTEXT in weights.py weighs first, in order."""
    partners = rows(chances, 0), rows(chances, 1)
    old, new, weights = years.texts.old, years.texts.new, years.texts.weights
    explained = Explained(years.texts, found, chances)
    flows = Flows(years.old, years.new, chances)
    by_old, by_new = claims(old, new, partners[0], weights), claims(new, old, partners[1], weights)
    result: list[tuple[float, ...]] = []
    for each in found:
        chance = chances.get((each.old, each.new), 0.0)
        claimed = by_old.get((each.old, each.new), 0.0), by_new.get((each.new, each.old), 0.0)
        result.append(
            (
                math.log((chance + FLOOR) / (1 - chance + FLOOR)),
                partners[0][each.old].rival(each.new) + partners[1][each.new].rival(each.old),
                *explained.by(each),
                sum(claimed),
                min(claimed),
                flows.beside(each, chance),
                *place(each, chances, partners),
                *points(each, years.old, years.new, partners),
            )
        )
    return result
