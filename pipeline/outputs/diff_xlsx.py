"""The comparison as an Excel file: the table with marked words, and a sheet with the figures."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, blocks
from pipeline.diffing.showing.counts import COUNTS
from pipeline.diffing.showing.headings import balance_line, category_lines, heading_of, titles
from pipeline.forms.texts import legal
from pipeline.language import Lang
from pipeline.width import width
from schema.model import Bilingual

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where XlsxWriter would write the present time, so that the same comparison has the same bytes."""
_WIDTHS = (6, 14, 44, 8, 44, 8, 13, 22)
_NUMBERS = (0, 3, 5)
_LINE, _HIGHEST = 14.5, 400.0
"""Points of a line, and of the highest row that Excel shows well (its limit is 409)."""
_FIGURES = Bilingual(zh="数字", en="Figures")
_SUM = Bilingual(zh="合计", en="Total")
_FIGURE_COLUMNS = (
    Bilingual(zh="原项目", en="Old category"),
    Bilingual(zh="新项目", en="New category"),
    Bilingual(zh="原分值", en="Old points"),
    Bilingual(zh="新分值", en="New points"),
    Bilingual(zh="增减", en="Change"),
)
_MOST = 32_000
"""Characters a cell may hold, nearly (ECMA-376 limits of Excel: 32,767)."""


def diff_xlsx(of: Comparison, lang: Lang) -> bytes:
    """Return the workbook in ``lang``; same comparison, same bytes."""
    import xlsxwriter

    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": _CREATED})
    _Table(workbook, lang).write(of)
    _figures(workbook, of, lang)
    workbook.close()
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of the sheet: whole cells, and marked words by sign, alone in a cell or among others."""

    text: "Format"
    centre: "Format"
    head: "Format"
    title: "Format"
    line: "Format"
    plain: "Format"
    whole: "dict[str, Format]"
    marks: "dict[str, Format]"


def _looks(workbook: "Workbook") -> _Looks:
    font: dict[str, object] = {"font_name": "宋体", "font_size": 10.5}
    cell: dict[str, object] = {**font, "text_wrap": True, "valign": "vcenter"}
    framed = {**cell, "border": 1}
    signs: dict[str, dict[str, object]] = {"-": {"font_strikeout": True}, "+": {"bold": True, "underline": 1}}
    return _Looks(
        text=workbook.add_format(framed),
        centre=workbook.add_format({**framed, "align": "center"}),
        head=workbook.add_format({**framed, "align": "center", "bold": True, "bg_color": "#EEEEEE"}),
        title=workbook.add_format({**cell, "font_size": 16, "bold": True, "align": "center"}),
        line=workbook.add_format({**cell, "valign": "top"}),
        plain=workbook.add_format(font),
        whole={sign: workbook.add_format({**framed, **look}) for sign, look in signs.items()},
        marks={sign: workbook.add_format({**font, **look}) for sign, look in signs.items()},
    )


class _Table:
    """Writes the table of the two texts."""

    def __init__(self, workbook: "Workbook", lang: Lang) -> None:
        self._lang = lang
        self._sheet: Worksheet = workbook.add_worksheet(words.TITLE.said(lang))
        self._looks = _looks(workbook)

    def write(self, of: Comparison) -> None:
        """Write the whole sheet, ready to print on A4 across."""
        above = _above(of, self._lang)
        header = len(above) + 1
        self._head(above, header)
        made = blocks(of)
        row = header + 1
        for block in made:
            self._block(row, block)
            row += block.rows
        self._ending(row + 1, [block for block in made if block.runs])
        self._set_up(header)

    def _head(self, above: list[str], header: int) -> None:
        sheet = self._sheet
        for column, columns in enumerate(_WIDTHS):
            sheet.set_column(column, column, columns)
        sheet.merge_range(0, 0, 0, 7, words.TITLE.said(self._lang), self._looks.title)
        for row, line in enumerate(above, 1):
            sheet.merge_range(row, 0, row, 7, "", self._looks.line)
            sheet.write_string(row, 0, legal(line), self._looks.line)
            sheet.set_row(row, _line_height(line))
        for column, name in enumerate(words.COLUMNS):
            sheet.write_string(header, column, name.said(self._lang), self._looks.head)

    def _set_up(self, header: int) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(header)
        sheet.freeze_panes(header + 1, 0)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)
        sheet.set_footer("&C&P / &N")

    def _block(self, row: int, block: Block) -> None:
        last = row + block.rows - 1
        self._cell(row, last, 0, str(block.number))
        self._cell(row, last, 1, block.category)
        self._cell(row, last, 6, block.change.said(self._lang))
        self._cell(row, last, 7, block.note.said(self._lang))
        self._side(row, last, 2, block.old)
        self._side(row, last, 4, block.new)
        lines = max((_lines(each.text, _WIDTHS[2]) for each in (*block.old, *block.new)), default=1)
        beside = _lines(block.note.said(self._lang), _WIDTHS[7]), _lines(block.category, _WIDTHS[1])
        lines = max(lines, -(-max(beside) // block.rows))
        for n in range(row, last + 1):
            self._sheet.set_row(n, min(_HIGHEST, _LINE * lines + 4))

    def _side(self, row: int, last: int, column: int, side: tuple[Shown, ...]) -> None:
        """Write the items of a side, a row each; the last one takes the rows that are left."""
        if not side:
            self._cell(row, last, column, "")
            self._cell(row, last, column + 1, "")
        for n, item in enumerate(side):
            end = last if n == len(side) - 1 else row + n
            self._cell(row + n, end, column, item.text)
            self._marked(row + n, column, item)
            self._cell(row + n, end, column + 1, item.points)

    def _cell(self, first: int, last: int, column: int, text: str) -> None:
        """Write a cell that takes the rows from ``first`` to ``last``: a number, centred, where the column holds numbers."""
        look = self._looks.centre if column in (*_NUMBERS, 6) else self._looks.text
        if last > first:
            self._sheet.merge_range(first, column, last, column, "", look)
        if text and column in _NUMBERS:
            self._sheet.write_number(first, column, float(text), look)
        else:
            self._sheet.write_string(first, column, legal(text)[:_MOST], look)

    def _marked(self, row: int, column: int, item: Shown) -> None:
        """Write the text with its changed words marked over what the cell holds; XlsxWriter wants two runs at least."""
        sign = "-" if column == 2 else "+"
        if not any(each.changed for each in item.stretches) or len(item.text) > _MOST:
            return
        if len(item.stretches) == 1:
            self._sheet.write_string(row, column, legal(item.text), self._looks.whole[sign])
            return
        parts: list[object] = []
        for each in item.stretches:
            parts += [self._looks.marks[sign] if each.changed else self._looks.plain, legal(each.text)]
        self._sheet.write_rich_string(row, column, *parts, self._looks.text)

    def _ending(self, row: int, quiet: list[Block]) -> None:
        lines = [words.LEGEND.said(self._lang)]
        if quiet:
            lines.append(words.PUNCTUATION.said(self._lang))
            lines += [f"{block.new[0].id}　{_inline(block)}" for block in quiet]
        for n, line in enumerate(lines):
            self._sheet.merge_range(row + n, 0, row + n, 7, "", self._looks.line)
            self._sheet.write_string(row + n, 0, legal(line)[:_MOST], self._looks.line)
            self._sheet.set_row(row + n, _line_height(line))


def _inline(block: Block) -> str:
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return "".join(marks[sign].format(text) for sign, text in block.runs)


def _above(of: Comparison, lang: Lang) -> list[str]:
    """Return the lines between the title and the table."""
    sentence = of.diff.summary.zh if lang == "zh" else of.diff.summary.en
    balance = f"{words.BALANCE.said(lang)}: {balance_line(of.diff.summary.points).said(lang)}"
    return [
        *(title.said(lang) for title in titles(of)),
        sentence,
        balance,
        *(each.said(lang) for each in category_lines(of)),
    ]


def _lines(text: str, columns: float) -> int:
    """Return how many lines ``text`` takes in a column of that width."""
    return max(1, -(-width(text) // int(columns - 2)))


def _line_height(text: str) -> float:
    return _LINE * _lines(text, sum(_WIDTHS)) + 4


def _figures(workbook: "Workbook", of: Comparison, lang: Lang) -> None:
    """Write the sheet with the counts, and the points of the categories before and after."""
    looks = _looks(workbook)
    sheet = workbook.add_worksheet(_FIGURES.said(lang))
    sheet.set_column(0, 1, 34)
    sheet.set_column(2, 4, 12)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    points = of.diff.summary.points
    rows: list[tuple[str, str, Decimal | None, Decimal | None, Decimal | None]] = []
    for each in points.categories:
        names = [heading_of(side, ids) for side, ids in ((of.old, each.old), (of.new, each.new))]
        rows.append((names[0], names[1], each.points.old, each.points.new, each.change))
    if points.uncategorised:
        rows.append((words.NO_CATEGORY.said(lang), "", None, None, points.uncategorised))
    rows.append((_SUM.said(lang), "", points.items_old, points.items_new, points.items_new - points.items_old))
    for column, name in enumerate(_FIGURE_COLUMNS):
        sheet.write_string(0, column, name.said(lang), looks.head)
    for n, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(n, column, float(value), looks.centre)
            else:
                sheet.write_string(n, column, legal(value or ""), looks.text)
    for n, (key, count) in enumerate(of.diff.summary.counts.model_dump().items(), len(rows) + 2):
        sheet.write_string(n, 0, COUNTS[key].said(lang), looks.text)
        sheet.write_number(n, 1, count, looks.centre)
