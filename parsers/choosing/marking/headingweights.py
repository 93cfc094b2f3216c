"""Weights at the end of the names of listed parts, 一、业务考核（权重60%）, over items with points of their own."""

from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Outline, Share, value_of
from parsers.wording.totals import WHOLE
from parsers.wording.weights import weight_in

_LEAST = 2
"""Parts that are weighed."""


def settle_heading_weights(tree: Outline) -> None:
    """Weigh the parts of a list by what their names end with, where these make 100 % and what stands below them is alike.

    Parts that make different sums say by their shares what these are. The full mark before a weight, （100分，权重60%）, is that of the part.
    """
    parts = [child for child in tree.children if kind_of(child) == "base"]
    found = [
        (part, weight_in(part.text)) for part in parts if part.children and part.points is None and not part.weight
    ]
    weighed = [(part, weight) for part, weight in found if weight is not None]
    if len(weighed) < max(_LEAST, len(parts)) or tree.combine != "sum":
        return
    made = {value_of(part.children) for part, _ in weighed}
    if len(made) > 1 or sum(weight.points.value for _, weight in weighed) != WHOLE:
        return
    for part, weight in weighed:
        part.text, part.weight = weight.name, Share(weight.points, weight.printed)
        if weight.full is not None:
            part.points, part.printed = weight.full
    tree.combine = "weighted"
