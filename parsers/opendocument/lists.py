"""The list styles of a document: what each level prints (OASIS OpenDocument 1.3 part 3, 16.28 to 16.34)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from parsers.ooxml.labels import NO_LABEL, Label
from parsers.opendocument.counting import printed
from parsers.opendocument.names import LOEXT, STYLE, TEXT, number

if TYPE_CHECKING:
    from lxml.etree import _Element

_GAPS = {"nothing": "", "space": " "}
_NUMBERED = frozenset({f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style"})
_PLACE = re.compile(r"%([0-9]{1,2})%(\.?)")
"""The place of a level's number, and the point that LibreOffice leaves out with it where that level prints none."""
_MOST_LEVELS = 10


class Level(NamedTuple):
    """A level of a list: what it prints, and its first value.

    ``pattern`` has %1% for the number of the first level and so on; ``in_step`` as in :func:`parsers.opendocument.counting.printed`.
    """

    num_format: str
    in_step: bool
    pattern: str
    start: int
    gap: str


Levels = Mapping[int, Level]
"""The numbered levels of a list style, from 1; those with bullets and pictures print no number."""


def levels(style: _Element) -> Levels:
    """Return the numbered levels of a text:list-style or text:outline-style."""
    found = {}
    for element in style:
        place = number(element.get(f"{TEXT}level"), 0)
        if element.tag in _NUMBERED and 0 < place <= _MOST_LEVELS:
            found[place] = Level(
                element.get(f"{STYLE}num-format", ""),
                element.get(f"{STYLE}num-letter-sync") == "true",
                _pattern(element, place),
                number(element.get(f"{TEXT}start-value"), 1),
                _gap(element.iter(f"{STYLE}list-level-label-alignment")),
            )
    return found


def _pattern(element: _Element, place: int) -> str:
    """Return what is printed at a level: said outright by later versions, put together from its parts before (19.880)."""
    for prefix in (STYLE, LOEXT):
        said = element.get(f"{prefix}num-list-format")
        if said is not None:
            return said
    if not element.get(f"{STYLE}num-format"):
        return element.get(f"{STYLE}num-prefix", "") + element.get(f"{STYLE}num-suffix", "")
    shown = min(number(element.get(f"{TEXT}display-levels"), 1), place)
    numbers = ".".join(f"%{each}%" for each in range(place - shown + 1, place + 1))
    return element.get(f"{STYLE}num-prefix", "") + numbers + element.get(f"{STYLE}num-suffix", "")


def _gap(alignments: Iterable[_Element]) -> str:
    alignment = next(iter(alignments), None)
    return "\t" if alignment is None else _GAPS.get(alignment.get(f"{TEXT}label-followed-by", ""), "\t")


class Count:
    """Where one list has got to: the value of each level since its parent level last moved on."""

    def __init__(self) -> None:
        self._values: dict[int, int] = {}

    def next(self, style: Levels, level: int, start: int | None) -> Label:
        """Count one paragraph at ``level`` (from 1) of a list of this ``style`` and return its number.

        ``start`` is the value that it is to have, None for the next one.
        """
        own = style.get(level)
        for above in range(1, min(level, _MOST_LEVELS)):
            # As Word, LibreOffice counts a level above that was never used as used once.
            self._values.setdefault(above, style[above].start if above in style else 1)
        first = own.start if own else 1
        self._values[level] = start if start is not None else self._values.get(level, first - 1) + 1
        for below in [place for place in self._values if place > level]:
            del self._values[below]
        return self._label(own, style) if own else NO_LABEL

    def _label(self, own: Level, style: Levels) -> Label:
        unknown: list[str] = []

        def number_of(place: re.Match[str]) -> str:
            level = style.get(int(place[1]))
            if level is None:
                return place[2]
            if not level.num_format:
                return ""
            value = self._values.get(int(place[1]), level.start)
            text = printed(value, level.num_format, level.in_step)
            if text is None:
                unknown.append(level.num_format)
            return (text or "") + place[2]

        text = _PLACE.sub(number_of, own.pattern).strip()
        return Label(unknown=unknown[0]) if unknown else Label(text, own.gap) if text else NO_LABEL
