"""Items without numbers in the lines below a name with points: 设有专人（2分）；材料齐全（3分）。 under （一）机构（5分）。

Without brackets, 陈词：10分；小结：5分, each is a name and its points and nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.flow import Line
from parsers.lines.listed import EXTRA, Listed
from parsers.lines.names.named import takes
from parsers.outlines.tree import Node
from parsers.strand import Strand
from parsers.wording import marks
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.texts.takenoff import taken_off
from parsers.wording.texts.textpoints import Own, own_points

_NAME = re.compile(
    rf"[^，,；;。:：]{{1,30}}(?:[:：]?\s*[（(【\[][^（）()【】\[\]]{{1,12}}[)）】\]]|[:：，,]?\s*共?计?(?<![0-9０-９.．]){ARABIC}\s*分)\s*[:：。；;]?"
)
"""A name with its points and nothing else."""
_NAMED = re.compile(r"[^，,；;。:：（）()【】]{1,20}[（(【][^（）()【】]{1,12}[)）】]\s*[:：]?")
"""A name with its points, and what is said about it."""
_LED = re.compile(r"[^，,；;。:：（）()【】]{2,30}[（(【][^（）()【】]{1,12}[)）】]\s*(?:[。:：]|$)")
"""A name with its points as a sentence of its own, before what is said about it."""
_BRACKET = re.compile(r"[（(【]")
_END = re.compile(r"[)）】\]]\s*[。；;，,]?\s*$")
_PAIR = re.compile(
    rf"\s*(?P<name>[^，,；;。:：（）()【】\s\d][^，,；;。:：（）()【】\d]{{1,20}}?)(?:\s*[:：]|(?<![扣减加得计足到满每过]))\s*(?P<points>{ARABIC}\s*分)\s*(?:[，,；;、。\s]+|$)"
)
"""A name and its points, before the next one."""
_ENDED = re.compile(r"[。；;：:！!？?)）】\]分]\s*$")
"""How a line ends that goes on in no other."""
_LEAST = 2


def unnumbered(entry: Listed, lines: Sequence[Line], beside_heads: bool = False) -> tuple[int, list[Node]]:
    """Return how many of the ``lines`` below ``entry`` hold items without numbers, and these; none unless they make its points.

    A line below one that says what is taken off goes on it; one of points on top of these, 有案例5分（加分项）, makes none of them.

    Each is a clause that ends with its points in brackets; ``entry`` says nothing but a name and its points. Where each line is a name
    with its points and what is said about it, all of them are items, whatever they make. So are the clauses of the line right below
    where it is of nothing else, and there are no more lines: at odds with the points they are a contradiction of the document.
    ``beside_heads`` is whether lines like ``entry`` head items: then a line that begins with a name and its points is an item of it.
    """
    due = _due(entry)
    found: list[Node] = []
    reached = 0
    if due is not None and (names := _names(lines, due)):
        return len(names), names
    for count, text in _whole_lines(lines) if due is not None else ():
        made = list(_clauses(text, due - _value(found) if due is not None else None))
        if reached and not (made and all(node.extra for node in made)):
            break
        if not made and found and takes(text):
            found[-1].text, found[-1].whole = found[-1].text + text, found[-1].whole + text
            continue
        found += made
        value = _value(found)
        if not made or due is None or value > due:
            break
        if value == due and len(found) >= _LEAST:
            reached = count
    if reached:
        return reached, found
    clauses = list(_clauses(lines[0].text)) if due is not None and lines else []
    if len(clauses) > _LEAST and all(_END.search(node.whole.text) for node in clauses):
        return 1, clauses
    return _led(lines) if due is not None and beside_heads else (0, [])


def _due(entry: Listed) -> Decimal | None:
    """Return the points of a line that says nothing but a name and these; a number behind its colon is not in its text."""
    own, text = entry.own, entry.text.text
    named = own is not None and (own.start >= len(text) > 0 or _NAME.fullmatch(text))
    return own.points.value if own is not None and own.points is not None and named else None


def _value(found: Sequence[Node]) -> Decimal:
    return sum((node.points.value for node in found if node.points and not node.extra), Decimal(0))


def _whole_lines(lines: Sequence[Line]) -> Iterator[tuple[int, Strand]]:
    """Yield the texts of the lines, those together that were broken in mid-sentence, with how many lines end there."""
    text = Strand(())
    for count, line in enumerate(lines, 1):
        text += line.text
        if _ENDED.search(line.text.text) or count == len(lines):
            yield count, text
            text = Strand(())


def _led(lines: Sequence[Line]) -> tuple[int, list[Node]]:
    """Return the lines down to the last that begins with a name and its points, each an item; the first must, and others go on it."""
    found: list[Node] = []
    own = [_led_by(line.text) for line in lines]
    count = max((n for n, one in enumerate(own, 1) if one), default=0) if own and own[0] else 0
    for line, one in zip(lines[:count], own, strict=False):
        if one is not None:
            found.append(Node(True, "", line.text, line.text, one.points, one.printed))
        else:
            found[-1].text, found[-1].whole = found[-1].text + line.text, found[-1].whole + line.text
    return count, found


def _led_by(text: Strand) -> Own | None:
    name = _LED.match(text.text)
    own = own_points(text.cut(0, name.end())) if name else None
    return own if own is not None and own.points is not None else None


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
        found.append(Node(True, "", name, whole, Points(value), printed))
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
        found.append(Node(True, "", line.text, line.text, own.points, own.printed))
    return found if len(found) > _LEAST else []


def _ended(text: Strand) -> list[Node]:
    """Return a line as an item where it ends with its points, 室内整齐，窗明几净 10分; these may be on top of others, 10分（加分项）."""
    extra = EXTRA.search(text.text)
    said = text.cut(0, extra.start()) if extra else text
    own = own_points(said) if marks.ends_with_points(said.text.rstrip("。；;，, ")) else None
    if own is None or own.points is None or own.points.percent or taken_off(text):
        return []
    return [Node(True, "", text, text, own.points, own.printed, counts=not extra, extra=extra is not None)]


def _clauses(text: Strand, due: Decimal | None = None) -> Iterator[Node]:
    """Yield the clauses of a line as items; what follows the last mark stays with it. The whole is one where it ends with what they make.

    Bare numbers among the marks are some too where they make what is ``due`` with these, and these do not.
    """
    found = marks.marks(text.text)
    mixed = marks.mixed_marks(text.text) if found else ()
    if sum(mark.points for mark in mixed) == due != sum(mark.points for mark in found):
        found = mixed
    ended = _ended(text)
    made = sum(mark.points for mark in found)
    if len(found) > 1 and any(node.points and node.points.value == made for node in ended):
        yield from ended
        return
    if not found:
        yield from pairs(text) or ended
    for n, mark in enumerate(found):
        start = mark.start if n else 0
        end = found[n + 1].start if n + 1 < len(found) else len(text.text)
        whole = text.cut(start, end)
        own = own_points(text.cut(mark.start, mark.end))
        if own is not None and own.points is not None:
            yield Node(True, "", whole.strip(), whole, own.points, own.printed)
