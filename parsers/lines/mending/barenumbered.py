"""Lines of a list whose number lost its mark, 9社会治安（5分） between 8、 and 10、, or runs into a figure, 2.2D图纸 between 1. and 3."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.flow import Line
from parsers.lines.listed import listed
from parsers.lines.names.named import Named
from parsers.wording import labels, marks
from parsers.wording.barenumbers import bare_numbers
from parsers.wording.gluednumbers import glued_numbers


def bare_numbered(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return such lines as listed ones, by where they stand; each prints points, as the line before it in the list does."""
    at = [n for n, line in enumerate(lines) if not line.label]
    found: dict[int, Named] = {}
    for (n, number, end), style in bare_numbers([(_label(lines[n]), lines[n].text.text) for n in at]):
        line = lines[at[n]]
        entry = listed(replace(line, text=line.text.cut(end), label=number))
        if entry is not None and entry.own is not None:
            found[at[n]] = Named(replace(entry, label=number, whole=line.text, style=style), 0)
    return {**found, **_glued(lines, at)}


def over_points(lines: Sequence[Line]) -> Mapping[int, tuple[str, int]]:
    """Return the numbers of the names that lost their mark, by where they stand, and where what follows begins.

    They print no points: 7 用电 between 6. 桌面 and 8. 门窗, over what is said of it.
    """
    texts = [(None if line.label else labels.leading(line.text.text), line.text.text) for line in lines]
    found = {n: (number, end) for (n, number, end), _ in bare_numbers(texts) if not lines[n].label}
    return {n: one for n, one in found.items() if not marks.ends_with_points(lines[n].text.text)}


def _glued(lines: Sequence[Line], at: Sequence[int]) -> Mapping[int, Named]:
    found: dict[int, Named] = {}
    for n, number, end in glued_numbers([(labels.leading(lines[n].text.text), lines[n].text.text) for n in at]):
        line = lines[at[n]]
        entry = listed(replace(line, text=line.text.cut(end), label=number))
        if entry is not None:
            found[at[n]] = Named(replace(entry, whole=line.text), 0)
    return found


def _label(line: Line) -> labels.Label | None:
    entry = listed(line)
    return labels.leading(entry.label) if entry is not None and entry.own is not None and entry.label else None
