"""The balance of points: what was added, deleted and adjusted makes the difference, in all and for each category."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.diffing.entries import Entry, entries
from schema.diff import CategoryBalance, CategoryChange, PairChange, PointsBalance, PointsChange
from schema.rubric import Rubric

_ZERO = Decimal(0)


def balance(
    years: tuple[Rubric, Rubric], categories: Sequence[CategoryChange], pairs: Sequence[PairChange]
) -> PointsBalance:
    """Return the balance of the items that count; an item without points counts nothing."""
    items = entries(years[0]), entries(years[1])
    worth = tuple({entry.item.id: entry.points or _ZERO for entry in side if entry.counts} for side in items)
    changes = [(pair, _sum(pair.old, worth[0]), _sum(pair.new, worth[1])) for pair in pairs]
    top = tuple({category.id for category in year.categories} for year in years)
    tops = [change for change in categories if top[0].issuperset(change.old) and top[1].issuperset(change.new)]
    return PointsBalance(
        old=years[0].points,
        new=years[1].points,
        items_old=sum(worth[0].values(), _ZERO),
        items_new=sum(worth[1].values(), _ZERO),
        added=sum((new for pair, _, new in changes if not pair.old), _ZERO),
        deleted=sum((old for pair, old, _ in changes if not pair.new), _ZERO),
        adjusted=sum((new - old for pair, old, new in changes if pair.old and pair.new), _ZERO),
        categories=tuple(_category(change, items) for change in tops),
        uncategorised=_below(items[1], {""}) - _below(items[0], {""}),
    )


def _category(change: CategoryChange, items: tuple[Sequence[Entry], Sequence[Entry]]) -> CategoryBalance:
    old, new = _below(items[0], set(change.old)), _below(items[1], set(change.new))
    return CategoryBalance(
        old=change.old,
        new=change.new,
        points=PointsChange(old=old if change.old else None, new=new if change.new else None),
        change=new - old,
    )


def _below(items: Sequence[Entry], tops: set[str]) -> Decimal:
    """Return the points of the items that count below the top categories ``tops``; "" is the one of items in none."""
    return sum((e.points or _ZERO for e in items if e.counts and (e.path[0] if e.path else "") in tops), _ZERO)


def _sum(ids: Iterable[str], worth: dict[str, Decimal]) -> Decimal:
    return sum((worth.get(at, _ZERO) for at in ids), _ZERO)
