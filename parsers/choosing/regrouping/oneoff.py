"""Rows that head others by their sums alone, where one of the sums or of its parts is misprinted."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import Node
from parsers.wording.totals import WHOLE

_LEAST = 2
"""Items below a head, and heads whose sums hold, by no chance."""
_MOST = 100
"""Rows up to which the one that is off is looked for."""


def heads_but_one(children: Sequence[Node], total: Node | None) -> list[int]:
    """Return where the heads stand of which each but one makes what those below it do; empty where there are no such, or not one way.

    组织 20 over 5, 5, 5, 5, then 机制 55 over five of 10, then 成效 30 over 20 and 10: the heads, or what stands below them, make
    the printed ``total``, or 100, and nothing else in the rows tells which head others.
    """
    values = [node.points.value if node.is_item and node.points else None for node in children]
    due = total.points.value if total is not None and total.points is not None else WHOLE
    known = [value for value in values if value is not None]
    if len(known) < len(children) or len(children) > _MOST or any(node.label for node in children):
        return []
    before, found = [0], list[list[int]]()
    while True:
        for at in range(before[-1] + 1 + _LEAST, len(known) + 1):
            behind = _exact(known, at)
            heads = [*before, *behind] if behind is not None else []
            made = sum((known[n] for n in heads), Decimal(0))
            if len(heads) > _LEAST and due in (made, sum(known) - made) and sum(known) != due:
                found.append(heads)
        below = _below(known, before[-1])
        if below is None or below >= len(known):
            break
        before.append(below)
    return found[0] if len(found) == 1 else []


def _exact(values: Sequence[Decimal], at: int) -> list[int] | None:
    """Return where the heads stand that make what those below them do from ``at`` to the end; None where one does not."""
    heads: list[int] = []
    while at < len(values):
        below = _below(values, at)
        if below is None:
            return None
        heads.append(at)
        at = below
    return heads


def _below(values: Sequence[Decimal], at: int) -> int | None:
    """Return where those end that, several, make the one ``at``; None where none do."""
    held = Decimal(0)
    for n in range(at + 1, len(values)):
        held += values[n]
        if held >= values[at]:
            return n + 1 if held == values[at] and n - at >= _LEAST else None
    return None
