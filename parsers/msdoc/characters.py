"""What each character of a Word file prints ([MS-DOC] 2.4.1, 2.6.1).

Text that tracked changes delete prints nothing, inserted and hidden text prints. Characters of symbol fonts are as they are
stored, mostly in U+F020 … U+F0FF. A line break, a page break and a column break are ``\\n``, a hyphen that does not break is ``-``;
optional hyphens, pictures, anchors and the marks of notes and comments print nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from parsers.msdoc.fields import Field, find_fields
from parsers.msdoc.pieces import Piece, Text
from parsers.msdoc.runs import Runs
from parsers.msdoc.sprms import prls
from parsers.ooxml.fields import without_result

_DELETED, _HIDDEN, _SYMBOL = 0x0800, 0x083C, 0x6A09
_SYMBOL_PLACE = "("
_DROP_DOWN = "FORMDROPDOWN"
_CODE_SHOWN = 60
_SPECIAL = {chr(code): "" for code in range(0x20)} | {"\t": "\t", "\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-"}


class _Look(NamedTuple):
    """What the character properties say of the text they belong to; ``symbol`` is the character for each ``(``, or ""."""

    deleted: bool = False
    hidden: bool = False
    symbol: str = ""


_PLAIN = _Look()


class Characters:
    """The characters of ``text``, formatted by ``runs``.

    By CP: :attr:`printed` holds what is printed, :attr:`deleted` and :attr:`hidden` are 1 where tracked changes delete the
    character and where it is hidden, :attr:`unreadable` has the code of a field that prints what cannot be read.
    """

    def __init__(self, text: Text, runs: Runs) -> None:
        self.printed = [_SPECIAL.get(unit, unit) for unit in text.units]
        self.deleted = bytearray(len(text.units))
        self.hidden = bytearray(len(text.units))
        self.unreadable: dict[int, str] = {}
        self._known: dict[bytes, _Look] = {}
        for piece in text.pieces:
            self._format(piece, text.units, runs)
        for field in find_fields(text.units):
            self._apply(field)

    def _format(self, piece: Piece, units: str, runs: Runs) -> None:
        if piece.changes:
            self._dress(units, piece.start, piece.end, self._look(piece.changes))
        end = piece.fc + (piece.end - piece.start) * piece.width
        for run in runs.between(piece.fc, end):
            look = self._look(run.stored + piece.changes)
            if look != _PLAIN:
                first = piece.start + (max(run.start, piece.fc) - piece.fc) // piece.width
                last = piece.start + (min(run.end, end) - piece.fc) // piece.width
                self._dress(units, first, last, look)

    def _look(self, grpprl: bytes) -> _Look:
        if grpprl not in self._known:
            found = {prl.sprm: prl for prl in prls(grpprl)}
            symbol = found.get(_SYMBOL)
            self._known[grpprl] = _Look(
                # A ToggleOperand (2.9.327); of 0x80 and 0x81, which ask the style, the style says no.
                deleted=_DELETED in found and bool(found[_DELETED].number & 1),
                hidden=_HIDDEN in found and bool(found[_HIDDEN].number & 1),
                symbol="" if symbol is None else chr(symbol.number >> 16),
            )
        return self._known[grpprl]

    def _dress(self, units: str, start: int, end: int, look: _Look) -> None:
        size = end - start
        if look.symbol:
            for at in range(start, end):
                if units[at] == _SYMBOL_PLACE:
                    self.printed[at] = look.symbol
        if look.hidden:
            self.hidden[start:end] = b"\1" * size
        if look.deleted:
            self.deleted[start:end] = b"\1" * size
            self.printed[start:end] = [""] * size

    def _apply(self, field: Field) -> None:
        instruction = "".join(self.printed[field.begin + 1 : field.separator])
        self.printed[field.begin : field.separator + 1] = [""] * (field.separator + 1 - field.begin)
        if field.has_result or self.deleted[field.begin]:
            return
        printed = None if instruction.split()[:1] == [_DROP_DOWN] else without_result(instruction)
        if printed is None:
            self.unreadable[field.end] = " ".join(instruction.split())[:_CODE_SHOWN]
        else:
            self.printed[field.end] = printed
