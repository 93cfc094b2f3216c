"""The lists of a document, numbering.xml: what each level prints (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from parsers.ooxml.names import integer

if TYPE_CHECKING:
    from lxml.etree import _Element

    from parsers.ooxml.names import Names
    from parsers.ooxml.styles import Styles

_LEVELS = 9
_GAPS = {"nothing": "", "space": " "}


class Level(NamedTuple):
    """A level of a list.

    In order: the first value, the name and the pattern of its format, its text with %1 … %9, what parts it from the
    paragraph's text, the level (from 1) whose use restarts it, whether higher levels show as digits, the paragraph
    style that it belongs to, and whether it prints nothing (bullets and hidden numbers).
    """

    start: int
    number_format: str
    pattern: str
    text: str
    gap: str
    restart: int | None
    legal: bool
    style: str | None
    silent: bool


class List(NamedTuple):
    """A w:num: the definition with which it shares its count, its levels, and the values that it starts anew from."""

    identity: str
    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Lists:
    """The lists in the root of numbering.xml (None where there is none), each read when first asked for."""

    def __init__(self, root: _Element | None, names: Names, styles: Styles) -> None:
        self._names = names
        self._styles = styles
        self._lists: dict[str, List | None] = {}
        self._nums = self._identified(root, "num", "numId")
        self._abstracts = self._identified(root, "abstractNum", "abstractNumId")

    def get(self, identity: str) -> List | None:
        """Return the list ``identity`` (a w:numId), None where there is none: Word then prints no number."""
        if identity not in self._lists:
            num = self._nums.get(identity)
            self._lists[identity] = None if num is None else self._list(identity, num)
        return self._lists[identity]

    def _identified(self, root: _Element | None, tag: str, attribute: str) -> dict[str, _Element]:
        elements = () if root is None else root.iterchildren(self._names.w + tag)
        return {element.get(self._names.w + attribute, ""): element for element in elements}

    def _list(self, identity: str, num: _Element) -> List | None:
        definition = self._names.value(num, "abstractNumId") or ""
        abstract = self._defining(definition)
        if abstract is None:
            return None
        levels = self._levels(abstract)
        starts: dict[int, int] = {}
        for override in num.iterchildren(self._names.w + "lvlOverride"):
            levels |= self._levels(override)
            start = self._names.integer(override, "startOverride")
            if start is not None:
                starts[self._index(override)] = start
        return List(identity, definition, levels, starts)

    def _defining(self, definition: str) -> _Element | None:
        """Return the definition ``definition``, or the one behind the numbering style that it links to (17.9.21)."""
        abstract = self._abstracts.get(definition)
        linked = None if abstract is None else self._names.value(abstract, "numStyleLink")
        if linked is None:
            return abstract
        num = self._nums.get(self._styles.number(linked).list_id or "")
        return None if num is None else self._abstracts.get(self._names.value(num, "abstractNumId") or "")

    def _levels(self, parent: _Element) -> dict[int, Level]:
        elements = {self._index(level): level for level in parent.iterchildren(self._names.w + "lvl")}
        return {index: self._level(level) for index, level in elements.items() if 0 <= index < _LEVELS}

    def _index(self, element: _Element) -> int:
        index = integer(element.get(self._names.w + "ilvl"))
        return _LEVELS if index is None else index

    def _level(self, element: _Element) -> Level:
        names = self._names
        # The format "custom" stands in a choice of markup compatibility, one level down, before its fallback.
        style = next(element.iter(names.w + "numFmt"), None)
        number_format = "decimal" if style is None else style.get(names.val, "decimal")
        run = names.child(element, "rPr")
        start = names.integer(element, "start")
        return Level(
            start=1 if start is None else start,
            number_format=number_format,
            pattern="" if style is None else style.get(names.w + "format", ""),
            text=names.value(element, "lvlText") or "",
            gap=_GAPS.get(names.value(element, "suff") or "", "\t"),
            restart=names.integer(element, "lvlRestart"),
            legal=names.switched_on(element, "isLgl"),
            style=names.value(element, "pStyle"),
            silent=number_format == "bullet" or (run is not None and names.switched_on(run, "vanish")),
        )
