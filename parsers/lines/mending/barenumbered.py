"""Lines of a list whose number lost its mark, 9社会治安（5分） between 8、 and 10、, or runs into a figure, 2.2D图纸 between 1. and 3."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.flow import Line
from parsers.lines.depths import is_deeper
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named, name_of
from parsers.wording import labels, marks
from parsers.wording.barenumbers import bare_number, bare_numbers
from parsers.wording.gluednumbers import glued_numbers

_STYLE = "1."
"""The style of a number without a mark that heads others: 1组织保障（20分） over （1）."""
_SEVERAL = 2


def bare_numbered(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return such lines as listed ones, by where they stand; each prints points, as the line before it in the list does."""
    at = [n for n, line in enumerate(lines) if not line.label]
    found: dict[int, Named] = {}
    for (n, number, end), style in bare_numbers([(_label(lines[n]), lines[n].text.text) for n in at]):
        line = lines[at[n]]
        entry = listed(replace(line, text=line.text.cut(end), label=number))
        if entry is not None and entry.own is not None:
            found[at[n]] = Named(replace(entry, label=number, whole=line.text, style=style), 0)
    return {**_heads(lines), **found, **_glued(lines, at)}


def over_points(lines: Sequence[Line]) -> Mapping[int, tuple[str, int]]:
    """Return the numbers of the names that lost their mark, by where they stand, and where what follows begins.

    They print no points: 7 用电 between 6. 桌面 and 8. 门窗, over what is said of it.
    """
    texts = [(None if line.label else labels.leading(line.text.text), line.text.text) for line in lines]
    found = {n: (number, end) for (n, number, end), _ in bare_numbers(texts) if not lines[n].label}
    return {n: one for n, one in found.items() if not marks.ends_with_points(lines[n].text.text)}


def _heads(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return the names with their points whose numbers, without a mark, count from 1, each right over a list of deeper numbers.

    What these print makes the points of each but the last of several, which may be cut.
    """
    found = {n: head for n, line in enumerate(lines) if (head := _head(line)) is not None}
    if not found or [head.label for head in found.values()] != [str(n + 1) for n in range(len(found))]:
        return {}
    ends = (*[*found][1:], len(lines))
    parts = [(found[at], _list_below(found[at], lines[at + 1 : end])) for at, end in zip(found, ends, strict=True)]
    made = [len(below) >= _SEVERAL and sum(one.value for one in below) == head.value for head, below in parts]
    sure = all(below for _, below in parts) and all(made[:-1] or made)
    return {at: Named(head, 0) for at, head in found.items()} if sure else {}


def _head(line: Line) -> Listed | None:
    """Return a line as a listed one where it is a name with its points and nothing else behind a number without a mark."""
    found = None if line.label else bare_number(line.text.text)
    name = name_of(replace(line, text=line.text.cut(found[1]))) if found else None
    return replace(name, label=str(found[0]), whole=line.text, style=_STYLE) if found and name else None


def _list_below(head: Listed, lines: Sequence[Line]) -> list[Listed]:
    """Return the listed lines of the style of that right below ``head``, which is deeper and has points; empty where it is not so."""
    first = listed(lines[0]) if lines else None
    if first is None or not first.label or first.own is None or not is_deeper(head, first):
        return []
    return [one for line in lines if (one := listed(line)) is not None and one.style == first.style]


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
