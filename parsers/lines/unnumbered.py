"""Items without numbers in the lines below a name with points: 设有专人（2分）；材料齐全（3分）。 under （一）机构（5分）。

Without brackets, 陈词：10分；小结：5分, each is a name and its points and nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.flow import Line
from parsers.lines.listed import Listed
from parsers.outlines.tree import Node
from parsers.strand import Strand
from parsers.wording import marks
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.textpoints import own_points

_NAME = re.compile(
    rf"[^，,；;。:：]{{1,30}}[:：]?\s*(?:[（(【][^（）()【】]{{1,12}}[)）】]|(?<=[:：\s]){ARABIC}\s*分)\s*[:：。]?"
)
"""A name with its points and nothing else."""
_NAMED = re.compile(r"[^，,；;。:：（）()【】]{1,20}[（(【][^（）()【】]{1,12}[)）】]\s*[:：]?")
"""A name with its points, and what is said about it."""
_BRACKET = re.compile(r"[（(【]")
_END = re.compile(r"[)）】\]]\s*[。；;，,]?\s*$")
_PAIR = re.compile(
    rf"\s*(?P<name>[^，,；;。:：（）()【】\s\d][^，,；;。:：（）()【】\d]{{1,20}}?)(?:\s*[:：]|(?<![扣减加得计足到满每过]))\s*(?P<points>{ARABIC}\s*分)\s*(?:[，,；;、。\s]+|$)"
)
"""A name and its points, before the next one."""
_LEAST = 2


def unnumbered(entry: Listed, lines: Sequence[Line]) -> tuple[int, list[Node]]:
    """Return how many of the ``lines`` below ``entry`` hold items without numbers, and these; none unless they make its points.

    Each is a clause that ends with its points in brackets; ``entry`` says nothing but a name and its points. Where each line is a name
    with its points and what is said about it, all of them are items, whatever they make. So are the clauses of the line right below
    where it is of nothing else, and there are no more lines: at odds with the points they are a contradiction of the document.
    """
    due = entry.own.points.value if entry.own and entry.own.points and _NAME.fullmatch(entry.text.text) else None
    found: list[Node] = []
    if due is not None and (names := _names(lines, due)):
        return len(names), names
    for count, line in enumerate(lines if due is not None else (), 1):
        made = list(_clauses(line.text))
        found += made
        value = sum((node.points.value for node in found if node.points), Decimal(0))
        if not made or due is None or value > due:
            break
        if value == due:
            return (count, found) if len(found) >= _LEAST else (0, [])
    clauses = list(_clauses(lines[0].text)) if due is not None and lines else []
    alone = len(clauses) > _LEAST and all(_END.search(node.whole.text) for node in clauses)
    return (1, clauses) if alone else (0, [])


def pairs(text: Strand) -> list[Node]:
    """Return the names with their points as items, where a line holds nothing else; none where one is a grade."""
    found: list[Node] = []
    at = 0
    while at < len(text.text):
        pair = _PAIR.match(text.text, at)
        value = number(pair["points"].rstrip("分").strip()) if pair else None
        if pair is None or value is None or is_grade(pair["name"].strip()):
            return []
        whole, printed = text.cut(pair.start(), pair.end()), text.cut(*pair.span("points"))
        name = text.cut(pair.start("name"), pair.end("points"))
        found.append(Node(True, "", name, whole, Points(value), printed, marks.printed_points(printed)))
        at = pair.end()
    return found


def _names(lines: Sequence[Line], due: Decimal) -> list[Node]:
    """Return the lines as items where each, and no fewer than three, begins with a name and points below those that are ``due``."""
    found: list[Node] = []
    for line in lines:
        name = _NAMED.match(line.text.text)
        own = own_points(line.text.cut(0, name.end())) if name else None
        alone = len(marks.marks(line.text.text)) == 1
        if (
            name is None
            or is_grade(_BRACKET.split(name[0])[0].strip())
            or own is None
            or own.points is None
            or not alone
            or own.points.value >= due
        ):
            return []
        found.append(Node(True, "", line.text, line.text, own.points, own.printed, marks.printed_points(own.printed)))
    return found if len(found) > _LEAST else []


def _clauses(text: Strand) -> Iterator[Node]:
    """Yield the clauses of a line as items; what follows the last mark stays with it."""
    found = marks.marks(text.text)
    if not found:
        yield from pairs(text)
    for n, mark in enumerate(found):
        start = mark.start if n else 0
        end = found[n + 1].start if n + 1 < len(found) else len(text.text)
        whole = text.cut(start, end)
        own = own_points(text.cut(mark.start, mark.end))
        if own is not None and own.points is not None:
            yield Node(True, "", whole.strip(), whole, own.points, own.printed, marks.printed_points(own.printed))
