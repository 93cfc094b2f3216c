"""Which category succeeds which: by where its items went, and by its name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipeline.diffing.grams import profiles

_NAME = 2.0
"""An equal name counts as much as this many items that went the same way."""
_ALIKE = 0.2
"""Cosine from which two names are alike."""
_SHARE = 0.5
"""A category of which this share went to one place, or came from one place, has its successor, or its origin, there."""
_LEAST = 0.5
_JOINT = re.compile("以及|[与和及、]")
"""What joins the subjects in the name of a category: 稽查与应急."""
Ties = frozenset[tuple[str, str]]


def successions(moves: Iterable[tuple[str, str]], names: tuple[Mapping[str, str], Mapping[str, str]]) -> Ties:
    """Return which old category (id) has which successors.

    ``moves`` are the categories of every two items that belong together, old and new; ``names`` the names of all
    categories of either side by id.
    """
    flow: defaultdict[tuple[str, str], float] = defaultdict(float)
    for move in moves:
        flow[move] += 1.0
    passed_on = {(old, new) for old, new in flow if _subjects(names[0].get(old, "")) & _subjects(names[1].get(new, ""))}
    for pair, likeness in _likenesses(names).items():
        if likeness >= _ALIKE:
            flow[pair] += _NAME * likeness
    out: defaultdict[str, float] = defaultdict(float)
    into: defaultdict[str, float] = defaultdict(float)
    top_out: defaultdict[str, float] = defaultdict(float)
    top_into: defaultdict[str, float] = defaultdict(float)
    for (old, new), amount in flow.items():
        out[old] += amount
        into[new] += amount
        top_out[old] = max(top_out[old], amount)
        top_into[new] = max(top_into[new], amount)
    return frozenset(
        (old, new)
        for (old, new), amount in flow.items()
        if (old, new) in passed_on
        or (
            amount >= _LEAST
            and ((amount == top_out[old] and amount == top_into[new]) or amount >= _SHARE * min(out[old], into[new]))
        )
    )


def _subjects(name: str) -> set[str]:
    """Return the subjects that ``name`` joins; a category to which one of them went with an item is a successor."""
    return {part for part in _JOINT.split(name) if len(part) > 1}


def _likenesses(names: tuple[Mapping[str, str], Mapping[str, str]]) -> dict[tuple[str, str], float]:
    """Return how alike the names of every two categories are, from 0 to 1."""
    old, new = list(names[0]), list(names[1])
    weights, made = profiles([*names[0].values(), *names[1].values()])
    found = {}
    for n, first in enumerate(old):
        for m, second in enumerate(new):
            mine, theirs = made[n], made[len(old) + m]
            if names[0][first] == names[1][second]:
                found[first, second] = 1.0
            else:
                found[first, second] = weights.square(mine.grams & theirs.grams) / (mine.length * theirs.length)
    return found
