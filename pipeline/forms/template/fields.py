"""What a template can read: the fields of a form, as plain data. There is nothing else for it to reach."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.forms import words
from pipeline.forms.answers import Answers, Shown
from pipeline.forms.describe import Wish, describe, item_points, shown
from pipeline.forms.form import ENTRY_ROLES, HEAD_FIELDS, SCORE_ROLES, TOTAL, EntryRole, Form, HeadField, Line
from pipeline.walk import Parent, children, items_in
from schema.model import Number
from schema.notice import RubricFile
from schema.rubric import Category, CellRole, Item, Rubric


@dataclass(frozen=True, slots=True)
class Entry:
    """A field to fill in: the line it belongs to (None for the head of the form), its role, and what stands in it."""

    line: Line | None
    role: EntryRole | HeadField
    label: str
    value: Shown


Value = str | Decimal | Entry | Mapping[str, "Value"] | Sequence["Value"] | None
Record = Mapping[str, Value]
LOOPS = {"item": "items", "row": "rows", "category": "categories", "sub": "sub_points"}
"""The name by which a field of one of many is listed, and the list that it comes from."""
_CELL_ROLES: tuple[CellRole, ...] = ("rules", "method", "evidence", "remarks", "other")


def fields(result: RubricFile, rubric: Rubric, form: Form, answers: Answers) -> Record:
    """Return everything that a template of ``form`` can read: text, numbers, lists of records, and fields to fill in."""
    head: dict[str, Value] = {
        field: Entry(None, field, words.HEAD_LABELS[field], answers.head.get(field)) for field in HEAD_FIELDS
    }
    lines = {line.id: line for line in describe(rubric, Wish(form.entries(), detail=True)).lines}
    maker = _Maker(lines, answers)
    found: dict[str, Value] = {
        "title": form.title,
        **head,
        "seal": words.SEAL,
        "rubric": _rubric(rubric, form),
        "notice": _notice(result),
        "total": maker.entries(lines.get(TOTAL)) | {"points": rubric.points},
        "categories": [maker.category(category) for category in rubric.categories],
        "items": [maker.item(item, path) for path, item in _with_path(rubric, ())],
        "rows": [maker.row(line, form) for line in form.lines],
    }
    return found


def _rubric(rubric: Rubric, form: Form) -> Record:
    return {
        "id": rubric.id,
        "title": rubric.title.text if rubric.title else "",
        "year": rubric.assessment_year or "",
        "points": rubric.points,
        "fingerprint": rubric.fingerprint,
        "schema_version": form.schema_version,
    }


def _notice(result: RubricFile) -> Record:
    notice = result.notice
    return {
        "title": notice.title.text if notice and notice.title else "",
        "document_number": notice.document_number.text if notice and notice.document_number else "",
        "issuer": notice.issuer.text if notice and notice.issuer else "",
        "issued_on": notice.issued_on.text if notice and notice.issued_on else "",
    }


def _with_path(parent: Parent, path: tuple[Category, ...]) -> Iterator[tuple[tuple[Category, ...], Item]]:
    for _, child in children("", parent):
        if isinstance(child, Item):
            yield path, child
        else:
            yield from _with_path(child, (*path, child))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the records of one form."""

    lines: Mapping[str, Line]
    answers: Answers

    def entries(self, line: Line | None) -> dict[str, Value]:
        """Return the fields to fill in of a line; a sum has only those of points, a line that the form lacks has blanks."""
        if line is None:
            return dict.fromkeys(ENTRY_ROLES)
        roles = ENTRY_ROLES if line.is_entered else SCORE_ROLES
        return {role: self._entry(line, role) if role in roles else None for role in ENTRY_ROLES}

    def _entry(self, line: Line, role: EntryRole) -> Entry:
        return Entry(line, role, words.entry_label(role, line.id), self.answers.shown(line, role))

    def category(self, category: Category) -> Record:
        """Return the record of a category with all that is in it."""
        return {
            "id": category.id,
            "label": category.label,
            "name": category.name,
            "kind": category.kind,
            "points": category.points,
            "points_text": category.points_text or shown(category.points),
            **self.entries(self.lines.get(category.id)),
            "categories": [self.category(child) for child in category.categories],
            "items": [self.item(item, (category,)) for item in items_in(category)],
        }

    def item(self, item: Item, path: Sequence[Category]) -> Record:
        """Return the record of an item; ``path`` holds the categories around it, outermost first."""
        printed: dict[str, Value] = {
            role: "\n".join(cell.text for cell in item.cells if cell.role == role) for role in _CELL_ROLES
        }
        return {
            "id": item.id,
            "label": item.label,
            "text": item.text,
            "kind": item.kind,
            "points": item.points,
            "points_text": item_points(item),
            "category": path[-1].name if path else "",
            "category_label": path[-1].label if path else "",
            "category_points": path[-1].points if path else None,
            "top_category": path[0].name if path else "",
            "printed": printed,
            **self.entries(self.lines.get(item.id)),
            "sub_points": [self._part(item, n) for n in range(len(item.sub_points))],
        }

    def _part(self, item: Item, number: int) -> Record:
        sub = item.sub_points[number]
        return {
            "id": sub.id,
            "text": sub.text,
            "marker": sub.marker,
            "points": sub.points,
            **self.entries(self.lines.get(sub.id)),
        }

    def row(self, line: Line, form: Form) -> Record:
        """Return the record of a line of the form, sums included."""
        at = form.lines.index(line)
        around = [group for group in form.groups if group.first <= at <= group.last]
        most: Number | None = line.most
        return {
            "id": line.id,
            "line": line.kind,
            "number": line.number,
            "text": line.text,
            "kind": line.rule,
            "points": most,
            "points_text": line.points,
            "category": around[-1].text if around else "",
            "top_category": around[0].text if around else "",
            **self.entries(line),
        }
