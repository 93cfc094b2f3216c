"""One sheet of an Excel template: rows to repeat, cells to fill in (ECMA-376 part 1, 18.3.1)."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from pipeline.forms.describe import shown
from pipeline.forms.template.expressions import bad, evaluate, records
from pipeline.forms.template.fields import LOOPS, Entry, Record, Value
from pipeline.forms.template.heights import grow
from pipeline.forms.template.marks import MARK, is_mark, read_mark
from pipeline.forms.template.moving import move
from pipeline.forms.template.references import Repeat, repeated, shifted, translated
from pipeline.forms.template.sheet_cells import S, position, set_value

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOTS = tuple(LOOPS)


@dataclass(frozen=True, slots=True)
class Placed:
    """A field to fill in and the cell that it came to stand in."""

    entry: Entry
    cell: "_Element"


@dataclass(slots=True)
class SheetFiller:
    """Fills in one sheet; ``strings`` are the workbook's shared strings, ``repeats`` the rows that were repeated."""

    name: str
    root: "_Element"
    strings: Sequence[str]
    repeats: list[Repeat] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)

    def fill(self, scope: Record) -> None:
        """Repeat the rows that speak of one of many, then fill in every mark; raises UnusableInput (K871, K872)."""
        self._plain_formulas()
        for first, last, root in reversed(self._blocks()):
            self._repeat(first, last, root, scope)
        for cell in self.root.iter(f"{S}c"):
            self._fill(cell, scope)

    def text(self, cell: "_Element") -> str:
        """Return the text of a cell that holds a string, else nothing."""
        if cell.get("t") == "s":
            value = cell.findtext(f"{S}v") or ""
            return self.strings[int(value)] if value.isdecimal() and int(value) < len(self.strings) else ""
        return "".join(node.text or "" for node in cell.iter(f"{S}t"))

    def _rows(self) -> list["_Element"]:
        return list(self.root.iterfind(f"{S}sheetData/{S}row"))

    def _plain_formulas(self) -> None:
        """Write shared formulas (18.3.1.40) out in every cell, and drop stored values, which will not fit any more."""
        masters: dict[str, tuple[str, tuple[int, int]]] = {}
        for cell in self.root.iter(f"{S}c"):
            formula = cell.find(f"{S}f")
            if formula is None:
                continue
            for value in cell.findall(f"{S}v"):
                cell.remove(value)
            cell.attrib.pop("t", "")
            if formula.get("t") != "shared":
                continue
            group, at = formula.get("si", ""), position(cell.get("r", "A1"))
            if formula.text:
                masters[group] = (formula.text, at)
            elif group in masters:
                text, start = masters[group]
                formula.text = translated(text, at[0] - start[0], at[1] - start[1])
            for key in ("t", "si", "ref"):
                formula.attrib.pop(key, "")

    def _blocks(self) -> list[tuple[int, int, str]]:
        """Return the rows to repeat, neighbours that speak of the same together, with the name that they speak by."""
        found: list[tuple[int, int, str]] = []
        for row in self._rows():
            names = {root for cell in row.iterfind(f"{S}c") for root in self._roots(cell)}
            if len(names) > 1:
                raise bad(
                    f"{self.name}!{row.get('r')}",
                    "一行里不能混用 item、row、category",
                    "a row can speak of one list only",
                )
            if names:
                number, name = int(row.get("r", "0")), names.pop()
                if found and found[-1][1:] == (number - 1, name):
                    found[-1] = (found[-1][0], number, name)
                else:
                    found.append((number, number, name))
        return found

    def _roots(self, cell: "_Element") -> Iterator[str]:
        for text in MARK.findall(self.text(cell)):
            mark = read_mark(text)
            if mark.word not in ("field", "remark"):
                raise bad(
                    text, "Excel 模板里只写字段；要重复的行由 item. 等字段认出", "Excel templates hold fields only"
                )
            root = mark.expression.partition(".")[0].strip()
            if root in _ROOTS:
                yield root

    def _repeat(self, first: int, last: int, root: str, scope: Record) -> None:
        if root == "sub":
            raise bad("sub", "Excel 模板里小分用 row 列出", "sub-points are listed by row in Excel templates")
        found = records(LOOPS[root], scope)
        repeat = Repeat(first, last, len(found))
        data = self.root.find(f"{S}sheetData")
        block = [row for row in self._rows() if first <= int(row.get("r", "0")) <= last]
        if data is None or not block:
            return
        for row in self._rows():
            if int(row.get("r", "0")) > last:
                _renumber(row, repeat.shift)
        at = data.index(block[0])
        for row in block:
            data.remove(row)
        for number, record in enumerate(found):
            for row in block:
                made = copy.deepcopy(row)
                offset = number * (last - first + 1)
                _renumber(made, offset)
                for formula in made.iter(f"{S}f"):
                    formula.text = repeated(formula.text or "", repeat, offset, self.name)
                for cell in made.iterfind(f"{S}c"):
                    self._fill(cell, {**scope, root: record})
                grow(self.root, made, {cell.get("r", ""): self.text(cell) for cell in made.iterfind(f"{S}c")})
                data.insert(at, made)
                at += 1
        move(self.root, repeat, self.name)
        self.repeats.append(repeat)

    def _fill(self, cell: "_Element", scope: Record) -> None:
        text = self.text(cell)
        if "{{" not in text and "{#" not in text:
            return
        if is_mark(text.strip()):
            mark = read_mark(text.strip())
            self._set(cell, evaluate(mark.expression, scope) if mark.word == "field" else "")
            return
        self._set(cell, MARK.sub(lambda match: _said(read_mark(match[0]).expression, scope), text))

    def _set(self, cell: "_Element", value: Value) -> None:
        if isinstance(value, Entry):
            self.placed.append(Placed(value, cell))
            value = value.value
        if isinstance(value, Mapping | Sequence) and not isinstance(value, str):
            raise bad(self.text(cell), "这是一组字段，不是一个值", "this is a group of fields, not a value")
        set_value(cell, value)


def _said(expression: str, scope: Record) -> str:
    value = evaluate(expression, scope)
    found = value.value if isinstance(value, Entry) else value
    return shown(found) if isinstance(found, Decimal) else str(found or "")


def _renumber(row: "_Element", by: int) -> None:
    number = int(row.get("r", "0")) + by
    row.set("r", str(number))
    for cell in row.iterfind(f"{S}c"):
        cell.set("r", shifted(cell.get("r", ""), by))
