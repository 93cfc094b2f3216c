"""Pairs tied together by their ends make a group: 1 and 1, 1 and many, many and many."""

from collections.abc import Iterable

Group = tuple[tuple[str, ...], tuple[str, ...]]


def groups(edges: Iterable[tuple[str, str]]) -> list[Group]:
    """Return the groups of (old, new) ids, the members of each side in the order in which the edges name them first."""
    home_old: dict[str, int] = {}
    home_new: dict[str, int] = {}
    made: dict[int, tuple[list[str], list[str]]] = {}
    for number, (old, new) in enumerate(edges):
        touched = sorted({home for home in (home_old.get(old), home_new.get(new)) if home is not None})
        here = touched[0] if touched else number
        first, second = made.setdefault(here, ([], []))
        for other in touched[1:]:
            more = made.pop(other)
            first += more[0]
            second += more[1]
        if old not in home_old:
            first.append(old)
        if new not in home_new:
            second.append(new)
        home_old.update(dict.fromkeys(first, here))
        home_new.update(dict.fromkeys(second, here))
    return [(tuple(first), tuple(second)) for first, second in made.values()]
