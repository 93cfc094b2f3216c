"""The names of WordprocessingML: transitional and strict namespaces, attributes, switches.

Source: ISO/IEC 29500-1 (strict) and 29500-4 (transitional), Annex A.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
"""Markup compatibility (ISO/IEC 29500-3): one namespace for both."""
VML = "{urn:schemas-microsoft-com:vml}"
"""The older drawings, which hold text boxes and WordArt."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_MATH = {
    TRANSITIONAL: "http://schemas.openxmlformats.org/officeDocument/2006/math",
    STRICT: "http://purl.oclc.org/ooxml/officeDocument/math",
}
_OFF = frozenset({"0", "false", "off"})
_LARGEST = 2**31 - 1


class Names:
    """The tags and attributes of one document, in the namespace that its root is in."""

    __slots__ = ("m", "val", "w")

    def __init__(self, namespace: str) -> None:
        self.w = f"{{{namespace}}}"
        """The prefix of every w: tag and attribute."""
        self.m = f"{{{_MATH[namespace]}}}"
        """The prefix of the mathematical tags."""
        self.val = f"{self.w}val"

    def child(self, element: _Element, name: str) -> _Element | None:
        """Return the first child ``w:name``, None where there is none."""
        wanted = self.w + name
        for child in element:
            if child.tag == wanted:
                return child
        return None

    def children(self, element: _Element) -> dict[str, _Element]:
        """Return the first child of each ``w:name``, by name."""
        found: dict[str, _Element] = {}
        for child in element:
            prefix, _, name = str(child.tag).rpartition("}")
            if f"{prefix}}}" == self.w:
                found.setdefault(name, child)
        return found

    def value(self, element: _Element, name: str) -> str | None:
        """Return ``w:val`` of the first child ``w:name``, None where either is missing."""
        child = self.child(element, name)
        return None if child is None else child.get(self.val)

    def integer(self, element: _Element, name: str) -> int | None:
        """Return ``w:val`` of the first child ``w:name`` as a number, None where it is none; bounded to 32 bits."""
        return integer(self.value(element, name))

    def switched_on(self, element: _Element, name: str) -> bool:
        """Return whether the child ``w:name`` is there and does not say no (ST_OnOff, 22.9.2.7)."""
        child = self.child(element, name)
        return child is not None and self.is_on(child)

    def is_on(self, switch: _Element) -> bool:
        """Return whether ``switch`` does not say no."""
        return switch.get(self.val) not in _OFF


def names_of(root: _Element) -> Names | None:
    """Return the names that ``root`` uses, None where it is not WordprocessingML."""
    for namespace in (TRANSITIONAL, STRICT):
        if str(root.tag).startswith(f"{{{namespace}}}"):
            return Names(namespace)
    return None


def integer(text: str | None) -> int | None:
    """Return ``text`` as a number bounded to 32 bits, None where it is none."""
    if text is None:
        return None
    try:
        return max(-_LARGEST, min(_LARGEST, int(text)))
    except ValueError:
        return None
