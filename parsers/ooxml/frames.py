"""What is open at a point of a walk: places where text flows, tables, rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from parsers.ooxml.raw import Box, Grid, Line, Row

if TYPE_CHECKING:
    from lxml.etree import _Element

    from parsers.ooxml.labels import Count
    from parsers.ooxml.paragraph import Paragraph


class Flow:
    """A place where paragraphs and tables follow one another: the body, a cell, a text box, a note.

    ``content`` takes what is finished, ``count`` counts its lists; ``box`` is the cell that it is, if it is one.
    """

    def __init__(self, element: _Element, content: list[Line | Grid], count: Count, box: Box | None = None) -> None:
        self.element = element
        self.content = content
        self.count = count
        self.box = box
        self.covered = False
        """Whether it is a cell that a merge covers: Word shows nothing of it, so its numbers do not count."""
        self.paragraph: Paragraph | None = None
        self.joining: Paragraph | None = None
        """A paragraph that runs on into the next one."""


class OpenTable(NamedTuple):
    """A w:tbl that has not ended."""

    element: _Element
    grid: Grid


class OpenRow(NamedTuple):
    """A w:tr that has not ended."""

    element: _Element
    row: Row


Frame = Flow | OpenTable | OpenRow
