"""The paragraphs of a story: the main text, the footnotes, the endnotes ([MS-DOC] 2.3, 2.4.2)."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from parsers.msdoc.characters import Characters
from parsers.msdoc.pieces import Text, whole
from parsers.msdoc.properties import Formatting, Properties
from parsers.msdoc.tables import CELL_MARK, Assembly, Content, Paragraph, TextBox
from parsers.msdoc.textboxes import Place
from parsers.ooxml.fields import UNREADABLE_FIELD
from parsers.ooxml.paragraph import HIDDEN_TEXT
from parsers.ooxml.raw import Remark
from parsers.unprinted import without_unprinted
from schema.finding import Rule
from schema.model import Bilingual

TABLE_IN_BOX = Rule(
    code="K138",
    name="table-in-text-box",
    severity="warning",
    message=Bilingual(
        zh="文本框里有表格，没有按表格读，只逐格读了文字",
        en="a text box holds a table; it is not read as one, only as the text of its cells",
    ),
    help=Bilingual(
        zh="评分表若在文本框里，请在 Word 或 WPS 里把表格移到正文，另存后再试。",
        en="If the scoring table is in the text box, move it into the main text in Word or WPS, and save.",
    ),
    explanation=Bilingual(
        zh="文本框浮在正文之外，里面的表格不与正文的表格排在一起；文字保留，行列不还原。",
        en="Text boxes float beside the main text and are no place for a table; their text is kept, rows and columns are not.",
    ),
    example="a text box with a table of two columns",
)

_MARKS = re.compile("[\r\x07\x0c]")
_SECTION_MARK = "\x0c"


class Stories:
    """The stories of the file ``name``: its text, which CPs end a section, its formatting and its characters."""

    def __init__(self, text: Text, sections: frozenset[int], formatting: Formatting, characters: Characters) -> None:
        self._text = text
        self._sections = sections
        self._formatting = formatting
        self._characters = characters

    def story(self, start: int, end: int, name: str, boxes: Sequence[Place] = ()) -> Content:
        """Return the paragraphs and tables between the CPs ``start`` and ``end``, with the text ``boxes`` anchored there.

        Raises UnusableInput as :meth:`Assembly.add` and :meth:`Formatting.of`.
        """
        assembly = Assembly(name)
        anchored = deque(sorted((box for box in boxes if box.anchor is not None), key=_anchor))
        before: Paragraph | None = None
        later: list[TextBox] = []
        for paragraph, mark in self._paragraphs(start, end):
            current = paragraph
            if before is not None and _goes_on(before, current):
                current = _joined(before, current)
            elif before is not None:
                assembly.add(before, later)
                later = []
            while anchored and _anchor(anchored[0]) <= mark:
                later += self._box(anchored.popleft())
            deleted = mark < end and bool(self._characters.deleted[mark])
            before = current if deleted and _ends_nothing(current) else None
            if before is None:
                assembly.add(current, later, deleted=deleted)
                later = []
        if before is not None:
            assembly.add(before, later)
        content = assembly.finish()
        for box in [*anchored, *(box for box in boxes if box.anchor is None)]:
            content += self._box(box)
        return content

    def _box(self, place: Place) -> list[TextBox]:
        """Return the text box at ``place``; none where tracked changes delete its anchor.

        Its table, if it has one, is not put together: the cells follow one another as paragraphs.
        """
        characters = self._characters
        if place.anchor is not None and place.anchor < len(characters.deleted) and characters.deleted[place.anchor]:
            return []
        paragraphs = [paragraph for paragraph, _ in self._paragraphs(place.start, place.end)]
        if any(paragraph.mark == CELL_MARK for paragraph in paragraphs):
            paragraphs = [
                paragraph._replace(remarks=(*paragraph.remarks, Remark(TABLE_IN_BOX, (), 0, len(paragraph.text))))
                for paragraph in paragraphs
                if paragraph.text.strip()
            ]
        return [TextBox(tuple(paragraphs))]

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[Paragraph, int]]:
        """Return each paragraph and the CP of its mark, ``end`` where the last one has none."""
        units = self._text.units
        for match in _MARKS.finditer(units, start, end):
            mark = match.start()
            if match[0] == _SECTION_MARK and mark not in self._sections:
                continue
            yield self._paragraph(start, mark, match[0], self._formatting.of(self._text, mark)), mark
            start = mark + 1
        if start < end:
            yield self._paragraph(start, end, "", Properties()), end

    def _paragraph(self, start: int, end: int, mark: str, properties: Properties) -> Paragraph:
        characters = self._characters
        printed = characters.printed[start:end]
        invisible = end < len(characters.hidden) and bool(characters.hidden[end])
        return Paragraph(_shown(printed), tuple(self._remarks(start, end)), properties, mark, invisible)

    def _remarks(self, start: int, end: int) -> Iterator[Remark]:
        characters = self._characters
        if 1 in characters.hidden[start:end]:
            at = 0
            for hidden, group in groupby(range(start, end), key=characters.hidden.__getitem__):
                text = _shown(characters.printed[cp] for cp in group)
                if hidden and text.strip():
                    yield Remark(HIDDEN_TEXT, (), at, at + len(text))
                at += len(text)
        for cp in sorted(characters.unreadable.keys() & range(start, end)) if characters.unreadable else ():
            at = len(_shown(characters.printed[start:cp]))
            yield Remark(UNREADABLE_FIELD, (("code", characters.unreadable[cp]),), at, at)


def _shown(characters: Iterable[str]) -> str:
    return without_unprinted(whole("".join(characters)))


def _anchor(place: Place) -> int:
    return place.anchor or 0


def _ends_nothing(paragraph: Paragraph) -> bool:
    """Return whether the paragraph's mark is only that, and not the end of a cell or a row."""
    properties = paragraph.properties
    return paragraph.mark == "\r" and not (properties.depth > 1 and (properties.row_end or properties.cell_end))


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Return whether a paragraph without its mark runs on into the next: not out of its cell."""
    return before.properties.depth == after.properties.depth and not (
        after.mark == CELL_MARK and after.properties.row_end
    )


def _joined(before: Paragraph, after: Paragraph) -> Paragraph:
    shift = len(before.text)
    moved = tuple(Remark(each.rule, each.values, each.start + shift, each.end + shift) for each in after.remarks)
    return after._replace(text=before.text + after.text, remarks=before.remarks + moved)
