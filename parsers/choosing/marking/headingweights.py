"""Weights at the end of the names of listed parts, 一、业务考核（权重60%）, over items with points of their own."""

from decimal import Decimal

from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Outline, Share, value_of
from parsers.wording.points import Points
from parsers.wording.totals import WHOLE
from parsers.wording.weights import weight_in

_NEAR = Decimal("0.1")
"""The share of its points by which a part may miss them."""
_LEAST = 2
"""Parts that are weighed."""


def settle_heading_weights(tree: Outline) -> None:
    """Weigh the parts of a list by what their headings end with, where these make 100 % and no part makes its own share.

    What makes it, 30 under （30%）, has its points so; where all parts nearly make theirs, 31 under （30%）, these are their points, which
    are misprinted somewhere. The full mark before a weight, （100分，权重60%）, is that of the part. Bonuses may
    stand beside them.
    """
    parts = [child for child in tree.children if kind_of(child) == "base"]
    found = [(part, weight_in(part.whole)) for part in parts if part.children and not part.weight]
    weighed = [(part, weight) for part, weight in found if weight is not None]
    if len(weighed) < max(_LEAST, len(parts)) or tree.combine != "sum":
        return
    if sum(weight.points.value for _, weight in weighed) != WHOLE:
        return
    made = [(value_of(part.children), weight.points.value) for part, weight in weighed]
    makes = [value == share for value, share in made]
    near = all(abs(value - share) <= share * _NEAR for value, share in made)
    if near and not all(makes) and not any(part.points or weight.full for part, weight in weighed):
        for part, weight in weighed:
            part.points, part.printed = Points(weight.points.value), weight.printed
        return
    if any(makes):
        return
    for part, weight in weighed:
        part.weight = Share(weight.points, weight.printed)
        named = weight_in(part.text)
        part.text = named.name if named else part.text
        if part.points is None and weight.full is not None:
            part.points, part.printed = weight.full
    tree.combine = "weighted"
