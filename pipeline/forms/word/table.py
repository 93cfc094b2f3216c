"""The table of a Word form: header, lines, merged category cells, controls (ECMA-376 part 1, 17.4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.forms import words
from pipeline.forms.answers import Answers, Shown
from pipeline.forms.blocks import Block, BlockKind, blocks
from pipeline.forms.describe import shown
from pipeline.forms.form import SCORE_ROLES, EntryRole, Form, Line
from pipeline.forms.heights import POINTS_PER_MM, kept, line_heights
from pipeline.forms.page import Page
from pipeline.forms.tags import tag
from pipeline.forms.word.controls import ControlKind, Controls, run

_STYLES: dict[BlockKind, str] = {
    "category": "FormEntry",
    "number": "FormEntry",
    "text": "FormText",
    "sum": "FormHeader",
    "empty": "FormText",
}
_TALL = 0.5
"""The share of a page from which a row may go on to the next page: kept whole it would leave as much of a page blank."""
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a row: how many columns it takes, its vertical merge ("", restart, continue), what it holds, if shaded."""

    columns: int
    merge: str
    content: str
    shaded: bool = False


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def paragraph(style: str, content: str, *, kept: bool = False) -> str:
    """Return a paragraph in ``style``; ``kept`` holds it on the page of the next one."""
    keep = "<w:keepNext/>" if kept else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{content}</w:p>'


class TableWriter:
    """Writes the table of one form."""

    def __init__(self, form: Form, answers: Answers, page: Page, controls: Controls) -> None:
        self._form = form
        self._answers = answers
        self._page = page
        self._widths = [twips(width) for width in page.columns]
        self._controls = controls

    def table(self, signature: Sequence[str]) -> str:
        """Return the table, its last row holding the paragraphs of the signature block over the whole width."""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(self._widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/>'
            f'<w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{self._header()}{''.join(self._lines())}"
            f"{self._row([Spot(len(self._widths), '', ''.join(signature))])}</w:tbl>"
        )

    def _header(self) -> str:
        spots = [
            Spot(1, "", paragraph("FormHeader", run(column.header), kept=True), True) for column in self._form.columns
        ]
        return self._row(spots, header=True)

    def _lines(self) -> Iterator[str]:
        heights, _ = line_heights(self._form, self._answers, self._page, blocks(self._form))
        first = kept(heights, self._page)
        labels = self._labels()
        for at, line in enumerate(self._form.lines):
            splits = heights[at] > self._page.text_height * POINTS_PER_MM * _TALL
            is_summed_next = any(not after.is_entered for after in self._form.lines[at + 1 : at + 2])
            stays = at >= first or (is_summed_next and not splits)
            spots = [*(self._label(block, at, stays) for block in labels[at]), *self._after(line, stays)]
            yield self._row(spots, splits=splits)

    def _labels(self) -> list[list[Block]]:
        """Return the blocks that stand in each line, from left to right."""
        found: list[list[Block]] = [[] for _ in self._form.lines]
        for block in blocks(self._form):
            for at in range(block.line, block.line + block.lines):
                found[at].append(block)
        return [sorted(row, key=lambda block: block.column) for row in found]

    def _label(self, block: Block, at: int, stays: bool) -> Spot:
        merge = "" if block.lines == 1 else "restart" if at == block.line else "continue"
        content = run(block.text) if block.text and at == block.line else ""
        return Spot(block.columns, merge, paragraph(_STYLES[block.kind], content, kept=stays), block.kind == "sum")

    def _after(self, line: Line, stays: bool) -> Iterator[Spot]:
        shaded = not line.is_entered
        for text in line.printed:
            yield Spot(1, "", paragraph("FormText", run(text) if text else "", kept=stays), shaded)
        yield Spot(1, "", paragraph("FormEntry", run(line.points) if line.points else "", kept=stays), shaded)
        for role in self._form.entries():
            yield Spot(1, "", self._entry(line, role, stays), shaded)

    def _entry(self, line: Line, role: EntryRole, stays: bool) -> str:
        style = "FormEntry" if role in SCORE_ROLES else "FormText"
        if not line.is_entered and role not in SCORE_ROLES:
            return paragraph(style, "", kept=stays)
        name = tag(self._form.rubric.id, line.id, role)
        kind: ControlKind = "choice" if line.rule == "veto" and role in SCORE_ROLES else "text"
        text = _text(self._answers.shown(line, role))
        label = words.entry_label(role, words.TOTAL_WORD if line.kind == "total" else line.id)
        return paragraph(style, self._controls.control(name, label, kind, text), kept=stays)

    def _row(self, spots: Sequence[Spot], *, header: bool = False, splits: bool = False) -> str:
        cells, column = [], 0
        for spot in spots:
            width = sum(self._widths[column : column + spot.columns])
            span = f'<w:gridSpan w:val="{spot.columns}"/>' if spot.columns > 1 else ""
            merge = f'<w:vMerge w:val="{spot.merge}"/>' if spot.merge else ""
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{_SHADE if spot.shaded else ""}'
                f'<w:vAlign w:val="center"/></w:tcPr>{spot.content}</w:tc>'
            )
            column += spot.columns
        repeated = "<w:tblHeader/>" if header else ""
        whole = "" if splits else "<w:cantSplit/>"
        return f"<w:tr><w:trPr>{whole}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _text(value: Shown) -> str | None:
    if isinstance(value, Decimal):
        return shown(value)
    return value or None
