"""The comparison as an Excel file: the table with marked words, and a sheet with the figures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, blocks
from pipeline.diffing.showing.counts import COUNTS
from pipeline.diffing.showing.headings import balance_lines, balance_rows, category_lines, remarks, titles
from pipeline.forms.texts import legal
from pipeline.language import Lang
from pipeline.outputs.marked_lines import bracketed
from pipeline.outputs.workbook import FONT, FRAMED, MOST, Looks, height, lines, printable, workbook, write_text
from schema.model import Bilingual

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (6, 14, 44, 8, 44, 8, 13, 24)
_NUMBERS = (0, 3, 5)
_CHANGE = 6
_FIGURES = Bilingual(zh="数字", en="Figures")
_MARKS: dict[str, dict[str, object]] = {"-": {"font_strikeout": True}, "+": {"bold": True, "underline": 1}}


def diff_xlsx(of: Comparison, lang: Lang) -> bytes:
    """Return the workbook in ``lang``; same comparison, same bytes."""

    def fill(book: "Workbook", looks: Looks) -> None:
        _Table(book, looks, lang).write(of)
        _figures(book, looks, of, lang)

    return workbook(fill)


class _Table:
    """Writes the table of the two texts."""

    def __init__(self, book: "Workbook", looks: Looks, lang: Lang) -> None:
        self._lang: Lang = lang
        self._sheet: Worksheet = book.add_worksheet(words.TITLE.said(lang))
        self._looks = looks
        self._plain: Format = book.add_format(FONT)
        self._whole = {sign: book.add_format({**FRAMED, **look}) for sign, look in _MARKS.items()}
        self._marks = {sign: book.add_format({**FONT, **look}) for sign, look in _MARKS.items()}

    def write(self, of: Comparison) -> None:
        """Write the whole sheet."""
        for column, columns in enumerate(_WIDTHS):
            self._sheet.set_column(column, column, columns)
        self._sheet.merge_range(0, 0, 0, 7, words.TITLE.said(self._lang), self._looks.title)
        header = self._lines(1, _above(of, self._lang))
        for column, name in enumerate(words.COLUMNS):
            self._sheet.write_string(header, column, name.said(self._lang), self._looks.head)
        made = blocks(of)
        row = header + 1
        for block in made:
            self._block(row, block)
            row += block.rows
        self._lines(row + 1, _below(made, self._lang))
        printable(self._sheet, header)

    def _lines(self, row: int, texts: Iterator[str]) -> int:
        """Write lines over the whole width from ``row`` on, and return the row behind them."""
        for text in texts:
            self._sheet.merge_range(row, 0, row, 7, "", self._looks.line)
            write_text(self._sheet, (row, 0), text, self._looks.line)
            self._sheet.set_row(row, height(lines(text, sum(_WIDTHS))))
            row += 1
        return row

    def _block(self, row: int, block: Block) -> None:
        last = row + block.rows - 1
        category, note = block.category.said(self._lang), block.note.said(self._lang)
        self._cell((row, last), 0, str(block.number))
        self._cell((row, last), 1, category)
        self._cell((row, last), _CHANGE, block.change.said(self._lang))
        self._cell((row, last), 7, note)
        self._side((row, last), 2, block.old)
        self._side((row, last), 4, block.new)
        beside = max(lines(note, _WIDTHS[7]), lines(category, _WIDTHS[1]))
        for n in range(block.rows):
            most = max(_needed(block.old, n, block.rows), _needed(block.new, n, block.rows), -(-beside // block.rows))
            self._sheet.set_row(row + n, height(most))

    def _side(self, rows: tuple[int, int], column: int, side: tuple[Shown, ...]) -> None:
        """Write the items of a side, a row each; the last one takes the rows that are left."""
        first, last = rows
        if not side:
            self._cell(rows, column, "")
            self._cell(rows, column + 1, "")
        for n, item in enumerate(side):
            taken = first + n, last if n == len(side) - 1 else first + n
            self._cell(taken, column, item.text)
            self._marked(first + n, column, item)
            self._cell(taken, column + 1, item.points)

    def _cell(self, rows: tuple[int, int], column: int, text: str) -> None:
        """Write a cell that takes the ``rows`` from first to last: a number, centred, where the column holds numbers."""
        look = self._looks.centre if column in (*_NUMBERS, _CHANGE) else self._looks.text
        if rows[1] > rows[0]:
            self._sheet.merge_range(rows[0], column, rows[1], column, "", look)
        if column in _NUMBERS and text.replace(".", "", 1).isdecimal():
            self._sheet.write_number(rows[0], column, float(text), look)
        else:
            write_text(self._sheet, (rows[0], column), text, look)

    def _marked(self, row: int, column: int, item: Shown) -> None:
        """Write the text with its changed words marked over what the cell holds; XlsxWriter wants two runs at least."""
        sign = "-" if column == 2 else "+"
        if not any(each.changed for each in item.stretches) or len(item.text) > MOST:
            return
        if len(item.stretches) == 1:
            write_text(self._sheet, (row, column), item.text, self._whole[sign])
            return
        parts: list[object] = []
        for mark, text in item.runs(sign):
            parts += [self._marks[sign] if mark == sign else self._plain, legal(text)]
        self._sheet.write_rich_string(row, column, *parts, self._looks.text)


def _needed(side: tuple[Shown, ...], n: int, rows: int) -> int:
    """Return the lines that row ``n`` of a block needs for a side; the last item shares its lines out to the rows it takes."""
    if not side:
        return 1
    at = min(n, len(side) - 1)
    taken = rows - at if at == len(side) - 1 else 1
    return -(-lines(side[at].text, _WIDTHS[2]) // taken)


def _above(of: Comparison, lang: Lang) -> Iterator[str]:
    yield from (title.said(lang) for title in titles(of))
    yield of.diff.summary.zh if lang == "zh" else of.diff.summary.en
    yield from (each.said(lang) for each in remarks(of))
    yield from (line.said(lang) for line in balance_lines(of))
    yield from (each.said(lang) for each in category_lines(of))


def _below(made: tuple[Block, ...], lang: Lang) -> Iterator[str]:
    yield words.LEGEND.said(lang)
    quiet = [block for block in made if block.runs]
    if quiet:
        yield words.PUNCTUATION.said(lang)
        yield from (f"{block.new[0].id}　{bracketed(block.runs)}" for block in quiet)


def _figures(book: "Workbook", looks: Looks, of: Comparison, lang: Lang) -> None:
    """Write the sheet with the points of the categories before and after, and the counts."""
    sheet = book.add_worksheet(_FIGURES.said(lang))
    sheet.set_column(0, 0, 70)
    sheet.set_column(1, 3, 12)
    signed = book.add_format({**FRAMED, "align": "center", "num_format": "+General;-General;General"})
    rows = [(row.what.said(lang), row.old, row.new, row.change) for row in balance_rows(of)]
    for column, name in enumerate(words.BALANCE_COLUMNS):
        sheet.write_string(0, column, name.said(lang), looks.head)
    for n, (what, *figures) in enumerate(rows, 1):
        write_text(sheet, (n, 0), what, looks.text)
        sheet.set_row(n, height(lines(what, 70)))
        for column, figure in enumerate(figures, 1):
            if figure:
                sheet.write_number(n, column, float(figure.replace("−", "-")), signed if column == 3 else looks.centre)
            else:
                sheet.write_blank(n, column, None, looks.centre)
    for n, (key, count) in enumerate(of.diff.summary.counts.model_dump().items(), len(rows) + 2):
        sheet.write_string(n, 0, COUNTS[key].said(lang), looks.text)
        sheet.write_number(n, 1, count, looks.centre)
    printable(sheet, 0)
