"""Alternatives of one content, of which one is read (ISO/IEC 29500-3, mc:AlternateContent)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from parsers.ooxml.names import COMPATIBILITY, VML, Names
from parsers.refusals import TOO_LARGE, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 32
"""Alternatives within alternatives; office programs write two or three."""


class Choices:
    """Chooses the first branch that holds text, so that none is read twice and none is lost.

    ``starts`` and ``ends`` are what a walk calls at the tags; a start returns whether to leave the element out. Raises
    UnusableInput about the file ``name``: nested beyond all reason (K009).
    """

    def __init__(self, names: Names, name: str) -> None:
        self._name = name
        self._texts = (names.w + "t", names.w + "sym", names.m + "t", VML + "textpath")
        self._open: list[tuple[_Element, _Element | None]] = []
        self.starts: dict[str, Callable[[_Element], bool]] = {
            COMPATIBILITY + "AlternateContent": self._start,
            COMPATIBILITY + "Choice": self._other,
            COMPATIBILITY + "Fallback": self._other,
        }
        self.ends: dict[str, Callable[[_Element], None]] = {COMPATIBILITY + "AlternateContent": self._end}

    def _start(self, element: _Element) -> bool:
        if len(self._open) >= _DEEPEST:
            raise refuse(TOO_LARGE, self._name, reason=f"mc:AlternateContent, > {_DEEPEST} levels")
        chosen = next((branch for branch in element if next(branch.iter(*self._texts), None) is not None), None)
        self._open.append((element, chosen))
        return chosen is None

    def _other(self, branch: _Element) -> bool:
        return bool(self._open) and self._open[-1][0] is branch.getparent() and self._open[-1][1] is not branch

    def _end(self, element: _Element) -> None:
        self._open.pop()
