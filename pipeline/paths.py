"""Finding a node of a rubric by its path in the JSON, and telling which node a path belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.walk import items, parents, rubrics
from schema.notice import RubricFile
from schema.rubric import Category, Item, Rubric, SubPoint

_LAST = re.compile(r"(?:\.?[^.\[\]]+|\[\d+\])$")


@dataclass(frozen=True, slots=True)
class Node:
    """A rubric, category, item or sub-point with its path and the id of the rubric that it stands in."""

    path: str
    rubric: str
    value: Rubric | Category | Item | SubPoint

    @property
    def name(self) -> str:
        """Return the id as commands take it where there are several rubrics: r1/2.8, or r1 for the rubric itself."""
        return self.rubric if isinstance(self.value, Rubric) else f"{self.rubric}/{self.value.id}"


def nodes(result: RubricFile) -> Iterator[Node]:
    """Yield every node."""
    own = {path: rubric.id for path, rubric in rubrics(result)}
    for path, parent in parents(result):
        yield Node(path, own[path.partition(".")[0]], parent)
    for path, item in items(result):
        rubric = own[path.partition(".")[0]]
        yield Node(path, rubric, item)
        yield from (Node(f"{path}.sub_points[{n}]", rubric, sub) for n, sub in enumerate(item.sub_points))


class Nodes:
    """The nodes of a rubric JSON by their paths."""

    def __init__(self, result: RubricFile) -> None:
        self._by_path = {node.path: node for node in nodes(result)}
        self._several = len(result.rubrics) > 1

    def mark(self, path: str | None) -> str:
        """Return the id of the node that ``path`` belongs to as ``kaohe accept`` takes it: 2.8, or r1/2.8; else ""."""
        node = self.nearest(path)
        if node is None:
            return ""
        return node.name if self._several else node.value.id

    def nearest(self, path: str | None) -> Node | None:
        """Return the innermost node that ``path`` leads to or through, None where there is none."""
        while path:
            if path in self._by_path:
                return self._by_path[path]
            shorter = _LAST.sub("", path)
            path = shorter if len(shorter) < len(path) else None
        return None
