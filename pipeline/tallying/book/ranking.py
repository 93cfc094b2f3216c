"""The sheet of the ranking: ranks and grades by formulas over the final scores, and how these came about."""

from collections.abc import Collection
from dataclasses import dataclass

from pipeline.figures import figure
from pipeline.forms.words import NO, YES
from pipeline.tallying import words
from pipeline.tallying.book.expressions import letter
from pipeline.tallying.book.frame import FIRST_ROW as GRID_ROW
from pipeline.tallying.book.frame import Frame
from pipeline.tallying.book.styles import Look, Sheet
from pipeline.tallying.plan import ROOT
from schema.tally import UnitTally

_HEADER, FIRST_ROW = 1, 2
_NO_RANK = "–"
_WIDTHS = {
    "rank": 6.0,
    "unit": 26.0,
    "self": 9.5,
    "review": 9.5,
    "final": 9.5,
    "grade": 9.5,
    "veto": 7.0,
    "remark": 34.0,
}
_HEADS = {
    "rank": words.RANK,
    "unit": words.UNIT,
    "self": words.SELF,
    "review": words.REVIEW,
    "final": words.FINAL,
    "veto": words.VETO,
    "grade": words.GRADE,
    "remark": words.REMARK,
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns stand, by name, and the last row of units that may have a rank; rows and columns from 0."""

    columns: dict[str, int]
    last_row: int
    grades_row: int

    def cell(self, name: str, row: int) -> str:
        """Return a reference to a cell."""
        return f"{letter(self.columns[name])}{row + 1}"

    def range(self, name: str) -> str:
        """Return a reference to a column of the units that may have a rank."""
        column = letter(self.columns[name])
        return f"{column}${FIRST_ROW + 1}:{column}${self.last_row + 1}"


def ranking(frame: Frame) -> Layout:
    """Write the sheet and return its layout."""
    units = frame.of.file.units
    made = frame.workbook.add_worksheet(frame.said(words.RANKING))
    sheet = Sheet(made, frame.looks)
    layout = _layout(frame)
    sheet.title(frame.said(words.title_of(frame.of.file)), len(layout.columns))
    for name, column in layout.columns.items():
        made.set_column(column, column, _WIDTHS[name])
        sheet.put(_HEADER, column, frame.said(_HEADS[name]), "header")
    for at, unit in enumerate(units):
        _unit(frame, sheet, layout, (at, unit))
    row = _grades(frame, sheet, layout)
    _method(frame, sheet, row, layout.columns)
    sheet.print_on_a4((_HEADER, _HEADER))
    made.freeze_panes(FIRST_ROW, 2)
    return layout


def may_rank(unit: UnitTally) -> bool:
    """Return whether a unit has a rank, or has one as soon as what is missing is there."""
    return unit.standing in ("ranked", "incomplete")


def _layout(frame: Frame) -> Layout:
    units = frame.of.file.units
    names = ["rank", "unit", "self", *(["review"] if frame.has_reviews else []), "final"]
    names += ["veto"] if any(unit.vetoed for unit in units) else []
    names += ["grade"] if frame.of.file.rules.grades or any(unit.grade for unit in units) else []
    names.append("remark")
    last = FIRST_ROW + sum(map(may_rank, units)) - 1
    return Layout({name: at for at, name in enumerate(names)}, max(last, FIRST_ROW), FIRST_ROW + len(units) + 1)


def _unit(frame: Frame, sheet: Sheet, layout: Layout, given: tuple[int, UnitTally]) -> None:
    at, unit = given
    row, columns = FIRST_ROW + at, layout.columns
    look: Look = "centre" if unit.rank else "faint_centre"
    if may_rank(unit):
        final = layout.cell("final", row)
        formula = f'=IF(ISNUMBER({final}),RANK({final},{layout.range("final")}),"{_NO_RANK}")'
        sheet.reckon(row, columns["rank"], formula, unit.rank or _NO_RANK, "centre")
    else:
        sheet.put(row, columns["rank"], _NO_RANK, "centre")
    sheet.put(row, columns["unit"], unit.unit, "text" if unit.rank else "faint")
    for name, kind, value in (
        ("self", words.SELF, unit.self_score),
        ("review", words.REVIEW, unit.review_score),
        ("final", words.SCORES, unit.final_score),
    ):
        if name not in columns:
            continue
        if at in frame.units and frame.of.root.scored():
            grid_row = GRID_ROW + frame.units.index(at)
            number: Look = "number" if name == "final" else look
            sheet.reckon(row, columns[name], f"={frame.cell(kind, ROOT, grid_row)}", value, number)
        else:
            sheet.put(row, columns[name], None, look)
    if "veto" in columns:
        sheet.put(row, columns["veto"], YES if unit.vetoed else NO, look)
    if "grade" in columns:
        _grade(frame, sheet, layout, (row, unit))
    remark = frame.said(words.remark(unit, words.errors_of(frame.of.file, at)))
    sheet.put(row, columns["remark"], remark, "text" if unit.rank else "faint")
    sheet.height(row, ((remark, _WIDTHS["remark"]), (unit.unit, _WIDTHS["unit"])))


def _grade(frame: Frame, sheet: Sheet, layout: Layout, given: tuple[int, UnitTally]) -> None:
    """Write the grade: that of a veto as it is, any other as a formula over the table of the grades."""
    made, is_settled = frame.of.steps, frame.of.file.rules.veto.grade is not None
    row, unit = given
    column = layout.columns["grade"]
    if not may_rank(unit) or not made or (unit.vetoed and is_settled):
        sheet.put(row, column, unit.grade, "centre")
        return
    rank, final = layout.cell("rank", row), layout.cell("final", row)
    text = '""'
    for at, step in reversed(list(enumerate(made))):
        line = layout.grades_row + 2 + at
        conditions = [f"{final}>=$B${line}"] if step.grade.at_least is not None else []
        conditions += [f"{rank}<=$D${line}"] if step.limit is not None else []
        text = f"IF(AND({','.join(conditions)}),$A${line},{text})" if conditions else f"$A${line}"
    sheet.reckon(row, column, f'=IF(ISNUMBER({rank}),{text},"")', unit.grade, "centre")


def _grades(frame: Frame, sheet: Sheet, layout: Layout) -> int:
    """Write the table of the grades, on which those of the units rest; return the row behind it."""
    made = frame.of.steps
    if not made:
        return layout.grades_row
    row = layout.grades_row
    for column, name in enumerate((words.GRADE, words.CUT_OFF, words.PLACES, words.LAST_RANK, words.COUNT)):
        sheet.put(row, column, frame.said(name), "header")
    is_settled = "veto" in layout.columns and frame.of.file.rules.veto.grade is not None
    free = f',{layout.range("veto")},"<>{YES}"' if is_settled else ""
    for at, step in enumerate(made):
        line = row + 1 + at
        above = f"SUM($E${row + 2}:$E${line})" if at else "0"
        sheet.put(line, 0, step.grade.name, "centre")
        sheet.put(line, 1, step.grade.at_least, "centre")
        if step.grade.share is not None:
            share = figure(step.grade.share)
            sheet.reckon(line, 2, f"=INT(ROUND({share}*COUNT({layout.range('rank')}),6))", step.quota, "centre")
        else:
            sheet.put(line, 2, step.quota, "centre")
        if step.limit is not None:
            sheet.reckon(line, 3, f"=$C${line + 1}+{above}", step.limit, "centre")
        else:
            sheet.put(line, 3, None, "centre")
        conditions = [f'{layout.range("rank")},"<="&$D${line + 1}'] if step.limit is not None else []
        conditions += [f'{layout.range("final")},">="&$B${line + 1}'] if step.grade.at_least is not None else []
        conditions = conditions or [f'{layout.range("rank")},">0"']
        formula = f"=MAX(0,COUNTIFS({','.join(conditions)}{free})-{above})"
        sheet.reckon(line, 4, formula, step.taken, "centre")
    return row + len(made) + 2


def _method(frame: Frame, sheet: Sheet, row: int, names: Collection[str]) -> None:
    wide = sum(_WIDTHS[name] for name in names)
    lines: list[str] = [frame.said(words.METHOD)]
    lines += [f"{number}. {frame.said(one)}" for number, one in enumerate(words.method_of(frame.of.file), 1)]
    for at, line in enumerate(lines, row):
        sheet.sheet.merge_range(at, 0, at, len(names) - 1, "", frame.looks["plain"])
        sheet.put(at, 0, line, "plain")
        sheet.height(at, [(line, wide)], 15.0)
