"""Names with bare numbers in brackets that make a total, over or before what is taken off: 地面（40）：①有垃圾，每处扣5分."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.flow import Line
from parsers.lines.depths import NAME, is_below_name, is_deeper
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named, takes
from parsers.outlines.kinds import kind_named
from parsers.pieces.summed import stated_totals
from parsers.strand import Strand
from parsers.wording import labels
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import read_points
from parsers.wording.texts.textpoints import Own
from parsers.wording.totals import WHOLE, total_word

_NAME = re.compile(
    rf"(?P<name>[^，,；;。:：（）()【】\[\]|\d\s][^，,；;。:：（）()【】\[\]|\d]{{0,19}})[（(【\[]\s*(?P<n>{ARABIC})\s*[)）】\]]\s*(?:[:：]\s*(?=\S)|[:：]?\s*$)"
)
"""A name and a number in brackets, behind which a colon or nothing stands."""
_PRINTED = re.compile(
    rf"^(?!.*(?:总分|满分|合计|共))[^，,；;。:：（）()]{{2,30}}[（(]\s*(?P<n>{ARABIC})\s*分\s*[)）]\s*[:：]?\s*$"
)
"""A name with its points and their unit: 卫生（50分）."""
_MARKED = 2
"""Such names that show that points have their unit."""
_LEAST = 3
"""Names that make a total."""
_MOST = 15
"""Lines below one name."""
_MOST_REST = 2
"""Lines without a mark that end what is said of it."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name at the line ``at`` as a listed one, its number, how many lines below are its own, and whether these say what is taken off."""

    at: int
    entry: Listed
    value: Decimal
    below: int
    ruled: bool

    @property
    def end(self) -> int:
        """Where the lines that are its own end."""
        return self.at + 1 + self.below


def bare_brackets(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return such names as listed lines with points, by where they stand, and the lines below that go on each.

    They stand one after the other, all marked alike, with nothing between but what is said of them; most say what is taken off; and
    their numbers make 100, a total that another line states, or the points of the heading right above them: numbers in brackets may be
    those of anything. They are so where other names print points with their unit, but for such headings and those of bonuses.
    """
    runs = [run for run in _runs(lines) if len(run) >= _LEAST and sum(name.ruled for name in run) * 2 > len(run)]
    inside = {name.at for run in runs for name in run}
    printed = {n: value for n, line in enumerate(lines) if n not in inside and (value := _printed(line)) is not None}
    headed = [run for run in runs if printed.get(run[0].at - 1) == _value(run)]
    if len(printed) - len(headed) >= _MARKED:
        return {}
    totals = {WHOLE}.union(*(stated_totals(line) for n, line in enumerate(lines) if n not in inside and runs))
    return {
        name.at: Named(name.entry, name.below) for run in runs if run in headed or _value(run) in totals for name in run
    }


def _value(run: Sequence[_Name]) -> Decimal:
    return sum((name.value for name in run), Decimal(0))


def _printed(line: Line) -> Decimal | None:
    """Return the points with their unit that a line prints behind a name and nothing else, but for that of a bonus."""
    found = _PRINTED.search(line.text.text)
    plain = found is not None and kind_named(labels.behind(line.text.text)) == "base"
    return number(found["n"]) if found is not None and plain else None


def _runs(lines: Sequence[Line]) -> Iterator[list[_Name]]:
    names = {n: entry for n, line in enumerate(lines) if (entry := _name_of(line)) is not None}
    run: list[_Name] = []
    for at, end in pairwise([*names, len(lines)]):
        entry = names[at]
        below = _below(entry, lines[at + 1 : end])
        if run and run[-1].entry.style == entry.style and _is_rest(lines[run[-1].end : at]):
            run[-1] = replace(run[-1], below=at - run[-1].at - 1)
        elif run:
            yield run
            run = []
        said = [entry.text, *(line.text for line in lines[at + 1 : at + 1 + below])]
        run.append(_Name(at, entry, entry.value, below, any(map(takes, said))))
    yield run


def _is_rest(lines: Sequence[Line]) -> bool:
    """Return whether lines between what is said of one name and the next name may be the rest of a sentence."""
    return len(lines) <= _MOST_REST and all(listed(line) is None and "|" not in line.text.text for line in lines)


def _name_of(line: Line) -> Listed | None:
    """Return a line that begins with such a name as a listed one with the number as its points; None where it prints others of its own."""
    entry = listed(line)
    text: Strand = entry.text if entry is not None else line.text
    found = _NAME.match(text.text)
    points = read_points(found["n"]) if found else None
    if found is None or points is None or not points.value or (entry is not None and entry.own is not None):
        return None
    if is_grade(found["name"].strip()) or total_word(found["name"].strip()):
        return None
    own = Own(points, text.cut(*found.span("n")), start=found.start("n"))
    return replace(entry, own=own, marked=None) if entry is not None else Listed("", text, text, NAME, own, line.indent)


def _below(name: Listed, lines: Sequence[Line]) -> int:
    """Return how many of the ``lines`` right below a name say more of it, down to the last that has a deeper mark or says what is taken off."""
    kept = 0
    for count, line in enumerate(lines[:_MOST], 1):
        entry = listed(line)
        deeper = entry is not None and (is_below_name(entry) if name.style == NAME else is_deeper(name, entry))
        if (entry is not None and (entry.own is not None or not deeper)) or "|" in line.text.text:
            break
        if entry is not None or takes(line.text):
            kept = count
    return kept
