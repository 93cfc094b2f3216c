"""Listed lines without points below the last one of a list that has some: what is said of it, as below those beside it."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.lines.depths import goes_on, is_deeper
from parsers.lines.listed import Listed


def below_last(entries: Sequence[Listed | None], behind: Sequence[Listed]) -> int:
    """Return how many of the lines right ``behind`` the last of the ``entries`` say what it asks for.

    They are moved in below it; or they count from 1 in the style of those that stand so below another one of its list, or of its items where
    they say what is taken off.
    """
    last = entries[-1]
    return max(_moved_in(last, behind), _counted(last, entries, behind)) if last else 0


def _moved_in(last: Listed, behind: Sequence[Listed]) -> int:
    others = (n for n, entry in enumerate(behind) if entry.indent <= last.indent + 1 or entry.own is not None)
    return next(others, len(behind))


def _counted(last: Listed, entries: Sequence[Listed | None], behind: Sequence[Listed]) -> int:
    first = behind[0] if behind else None
    if last.own is None or first is None or not _says_of(last, first):
        return 0
    beside = ((one, below) for one, below in pairwise(entries) if one is not None and below is not None)
    if not any(
        one.own is not None
        and one.style == last.style
        and below.style == first.style
        and (_says_of(one, below) or (first.takes and is_deeper(one, below)))
        for one, below in beside
    ):
        return 0
    further = (
        one.style == first.style and not _prints(one) and goes_on(before, one) for before, one in pairwise(behind)
    )
    return next((n for n, goes in enumerate(further, 1) if not goes), len(behind))


def _says_of(head: Listed, line: Listed) -> bool:
    """Return whether a list without points begins with ``line`` right below ``head``."""
    return bool(line.label) and line.begins and is_deeper(head, line) and not _prints(line)


def _prints(line: Listed) -> bool:
    return line.own is not None or line.marked is not None
