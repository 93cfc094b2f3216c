"""Which list a paragraph belongs to and what number it gets (OASIS OpenDocument 1.3 part 3, 5.3).

Where the standard is silent the count follows LibreOffice: all lists that go on one another are one tree of numbers; a level
begins anew when a level above it moves on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from parsers.ooxml.labels import NO_LABEL, Label
from parsers.opendocument.lists import Count, Levels
from parsers.opendocument.names import TEXT, XML_ID, number
from parsers.opendocument.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_LARGEST = 32767


class OpenList(NamedTuple):
    """A list that has not ended: its style, its level from 1, and where it has got to."""

    style: str
    level: int
    numbers: Count


class Numbering:
    """The numbers of the paragraphs of one document, whose ``styles`` say what they look like."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_id: dict[str, Count] = {}
        self._last = ("", Count())
        self._outline = Count()

    def open(self, element: _Element, outer: OpenList | None) -> OpenList:
        """Return the list that the text:list ``element`` begins, within ``outer`` or on its own.

        A list on its own goes on another one by its id (text:continue-list) or the one before, if that had the same style
        (text:continue-numbering).
        """
        style = element.get(f"{TEXT}style-name", outer.style if outer else "")
        if outer is not None:
            return OpenList(style, outer.level + 1, outer.numbers)
        continued = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
        last_style, last = self._last
        if continued is None and element.get(f"{TEXT}continue-numbering") == "true" and last_style == style:
            continued = last
        opened = continued or Count()
        identity = element.get(XML_ID) or element.get(f"{TEXT}id")
        if identity:
            self._by_id[identity] = opened
        self._last = (style, opened)
        return OpenList(style, 1, opened)

    def item(self, opened: OpenList, element: _Element) -> Label:
        """Return the number of the text:list-item ``element`` of the list ``opened``."""
        style = element.get(f"{TEXT}style-override") or opened.style
        return opened.numbers.next(self._styles.lists.get(style, {}), opened.level, _start(element))

    def numbered_paragraph(self, element: _Element) -> Label:
        """Return the number of a text:numbered-paragraph, which names its list and its level itself (5.3.6)."""
        identity = element.get(f"{TEXT}list-id", "")
        opened = self._by_id.setdefault(identity, Count())
        style: Levels = self._styles.lists.get(element.get(f"{TEXT}style-name", ""), {})
        return opened.next(style, number(element.get(f"{TEXT}level"), 1), _start(element))

    def heading(self, element: _Element) -> Label:
        """Return the number of a text:h that stands in no list (5.1.2)."""
        if element.get(f"{TEXT}is-list-header") == "true" or self._styles.leaves_outline(
            element.get(f"{TEXT}style-name")
        ):
            return NO_LABEL
        level = number(element.get(f"{TEXT}outline-level"), 1)
        start = _start(element) if element.get(f"{TEXT}restart-numbering") == "true" else None
        return self._outline.next(self._styles.outline, level, start)


def _start(element: _Element) -> int | None:
    said = element.get(f"{TEXT}start-value")
    return None if said is None else min(number(said, 1), _LARGEST)
