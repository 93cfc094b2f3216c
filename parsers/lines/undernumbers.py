"""Lists whose numbers head a sentence each: 1.安全生产 over 发生责任事故的，考核不合格。 and 2.廉洁自律 over another."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from parsers.flow import Line
from parsers.lines.depths import rank
from parsers.strand import Strand
from parsers.wording import labels

Entry = tuple[Line, ...]
"""A numbered line and the sentences without a number below it that belong to it."""
_SENTENCE = re.compile(r".*(?:[，,].*|[。；;！!])\s*")
"""What stands below a number is one, and what stands behind it is none."""


def under_numbers(lines: Iterable[Line]) -> list[Entry]:
    """Return the lines numbered from one on that stand first, each with the sentences below it, perhaps of a lower level, where it is their heading.

    So it is where most numbers head some, the first and another one. Below the last one stand no more without a number than below the
    others: what follows these may be said of all. Else the lines end where one has no number.
    """
    found: list[list[Line]] = []
    known: labels.Label | None = None
    for line in lines:
        label = _label(line)
        if label is not None and (label.numbers[-1] == 1 if known is None else labels.follows(known, label)):
            found.append([line])
            known = label
        elif known and _is_sentence(line) and not _is_sentence(found[-1][0]) and _is_below(known, label):
            found[-1].append(line)
        else:
            break
    headed = [entry for entry in found if len(entry) > 1]
    if len(headed) > 1 and len(headed) * 2 > len(found) and len(found[0]) > 1:
        most = max(len(entry) for entry in found[:-1])
        kept = takewhile(lambda at: at[0] < most or _is_numbered(at[1]), enumerate(found[-1]))
        return [*map(tuple, found[:-1]), tuple(line for _, line in kept)]
    end = next((n for n, entry in enumerate(found, 1) if len(entry) > 1), len(found))
    return [(line,) for line, *_ in found[:end]]


def whole(entry: Sequence[Line]) -> Strand:
    """Return the text of an entry, the sentences behind the name."""
    first, *below = entry
    return sum((line.text for line in below), first.text)


def _label(line: Line) -> labels.Label | None:
    return labels.leading(line.label + line.text.text)


def _is_numbered(line: Line) -> bool:
    return _label(line) is not None


def _is_below(known: labels.Label, label: labels.Label | None) -> bool:
    """Return whether a line without a number, or with one of a lower level, may stand below a ``known`` one."""
    mine, other = rank(known.style), rank(label.style) if label else None
    return label is None or (mine is not None and other is not None and mine < other)


def _is_sentence(line: Line) -> bool:
    return _SENTENCE.fullmatch(line.text.text) is not None
