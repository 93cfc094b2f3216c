"""Groups in the new rubric's order, what was deleted where it stood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.diffing.groups import Group


@dataclass(frozen=True, slots=True)
class Orders:
    """All old ids in reading order, each with that of its parent, and all new ids in reading order."""

    old: tuple[tuple[str, str], ...]
    new: tuple[str, ...]


def ordered(groups: Iterable[Group], orders: Orders, stayed: Iterable[str]) -> list[Group]:
    """Return all groups, those for added and deleted ids made here, in the order in which they are shown.

    ``stayed`` are the old ids that are where they were, beside which deleted ones can be placed. The ids of a group come
    out in reading order.
    """
    old_places = {at: n for n, (at, _) in enumerate(orders.old)}
    new_places = {at: n for n, at in enumerate(orders.new)}
    tidy = [
        (tuple(sorted(old, key=old_places.__getitem__)), tuple(sorted(new, key=new_places.__getitem__)))
        for old, new in groups
    ]
    shown = {at: new_places[group[1][0]] for group in tidy for at in group[0]}
    anchors = {at: shown[at] for at in stayed}
    placed: list[tuple[tuple[int, int, int], Group]] = [((new_places[group[1][0]], 0, 0), group) for group in tidy]
    new_tied = {at for group in tidy for at in group[1]}
    placed += [((n, 0, 0), ((), (at,))) for at, n in new_places.items() if at not in new_tied]
    placed += [((*_beside(n, orders.old, anchors), n), ((at,), ())) for at, n in old_places.items() if at not in shown]
    return [group for _, group in sorted(placed, key=lambda entry: entry[0])]


def _beside(n: int, old: Sequence[tuple[str, str]], anchors: Mapping[str, int]) -> tuple[int, int]:
    """Return a neighbour's place and 1 for behind it or -1 for before it: the sibling before, the one behind, any before."""
    parent = old[n][1]
    for at, above in reversed(old[:n]):
        if above == parent and at in anchors:
            return anchors[at], 1
    for at, above in old[n + 1 :]:
        if above == parent and at in anchors:
            return anchors[at], -1
    return next(((anchors[at], 1) for at, _ in reversed(old[:n]) if at in anchors), (-1, 1))
