"""Items whose text did not change: they belong together before anything else is weighed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from pipeline.diffing.entries import Entry
from pipeline.diffing.normalise import words

Key = Callable[[Entry], tuple[str, ...]]


def identical(
    old: Sequence[Entry], new: Sequence[Entry], names: tuple[Mapping[str, str], Mapping[str, str]]
) -> dict[int, int]:
    """Return which old item (index) says the same words as which new one.

    ``names`` are the category names by id, old and new. Where a text stands several times, the partner is the one in the
    category of the same name and with the same points, then in the category of the same name, then the next in order.
    """
    found: dict[int, int] = {}
    for level in range(3):
        waiting: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in _rest(new, found.values()):
            waiting[_key(entry, names[1], level)].append(entry)
        for entry in _rest(old, found.keys()):
            partners = waiting[_key(entry, names[0], level)]
            if partners:
                found[entry.index] = partners.pop(0).index
    return found


def _rest(entries: Sequence[Entry], taken: Iterable[int]) -> list[Entry]:
    gone = set(taken)
    return [entry for entry in entries if entry.index not in gone]


def _key(entry: Entry, names: Mapping[str, str], level: int) -> tuple[str, ...]:
    name = names.get(entry.category, "")
    said = words(entry.item.text)
    if not said:
        # A text of signs alone says too little to be looked for elsewhere.
        return (entry.item.text, name, entry.item.id)
    return (said, *((name, str(entry.points)) if level == 0 else (name,) if level == 1 else ()))
