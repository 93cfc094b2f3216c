"""The paragraphs of a story: the main text, the footnotes, the endnotes ([MS-DOC] 2.3, 2.4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from parsers.msdoc.characters import Characters
from parsers.msdoc.pieces import Text, whole
from parsers.msdoc.properties import Formatting, Properties
from parsers.msdoc.tables import CELL_MARK, Assembly, Content, Paragraph
from parsers.ooxml.fields import UNREADABLE_FIELD
from parsers.ooxml.paragraph import HIDDEN_TEXT
from parsers.ooxml.raw import Remark

_MARKS = re.compile("[\r\x07\x0c]")
_SECTION_MARK = "\x0c"


class Stories:
    """The stories of the file ``name``: its ``text``, which of its characters end a section, and its formatting."""

    def __init__(self, text: Text, sections: frozenset[int], formatting: Formatting, characters: Characters) -> None:
        self._text = text
        self._sections = sections
        self._formatting = formatting
        self._characters = characters

    def story(self, start: int, end: int, name: str) -> Content:
        """Return the paragraphs and tables between the CPs ``start`` and ``end``.

        Raises UnusableInput as :meth:`Assembly.add` and :meth:`Formatting.of`.
        """
        assembly = Assembly(name)
        before: Paragraph | None = None
        for paragraph, deleted in self._paragraphs(start, end):
            current = paragraph
            if before is not None and _goes_on(before, current):
                current = _joined(before, current)
            elif before is not None:
                assembly.add(before)
            before = None
            if deleted and current.mark == "\r" and not (current.properties.row_end or current.properties.cell_end):
                before = current
            else:
                assembly.add(current, deleted=deleted)
        if before is not None:
            assembly.add(before)
        return assembly.finish()

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[Paragraph, bool]]:
        """Return each paragraph and whether tracked changes delete its mark."""
        units = self._text.units
        for match in _MARKS.finditer(units, start, end):
            mark = match.start()
            if match[0] == _SECTION_MARK and mark not in self._sections:
                continue
            properties = self._formatting.of(self._text, mark)
            deleted = bool(self._characters.deleted[mark])
            yield self._paragraph(start, mark, match[0], properties), deleted
            start = mark + 1
        if start < end:
            yield self._paragraph(start, end, "", Properties()), False

    def _paragraph(self, start: int, end: int, mark: str, properties: Properties) -> Paragraph:
        characters = self._characters
        printed = characters.printed[start:end]
        invisible = end < len(characters.hidden) and bool(characters.hidden[end])
        return Paragraph(whole("".join(printed)), tuple(self._remarks(start, end)), properties, mark, invisible)

    def _remarks(self, start: int, end: int) -> Iterator[Remark]:
        characters = self._characters
        if 1 in characters.hidden[start:end]:
            at = 0
            for hidden, group in groupby(range(start, end), key=characters.hidden.__getitem__):
                text = whole("".join(characters.printed[cp] for cp in group))
                if hidden and text.strip():
                    yield Remark(HIDDEN_TEXT, (), at, at + len(text))
                at += len(text)
        for cp in characters.unreadable.keys() & range(start, end) if characters.unreadable else ():
            at = len(whole("".join(characters.printed[start:cp])))
            yield Remark(UNREADABLE_FIELD, (("code", characters.unreadable[cp]),), at, at)


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Return whether a paragraph without its mark runs on into the next: not out of its cell."""
    return before.properties.depth == after.properties.depth and not (
        after.mark == CELL_MARK and after.properties.row_end
    )


def _joined(before: Paragraph, after: Paragraph) -> Paragraph:
    shift = len(before.text)
    moved = tuple(Remark(each.rule, each.values, each.start + shift, each.end + shift) for each in after.remarks)
    return after._replace(text=before.text + after.text, remarks=before.remarks + moved)
