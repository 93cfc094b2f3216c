"""What the parts of a rubric come to where it does not simply add them up: by their weights, or the best of alternatives."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.diffing.balance import item_total
from pipeline.walk import held, is_complete
from schema.rubric import Category, Rubric

Parent = Rubric | Category


def adds_up_plainly(parent: Parent) -> bool:
    """Return whether all that counts in ``parent``, at any depth, is added up: weights and alternatives are not."""
    return all(each.combine == "sum" for each in _counting(parent))


def total(rubric: Rubric) -> Decimal | None:
    """Return what the rubric comes to; None where it says how its parts are put together and one of them has no points."""
    if adds_up_plainly(rubric):
        return item_total(rubric)
    return held(rubric) if rubric.combine != "none" and is_complete(rubric) else rubric.points


def _counting(parent: Parent) -> Iterator[Parent]:
    yield parent
    for category in parent.categories:
        if category.counts:
            yield from _counting(category)
