"""Items that bear another name in the same place, while the rule beside them says what it said: they belong together."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.diffing.candidates import Texts, joined_likeness
from pipeline.diffing.entries import Entry
from pipeline.diffing.grams import profiles
from pipeline.diffing.normalise import clauses

Pair = tuple[int, int]
_ALIKE = 0.5
"""Likeness from which two rules ask for the same."""
_FEW = 6
"""Items left over between the same neighbours; where there are more it is no place any more."""
_AMOUNT = re.compile(r"[扣加减得].*\d分")
"""A clause that only says what something costs: rules for quite different things say 少一次扣1分."""


def renamed(old: Sequence[Entry], new: Sequence[Entry], tied: Sequence[Pair]) -> dict[Pair, float]:
    """Return the items (indexes) left over between the same neighbours whose rules are alike, with how alike they are.

    ``tied`` are the items that belong together without that.
    """
    places = list(_places((len(old), len(new)), tied))
    asked = [[_asked(entry) for entry in side] for side in (old, new)] if places else [[], []]
    if not any(asked[0]) or not any(asked[1]):
        return {}
    weights, made = profiles([*asked[0], *asked[1]])
    texts = Texts(made[: len(old)], made[len(old) :], weights)
    alike = {
        (first, second): value
        for place in places
        for first in place[0]
        for second in place[1]
        if _is_own(asked, (first, second)) and (value := joined_likeness(texts, [first], [second])) >= _ALIKE
    }
    return {pair: value for pair, value in alike.items() if _is_best(pair, alike)}


def _places(counts: Pair, tied: Sequence[Pair]) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Yield the few old and new items that are left over between the same neighbours."""
    ends = {*tied, (-1, -1), counts}
    old, new = (_between(count, {pair[side] for pair in tied}) for side, count in enumerate(counts))
    for mine, left in old.items():
        for theirs, come in new.items():
            if (mine[0], theirs[0]) in ends and (mine[1], theirs[1]) in ends and max(len(left), len(come)) <= _FEW:
                yield left, come


def _between(count: int, tied: set[int]) -> Mapping[Pair, list[int]]:
    """Return the items that are not tied by the tied ones before and behind them, -1 and ``count`` at the ends."""
    found: dict[Pair, list[int]] = {}
    before, waiting = -1, list[int]()
    for n in range(count + 1):
        if n < count and n not in tied:
            waiting.append(n)
            continue
        if waiting:
            found[before, n] = waiting
        before, waiting = n, []
    return found


def _asked(entry: Entry) -> str:
    """Return what the rules of an item ask for, without the clauses that only name amounts."""
    said = "；".join(cell.text for cell in entry.item.cells if cell.role == "rules")
    return "；".join(clause for clause in clauses(said) if not _AMOUNT.search(clause))


def _is_own(asked: Sequence[Sequence[str]], pair: Pair) -> bool:
    """Return whether the rules ask for something, and for it in one item of either year only."""
    return all(side[at] and side.count(side[at]) == 1 for side, at in zip(asked, pair, strict=True))


def _is_best(pair: Pair, alike: Mapping[Pair, float]) -> bool:
    """Return whether neither item is as much like another one."""
    rivals = (other for other in alike if other != pair and (other[0] == pair[0] or other[1] == pair[1]))
    return all(alike[other] < alike[pair] for other in rivals)
