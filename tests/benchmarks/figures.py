"""How right a comparison is: edges found and missed, ``op`` right and wrong, added up over many comparisons."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.diffing.compare import compare
from schema.rubric import Rubric
from tests.generators.truth import Edge, Years


@dataclass(frozen=True, slots=True)
class Found:
    """What a method says of two rubrics: edges of item ids and the op of every old and new item; the same of categories."""

    edges: frozenset[Edge]
    old_ops: Mapping[str, str]
    new_ops: Mapping[str, str]
    categories: frozenset[Edge] = frozenset()
    old_category_ops: Mapping[str, str] = field(default_factory=dict)
    new_category_ops: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Count:
    """Edges that are right, found and true; ops that are right, and all."""

    right: int = 0
    found: int = 0
    true: int = 0
    ops_right: int = 0
    ops: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall of the edges."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0

    @property
    def accuracy(self) -> float:
        """Return the share of old and new ids whose op is right."""
        return self.ops_right / self.ops if self.ops else 1.0


def by_kaohe(old: Rubric, new: Rubric) -> Found:
    """Return what the program itself finds."""
    diff = compare(old, new)
    return Found(
        frozenset((edge.old, edge.new) for pair in diff.pairs for edge in pair.edges),
        {at: pair.op for pair in diff.pairs for at in pair.old},
        {at: pair.op for pair in diff.pairs for at in pair.new},
        frozenset((a, b) for change in diff.categories for a in change.old for b in change.new),
        {at: change.op for change in diff.categories for at in change.old},
        {at: change.op for change in diff.categories for at in change.new},
    )


Method = Callable[[Rubric, Rubric], Found]


def measured(cases: Iterable[Years], method: Method = by_kaohe) -> tuple[Count, Count]:
    """Return the counts of items and of categories over all ``cases``."""
    items, categories = Count(), Count()
    for case in cases:
        found, truth = method(case.old, case.new), case.truth
        items += _count((found.edges, truth.edges), (found.old_ops, truth.old_ops), (found.new_ops, truth.new_ops))
        categories += _count(
            (found.categories, truth.categories),
            (found.old_category_ops, truth.old_category_ops),
            (found.new_category_ops, truth.new_category_ops),
        )
    return items, categories


def _count(edges: tuple[frozenset[Edge], frozenset[Edge]], *ops: tuple[Mapping[str, str], Mapping[str, str]]) -> Count:
    return Count(
        right=len(edges[0] & edges[1]),
        found=len(edges[0]),
        true=len(edges[1]),
        ops_right=sum(found.get(at) == op for found, true in ops for at, op in true.items()),
        ops=sum(len(true) for _, true in ops),
    )
