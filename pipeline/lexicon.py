"""Chinese words in a text, by jieba's dictionary: the cut that is most probable by how often its words occur.

Only the dictionary file is read. Loading jieba itself takes several times as long and leaves a file in the folder for
temporary files, which another user of the computer could have put there.
"""

import math
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_LONGEST = 8
"""Characters of the longest word that is looked for."""


@lru_cache(maxsize=1)
def _dictionary() -> tuple[dict[str, str], float]:
    """Return how often each word occurs, in digits, and the logarithm of all together. A line is: word, count, kind."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba")
    fields = (Path(spec.origin).parent / "dict.txt").read_text("utf-8").split()
    counts = dict(zip(fields[::3], fields[1::3], strict=True))
    return counts, math.log(sum(map(int, counts.values())))


@lru_cache(maxsize=8192)
def chinese_words(text: str) -> tuple[str, ...]:
    """Return ``text`` cut into words; what is in no dictionary is cut into characters.

    A word of four characters that is made of two words is those two, as 贯彻落实 is 贯彻 and 落实.
    """
    if len(text) < 2:
        return (text,) if text else ()
    counts, total = _dictionary()
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(text) + 1)
    for start in range(len(text) - 1, -1, -1):
        choices = []
        for end in range(start + 1, min(start + _LONGEST, len(text)) + 1):
            count = counts.get(text[start:end])
            if count or end == start + 1:
                choices.append((math.log(int(count or 1) or 1) - total + best[end][0], end))
        best[start] = max(choices)
    words: list[str] = []
    at = 0
    while at < len(text):
        word = text[at : best[at][1]]
        halves = [word[:2], word[2:]]
        words += halves if len(word) == 4 and all(half in counts for half in halves) else [word]
        at = best[at][1]
    return tuple(words)
