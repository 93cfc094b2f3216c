"""What styles say that matters to the text: which list styles there are, what is hidden, which headings are numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from parsers.opendocument.lists import Levels, levels
from parsers.opendocument.names import OFFICE, STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_DEEPEST = 50
"""Styles that may be based on one another; a circle ends there."""


class _Style(NamedTuple):
    parent: str
    hidden: bool | None
    list_style: str | None


class Styles:
    """The styles of the document with the roots ``content`` and ``styles``."""

    def __init__(self, content: _Element, styles: _Element | None) -> None:
        self.lists: dict[str, Levels] = {}
        """The numbered levels of every list style by its name."""
        self.outline: Levels = {}
        """The numbered levels of headings."""
        self._styles: dict[str, _Style] = {}
        # The automatic styles of the styles part belong to page headers; those of the content stand above its own.
        for root, kinds in ((styles, ("styles",)), (content, ("automatic-styles",))):
            for style in _within(root, kinds):
                self._take(style)

    def _take(self, style: _Element) -> None:
        name = style.get(f"{STYLE}name", "")
        if style.tag == f"{TEXT}list-style":
            self.lists[name] = levels(style)
        elif style.tag == f"{TEXT}outline-style":
            self.outline = levels(style)
        elif style.tag == f"{STYLE}style":
            said = (each.get(f"{TEXT}display") for each in style.iterchildren(f"{STYLE}text-properties"))
            display = next((each for each in said if each), None)
            self._styles[name] = _Style(
                style.get(f"{STYLE}parent-style-name", ""),
                None if display is None else display == "none",
                style.get(f"{STYLE}list-style-name"),
            )

    def is_hidden(self, name: str | None) -> bool:
        """Return whether text in the style ``name`` is hidden."""
        return next((style.hidden for style in self._chain(name) if style.hidden is not None), False)

    def leaves_outline(self, name: str | None) -> bool:
        """Return whether headings in the style ``name`` are taken out of the numbering of headings (19.499)."""
        return next((style.list_style for style in self._chain(name) if style.list_style is not None), None) == ""

    def _chain(self, name: str | None) -> Iterator[_Style]:
        for _ in range(_DEEPEST):
            style = self._styles.get(name or "")
            if style is None:
                return
            yield style
            name = style.parent


def _within(root: _Element | None, kinds: tuple[str, ...]) -> Iterator[_Element]:
    for kind in kinds if root is not None else ():
        group = root.find(f"{OFFICE}{kind}") if root is not None else None
        yield from () if group is None else group
