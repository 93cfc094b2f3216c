"""Texts as sets of characters, pairs of characters and figures, weighted by how rare they are in the two rubrics."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.diffing.counting import counted, yearly
from pipeline.diffing.normalise import clauses, words
from pipeline.diffing.synonyms import folded, is_family

_FIGURE = re.compile(r"(\d+(?:\.\d+)?)([%‰]|[^\W\d])?")
_CHARACTER, _PAIR, _FAMILY, _BESIDE_FAMILY, _PLAIN = 1.2, 1.0, 1.5, 0.5, 0.4
_FIGURE_WEIGHT, _BARE = 1.4, 0.3
_SCALE = 1000
_MOST_CLAUSES = 30
"""Clauses of a text that are looked at one by one; what follows is taken together."""
Grams = frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """A text: its grams, their weight and the length of their vector (1 where there are none); its clauses: grams and weight."""

    grams: Grams
    weight: float
    length: float
    clauses: tuple[tuple[Grams, float], ...]


class Weights:
    """How much each gram says: its kind times the logarithm of how rare it is among all texts.

    Inside they are whole thousandths, so that a sum is the same in whatever order a set is gone through.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._thousandths = {gram: max(1, round(weight * _SCALE)) for gram, weight in weights.items()}
        self._squares = {gram: weight * weight for gram, weight in self._thousandths.items()}
        self.of = {gram: weight / _SCALE for gram, weight in self._thousandths.items()}

    def total(self, grams: Iterable[str]) -> float:
        """Return what ``grams`` weigh together."""
        return sum(map(self._thousandths.__getitem__, grams)) / _SCALE

    def square(self, grams: Iterable[str]) -> float:
        """Return the sum of the squared weights of ``grams``."""
        return sum(map(self._squares.__getitem__, grams)) / _SCALE**2

    def squares(self) -> Mapping[str, int]:
        """Return the squared weights in whole millionths."""
        return self._squares


def profiles(texts: Sequence[str]) -> tuple[Weights, tuple[Profile, ...]]:
    """Return the weights of the grams of all ``texts``, and the profile of each text.

    A text that stands several times counts once: what many items say in the same words is not common for that.
    """
    said = [words(text) for text in texts]
    known = {text: _grams(text) for text in dict.fromkeys(said)}
    raw = [known[text] for text in said]
    spread = Counter(gram for each in known.values() for gram in each)
    count = len(known)
    weights = Weights(
        {
            gram: raw_weight * math.log((1 + count) / (0.5 + spread[gram]))
            for each in known.values()
            for gram, raw_weight in each.items()
        }
    )
    return weights, tuple(_profile(text, each, weights) for text, each in zip(texts, raw, strict=True))


def _profile(text: str, raw: Iterable[str], weights: Weights) -> Profile:
    grams = frozenset(raw)
    every = clauses(text)
    parts = (*every[: _MOST_CLAUSES - 1], "".join(every[_MOST_CLAUSES - 1 :])) if len(every) > _MOST_CLAUSES else every
    found = [grams] if len(parts) < 2 else [grams.intersection(_grams(part)) for part in parts]
    shares = tuple((each, weights.total(each)) for each in found if each)
    return Profile(grams, weights.total(grams) or 1.0, math.sqrt(weights.square(grams)) or 1.0, shares)


def _grams(said: str) -> dict[str, float]:
    """Return the grams of a text with the weight of their kind: of what it says, and = grams of the words as they stand."""
    plain = counted(said)
    found: dict[str, float] = {}
    for match in _FIGURE.finditer(plain):
        found["#" + match[0]] = _FIGURE_WEIGHT
        found["#" + match[1]] = _BARE
    for times in yearly(plain):
        found[f"@{times}"] = _BARE
    plain = _FIGURE.sub(lambda match: "0" + (match[2] or ""), plain)
    known = folded(plain)
    for n, character in enumerate(known):
        found[character] = _FAMILY if is_family(character) else _CHARACTER
        pair = known[n : n + 2]
        if len(pair) == 2:
            found[pair] = _BESIDE_FAMILY if is_family(pair[0]) or is_family(pair[1]) else _PAIR
    if known != plain:
        for n in range(len(plain)):
            for gram in (plain[n], plain[n : n + 2]):
                if gram not in found:
                    found["=" + gram] = _PLAIN
    return found
