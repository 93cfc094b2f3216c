"""From ties between items to the pairs of the diff JSON."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.diffing.align import Alignment, Board, Tie
from pipeline.diffing.candidates import joined_likeness
from pipeline.diffing.entries import Entry, points_of_all
from pipeline.diffing.flags import item_flags, same_words
from pipeline.diffing.groups import Group, groups
from pipeline.diffing.ordering import Orders, ordered
from pipeline.diffing.reasons import Grounds, reason
from pipeline.diffing.runs import text_runs
from pipeline.diffing.succession import Ties
from schema.diff import Edge, PairChange, PairOp, PointsChange

_SURE = 0.8
"""The chance from which a tie is not doubtful."""
_SOME_LIKENESS = 0.1
"""The likeness below which a tie is doubtful, whatever stands around it."""
_WORTH_A_LOOK = 0.25
"""The chance from which a tie that was left out makes its items doubtful."""
_WORTH_NAMING = Decimal("0.1")
"""The likeness from which the nearest item of one that stands alone is named."""
_HUNDREDTH = Decimal("0.01")
Key = tuple[int, str]
"""A side, 0 for old and 1 for new, and the id of an item on it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The board, what was found on it, and which categories succeed which, with the names of all that hold items."""

    board: Board
    alignment: Alignment
    homes: Ties
    names: tuple[Mapping[str, str], Mapping[str, str]]


def pairs(found: Found) -> tuple[PairChange, ...]:
    """Return every item of both sides once, in the new rubric's order."""
    years, ties = found.board.years, found.alignment.ties
    orders = Orders(tuple((e.item.id, e.category) for e in years.old), tuple(e.item.id for e in years.new))
    stayed = {
        years.old[tie.old].item.id
        for tie in ties
        if (years.old[tie.old].category, years.new[tie.new].category) in found.homes
    }
    grouped = groups((years.old[tie.old].item.id, years.new[tie.new].item.id) for tie in ties)
    maker = _Maker(found)
    return tuple(maker.pair(group) for group in ordered(grouped, orders, stayed))


class _Maker:
    """Makes the pairs of one comparison."""

    def __init__(self, found: Found) -> None:
        years = found.board.years
        self._found = found
        self._old = {entry.item.id: entry for entry in years.old}
        self._new = {entry.item.id: entry for entry in years.new}
        self._ties: defaultdict[str, list[Tie]] = defaultdict(list)
        for tie in found.alignment.ties:
            self._ties[years.old[tie.old].item.id].append(tie)
        self._rejected = _best(((t.old, t.new, t.chance) for t in found.alignment.left), years.old, years.new)
        self._nearest = _best(((c.old, c.new, c.cosine) for c in found.board.found), years.old, years.new)

    def pair(self, group: Group) -> PairChange:
        """Return the pair of a group of ids."""
        old, new = [self._old[at] for at in group[0]], [self._new[at] for at in group[1]]
        ties = [tie for at in group[0] for tie in self._ties[at]]
        items = tuple(e.item for e in old), tuple(e.item for e in new)
        op, doubtful, settled = self._op(old, new), self._is_doubtful(group, ties), self._is_settled(ties)
        edges = tuple(map(self._edge, ties))
        grounds = Grounds(
            op=op,
            old=items[0],
            new=items[1],
            edges=edges,
            joined=likeness(joined_likeness(self._found.board.years.texts, _indexes(old), _indexes(new))),
            homes=self._homes(old, new),
            nearest=self._alone(group),
            settled=settled,
            doubtful=doubtful,
        )
        points = PointsChange(old=points_of_all(items[0]), new=points_of_all(items[1]))
        return PairChange(
            op=op,
            old=group[0],
            new=group[1],
            flags=item_flags(*items),
            points=points,
            doubtful=doubtful,
            reason=reason(grounds),
            edges=edges,
        )

    def _op(self, old: Sequence[Entry], new: Sequence[Entry]) -> PairOp:
        """Return what became of the items, the first of these that holds.

        added, deleted: one side is empty; split: several new items; merged: several old ones; moved: into a category that is
        no successor of the old one, reworded or not; kept: the same words, though points, sub-points, numbers and
        punctuation may differ; reworded: other words, or other aims.
        """
        if not old or not new:
            return "added" if new else "deleted"
        if len(old) > 1 or len(new) > 1:
            return "split" if len(new) > 1 else "merged"
        if (old[0].category, new[0].category) not in self._found.homes:
            return "moved"
        return "kept" if same_words(old[0].item, new[0].item) else "reworded"

    def _edge(self, tie: Tie) -> Edge:
        years = self._found.board.years
        old, new = years.old[tie.old].item, years.new[tie.new].item
        alike = Decimal(1) if same_words(old, new) else min(likeness(tie.likeness), 1 - _HUNDREDTH)
        return Edge(old=old.id, new=new.id, similarity=alike, text=text_runs(old.text, new.text))

    def _is_settled(self, ties: Sequence[Tie]) -> bool:
        return any((tie.old, tie.new) in self._found.board.wished for tie in ties)

    def _is_doubtful(self, group: Group, ties: Sequence[Tie]) -> bool:
        keys: list[Key] = [(side, at) for side in (0, 1) for at in group[side]]
        rejected = max((self._rejected[key][1] for key in keys if key in self._rejected), default=0.0)
        return rejected > _WORTH_A_LOOK or any(
            tie.chance < _SURE or tie.likeness < _SOME_LIKENESS for tie in ties if tie.chance < 1
        )

    def _alone(self, group: Group) -> tuple[str, Decimal] | None:
        """Return the nearest item of one that was added or deleted, where it is worth naming."""
        if group[0] and group[1]:
            return None
        at, cosine = self._nearest.get((0, group[0][0]) if group[0] else (1, group[1][0]), ("", 0.0))
        return (at, likeness(cosine)) if likeness(cosine) >= _WORTH_NAMING else None

    def _homes(self, old: Sequence[Entry], new: Sequence[Entry]) -> tuple[str, str]:
        names = self._found.names
        return names[0][old[0].category] if old else "", names[1][new[0].category] if new else ""


def likeness(value: float) -> Decimal:
    """Return a likeness from 0 to 1 in hundredths."""
    return Decimal(value).quantize(_HUNDREDTH).normalize() + 0


def _best(
    scored: Iterable[tuple[int, int, float]], old: Sequence[Entry], new: Sequence[Entry]
) -> dict[Key, tuple[str, float]]:
    """Return the best-scored partner of every item, with its score."""
    best: dict[Key, tuple[str, float]] = {}
    for first, second, score in scored:
        mine, theirs = old[first].item.id, new[second].item.id
        for key, partner in (((0, mine), theirs), ((1, theirs), mine)):
            if key not in best or score > best[key][1]:
                best[key] = (partner, score)
    return best


def _indexes(entries: Iterable[Entry]) -> list[int]:
    return [entry.index for entry in entries]
