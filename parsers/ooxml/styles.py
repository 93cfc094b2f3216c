"""Which paragraph styles bring an automatic number with them (ISO/IEC 29500-1, 17.7.4 and 17.9.23)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

    from parsers.ooxml.names import Names

_DEEPEST = 64
"""Styles in one chain of w:basedOn; Word allows eleven, and a circle must end."""


class Numbered(NamedTuple):
    """What a style, or a paragraph, says of its number: the list and the level, None where it leaves them to others."""

    list_id: str | None
    level: int | None


class Style(NamedTuple):
    """A style: the one that it is based on, and its number."""

    parent: str | None
    number: Numbered


class Styles:
    """The styles of a document, read from the root of its part styles.xml (None where there is none)."""

    def __init__(self, root: _Element | None, names: Names) -> None:
        self._styles: dict[str, Style] = {}
        self.default: str | None = None
        """The paragraph style of paragraphs that name none."""
        for element in root.iterchildren(names.w + "style") if root is not None else ():
            identity = element.get(names.w + "styleId", "")
            properties = names.child(element, "pPr")
            number = numbered(properties, names) if properties is not None else Numbered(None, None)
            self._styles[identity] = Style(names.value(element, "basedOn"), number)
            if element.get(names.w + "type") == "paragraph" and element.get(names.w + "default") in ("1", "true", "on"):
                self.default = identity

    def chain(self, style: str | None) -> list[str]:
        """Return ``style`` (the default one for None) and those that it is based on, nearest first."""
        chain: list[str] = []
        current = self.default if style is None else style
        while current in self._styles and current not in chain and len(chain) < _DEEPEST:
            chain.append(current)
            current = self._styles[current].parent or ""
        return chain

    def number(self, style: str | None) -> Numbered:
        """Return the number that ``style`` brings, each half from the nearest style in its chain that says it."""
        numbers = [self._styles[name].number for name in self.chain(style)]
        return Numbered(
            next((number.list_id for number in numbers if number.list_id is not None), None),
            next((number.level for number in numbers if number.level is not None), None),
        )


def numbered(properties: _Element, names: Names) -> Numbered:
    """Return what the w:pPr ``properties`` says of the paragraph's number."""
    number = names.child(properties, "numPr")
    if number is None:
        return Numbered(None, None)
    return Numbered(names.value(number, "numId"), names.integer(number, "ilvl"))


def default_may_number(styles: bytes) -> bool:
    """Return whether the default style could bring a number, told from the bytes of styles.xml without parsing them.

    A styles.xml may be ten times as long as the document, and a document without styled or numbered paragraphs needs
    nothing else from it. In doubt the answer is yes.
    """
    at = styles.find(b"numPr")
    if at < 0:
        return b"\0" in styles[:64]  # UTF-16
    while at >= 0:
        begin = styles.rfind(b":style ", 0, at)
        if begin < 0 or b"default" in styles[begin : styles.find(b">", begin)]:
            return True
        at = styles.find(b"numPr", at + 1)
    return False
