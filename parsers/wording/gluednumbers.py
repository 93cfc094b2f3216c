"""Numbers with a mark that run into the figure behind them: 2.2D图纸 between 1. and 3. is 2. with 2D图纸."""

import re
from collections.abc import Iterator, Sequence

from parsers.wording.labels import Label

_SINGLE = ("1.", "1、", "⒈", "1，")
_DEEPER = ("（1）", "1）", "①", "⑴")
"""Marks of lists that stand below such a number."""
_GLUED = re.compile(r"(?P<mark>\s*(?P<n>[1-9][0-9]?)[.．])[1-9][0-9]{0,2}[A-Za-z]")
_TWO = 2
"""Numbers of such a label, and the second one from which on it is that of no first part."""


def glued_numbers(texts: Sequence[tuple[Label | None, str]]) -> Iterator[tuple[int, str, int]]:
    """Yield which of the ``texts``, in reading order with their numbers, are such, their number, and where what follows begins.

    A letter behind the figure makes a name with it, and the number right before it in the list is one less, the one behind one more. At an
    end of the list only one of these stands, and the figure is none of a first part then: 2.2D图纸 below 1. alone.
    """
    numbered = [(n, label, text) for n, (label, text) in enumerate(texts) if label and label.style not in _DEEPER]
    for at, (n, label, text) in enumerate(numbered):
        found = _GLUED.match(text)
        if found is None or label.style != "1.1" or len(label.numbers) != _TWO:
            continue
        number = label.numbers[0]
        before = _number(numbered[at - 1][1]) if at else None
        behind = _number(numbered[at + 1][1]) if at + 1 < len(numbered) else None
        alone = label.numbers[1] >= _TWO
        follows, goes_on = before == number - 1 and before > 0, behind == number + 1
        begins, ends = alone and number == 1 and before is None, alone and behind in (None, 1)
        if (follows and (goes_on or ends)) or (begins and goes_on):
            yield n, found["mark"].strip(), found.end("mark")


def _number(label: Label) -> int | None:
    """Return the number of a list in digits, 0 that of a part, 1.2, and nothing where it is of another kind."""
    if label.style in _SINGLE:
        return label.numbers[0]
    return 0 if label.style == "1.1" else None
