"""Walking a story of a Word document: paragraphs and tables in order, whatever stands around them.

One pass over the parsed part in document order, without recursion. What is not named here is looked through: content
controls, smart tags, custom XML, hyperlinks, inserted text, text moved here, and all that is yet to be invented.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from parsers.ooxml.choices import Choices
from parsers.ooxml.frames import Flow, Frame, OpenRow, OpenTable
from parsers.ooxml.labels import NO_LABEL, Count, Labels
from parsers.ooxml.names import VML, Names
from parsers.ooxml.paragraph import Paragraph
from parsers.ooxml.raw import Box, Grid, Line
from parsers.ooxml.shapes import box_of, grid_of, row_of
from parsers.refusals import TOO_LARGE, refuse
from schema.finding import Rule
from schema.model import Bilingual

if TYPE_CHECKING:
    from lxml.etree import _Element

EMBEDDED_FILE = Rule(
    code="K143",
    name="embedded-file",
    severity="error",
    message=Bilingual(
        zh="{name}：正文的一部分在嵌入的另一个文件里（{tag}），读出来会缺一块",
        en="{name}: part of the text is in another file embedded in this one ({tag}) and would be missing",
    ),
    help=Bilingual(
        zh="请用 Word 打开，另存为 .docx 后再试；Word 会把嵌入的内容并入正文。",
        en="Open it in Word and save it as .docx; Word then takes the embedded content into the text.",
    ),
    explanation=Bilingual(
        zh="altChunk 和子文档只是一个指引，内容要等办公软件打开时才并进来；现在读会缺内容，所以不读。",
        en="An altChunk or a subdocument is only a pointer; an office program takes the content in on opening the file."
        " Reading it now would lose that content, so the file is refused.",
    ),
    example='<w:altChunk r:id="rId5"/>',
)

_PRINTED = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED = ("del", "moveFrom", "rt")
"""Deleted text, text moved away, and the reading printed above a word (w:ruby)."""
_EMBEDDED = ("altChunk", "subDoc")
_DEEPEST = 200
"""Tables, rows, cells and text boxes within one another; sixty tables deep, where real layouts stay below ten."""


class Walk:
    """A walk over one story, ``name`` being the file in messages.

    :attr:`notes` collects the footnotes and endnotes referred to, as (kind, id), in reading order.
    """

    def __init__(self, names: Names, labels: Labels, name: str) -> None:
        self._names = names
        self._labels = labels
        self._name = name
        self._open: list[Frame] = []
        self._flow: Flow
        self._choices = Choices(names, name)
        self._prompt: _Element | None = None
        """The outermost open content control in which nothing was filled in; what it shows is no text: 单击此处输入文字。"""
        self.notes: list[tuple[str, str]] = []
        w = names.w
        self._away = frozenset({w + "del", w + "moveFrom"})
        self._starts: dict[str, Callable[[_Element], bool]] = {
            **{w + tag: self._skip for tag in _SKIPPED},
            **{w + tag: self._character for tag in _PRINTED},
            **{w + tag: self._embedded for tag in _EMBEDDED},
            w + "p": self._start_paragraph,
            w + "pPr": self._paragraph_properties,
            w + "rPr": self._run_properties,
            w + "t": self._text,
            names.m + "t": self._text,
            names.m + "den": self._fraction,
            w + "sym": self._symbol,
            w + "sdt": self._control,
            w + "fldChar": self._field_mark,
            w + "instrText": self._instruction,
            w + "footnoteReference": self._note,
            w + "endnoteReference": self._note,
            w + "tbl": self._start_table,
            w + "tr": self._start_row,
            w + "tc": self._start_cell,
            w + "tcPr": self._cell_properties,
            w + "txbxContent": self._start_text_box,
            VML + "textpath": self._word_art,
            **self._choices.starts,
        }
        self._ends: dict[str, Callable[[_Element], None]] = {
            w + "p": self._end_paragraph,
            w + "sdt": self._end_control,
            w + "tbl": self._end,
            w + "tr": self._end,
            w + "tc": self._end,
            w + "txbxContent": self._end,
            **self._choices.ends,
        }

    def story(self, root: _Element, count: Count) -> list[Line | Grid]:
        """Return what stands below ``root``, numbered by ``count``.

        Raises UnusableInput: content in an embedded file (K143), more nesting than any real document has (K009).
        """
        from lxml.etree import iterwalk

        content: list[Line | Grid] = []
        self._flow = Flow(root, content, count)
        self._open = [self._flow]
        starts, ends = self._starts, self._ends
        walker = iterwalk(root, events=("start", "end"), tag=tuple(starts))
        for event, element in walker:
            if event == "start":
                if starts[element.tag](element):
                    walker.skip_subtree()
            elif element.tag in ends:
                ends[element.tag](element)
        self._finish(self._flow)
        return content

    def _skip(self, element: _Element) -> bool:
        return True

    def _embedded(self, element: _Element) -> bool:
        raise refuse(EMBEDDED_FILE, self._name, tag=str(element.tag).rpartition("}")[2])

    def _paragraph(self) -> Paragraph:
        """Return the open paragraph; text outside any paragraph, which no office program writes, opens one."""
        if self._flow.paragraph is None:
            self._flow.paragraph = Paragraph()
        return self._flow.paragraph

    def _start_paragraph(self, element: _Element) -> bool:
        flow = self._flow
        self._close_paragraph(flow)
        flow.paragraph = flow.joining or Paragraph()
        flow.paragraph.run_on()
        flow.joining = None
        return False

    def _end_paragraph(self, element: _Element) -> None:
        self._close_paragraph(self._flow)

    def _close_paragraph(self, flow: Flow) -> None:
        paragraph = flow.paragraph
        if paragraph is None:
            return
        flow.paragraph = None
        if paragraph.joined:
            flow.joining = paragraph
            return
        if paragraph.label is None and not flow.covered and self._labels.default_may_number:
            found = self._labels.find(None, None)
            paragraph.label = flow.count.next(*found) if found else None
        flow.content += (paragraph.line(), *paragraph.later)

    def _finish(self, flow: Flow) -> None:
        """Close what is still open in ``flow``."""
        self._close_paragraph(flow)
        if flow.joining is not None:
            line = flow.joining.line()
            flow.content += ([line] if line.text else []) + flow.joining.later
            flow.joining = None

    def _paragraph_properties(self, element: _Element) -> bool:
        flow, names = self._flow, self._names
        paragraph = self._paragraph()
        mark = names.child(element, "rPr")
        for child in () if mark is None else mark:
            paragraph.joined |= child.tag in self._away
            paragraph.invisible |= child.tag == names.w + "vanish" and names.is_on(child)
        if not paragraph.joined and not flow.covered and paragraph.label is None:
            found = self._labels.find(names.value(element, "pStyle"), element)
            paragraph.label = flow.count.next(*found) if found else NO_LABEL
        return True

    def _run_properties(self, element: _Element) -> bool:
        if self._flow.paragraph is not None:
            self._flow.paragraph.run(element, self._names)
        return True

    def _text(self, element: _Element) -> bool:
        if self._prompt is None:
            self._paragraph().text(element)
        return True

    def _control(self, element: _Element) -> bool:
        properties = self._names.child(element, "sdtPr")
        if self._prompt is None and properties is not None and self._names.switched_on(properties, "showingPlcHdr"):
            self._prompt = element
        return False

    def _end_control(self, element: _Element) -> None:
        if element is self._prompt:
            self._prompt = None

    def _character(self, element: _Element) -> bool:
        self._paragraph().add(_PRINTED[str(element.tag).rpartition("}")[2]])
        return True

    def _fraction(self, element: _Element) -> bool:
        # The bar of a fraction (22.1.2.36); without it one half would read as twelve.
        self._paragraph().add("/")
        return False

    def _symbol(self, element: _Element) -> bool:
        self._paragraph().symbol(element, self._names)
        return True

    def _field_mark(self, element: _Element) -> bool:
        self._paragraph().field_mark(element, self._names)
        return True

    def _instruction(self, element: _Element) -> bool:
        self._paragraph().instruction(element)
        return True

    def _note(self, element: _Element) -> bool:
        kind = str(element.tag).rpartition("}")[2].removesuffix("Reference")
        self.notes.append((kind, element.get(self._names.w + "id", "")))
        return True

    def _word_art(self, element: _Element) -> bool:
        text = element.get("string", "")
        if text:
            self._paragraph().later.append(Line(text))
        return True

    def _push(self, opened: Flow | OpenTable | OpenRow) -> None:
        if len(self._open) >= _DEEPEST:
            raise refuse(TOO_LARGE, self._name, reason=f"> {_DEEPEST} levels")
        self._open.append(opened)
        if isinstance(opened, Flow):
            self._flow = opened

    def _start_table(self, element: _Element) -> bool:
        if isinstance(self._open[-1], Flow):
            self._finish(self._flow)
            grid = grid_of(element, self._names)
            self._flow.content.append(grid)
            self._push(OpenTable(element, grid))
        return False

    def _start_row(self, element: _Element) -> bool:
        table = self._open[-1]
        if not isinstance(table, OpenTable):
            return False
        row = row_of(element, self._names)
        table.grid.rows.append(row)
        if not row.deleted:
            self._push(OpenRow(element, row))
        return row.deleted

    def _start_cell(self, element: _Element) -> bool:
        row = self._open[-1]
        if isinstance(row, OpenRow):
            box = Box()
            row.row.boxes.append(box)
            self._push(Flow(element, box.content, self._flow.count, box))
        return False

    def _cell_properties(self, element: _Element) -> bool:
        box = self._flow.box
        if box is not None and element.getparent() is self._flow.element:
            box_of(box, element, self._names)
            self._flow.covered = "continue" in (box.vertical, box.horizontal) or box.deleted
        return True

    def _start_text_box(self, element: _Element) -> bool:
        self._push(Flow(element, self._paragraph().later, Count()))
        return False

    def _end(self, element: _Element) -> None:
        closed = self._open[-1]
        if closed.element is not element:
            return
        self._open.pop()
        if isinstance(closed, Flow):
            self._finish(closed)
            self._flow = next(opened for opened in reversed(self._open) if isinstance(opened, Flow))
