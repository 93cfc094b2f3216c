"""The sums of a tally as Excel formulas: what :mod:`pipeline.tallying.adding` reckons, written over the cells of a row.

A cell of an item holds a number, ``/`` where it does not apply, nothing where nothing was claimed, or ``OPEN`` where a score
that counts is not there; that of a veto item holds 是 or 否.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from parsers.sheets.letters import letters
from pipeline.forms.words import NOT_APPLICABLE, YES
from pipeline.tallying.adding import amounts
from pipeline.tallying.plan import ROOT, Node
from schema.rubric import Kind
from schema.rules import Rules

OPEN = "缺"
Expression = Callable[[Node], str]
Joined = Callable[[Sequence[Node]], str]


@dataclass(frozen=True, slots=True)
class Sums:
    """Writes the sums of one row. ``columns`` are those of the nodes, from 0; rows count from 1.

    ``is_plain``: whatever is filled in is added up; otherwise a sum is blank until everything that counts is there.
    """

    columns: Mapping[str, int]
    row: int
    full_row: int
    rules: Rules
    is_plain: bool = False

    def category(self, node: Node) -> str:
        """Return the formula of the cell of a category."""
        kinds: dict[Kind, Expression] = {"bonus": self.bonus, "deduction": self.deduction}
        value = kinds.get(node.kind, self._total)(node)
        leaves = node.scored()
        used, none = self._count(leaves), f"({self._marked(leaves, NOT_APPLICABLE)})={len(leaves)}"
        empty = '""' if self.is_plain else f'IF({none},"{NOT_APPLICABLE}","")'
        if not self.is_plain and self.rules.not_applicable.count_as == "full" and _has_full(node):
            empty = f'IF({none},{value},"")'
        said = f"IF({used}=0,{empty},{value})"
        if not self.is_plain and self._scales(node):
            said = f'IF({self.applies(node)}=0,"{NOT_APPLICABLE}",{said})'
        return f"={self._settled(node, said)}"

    def total(self, root: Node) -> str:
        """Return the formula of the final score, or of the plain sum."""
        if self.is_plain:
            said = f'IF({self._count(root.scored())}=0,"",{self._total(root)})'
            return f"={self._settled(root, said)}"
        cap = self.rules.bonus.cap
        bonus = self.bonus(root)
        bonus = f"MIN({bonus},{cap.normalize():f})" if cap is not None else bonus
        value = f"{self.base(root)}+{bonus}-({self.deduction(root)})"
        if self.rules.decimals is not None:
            value = f"ROUND({value},{self.rules.decimals})"
        vetoes = [leaf for leaf in root.leaves() if leaf.kind == "veto"]
        if vetoes and self.rules.veto.score == "zero":
            value = f"IF({self._marked(vetoes, YES)}>0,0,{value})"
        if self._void_is_possible(root):
            value = f'IF({self.applies(root)}=0,"",{value})'
        return f"={self._settled(root, value)}"

    def _void_is_possible(self, root: Node) -> bool:
        is_left_out = self.rules.not_applicable.count_as == "rescale"
        return is_left_out and _has_full(root)

    def base(self, node: Node) -> str:
        """Return the base points of a node."""
        if node.is_leaf:
            return self._joined([node], "base") if node.kind == "base" else "0"
        said = self._together(node, "base", self.base)
        if not self._scales(node):
            return said
        applies = self.applies(node)
        return f"IF({applies}=0,0,{said}*{self._full(node)}/({applies}))"

    def bonus(self, node: Node) -> str:
        """Return the bonus of a node, at most its cap."""
        return _capped(node, self._sum_of(node, "bonus", self.bonus))

    def deduction(self, node: Node) -> str:
        """Return the deductions of a node, positive."""
        return _capped(node, self._sum_of(node, "deduction", self.deduction))

    def applies(self, node: Node) -> str:
        """Return the full marks of the base items that apply."""
        if node.is_leaf:
            return self._applying([node]) if node.kind == "base" else "0"
        return self._together(node, "base", self._applies_inside, self._applying)

    def _applies_inside(self, node: Node) -> str:
        """Return what of a child applies: in a category that is scaled up itself all full marks, or none."""
        if node.is_leaf or not self._scales(node):
            return self.applies(node)
        return f"IF({self.applies(node)}=0,0,{self._full(node)})"

    def _full(self, node: Node) -> str:
        if node.is_leaf:
            return _number(Fraction(node.points or 0)) if node.kind == "base" else "0"
        return self._together(node, "base", self._full, lambda leaves: _number(_points(leaves)))

    def _scales(self, node: Node) -> bool:
        na = self.rules.not_applicable
        here = na.within == "category" or node.id == ROOT
        wanted = not self.is_plain and na.count_as == "rescale" and here and node.kind == "base"
        return wanted and _has_full(node)

    def _sum_of(self, node: Node, kind: Kind, inner: Expression) -> str:
        if node.is_leaf:
            return self._joined([node], kind) if node.kind == kind else "0"
        return self._together(node, kind, inner)

    def _total(self, node: Node) -> str:
        parts = [self.base(node)] if node.has_parts("base") else []
        parts += [self.bonus(node)] if node.has_parts("bonus") else []
        said = "+".join(parts) or "0"
        return f"{said}-({self.deduction(node)})" if node.has_parts("deduction") else said

    def _together(self, node: Node, kind: Kind, inner: Expression, joined: Joined | None = None) -> str:
        """Return the sum of what counts of a kind; of alternatives the one that is filled in.

        ``inner`` says a child, ``joined`` items that count once together.
        """
        if node.combine == "alternatives":
            return self._one_of(node, lambda child: self._times(child, inner))
        children = [child for child in node.counted if child.has_parts(kind)]
        once = [child for child in children if child.is_leaf and child.factor == 1]
        say = joined or (lambda leaves: self._joined(leaves, kind))
        parts = [say(once)] if once else []
        parts += [self._times(child, inner) for child in children if not (child.is_leaf and child.factor == 1)]
        return "(" + "+".join(parts) + ")" if len(parts) > 1 else "".join(parts) or "0"

    def _one_of(self, node: Node, said: Expression) -> str:
        children = node.counted
        if not children:
            return "0"
        text = said(max(children, key=lambda child: amounts(child, {}, Rules())[child.id].full))
        for child in reversed(children):
            text = f"IF({self._count(child.scored())}>0,{said(child)},{text})"
        return text

    def _times(self, child: Node, said: Expression) -> str:
        return said(child) if child.factor == 1 else f"{_number(child.factor)}*({said(child)})"

    def _joined(self, leaves: Sequence[Node], kind: Kind) -> str:
        """Return the sum of cells; full marks for what does not apply, where the rules say so."""
        ranges = list(self._ranges(leaves))
        said = f"SUM({','.join(ranges)})"
        if kind != "base" or self.is_plain or self.rules.not_applicable.count_as != "full":
            return said
        marks = "".join(f'+SUMPRODUCT(({one}="{NOT_APPLICABLE}")*{self._fulls(one)})' for one in ranges)
        return f"({said}{marks})"

    def _applying(self, leaves: Sequence[Node]) -> str:
        parts = [f'SUMPRODUCT(({one}<>"{NOT_APPLICABLE}")*{self._fulls(one)})' for one in self._ranges(leaves)]
        return "(" + "+".join(parts) + ")" if len(parts) > 1 else "".join(parts)

    def _fulls(self, cells: str) -> str:
        """Return the full marks of cells."""
        return cells.replace(str(self.row), f"${self.full_row}")

    def _settled(self, node: Node, said: str) -> str:
        """Return ``said``, blank where alternatives contradict each other or, but for plain sums, something is not there."""
        doubts = [f"{self._used(inner)}>1" for inner in _choices(node)]
        if not self.is_plain and not node.is_leaf:
            doubts.append(f"{self._missing(node)}>0")
        if not doubts:
            return said
        return f'IF({doubts[0]},"",{said})' if len(doubts) == 1 else f'IF(OR({",".join(doubts)}),"",{said})'

    def _used(self, node: Node) -> str:
        return "(" + "+".join(f"({self._count(child.scored())}>0)" for child in node.counted) + ")"

    def _missing(self, node: Node) -> str:
        """Return how many of the scores that count are not there."""
        if node.is_leaf:
            return self._marked([node], OPEN)
        if node.combine == "alternatives":
            return self._one_of(node, self._missing)
        leaves = [child for child in node.counted if child.is_leaf]
        parts = [self._marked(leaves, OPEN)] if leaves else []
        parts += [self._missing(child) for child in node.counted if not child.is_leaf]
        return "(" + "+".join(parts) + ")" if len(parts) > 1 else "".join(parts) or "0"

    def _count(self, leaves: Sequence[Node]) -> str:
        return "0" if not leaves else f"COUNT({','.join(self._ranges(leaves))})"

    def _marked(self, leaves: Sequence[Node], mark: str) -> str:
        return "+".join(f'COUNTIF({one},"{mark}")' for one in self._ranges(leaves))

    def _cell(self, node: Node) -> str:
        return f"{letter(self.columns[node.id])}{self.row}"

    def _ranges(self, nodes: Sequence[Node]) -> Iterator[str]:
        """Yield the cells of nodes as ranges, neighbours joined."""
        places = sorted(self.columns[node.id] for node in nodes)
        first = 0
        for at in range(1, len(places) + 1):
            if at == len(places) or places[at] != places[at - 1] + 1:
                begin, end = f"{letter(places[first])}{self.row}", f"{letter(places[at - 1])}{self.row}"
                yield begin if begin == end else f"{begin}:{end}"
                first = at


def letter(column: int) -> str:
    """Return the letters of a column, from 0."""
    return letters(column + 1)


def _number(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    return f"({value.numerator}/{value.denominator})"


def _capped(node: Node, said: str) -> str:
    return f"MIN({said},{node.cap.normalize():f})" if node.cap is not None else said


def _choices(node: Node) -> Iterator[Node]:
    """Yield the nodes that count below a node (or itself) of whose children one is judged."""
    for child in node.counted:
        yield from _choices(child)
    if node.combine == "alternatives" and node.counted:
        yield node


def _has_full(node: Node) -> bool:
    """Return whether full marks are printed for any base item that counts in a node."""
    return any(leaf.kind == "base" and leaf.points for leaf in node.scored())


def _points(leaves: Sequence[Node]) -> Fraction:
    return sum((Fraction(leaf.points or 0) for leaf in leaves), Fraction(0))
