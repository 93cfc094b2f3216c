"""The automatic numbers of paragraphs, counted as Word counts them (ISO/IEC 29500-1, 17.9).

Where the standard is silent the count follows what Word was seen to do: lists that share a definition share one count;
w:startOverride takes effect once, when its list is first met at that level; the body, each text box, the footnotes and
the endnotes count for themselves; a level that a style brings is not numbered where it belongs to another style;
w:isLgl turns the levels above into digits, not its own.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from parsers.ooxml.counting import counted
from parsers.ooxml.numbering import List, Lists
from parsers.ooxml.styles import NO_NUMBER, Styles, default_may_number, numbered
from schema.finding import Rule
from schema.model import Bilingual

if TYPE_CHECKING:
    from lxml.etree import _Element

    from parsers.ooxml.names import Names
    from parsers.ooxml.package import Package

UNKNOWN_NUMBERS = Rule(
    code="K140",
    name="unknown-number-format",
    severity="warning",
    message=Bilingual(
        zh="这里有自动编号，格式是 {format}，kaohe 写不出，编号按空白处理",
        en="the automatic number here has the format {format}, which kaohe cannot write; it is left out",
    ),
    help=Bilingual(
        zh="请在 Word 或 WPS 里把编号格式改成 1、一、① 等常用的，或把编号转成文字，另存后再试。",
        en="Give the list a common number format (1, 一, ①) in Word or WPS, or turn the numbers into text, and save.",
    ),
    explanation=Bilingual(
        zh="编号由办公软件自动生成，不在文字里。格式少见时无法确知纸上印的是什么，所以留空，不猜。",
        en="Such numbers are made by the office program and are not in the text. What an uncommon format prints is not"
        " known for certain, so the number is left out and not guessed.",
    ),
    example='<w:numFmt w:val="koreanCounting"/>',
)

_PLACEHOLDER = re.compile(r"%([1-9])")


class Label(NamedTuple):
    """A number as printed, what parts it from the text, and the name of a format that could not be written."""

    text: str = ""
    gap: str = ""
    unknown: str = ""


NO_LABEL = Label()


class Labels:
    """The automatic numbers of one document, its parts read when first needed."""

    def __init__(self, package: Package, names: Names) -> None:
        self._package = package
        self._names = names
        self._styles = Styles(package, names)
        self._by_style: dict[tuple[str | None, int | None], tuple[List, int] | None] = {}
        self.default_may_number: bool = default_may_number(package.related_bytes("styles"))
        """Whether a paragraph without any properties could be numbered."""

    @cached_property
    def _lists(self) -> Lists:
        return Lists(self._package.related("numbering"), self._names, self._styles)

    def find(self, style: str | None, properties: _Element | None) -> tuple[List, int] | None:
        """Return list and level (from 0) of a paragraph of ``style`` with the w:pPr ``properties``, None if none."""
        own = NO_NUMBER if properties is None else numbered(properties, self._names)
        if own.list_id is None:
            if own.level is None and style is None and not self.default_may_number:
                return None
            key = (style, own.level)
            if key not in self._by_style:
                self._by_style[key] = self._of_style(style, own.level)
            return self._by_style[key]
        wanted = self._lists.get(own.list_id)
        level = own.level or 0
        return (wanted, level) if wanted is not None and level in wanted.levels else None

    def _of_style(self, style: str | None, level: int | None) -> tuple[List, int] | None:
        brought = self._styles.number(style)
        wanted = None if brought.list_id is None else self._lists.get(brought.list_id)
        if wanted is None:
            return None
        chain = self._styles.chain(style)
        owned = [index for name in chain for index in sorted(wanted.levels) if wanted.levels[index].style == name]
        if level is None:
            level = owned[0] if owned else brought.level or 0
        found = wanted.levels.get(level)
        if found is None or (found.style is not None and found.style not in chain):
            return None
        return wanted, level


class Count:
    """Where the lists of one story (the body, a text box, the notes) have got to."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, int], int] = {}
        self._used: set[tuple[str, int]] = set()
        self._reset: set[tuple[str, int]] = set()
        """Levels put back to their start by a level above; the next use takes that value."""
        self._started: set[tuple[str, int]] = set()
        """Lists and levels of which w:startOverride has taken effect."""

    def next(self, wanted: List, level: int) -> Label:
        """Count one paragraph at ``level`` (from 0) of the list ``wanted`` and return its number."""
        if (wanted.definition, level) not in self._used:
            # Levels above that were never used count as used once.
            for above in reversed(range(level)):
                if above not in wanted.levels or (wanted.definition, above) in self._used:
                    break
                self._advance(wanted, above)
        self._advance(wanted, level)
        for below, found in wanted.levels.items():
            if below > level and (found.restart is None or found.restart > level):
                self._values[wanted.definition, below] = self._start(wanted, below)
                self._reset.add((wanted.definition, below))
        return self._printed(wanted, level)

    def _advance(self, wanted: List, level: int) -> None:
        key = (wanted.definition, level)
        anew = level in wanted.starts and (wanted.identity, level) not in self._started
        self._started.add((wanted.identity, level))
        if anew or key not in self._used:
            self._values[key] = self._start(wanted, level)
        elif key not in self._reset:
            self._values[key] += 1
        self._used.add(key)
        self._reset.discard(key)

    def _start(self, wanted: List, level: int) -> int:
        return wanted.starts.get(level, wanted.levels[level].start)

    def _printed(self, wanted: List, level: int) -> Label:
        own = wanted.levels[level]
        if own.silent:
            return NO_LABEL
        shown = {int(place) - 1 for place in _PLACEHOLDER.findall(own.text)}
        numbers = {index: self._number(wanted, level, index) for index in sorted(shown)}
        unknown = [wanted.levels[index].number_format for index, number in numbers.items() if number is None]
        if unknown:
            return Label(unknown=unknown[0])
        text = _PLACEHOLDER.sub(lambda place: numbers[int(place[1]) - 1] or "", own.text).strip()
        return Label(text, own.gap) if text else NO_LABEL

    def _number(self, wanted: List, level: int, index: int) -> str | None:
        """Return what the number of level ``index`` adds to a label of ``level``, None if its format is not known."""
        shown = wanted.levels.get(index)
        if shown is None or index > level or shown.number_format in ("none", "bullet"):
            return ""
        value = self._values.get((wanted.definition, index), self._start(wanted, index))
        if wanted.levels[level].legal and index < level:
            return str(value)
        return counted(value, shown.number_format, shown.pattern)
