"""A change of text in runs that a person would mark: numbers with their unit and words stay whole."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.diffing.cutting import cut
from schema.diff import Run

_MOST = 40_000
"""Pieces of one text times pieces of the other up to which they are matched in one go; the time grows with its square."""
_ENDS = frozenset("，。；：、！？,;:!?")
Step = tuple[str, str]
"""What stands here in the old and in the new text."""


def text_runs(old: str, new: str) -> tuple[Run, ...]:
    """Return the runs from ``old`` to ``new``.

    The runs = and - in order are ``old``, the runs = and + are ``new``, character by character. What was dropped comes before
    what took its place. A single character between two changes is part of them.
    """
    if old == new:
        return (("=", old),) if old else ()
    return tuple(_runs(_joined(_steps(cut(old), cut(new)))))


def _steps(old: list[str], new: list[str]) -> list[Step]:
    """Return the steps from the pieces ``old`` to ``new``: piece by piece, or clause by clause first where there are many."""
    if len(old) * len(new) <= _MOST:
        return _matched(old, new)
    steps: list[Step] = []
    first, second = _clauses(old), _clauses(new)
    broad = _matched(first, second) if len(first) * len(second) <= _MOST else [("".join(old), "".join(new))]
    for before, after in broad:
        inner = ([], []) if before == after else (cut(before), cut(after))
        fine = 0 < len(inner[0]) * len(inner[1]) <= _MOST
        steps += _matched(*inner) if fine else [(before, after)]
    return steps


def _matched(old: list[str], new: list[str]) -> list[Step]:
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d in opcodes]


def _clauses(pieces: list[str]) -> list[str]:
    """Return the pieces joined to clauses, each with the sign that ends it."""
    made = [""]
    for piece in pieces:
        made[-1] += piece
        if piece in _ENDS:
            made.append("")
    return [clause for clause in made if clause]


def _joined(steps: list[Step]) -> list[Step]:
    """Return the steps with neighbours of one kind as one, and every single character between two changes taken into them."""
    made: list[Step] = []
    for step in steps:
        while made and (_changes(made[-1]) == _changes(step) or _is_between(made, step)):
            before = made.pop()
            step = (before[0] + step[0], before[1] + step[1])
        made.append(step)
    return made


def _is_between(made: list[Step], step: Step) -> bool:
    """Whether the last step is a single character that stays, between two changes."""
    return _changes(step) and len(made) > 1 and len(made[-1][0]) == 1


def _changes(step: Step) -> bool:
    return step[0] != step[1]


def _runs(steps: list[Step]) -> Iterator[Run]:
    for old, new in steps:
        if not _changes((old, new)):
            yield "=", old
        else:
            if old:
                yield "-", old
            if new:
                yield "+", new
