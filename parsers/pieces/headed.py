"""One rubric in several tables, each under a heading that names its category: 一、常规管理（40分）, table, 二、…, table."""

import re
from collections.abc import Iterator, Sequence

from parsers.flow import Line
from parsers.outlines.kinds import kind_named
from parsers.pieces.summed import Heading, above_all, headings_of_a_total, level_over, makes_as_much, names_table
from parsers.strand import Strand
from parsers.tables import headers
from parsers.tables.grades.graded import scale
from parsers.tables.grid import Box, Grid
from parsers.tables.header_rows import header_of, header_rows
from parsers.wording import labels, totals
from parsers.wording.bands import CERTAIN, are_bands
from parsers.wording.grades import is_grade
from parsers.wording.lots import lot_in
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points

Headed = tuple[tuple[Line, ...], Grid]
"""A table and the lines above it."""
_NAME = re.compile(r"[^，,；;。:：]{2,20}")
_SCORE = re.compile(r"\s*(?:.{0,6}(?:得分|评分|小计|合计|总分))\s*[:：]?[\s_]*分?\s*")
"""A line below a table in which the score is entered: 得分：　　分."""
_SHARE = re.compile(rf"{ARABIC}\s*[%％﹪]")
_LONGEST = 60
"""Characters in the longest line that heads a table."""


def under_headings(tables: Sequence[Headed]) -> Iterator[Headed]:
    """Yield the tables with the lines above; those of one header under headings that count on are put together as one.

    Tables in which the same grades are ticked need no numbers on their headings.
    Nor do tables whose headings together make the total that is printed above them.
    A table that is no more than a header heads all of them that have none of their own.
    They are not put together where the first heading counts on from that of another table of points, or where they name lots.
    The headings become rows over the full width, as other documents print them. A table that states a total ends a rubric.
    """
    run: list[Headed] = []
    at = 0
    while at < len(tables):
        summed = _summed(tables[at:])
        apart = bool(run) and _counts_rubrics(tables[: at - len(run)], run[0])
        if run and (summed or apart or not _goes_on(run, tables[at])):
            yield _stacked(run)
            run = []
        if summed:
            yield _stacked(tables[at : at + len(summed)], summed)
        else:
            run.append(tables[at])
        at += len(summed) or 1
    if run:
        yield _stacked(run)


def _summed(tables: Sequence[Headed]) -> list[Heading]:
    """Return the headings of the first of ``tables`` that make a printed total together, over tables of one header.

    Those without numbers below another level are left to parsers/spotting/sections: as rows all of them would be of one level.
    """
    above = [lines for lines, _ in tables]
    found = headings_of_a_total(above)
    grids = [laid for _, laid in tables[: len(found)]]
    joined = all(_same_header(grids[0], laid) for laid in grids) and not any(map(_states_total, grids))
    levelled = bool(found) and found[0].label is None and makes_as_much(level_over(above, found), found)
    return found if joined and not levelled else []


def _goes_on(run: Sequence[Headed], table: Headed) -> bool:
    """Return whether ``table`` goes on the rubric of ``run``: alone under the next heading, with the same header."""
    (before, first), (_, last), (lines, laid) = run[0], run[-1], table
    if _is_scale_again(run[-1], table):
        return True
    heading, known = _heading(lines), _heading(run[-1][0])
    if heading is not None and len(_printed(lines)) == 1 and len(run) == 1 and _is_header(first):
        return _same_header(first, laid) and _is_part(first, heading, laid)
    if heading is None or known is None or len(_printed(lines)) > 1 or not _printed(before):
        return False
    apart = _states_total(last) or restarts(last, laid)
    alike = _same_header(first, laid) and (not _is_header(first) or _is_part(first, heading, laid))
    return _counts_on(heading, known) and alike and not apart


def _counts_on(heading: Line, known: Line) -> bool:
    """Return whether the number of a heading is the next after that of the ``known`` one."""
    mine, previous = labels.leading(_spelt(heading)), labels.leading(_spelt(known))
    return mine is not None and previous is not None and labels.counts_on(previous, mine)


def _counts_rubrics(before: Sequence[Headed], first: Headed) -> bool:
    """Return whether the heading of ``first`` counts on from that right before, over another table of points: 二、 and 三、.

    These are the headings of the document, and what stands under each is a rubric of its own. One with points names a part.
    """
    heading, above = _heading(first[0]), _printed(before[-1][0]) if before else []
    known = above[-1] if above else None
    if heading is None or known is None or ends_with_points(heading.text.text) or not _counts_on(heading, known):
        return False
    laid = before[-1][1]
    _, data = header_rows(laid)
    return any(
        "points" in headers.roles(header_of(laid, 0, data, column)) for column in range(laid.width if data else 0)
    )


def _is_scale_again(last: Headed, table: Headed) -> bool:
    """Return whether both tables tick the same grades, each under a name of its own: 工作态度 over 考核内容 | 优（10分） | 良（8分）."""
    (above, first), (lines, laid) = last, table
    heads = scale(first), scale(laid)
    named, other = _name(above), _name(lines)
    between = [line for line in _printed(lines)[:-1] if not _SCORE.fullmatch(line.text.text)]
    if named is None or other is None or between or named.text.text == other.text.text:
        return False
    same = all(head is not None and head.top == 0 for head in heads) and first.row_texts(0) == laid.row_texts(0)
    return same and first.width == laid.width and not _states_total(first)


def _name(lines: Sequence[Line]) -> Line | None:
    """Return the line right above a table if it is no more than a name."""
    printed = _printed(lines)
    named = bool(printed) and bool(_NAME.fullmatch(printed[-1].text.text)) and not names_table(printed[-1].text.text)
    return printed[-1] if named else None


def _head_end(laid: Grid) -> int:
    """Return the first row below the header."""
    head = scale(laid)
    return header_rows(laid)[1] if head is None else head.data


def _heading(lines: Sequence[Line]) -> Line | None:
    """Return the line right above a table if it is short, numbered and no title of a table."""
    printed = _printed(lines)
    line = printed[-1] if printed else None
    if line is None or len(line.text.text) > _LONGEST or names_table(line.text.text) or lot_in(line.text.text):
        return None
    return line if labels.leading(_spelt(line)) is not None else None


def _printed(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not line.furniture]


def _spelt(line: Line) -> str:
    return line.label + line.text.text


def _same_header(first: Grid, laid: Grid) -> bool:
    (top, data), (other, end) = header_rows(first), header_rows(laid)
    if first.width != laid.width or top or other or data == 0 or _looks_up(laid):
        return False
    if end == 0:
        return _shared_out(laid) <= _shared_out(first)
    return [first.row_texts(row) for row in range(data)] == [laid.row_texts(row) for row in range(end)]


def _is_header(laid: Grid) -> bool:
    """Return whether a table is no more than the header of those below it."""
    return header_rows(laid) == (0, len(laid.rows))


def _is_part(header: Grid, heading: Line, laid: Grid) -> bool:
    """Return whether a table under a ``heading`` prints points, in most cells that ``header`` names as such, or needs none: 三、加分项.

    Neither does one of grades, with bands of scores or the least score of each.
    """
    columns = [c for c in range(laid.width) if "points" in headers.roles(header_of(header, 0, len(header.rows), c))]
    texts = {c: [laid.text(row, c) for row in _parted(laid) if laid.starts(row, c)] for c in range(laid.width)}
    filled = {c: [text for text in texts[c] if text] for c in texts}
    if any(are_bands(filled[c]) for c in columns) or (
        any(map(_are_grades, filled.values())) and not ends_with_points(heading.text.text)
    ):
        return False
    pointed = any(sum(read_points(text) is not None for text in filled[c]) * 2 > len(filled[c]) for c in columns)
    return pointed or kind_named(heading.text.text) != "base"


def _parted(laid: Grid) -> list[int]:
    """Return the rows that are no heading over the full width."""
    return [row for row in range(len(laid.rows)) if len(set(laid.rows[row])) > 1]


def _are_grades(texts: Sequence[str]) -> bool:
    return len(texts) > 1 and all(map(is_grade, texts))


def _shared_out(laid: Grid) -> set[int]:
    """Return the columns that hold shares in per cent below their first cell."""
    columns = {column: laid.texts_in(column)[1:] for column in range(laid.width)}
    return {column for column, texts in columns.items() if texts and all(map(_SHARE.fullmatch, texts))}


def _looks_up(laid: Grid) -> bool:
    """Return whether a column holds bands of scores, ≥90分, 75-89分, in which a grade is looked up: it scores nothing."""
    columns = ([laid.text(row, c) for row in range(1, len(laid.rows)) if laid.text(row, c)] for c in range(laid.width))
    return any(len(texts) >= CERTAIN and are_bands(texts) for texts in columns)


def restarts(last: Grid, laid: Grid) -> bool:
    """Return whether the column of serial numbers starts again: each table counts its own items, and is one of its own."""
    found = []
    for grid in (last, laid):
        _, data = header_rows(grid)
        column = next((c for c in range(grid.width) if "label" in headers.roles(grid.text(0, c))), None)
        texts = [grid.text(row, column) for row in range(data, len(grid.rows))] if column is not None else []
        found.append([label.numbers for text in texts if (label := labels.whole(text)) is not None])
    before, after = found
    return bool(before) and bool(after) and len(before) > 1 and after[0] == before[0]


def _states_total(laid: Grid) -> bool:
    return any(totals.is_total(laid.row_texts(row)) for row in range(len(laid.rows)))


def _stacked(run: Sequence[Headed], summed: Sequence[Heading] = ()) -> Headed:
    """Return the tables of ``run`` as one, under the headings that make a total or else under those right above."""
    lines, first = run[0]
    if len(run) == 1:
        return run[0]
    named = [None if _is_header(laid) else _heading(above) or _name(above) for above, laid in run]
    over = [heading.line for heading in summed] or named
    outer = level_over([above for above, _ in run], summed) if summed else []
    boxes: list[Box] = []
    rows: list[tuple[int, ...]] = []
    dropped: list[Strand] = list(first.dropped)
    for n, (above, laid) in enumerate(run):
        data = _head_end(laid)
        shift = len(boxes)
        boxes += laid.boxes
        moved = [tuple(index + shift if index >= 0 else index for index in row) for row in laid.rows]
        rows += moved[:data] if n == 0 else []
        dropped += (
            [] if n == 0 else [boxes[index].text for row in moved[:data] for index in dict.fromkeys(row) if index >= 0]
        )
        line = over[n]
        dropped += [other.text for other in _printed(above) if n and other is not line and not summed]
        if line is not None:
            heads = [heading for heading in [*outer[n : n + 1], *summed[n : n + 1]] if heading is not None]
            for box in [Box(heading.text, heading.line.label) for heading in heads] or [Box(line.text, line.label)]:
                boxes.append(box)
                rows.append((len(boxes) - 1,) * laid.width)
        rows += moved[data:]
    taken = [heading.line for heading in outer if heading is not None]
    kept = above_all(lines, summed) if summed else tuple(line for line in lines if line is not over[0])
    kept = tuple(line for line in kept if all(line is not other for other in taken))
    return kept, Grid(tuple(rows), tuple(boxes), first.numbers, tuple(dropped))
