"""What really became of the items and categories of two years, and the groups that edges make."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from schema.rubric import Rubric

Edge = tuple[str, str]
_SAYS_NOTHING = re.compile(r"（[\d.]+分）|[^\w%‰℃]")


@dataclass(frozen=True, slots=True)
class Truth:
    """Edges of item ids, which category succeeds which, and the ``op`` of every old and new id of both."""

    edges: frozenset[Edge]
    old_ops: Mapping[str, str]
    new_ops: Mapping[str, str]
    categories: frozenset[Edge]
    old_category_ops: Mapping[str, str]
    new_category_ops: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Years:
    """Two years and the truth."""

    old: Rubric
    new: Rubric
    truth: Truth


def truth_of(old: Rubric, new: Rubric, edges: Iterable[Edge], categories: Iterable[Edge]) -> Truth:
    """Return the truth of two rubrics with one level of categories, from what belongs together."""
    ties, homes = frozenset(edges), frozenset(categories)
    texts = tuple(
        {item.id: plain(item.text) for category in year.categories for item in category.items} for year in (old, new)
    )
    names = tuple({category.id: plain(category.name) for category in year.categories} for year in (old, new))

    def op(first: str, second: str) -> str:
        if (first.partition(".")[0], second.partition(".")[0]) not in homes:
            return "moved"
        return "kept" if texts[0][first] == texts[1][second] else "reworded"

    def category_op(first: str, second: str) -> str:
        return "kept" if names[0][first] == names[1][second] else "renamed"

    return Truth(ties, *_ops(texts[0], texts[1], ties, op), homes, *_ops(names[0], names[1], homes, category_op))


def plain(text: str) -> str:
    """Return what ``text`` says: no marks, no punctuation."""
    return _SAYS_NOTHING.sub("", text)


def _ops(
    old: Iterable[str], new: Iterable[str], ties: Iterable[Edge], alone: Callable[[str, str], str]
) -> tuple[dict[str, str], dict[str, str]]:
    old_ops, new_ops = dict.fromkeys(old, "deleted"), dict.fromkeys(new, "added")
    for olds, news in components(ties):
        op = "split" if len(news) > 1 else "merged" if len(olds) > 1 else alone(olds[0], news[0])
        old_ops.update(dict.fromkeys(olds, op))
        new_ops.update(dict.fromkeys(news, op))
    return old_ops, new_ops


def components(edges: Iterable[Edge]) -> list[tuple[list[str], list[str]]]:
    """Return the groups of old and new ids that the edges tie together."""
    groups: list[tuple[set[str], set[str]]] = []
    for old, new in sorted(edges):
        touched = [group for group in groups if old in group[0] or new in group[1]]
        olds, news = {old}.union(*(group[0] for group in touched)), {new}.union(*(group[1] for group in touched))
        groups = [group for group in groups if group not in touched] + [(olds, news)]
    return [(sorted(olds), sorted(news)) for olds, news in groups]
