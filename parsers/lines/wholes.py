"""Parts of a list that are rubrics of their own: each is worth a full mark, 第一部分（满分100分） beside 第二部分（满分130分）."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.outlines.tree import Node, Outline, nodes
from parsers.strand import Strand
from parsers.wording.numerals import ARABIC, number
from parsers.wording.totals import FULL, SCORE, WHOLE, said
from parsers.wording.weights import weight_in

_LEAST = 2
_OF_ITS_OWN = re.compile(rf"{FULL}|{SCORE}|(?:标准|细则|办法|[^代发指]表)(?=\s*[（(【\[])|^\W*(?:附件|附?表)")
"""What a heading says that heads a rubric: that its points are a full mark, or that it names a table or a standard."""
_ENDS = re.compile(rf"[（(]\s*(?:{FULL}|{SCORE}|共)?\s*[:：为]?\s*(?P<n>{ARABIC})\s*分\s*[)）]\s*$")
"""The points with which a title ends."""


def wholes(made: Outline, above: Sequence[Strand] = ()) -> Iterator[Outline]:
    """Yield the rubrics that an outline holds: one for each part where each is worth a full mark or more, else itself.

    A total printed over all, here or in the lines ``above``, or a weight of a part, says that the parts are of one rubric. So does
    a heading that only names a part, 二、市容（300分）, unless all are worth a hundred, or one says what it counts: the parts of a
    rubric that makes a thousand are worth more than a hundred.
    """
    parts = made.children
    several = made.total is None and len(parts) >= _LEAST and all(map(_is_whole, parts))
    if not several or not _are_apart(parts) or _is_over(above, parts):
        yield made
        return
    for n, part in enumerate(parts):
        used = [node.whole for node in nodes([part])]
        titles = [*made.titles, part.text] if n == 0 else [part.text]
        yield Outline(titles=titles, children=part.children, total=part, used=used)


def _is_whole(part: Node) -> bool:
    value = part.points.value if part.points is not None and part.counts and part.share is None else None
    return bool(part.children) and value is not None and value >= WHOLE


def _are_apart(parts: Sequence[Node]) -> bool:
    """Return whether all parts are worth a hundred, all say that they are rubrics of their own, or one says its weight."""
    hundreds = all(part.points is not None and part.points.value == WHOLE for part in parts)
    named = all(_OF_ITS_OWN.search(part.whole.text) for part in parts)
    return hundreds or named or any(weight_in(part.whole) is not None for part in parts)


def _is_over(above: Sequence[Strand], parts: Sequence[Node]) -> bool:
    """Return whether a line above states a total, in a sentence or at the end of a title, that is more than any of the parts."""
    most = max((part.points.value for part in parts if part.points is not None), default=Decimal(0))
    stated = [value for text in above for value, *_ in said(text.text)]
    ends = [number(found["n"]) for text in above if (found := _ENDS.search(text.text))]
    return any(value is not None and value > most for value in (*stated, *ends))
