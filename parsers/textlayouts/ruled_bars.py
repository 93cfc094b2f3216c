"""Rows between bars with a line of dashes, |-|---|, between one and the next: what stands between two such lines is one row.

A cell goes on in the next line, as in a box drawn for a narrow page. A Markdown table has one such line, below its header. Where two
lines between the dashes have figures in one column, or a further line fills every cell, they are rows of their own: left alone.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.plaintext.drawing import stacks_figures
from parsers.plaintext.stretches import Stretch, stretch_of_rows
from parsers.wording.points import read_points

ORDER = 19

_RULE = re.compile(r"\|?(?:\s*[-—─–]+\s*\|)+\s*[-—─–]*\s*")
_LEAST_RULES = 2
_LEAST_COLUMNS = 3


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of lines with as many bars each, two lines of dashes among them at least, and a cell that goes on."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_closed(lines[end]) and lines[end].count("|") == lines[at].count("|"):
            end += 1
        rows = _rows([line.strip() for line in lines[at:end]])
        if rows:
            yield stretch_of_rows(at, end, rows)
        at = max(end, at + 1)


def _is_closed(line: str) -> bool:
    text = line.strip()
    return text.startswith("|") and text.endswith("|") and text.count("|") > _LEAST_COLUMNS


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows between the lines of dashes; empty where these are too few, no cell goes on, or lines are rows of their own."""
    groups: list[list[list[str]]] = [[]]
    for line in lines:
        if _RULE.fullmatch(line):
            groups.append([])
        else:
            groups[-1].append([cell.strip() for cell in line[1:-1].split("|")])
    rules = len(groups) - 1
    groups = [group for group in groups if group]
    if rules < _LEAST_RULES or all(len(group) == 1 for group in groups) or not all(map(_is_one_row, groups)):
        return []
    return [["\n".join(filter(None, cells)) for cells in zip(*group, strict=True)] for group in groups]


def _is_one_row(group: Sequence[Sequence[str]]) -> bool:
    """Return whether each further line leaves a cell blank that the first fills, and none has figures below other figures."""
    first, *further = group
    pointed = [n for n, text in enumerate(first) if read_points(text) is not None]
    goes_on = all(any(a and not b for a, b in zip(first, line, strict=True)) for line in further)
    below = any(line[n] and read_points(line[n]) is not None for line in further for n in pointed)
    return goes_on and not below and not any(stacks_figures("\n".join(cells)) for cells in zip(*group, strict=True))
