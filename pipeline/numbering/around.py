"""What stands around the numbers of a level: the numbers of the whole rubric, and those right before each item."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from parsers.wording import labels
from parsers.wording.labels import Label
from pipeline.numbering.numbers import Numbers, after, key_of, label_of, style_of
from pipeline.walk import Child, children
from schema.location import ParagraphPlace, Printed
from schema.rubric import Item, Rubric

_CLAUSE = re.compile(r"(?<=[。；;，,：:])\s*(?=[0-9０-９（(①-⑳一二三四五六七八九十])")
"""Where a clause with a number may begin."""
_POINTS = re.compile(r"[0-9０-９一二三四五六七八九十]\s*分(?![之级类别钟])")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the rows of a level.

    ``before``: what may come right before each; ``printed``: the numbers of the rubric by kind and style; ``aside``: the numbers
    of the lines between a part and the one before it that are in no part, 三、评分原则, and of the title over all parts.
    """

    before: Mapping[str, set[tuple[str, Numbers]]]
    printed: Mapping[str, set[Numbers]]
    aside: Mapping[str, set[tuple[str, Numbers]]]

    def holds(self, path: str, key: str, numbers: set[Numbers], beside: set[Numbers]) -> bool:
        """Return whether all ``numbers``, missing before ``path``, stand somewhere: rows were put elsewhere, and none is lost.

        They stand in the rubric, or among those ``beside`` of the same style and on lines in no part.
        """
        style = key.partition(" ")[2]
        lines = {number for kind, number in self.aside.get(path, ()) if kind == style}
        return numbers <= self.printed.get(key, set()) or numbers <= beside | lines


def around_rows(path: str, rubric: Rubric, lines: Iterable[Printed]) -> Around:
    """Return what stands around the rows of ``rubric``, which stands at ``path``; ``lines`` are those in no rubric."""
    title = [rubric.title] if rubric.title else []
    return Around(_before(path, rubric), _printed(path, rubric), _aside(path, rubric, [*title, *lines]))


def _aside(path: str, rubric: Rubric, lines: Iterable[Printed]) -> dict[str, set[tuple[str, Numbers]]]:
    """Return for the path of each part that is a line the numbers on the lines before it, down from the part before it.

    Whatever stands between, a part may count on from the title: 三、加分项 after 二、考核内容 over （一） and （二）. Bonuses,
    deductions and vetoes numbered as no part above them count on from the last section of the whole regulation.
    """
    found: dict[str, set[tuple[str, Numbers]]] = {}
    over = _counted([rubric.title.text] if rubric.title else ())
    placed = [(place, line.text) for line in lines for place in line.source if isinstance(place, ParagraphPlace)]
    above = 0
    styles: set[str] = set()
    for at, node in children(path, rubric):
        label = label_of(node)
        for place in node.source[:1]:
            if isinstance(place, ParagraphPlace):
                section = node.kind != "base" and label is not None and style_of(label) not in styles and bool(styles)
                between = range(0 if section else above, place.paragraph)
                counted = _counted(
                    text for line, text in placed if line.file == place.file and line.paragraph in between
                )
                last = {(style, numbers) for style, numbers in counted if (style, after(numbers)) not in counted}
                found[at] = over | (last | _holding(rubric, place, last) if section else counted)
                above = place.paragraph
        styles |= {style_of(label)} if label is not None else set()
    return found


def _holding(rubric: Rubric, part: ParagraphPlace, last: set[tuple[str, Numbers]]) -> set[tuple[str, Numbers]]:
    """Return the numbers next to the ``last``: one stands on the line of the total above ``part``, 三、考核内容（100分）."""
    said = [place for place in rubric.points_source if isinstance(place, ParagraphPlace)]
    held = any(place.file == part.file and place.paragraph < part.paragraph for place in said)
    return {(style, after(numbers)) for style, numbers in last} if held else set()


def _counted(texts: Iterable[str]) -> set[tuple[str, Numbers]]:
    """Return the numbers of each style that count on to the end of ``texts``.

    A line that prints points may be a part that was not read, and is no excuse for a gap.
    """
    runs: dict[str, list[Numbers]] = {}
    for text in texts:
        if (label := labels.leading(text)) is not None:
            run = runs.setdefault(style_of(label), [])
            if _POINTS.search(text) or (run and label.numbers != after(run[-1])):
                run.clear()
            if not _POINTS.search(text):
                run.append(label.numbers)
    return {(style, numbers) for style, run in runs.items() for numbers in run}


def _printed(path: str, rubric: Rubric) -> dict[str, set[Numbers]]:
    """Return the numbers of each kind and style that counts through the rubric: each number stands once."""
    found: dict[str, list[Numbers]] = defaultdict(list)
    waiting: list[tuple[str, Child]] = [*children(path, rubric)]
    while waiting:
        at, node = waiting.pop()
        if (label := label_of(node)) is not None:
            found[key_of(node, label)].append(label.numbers)
        if not isinstance(node, Item):
            waiting += children(at, node)
    return {key: set(numbers) for key, numbers in found.items() if len(set(numbers)) == len(numbers)}


def _before(path: str, rubric: Rubric) -> dict[str, set[tuple[str, Numbers]]]:
    """Return for the path of each item what may come right before its number: the numbers of the item above, in reading order.

    Where some rows have a name of their own, the number stands in a cell beside it; a cell may hold several numbered clauses.
    """
    found: dict[str, set[tuple[str, Numbers]]] = {}
    above: set[tuple[str, Numbers]] = set()
    waiting: list[tuple[str, Child | Rubric]] = [(path, rubric)]
    while waiting:
        at, node = waiting.pop()
        if not isinstance(node, Item):
            waiting += reversed(children(at, node))
            continue
        found[at] = above
        said = [label_of(node), *(labels.leading(cell.text) for cell in node.cells), *_inside(node.text)]
        above = {(style_of(label), label.numbers) for label in said if label is not None}
    return found


def _inside(text: str) -> Iterator[Label | None]:
    """Yield the numbers inside a text that holds several clauses, 1、有制度；2、有台账: the next row may count on from these."""
    for clause in _CLAUSE.finditer(text):
        yield labels.leading(text[clause.end() :])
