"""How much what the readers found weighs, once it is known where the rubrics stand."""

import re
from collections.abc import Iterable, Iterator, Sequence

from parsers.flow import tables_in
from parsers.sheets.rules import NO_STORED_VALUE
from schema.finding import Finding
from schema.location import CellPlace, Source
from schema.rubric import Category, Column, Item, Rubric

_FILLED = frozenset({"self_score", "review_score", "deduction_reason"})
"""Roles of columns that are filled in by those who score."""
_SCORED = re.compile(r"得分|成绩|折[合算]后?分|加权分")
"""What the header of a column says that is computed from the scores."""


def weighed(findings: Sequence[Finding], used: Sequence[Source], rubrics: Sequence[Rubric]) -> Iterator[Finding]:
    """Yield the findings of reading, some of them as notes.

    These are warnings about tables alone of which no rubric stands in any, and the results of formulas that are not stored (K160)
    in no value of an item: in a column to be filled in, or in the row of the total, which is then printed nowhere.
    """
    tables = tables_in(used)
    needed = {at for rubric in rubrics for at in _needed(rubric)}
    for finding in findings:
        cells = [place for place in finding.source if isinstance(place, CellPlace)]
        aside = bool(cells) and len(cells) == len(finding.source)
        if finding.code == NO_STORED_VALUE.code:
            aside = aside and needed.isdisjoint((at.file, at.table, at.row, at.column) for at in cells)
        else:
            aside = aside and finding.severity == "warning" and tables.isdisjoint((at.file, at.table) for at in cells)
        yield finding.model_copy(update={"severity": "note"}) if aside else finding


def _needed(rubric: Rubric) -> Iterator[tuple[str, int, int, int]]:
    """Yield file, table, row and column of the cells that hold what an item or a category says, and its points."""
    filled = {cell.column for node in _nodes([rubric]) if isinstance(node, Item) for cell in node.cells}
    columns = [column.column for column in rubric.columns if not _is_filled_in(column, column.column in filled)]
    for node in _nodes([rubric]):
        for place in node.source:
            if isinstance(place, CellPlace):
                yield from ((place.file, place.table, place.row, column) for column in columns)


def _is_filled_in(column: Column, holding: bool) -> bool:
    """Return whether those who score fill a column in, or it is computed from their scores, 折算分, and holds nothing beside any item."""
    return column.role in _FILLED or (column.role == "other" and not holding and bool(_SCORED.search(column.header)))


def _nodes(parts: Iterable[Rubric | Category]) -> Iterator[Item | Category]:
    for part in parts:
        yield from part.items
        yield from part.categories
        yield from _nodes(part.categories)
