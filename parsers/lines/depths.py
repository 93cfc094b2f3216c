"""What heads what among listed lines."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from parsers.lines.listed import BOLD, PART, Listed
from parsers.wording import labels
from parsers.wording.levels import turned_round

NAME = "name"
"""The style of a name with its points and no number, which stands over numbered lines (parsers/lines/named)."""
_SCALE = (
    *("#", "##", "###", "####", "#####", "######", BOLD),
    *(
        PART,
        "第一条",
        "一、",
        "一.",
        "一，",
        "（一）",
        "一）",
        NAME,
        "1.",
        "1、",
        "⒈",
        "1.1",
        "1）",
        "（1）",
        "⑴",
        "①",
        "•",
    ),
)
"""How numbers head one another in official documents (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）), with headings and bullets."""
_RANKS = {style: rank for rank, style in enumerate(_SCALE)}
_ALIKE = ("1）", "（1）")
"""Styles of one kind, of which the second may head the first."""
_OVER = "over "
"""How the style of a name begins that stands over numbered lines of a style (parsers/lines/overnumbers)."""
UNRANKED = ("A.", "a.", "1，")
"""Marks that have no place among the others: letters, and numbers with a comma."""


def rank(style: str) -> int | None:
    """Return the place of a style in official documents, 0 for the outermost; None where it has none."""
    return _RANKS.get(style)


def is_deeper(head: Listed, line: Listed) -> bool:
    """Return whether official documents use the mark of ``line`` below that of ``head``."""
    return _rank(head.style) < _rank(line.style)


def worths(entries: Iterable[Listed]) -> list[Decimal]:
    """Return the points of the listed lines that print any, but of those that head others with points."""
    pointed = [entry for entry in entries if entry.value]
    inner = [one.value for one, below in pairwise(pointed) if not is_deeper(one, below)]
    return [*inner, *(entry.value for entry in pointed[-1:])]


def over(style: str) -> str:
    """Return the style of names that head lines of a ``style``."""
    return NAME if _rank(style) > _RANKS[NAME] else _OVER + style


def depths(lines: Sequence[Listed]) -> tuple[int, ...]:
    """Return how deep each line stands, 1 for the outermost.

    A style that is open goes on where it stood, unless a list of that style begins further in; a new one stands below what
    is open, unless official documents use it above that or beside it, and this list does so (parsers/wording/levels).
    The next number of the same kind, 2. after 1、, goes on
    the list whatever its mark. What is moved in below a bullet stands below it, and marks without a rank stand where they
    first do.
    """
    above: list[Listed] = []
    last: list[Listed] = []
    found = []
    turned = _turned_round(lines)
    for line in lines:
        same = [n for n, one in enumerate(above) if one.style == line.style]
        at = next((n for n in reversed(same) if above[n].indent <= line.indent), same[0] if same else None)
        if at is None:
            at = next((n for n in reversed(range(len(above))) if goes_on(last[n], line)), None)
        if at is None:
            while above and _ends(above, line) and turned.isdisjoint(_pairs(above[-1], line)):
                above.pop()
            above.append(line)
        elif at == len(above) - 1 and line.begins and line.indent > above[at].indent + 1:
            above.append(line)
        else:
            del above[at + 1 :]
        last[len(above) - 1 :] = [line]
        found.append(len(above))
    return tuple(found)


def heads_beside(lines: Sequence[Listed], deep: Sequence[int], at: int) -> bool:
    """Return whether lines of the style and depth of that ``at`` have deeper ones with points right below them."""
    mine = (lines[at].style, deep[at])
    below = zip(lines, deep, [*lines[1:], None], [*deep[1:], 0], strict=False)
    return any(
        (line.style, depth) == mine and after is not None and further > depth and after.own is not None
        for line, depth, after, further in below
    )


def _turned_round(lines: Sequence[Listed]) -> frozenset[tuple[str, str]]:
    """Return the pairs of kinds, and of styles of one kind, of which the second stands below the first: （1） over 1）."""
    styles = [(line.style, labels.leading(line.label)) for line in lines if line.label]
    found = [(style, number.numbers[-1]) for style, number in styles if number]
    alike = [one for one in found if one[0] in _ALIKE]
    return turned_round([(labels.kind(style), number) for style, number in found], rank) | turned_round(alike, rank)


def _pairs(above: Listed, line: Listed) -> set[tuple[str, str]]:
    return {(labels.kind(above.style), labels.kind(line.style)), (above.style, line.style)}


def goes_on(before: Listed, line: Listed) -> bool:
    """Return whether ``line`` has the number after that of ``before``, of the same kind: 2. after 1、."""
    one, other = (labels.leading(entry.label) for entry in (before, line))
    return one is not None and other is not None and labels.follows(one, other)


def is_below_name(line: Listed) -> bool:
    """Return whether a line may stand below a name with its points and no number."""
    return line.style in UNRANKED or _rank(line.style) > _RANKS[NAME]


def _ends(above: Sequence[Listed], line: Listed) -> bool:
    """Return whether a line of a style that is not open ends what stands open innermost."""
    outermost = len(above) == 1 and above[0].style in UNRANKED
    return not outermost and _rank(above[-1].style) > _rank(line.style) and not _is_below(line, above[-1])


def _is_below(line: Listed, bullet: Listed) -> bool:
    return bullet.style.startswith("•") and line.indent > bullet.indent + 1


def _rank(style: str) -> float:
    """Return the place of a style among all, behind the ranked ones where it has none; names stand right before what they head."""
    if style.startswith(_OVER):
        return _rank(style.removeprefix(_OVER)) - 0.5
    return _RANKS.get(style.partition("/")[0], len(_SCALE))
