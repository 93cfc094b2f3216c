"""From the outline of a review sheet to rubrics: nodes with the values of their cells, ids and paths by place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from parsers.head.titles import assessment_year
from parsers.outlines.kinds import kind_named
from parsers.wording.texts.contents import with_clauses
from pipeline.editing.clauses import report_lines, text_of
from pipeline.editing.lines import Further, Line, cell_field
from pipeline.editing.outline import Draft
from pipeline.editing.reports import Change, Report
from pipeline.editing.values import Cells, called
from pipeline.editing.words import ROWS
from schema.location import Printed, Source
from schema.model import Bilingual
from schema.notice import Notice
from schema.rubric import Category, Column, Item, ItemCell, Kind, Rubric, Unit

_READ_FROM = ("text", "points", "points_text", "kind", "cells")
"""What sub-points, targets and rules of scoring are read from."""
Node = TypeVar("Node", Rubric, Category, Item)


@dataclass(slots=True)
class Builder:
    """Builds the nodes of one review sheet.

    ``paths`` leads from the old path of every node that is still there to its new one. Ids are given anew, by place, where
    ``renumber`` says so.
    """

    report: Report
    extra: Sequence[Further]
    notice: Notice | None
    renumber: bool
    paths: dict[str, str] = field(default_factory=dict)
    _has_points_column: bool = True
    _headers: Mapping[int, str] = field(default_factory=dict)

    def rubric(self, draft: Draft, number: int) -> Rubric:
        """Return the rubric of a draft; ``number`` counts from 0."""
        cells = self._cells(draft, f"rubrics[{number}]")
        was = _node(draft.origin, Rubric)
        self._take_columns(was.columns if was else ())
        title, text = was.title if was else None, cells.text("text")
        changed = not cells.is_kept("text")
        year = was.assessment_year if was else None
        if changed:
            cells.changed("text", "标题", title.source if title else ())
            self._lose(title.text if title else "", title.source if title else ())
            title = Printed(text=text) if text else None
            issued = self.notice.title.text if self.notice and self.notice.title else ""
            year = assessment_year(text, issued)
        identifier = draft.origin.node.id if draft.origin and not self.renumber else f"r{number + 1}"
        points = cells.points()
        values = {
            "id": identifier,
            "title": title,
            "assessment_year": year,
            "combine": cells.combine(was.combine if was else None),
            "points": points.points,
            "points_text": points.points_text,
            "points_source": points.points_source,
            **self._children(draft, "", f"rubrics[{number}]", "base"),
        }
        made = _made(was, Rubric, {**values, **({} if was else {"columns": (), "fingerprint": ""})})
        unit = _unit(made, was)
        return made if unit == made.unit else made.model_copy(update={"unit": unit})

    def _take_columns(self, columns: Sequence[Column]) -> None:
        """Keep what the printed table says of the items to come; without a table points stand in a column of the sheet."""
        self._has_points_column = not columns or any(column.role == "points" for column in columns)
        self._headers = {column.column: column.header for column in columns}

    def _children(self, draft: Draft, above: str, path: str, kind: Kind) -> dict[str, object]:
        """Return the categories and items of a parent with the id ``above`` ("" for a rubric)."""
        categories: list[Category] = []
        items: list[Item] = []
        for n, child in enumerate(draft.children, 1):
            place = f"{above}.{n}" if above else str(n)
            identifier = child.origin.node.id if child.origin and not self.renumber else place
            if child.row == "category":
                categories.append(self._category(child, identifier, f"{path}.categories[{len(categories)}]", kind))
            else:
                items.append(self._item(child, identifier, f"{path}.items[{len(items)}]", kind))
        return {"categories": tuple(categories), "items": tuple(items)}

    def _category(self, draft: Draft, identifier: str, path: str, inherited: Kind) -> Category:
        cells = self._cells(draft, path)
        was = _node(draft.origin, Category)
        name, source = self._name(cells, draft, was)
        kind = cells.kind(kind_named(name, inherited), was.kind if was else None)
        values = {
            **self._common(cells, draft, was, kind),
            "id": identifier,
            "name": name,
            "source": source,
            "combine": cells.combine(was.combine if was else None),
            **self._children(draft, identifier, path, kind),
        }
        return _made(was, Category, values)

    def _item(self, draft: Draft, identifier: str, path: str, inherited: Kind) -> Item:
        cells = self._cells(draft, path)
        was = _node(draft.origin, Item)
        text = text_of(draft, was)
        stands = draft.origin is not None and (text == was.text if was else cells.is_kept("text"))
        if not stands and draft.origin:
            old = was.text if was else draft.origin.cells.get("text", "")
            self.report.changed(cells.named("text"), Change(path, old, text, draft.origin.source()))
            self._lose(old, draft.origin.source())
        common = self._common(cells, draft, was, cells.kind(inherited, was.kind if was else None))
        source = draft.origin.source() if draft.origin and stands else ()
        held = self._further(cells, was)
        item = _made(was, Item, {**common, "id": identifier, "text": text, "source": source, "cells": held})
        item = self._with_clauses(item, was)
        report_lines(draft, was, item, (path, self.report))
        return item

    def _with_clauses(self, item: Item, was: Item | None) -> Item:
        """Return the item with its sub-points, targets and rules: read anew where something changed that they depend on."""
        if was is None or any(getattr(item, name) != getattr(was, name) for name in _READ_FROM):
            return with_clauses(item, has_points_column=self._has_points_column, headers=self._headers)
        if item.id == was.id:
            return item
        subs = [sub.model_copy(update={"id": f"{item.id}.{n}"}) for n, sub in enumerate(was.sub_points, 1)]
        return item.model_copy(update={"sub_points": tuple(subs)})

    def _common(self, cells: Cells, draft: Draft, was: Category | Item | None, kind: Kind) -> dict[str, object]:
        """Return the values that categories and items have in common."""
        label = cells.text("label")
        if draft.origin and cells.is_kept("label"):
            label = getattr(draft.origin.node, "label", label)
        cells.changed("label")
        counted = kind == "base" or draft.level > 1
        points = cells.points()
        of_item = {"points_min": points.points_min} if draft.row == "item" else {}
        return {
            "label": label,
            "kind": kind,
            "counts": cells.counts(counted, was.counts if was else None),
            "weight": cells.weight(was.weight if was else None),
            "points": points.points,
            "points_text": points.points_text,
            "points_source": points.points_source,
            **of_item,
        }

    def _name(self, cells: Cells, draft: Draft, was: Category | None) -> tuple[str, Source]:
        """Return the name of a category and its place, which is that of the original where its text still stands."""
        if draft.origin and cells.is_kept("text"):
            return was.name if was else cells.text("text"), draft.origin.source()
        source = draft.origin.source() if draft.origin else ()
        cells.changed("text", source=source)
        self._lose(draft.origin.cells.get("text", "") if draft.origin else "", source)
        return cells.text("text"), ()

    def _further(self, cells: Cells, was: Item | None) -> tuple[ItemCell, ...]:
        """Return the further cells: those of the original where their text stands, those that were typed without a place."""
        found = list(was.cells) if was else []
        for each in self.extra:
            of = cell_field(each)
            if cells.is_kept(of):
                continue
            mine = [cell for cell in found if (cell.column, cell.role) == (each.column, each.role)]
            cells.changed(of, each.header, tuple(place for cell in mine for place in cell.source))
            self.report.lost += [(cell.text, cell.source) for cell in mine]
            found = [cell for cell in found if cell not in mine]
            if cells.text(of):
                found.append(ItemCell(column=each.column, role=each.role, text=cells.text(of)))
        same = was is not None and found == list(was.cells)
        return was.cells if was and same else tuple(sorted(found, key=lambda cell: cell.column))

    def _cells(self, draft: Draft, path: str) -> Cells:
        if draft.origin is None:
            named = called(draft)
            self.report.said(path, Bilingual(zh=f"新增 {named.zh}", en=f"added: {named.en}"))
        else:
            self.paths[draft.origin.path] = path
            if draft.row != draft.origin.row:
                self.report.changed(called(draft), Change(path, ROWS[draft.origin.row], ROWS[draft.row]))
        return Cells(draft, path, self.report)

    def _lose(self, text: str, source: Source) -> None:
        if text and source:
            self.report.lost.append((text, source))


def _unit(made: Rubric, was: Rubric | None) -> Unit:
    """Return the unit of a rubric's points: percent where all that are printed are; the original's where none changed."""
    printed = _printed_points(made)
    if was and printed == _printed_points(was):
        return was.unit
    return "percent" if printed and all(text.endswith(("%", "％", "﹪")) for text in printed) else "point"


def _printed_points(parent: Rubric | Category) -> list[str]:
    children: list[Category | Item] = [*parent.categories, *parent.items]
    own = [child.points_text for child in children if child.points is not None and child.points_text]
    return own + [text for category in parent.categories for text in _printed_points(category)]


def _node(origin: Line | None, kind: type[Node]) -> Node | None:
    return origin.node if origin is not None and isinstance(origin.node, kind) else None


def _made(was: Node | None, kind: type[Node], values: dict[str, object]) -> Node:
    """Return the original's node with new values, or a new node; one that says the same is the original's."""
    if was is None:
        return kind.model_validate(values)
    differing = {name: value for name, value in values.items() if getattr(was, name) != value}
    return was.model_copy(update=differing) if differing else was
