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


@dataclass(frozen=True, slots=True)
class _Sums:
    """The failing sums of a rubric, by path of the parent, as stated minus held; and the paths of those that agree."""

    failing: dict[str, Decimal]
    agreeing: frozenset[str]


def suspects(path: str, rubric: Rubric, failed: str) -> tuple[Suspect, ...]:
    """Return the numbers whose change alone mends the sum of the parent at path ``failed`` and breaks no other.

    Those that mend every failing sum they take part in come alone: where a category's own points break two sums, only the
    category is named.
    """
    sums = _sums(path, rubric)
    off = sums.failing[failed]
    found: list[tuple[int, Suspect]] = []
    for at, node, above in _nodes(path, rubric):
        if at == failed and node.points is not None:
            mended = _mends(sums, [(at, off)] + ([(above, -off)] if above else []))
            _add(found, mended, Suspect(at, _named(node), node.points, node.points - off))
        if at == failed and isinstance(node, Item):
            for n, sub in enumerate(node.sub_points):
                name = Bilingual(zh=f"{node.id} 的第 {n + 1} 个 {sub.marker}", en=f"marker {n + 1} {sub.marker} of {node.id}")
                _add(found, 1, Suspect(f"{at}.sub_points[{n}]", name, sub.points, sub.points + off))
        if above == failed and node.points is not None and not isinstance(node, Rubric) and node.counts:
            mended = _mends(sums, [(failed, off), (at, -off)])
            _add(found, mended, Suspect(at, _named(node), node.points, node.points + off))
    most = max((mended for mended, _ in found), default=0)
    return tuple(suspect for mended, suspect in found if mended == most)


def listed(found: tuple[Suspect, ...]) -> Bilingual:
    """Return the suspects as the end of a message; empty where there are none."""
    if not found:
        return Bilingual(zh="", en="")
    if len(found) > _MOST:
        return Bilingual(
            zh=f"单独改动其中一个即可对上的有 {len(found)} 处。", en=f" Any one of {len(found)} numbers, changed alone, would mend it."
        )
    shown = [(s.name.zh, s.name.en, f"{s.printed.normalize():f}→{s.mended.normalize():f}") for s in found]
    zh = "；".join(f"{name}（{change}）" for name, _, change in shown)
    en = "; ".join(f"{name} ({change})" for _, name, change in shown)
    return Bilingual(zh=f"最可能有误的是：{zh}。", en=f" Likeliest wrong: {en}.")


def _nodes(path: str, rubric: Rubric) -> list[tuple[str, Parent | Item, str | None]]:
    """Return every node with its path and the path of its parent."""
    found: list[tuple[str, Parent | Item, str | None]] = [(path, rubric, None)]
    for at, node, _ in found:
        if not isinstance(node, Item):
            found += [(inner, child, at) for inner, child in children(at, node)]
    return found


def _sums(path: str, rubric: Rubric) -> _Sums:
    failing, agreeing = {}, set()
    for at, node, _ in _nodes(path, rubric):
        inside = _inside(node)
        if node.points is not None and inside is not None:
            if node.points == inside:
                agreeing.add(at)
            else:
                failing[at] = node.points - inside
    return _Sums(failing, frozenset(agreeing))


def _inside(node: Parent | Item) -> Decimal | None:
    """Return what the parts of a node add up to, None where it has no parts that are added up."""
    if isinstance(node, Item):
        return sum((sub.points for sub in node.sub_points), ZERO) if node.sub_points else None
    return held(node) if node.combine == "sum" and (node.categories or node.items) else None


def _mends(sums: _Sums, touched: list[tuple[str, Decimal]]) -> int:
    """Return how many failing sums are mended, 0 where one that agrees would break or one that fails would still fail."""
    if any(at in sums.agreeing or sums.failing.get(at, off) != off for at, off in touched):
        return 0
    return sum(at in sums.failing for at, _ in touched)


def _add(found: list[tuple[int, Suspect]], mended: int, suspect: Suspect) -> None:
    if mended and suspect.mended >= 0:
        found.append((mended, suspect))


def _named(node: Parent | Item) -> Bilingual:
    if isinstance(node, Rubric):
        return Bilingual(zh="总分", en="the total")
    text = node.name if isinstance(node, Category) else node.text
    short = f"{node.id}「{text[:10]}{'…' if len(text) > 10 else ''}」"
    return Bilingual(zh=short, en=short)


