"""Content controls (w:sdt): the cells of a Word form that can be filled in, each with its tag."""

import re
import zlib
from dataclasses import dataclass, field
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from pipeline.forms import words
from pipeline.forms.texts import legal
from pipeline.forms.word.parts import PLACEHOLDER

ControlKind = Literal["text", "choice", "date"]
"""Text is a rich text control inside a paragraph: LibreOffice 7.4 garbles what plain text controls hold when it saves."""

_EMPTY = {"date": "　　年　月　日"}
_KINDS: dict[ControlKind, str] = {
    "text": "",
    "choice": "<w:dropDownList>"
    + "".join(f'<w:listItem w:displayText="{word}" w:value="{word}"/>' for word in words.CHOICES)
    + "</w:dropDownList>",
    "date": '<w:date><w:dateFormat w:val="yyyy年M月d日"/><w:lid w:val="zh-CN"/><w:storeMappedDataAs w:val="dateTime"/>'
    '<w:calendar w:val="gregorian"/></w:date>',
}


def run(text: str, style: str = "") -> str:
    """Return a run of ``text`` in a character style; its line breaks and tabs become those of Word."""
    inner = "".join(
        "<w:br/>"
        if piece == "\n"
        else "<w:tab/>"
        if piece == "\t"
        else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in re.split(r"([\n\t])", legal(text))
        if piece
    )
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f'<w:r><w:rPr>{named}<w:rFonts w:hint="eastAsia"/></w:rPr>{inner}</w:r>'


@dataclass(slots=True)
class Controls:
    """Makes the content controls of one document, each with an id of its own that follows from its tag."""

    _ids: set[int] = field(default_factory=set)

    def control(self, tag: str, label: str, kind: ControlKind, text: str | None) -> str:
        """Return the control with ``tag``, called ``label`` when clicked, holding ``text``, or empty for None.

        An empty one shows a placeholder of blanks (``w:showingPlcHdr``); it cannot be deleted (``w:lock`` sdtLocked), and
        its content can be edited where all else is protected.
        """
        blank = f'<w:placeholder><w:docPart w:val="{PLACEHOLDER}"/></w:placeholder>'
        state = f"{blank}<w:showingPlcHdr/>" if text is None else blank
        inner = run(_EMPTY.get(kind, "    "), "Blank") if text is None else run(text)
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(label)}/><w:tag w:val={quoteattr(tag)}/>"
            f'<w:id w:val="{self._identifier(tag)}"/><w:lock w:val="sdtLocked"/>{state}{_KINDS[kind]}</w:sdtPr>'
            f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        )

    def _identifier(self, tag: str) -> int:
        found = zlib.crc32(tag.encode()) & 0x7FFFFFFF
        while found in self._ids or not found:
            found = (found + 1) & 0x7FFFFFFF
        self._ids.add(found)
        return found
