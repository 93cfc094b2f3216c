"""When sums fail: the printed numbers of which one alone, changed, would mend every sum that it takes part in."""

from dataclasses import dataclass
from decimal import Decimal

from pipeline.walk import ZERO, Parent, children, held
from schema.model import Bilingual
from schema.rubric import Category, Item, Rubric

_MOST = 6
"""Suspects that a message names; more are counted."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A printed number: whose it is, what stands there, what would mend the sums; ``path`` leads to its node."""

    path: str
    name: Bilingual
    printed: Decimal
    mended: Decimal


class Sums:
    """All sums of one rubric: which fail and which agree, by the path of the node that states the sum."""

    def __init__(self, path: str, rubric: Rubric) -> None:
        self._nodes: dict[str, tuple[Parent | Item, str | None]] = {path: (rubric, None)}
        self._failing: dict[str, Decimal] = {}
        self._agreeing: set[str] = set()
        waiting: list[tuple[str, Parent | Item]] = [(path, rubric)]
        while waiting:
            at, node = waiting.pop()
            inside = _inside(node)
            if node.points is not None and inside is not None:
                if node.points == inside:
                    self._agreeing.add(at)
                else:
                    self._failing[at] = node.points - inside
            if not isinstance(node, Item):
                for inner, child in children(at, node):
                    self._nodes[inner] = (child, at)
                    waiting.append((inner, child))

    def suspects(self, failed: str) -> tuple[Suspect, ...]:
        """Return the numbers whose change alone mends the sum stated at path ``failed`` and breaks no other.

        Those that mend the most failing sums come alone: where the points of a category break its own sum and the total,
        only the category is named. Of a sum that weights share out there are none: more than one number makes its parts.
        """
        off = self._failing.get(failed)
        if off is None:
            return ()
        node, above = self._nodes[failed]
        found: list[tuple[int, Suspect]] = []
        if node.points is not None:
            mended = self._mends([(failed, off)] + ([(above, -off)] if above else []))
            found.append((mended, Suspect(failed, _named(node), node.points, node.points - off)))
        if isinstance(node, Item):
            for n, sub in enumerate(node.sub_points):
                name = Bilingual(
                    zh=f"{node.id} 的第 {n + 1} 个 {sub.marker}", en=f"marker {n + 1} {sub.marker} of {node.id}"
                )
                found.append((1, Suspect(f"{failed}.sub_points[{n}]", name, sub.points, sub.points + off)))
        else:
            for at, child in children(failed, node):
                if child.counts and child.points is not None:
                    mended = self._mends([(failed, off), (at, -off)])
                    found.append((mended, Suspect(at, _named(child), child.points, child.points + off)))
        possible = [(mended, suspect) for mended, suspect in found if mended and suspect.mended >= 0]
        most = max((mended for mended, _ in possible), default=0)
        return tuple(suspect for mended, suspect in possible if mended == most)

    def _mends(self, touched: list[tuple[str, Decimal]]) -> int:
        """Return how many failing sums are mended, 0 where one that agrees would break or one that fails still fails."""
        if any(at in self._agreeing or self._failing.get(at, off) != off for at, off in touched):
            return 0
        return sum(at in self._failing for at, _ in touched)


def listed(found: tuple[Suspect, ...]) -> Bilingual:
    """Return the suspects as the end of a message; empty where there are none."""
    if not found:
        return Bilingual(zh="", en="")
    if len(found) > _MOST:
        return Bilingual(
            zh=f"单独改动其中一个即可对上的有 {len(found)} 处。",
            en=f" Any one of {len(found)} numbers, changed alone, would mend it.",
        )
    shown = [(s.name.zh, s.name.en, f"{s.printed.normalize():f}→{s.mended.normalize():f}") for s in found]
    zh = "；".join(f"{name}（{change}）" for name, _, change in shown)
    en = "; ".join(f"{name} ({change})" for _, name, change in shown)
    return Bilingual(zh=f"最可能有误的是：{zh}。", en=f" Likeliest wrong: {en}.")


def _inside(node: Parent | Item) -> Decimal | None:
    """Return what the parts of a node add up to, None where it has no parts that are added up."""
    if isinstance(node, Item):
        return sum((sub.points for sub in node.sub_points), ZERO) if node.sub_points else None
    return held(node) if node.combine == "sum" and (node.categories or node.items) else None


def _named(node: Parent | Item) -> Bilingual:
    if isinstance(node, Rubric):
        return Bilingual(zh="总分", en="the total")
    text = node.name if isinstance(node, Category) else node.text
    short = f"{node.id}「{text[:10]}{'…' if len(text) > 10 else ''}」"
    return Bilingual(zh=short, en=short)
