"""Which of two kinds of numbers is the outer one, where a list uses them the other way round than official documents do."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

Numbered = tuple[str, int]
"""A style of numbers and the last number."""
_LEAST = 2


def turned_round(found: Sequence[Numbered], rank: Callable[[str], int | None]) -> frozenset[tuple[str, str]]:
    """Return the pairs of styles (outer, inner) of which official documents use the second above the first: （1） over 1、.

    The outer one comes first and counts on, （1） （2） （3）, over the inner one, which begins again with 1 below each of them; so in
    every part of the list between numbers above both.
    """
    styles = {style: at for style, _ in found if (at := rank(style)) is not None}
    pairs = ((a, b) for a in styles for b in styles if styles[a] > styles[b])
    return frozenset(pair for pair in pairs if _all_over(found, pair, styles))


def _all_over(found: Sequence[Numbered], pair: tuple[str, str], ranks: dict[str, int]) -> bool:
    parts = [part for part in _parts(found, pair, ranks) if {style for style, _ in part} == set(pair)]
    return bool(parts) and all(_is_over(part, *pair) for part in parts)


def _parts(found: Sequence[Numbered], pair: tuple[str, str], ranks: dict[str, int]) -> Iterator[list[Numbered]]:
    """Yield the numbers of both styles between those above both."""
    outermost = min(ranks[style] for style in pair)
    above = (ranks.get(style, outermost) < outermost for style, _ in found)
    for is_above, part in groupby(zip(above, found, strict=True), lambda one: one[0]):
        if not is_above:
            yield [number for _, number in part if number[0] in pair]


def _is_over(part: Sequence[Numbered], outer: str, inner: str) -> bool:
    counted = [number for style, number in part if style == outer]
    runs = [(style, [number for _, number in run]) for style, run in groupby(part, lambda one: one[0])]
    below = [numbers for style, numbers in runs if style == inner]
    counts_on = counted == list(range(1, len(counted) + 1)) and len(counted) >= _LEAST
    begins = all(numbers == list(range(1, len(numbers) + 1)) for numbers in below)
    return runs[0][0] == outer and counts_on and begins and (len(below) >= _LEAST or runs[-1][0] == outer)
