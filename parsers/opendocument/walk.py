"""Walking an OpenDocument text: paragraphs, lists and tables in order (OASIS OpenDocument 1.3 part 3, 5).

What is not named here is looked through: sections, indexes, frames, shapes, links, marks of changes, fields, and all that is
yet to be invented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsers.ooxml.labels import NO_LABEL, Label
from parsers.ooxml.paragraph import HIDDEN_TEXT
from parsers.ooxml.raw import Grid, Line, Remark
from parsers.opendocument.names import DRAW, OFFICE, TEXT, number
from parsers.opendocument.numbering import Numbering, OpenList
from parsers.opendocument.paragraph import MOST_BLANKS, Paragraph
from parsers.opendocument.styles import Styles
from parsers.opendocument.tables import TABLE_START, Tables
from parsers.refusals import TOO_LARGE, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPH, _HEADING, _LIST = f"{TEXT}p", f"{TEXT}h", f"{TEXT}list"
_ITEM, _NUMBERED, _NOTE = f"{TEXT}list-item", f"{TEXT}numbered-paragraph", f"{TEXT}note"
_SKIPPED = frozenset(
    {
        *(f"{TEXT}{tag}" for tag in ("tracked-changes", "note-citation", "ruby-text", "script", "page-sequence")),
        *(f"{TEXT}{tag}-decls" for tag in ("variable", "sequence", "user-field", "dde-connection")),
        *(f"{TEXT}{tag}-source" for tag in ("table-of-content", "illustration-index", "table-index", "object-index")),
        *(f"{TEXT}{tag}-source" for tag in ("user-index", "alphabetical-index", "bibliography")),
        *(f"{OFFICE}{tag}" for tag in ("annotation", "forms", "event-listeners", "binary-data")),
        *(f"{DRAW}{tag}" for tag in ("object", "object-ole", "image", "applet", "plugin", "floating-frame")),
    }
)
"""Deleted content, comments, readings above words, declarations, templates of indexes, embedded objects, pictures."""
_DRAWN = frozenset(
    f"{DRAW}{tag}"
    for tag in (
        *("frame", "text-box", "g", "custom-shape", "rect", "ellipse", "circle", "line", "connector"),
        *("polyline", "polygon", "regular-polygon", "path", "caption", "measure"),
    )
)
"""Text boxes and shapes; their text is read after the paragraph that they are anchored in."""
_DEEPEST = 120
"""Elements within one another, a table counting as two; real layouts stay below ten tables."""


class Walk:
    """A walk over one document, ``name`` being the file in messages.

    :attr:`notes` collects the footnotes and endnotes, as (class, note body), in reading order.
    """

    def __init__(self, styles: Styles, name: str) -> None:
        self._styles = styles
        self._name = name
        self._numbering = Numbering(styles)
        self._tables = Tables(self.blocks, name)
        self.notes: list[tuple[str, _Element]] = []

    def blocks(self, parent: _Element, into: list[Line | Grid], depth: int) -> None:
        """Put into ``into`` what stands below ``parent``, ``depth`` elements deep.

        Raises UnusableInput (K009) where it is deeper than any real document.
        """
        if depth > _DEEPEST:
            raise refuse(TOO_LARGE, self._name, reason=f"> {_DEEPEST} levels")
        first = len(into)
        for child in parent:
            self._block(child, into, depth)
        if parent.get(f"{TEXT}display") == "none" or parent.get(f"{TEXT}is-hidden") == "true":
            into[first:] = [_hidden(item) if isinstance(item, Line) else item for item in into[first:]]

    def _block(self, element: _Element, into: list[Line | Grid], depth: int) -> None:
        tag = element.tag
        if tag == _PARAGRAPH:
            self._paragraph(element, into, NO_LABEL, depth)
        elif tag == _HEADING:
            self._paragraph(element, into, self._numbering.heading(element), depth)
        elif tag == _LIST:
            self._list(element, into, None, depth)
        elif tag == _NUMBERED:
            self._item(element, into, self._numbering.numbered_paragraph(element), (None, depth))
        elif tag == TABLE_START:
            into.append(self._tables.grid(element, depth))
        elif tag not in _SKIPPED:
            self.blocks(element, into, depth + 1)

    def _list(self, element: _Element, into: list[Line | Grid], outer: OpenList | None, depth: int) -> None:
        if depth > _DEEPEST:
            raise refuse(TOO_LARGE, self._name, reason=f"> {_DEEPEST} levels")
        opened = self._numbering.open(element, outer)
        for item in element:
            # An item that begins with a list of its own prints no number, and LibreOffice does not count it.
            first = next((child.tag for child in item if child.tag != f"{TEXT}soft-page-break"), None)
            numbered = item.tag == _ITEM and first in (_PARAGRAPH, _HEADING)
            label = self._numbering.item(opened, item) if numbered else NO_LABEL
            self._item(item, into, label, (opened, depth + 1))

    def _item(self, item: _Element, into: list[Line | Grid], label: Label, where: tuple[OpenList | None, int]) -> None:
        """Put the content of a list item into ``into``; its first paragraph has the number ``label``."""
        opened, depth = where
        for child in item:
            if child.tag in (_PARAGRAPH, _HEADING):
                self._paragraph(child, into, label, depth)
                label = NO_LABEL
            elif child.tag == _LIST:
                self._list(child, into, opened, depth + 1)
            elif child.tag != f"{TEXT}number":
                self._block(child, into, depth + 1)

    def _paragraph(self, element: _Element, into: list[Line | Grid], label: Label, depth: int) -> None:
        paragraph = Paragraph(label)
        self._inline(element, paragraph, depth + 1)
        into += (paragraph.line(), *paragraph.later)

    def _inline(self, element: _Element, paragraph: Paragraph, depth: int) -> None:
        """Add to ``paragraph`` what is printed of ``element``, which may stand for characters or hold them."""
        if depth > _DEEPEST:
            raise refuse(TOO_LARGE, self._name, reason=f"> {_DEEPEST} levels")
        start = paragraph.length
        paragraph.data(element.text)
        for child in element:
            self._character(child, paragraph, depth)
            paragraph.data(child.tail)
        if element.get(f"{TEXT}is-hidden") == "true" or self._styles.is_hidden(element.get(f"{TEXT}style-name")):
            paragraph.hide(start)

    def _character(self, element: _Element, paragraph: Paragraph, depth: int) -> None:
        tag = element.tag
        if tag == f"{TEXT}s":
            paragraph.add(" " * min(number(element.get(f"{TEXT}c"), 1), MOST_BLANKS))
        elif tag == f"{TEXT}tab":
            paragraph.add("\t")
        elif tag == f"{TEXT}line-break":
            paragraph.add("\n")
        elif tag == _NOTE:
            body = element.find(f"{TEXT}note-body")
            if body is not None:
                self.notes.append((element.get(f"{TEXT}note-class", "footnote"), body))
        elif tag in _DRAWN:
            self.blocks(element, paragraph.later, depth + 1)
        elif tag not in _SKIPPED and element.get(f"{TEXT}display") != "none":
            self._inline(element, paragraph, depth + 1)


def _hidden(line: Line) -> Line:
    if not line.text.strip() or any(remark.rule is HIDDEN_TEXT for remark in line.remarks):
        return line
    return Line(line.text, line.label, line.gap, (*line.remarks, Remark(HIDDEN_TEXT, (), 0, len(line.text))))
