"""Which properties belong to which bytes: bin tables and formatted disk pages ([MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.174)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from parsers.refusals import DAMAGED, refuse

_PAGE = 512
_NUMBER = (1 << 22) - 1
"""The bits of a PnFkpPapx and a PnFkpChpx that are the page's number."""


class Run(NamedTuple):
    """The bytes ``start`` … ``end`` of the WordDocument stream (FCs) and the properties stored for them."""

    start: int
    end: int
    stored: bytes


class Runs:
    """The runs of a file in the order of their bytes."""

    def __init__(self, runs: list[Run]) -> None:
        self._runs = sorted(runs)

    def at(self, fc: int) -> bytes:
        """Return the properties of the character stored at ``fc``, empty where there are none."""
        index = bisect_right(self._runs, fc, key=lambda run: run.start) - 1
        return self._runs[index].stored if index >= 0 and fc < self._runs[index].end else b""

    def between(self, start: int, end: int) -> Iterator[Run]:
        """Return the runs that hold some of the bytes ``start`` … ``end`` and have properties."""
        for index in range(max(0, bisect_right(self._runs, start, key=lambda run: run.start) - 1), len(self._runs)):
            run = self._runs[index]
            if run.start >= end:
                return
            if run.stored and run.end > start:
                yield run


def paragraph_runs(word: bytes, bins: bytes, name: str) -> Runs:
    """Return the paragraph properties: each a style's number in two bytes and sprms (GrpPrlAndIstd).

    ``word`` is the WordDocument stream, ``bins`` the PlcBtePapx. Raises UnusableInput about the file ``name``: a page
    outside of the stream or overfull (K004).
    """
    return Runs(_runs(word, bins, 13, _papx, name))


def character_runs(word: bytes, bins: bytes, name: str) -> Runs:
    """Return the character properties: sprms; as :func:`paragraph_runs`, ``bins`` being the PlcBteChpx."""
    kept: list[Run] = []
    for run in sorted(_runs(word, bins, 1, _chpx, name)):
        # Runs that overlap, which no program writes, would make the work grow without bound.
        if not kept or run.start >= kept[-1].end:
            kept.append(run)
    return Runs(kept)


def _runs(word: bytes, bins: bytes, width: int, stored: Callable[[bytes, int], bytes], name: str) -> list[Run]:
    """Return the runs of all pages that ``bins`` names, each page once, whose entries are ``width`` bytes long."""
    count = max(0, len(bins) - 4) // 8
    numbers = struct.unpack_from(f"<{count}I", bins, 4 * (count + 1)) if count else ()
    runs: list[Run] = []
    for number in dict.fromkeys(number & _NUMBER for number in numbers):
        page = word[number * _PAGE : (number + 1) * _PAGE]
        entries = page[-1] if len(page) == _PAGE else 0
        offsets = 4 * (entries + 1)
        if not entries or offsets + entries * width >= _PAGE:
            raise refuse(DAMAGED, name, reason=f"FKP {number}")
        bounds = struct.unpack_from(f"<{entries + 1}I", page)
        for index, (start, end) in enumerate(pairwise(bounds)):
            if start < end:
                runs.append(Run(start, end, stored(page, 2 * page[offsets + index * width])))
    return runs


def _papx(page: bytes, at: int) -> bytes:
    """Return the PapxInFkp (2.9.175) at ``at`` of ``page``; 0 stands for none."""
    if not at:
        return b""
    size = 2 * page[at] - 1
    if size < 0 and at + 1 < _PAGE:
        at += 1
        size = 2 * page[at]
    return page[at + 1 : at + 1 + max(0, size)]


def _chpx(page: bytes, at: int) -> bytes:
    """Return the Chpx (2.9.32) at ``at`` of ``page``; 0 stands for none."""
    return page[at + 1 : at + 1 + page[at]] if at else b""
