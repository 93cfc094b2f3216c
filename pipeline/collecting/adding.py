"""Whether what a form adds up is the sum: sub-points, printed subtotals, the printed total; alternatives."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from pipeline.collecting.grid import place
from pipeline.collecting.judging import Spot, Subject
from pipeline.collecting.matching import Match
from pipeline.collecting.reference import Reference
from pipeline.collecting.values import read_cell
from pipeline.forms.answers import points
from pipeline.forms.describe import shown
from pipeline.forms.form import SCORE_ROLES, TOTAL, EntryRole, Line
from pipeline.forms.nodes import parents
from pipeline.forms.sums import evaluate
from pipeline.forms.words import HEADERS, SUBTOTAL, TOTAL_WORD
from pipeline.walk import children, items_in, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Item
from schema.scores import Score

SUM = Rule(
    code="K811",
    name="printed-sum-differs",
    severity="error",
    message=Bilingual(
        zh="{unit}：{sum}{column}写的是 {actual}，各项相加是 {expected}",
        en="{unit}: {sum} says {actual}, but the items add up to {expected} ({column})",
    ),
    help=Bilingual(
        zh="请填报单位核对各项分数和合计；结果以各项相加为准。",
        en="Ask the unit to check the items and the sum; the items are what counts.",
    ),
    explanation=Bilingual(
        zh="表上的小计、合计（包括公式里存着的结果）只用来核对，不采用；对不上说明有一处填错或漏填。",
        en="Subtotals and totals in a form, also stored results of formulas, are only compared; where they differ something is wrong or missing.",
    ),
    example="1.1 3 | 1.2 2 | 小计 6",
)
PARTS = Rule(
    code="K812",
    name="parts-differ",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} 自评分是 {actual}，各小项相加是 {expected}",
        en="{unit}: the self score of {item} is {actual}, but its sub-points add up to {expected}",
    ),
    help=Bilingual(zh="请填报单位核对这一项和它的小项。", en="Ask the unit to check the item and its sub-points."),
    explanation=Bilingual(
        zh="一项的自评分应等于它各小项的自评分之和。",
        en="The self score of an item must be the sum of those of its sub-points.",
    ),
    example="1.4 5 | 1.4.1 1 | 1.4.2 2 | 1.4.3 3",
)
ALTERNATIVES = Rule(
    code="K813",
    name="several-alternatives",
    severity="warning",
    message=Bilingual(
        zh="{unit}：只按一种情形评分的 {actual} 都填了分",
        en="{unit}: {actual} are alternatives, but more than one is filled in",
    ),
    help=Bilingual(zh="请只填适用的一种，其余填“/”。", en="Fill in the one that applies and enter / in the others."),
    explanation=Bilingual(
        zh="这几部分是几选一：一个单位只按其中一种评分；都填了，合计就会重复。",
        en="A unit is judged by one of these parts; where several are filled in, the sum counts twice.",
    ),
    example="（甲类单位）… 8 | （乙类单位）… 7",
)


Unread = Collection[tuple[str, EntryRole]]
"""Scores that could not be read: the id of the line and the column."""


def added(
    matches: Mapping[str, Match], scores: Sequence[Score], reference: Reference, subject: Subject, unread: Unread = ()
) -> Iterator[Finding]:
    """Yield what does not add up in a form: in its sub-points, its printed sums, its alternatives.

    A sum over scores that are ``unread`` is not compared: that a score is missing is said where it stands.
    """
    by_line = {score.sub_point or score.item: score for score in scores}
    yield from _parts(scores, by_line, reference, subject)
    for role in SCORE_ROLES:
        right = evaluate(reference.form, points(by_line, role))
        unknown = {identifier for identifier, of in unread if of == role}
        for line in reference.form.lines:
            found = matches.get(line.id)
            if line.sums and any(term.id in unknown for term in line.sums.terms):
                unknown.add(line.id)
            elif not line.is_entered and found and role in found.entries:
                yield from _sum(line, found, role, right.get(line.id), subject)
    yield from _alternatives(by_line, reference, subject)


def _sum(line: Line, found: Match, role: EntryRole, right: Decimal | None, subject: Subject) -> Iterator[Finding]:
    entry = found.entries[role]
    value = read_cell(entry.cell, entry.text, "base", role)
    agrees = value.number == right if right is not None else not value.number
    if value.state == "blank" or agrees:
        return
    actual = value.number if value.number is not None else entry.text
    is_total = line.id == TOTAL
    values = {
        "unit": subject.unit,
        "sum": Bilingual(
            zh=TOTAL_WORD if is_total else f"{line.id} {SUBTOTAL}",
            en="the total" if is_total else f"the subtotal of {line.id}",
        ),
        "column": HEADERS[role],
        "expected": shown(right) or "0",
        "actual": shown(actual) if isinstance(actual, Decimal) else actual,
    }
    source = place(subject.file, found.row.table, entry.cell)
    yield SUM.finding(values, path=subject.path, source=source, expected=right, actual=actual)


def _parts(
    scores: Sequence[Score], by_line: Mapping[str, Score], reference: Reference, subject: Subject
) -> Iterator[Finding]:
    for n, own in enumerate(scores):
        parts = [by_line[part.id] for part in reference.form.parts(own.item) if part.id in by_line]
        numbers = [part.self_score for part in parts if part.self_score is not None]
        settled = numbers and all(part.state == "not_applicable" or part.self_score is not None for part in parts)
        if own.sub_point or own.self_score is None or not settled:
            continue
        inside = sum(numbers, Decimal(0))
        if inside != own.self_score:
            spot = Spot(subject, f"{subject.path}.scores[{n}]", own.source, reference.line(own.item), "self_score")
            yield spot.finding(PARTS, inside, own.self_score)


def _alternatives(by_line: Mapping[str, Score], reference: Reference, subject: Subject) -> Iterator[Finding]:
    for parent in parents(reference.rubric):
        if parent.combine != "alternatives":
            continue
        used = [
            child for _, child in children("", parent) if any(_is_filled(by_line, item) for item in items_in(child))
        ]
        if len(used) > 1:
            names = "、".join(said(child) for child in used)
            yield ALTERNATIVES.finding({"unit": subject.unit, "actual": names}, path=subject.path, actual=names)


def unchosen(scores: Sequence[Score], reference: Reference) -> frozenset[str]:
    """Return the items of alternatives that are left blank because another one is filled in."""
    by_line = {score.item: score for score in scores if score.sub_point is None}
    found: set[str] = set()
    for parent in parents(reference.rubric):
        if parent.combine == "alternatives":
            held = [list(items_in(child)) for _, child in children("", parent)]
            used = [any(_is_filled(by_line, item) for item in own) for own in held]
            if sum(used) == 1:
                found |= {item.id for own, is_used in zip(held, used, strict=True) if not is_used for item in own}
    return frozenset(found)


def _is_filled(by_line: Mapping[str, Score], item: Item) -> bool:
    return item.id in by_line and by_line[item.id].state == "filled"
