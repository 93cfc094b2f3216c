"""From the rows that were found to the scores of a unit, and what is wrong with them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from parsers.wording.points import read_points
from pipeline.collecting.adding import added, unchosen
from pipeline.collecting.grid import Cell, place
from pipeline.collecting.judging import (
    FORMULA,
    NO_CELL,
    NOT_FILLED,
    OTHER_COLUMN,
    SHARED_CELL,
    Spot,
    Subject,
    called,
    judged,
)
from pipeline.collecting.matching import Match, Matched
from pipeline.collecting.reference import Reference
from pipeline.collecting.rows import Entry, Row
from pipeline.collecting.values import Value, alike, read_cell
from pipeline.forms.answers import Shown
from pipeline.forms.describe import shown
from pipeline.forms.form import EntryRole, Line
from pipeline.forms.nodes import items
from pipeline.forms.settled import settled
from pipeline.forms.words import NOT_APPLICABLE
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual
from schema.scores import Score

ALTERED = Rule(
    code="K821",
    name="item-altered",
    severity="warning",
    message=Bilingual(
        zh="{unit}：{item} 的{what}与细则不同：{actual}",
        en="{unit}: {item} differs from the rubric in its {what}: {actual}",
    ),
    help=Bilingual(
        zh="请核对这份表是否被改过；分数照填的记在这一项下。",
        en="Check whether the form was altered; its score was taken for this item.",
    ),
    explanation=Bilingual(
        zh="表里这一项的文字或满分和细则上的不一样：可能有人改了表，也可能是另一版的表。",
        en="The text or the full marks of the item in the form are not those of the rubric: somebody changed them, or it is another edition.",
    ),
    example="细则：不少于5篇 | 表：不少于3篇",
)
MISSING = Rule(
    code="K822",
    name="item-missing",
    severity="error",
    message=Bilingual(zh="{unit}：表里找不到 {item}", en="{unit}: the form lacks {item}"),
    help=Bilingual(
        zh="请核对这份表是否删了行，或用的不是这份细则的表。",
        en="Check whether a row was deleted, or whether this is the form of another rubric.",
    ),
    explanation=Bilingual(
        zh="细则里有这一项，表里没有对应的行；没有当作 0 分。",
        en="The rubric has the item, but no row of the form is it; it was not taken for zero.",
    ),
    example="1.1 | 1.3",
)
TWICE = Rule(
    code="K823",
    name="item-twice",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} 出现了两次，另一处写的是“{actual}”",
        en="{unit}: {item} stands twice; the other one says {actual}",
    ),
    help=Bilingual(
        zh="请填报单位删去多出来的一行；现在用的是第一处。",
        en="Ask the unit to delete the row too many; the first one was taken.",
    ),
    explanation=Bilingual(
        zh="同一项在表里有两行，不知道以哪行为准。",
        en="Two rows of the form are the same item, and nothing says which counts.",
    ),
    example="1.1 3 | 1.1 2",
)
UNUSED = Rule(
    code="K824",
    name="entry-unused",
    severity="warning",
    message=Bilingual(
        zh="{unit}：“{text}”这一行填了“{actual}”，但细则里没有这一项",
        en="{unit}: the row {text} says {actual}, but the rubric has no such item",
    ),
    help=Bilingual(
        zh="请核对是不是单位自己加的行，或用了别的表。",
        en="Check whether the unit added the row, or used another form.",
    ),
    explanation=Bilingual(
        zh="这一行填了分数，却和细则的哪一项都对不上，没有用上，列在这里。",
        en="The row holds a score but is no item of the rubric; it was not used and is listed here.",
    ),
    example="自加项目 5",
)
_TEXT = Bilingual(zh="文字", en="text")
_POINTS = Bilingual(zh="满分", en="full marks")


class Scorer:
    """Makes the scores of one form, line by line in the order of the rubric, and gathers what is wrong with them."""

    def __init__(self, matched: Matched, reference: Reference, subject: Subject, step: Decimal) -> None:
        self._matched = matched
        self._reference = reference
        self._subject = subject
        self._step = step
        self._detailed = any(reference.line(identifier).kind == "sub_point" for identifier in matched.lines)
        self._printed = {item.id: {alike(cell.text) for cell in item.cells} for item in items(reference.rubric)}
        self._shared = _shared(matched, reference)
        self.scores: list[Score] = []
        self.findings: list[Finding] = []

    def score(self) -> None:
        """Fill ``scores`` and ``findings``."""
        for line in self._reference.form.entered():
            found = self._matched.lines.get(line.id)
            if found:
                self.findings += self._altered(line, found)
                self._line(line, found)
            elif line.kind == "item" or self._detailed:
                values = {"unit": self._subject.unit, "item": called(line)}
                self.findings.append(MISSING.finding(values, path=self._subject.path, expected=line.id))
        self._spare(unchosen(self.scores, self._reference))
        self.findings += added(self._matched.lines, self.scores, self._reference, self._subject)
        self.findings += self._repeated()
        self.findings += self._unused()

    def _spare(self, items_left: Collection[str]) -> None:
        """Take back that items are not filled in which need not be."""
        paths = {f"{self._subject.path}.scores[{n}]" for n, score in enumerate(self.scores) if score.item in items_left}
        self.findings = [one for one in self.findings if one.code != NOT_FILLED.code or one.path not in paths]

    def _line(self, line: Line, found: Match) -> None:
        self_score = self._value(line, found, "self_score")
        review = self._value(line, found, "review_score")
        self.scores.append(
            Score(
                item=line.item,
                sub_point=line.id if line.kind == "sub_point" else None,
                state=self_score.state,
                self_score=self_score.number,
                review_score=review.number,
                deduction_reason=self._text(line, found, "deduction_reason"),
                evidence=self._text(line, found, "evidence"),
                remarks=self._text(line, found, "remarks"),
                found_by=found.by,
                source=self._source(found),
            )
        )

    def _value(self, line: Line, found: Match, role: EntryRole) -> Value:
        entry = found.entries.get(role)
        if entry is None:
            return self._without_cell(line, found, role)
        spot = Spot(self._subject, self._path(), self._cell(found, entry), line, role)
        headed = found.elsewhere(entry, role)
        if headed is not None:
            self.findings.append(spot.finding(OTHER_COLUMN, headed.text.strip(), entry.text.strip()))
            return Value("filled") if role == "self_score" else Value("blank")
        if self._is_shared(found, entry.cell) and entry.text.strip():
            self.findings.append(spot.finding(SHARED_CELL, None, entry.text))
            return Value("filled") if role == "self_score" else Value("blank")
        if entry.cell.formula is None:
            value = read_cell(entry.cell, entry.text, line.rule)
        elif self._reference.form.parts(line.id) and self._detailed:
            value = self._sum_of_parts(line, role)
        else:
            stored = f"（{entry.text}）" if entry.text else ""
            self.findings.append(spot.finding(FORMULA, None, entry.cell.formula + stored))
            return Value("filled") if role == "self_score" else Value("blank")
        self.findings += judged(value, entry.text, spot, self._step)
        return value

    def _without_cell(self, line: Line, found: Match, role: EntryRole) -> Value:
        """Tell that a row has no cell for its score; a sub-point may share that of its item."""
        above = found.row.covered.get(role)
        is_part = line.kind == "sub_point" and (above is None or not self._is_shared(found, above))
        if role == "self_score" and not is_part:
            spot = Spot(self._subject, self._path(), self._source(found), line, role)
            self.findings.append(spot.finding(NO_CELL, None, None))
        return Value("blank")

    def _is_shared(self, found: Match, cell: Cell) -> bool:
        return (found.row.table.number, cell.row, cell.column) in self._shared

    def _sum_of_parts(self, line: Line, role: EntryRole) -> Value:
        """Return what the formula of an item with sub-points comes to, reckoned anew; the stored value is not looked at."""
        parts: list[Shown] = []
        for part in self._reference.form.parts(line.id):
            found = self._matched.lines.get(part.id)
            entry = found.entries.get(role) if found else None
            value = read_cell(entry.cell, entry.text, part.rule) if entry else Value("blank")
            parts.append(NOT_APPLICABLE if value.state == "not_applicable" else value.number)
        whole = settled(parts)
        if isinstance(whole, Decimal):
            return Value("filled", whole)
        return Value("not_applicable" if whole else "blank")

    def _text(self, line: Line, found: Match, role: EntryRole) -> str | None:
        """Return what was entered in a column for words; what the notice itself prints there was not entered."""
        entry = found.entries.get(role)
        if entry is None or not entry.text:
            return None
        is_printed = not entry.named and alike(entry.text) in self._printed.get(line.id, ())
        return None if is_printed else entry.text

    def _altered(self, line: Line, found: Match) -> Iterator[Finding]:
        values = {"unit": self._subject.unit, "item": called(line)}
        source = self._source(found)
        if not found.exact:
            longest = max(found.row.texts, key=len, default="")
            yield ALTERED.finding(
                {**values, "what": _TEXT, "actual": longest}, path=self._path(), source=source, actual=longest
            )
        cell = found.row.points
        printed = read_points(cell.text) if cell and line.rule == "base" else None
        if printed and line.most is not None and printed.value != line.most:
            actual = f"{shown(line.most)} → {shown(printed.value)}"
            yield ALTERED.finding(
                {**values, "what": _POINTS, "actual": actual},
                path=self._path(),
                source=source,
                expected=line.most,
                actual=printed.value,
            )

    def _repeated(self) -> Iterator[Finding]:
        for identifier, again in self._matched.repeated:
            entry = again.entries.get("self_score")
            values = {
                "unit": self._subject.unit,
                "item": called(self._reference.line(identifier)),
                "actual": entry.text if entry else "",
            }
            yield TWICE.finding(values, path=self._subject.path, source=self._source(again))

    def _unused(self) -> Iterator[Finding]:
        for row in self._matched.rest:
            entry = _filled(row)
            if entry and not row.sums:
                values = {
                    "unit": self._subject.unit,
                    "text": max(row.texts, key=len, default="")[:20],
                    "actual": entry.text,
                }
                yield UNUSED.finding(
                    values,
                    path=self._subject.path,
                    source=place(self._subject.file, row.table, entry.cell),
                    actual=entry.text,
                )

    def _path(self) -> str:
        """Return the path of the score that is being made."""
        return f"{self._subject.path}.scores[{len(self.scores)}]"

    def _source(self, found: Match) -> Source:
        entry = found.entries.get("self_score") or next(iter(found.entries.values()), None)
        return self._cell(found, entry) if entry else ()

    def _cell(self, found: Match, entry: Entry) -> Source:
        return place(self._subject.file, found.row.table, entry.cell)


def _shared(matched: Matched, reference: Reference) -> set[tuple[int, int, int]]:
    """Return the score cells (table, row, column) that reach over rows of other items."""
    owners = {
        (found.row.table.number, entry.cell.row, entry.cell.column): reference.line(at).item
        for at, found in matched.lines.items()
        for entry in found.entries.values()
    }
    shared = set()
    for at, found in matched.lines.items():
        for cell in found.row.covered.values():
            place_of = (found.row.table.number, cell.row, cell.column)
            if owners.get(place_of, "") != reference.line(at).item:
                shared.add(place_of)
    return shared


def _filled(row: Row) -> Entry | None:
    """Return the first cell to fill in of a row that is filled in."""
    named: Sequence[Mapping[EntryRole, Entry]] = list(row.named.values())
    entries = [entry for group in (row.entries, *named) for entry in group.values()]
    return next((entry for entry in entries if entry.text.strip()), None)
