"""Adding up what a unit has, exactly: categories and the whole, base points, bonus and deductions apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from pipeline.tallying.entries import BLANK, Entries, Entry
from pipeline.tallying.plan import ROOT, Node
from schema.rules import Rules

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Amount:
    """What a node comes to.

    ``full`` are the full marks of its base items that count, ``applies`` those of them that apply. ``is_used`` says that a
    number stands in it, ``is_complete`` that everything that counts is there, ``is_undecided`` that several of some
    alternatives are filled in, so that it comes to nothing that can be told.
    """

    base: Fraction = _ZERO
    bonus: Fraction = _ZERO
    deduction: Fraction = _ZERO
    full: Fraction = _ZERO
    applies: Fraction = _ZERO
    is_used: bool = False
    is_complete: bool = True
    is_undecided: bool = False

    @property
    def total(self) -> Fraction:
        """What it adds to the total; negative for a deduction."""
        return self.base + self.bonus - self.deduction

    @property
    def is_void(self) -> bool:
        """Whether it has full marks, none of which apply."""
        return bool(self.full) and not self.applies

    def times(self, factor: Fraction) -> "Amount":
        """Return it multiplied."""
        if factor == 1:
            return self
        return replace(
            self,
            base=self.base * factor,
            bonus=self.bonus * factor,
            deduction=self.deduction * factor,
            full=self.full * factor,
            applies=self.applies * factor,
        )

    def plus(self, other: "Amount") -> "Amount":
        """Return both together."""
        return Amount(
            self.base + other.base,
            self.bonus + other.bonus,
            self.deduction + other.deduction,
            self.full + other.full,
            self.applies + other.applies,
            self.is_used or other.is_used,
            self.is_complete and other.is_complete,
            self.is_undecided or other.is_undecided,
        )


def shown(node: Node, amount: Amount) -> Fraction:
    """Return what stands in the line of a node: its total, a deduction positive."""
    return -amount.total if node.kind == "deduction" else amount.total


def amounts(root: Node, entries: Entries, rules: Rules) -> dict[str, Amount]:
    """Return what every category and the whole (under ``ROOT``) come to by the rules."""
    found: dict[str, Amount] = {}
    for node in root.nodes():
        entry = entries.get(node.id, BLANK)
        found[node.id] = _leaf(node, entry, rules) if node.is_leaf else _together(node, found, rules)
    return found


def chosen(node: Node, found: dict[str, Amount]) -> tuple[Node, ...]:
    """Return the children of a node that make it up: of alternatives those that are filled in, all while none is."""
    if node.combine != "alternatives":
        return node.counted
    used = tuple(child for child in node.counted if found[child.id].is_used)
    return used or node.counted


def open_leaves(node: Node, entries: Entries, found: dict[str, Amount]) -> Iterator[Node]:
    """Yield the items below a node in which something that counts is not there."""
    if node.is_leaf:
        if entries.get(node.id, BLANK).is_open:
            yield node
        return
    for child in chosen(node, found):
        yield from open_leaves(child, entries, found)


def _leaf(node: Node, entry: Entry, rules: Rules) -> Amount:
    points = entry.points or _ZERO
    own = Amount(is_used=entry.points is not None and node.kind != "veto", is_complete=not entry.is_open)
    if node.kind == "bonus":
        return replace(own, bonus=points)
    if node.kind == "deduction":
        return replace(own, deduction=points)
    if node.kind == "veto":
        return own
    full = Fraction(node.points or 0)
    if entry.state != "not_applicable":
        return replace(own, base=points, full=full, applies=full)
    count_as = rules.not_applicable.count_as
    base, applies = full if count_as == "full" else _ZERO, _ZERO if count_as == "rescale" else full
    return replace(own, base=base, full=full, applies=applies)


def _together(node: Node, found: dict[str, Amount], rules: Rules) -> Amount:
    parts = [(child, found[child.id]) for child in chosen(node, found)]
    if node.combine == "alternatives":
        used = sum(amount.is_used for _, amount in parts)
        if used != 1:
            parts = [max(parts, key=lambda part: part[1].full)] if parts else []
        total = Amount(is_undecided=used > 1)
    else:
        total = Amount()
    for child, amount in parts:
        total = total.plus(amount.times(child.factor))
    if node.cap is not None:
        cap = Fraction(node.cap)
        total = replace(total, bonus=min(total.bonus, cap), deduction=min(total.deduction, cap))
    return _scaled(node, total, rules)


def _scaled(node: Node, total: Amount, rules: Rules) -> Amount:
    """Return base points scaled up for what does not apply, where the rules say so of this node."""
    na = rules.not_applicable
    here = na.count_as == "rescale" and (na.within == "category" or node.id == ROOT)
    if not here or not total.applies or total.applies == total.full:
        return total
    return replace(total, base=total.base * total.full / total.applies, applies=total.full)
