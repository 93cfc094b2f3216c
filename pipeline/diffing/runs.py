"""A change of text in runs that a person would mark: numbers with their unit and words stay whole."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.diffing.cutting import cut
from schema.diff import Run

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
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d in opcodes]


def _joined(steps: list[Step]) -> list[Step]:
    """Return the steps with every single character between two changes taken into them."""
    made: list[Step] = []
    for old, new in steps:
        changes = old != new
        if changes and len(made) > 1 and len(made[-1][0]) == 1 and made[-1][0] == made[-1][1]:
            between, before = made.pop(), made.pop()
            made.append((before[0] + between[0] + old, before[1] + between[1] + new))
        else:
            made.append((old, new))
    return made


def _runs(steps: list[Step]) -> Iterator[Run]:
    for old, new in steps:
        if old == new:
            yield "=", old
        else:
            if old:
                yield "-", old
            if new:
                yield "+", new
