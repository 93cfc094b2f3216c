"""From the rows that were found to the scores of a unit, and what is wrong with them."""

from collections.abc import Collection
from decimal import Decimal

from pipeline.collecting.adding import added, unchosen
from pipeline.collecting.differing import altered, missing, repeated, standing, unused
from pipeline.collecting.grid import Cell, place
from pipeline.collecting.judging import (
    FORMULA,
    NO_CELL,
    NOT_FILLED,
    OTHER_COLUMN,
    SHARED_CELL,
    UNREAD,
    Spot,
    Subject,
    judged,
)
from pipeline.collecting.matching import Match, Matched
from pipeline.collecting.reference import Reference
from pipeline.collecting.remarked import remarked
from pipeline.collecting.rows import Entry
from pipeline.collecting.values import Value, alike, read_cell
from pipeline.forms.answers import Shown
from pipeline.forms.form import EntryRole, Line
from pipeline.forms.settled import settled
from pipeline.forms.words import NOT_APPLICABLE
from pipeline.walk import items_in
from schema.finding import Finding
from schema.location import Source
from schema.scores import Score


class Scorer:
    """Makes the scores of one form, line by line in the order of the rubric, and gathers what is wrong with them."""

    def __init__(self, matched: Matched, reference: Reference, subject: Subject, step: Decimal) -> None:
        self._matched = matched
        self._reference = reference
        self._subject = subject
        self._step = reference.step(step)
        self._detailed = any(reference.line(identifier).kind == "sub_point" for identifier in matched.lines)
        self._printed = {item.id: {alike(cell.text) for cell in item.cells} for item in items_in(reference.rubric)}
        self._shared = _shared(matched, reference)
        self._unread: set[tuple[str, EntryRole]] = set()
        self.scores: list[Score] = []
        self.findings: list[Finding] = []

    def score(self) -> None:
        """Fill ``scores`` and ``findings``."""
        for line in self._reference.form.entered():
            found = self._matched.lines.get(line.id)
            if found:
                self.findings += altered(line, found, self._subject, self._path())
                self._line(line, found)
            elif line.kind == "item" or self._detailed:
                self.findings.append(missing(line, self._subject))
        self._spare(unchosen(self.scores, self._reference))
        self.findings += added(self._matched.lines, self.scores, self._reference, self._subject, self._unread)
        self.findings += repeated(self._matched, self._reference, self._subject)
        self.findings += unused(self._matched, self._subject)
        self.findings += remarked(self._matched, self._reference, self._subject)

    def _spare(self, items_left: Collection[str]) -> None:
        """Take back that items are not filled in which need not be."""
        paths = {f"{self._subject.path}.scores[{n}]" for n, score in enumerate(self.scores) if score.item in items_left}
        self.findings = [one for one in self.findings if one.code != NOT_FILLED.code or one.path not in paths]

    def _line(self, line: Line, found: Match) -> None:
        self_score = self._noted(line, found, "self_score")
        review = self._noted(line, found, "review_score")
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
                source=standing(found, self._subject),
            )
        )

    def _noted(self, line: Line, found: Match, role: EntryRole) -> Value:
        """Return the value of a score cell, and note where something stands there that could not be read."""
        before = len(self.findings)
        value = self._value(line, found, role)
        if value.number is None and any(one.code in UNREAD for one in self.findings[before:]):
            self._unread.add((line.id, role))
        return value

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
            value = read_cell(entry.cell, entry.text, line.rule, role, line.most)
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
            spot = Spot(self._subject, self._path(), standing(found, self._subject), line, role)
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
            value = read_cell(entry.cell, entry.text, part.rule, role, part.most) if entry else Value("blank")
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

    def _path(self) -> str:
        """Return the path of the score that is being made."""
        return f"{self._subject.path}.scores[{len(self.scores)}]"

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
