"""Making whole rules out of the pieces in which they are drawn: borders drawn cell by cell, dashes, double rules."""

from collections.abc import Iterable
from typing import NamedTuple

from parsers.pdf.sheet import Box, sides

SNAP = 2.0
"""Points between rules that are one rule drawn twice."""
JOIN = 3.0
"""Points between pieces of one rule."""
DASH, DASH_GAP = 12.0, 8.0
"""Points: pieces no longer than DASH are one dashed rule when no more than DASH_GAP lies between them."""
SHORTEST = 4.0
"""Points below which a rule bounds nothing: a line of 5 point type is higher."""


class Rule(NamedTuple):
    """A straight rule: ``at`` is its y if level, its x if upright; it runs from ``start`` to ``end``."""

    at: float
    start: float
    end: float


class Rules(NamedTuple):
    """The rules of a page, those with equal ``at`` in line with each other."""

    level: list[Rule]
    upright: list[Rule]


def whole_rules(strokes: Iterable[Box], fills: Iterable[Box] = ()) -> Rules:
    """Return the rules that ``strokes`` and the sides of ``fills`` make up."""
    level, upright = [], []
    for x0, top, x1, bottom in (*strokes, *(side for fill in fills for side in sides(fill))):
        if x1 - x0 >= bottom - top:
            level.append(Rule(top, x0, x1))
        else:
            upright.append(Rule(x0, top, bottom))
    return Rules(_merged(level), _merged(upright))


def _merged(pieces: list[Rule]) -> list[Rule]:
    pieces.sort()
    merged: list[Rule] = []
    group: list[Rule] = []
    for piece in pieces:
        if group and (piece.at - group[-1].at > SNAP or piece.at - group[0].at > 2 * SNAP):
            merged += _joined(group)
            group = []
        group.append(piece)
    return merged + (_joined(group) if group else [])


def _joined(group: list[Rule]) -> list[Rule]:
    """Return the rules made of pieces that lie in line."""
    weight = sum(piece.end - piece.start + 0.01 for piece in group)
    at = sum(piece.at * (piece.end - piece.start + 0.01) for piece in group) / weight
    joined: list[Rule] = []
    start = end = length = 0.0
    for piece in sorted(group, key=lambda piece: piece.start):
        own = piece.end - piece.start
        gap = DASH_GAP if own <= DASH and length <= DASH else JOIN
        if joined and piece.start <= end + gap:
            end = max(end, piece.end)
            joined[-1] = Rule(at, start, end)
        else:
            start, end = piece.start, piece.end
            joined.append(Rule(at, start, end))
        length = own
    return [rule for rule in joined if rule.end - rule.start >= SHORTEST]
