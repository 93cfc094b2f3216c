"""The sheet of where points are lost: every category and item, by formulas over the final scores."""

from fractions import Fraction

from pipeline.forms.words import NO, YES
from pipeline.tallying import words
from pipeline.tallying.book.frame import Frame
from pipeline.tallying.book.styles import Look, Sheet, Value
from pipeline.tallying.losses import figures_of
from pipeline.tallying.plan import Node
from schema.tally import LineLoss

_HEADER, _FIRST = 1, 2
_WIDTHS = (7.0, 50.0, 8.0, 10.0, 9.0, 9.0, 9.0, 10.0)


def losing(frame: Frame) -> None:
    """Write the sheet."""
    made = frame.workbook.add_worksheet(frame.said(words.LOSSES))
    sheet = Sheet(made, frame.looks)
    sheet.title(f"{frame.said(words.title_of(frame.of.file))}　{frame.said(words.LOSSES)}", len(words.LOSS_COLUMNS))
    for column, (name, wide) in enumerate(zip(words.LOSS_COLUMNS, _WIDTHS, strict=True)):
        made.set_column(column, column, wide)
        sheet.put(_HEADER, column, frame.said(name), "header")
    nodes = {node.id: node for node in frame.nodes}
    for row, line in enumerate(frame.of.file.lines, _FIRST):
        _line(frame, sheet, row, (line, nodes[line.id]))
    sheet.print_on_a4((_HEADER, _HEADER))
    made.freeze_panes(_FIRST, 2)


def _line(frame: Frame, sheet: Sheet, row: int, given: tuple[LineLoss, Node]) -> None:
    line, node = given
    is_sum = line.line == "category"
    sheet.put(row, 0, line.id, "sum_text" if is_sum else "centre")
    sheet.put(row, 1, line.text, "sum_text" if is_sum else "text")
    sheet.put(row, 2, line.points, "sum_centre" if is_sum else "centre")
    for column, (formula, value) in enumerate(_figures(frame, row, line, node), 3):
        look: Look = "mean" if column in (4, 6) else "share" if column == 5 else "centre"
        if formula is None or not frame.counted:
            sheet.put(row, column, value, look)
        else:
            sheet.reckon(row, column, formula, value, look)
    sheet.height(row, [(line.text, _WIDTHS[1])])


def _figures(frame: Frame, row: int, line: LineLoss, node: Node) -> list[tuple[str | None, Value]]:
    """Return the formulas and values of: units, mean, rate, lowest, units that lost points."""
    cells = frame.column(words.SCORES, node.id)
    made = figures_of(node, frame.of.counted())
    if node.kind == "veto":
        yes = f'COUNTIF({cells},"{YES}")'
        scored = f'{yes}+COUNTIF({cells},"{NO}")'
        is_leaf = node.is_leaf
        return [
            (f"={scored}" if is_leaf else None, line.scored),
            (None, None),
            (None, None),
            (None, None),
            (f"={yes}" if is_leaf else None, line.lost),
        ]
    worst = "MAX" if node.kind == "deduction" else "MIN"
    points, mean = f"$C{row + 1}", f"$E{row + 1}"
    rate = f'=IF(ISNUMBER({mean}),{mean}/{points},"")' if node.kind == "base" and node.points else None
    lost = f'=COUNTIF({cells},">0")' if node.kind == "deduction" else f'=COUNTIF({cells},"<"&{points})'
    return [
        (f"=COUNT({cells})", line.scored),
        (f'=IF(COUNT({cells})=0,"",AVERAGE({cells}))', made.mean),
        (rate, made.mean / Fraction(node.points) if made.mean is not None and node.points else None),
        (f'=IF(COUNT({cells})=0,"",{worst}({cells}))', made.worst),
        (lost if line.lost is not None else None, line.lost),
    ]
