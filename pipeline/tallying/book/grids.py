"""The sheets of units by items: self scores, review scores, and the final scores that follow from them by formulas."""

from collections.abc import Mapping
from fractions import Fraction

from pipeline.forms.words import NO, NOT_APPLICABLE, YES
from pipeline.tallying import words
from pipeline.tallying.adding import Amount, shown
from pipeline.tallying.book.expressions import OPEN, Sums
from pipeline.tallying.book.frame import FIRST_ROW, IDS_ROW, NAMES_ROW, POINTS_ROW, Frame
from pipeline.tallying.book.items import UNREAD, ItemFormula
from pipeline.tallying.book.styles import Look, Sheet, Value
from pipeline.tallying.entries import Entry
from pipeline.tallying.plan import ROOT, Node
from pipeline.tallying.units import PLAIN, Summed
from schema.model import Bilingual

_UNIT_WIDTH, _WIDTH, _NARROW, _TOTAL_WIDTH = 26.0, 6.5, 5.2, 9.0
_MANY = 25
"""Columns from which they are narrow."""


def grids(frame: Frame) -> None:
    """Write the three sheets; that of review scores only where there are any."""
    _final(frame)
    _entered(frame, words.SELF)
    if frame.has_reviews:
        _entered(frame, words.REVIEW)


def _final(frame: Frame) -> None:
    sheet = _sheet(frame, words.SCORES)
    rules = frame.of.file.rules
    weights = rules.weights
    assert weights is not None
    for row, (at, made) in enumerate(_rows(frame), FIRST_ROW):
        sums = Sums(frame.columns, row + 1, POINTS_ROW + 1, rules)
        for node in frame.nodes[:-1]:
            if node.is_leaf:
                review = frame.cell(words.REVIEW, node.id, row) if frame.has_reviews else None
                formula = ItemFormula(frame.cell(words.SELF, node.id, row), review, rules, weights).of(node)
                _reckon(frame, sheet, (row, node), formula, _said(node, made.entries[node.id]))
            else:
                _reckon(frame, sheet, (row, node), sums.category(node), _final_sum(node, made))
        root = frame.of.root
        _reckon(frame, sheet, (row, root), sums.total(root), frame.of.file.units[at].final_score)


def _final_sum(node: Node, made: Summed) -> Value:
    return NOT_APPLICABLE if made.state(node) == "not_applicable" else made.value(node)


def _entered(frame: Frame, name: Bilingual) -> None:
    """Write the sheet of self scores or of review scores: what was entered, and its plain sums."""
    sheet = _sheet(frame, name)
    is_own = name is words.SELF
    for row, (_, made) in enumerate(_rows(frame), FIRST_ROW):
        sums = Sums(frame.columns, row + 1, POINTS_ROW + 1, PLAIN, is_plain=True)
        found = made.own if is_own else made.review
        for node in frame.nodes:
            if node.is_leaf:
                given = made.entered[node.id]
                entry = given.self_score if is_own else given.review_score
                sheet.put(row, frame.columns[node.id], _typed(node, entry), "centre")
            else:
                formula = sums.total(node) if node.id == ROOT else sums.category(node)
                _reckon(frame, sheet, (row, node), formula, _plain(node, found))


def _plain(node: Node, found: Mapping[str, Amount]) -> Value:
    amount = found[node.id]
    return shown(node, amount) if amount.is_used and not amount.is_undecided else None


def _reckon(frame: Frame, sheet: Sheet, at: tuple[int, Node], formula: str, value: Value) -> None:
    row, node = at
    column = frame.columns[node.id]
    look: Look = "centre" if node.is_leaf else "sum"
    if node.is_leaf or node.scored():
        sheet.reckon(row, column, formula, value, look)
    else:
        sheet.put(row, column, None, look)


def _rows(frame: Frame) -> list[tuple[int, Summed]]:
    return [(at, made) for at, made in ((at, frame.of.sums[at]) for at in frame.units) if made is not None]


def _typed(node: Node, entry: Entry) -> Value:
    """Return what stands in the cell of what was entered."""
    if entry.is_unread:
        return UNREAD
    if entry.state == "not_applicable":
        return NOT_APPLICABLE
    return _as_veto(entry.points) if node.kind == "veto" else entry.points


def _said(node: Node, entry: Entry) -> Value:
    """Return what the final score of an item comes to."""
    if entry.is_open:
        return OPEN
    return _typed(node, entry)


def _as_veto(points: Fraction | None) -> Value:
    return points if points is None else YES if points else NO


def _sheet(frame: Frame, name: Bilingual) -> Sheet:
    made = frame.workbook.add_worksheet(frame.said(name))
    sheet = Sheet(made, frame.looks)
    last = len(frame.nodes)
    sheet.title(f"{frame.said(words.title_of(frame.of.file))}　{frame.said(name)}", last + 1)
    made.set_column(0, 0, _UNIT_WIDTH)
    narrow = _NARROW if last > _MANY else _WIDTH
    made.set_column(1, last - 1, narrow)
    made.set_column(last, last, _TOTAL_WIDTH)
    made.merge_range(NAMES_ROW, 0, POINTS_ROW, 0, "", frame.looks["header"])
    sheet.put(NAMES_ROW, 0, frame.said(words.UNIT), "header")
    for top in frame.of.root.children:
        _top(frame, sheet, top)
    sheet.height(NAMES_ROW, [(_name(top), narrow * len(list(top.nodes()))) for top in frame.of.root.children])
    for node in frame.nodes[:-1]:
        column = frame.columns[node.id]
        sheet.put(IDS_ROW, column, frame.said(words.SUBTOTAL) if node.children else node.id, "header")
        sheet.put(POINTS_ROW, column, node.points, "header")
    made.merge_range(NAMES_ROW, last, IDS_ROW, last, "", frame.looks["header"])
    is_final = name is words.SCORES
    sheet.put(NAMES_ROW, last, frame.said(words.FINAL if is_final else words.TOTAL), "header")
    sheet.put(POINTS_ROW, last, frame.of.file.points, "header")
    for row, at in enumerate(frame.units, FIRST_ROW):
        unit = frame.of.file.units[at].unit
        sheet.put(row, 0, unit, "text")
        sheet.height(row, [(unit, _UNIT_WIDTH)], 16.0)
    sheet.print_on_a4((NAMES_ROW, POINTS_ROW), across=True)
    made.freeze_panes(FIRST_ROW, 1)
    return sheet


def _top(frame: Frame, sheet: Sheet, top: Node) -> None:
    """Write the name of a category over its columns."""
    columns = [frame.columns[node.id] for node in top.nodes()]
    if len(columns) > 1:
        sheet.sheet.merge_range(NAMES_ROW, columns[0], NAMES_ROW, columns[-1], "", frame.looks["header"])
    sheet.put(NAMES_ROW, columns[0], _name(top), "header")


def _name(top: Node) -> str:
    return top.text if top.is_category else ""
