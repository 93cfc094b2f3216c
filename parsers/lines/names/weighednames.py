"""Names with their weights and no number, over listed lines that make the same below each: 导师评分（40%）, 答辩小组（60%）."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from parsers.flow import Line
from parsers.lines.depths import is_deeper, over
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named
from parsers.wording import labels
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.totals import WHOLE
from parsers.wording.weights import weight_in

_NAME = re.compile(r"\s*[^，,。；;:：（）()【】|\d\s•●○■□◆◇▪▫➢►◎·*+–—-][^，,。；;:：（）()【】|\d]{1,20}\s*")
"""A name, and nothing said of it."""
_LEAST = 2
"""Names that are weighed, and lines below each."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A name at the line ``at``, its weight, the style of the listed lines below it and what these make."""

    at: int
    name: Listed
    weight: Decimal
    made: Decimal


def weighed_names(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return the names that head the listed lines below them, by where they stand.

    The weights of several, one behind the other, make 100 %, and what stands below each makes the same points, or just its weight.
    """
    found: dict[int, Named] = {}
    run: list[_Part] = []
    for part in _parts(lines):
        run = [*run, part] if part and (not run or _is_beside(part, run[0])) else [part] if part else []
        weights = sum((one.weight for one in run), ZERO)
        if weights == WHOLE and len(run) >= _LEAST:
            found |= {one.at: Named(one.name, 0) for one in run}
        if weights >= WHOLE:
            run = []
    return found


def _is_beside(part: _Part, other: _Part) -> bool:
    return part.made == other.made or (part.made, other.made) == (part.weight, other.weight)


def _parts(lines: Sequence[Line]) -> Iterator[_Part | None]:
    """Yield each name with its weight, None for one that does not stand right over several listed lines with points."""
    names = {n: weight for n, line in enumerate(lines) if (weight := _weight(line)) is not None}
    for at, weight in names.items():
        entries = [listed(line) for line in lines[at + 1 : next((n for n in names if n > at), None)]]
        below = _list(entries)
        if len(below) < _LEAST or not all(one.value for one in below):
            yield None
            continue
        name = Listed("", lines[at].text, lines[at].text, over(below[0].style), None)
        yield _Part(at, name, weight, sum((one.value for one in below), ZERO))


def _list(entries: Sequence[Listed | None]) -> list[Listed]:
    """Return the lines of the list that begins with the first of the ``entries``, down to one that stands over it."""
    first = entries[0] if entries else None
    if first is None or not first.begins:
        return []
    inside = takewhile(lambda entry: entry is None or not is_deeper(entry, first), entries)
    return [entry for entry in inside if entry is not None and entry.style == first.style]


def _weight(line: Line) -> Decimal | None:
    found = weight_in(line.text)
    if found is None or line.label or labels.leading(line.text.text) or listed(line) is not None:
        return None
    return found.points.value if _NAME.fullmatch(found.name.text) else None
