"""The same rubric printed again: once for the notice and once as a form, or first with the rules of the procedure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers.choosing.reading import Reading
from parsers.outlines.tree import Node, items_in, worth
from parsers.strand import Strand, compact
from parsers.wording.totals import WHOLE
from schema.location import CellPlace

_POINTS = re.compile(r"[（(【\[][^（）()【】]*分[)）】\]]|[0-9０-９.．]+分?$")
_FORM_WORDS = re.compile(
    r"(?:合同)?附[件表]?[0-9０-９一二三四五六七八九十]*[:：.、]?|[（(](?:样表|自评|试行|空表|打印版)[)）]|[#第章节条]|[0-9]+(?:[.．][0-9]+)+"
    r"|评分|打分|计分|评标|考核|考评|评价|自评|评审|细则|标准|办法|方法|用?表|空表|样表|综合|总览|概览|一览|[（(]续[)）]"
)
"""Words of titles that tell the rule from the form."""
_LEAST = 3
"""Items that two rubrics must share to be the same one."""


@dataclass(frozen=True, slots=True)
class Again:
    """A rubric that is printed again: what it prints, and the items whose points differ, here and there."""

    used: tuple[Strand, ...]
    differing: tuple[tuple[Node, Node], ...]


def without_repeats(
    readings: Sequence[Reading], titles: Sequence[str], lots: Sequence[str]
) -> list[tuple[int, tuple[Again, ...]]]:
    """Return the numbers (from 0) of the readings to keep, each with those that say the same again.

    Rubrics with ``titles`` that name other years or other units (甲类, 乙类), or of other ``lots``, are others, be their items the same.
    Of two that are the same the one with fewer items without points is kept, of equals the first.
    """
    groups: list[list[int]] = []
    for n, reading in enumerate(readings):
        alike = (g for g in groups if _named_alike(titles[g[0]], titles[n]) and _alike(lots[g[0]], lots[n]))
        same = next(
            (g for g in alike if _same(readings[g[0]], reading, titles[n] if titles[g[0]] == titles[n] else None)), None
        )
        if same is None:
            groups.append([n])
        else:
            same.append(n)
    kept = []
    for group in groups:
        best = min(group, key=lambda n: (readings[n].evidence.bare, n))
        kept.append((best, tuple(_again(readings[best], readings[n]) for n in group if n != best)))
    return kept


def form_again(listed: Reading, table: Reading) -> Again | None:
    """Return ``table`` as what says ``listed``, a rubric in lines, again: the form of its points under shorter names; else None.

    Name by name most of the points are the same, at least half of the names begin alike, and the lines say more; a table at odds
    with itself is kept, and found at fault.
    """
    pairs = tuple(zip(_items(listed), _items(table), strict=False))
    differing = tuple((mine, other) for mine, other in pairs if mine.points != other.points)
    names = [(a, b) for a, b in zip(_texts(listed), _texts(table), strict=False) if a and b]
    alike = [a.startswith(b) or b.startswith(a) for a, b in names]
    whole = len(_items(listed)) == len(_items(table)) == len(pairs) >= _LEAST
    if not whole or table.evidence.fail or sum(alike) * 2 < len(pairs) or len(differing) * 4 > len(pairs):
        return None
    printed, again = (sum(len(text.text) for text in one.outline.used) for one in (listed, table))
    return Again(() if differing else tuple(table.outline.used), differing) if printed > again else None


def makes_again(reading: Reading, others: Sequence[Reading]) -> bool:
    """Return whether the items of ``reading`` have the points of the parts of one of the ``others``, or of the others one by one."""
    mine = [worth([node], "sum") for node in _items(reading)]
    parts = [[worth([part], "sum") for part in other.outline.children] for other in others]
    wholes = [worth(other.outline.children, other.outline.combine) for other in others]
    runs = [wholes[n : n + len(mine)] for n in range(len(wholes))]
    return len(mine) >= _LEAST and mine in [*parts, *runs]


def sums_up(reading: Reading, titled: Sequence[tuple[str, Reading]]) -> bool:
    """Return whether ``reading`` only lists the other rubrics, which stand under ``titled``, or the headings of one.

    Each item names one that makes its points, or of whose 100 it is the share in per cent, where the shares make the whole. A list
    of what is weighed otherwise has other numbers, and a list in which one has no rubric of its own says more than the others.
    """
    parts = [part for title, other in titled if other is not reading for part in _parts(title, other)]
    items = items_in(reading.outline.children)
    named = [(_POINTS.sub("", compact(node.text.text)), node.points) for node in items]
    percents = [points.value for _, points in named if points is not None and points.percent]
    shares = len(percents) == len(items) and sum(percents) == WHOLE
    plain = [(name, points.value if points else None) for name, points in named]
    return _names_all(plain, parts) or (shares and _names_all([(name, WHOLE) for name, _ in plain], parts))


def _names_all(named: Sequence[tuple[str, Decimal | None]], parts: Sequence[tuple[str, Decimal]]) -> bool:
    """Return whether each name, of two at the least, stands with its points in one of the parts and no other, each in its own."""
    found = [
        [n for n, (text, made) in enumerate(parts) if name and name in text and made == own] for name, own in named
    ]
    return len(named) > 1 and all(len(one) == 1 for one in found) and len({one[0] for one in found}) == len(found)


def _parts(title: str, reading: Reading) -> Iterator[tuple[str, Decimal]]:
    """Yield what a rubric and those of its categories are called that are headings over tables, and what they make."""
    yield compact(title), worth(reading.outline.children, reading.outline.combine)
    for node in reading.outline.children:
        if node.children and not any(isinstance(run.place, CellPlace) for run in node.whole.runs):
            yield compact(node.whole.text), worth([node], "sum")


def _same(one: Reading, other: Reading, title: str | None) -> bool:
    """Return whether two rubrics have the same items, whose numbers may stand in their names; few are enough where nothing differs,
    nor the title above or in the table, as in a copied sheet (``title``: what stands above both, None where that differs)."""
    mine, theirs = _texts(one), _texts(other)
    named = title is not None and (bool(title) or any(text.text for text in one.outline.titles))
    copied = named and len(mine) > 1 and _printed(one) == _printed(other)
    alike = mine == theirs or _texts(one, labelled=True) == _texts(other, labelled=True)
    return alike and (len(mine) >= _LEAST or copied)


def _printed(reading: Reading) -> list[str]:
    cells = [cell for node in _items(reading) for _, cell in node.cells]
    return [compact(text.text) for text in (*reading.outline.titles, *reading.outline.used, *cells)]


def _named_alike(one: str, other: str) -> bool:
    """Return whether two titles can be those of one rubric: one says nothing, or both say the same but for form words."""
    mine, theirs = (_FORM_WORDS.sub("", compact(title)) for title in (one, other))
    return _alike(mine, theirs)


def _alike(one: str, other: str) -> bool:
    return not one or not other or one == other


def _texts(reading: Reading, labelled: bool = False) -> list[str]:
    items = _items(reading)
    return [_POINTS.sub("", compact(f"{node.label if labelled else ''}{node.text.text}")) for node in items]


def _items(reading: Reading) -> list[Node]:
    return [node for node in items_in(reading.outline.children) if node.points is not None]


def _again(kept: Reading, other: Reading) -> Again:
    pairs = zip(_items(kept), _items(other), strict=True)
    differing = tuple((a, b) for a, b in pairs if a.points != b.points)
    return Again(() if differing else tuple(other.outline.used), differing)
