"""Weights 权重: points of the parts under another name, or shares by which what the parts make is combined."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import NOTHING, Node, Outline, Rival, Share, items_in, nodes, value_of, worth
from parsers.strand import compact
from parsers.wording.totals import WHOLE
from schema.rubric import Combine

_NEAR = Decimal("0.1")
"""The share by which a sum may miss the points printed over it: a contradiction of the document, and no weight."""


def weigh_parts(tree: Outline, column: int | None) -> None:
    """Settle what the weights of a tree are: where most equal what the parts make they are points, else they weigh.

    Those beside some parts only, or of one who judges them all, do not weigh where all together make no whole: they are cells of the
    ``column`` of weights (0-based).

    One that then says otherwise than the points beside it, as the others do not, is their rival.
    Points in percent at the end of a heading, （30%）, over parts that are printed in points, are a weight too.
    Weights of items that make the whole over all categories are those of the items: each category makes its share.
    """
    if not _are_of_whole(tree):
        for node in tree.children:
            _lift(node)
    weighed = [(node, node.weight) for node in nodes(tree.children) if node.weight is not None]
    whole = sum(weight.points.value for _, weight in weighed) in (1, WHOLE)
    column = None if whole else column
    tree.combine = _settle(tree.children, column)
    waiting = list(tree.children)
    while waiting:
        node = waiting.pop()
        if node.combine == "sum":
            node.combine = _settle(node.children, column)
        waiting += node.children
    aside = {id(text) for node in nodes(tree.children) for _, text in node.cells}
    weighed = [(node, weight) for node, weight in weighed if id(weight.printed) not in aside]
    rivals = [Rival(node, weight.printed) for node, weight in weighed if _is_rival(node, weight)]
    tree.rivals += rivals if len(rivals) < len(weighed) else []


def _are_of_whole(tree: Outline) -> bool:
    """Return whether all items have weights, and no other node has, that make the whole over several categories alone."""
    items = items_in(tree.children)
    others = [node for node in nodes(tree.children) if not node.is_item and node.weight is not None]
    weights = [node.weight.points.value for node in items if node.weight is not None]
    inside = [len(items_in([node])) for node in tree.children if not node.is_item]
    several = len(inside) > 1 and max(inside) > 1
    return not others and len(weights) == len(items) and several and sum(weights) in (1, WHOLE)


def _is_rival(node: Node, weight: Share) -> bool:
    """Return whether a weight that is no more one is at odds with the points beside it, of a node that has kept these."""
    dropped = node.weight is None and node.points is not None and node.printed is not weight.printed
    return dropped and node.points is not None and node.points.value != weight.points.value


def _lift(node: Node) -> None:
    """Give a category the weight of the only part in it: both names stand beside one number."""
    for child in node.children:
        _lift(child)
    if len(node.children) == 1 and node.weight is None and node.points is None:
        node.weight, node.children[0].weight = node.children[0].weight, None


def _settle(children: Sequence[Node], column: int | None) -> Combine:
    headings = [node for node in children if _is_percent_heading(node)]
    if headings and not _mostly_make(headings):
        for node in headings:
            _weigh_by_heading(node)
    weighed = [node for node in children if node.weight is not None]
    if not weighed:
        return "sum"
    if _are_points(weighed):
        for node in weighed:
            _as_points(node)
        return "sum"
    if _say_again(weighed):
        for node in weighed:
            node.weight = None
        return "sum"
    if column is not None and (len(weighed) < len(children) or _are_of_judges(weighed)):
        for node in weighed:
            _put_aside(node, column)
        return "sum"
    return "weighted" if len(weighed) == len(children) else "sum"


def _put_aside(node: Node, column: int) -> None:
    """Make the weight of a part a cell of its first item."""
    items = items_in([node])
    if items and node.weight is not None:
        items[0].cells.append((column, node.weight.printed))
        node.weight = None


def _are_of_judges(weighed: Sequence[Node]) -> bool:
    """Return whether one share that makes no whole stands beside every part, 上级考核 40%: that of one who judges them all."""
    shares = {node.weight.points for node in weighed if node.weight is not None and node.weight.points.percent}
    return len(weighed) > 1 and len(shares) == 1 and sum(share.value for share in shares) * len(weighed) != WHOLE


def _are_points(weighed: Sequence[Node]) -> bool:
    """Return whether weights are points by another name.

    All are printed so, 300分; or they are what half of the parts make, or some of them where the others nearly do. A whole beside
    one part and nothing beside others, which hold nothing, are none: these are left out.
    """
    if all(compact(node.weight.printed.text).endswith("分") for node in weighed if node.weight is not None):
        return True
    stated = [(node.weight.points.value, _made(node)) for node in weighed if node.weight is not None]
    if _is_of_one(stated):
        return False
    same = sum(made in (None, value) for value, made in stated)
    near = sum(made is None or abs(made - value) <= value * _NEAR for value, made in stated)
    return same > 0 and (same * 2 >= len(stated) or near == len(stated))


def _is_of_one(stated: Sequence[tuple[Decimal, Decimal | None]]) -> bool:
    """Return whether one part has the whole weight and makes a hundred, and the others, one or more, have none and make nothing."""
    left = [made for value, made in stated if value or made]
    return len(left) == 1 < len(stated) and left[0] == WHOLE and sum(value for value, _ in stated) in (1, WHOLE)


def _say_again(weighed: Sequence[Node]) -> bool:
    """Return whether the weights are what the parts make, said as shares of the whole: 36 | 18%, 64 | 32%."""
    made = [(_made(node), node.weight.points.value) for node in weighed if node.weight is not None]
    points = [(value, weight) for value, weight in made if value and weight]
    if len(points) < len(weighed) or len({value for value, _ in points}) == 1:
        return False
    first, share = points[0]
    return all(value * share == weight * first for value, weight in points)


def _made(node: Node) -> Decimal | None:
    """Return what a node is worth without its weight; None where nothing says so."""
    if node.points is not None:
        return node.points.value
    return worth(node.children, node.combine) if node.children else None


def _as_points(node: Node) -> None:
    if node.points is None and node.weight is not None:
        node.points, node.printed = node.weight.points, node.weight.printed
    node.weight = None


def _is_percent_heading(node: Node) -> bool:
    """Return whether a heading prints its points in percent, （30%）, over parts that are printed in points.

    The weight beside it may say the same.
    """
    inner = [child.points for child in node.children if child.points is not None]
    percent = node.points is not None and node.points.percent
    again = node.weight is None or (node.points is not None and node.weight.points.value == node.points.value)
    return percent and again and bool(inner) and not any(points.percent for points in inner)


def _mostly_make(headings: Sequence[Node]) -> bool:
    """Return whether half of the headings, or more, say what their parts make: one that does not contradicts itself."""
    same = [node for node in headings if node.points and value_of(node.children) == node.points.value]
    return len(same) * 2 >= len(headings)


def _weigh_by_heading(node: Node) -> None:
    if node.points is not None:
        node.weight = node.weight or Share(node.points, node.printed)
        node.points, node.printed = None, NOTHING
