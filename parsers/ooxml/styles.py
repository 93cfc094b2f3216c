"""Which paragraph styles bring an automatic number with them (ISO/IEC 29500-1, 17.7.4 and 17.9.23)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

    from parsers.ooxml.names import Names
    from parsers.ooxml.package import Package

_DEEPEST = 64
"""Styles in one chain of w:basedOn; Word allows eleven, and a circle must end."""


class Numbered(NamedTuple):
    """What a style, or a paragraph, says of its number: the list and the level, None where it leaves them to others."""

    list_id: str | None
    level: int | None


NO_NUMBER = Numbered(None, None)


class Style(NamedTuple):
    """A style: the one that it is based on ("" for none), and its number."""

    parent: str
    number: Numbered


class Styles:
    """The styles of the document ``package``, read when first asked for."""

    def __init__(self, package: Package, names: Names) -> None:
        self._package = package
        self._names = names

    @cached_property
    def _elements(self) -> dict[str, _Element]:
        root = self._package.related("styles")
        styles = () if root is None else root.iterchildren(self._names.w + "style")
        return {style.get(self._names.w + "styleId", ""): style for style in styles}

    @cached_property
    def _styles(self) -> dict[str, Style]:
        return {identity: self._style(element) for identity, element in self._elements.items()}

    @cached_property
    def _default(self) -> str:
        """The paragraph style of paragraphs that name none, "" where there is none."""
        w = self._names.w
        return next(
            (
                identity
                for identity, style in self._elements.items()
                if style.get(w + "type") == "paragraph" and style.get(w + "default") in ("1", "true", "on")
            ),
            "",
        )

    def _style(self, element: _Element) -> Style:
        properties = self._names.child(element, "pPr")
        number = NO_NUMBER if properties is None else numbered(properties, self._names)
        return Style(self._names.value(element, "basedOn") or "", number)

    def chain(self, style: str | None) -> list[str]:
        """Return ``style`` (the default one where it is None or unknown) and those it is based on, nearest first."""
        chain: list[str] = []
        current = style if style in self._styles else self._default
        while current in self._styles and current not in chain and len(chain) < _DEEPEST:
            chain.append(current)
            current = self._styles[current].parent
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
        return NO_NUMBER
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
