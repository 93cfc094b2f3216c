"""What changed on a pair, told apart: numbering, points, sub-points, targets, wording, punctuation."""

from collections.abc import Sequence

from parsers.wording.rules.targets import targets
from pipeline.diffing.labels import label_flags
from pipeline.diffing.normalise import narrow, unmarked, words
from schema.diff import Flag
from schema.rubric import Item, Target

_ORDER: tuple[Flag, ...] = ("renumbered", "numbering", "points", "sub_points", "targets", "wording", "punctuation")
_HOLE = "□"
"""Stands for a target where the words around it are compared."""


def item_flags(old: Sequence[Item], new: Sequence[Item]) -> tuple[Flag, ...]:
    """Return the flags of a group of items, none where either side is empty.

    Numbering and punctuation are told of one item on either side only: they always change where items are cut or joined.
    """
    if not old or not new:
        return ()
    found: set[Flag] = set()
    if points_of(old) != points_of(new):
        found.add("points")
    if _shares(old) != _shares(new) or (len(old) == len(new) == 1 and _cut_elsewhere(old[0], new[0])):
        found.add("sub_points")
    found.update(_text_flags(old, new, marks="sub_points" not in found))
    if len(old) == len(new) == 1:
        found.update(label_flags((old[0].label, old[0].id), (new[0].label, new[0].id)))
    return tuple(flag for flag in _ORDER if flag in found)


def same_words(old: Item, new: Item) -> bool:
    """Return whether both items say the same, apart from marks, blanks, width and punctuation."""
    return words(old.text) == words(new.text)


def points_of(items: Sequence[Item]) -> tuple[object, ...]:
    """Return what the points of ``items`` come to, and their least where a range is printed."""
    known = [item.points for item in items if item.points is not None]
    least = [item.points_min for item in items if item.points_min is not None]
    return (sum(known) if known else None, sum(least) if least else None)


def _shares(items: Sequence[Item]) -> list[object]:
    return [sub.points for item in items for sub in item.sub_points]


def _cut_elsewhere(old: Item, new: Item) -> bool:
    """Whether the same words are shared out to the sub-points in another way."""
    return same_words(old, new) and [words(sub.text) for sub in old.sub_points] != [
        words(sub.text) for sub in new.sub_points
    ]


def _text_flags(old: Sequence[Item], new: Sequence[Item], *, marks: bool) -> set[Flag]:
    """Return what changed in the words; ``marks``: the （N分） marks say the same, so that how they are written counts."""
    before, after = [_aims(item) for item in old], [_aims(item) for item in new]
    found: set[Flag] = set()
    if _sorted(before) != _sorted(after):
        found.add("targets")
    if _around(old, before) != _around(new, after):
        found.add("wording")
    if len(old) == len(new) == 1 and not found:
        if not same_words(old[0], new[0]):
            found.add("wording")
        elif (old[0].text != new[0].text) if marks else (unmarked(old[0].text) != unmarked(new[0].text)):
            found.add("punctuation")
    return found


def _aims(item: Item) -> tuple[Target, ...]:
    """Return the aims in the item's own text, found anew where a rubric that was typed in names none."""
    return tuple(target for target in item.targets if target.column is None) or targets(item.text)


def _sorted(aims: Sequence[Sequence[Target]]) -> list[tuple[str, str, str]]:
    return sorted((aim.comparator, str(aim.value), _unit(aim.unit or "")) for each in aims for aim in each)


def _unit(printed: str) -> str:
    """Return a unit in one form: ％ is %, 天 is 日."""
    return narrow(printed).replace("天", "日")


def _around(items: Sequence[Item], aims: Sequence[Sequence[Target]]) -> str:
    """Return the words of ``items`` with a hole for every aim."""
    said = ""
    for item, holes in zip(items, aims, strict=True):
        text = item.text
        for start, end in sorted({(hole.start, hole.end) for hole in holes}, reverse=True):
            text = text[:start] + _HOLE + text[end:]
        said += words(text)
    return said
