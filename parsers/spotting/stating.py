"""Gives each rubric found the total that its document states, and settles what follows from it."""

from collections.abc import Iterator, Sequence

from parsers.flow import Line
from parsers.head.headed import title_above
from parsers.head.partlists import below_parts
from parsers.head.titles import named_far_above, title_lines
from parsers.outlines.fullmarks import settle_full_marks
from parsers.outlines.lettered import take_letters
from parsers.outlines.namedextras import mark_extras_beside, mark_led_extras, mark_titled_extras
from parsers.outlines.tree import Node, Outline
from parsers.spotting.found import Found
from parsers.spotting.printedtotals import is_made, is_near, titled_totals
from parsers.spotting.totals import total_below, total_beside


def state_total(found: Found, before: Sequence[Outline], below: Sequence[Line] | None) -> None:
    """Set the total of a rubric where no row of it states one, then mark the parts beyond it and settle full marks and letters.

    ``before`` are the rubrics above it, ``below`` the lines up to the next one, None where this is the only one. A total right
    beside the table goes before one below it, and both before the title of a regulation, of which sections stand between.
    """
    tree = found.reading.outline
    above = below_parts(found.above, tree)
    titles = [line.text for line in title_lines(above, None)]
    if tree.total is None or (tree.total.points is None and not tree.total.points_text):
        tree.total = (
            total_beside(tree, [*titles, *tree.titles], found.above, below)
            or total_below(tree, found.below, before, alone=below is None)
            or (None if titles else next(_far_above(tree, above, below is None), None))
        )
    if tree.combine == "sum" and tree.stated is not None:
        mark_extras_beside(tree.children, tree.stated, tree.combine)
    elif tree.combine == "sum":
        mark_led_extras(tree)
        mark_titled_extras(tree, titles)
    settle_full_marks(tree)
    take_letters(tree.children)


def _far_above(tree: Outline, lines: Sequence[Line], sole: bool) -> Iterator[Node]:
    """Yield the totals with which a title ends from which sections of its regulation part the list: 考核办法（100分）.

    The table has to make it, or nearly where the document has this ``sole`` rubric.
    """
    far = title_above(lines) or named_far_above(lines)
    for node in titled_totals([line.text for line in far], tree):
        if is_made(node, tree) or (sole and is_near(node, tree)):
            yield node
