"""The balance of points: what was added, deleted and adjusted makes the difference, in all and for each category."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.diffing.entries import ROOT, entries
from schema.diff import CategoryBalance, CategoryChange, PairChange, PointsBalance, PointsChange
from schema.rubric import Category, Rubric

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Side:
    """The points of the items that count by id, and those below each top category by its id, of items in none by ""."""

    items: Mapping[str, Decimal]
    tops: Mapping[str, Decimal]

    @property
    def total(self) -> Decimal:
        return sum(self.tops.values(), _ZERO)

    def of(self, ids: Iterable[str]) -> Decimal:
        return sum((self.items.get(at, _ZERO) for at in ids), _ZERO)

    def below(self, tops: Iterable[str]) -> Decimal:
        return sum((self.tops.get(top, _ZERO) for top in tops), _ZERO)


def balance(
    years: tuple[Rubric, Rubric], categories: Sequence[CategoryChange], pairs: Sequence[PairChange]
) -> PointsBalance:
    """Return the balance of the items that count, and of categories whose items have no points; what has none counts nothing."""
    old, new = _side(years[0]), _side(years[1])
    added = sum((new.of(pair.new) for pair in pairs if not pair.old), _ZERO)
    deleted = sum((old.of(pair.old) for pair in pairs if not pair.new), _ZERO)
    return PointsBalance(
        old=years[0].points,
        new=years[1].points,
        items_old=old.total,
        items_new=new.total,
        added=added,
        deleted=deleted,
        adjusted=new.total - old.total - added + deleted,
        categories=tuple(_category(row, old, new) for row in _rows(categories, old, new)),
        uncategorised=new.below([ROOT]) - old.below([ROOT]),
    )


def item_total(rubric: Rubric) -> Decimal:
    """Return the sum of the items that count, and of categories whose items have no points."""
    return _side(rubric).total


_Row = tuple[frozenset[str], frozenset[str]]
"""Top categories of both years that belong together, by id."""


def _rows(categories: Sequence[CategoryChange], old: _Side, new: _Side) -> list[_Row]:
    """Return the top categories of both years as they belong together, each once.

    Where one year puts a level above the categories, theirs is the top category in which they stand there.
    """
    rows: list[_Row] = []
    for change in categories:
        if {*change.old} & old.tops.keys() or {*change.new} & new.tops.keys():
            row = _tops(change.old), _tops(change.new)
            joined = [other for other in rows if other[0] & row[0] or other[1] & row[1]]
            whole = row[0].union(*(other[0] for other in joined)), row[1].union(*(other[1] for other in joined))
            rows = [other for other in rows if other not in joined] + [whole]
    return rows


def _tops(ids: Iterable[str]) -> frozenset[str]:
    """Return the top categories of categories: ids are places, and the first number is that of the top."""
    return frozenset(at.partition(".")[0] for at in ids)


def _category(row: _Row, old: _Side, new: _Side) -> CategoryBalance:
    before, after = (tuple(at for at in side.tops if at in ids) for side, ids in zip((old, new), row, strict=True))
    return CategoryBalance(
        old=before,
        new=after,
        points=PointsChange(old=old.below(before) if before else None, new=new.below(after) if after else None),
        change=new.below(after) - old.below(before),
    )


def _side(rubric: Rubric) -> _Side:
    items = {entry.item.id: entry.points or _ZERO for entry in entries(rubric) if entry.counts}
    tops = {category.id: in_items(category) or _ZERO for category in rubric.categories}
    alone = sum((items.get(item.id, _ZERO) for item in rubric.items), _ZERO)
    return _Side(items, {**tops, ROOT: alone})


def in_items(category: Category) -> Decimal | None:
    """Return the points of what counts in a category, its own where nothing in it has any, None where it has none either."""
    if not category.counts:
        return None
    known = [item.points for item in category.items if item.counts] + [in_items(inner) for inner in category.categories]
    inside = [points for points in known if points is not None]
    return sum(inside, _ZERO) if inside else category.points
