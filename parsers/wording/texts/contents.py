"""What the text of an item and the cells beside it say: sub-points, rules of scoring, aims."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from parsers.strand import compact, span
from parsers.wording.grades import is_grade
from parsers.wording.marks import Mark, loose_marks
from parsers.wording.numerals import ARABIC, number
from parsers.wording.rules.kinds import is_marker
from parsers.wording.rules.rule import Rule, Span
from parsers.wording.rules.scoring import rules
from parsers.wording.rules.targets import aims, figure
from parsers.wording.texts.subpoints import sub_points
from schema.location import CellPlace
from schema.rubric import Item, SubPoint

_TAKING = re.compile(r"^[（(]?[扣减]分(?!原因|理由|情况|说明)")
_AIMS = re.compile(r"目标|任务数|指标值")
_LEADING = re.compile(rf"\s*[\u4e00-\u9fff、]{{2,20}}(?P<points>(?P<n>{ARABIC})\s*分)\s*[:：]")
_TAKEN = re.compile("[扣减]")
_COMMAS = "，,"
_NO_HEADERS: Mapping[int, str] = {}
_WITH_AIMS = frozenset({"rules", "other"})
"""Roles of cells in which aims stand; a method or a piece of evidence says how many are looked at, not how many are wanted."""


_UP_TO = re.compile(r"[0-9０-９]\s*分?\s*[-－~～—–至到]\s*$")
"""What stands before the higher end of a range, 31-40分."""


def with_clauses(
    item: Item,
    *,
    has_points_column: bool,
    headers: Mapping[int, str] = _NO_HEADERS,
    together: Decimal | None = None,
) -> Item:
    """Return the item with the sub-points, targets and rules of scoring that its text and its cells say.

    ``headers`` are those of the cells' columns, by number. Where the table has no column of points, or the text begins with them once
    more, the item's text prints its points, and nothing else claims them there but the outcome of which they are the amount; ``together`` is what its parts
    make where it prints none. Cells that share a column are not read: its number would not tell them apart.
    """
    own = (_leading(item) or _in_bracket(item)) if has_points_column else _own(item)
    taking = item.kind == "deduction" or _stands_under_taking(item, headers)
    marked = sub_points(item.text, item.points, own, together)
    parted, markers = [mark.number for mark in marked], [(mark.marker, mark.end) for mark in marked]
    found = rules(item.text, item.points, parted, inside=markers, taking=taking)
    if own and not any(_is_outcome(rule, found) and _stands_in(rule.outcome.number, own) for rule in found):
        found = rules(item.text, item.points, [*parted, own], inside=markers, taking=taking)
    if len(found) == 1 and _names_points(found[0], item):
        found = ()
    targets = [*aims(item.text, found)]
    scoring = [rule.scoring(item.text, None) for rule in found]
    columns = [cell.column for cell in item.cells]
    for cell in item.cells:
        if columns.count(cell.column) > 1:
            continue
        header = compact(headers.get(cell.column, ""))
        takes = item.kind == "deduction" or bool(_TAKING.match(header))
        inside = rules(cell.text, item.points, taking=takes)
        scoring += [rule.scoring(cell.text, cell.column) for rule in inside]
        if cell.role in _WITH_AIMS and not is_grade(header):
            alone = figure(cell.text, cell.column) if _AIMS.search(header) else None
            targets += [alone] if alone else aims(cell.text, inside, cell.column)
    parts = tuple(_sub_point(item, n, mark) for n, mark in enumerate(marked, 1))
    return item.model_copy(update={"sub_points": parts, "targets": tuple(targets), "scoring": tuple(scoring)})


def _stands_under_taking(item: Item, headers: Mapping[int, str]) -> bool:
    """Return whether the column in which the item stands is headed 扣分标准: it is what points are taken for."""
    columns = {place.column for place in item.source if isinstance(place, CellPlace)}
    return bool(columns) and all(_TAKING.match(compact(headers.get(column, ""))) for column in columns)


def _sub_point(item: Item, number: int, mark: Mark) -> SubPoint:
    return SubPoint(
        id=f"{item.id}.{number}",
        text=item.text[mark.start : mark.marker].strip().rstrip(_COMMAS),
        points=mark.points,
        marker=item.text[mark.marker : mark.end],
        start=mark.start,
        end=mark.end,
    )


def _stands_in(number: Span | None, printed: Span) -> bool:
    return number is not None and printed[0] <= number[0] and number[1] <= printed[1]


def _names_points(rule: Rule, item: Item) -> bool:
    """Return whether an item is a name with the item's own points and nothing else: 采购制度1.5分."""
    whole = (rule.start, rule.end) == (0, len(item.text))
    return whole and rule.outcome.bare and not rule.per and rule.outcome.amount == item.points


def _is_outcome(rule: Rule, found: Sequence[Rule]) -> bool:
    """Return whether the amount of a rule is one of several outcomes; a mark in brackets, （20分）, is one beside other marks, （0分）."""
    alone = is_marker(rule) and not any(is_marker(other) for other in found if other is not rule)
    return rule.kind in ("tier", "threshold") and not alone


def _leading(item: Item) -> Span | None:
    """Return where the text says the item's points once more behind its name and before a colon: 值守台账5分：由组长批改."""
    match = _LEADING.match(item.text)
    return match.span("points") if match and number(match["n"]) == item.points else None


def _in_bracket(item: Item) -> Span | None:
    """Return where the only bracket with points says the item's points once more, before what it takes of them: （2分，缺一项扣1分）."""
    found = loose_marks(item.text)
    again = (
        len(found) == 1
        and found[0].points == item.points
        and _TAKEN.search(item.text, found[0].number[1], found[0].end)
    )
    return found[0].number if again else None


def _own(item: Item) -> Span | None:
    """Return where the item's text prints the item's points: where they were read, or the last marker that says them, or else the last such words."""
    if item.points is None or not item.points_text:
        return None
    marked = [mark.number for mark in loose_marks(item.text) if mark.points == item.points]
    printed = r"\s*".join(map(re.escape, compact(item.points_text)))
    every = [match.span() for match in re.finditer(rf"(?<![0-9０-９.．]){printed}", item.text)]
    said = [span for span in every if not _UP_TO.search(item.text, 0, span[0])] or every
    found = [one for one in said if one[0] == _read_at(item)] or marked or said
    return found[-1] if found else None


def _read_at(item: Item) -> int | None:
    """Return the offset in the text at which the item's points were read, where it ends as it is printed in one place; None elsewhere."""
    if len(item.source) != 1 or len(item.points_source) != 1:
        return None
    whole, read = item.source[0], item.points_source[0]
    return read.start - (whole.end - len(item.text)) if span(whole, 0, 0) == span(read, 0, 0) else None
