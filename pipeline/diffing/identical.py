"""Items whose text did not change: they belong together before anything else is weighed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.diffing.entries import Entry
from pipeline.diffing.groups import groups
from pipeline.diffing.normalise import words
from pipeline.diffing.succession import successions

Names = tuple[Mapping[str, str], Mapping[str, str]]
Homes = Mapping[str, int]
"""A number for every category that has a successor or an origin, the same for both."""


def identical(old: Sequence[Entry], new: Sequence[Entry], names: Names) -> dict[int, int]:
    """Return which old item (index) says the same words as which new one.

    ``names`` are the category names by id, old and new. Where a text stands several times, the partner is the one in the
    succeeding category and with the same points, then in the succeeding category, then the next in order.
    """
    found = _single(old, new)
    homes = _homes([(old[first].category, new[second].category) for first, second in found.items()], names)
    for level in range(3):
        waiting: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in _rest(new, found.values()):
            waiting[_key(entry, homes[1], level)].append(entry)
        for entry in _rest(old, found.keys()):
            partners = waiting[_key(entry, homes[0], level)]
            if partners:
                found[entry.index] = partners.pop(0).index
    return found


def _single(old: Sequence[Entry], new: Sequence[Entry]) -> dict[int, int]:
    """Return the items whose words stand once on either side."""
    said = [words(entry.item.text) for entry in old], [words(entry.item.text) for entry in new]
    counts = Counter(said[0]), Counter(said[1])
    places = {text: n for n, text in enumerate(said[1])}
    return {n: places[text] for n, text in enumerate(said[0]) if text and counts[0][text] == counts[1][text] == 1}


def _homes(moves: Iterable[tuple[str, str]], names: Names) -> tuple[Homes, Homes]:
    """Return the numbers of the old and of the new categories, as far as names and ``moves`` tell which succeeds which."""
    made = groups(sorted(successions(moves, names)))
    return (
        {at: n for n, (old, _) in enumerate(made) for at in old},
        {at: n for n, (_, new) in enumerate(made) for at in new},
    )


def _rest(entries: Sequence[Entry], taken: Iterable[int]) -> list[Entry]:
    gone = set(taken)
    return [entry for entry in entries if entry.index not in gone]


def _key(entry: Entry, homes: Homes, level: int) -> tuple[str, ...]:
    home = str(homes.get(entry.category, ""))
    said = words(entry.item.text)
    if not said:
        # A text of signs alone says too little to be looked for elsewhere.
        return (entry.item.text, home, entry.item.id)
    return (said, *((home, str(entry.points)) if level == 0 else (home,) if level == 1 else ()))
