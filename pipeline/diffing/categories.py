"""What became of the categories, level by level, and into which ones an item can go without having moved."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pipeline.diffing.entries import Entry, categories, points_of_all
from pipeline.diffing.groups import Group, groups
from pipeline.diffing.labels import label_flags
from pipeline.diffing.normalise import words
from pipeline.diffing.ordering import Orders, ordered
from pipeline.diffing.succession import Ties, successions
from schema.diff import CategoryChange, CategoryOp, Flag, PointsChange
from schema.rubric import Category, Rubric

Moves = Sequence[tuple[Entry, Entry]]
"""The old and the new item of every edge."""
Levels = Sequence[tuple[int, Category]]
"""Categories with their depth from 0."""
_SHIFTS = (0, 1, -1, 2, -2)
"""Levels that a year puts above the categories (or takes away) and that are looked for."""


def names(rubric: Rubric, items: Iterable[Entry]) -> dict[str, str]:
    """Return the names of the categories that hold ``items``, by id; items in none hang in the category ""."""
    known = {category.id: category.name for _, category in categories(rubric)}
    return {entry.category: known.get(entry.category, "") for entry in items}


def homes(moves: Moves, called: tuple[Mapping[str, str], Mapping[str, str]]) -> Ties:
    """Return which of the categories that hold items, with their names old and new, succeed which."""
    return successions([(first.category, second.category) for first, second in moves], called)


def category_changes(old: Rubric, new: Rubric, moves: Moves) -> tuple[CategoryChange, ...]:
    """Return what became of every category of both sides, in the new rubric's order; levels are compared each for itself."""
    before, after = categories(old), categories(new)
    deeper = _deeper(before, after)
    ties: set[tuple[str, str]] = set()
    for depth in sorted({depth for depth, _ in before}):
        level = depth + deeper
        called = {c.id: c.name for d, c in before if d == depth}, {c.id: c.name for d, c in after if d == level}
        steps = [(a.path[depth], b.path[level]) for a, b in moves if len(a.path) > depth and len(b.path) > level >= 0]
        ties |= successions(steps, called)
    orders = Orders(tuple((c.id, c.id.rpartition(".")[0]) for _, c in before), tuple(c.id for _, c in after))
    made = ordered(groups(sorted(ties)), orders, {first for first, _ in ties})
    known = {c.id: c for _, c in before}, {c.id: c for _, c in after}
    return tuple(_change(group, known) for group in made)


def _deeper(before: Levels, after: Levels) -> int:
    """Return how many levels deeper the new categories stand than the old ones of the same names.

    That is 0 unless a level was put above the others or taken away, and most names say so.
    """
    agreeing = {
        by: (
            Counter((depth + by, words(each.name)) for depth, each in before)
            & Counter((depth, words(each.name)) for depth, each in after)
        ).total()
        for by in _SHIFTS
    }
    best = max(_SHIFTS, key=lambda by: (agreeing[by], -abs(by)))
    is_plain = agreeing[best] > agreeing[0] and agreeing[best] * 2 > min(len(before), len(after))
    return best if is_plain else 0


def _change(group: Group, known: tuple[Mapping[str, Category], Mapping[str, Category]]) -> CategoryChange:
    old, new = [known[0][at] for at in group[0]], [known[1][at] for at in group[1]]
    return CategoryChange(
        op=_op(old, new),
        old=group[0],
        new=group[1],
        flags=_flags(old, new),
        points=PointsChange(old=points_of_all(old), new=points_of_all(new)),
    )


def _op(old: Sequence[Category], new: Sequence[Category]) -> CategoryOp:
    if not old:
        return "added"
    if not new:
        return "deleted"
    if len(new) > 1:
        return "split"
    if len(old) > 1:
        return "merged"
    return "kept" if words(old[0].name) == words(new[0].name) else "renamed"


def _flags(old: Sequence[Category], new: Sequence[Category]) -> tuple[Flag, ...]:
    if not old or not new:
        return ()
    found: list[Flag] = []
    one = len(old) == len(new) == 1
    if one:
        found += label_flags((old[0].label, old[0].id), (new[0].label, new[0].id))
    if points_of_all(old) != points_of_all(new) or [each.weight for each in old if each.weight] != [
        each.weight for each in new if each.weight
    ]:
        found.append("points")
    if one and old[0].name != new[0].name:
        found.append("punctuation" if words(old[0].name) == words(new[0].name) else "wording")
    return tuple(found)
