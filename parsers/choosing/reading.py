"""A reading of a table or of lines: how its columns were taken, the tree that this gives, and what speaks for it."""

from dataclasses import dataclass, replace

from parsers.choosing.evidence import Evidence, addends, weigh
from parsers.choosing.marking.names import name_base_points, worded_points
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, Outline, nodes
from parsers.strand import Strand
from parsers.tables.layout import Layout

_LINES = Layout(0, 0, ("",), ("item",), (1,))


@dataclass(frozen=True, slots=True)
class Reading:
    """A layout, the outline it gives, how well the arithmetic bears it out, what was read as subtotals and as alternatives.

    ``doubtful`` items may be worth the sum of the amounts in their text or rows, of which the highest was taken.

    ``in_table`` is false for numbered lines, ``whole`` where further ones with points were left out, ``lying`` true where the
    criteria are columns, ``judged`` are the texts of the rows below these, and ``scored`` is true where figures stand there.
    """

    layout: Layout
    outline: Outline
    evidence: Evidence
    subtotals: tuple[Node, ...] = ()
    alternatives: tuple[Node, ...] = ()
    doubtful: tuple[Node, ...] = ()
    in_table: bool = True
    whole: bool = True
    lying: bool = False
    scored: bool = False
    judged: tuple[Strand, ...] = ()

    @property
    def weight(self) -> float:
        """How much speaks for the reading: the sums, and the words of the header."""
        return self.evidence.weight + self.layout.prior


def of_lines(tree: Outline, whole: bool) -> Reading:
    """Return the reading of listed lines, which stand in no table; ``whole`` where no others with points are left out."""
    worded_points(tree)
    name_base_points(tree)
    return Reading(_LINES, tree, weigh(tree), in_table=False, whole=whole)


def is_proved(reading: Reading) -> bool:
    """Return whether the sums of listed lines agree, so that they are a rubric whatever stands beside them.

    Among three one may fail: it is a contradiction of the document. Parts that add, take or void points need none of their own.
    """
    tree = reading.outline
    bare = weigh(replace(tree, children=[node for node in tree.children if kind_of(node) == "base"])).bare
    stated = [*nodes(tree.children), *([tree.total] if tree.total else [])]
    summed = [node for node in stated if node.points is not None and not node.is_item]
    several = any(addends(node.children if node is not tree.total else tree.children) > 1 for node in summed)
    return several and reading.evidence.fail * 2 <= reading.evidence.agree and not bare
