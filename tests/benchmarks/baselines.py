"""Two simple ways to compare two rubrics, to hold ours against: TF-IDF with a 1-1 assignment, and a diff of words."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from pipeline.lexicon import chinese_words
from schema.rubric import Rubric
from tests.benchmarks.figures import Found
from tests.generators.truth import plain

_COSINE, _RATIO = 0.08, 0.2
"""The likeness from which two items belong together: what does best on the tuning half."""
Likeness = Callable[[Sequence[str], Sequence[str]], list[tuple[float, int, int]]]


def by_tf_idf(old: Rubric, new: Rubric) -> Found:
    """Return what the cosine of character n-grams (1 to 3), weighted by rarity, and an assignment find."""
    return _assigned(old, new, _cosines)


def by_words(old: Rubric, new: Rubric) -> Found:
    """Return what the share of words that a diff keeps, and an assignment, find."""
    return _assigned(old, new, _ratios)


def _assigned(old: Rubric, new: Rubric, likeness: Likeness) -> Found:
    olds, news = _rows(old), _rows(new)
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for _, n, m in sorted(likeness([text for _, _, text in olds], [text for _, _, text in news]), reverse=True):
        if n not in taken[0] and m not in taken[1]:
            pairs.append((n, m))
            taken[0].add(n)
            taken[1].add(m)
    flows = Counter((olds[n][1], news[m][1]) for n, m in pairs)
    ops: tuple[dict[str, str], dict[str, str]] = (
        {at: "deleted" for at, _, _ in olds},
        {at: "added" for at, _, _ in news},
    )
    for n, m in pairs:
        home, same = (olds[n][1], news[m][1]), "kept" if olds[n][2] == news[m][2] else "reworded"
        stays = flows[home] == max(flows[other] for other in flows if home[0] == other[0])
        ops[0][olds[n][0]] = ops[1][news[m][0]] = same if stays else "moved"
    return Found(frozenset((olds[n][0], news[m][0]) for n, m in pairs), *ops)


def _rows(rubric: Rubric) -> list[tuple[str, str, str]]:
    return [(item.id, category.name, plain(item.text)) for category in rubric.categories for item in category.items]


def _cosines(old: Sequence[str], new: Sequence[str]) -> list[tuple[float, int, int]]:
    bags = [Counter(text[n : n + k] for k in (1, 2, 3) for n in range(len(text) - k + 1)) for text in (*old, *new)]
    spread = Counter(gram for bag in bags for gram in bag)
    vectors = [{gram: count * math.log(len(bags) / spread[gram]) for gram, count in bag.items()} for bag in bags]
    lengths = [math.sqrt(sum(value * value for value in vector.values())) or 1.0 for vector in vectors]
    return [
        (cosine, n, m)
        for n in range(len(old))
        for m in range(len(new))
        if (cosine := _dot(vectors[n], vectors[len(old) + m]) / lengths[n] / lengths[len(old) + m]) >= _COSINE
    ]


def _dot(first: dict[str, float], second: dict[str, float]) -> float:
    return sum(value * second[gram] for gram, value in first.items() if gram in second)


def _ratios(old: Sequence[str], new: Sequence[str]) -> list[tuple[float, int, int]]:
    before, after = [chinese_words(text) for text in old], [chinese_words(text) for text in new]
    return [
        (ratio, n, m)
        for n, first in enumerate(before)
        for m, second in enumerate(after)
        if (ratio := SequenceMatcher(None, first, second, autojunk=False).ratio()) >= _RATIO
    ]
