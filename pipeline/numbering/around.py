"""What stands around the numbers of a level: the numbers of the whole rubric, and those right before each item."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from parsers.wording import labels
from parsers.wording.labels import Label
from pipeline.numbering.numbers import Numbers, key_of, label_of, style_of
from pipeline.walk import Child, children
from schema.rubric import Item, Rubric

_CLAUSE = re.compile(r"(?<=[。；;，,：:])\s*(?=[0-9０-９（(①-⑳一二三四五六七八九十])")
"""Where a clause with a number may begin."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the rows of a level: what may come right before each, and the numbers of the rubric by kind and style."""

    before: Mapping[str, set[tuple[str, Numbers]]]
    printed: Mapping[str, set[Numbers]]

    def holds(self, key: str, numbers: Iterable[Numbers]) -> bool:
        """Return whether all ``numbers`` stand somewhere in the rubric: rows were put elsewhere, and none is lost."""
        return set(numbers) <= self.printed.get(key, set())


def around_rows(path: str, rubric: Rubric) -> Around:
    """Return what stands around the rows of ``rubric``, which stands at ``path``."""
    return Around(_before(path, rubric), _printed(path, rubric))


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
