"""Categories with a table each that are told by their points: those of the headings make the total printed above all of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise, takewhile

from parsers.flow import Line
from parsers.lines.listed import without_emphasis
from parsers.strand import Strand
from parsers.wording import labels
from parsers.wording.labels import Label
from parsers.wording.markdown import HEADING
from parsers.wording.marks import ending, is_on_top
from parsers.wording.totals import WHOLE, said

_NAME = re.compile(r"[^-*+•，,；;。:：][^，,；;。]{1,40}")
"""A heading without a number, right above its table."""
_TABLE = re.compile(r"附[表件]|(?:表|细则|标准|办法)(?:[（(].{1,12}[)）])?$")
"""Headings that name a table of its own."""
_LONGEST = 60
"""Characters in the longest heading."""
_WHOLE = re.compile(r"[总總满滿]|合[计計]|共")
"""What is said of a total, beside its points."""
_LEAST = 2
"""Categories that make a total."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that ends with points: its line, its text without the mark of Markdown, how it is set, its number, its points."""

    line: Line
    text: Strand
    level: int
    label: Label | None
    points: Decimal

    def alike(self, other: "Heading") -> bool:
        """Return whether both are headings of one level."""
        styles = [heading.label.style if heading.label else "" for heading in (self, other)]
        return self.level == other.level and styles[0] == styles[1]

    def counts_on(self, before: "Heading") -> bool:
        """Return whether the number of this heading is the next one; headings without numbers need none."""
        if self.label is None or before.label is None:
            return self.label is before.label
        return self.label.numbers == (*before.label.numbers[:-1], before.label.numbers[-1] + 1)


def names_table(text: str) -> bool:
    """Return whether a heading is the title of a table of its own, and names no part."""
    return bool(_TABLE.search(text))


def headings_of_a_total(above: Sequence[Sequence[Line]]) -> list[Heading]:
    """Return the headings of the first tables, whose lines are ``above``, that make a printed total; empty where none do.

    The total stands above the first of them. Other lines, and headings of other levels, may stand between. Where no total is
    printed, headings numbered from one on that make 100 are the parts of one rubric.
    """
    first = _nearest(above[0])
    if first is None:
        return []
    totals = {value for line in above[0] if line is not first.line for value in stated_totals(line)}
    if not totals and first.label is not None and first.label.numbers[-1] == 1:
        totals = {WHOLE}
    found, made = [first], 0
    for lines in above[1:] if totals else ():
        same = [heading for heading in headings(lines) if heading.alike(first)]
        if len(same) != 1 or not same[0].counts_on(found[-1]):
            break
        found += same
        made = len(found) if sum(heading.points for heading in found) in totals else made
    return found[:made] if made >= _LEAST else []


def level_over(above: Sequence[Sequence[Line]], found: Sequence[Heading]) -> list[Heading | None]:
    """Return for each of the headings ``found`` that of the level over them which opens right before it, None where none does.

    Empty where there is no such level: its headings count on, and most make what those below them do: 基础（40分） over 1. and 2.
    ``above`` are the lines over the table of each.
    """
    lines = [*above[0]][_behind_total(above[0], found) :]
    opened = [_opened(over, heading) for over, heading in zip([lines, *above[1:]], found, strict=False)]
    outer = [heading for heading in opened if heading is not None]
    if opened[0] is None or len(outer) < _LEAST or not all(b.alike(a) and b.counts_on(a) for a, b in pairwise(outer)):
        return []
    starts = [n for n, heading in enumerate(opened) if heading is not None]
    made = [sum(one.points for one in found[a:b]) for a, b in pairwise([*starts, len(found)])]
    agreeing = sum(heading.points == points for heading, points in zip(outer, made, strict=True))
    return opened if agreeing * 2 > len(outer) else []


def makes_as_much(outer: Sequence[Heading | None], found: Sequence[Heading]) -> bool:
    """Return whether the headings of the level over those ``found`` make what these make."""
    made = sum(heading.points for heading in outer if heading is not None)
    return made == sum(heading.points for heading in found)


def _opened(lines: Sequence[Line], heading: Heading) -> Heading | None:
    """Return the heading of another level before a ``heading``; of two alike without numbers the one right before it."""
    over = [*takewhile(lambda line: line is not heading.line, (line for line in lines if not line.furniture))]
    others = [other for other in headings(over) if not other.alike(heading)]
    return others[-1] if others else next((other for other in headings(over[-1:]) if other.label is None), None)


def above_all(lines: Sequence[Line], found: Sequence[Heading]) -> tuple[Line, ...]:
    """Return the ``lines`` above the first table but for the first of the headings ``found``, and others of a part behind the total.

    A line right above the first of them is one of a part too, where it makes what only some of them do.
    """
    behind = _behind_total(lines, found)
    parts = {id(heading.line) for heading in headings(lines[behind:])} if behind else {id(found[0].line)}
    over = _opened(lines[behind:], found[0])
    if over is not None and over.points in [*accumulate(heading.points for heading in found)][:-1]:
        parts.add(id(over.line))
    return tuple(line for line in lines if id(line) not in parts)


def _behind_total(lines: Sequence[Line], found: Sequence[Heading]) -> int:
    """Return the place behind the last of the ``lines`` that states what all headings make, 0 where none does."""
    whole = sum(heading.points for heading in found)
    return max(
        (n for n, line in enumerate(lines, 1) if line is not found[0].line and whole in stated_totals(line)), default=0
    )


def _nearest(lines: Sequence[Line]) -> Heading | None:
    return next(iter(reversed(list(headings(lines)))), None)


def headings(lines: Sequence[Line]) -> Iterator[Heading]:
    """Yield those of the ``lines`` above a table that are headings with points; the last one needs no mark and no number."""
    printed = [line for line in lines if not line.furniture]
    for line in printed:
        text = without_emphasis(line.text)
        found = ending(text) if len(text.text) <= _LONGEST else None
        if found is None or found.points.percent or found.points.minimum is not None:
            continue
        mark = HEADING.match(text.text)
        text = text.cut(mark.end()) if mark else text
        label = labels.leading(line.label + text.text)
        named = line is printed[-1] and (
            _NAME.fullmatch(text.text) or (is_on_top(text.text) and not names_table(text.text))
        )
        if mark or label or named:
            yield Heading(line, text, len(mark[1]) if mark else 0, label, found.points.value)


def stated_totals(line: Line) -> set[Decimal]:
    """Return the totals that a line names as such; a heading with points alone may name one of several parts."""
    text = line.text.text
    found = ending(line.text) if len(text) <= _LONGEST else None
    whole = found is not None and (found.points.value == WHOLE or _WHOLE.search(text[len(found.name.text) :]))
    return {value for value, _, _ in said(text)} | ({found.points.value} if found is not None and whole else set())
