"""A paragraph while its runs are read: characters, fields, hidden text (ISO/IEC 29500-1, 17.3)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from parsers.ooxml.fields import UNREADABLE_FIELD, form_field, without_result
from parsers.ooxml.labels import NO_LABEL, UNKNOWN_NUMBERS, Label
from parsers.ooxml.names import XML_SPACE, Names
from parsers.ooxml.raw import Grid, Line, Remark
from parsers.ooxml.symbols import in_font, symbol, symbol_font
from parsers.unprinted import without_unprinted
from schema.finding import Rule
from schema.model import Bilingual

if TYPE_CHECKING:
    from lxml.etree import _Element

HIDDEN_TEXT = Rule(
    code="K142",
    name="hidden-text",
    severity="note",
    message=Bilingual(
        zh="文件里有设为“隐藏”的文字，已照样读入；打印时一般不显示",
        en="the file holds text set to hidden; it is read all the same, though it is usually not printed",
    ),
    help=Bilingual(
        zh="请在 Word 或 WPS 里显示隐藏文字，看看是否该算在内；不该算就删掉后另存。",
        en="Show hidden text in Word or WPS and see whether it should count; if not, delete it and save.",
    ),
    explanation=Bilingual(
        zh="隐藏文字看不见，却在文件里，可能是旧稿留下的；为了不丢内容，先读入再提醒。",
        en="Hidden text is in the file though not seen, often left from a draft; it is kept so that nothing is lost.",
    ),
    example="<w:rPr><w:vanish/></w:rPr>",
)

STRUCK_TEXT = Rule(
    code="K147",
    name="struck-text-left-out",
    severity="warning",
    message=Bilingual(
        zh="文件里有划掉的文字（删除线），没有读入",
        en="the file holds text that is struck through; it was left out",
    ),
    help=Bilingual(
        zh="请看这里划掉的内容：不算数就在 Word 或 WPS 里删掉；应当算数就去掉删除线，另存后再试。",
        en="See what is struck out here: if it does not count, delete it; if it does, take the strike-through off; then save and try again.",
    ),
    explanation=Bilingual(
        zh="划掉的文字是改掉的旧文字，多半是征求意见稿留下的；照读的话，划掉的10和后改的12会连成1012。",
        en="Struck-out text is what stood there before it was changed, often in a draft; read as it stands, a struck 10 and the new 12 make 1012.",
    ),
    example="<w:rPr><w:strike/></w:rPr>",
)

_BLANKS = " \t\r\n"


class _Run(NamedTuple):
    """The run whose properties were last read, where they matter to its text."""

    element: _Element | None
    hidden: bool
    struck: bool
    font: Mapping[int, str] | None


class _Field:
    """A field of which the end has not been seen: where its instruction begins, and the instruction so far."""

    __slots__ = ("form", "instruction", "part")

    def __init__(self, part: int, form: str) -> None:
        self.part: int | None = part
        self.form = form
        self.instruction: list[str] = []


class Paragraph:
    """A paragraph under construction.

    ``label`` is its number, None as long as no properties were seen; ``joined`` says that tracked changes delete its
    mark, so that it runs on into the next; ``invisible`` that its mark is hidden, and with it its number where there is
    no text; ``later`` holds the text boxes anchored in it, which are read after it.
    """

    def __init__(self) -> None:
        self.run_on()
        self.later: list[Line | Grid] = []
        self._parts: list[str] = []
        self._fields: list[_Field] = []
        self._remarks: list[tuple[int, int, Rule, tuple[tuple[str, str], ...]]] = []
        self._run: _Run | None = None

    def run_on(self) -> None:
        """Go on with the next paragraph of the file: its text follows, its mark and its number are what counts."""
        self.label: Label | None = None
        self.joined = False
        self.invisible = False

    def add(self, text: str) -> None:
        """Add printed ``text``."""
        self._parts.append(text)

    def run(self, properties: _Element, names: Names) -> None:
        """Take note of the w:rPr ``properties``, which stand before the text of their run."""
        hidden, struck, font = False, False, None
        for child in properties:
            if child.tag == names.w + "vanish":
                hidden = names.is_on(child)
            elif child.tag in (names.w + "strike", names.w + "dstrike"):
                struck = struck or names.is_on(child)
            elif child.tag == names.w + "rFonts" and child.get(names.w + "ascii") == child.get(names.w + "hAnsi"):
                font = symbol_font(child.get(names.w + "ascii"))
        self._run = _Run(properties.getparent(), hidden, struck, font) if hidden or struck or font else None

    def text(self, element: _Element) -> None:
        """Add the text of a w:t; blanks at its ends count only where xml:space says so (17.3.3.31)."""
        text = element.text if len(element) == 0 else "".join(str(text) for text in element.itertext())
        if not text:
            return
        if text[0] in _BLANKS or text[-1] in _BLANKS or "\n" in text:
            text = text if element.get(XML_SPACE) == "preserve" else text.strip(_BLANKS)
            text = text.replace("\n", " ")
        self._put(text, element)

    def symbol(self, element: _Element, names: Names) -> None:
        """Add the character of a w:sym."""
        self._put(symbol(element.get(names.w + "char", ""), element.get(names.w + "font")), element)

    def _put(self, text: str, element: _Element) -> None:
        run = self._run
        if run is not None and element.getparent() is run.element:
            if run.struck:
                if text.strip():
                    self._remark(STRUCK_TEXT, (), len(self._parts))
                return
            text = in_font(text, run.font) if run.font else text
            if run.hidden and text.strip():
                self._remark(HIDDEN_TEXT, (), len(self._parts) + 1)
        self._parts.append(without_unprinted(text))

    def _remark(self, rule: Rule, values: tuple[tuple[str, str], ...], end: int) -> None:
        self._remarks.append((len(self._parts), end, rule, values))

    def field_mark(self, element: _Element, names: Names) -> None:
        """Go on at a w:fldChar: what stands between begin and separate is the instruction, and not printed."""
        kind = element.get(names.w + "fldCharType")
        if kind == "begin":
            self._fields.append(_Field(len(self._parts), form_field(element, names)))
        elif self._fields and kind == "separate":
            self._drop_instruction(self._fields[-1])
        elif self._fields and kind == "end":
            field = self._fields.pop()
            if field.part is not None:
                self._drop_instruction(field)
                self._print_field(field)

    def instruction(self, element: _Element) -> None:
        """Take note of a w:instrText."""
        if self._fields and element.text:
            self._fields[-1].instruction.append(element.text)

    def _drop_instruction(self, field: _Field) -> None:
        if field.part is not None:
            del self._parts[field.part :]
            while self._remarks and self._remarks[-1][1] > field.part:
                self._remarks.pop()
            field.part = None

    def _print_field(self, field: _Field) -> None:
        instruction = "".join(field.instruction)
        printed = field.form or without_result(instruction)
        if printed is None:
            code = " ".join(instruction.split())[:60]
            self._remark(UNREADABLE_FIELD, (("code", code),), len(self._parts))
        elif printed:
            self._parts.append(printed)

    def line(self) -> Line:
        """Return the finished paragraph."""
        label = self.label or NO_LABEL
        text = "".join(self._parts)
        if self.invisible and not text.strip():
            label = NO_LABEL
        remarks: tuple[Remark, ...] = ()
        if self._remarks:
            at = list(accumulate(map(len, self._parts), initial=0))
            remarks = tuple(Remark(rule, values, at[start], at[end]) for start, end, rule, values in self._remarks)
        if label.unknown:
            remarks += (Remark(UNKNOWN_NUMBERS, (("format", label.unknown),)),)
        return Line(text, label.text, label.gap, remarks)
