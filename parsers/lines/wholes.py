"""Parts of a list that are rubrics of their own: each is worth a full mark, 第一部分（满分100分） beside 第二部分（满分130分）."""

from collections.abc import Iterator

from parsers.outlines.tree import Node, Outline, nodes
from parsers.wording.totals import WHOLE

_LEAST = 2


def wholes(made: Outline) -> Iterator[Outline]:
    """Yield the rubrics that an outline holds: one for each part where each is worth a full mark or more, else itself.

    A total printed over all, or a weight of a part, says that the parts are of one rubric.
    """
    parts = made.children
    if made.total is not None or len(parts) < _LEAST or not all(_is_whole(part) for part in parts):
        yield made
        return
    for n, part in enumerate(parts):
        used = [node.whole for node in nodes([part])]
        titles = [*made.titles, part.text] if n == 0 else [part.text]
        yield Outline(titles=titles, children=part.children, total=part, used=used)


def _is_whole(part: Node) -> bool:
    value = part.points.value if part.points is not None and part.counts and part.share is None else None
    return bool(part.children) and value is not None and value >= WHOLE
