"""The comparison as a Word file, the 新旧对照表 that offices hand round: A4 across, eight columns, header on every page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, blocks
from pipeline.diffing.showing.headings import BalanceRow, balance_lines, balance_rows, category_lines, remarks, titles
from pipeline.language import Lang
from pipeline.outputs.word_markup import PLAIN, Cell, Style, paragraph, table, written
from schema.model import Bilingual

_WIDTHS = (580, 1150, 4300, 760, 4300, 760, 1208, 2080)
_NESTED = (580, 1950, 3900, 760, 3900, 760, 1208, 2080)
"""The columns of the comparison, and where categories stand in categories."""
_BALANCE_WIDTHS = (9138, 2000, 2000, 2000)
"""The columns of the balance. Either table takes the width between the margins."""
_TITLE = Style(size=36, head=True, centred=True, after=160)
_HEAD = Style(head=True, keep=True, before=120, after=60)
_LINE = Style(after=40)
_SMALL = Style(size=18, before=80, after=60)
_CENTRED = Style(centred=True)
_COLUMN = Style(head=True, centred=True)
_SUM = Style(head=True), Style(head=True, centred=True)
_FIGURES = PLAIN, _CENTRED
_BESIDE, _BESIDE_CENTRED = Style(size=18), Style(size=18, centred=True)
_LOOKS = (_CENTRED, _BESIDE, PLAIN, _CENTRED, PLAIN, _CENTRED, _BESIDE_CENTRED, _BESIDE)
"""How the columns look."""


def diff_docx(of: Comparison, lang: Lang) -> bytes:
    """Return the Word file in ``lang``; the texts in the two columns are exactly those printed. Same comparison, same bytes."""
    made = blocks(of)
    head = [Cell([("=", column.said(lang))], _COLUMN) for column in words.COLUMNS]
    rows = (row for block in made for row in _rows(block, lang))
    widths = _NESTED if any(category.categories for category in (*of.old.categories, *of.new.categories)) else _WIDTHS
    return written(words.TITLE.zh, [*_above(of, lang), table(widths, head, rows), *_below(made, lang)])


def _above(of: Comparison, lang: Lang) -> Iterator[str]:
    yield paragraph([("=", words.TITLE.said(lang))], _TITLE)
    for title in titles(of):
        yield paragraph([("=", title.said(lang))])
    yield paragraph([("=", of.diff.summary.zh if lang == "zh" else of.diff.summary.en)], Style(before=80, after=80))
    yield from _listed(words.REMARKS, remarks(of), lang)
    yield paragraph([("=", words.BALANCE.said(lang))], _HEAD)
    lines = balance_rows(of)
    if lines:
        head = [Cell([("=", column.said(lang))], _COLUMN) for column in words.BALANCE_COLUMNS]
        rows = [_figures(row, lang, _FIGURES) for row in lines[:-1]]
        yield table(_BALANCE_WIDTHS, head, [*rows, _figures(lines[-1], lang, _SUM)])
    for line in balance_lines(of):
        yield paragraph([("=", line.said(lang))], Style(before=60, after=160))
    yield from _listed(words.CATEGORIES, category_lines(of), lang)


def _listed(title: Bilingual, lines: Sequence[Bilingual], lang: Lang) -> Iterator[str]:
    if lines:
        yield paragraph([("=", title.said(lang))], _HEAD)
        yield from (paragraph([("=", each.said(lang))], _LINE) for each in lines)


def _figures(row: BalanceRow, lang: Lang, looks: tuple[Style, Style]) -> list[Cell]:
    figures = (Cell([("=", each)], looks[1]) for each in (row.old, row.new, row.change))
    return [Cell([("=", row.what.said(lang))], looks[0]), *figures]


def _below(made: tuple[Block, ...], lang: Lang) -> Iterator[str]:
    yield paragraph([("=", words.LEGEND.said(lang))], _SMALL)
    quiet = [block for block in made if block.runs]
    if quiet:
        yield paragraph([("=", words.PUNCTUATION.said(lang))], _HEAD)
        yield from (paragraph([("=", f"{block.new[0].id}　"), *block.runs], _LINE) for block in quiet)


def _rows(block: Block, lang: Lang) -> Iterator[list[Cell]]:
    """Yield the rows of a block, which stay on one page; a cell that stands for several rows is merged downwards."""
    whole = {0: str(block.number), 1: block.category.said(lang), 6: block.change.said(lang), 7: block.note.said(lang)}
    for n in range(block.rows):
        down = "" if block.rows == 1 else "restart" if n == 0 else "continue"
        cells = {column: _cell(column, [("=", text)] if n == 0 else [], down) for column, text in whole.items()}
        texts = [*_side(block.old, n, block.rows, 2), *_side(block.new, n, block.rows, 4)]
        row = [cells[0], cells[1], *texts, cells[6], cells[7]]
        yield row if n == block.rows - 1 else [replace(cell, style=replace(cell.style, keep=True)) for cell in row]


def _side(side: tuple[Shown, ...], n: int, rows: int, column: int) -> list[Cell]:
    """Return the two cells of a side in row ``n``; the last item takes the rows that are left."""
    last = max(0, len(side) - 1)
    down = "" if last == rows - 1 or n < last else "restart" if n == last else "continue"
    if n >= len(side):
        return [_cell(column, [], down), _cell(column + 1, [], down)]
    runs = side[n].runs("-" if column == 2 else "+")
    return [_cell(column, runs, down), _cell(column + 1, [("=", side[n].points)], down)]


def _cell(column: int, runs: Sequence[tuple[str, str]], down: str) -> Cell:
    return Cell(runs, _LOOKS[column], down)
