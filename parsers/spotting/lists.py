"""Finding the rubrics in the lines of a document, alone or beside tables."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.choosing.marking.awards import settle_awards
from parsers.choosing.marking.headingweights import settle_heading_weights
from parsers.choosing.marking.parts import settle_parts
from parsers.choosing.reading import Reading, is_proved, of_lines
from parsers.flow import Line
from parsers.head.lineforms import ANNEX_LABEL, names_rubric
from parsers.head.titles import title_lines, title_of
from parsers.lines.explained import without_explained
from parsers.lines.linetable import LineTable, line_tables
from parsers.lines.linetotals import said_total
from parsers.lines.listed import listed
from parsers.lines.mending.partsums import without_part_sums
from parsers.lines.names.chained import chained
from parsers.lines.weighedparts import weighed_parts
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, items_in, nodes, value_of
from parsers.spotting.bareparts import with_bare_parts
from parsers.spotting.found import Found
from parsers.spotting.mixed import as_one
from parsers.spotting.parts import heading_of
from parsers.spotting.repeats import form_again, makes_again
from parsers.strand import AnyPlace, compact
from parsers.wording.points import Points
from parsers.wording.texts.statedpoints import stated_together
from parsers.wording.totals import WHOLE

_NAME = re.compile(r"[（(【\[:：，,；;。]|[0-9０-９.．]+分")
"""Where the name of an item ends."""
_SCORED_BY = re.compile(r"(?:自|互|测|复|初|[考审]核)评$|评[分议价定]$|打分$")
"""The end of the name of who scores and how: 单位自评, 考核组评分."""
_POINTS_FIRST = re.compile(r"^\s*[（(【\[][^（()）】\]]*[)）】\]]\s*")
"""Points before the name of an item: （25分）建立台账."""
_NUMBERED = re.compile(r"[。；;]\s*[1-9][0-9]?\s*[.．、](?![0-9])")
"""The number of another item behind the end of a sentence."""
_LEAST = 2
"""Numbered lines with points left out that make a rubric in lines doubtful."""


def in_lines(lines: Sequence[Line], scoring: bool = False, names: int = 2) -> tuple[Found, ...]:
    """Return the rubrics that stand in lines, with the lines above; ``scoring`` and ``names`` as in parsers/lines/linetable.

    Where there is no list, a line that is nothing but names with their points may be one; beside tables it tells what is in these.
    """
    printed = [table for table in line_tables(lines, scoring, names) if not _runs_together(table)]
    if not printed and not scoring:
        printed = [LineTable(tuple(lines[:n]), made) for n, made in chained(lines)][:1]
    tables = weighed_parts([*without_explained(printed)])
    for table in tables:
        settle_awards(table.outline)
        settle_parts(table.outline)
        settle_heading_weights(table.outline)
    whole = len(_left_out(lines, [*tables, *printed])) < _LEAST if tables else True
    found = [Found(one.above, of_lines(one.outline, whole)) for one in tables]
    whole_sums = without_part_sums(lines) if found else ()
    return (*found[:-1], *(replace(one, below=_below(whole_sums, _used(one))) for one in found[-1:]))


def _runs_together(table: LineTable) -> bool:
    """Return whether one of the items holds others with numbers and full marks of their own, from which it cannot be parted."""
    texts = (node.text.text for node in items_in(table.outline.children))
    return any(_NUMBERED.search(text) and stated_together(text) is not None for text in texts)


def _below(lines: Sequence[Line], used: Collection[AnyPlace]) -> tuple[Line, ...]:
    """Return the lines behind the last of those that are used: one of them may state the total."""
    ends = [n for n, line in enumerate(lines, 1) if _place(line) in used]
    return tuple(lines[ends[-1] :]) if ends else ()


def _left_out(lines: Sequence[Line], tables: Sequence[LineTable]) -> list[Line]:
    """Return the numbered lines with points of which nothing was read, and which say nothing again that was."""
    used = {run.place for table in tables for text in table.outline.used for run in text.runs}
    said = "\n".join(compact(node.text.text) for table in tables for node in nodes(table.outline.children))
    rest = [line for line in lines if not line.furniture and _place(line) not in used]
    found = [(line, entry) for line in rest if (entry := listed(line)) is not None and entry.label and entry.own]
    return [line for line, entry in found if compact(entry.text.text) not in said]


def beside_tables(lines: Sequence[Line], found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rubrics ``found`` in the tables of a file together with those that stand in its ``lines``, in reading order.

    Lines beside a table are a rubric where their own sums prove it, where they are all of an annex that names one, or where the
    sums of their parts are the points of the items of a table; and where they do not print its items again. A file without
    a rubric in a table is not looked at: a table of it may be lost.
    """
    if not found:
        return ()
    at = {_place(line): n for n, line in enumerate(lines)}
    found = as_one(found, lines, at)
    titles = {_place(line) for one in found for line in title_lines(one.above, None)}
    headings = [heading for one in found if (heading := heading_of(one)) is not None]
    taken = titles.union(*(_used(one) for one in found), (_place(heading.line) for heading in headings))
    placed: list[tuple[int, Found]] = []
    for one in found:
        above = max((at[_place(line)] for line in one.above), default=-1)
        placed.append((max(above, placed[-1][0] if placed else -1), one))
    between = pairwise([0, *(n + 1 for n, _ in placed), len(lines)])
    rest = [[line for line in lines[start:end] if _place(line) not in taken] for start, end in between]
    names = 1 if any(heading.label is None for heading in headings) else 2
    made = [one for part in rest for one in in_lines(part, scoring=True, names=names)]
    with_forms = [_with_form(one, found) for one in made]
    listed = [one for one, form in with_forms if form is not None or _is_another(one, found, at)]
    if not listed:
        return with_bare_parts(found, lines, at)
    forms = [form for _, form in with_forms if form is not None]
    placed = [(n, one) for n, one in placed if not any(one is form for form in forms)]
    placed += [(_first(one, at), one) for one in listed]
    ordered = _after_lists([one for _, one in sorted(placed, key=lambda entry: entry[0])])
    return as_one(ordered, lines, at)


def _with_form(one: Found, tables: Sequence[Found]) -> tuple[Found, Found | None]:
    """Return a list, and which of the ``tables`` is the form of its points and only says it again; a total is that of both."""
    for table in tables:
        again = form_again(one.reading, table.reading)
        if again is not None:
            one.reading.outline.total = one.reading.outline.total or table.reading.outline.total
            return replace(one, again=(again,)), table
    return one, None


def _details(reading: Reading, tables: Sequence[Reading]) -> bool:
    """Return whether the parts of a list are worth one by one what the items of one of the ``tables`` are."""
    return not reading.evidence.fail and any(makes_again(table, [reading]) for table in tables)


def _after_lists(found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rubrics, each with the lines above that stand behind the lists before it."""
    used: set[AnyPlace] = set()
    made: list[Found] = []
    for one in found:
        ends = [n for n, line in enumerate(one.above, 1) if _place(line) in used]
        made.append(replace(one, above=one.above[ends[-1] :]) if ends else one)
        if not one.reading.in_table:
            used |= _used(one)
    return tuple(made)


def _is_another(one: Found, tables: Sequence[Found], at: Mapping[AnyPlace, int]) -> bool:
    """Return whether a list is a rubric beside those in ``tables``: proved, or of their details, and not theirs printed again."""
    details = _details(one.reading, [table.reading for table in tables])
    proved = (
        (is_proved(one.reading) and not _is_of_two(one, tables))
        or details
        or (_is_whole(one) and _is_annex(one, tables, at))
    )
    return proved and not _is_again(one, tables)


def _is_of_two(one: Found, tables: Sequence[Found]) -> bool:
    """Return whether two items below one heading are all that a list without a total has beside bonuses, and a table has parts of their points."""
    base = [node for node in one.reading.outline.children if kind_of(node) == "base"]
    alone = len(base) == 1 < len(one.reading.outline.children) and one.reading.outline.total is None
    worth = {node.points for node in items_in(base)}
    said = ({node.points for node in nodes(table.reading.outline.children)} for table in tables)
    return alone and sum(1 for _ in items_in(base)) == _LEAST and any(map(worth.issubset, said))


def _is_whole(one: Found) -> bool:
    """Return whether all items of a list have a number and points, which make 100 or a total that is stated above.

    Those that all name who scores, 单位自评（20分） and 民主测评（30分）, are what each score counts for.
    """
    base = [node for node in one.reading.outline.children if kind_of(node) == "base"]
    stated = [total.points.value for line in one.above if (total := said_total(line)) is not None and total.points]
    items = all(node.label and node.points is not None for node in items_in(base))
    names = [_NAME.split(compact(node.text.text))[0] for node in items_in(base)]
    return items and not all(map(_SCORED_BY.search, names)) and value_of(base) in (WHOLE, *stated)


def _is_annex(one: Found, tables: Sequence[Found], at: Mapping[AnyPlace, int]) -> bool:
    """Return whether a list stands under the title of an annex that names a rubric, and none of the ``tables`` in the same annex."""
    titles = title_lines(one.above, None)
    if not titles or not names_rubric(title_of(titles)):
        return False
    before = one.above[: one.above.index(titles[0])]
    if not any(ANNEX_LABEL.match(line.text.text) for line in (titles[0], *before[-1:])):
        return False
    last = max(at.get(place, 0) for place in _used(one))
    below = (
        [line for line in table.above if at[_place(line)] > last] for table in tables if _is_behind(table, one, at)
    )
    return any(ANNEX_LABEL.match(line.text.text) for line in next(below, one.above))


def _is_behind(table: Found, one: Found, at: Mapping[AnyPlace, int]) -> bool:
    """Return whether a table stands behind a list."""
    return any(at[_place(line)] >= _first(one, at) for line in table.above)


def _is_again(one: Found, found: Sequence[Found]) -> bool:
    """Return whether at least half of the items of a list stand in a table with the same points, the number perhaps in their name: D1 安全."""
    printed: dict[Points | None, str] = defaultdict(str)
    for node in (node for other in found for node in nodes(other.reading.outline.children)):
        printed[node.points] += f"{compact(node.label + node.text.text)}\n"
    mine = [node for node in items_in(one.reading.outline.children) if node.points is not None]
    return sum(_name(node) in printed.get(node.points, "") for node in mine) * 2 >= len(mine)


def _name(node: Node) -> str:
    return _NAME.split(_POINTS_FIRST.sub("", compact(node.text.text)), maxsplit=1)[0]


def _first(one: Found, at: Mapping[AnyPlace, int]) -> int:
    """Return where the first item of a list stands in the file."""
    return min(at[node.whole.runs[0].place] for node in items_in(one.reading.outline.children))


def _used(one: Found) -> set[AnyPlace]:
    return {run.place for text in one.reading.outline.used for run in text.runs}


def _place(line: Line) -> AnyPlace:
    return line.text.runs[0].place
