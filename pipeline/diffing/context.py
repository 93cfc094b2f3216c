"""What the other pairs say about a pair."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.diffing.candidates import Candidate, Texts
from pipeline.diffing.entries import Entry
from pipeline.diffing.explaining import FLOOR, Chances, Explained, Held, claims, rows
from pipeline.diffing.surroundings import Flows, around, points, sibling


@dataclass(frozen=True, slots=True)
class Years:
    """Both rubrics as rows of items, and their texts."""

    old: tuple[Entry, ...]
    new: tuple[Entry, ...]
    texts: Texts


def context_evidence(
    years: Years, found: Sequence[Candidate], shares: Held, chances: Chances
) -> list[tuple[float, ...]]:
    """Return what the context says about every candidate: the numbers that weights.py weighs first, in order.

    ``shares`` says which clauses of either item the other holds, ``chances`` what is thought of every pair so far.
    """
    partners = rows(chances, 0), rows(chances, 1)
    explained = Explained(years.texts, found, chances)
    flows = Flows(years.old, years.new, chances)
    claimed = claims(shares, partners[0], 0), claims(shares, partners[1], 1)
    result: list[tuple[float, ...]] = []
    for each in found:
        chance = chances.get((each.old, each.new), 0.0)
        both = claimed[0].get((each.old, each.new), 0.0), claimed[1].get((each.old, each.new), 0.0)
        rivals = partners[0][each.old].rival(each.new), partners[1][each.new].rival(each.old)
        result.append(
            (
                math.log((chance + FLOOR) / (1 - chance + FLOOR)),
                sum(rivals),
                max(rivals),
                *explained.by(each),
                sum(both),
                min(both),
                flows.beside(each, chance),
                around(each, chances),
                sibling(each, years.old, years.new, chances),
                *points(each, years.old, years.new, partners),
            )
        )
    return result
