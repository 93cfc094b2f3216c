"""Names with their shares and no number, over listed lines whose shares make theirs: 服务质量（30%） over - 态度（20%） and - 速度（10%）."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile

from parsers.flow import Line
from parsers.lines.depths import NAME
from parsers.lines.listed import Listed
from parsers.lines.names.named import Named
from parsers.wording import marks
from parsers.wording.numerals import ARABIC
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.texts.textpoints import Own
from parsers.wording.totals import WORTH

_NAME = re.compile(
    rf"\s*[^，,。；;:：（）()【】|\d\s•●○■□◆◇▪▫➢►◎·*+–—-][^，,。；;:：（）()【】|\d]{{1,20}}[（(]\s*(?:{WORTH})?\s*{ARABIC}\s*[%％﹪]\s*[)）]\s*[:：]?\s*"
)
"""A name with its share, and nothing else on the line."""
_LEAST = 2
"""Names that show what they are, and lines below one that make its share."""


def shared_names(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None]) -> Mapping[int, Named]:
    """Return the names that head the lines right below them, by where they stand; none where less than half of them are made by these.

    ``listed_as`` reads a line as one of a list with its share; where it reads no shares there are no such names. One that is not
    made contradicts itself.
    """
    names = {n: entry for n, line in enumerate(lines) if (entry := _name(line, listed_as)) is not None}
    parts = {n: _shares(lines[n + 1 :], listed_as) for n in names}
    made = sum(sum(parts[n], ZERO) == entry.value and len(parts[n]) >= _LEAST for n, entry in names.items())
    if len(names) < _LEAST or not all(parts.values()) or made * 2 < len(names):
        return {}
    return {n: Named(entry, 0) for n, entry in names.items()}


def _name(line: Line, listed_as: Callable[[Line], Listed | None]) -> Listed | None:
    if not _NAME.fullmatch(line.text.text) or line.label or listed_as(line) is not None:
        return None
    end = marks.ending(line.text)
    if end is None or not end.points.percent:
        return None
    own = Own(end.points, end.printed, start=line.text.text.rfind(end.printed.text))
    return Listed("", line.text, line.text, NAME, own)


def _shares(below: Sequence[Line], listed_as: Callable[[Line], Listed | None]) -> list[Decimal]:
    """Return the shares of the listed lines right ``below`` a name."""
    listed = takewhile(lambda entry: entry is not None, map(listed_as, below))
    return [entry.value for entry in listed if entry and entry.own and entry.own.points and entry.own.points.percent]
