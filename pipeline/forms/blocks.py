"""Where the words of a form's lines stand: category cells, numbers, items, 小计 and 合计, as blocks of merged cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.forms.form import Form, Line

BlockKind = Literal["category", "number", "text", "sum", "empty"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of cells: from ``line`` and ``column`` (both from 0, the header not counted), and how many of each it takes."""

    line: int
    column: int
    lines: int
    columns: int
    kind: BlockKind
    text: str


def label_columns(form: Form) -> int:
    """Return how many columns the blocks fill: categories or numbers, and the item."""
    return max(form.levels, 1) + 1


def blocks(form: Form) -> tuple[Block, ...]:
    """Return the blocks that fill the first :func:`label_columns` columns of all lines without gap or overlap."""
    categories = [
        Block(group.first, group.level, group.last - group.first + 1, group.columns, "category", group.text)
        for group in form.groups
    ]
    ends = [0] * len(form.lines)
    for block in categories:
        for at in range(block.line, block.line + block.lines):
            ends[at] = max(ends[at], block.column + block.columns)
    found = categories + [block for at, line in enumerate(form.lines) for block in _line(form, at, line, ends[at])]
    return tuple(sorted(found, key=lambda block: (block.line, block.column)))


def cut(found: Sequence[Block], before: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks cut before the lines ``before``, where pages end; each piece says what the whole said."""
    pieces: list[Block] = []
    for block in found:
        edges = [block.line, *(line for line in before if block.line < line < block.line + block.lines)]
        ends = [*edges[1:], block.line + block.lines]
        pieces += [replace(block, line=first, lines=end - first) for first, end in zip(edges, ends, strict=True)]
    return tuple(pieces)


def _line(form: Form, at: int, line: Line, column: int) -> Iterator[Block]:
    last = label_columns(form) - 1
    if not line.is_entered:
        yield Block(at, column, 1, last + 1 - column, "sum", line.text)
        return
    if not form.levels:
        yield Block(at, 0, 1, 1, "number", line.number)
    elif column < last:
        yield Block(at, column, 1, last - column, "empty", "")
    indent = "　" if line.kind == "sub_point" else ""
    yield Block(at, last, 1, 1, "text", indent + line.text)
