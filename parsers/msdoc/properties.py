"""What the formatting of a paragraph says of tables and lists ([MS-DOC] 2.4.3, 2.4.6.1, 2.6.2)."""

from __future__ import annotations

from typing import NamedTuple

from parsers.msdoc.pieces import Text
from parsers.msdoc.rows import Shape, ShapeReader, is_table_sprm
from parsers.msdoc.runs import Runs
from parsers.msdoc.sprms import Elsewhere, Prl

_STYLE = 0x4600
_IN_TABLE, _ROW_END = 0x2416, 0x2417
_DEPTH, _DEPTH_CHANGE = 0x6649, 0x664A
_INNER_CELL_END, _INNER_ROW_END = 0x244B, 0x244C
_LEVEL, _LIST = 0x260A, 0x460B


class Properties(NamedTuple):
    """The properties of a paragraph.

    ``depth`` is the number of tables that it stands in; ``row_end`` and ``cell_end`` say that its mark ends a row or a
    cell of the innermost one (with depth 1 the cell's end shows only in the mark itself); ``shape`` is that of the row
    which the mark ends. ``list_use`` and ``level`` are None where the style decides; ``list_use`` 0 is no list.
    """

    style: int = 0
    depth: int = 0
    row_end: bool = False
    cell_end: bool = False
    list_use: int | None = None
    level: int | None = None
    shape: Shape | None = None


class Formatting:
    """The paragraph formatting of one file."""

    def __init__(self, runs: Runs, elsewhere: Elsewhere) -> None:
        self._runs = runs
        self._elsewhere = elsewhere
        self._known: dict[tuple[bytes, bytes], Properties] = {}

    def of(self, text: Text, mark: int) -> Properties:
        """Return the properties of the paragraph whose last character is at the CP ``mark``.

        They are stored with that character; the changes of its piece come on top. Raises UnusableInput as
        :meth:`Elsewhere.prls`.
        """
        piece = text.piece(mark)
        stored = self._runs.at(piece.fc + (mark - piece.start) * piece.width)
        key = (stored, piece.changes)
        if key not in self._known:
            self._known[key] = self._read(stored, piece.changes)
        return self._known[key]

    def _read(self, stored: bytes, changes: bytes) -> Properties:
        found: dict[int, Prl] = {}
        shape = ShapeReader()
        deeper = 0
        for prl in self._elsewhere.prls(stored[2:] + changes):
            if is_table_sprm(prl.sprm):
                shape.apply(prl)
            elif prl.sprm == _DEPTH_CHANGE:
                deeper += prl.signed
            else:
                if prl.sprm == _DEPTH:
                    deeper = 0
                found[prl.sprm] = prl
        depth = _value(found, _DEPTH, 1) + deeper if _value(found, _IN_TABLE, 0) else 0
        inner = depth > 1
        return Properties(
            style=_value(found, _STYLE, int.from_bytes(stored[:2], "little")),
            depth=max(0, depth),
            row_end=bool(_value(found, _INNER_ROW_END if inner else _ROW_END, 0)),
            cell_end=inner and bool(_value(found, _INNER_CELL_END, 0)),
            list_use=found[_LIST].signed if _LIST in found else None,
            level=found[_LEVEL].number if _LEVEL in found else None,
            shape=shape.shape(),
        )


def _value(found: dict[int, Prl], sprm: int, default: int) -> int:
    return found[sprm].signed if sprm in found else default
