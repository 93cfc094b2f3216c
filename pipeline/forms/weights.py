"""What a form says of weights, so that the total can be reckoned by hand."""

from collections.abc import Iterator

from pipeline.forms.nodes import parents
from pipeline.forms.sums import scale_of
from pipeline.forms.words import WEIGHT
from pipeline.walk import Parent, children
from schema.rubric import Rubric


def weights(rubric: Rubric) -> dict[str, str]:
    """Return what the form shows of the weights by which categories and items count, by their ids: 权重20%, 权重0.2."""
    return {identifier: text for parent in parents(rubric) for identifier, text in _inside(parent)}


def _inside(parent: Parent) -> Iterator[tuple[str, str]]:
    if parent.combine != "weighted":
        return
    inside = [child for _, child in children("", parent)]
    unit = "%" if scale_of([child.weight for child in inside]) != 1 else ""
    for child in inside:
        if child.weight is not None:
            yield child.id, f"{WEIGHT}{child.weight.normalize():f}{unit}"
