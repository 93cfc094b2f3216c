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
    tops = [change for change in categories if old.tops.keys() >= {*change.old} and new.tops.keys() >= {*change.new}]
    return PointsBalance(
        old=years[0].points,
        new=years[1].points,
        items_old=old.total,
        items_new=new.total,
        added=added,
        deleted=deleted,
        adjusted=new.total - old.total - added + deleted,
        categories=tuple(_category(change, old, new) for change in tops),
        uncategorised=new.below([ROOT]) - old.below([ROOT]),
    )


def _category(change: CategoryChange, old: _Side, new: _Side) -> CategoryBalance:
    before, after = old.below(change.old), new.below(change.new)
    return CategoryBalance(
        old=change.old,
        new=change.new,
        points=PointsChange(old=before if change.old else None, new=after if change.new else None),
        change=after - before,
    )


def _side(rubric: Rubric) -> _Side:
    items = {entry.item.id: entry.points or _ZERO for entry in entries(rubric) if entry.counts}
    tops = {category.id: _held(category) or _ZERO for category in rubric.categories}
    alone = sum((items.get(item.id, _ZERO) for item in rubric.items), _ZERO)
    return _Side(items, {**tops, ROOT: alone})


def _held(category: Category) -> Decimal | None:
    """Return the points of what counts in a category, its own where nothing in it has any, None where it has none either."""
    if not category.counts:
        return None
    known = [item.points for item in category.items if item.counts] + [_held(inner) for inner in category.categories]
    inside = [points for points in known if points is not None]
    return sum(inside, _ZERO) if inside else category.points
