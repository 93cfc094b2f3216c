"""A rubric JSON as a review sheet 校对表: an Excel file in which a clerk corrects what was read."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from parsers.review_sheets import MARK
from pipeline.editing.carried import packed
from pipeline.editing.columns import columns
from pipeline.editing.head import HeadLine, head_lines
from pipeline.editing.instructions import LINES
from pipeline.editing.lines import Line, further, lines
from pipeline.editing.looks import Looks, validate
from pipeline.editing.pointing import Pointed, pointed
from pipeline.editing.words import HEAD, HEAD_HEADERS, LAYOUT, ROWS, SHEETS
from pipeline.figures import place_said
from pipeline.forms.heights import height
from pipeline.forms.texts import legal
from pipeline.forms.zipped import zipped
from pipeline.paths import Nodes
from pipeline.rubric_json import dump
from pipeline.severities import SEVERITIES
from pipeline.terminal import Look
from schema.finding import Finding, Rule, UnusableInput
from schema.location import Source
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Item

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

TOO_LONG = Rule(
    code="K621",
    name="text-too-long-to-edit",
    severity="error",
    message=Bilingual(
        zh="{where} 的文字有 {actual} 个字，Excel 一格最多 {most} 个，做不了校对表",
        en="the text of {where} has {actual} characters; a cell of Excel takes {most}, so no review sheet is made",
    ),
    help=Bilingual(zh="请用文本编辑器直接改评分细则 JSON。", en="Change the rubric JSON itself in a text editor."),
    explanation=Bilingual(
        zh="Excel 一格放不下这么长的文字，截断就丢了内容。",
        en="Excel would cut the text off, and what is cut off would be lost.",
    ),
    example="an item of 40,000 characters",
)
_MOST = 32_767
"""UTF-16 units that a cell of Excel takes (Excel specifications and limits)."""
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where XlsxWriter would write the present time, so that the same rubric has the same bytes."""
_DEFAULT_FONT = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
"""The font that column widths are measured in (ECMA-376 part 1, 18.3.1.13): its digits are 7 pixels wide on every system."""
_SPARE = 500
"""Empty lines below the last one in which only what fits may be typed."""
_INSTRUCTIONS_WIDTH = 88
_HEAD_WIDTHS, _FINDING_WIDTHS = (12, 80, 26, 40), (9, 7, 16, 70, 60)
_FINDING_HEADERS = ("代码", "程度", "编号", "问题", "怎么办")
_SAID = Look("zh")
_PAGES = "xl/worksheets/"
_FIXED = re.compile(rb'(<row [^>]*?) customHeight="1"')
_HIGHEST = 409.0
"""Points of the highest row that Excel shows."""


def write(result: RubricFile) -> bytes:
    """Return the review sheet of a rubric JSON as .xlsx; the same JSON gives the same bytes.

    Raises UnusableInput where a text is too long for a cell (K621).
    """
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": dict(_DEFAULT_FONT)}
    workbook = xlsxwriter.Workbook(buffer, options)
    workbook.set_properties({"title": "校对表", "created": _CREATED})
    workbook.set_custom_property(MARK, LAYOUT, "text")
    _Writer(workbook, result).write()
    workbook.defined_names.append([f"_{MARK}", -1, f'"{LAYOUT}"', True])
    workbook.close()
    return _growing(buffer.getvalue())


def _growing(workbook: bytes) -> bytes:
    """Return the workbook with no height fixed: an office program fits a row anew when something is typed into it.

    A height without ``customHeight`` (ECMA-376 part 1, 18.3.1.73) is where the row starts; XlsxWriter fixes every height
    that it is given.
    """
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    return zipped((name, _FIXED.sub(rb"\1", xml) if name.startswith(_PAGES) else xml) for name, xml in parts)


class _Writer:
    """Writes one review sheet."""

    def __init__(self, workbook: "Workbook", result: RubricFile) -> None:
        self._workbook = workbook
        self._result = result
        self._looks = Looks(workbook)
        self._lines = lines(result)
        self._head = head_lines(result.notice)
        self._columns = columns(further(result))
        self._pointed: Pointed = pointed(result, self._lines, [line.path for line in self._head])

    def write(self) -> None:
        """Write all sheets: the table, the head, the findings, how to use them, and the JSON, hidden."""
        table, head, findings, instructions = (self._workbook.add_worksheet(name) for name in SHEETS)
        self._table(table)
        self._notice(head)
        self._findings(findings)
        self._instructions(instructions)
        hidden = self._workbook.add_worksheet(MARK)
        for row, text in enumerate(packed(dump(self._result))):
            hidden.write_string(row, 0, text)
        hidden.protect()
        hidden.very_hidden()

    def _table(self, sheet: "Worksheet") -> None:
        self._set_up(sheet, [column.width for column in self._columns], [column.header for column in self._columns])
        sheet.freeze_panes(1, 5)
        last = len(self._lines) + _SPARE
        for at, column in enumerate(self._columns):
            sheet.set_column(at, at, column.width, self._looks.get("typed"))
            validate(sheet, column, at, (1, last))
        for row, line in enumerate(self._lines, 1):
            self._line(sheet, row, line)
        sheet.ignore_errors({"number_stored_as_text": f"A2:J{last + 1}"})

    def _line(self, sheet: "Worksheet", row: int, line: Line) -> None:
        own = {
            "key": line.key,
            "row": ROWS[line.row],
            "targets": "；".join(dict.fromkeys(target.text for target in line.node.targets))
            if isinstance(line.node, Item)
            else "",
            "place": self._places(line.source()),
            "findings": _said(self._pointed.at.get(line.path, ())),
        }
        texts = [own.get(column.field, line.cells.get(column.field, "")) for column in self._columns]
        for at, (column, text) in enumerate(zip(self._columns, texts, strict=True)):
            colour = self._pointed.colour(line.path, column.field)
            if not column.is_own:
                _short_enough(text, line.key)
            self._cell(sheet, (row, at), text, self._looks.of(column, line.row, colour))
        _fit(sheet, row, texts, [column.width for column in self._columns])

    def _notice(self, sheet: "Worksheet") -> None:
        self._set_up(sheet, _HEAD_WIDTHS, HEAD_HEADERS)
        sheet.freeze_panes(1, 0)
        for row, line in enumerate(self._head, 1):
            self._head_line(sheet, row, line)
        rule = {"validate": "list", "source": list(HEAD.values()), "error_message": "请从列表里选。"}
        sheet.data_validation(1, 0, len(self._head) + _SPARE, 0, rule)

    def _head_line(self, sheet: "Worksheet", row: int, line: HeadLine) -> None:
        colour = self._pointed.colour(line.path, "text")
        _short_enough(line.text, HEAD[line.field])
        texts = [HEAD[line.field], line.text, self._places(line.source), _said(self._pointed.at.get(line.path, ()))]
        looks = [self._looks.get("centre"), self._looks.get("text", colour=colour), *[self._looks.get("own")] * 2]
        for at, (text, look) in enumerate(zip(texts, looks, strict=True)):
            self._cell(sheet, (row, at), text, look)
        _fit(sheet, row, texts, _HEAD_WIDTHS)

    def _findings(self, sheet: "Worksheet") -> None:
        self._set_up(sheet, _FINDING_WIDTHS, _FINDING_HEADERS)
        sheet.freeze_panes(1, 0)
        nodes = Nodes(self._result)
        for row, finding in enumerate(self._result.findings, 1):
            severity = SEVERITIES[finding.severity][0].zh
            cells = (finding.code, severity, nodes.mark(finding.path), finding.message.zh, finding.help.zh)
            for at, text in enumerate(cells):
                look = self._looks.get("text", colour=finding.severity if at == 1 else None)
                self._cell(sheet, (row, at), text, look)
            _fit(sheet, row, cells, _FINDING_WIDTHS)
        sheet.protect("", {"format_rows": True, "format_columns": True})

    def _instructions(self, sheet: "Worksheet") -> None:
        self._page(sheet)
        sheet.set_portrait()
        sheet.set_column(0, 0, _INSTRUCTIONS_WIDTH)
        for row, text in enumerate(LINES):
            self._cell(sheet, (row, 0), text, self._looks.get("title" if row == 0 else "plain"))
            _fit(sheet, row, [text], [_INSTRUCTIONS_WIDTH])
        sheet.protect()

    def _set_up(self, sheet: "Worksheet", widths: Sequence[float], headers: Sequence[str]) -> None:
        self._page(sheet)
        sheet.repeat_rows(0)
        for at, (width, header) in enumerate(zip(widths, headers, strict=True)):
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, legal(header), self._looks.get("header"))
        _fit(sheet, 0, headers, widths)

    def _page(self, sheet: "Worksheet") -> None:
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer("&C&A　第 &P 页，共 &N 页")
        sheet.hide_gridlines(2)

    def _places(self, source: Source) -> str:
        """Return the places in words, with the file's name where there are several files."""
        if len(self._result.sources) > 1:
            return "\n".join(place_said(place, self._result.sources, _SAID) for place in source)
        return "\n".join(place.said().zh for place in source)

    def _cell(self, sheet: "Worksheet", at: tuple[int, int], text: str, look: object) -> None:
        held = legal(text)[:_MOST]
        if held:
            sheet.write_string(*at, held, look)
        else:
            sheet.write_blank(*at, None, look)


def _said(found: Sequence[Finding]) -> str:
    return "\n".join(f"{SEVERITIES[each.severity][0].zh}[{each.code}] {each.message.zh}" for each in found)


def _fit(sheet: "Worksheet", row: int, texts: Sequence[str], widths: Sequence[float]) -> None:
    """Give a row the height that its texts take in columns of these widths, in characters (18.3.1.13: 7 pixels, and 5)."""
    millimetres = [(width * 7 + 5) * 25.4 / 96 for width in widths]
    highest = max(height(text, width) for text, width in zip(texts, millimetres, strict=True))
    sheet.set_row(row, min(highest, _HIGHEST))


def _short_enough(text: str, where: str) -> None:
    length = len(text.encode("utf-16-le", "surrogatepass")) // 2
    if length > _MOST:
        raise UnusableInput(TOO_LONG, {"where": where, "actual": length, "most": _MOST})
