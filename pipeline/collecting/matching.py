"""Which row of a form is which line of the rubric: by name, then by place with matching text, then by the text.

A name alone is not believed: last year's form has the same names for other items. The text of the row has to agree, or the
form has to carry this rubric's fingerprint.
"""

import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.collecting.reference import Reference
from pipeline.collecting.rows import Entry, Row
from pipeline.forms.form import TOTAL, EntryRole
from schema.scores import FoundBy

_ALIKE = 0.6
"""Likeness (0 to 1) of an altered text to its original, below which it is another text."""
_MOST_COMPARED = 40_000
"""Pairs of texts compared in search of altered ones; forms have some dozens."""


@dataclass(frozen=True, slots=True)
class Match:
    """A line of the rubric and the row where it was found; ``exact`` is false where the row's text was altered."""

    row: Row
    entries: Mapping[EntryRole, Entry]
    by: FoundBy
    exact: bool = True

    def elsewhere(self, entry: Entry, role: EntryRole) -> Entry | None:
        """Return what stands below the header of a column, where the cell known by its tag stands elsewhere and differs."""
        headed = self.row.entries.get(role)
        if not entry.named or headed is None or headed.cell.column == entry.cell.column:
            return None
        return headed if headed.text.strip() != entry.text.strip() else None


@dataclass(slots=True)
class Matched:
    """What was found: the lines by id, rows that repeat a line, and rows that are none of the rubric's."""

    lines: dict[str, Match] = field(default_factory=dict)
    repeated: list[tuple[str, Match]] = field(default_factory=list)
    rest: list[Row] = field(default_factory=list)


def match(rows: Sequence[Row], reference: Reference, *, trusted: bool) -> Matched:
    """Return which rows are which lines; ``trusted`` says that the form carries the rubric's own fingerprint."""
    found = Matched()
    named = [_by_name(row, reference, found) for row in rows]
    confirmed = {identifier for row in rows for identifier in row.ids}
    for at, row in enumerate(rows):
        if not confirmed.issuperset(row.named):
            named[at] = named[at] or _by_name_alone(row, reference, found, trusted, confirmed)
    found.rest = _by_likeness(_by_text(list(zip(rows, named, strict=True)), reference, found), reference, found)
    return found


def _by_name(row: Row, reference: Reference, found: Matched) -> str | None:
    """Take the lines that the row's cells name and its text confirms; return the last of them."""
    taken = None
    for identifier, entries in row.named.items():
        line = reference.line(identifier)
        if not line.is_entered or identifier in row.ids or not reference.shown[identifier]:
            _take(found, identifier, Match(row, {**row.entries, **entries}, "tag"))
            taken = identifier
    return taken


def _by_name_alone(
    row: Row, reference: Reference, found: Matched, trusted: bool, confirmed: Collection[str]
) -> str | None:
    """Take the lines that the row's cells name although its text was altered, if it belongs to no other line.

    A line of ``confirmed``, whose text stands in some row, is that row's.
    """
    taken = None
    for identifier, entries in row.named.items():
        if identifier in confirmed:
            continue
        likely = trusted or _likeness(row, reference.shown[identifier]) >= _ALIKE
        if identifier not in found.lines and not row.ids and likely:
            _take(found, identifier, Match(row, {**row.entries, **entries}, "tag", exact=not row.texts))
            taken = identifier
    return taken


def _take(found: Matched, identifier: str, match: Match) -> None:
    if identifier in found.lines:
        found.repeated.append((identifier, match))
    else:
        found.lines[identifier] = match


def _by_text(rows: Sequence[tuple[Row, str | None]], reference: Reference, found: Matched) -> list[Row]:
    """Take the rows whose text is that of a line, those found by name given with it; return the others.

    A text that several lines share counts only where its row follows the line before one of them.
    """
    others: list[Row] = []
    before: str | None = None
    for row, named in rows:
        candidates = [] if named else [*row.ids, *_sums(row, reference, before)]
        free = [identifier for identifier in candidates if identifier not in found.lines]
        placed = [identifier for identifier in free if reference.follows(before, identifier)]
        chosen = named or next(iter(placed or free or candidates), None)
        if chosen is None or (len(free) > 1 and not placed):
            others.append(row)
            continue
        if not named and (free or reference.line(chosen).is_entered):
            _take(found, chosen, Match(row, row.entries, "place" if placed else "text"))
        before = chosen
    return others


def _sums(row: Row, reference: Reference, before: str | None) -> Iterator[str]:
    """Yield the subtotals that a 小计 row after the line ``before`` may be, or the total."""
    if row.sums == "total" and TOTAL in reference.order:
        yield TOTAL
    if row.sums == "subtotal" and before is not None:
        for line in reference.form.lines[reference.order[before] + 1 :]:
            if line.kind == "subtotal":
                yield line.id
            elif line.kind != "sub_point":
                return


def _by_likeness(rows: Sequence[Row], reference: Reference, found: Matched) -> list[Row]:
    """Take the rows whose text is an altered one of a line not found yet, the likest first; return the others."""
    missing = [line.id for line in reference.form.entered() if line.kind == "item" and line.id not in found.lines]
    texts = [row for row in rows if row.texts and not row.sums]
    if not missing or len(texts) * len(missing) > _MOST_COMPARED:
        return list(rows)
    pairs = [
        (_likeness(row, reference.shown[identifier]), at, identifier)
        for at, row in enumerate(texts)
        for identifier in missing
    ]
    taken: set[int] = set()
    for likeness, at, identifier in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if likeness < _ALIKE:
            break
        if at not in taken and identifier not in found.lines:
            taken.add(at)
            found.lines[identifier] = Match(texts[at], texts[at].entries, "text", exact=False)
    used = {id(texts[at]) for at in taken}
    return [row for row in rows if id(row) not in used]


def _likeness(row: Row, shown: Sequence[str]) -> float:
    """Return how like the likest text of a row is to the texts of a line, 0 to 1."""
    best = 0.0
    for text in row.texts:
        for other in shown:
            matcher = difflib.SequenceMatcher(None, text, other, autojunk=False)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                best = max(best, matcher.ratio())
    return best
