"""Numbered lines outside the tables that print points of parts which no rubric names: 四、廉洁（10分） below the table of one to three."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.choosing.reading import Reading
from parsers.flow import Line, Piece
from parsers.lines.depths import is_deeper
from parsers.lines.listed import PART, Listed, listed
from parsers.lines.mending.wrapped import unwrapped
from parsers.lines.names.named import name_of
from parsers.lines.names.unnumbered import pairs
from parsers.outlines.tree import Node, items_in, nodes, value_of, worth
from parsers.reporting.pointsunused import POINTS_UNUSED
from parsers.reporting.taken import Taken
from parsers.strand import compact
from parsers.wording import totals
from parsers.wording.grades import is_grade
from parsers.wording.marks import ending, is_bracketed
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.rounding import is_rounding
from parsers.wording.texts.textpoints import Own
from schema.document import Table
from schema.finding import Finding
from schema.location import Place, Source
from schema.model import Bilingual

_NAME = re.compile(r"[（(【\[:：，,；;。]")
"""Where the name of a part ends."""
_POINTS = re.compile(r"[（(【\[][^（()）【】\[\]]*[)）】\]]\W*$")
_PLAIN = re.compile(r"[\s*_#`“”\"《》、]+")
_COMPUTED = re.compile("价格|报价|投标价")
"""Parts that a formula computes and no table judges."""
_FORMULA = re.compile("折算|[=＝].*[×*÷]")
_NEAR = 3
"""Lines from a heading on that may say how its part is computed."""
_UNIT = re.compile("分|[Pp](?:oin)?ts?")
_LONGEST = 40
"""Characters in the longest line that names a part."""
_FULL_MARK = re.compile(
    rf"满分\s*(?:值|为|是|[:：])?\s*(?P<n>{ARABIC})\s*分"
    rf"|^[^。，,；;、:：（）()0-9０-９]{{2,16}}(?<![于过达到足满扣减加罚得计给记每第约在超分绩])\s*(?P<behind>{ARABIC})\s*分(?!\s*[（(]?\s*(?:不?含|及?以[上下内]|者|的|制))"
)
"""A full mark in the text of a line: 满分20分, or a short name and points right behind it."""
_OWN_LINE = re.compile(rf"分值?\s*[:：]\s*{ARABIC}\s*分\s*$")
"""The end of a numbered line whose full mark stands below it."""
_REMARKS = re.compile(r"(?:填[表报写]说明|备?注|注意事项)[:：]?")
_LEAST_BULLETS = 2
_SHORTEST = 2
_ABOVE = 2
"""Lines above a list of names of which one may state what these make."""
_LONGEST_LIST = 200
_SHOWN = 12


def outside(
    stream: Sequence[Piece], used: Sequence[Source], readings: Sequence[Reading], lost: frozenset[Place]
) -> Iterator[Finding]:
    """Yield a warning (K113) for the lines without use that print the points of a part that the ``readings`` do not name.

    A heading whose points are all that a rubric makes stands over it, unless a heading like it with these points does;
    bullets say so only where there are several, and so do numbered lines with points in brackets before or amid their text,
    beside rubrics that are lists themselves with points of any form, whatever they make, and names alone where a rubric has
    such headings. A table that is known to be ``lost`` says so for its heading.
    """
    lists = not any(reading.in_table for reading in readings)
    named = lists and any(_is_bare(node) for reading in readings for node in reading.outline.children)
    below = [*stream[1:], None]
    lines = [
        line for line, after in zip(stream, below, strict=False) if isinstance(line, Line) and not _is_lost(after, lost)
    ]
    lines = unwrapped(lines) if lists else lines
    taken = Taken(used)
    free = [(n, line) for n, line in enumerate(lines) if not taken.holds(line.text)]
    said, remarks = _said(readings), _remarks(lines)
    free = [(n, line) for n, line in free if n not in remarks]
    for n, line in free:
        if _lists_names(line, lines[max(n - _ABOVE, 0) : n], said):
            yield _finding([line])
    parts = [
        (line, entry)
        for n, line in free
        if (entry := _part(line) or (_item(line) if lists else _pointed(line)) or (_name(line) if named else None))
        is not None
        and not _is_computed(lines[n : n + _NEAR])
    ]
    heads = [entry for line in lines if taken.holds(line.text) and (entry := _part(line)) is not None]
    found = list(_unknown(parts, readings, heads))
    again = _points([entry for _, entry in parts]) in _lists(readings)
    entries = [entry for _, entry in found]
    whole = not lists and not _stand_beside(entries, heads) and sum(_points(entries)) in _sums(readings)
    if again or whole:
        return
    headings = [one for one in found if _part(one[0]) is not None]
    marked = [one for one in headings if one[1].label or one[1].style.startswith("#") or one[1].style == PART]
    marked += [one for one in found if lists and one[1].label and _OWN_LINE.search(one[0].text.text)]
    if not marked and len(found) < _LEAST_BULLETS:
        return
    yield _finding([line for line, _ in found])


def _stand_beside(entries: Sequence[Listed], heads: Sequence[Listed]) -> bool:
    """Return whether one of the ``heads`` over rubrics is of the style of the entries and has the points that they make."""
    made = sum(_points(entries))
    return any(head.style == entry.style and _points([head]) == (made,) for head in heads for entry in entries)


def _remarks(lines: Sequence[Line]) -> set[int]:
    """Return which of the lines are numbered below a line that is no more than the name of remarks, 填表说明：, in the style of the first.

    So are lines of a deeper style that print no points, or are grades: （1）优秀（5分）. A name that ends with points, 二、日常巡查（20分）, is no
    remark and ends them.
    """
    found: set[int] = set()
    within, first = False, None
    for n, line in enumerate(lines):
        entry = listed(line)
        if _REMARKS.fullmatch(compact(line.text.text)):
            within, first = True, None
        elif within:
            first = first or entry
            within = entry is not None and first is not None and bool(entry.label) and _goes_on(first, entry, line)
        if within:
            found.add(n)
    return found


def _goes_on(first: Listed, entry: Listed, line: Line) -> bool:
    """Return whether a numbered line goes on remarks of which ``first`` is the first."""
    if entry.style == first.style:
        return _part(line) is None
    graded = any(map(is_grade, _names(entry)[:1]))
    return is_deeper(first, entry) and (graded or entry.own is None or entry.own.points is None)


def _finding(lines: Sequence[Line]) -> Finding:
    shown = compact(lines[0].text.text)[:_SHOWN]
    where = Bilingual(
        zh=f"评分表以外的“{shown}”等 {len(lines)} 行",
        en=f'"{shown}" and others outside the rubrics ({len(lines)} lines)',
    )
    return POINTS_UNUSED.finding({"where": where}, source=tuple(place for line in lines for place in line.text.source))


def _lists_names(line: Line, above: Sequence[Line], said: str) -> bool:
    """Return whether a line lists names with their points and nothing else, below one that states what they make together."""
    names = pairs(line.text) if len(line.text.text) <= _LONGEST_LIST else []
    known = [node for node in names if _PLAIN.sub("", compact(_NAME.split(node.text.text)[0])) in said]
    return len(names) > _LEAST_BULLETS and not known and any([*totals.said(one.text.text)] for one in above)


def _unknown(
    parts: Sequence[tuple[Line, Listed]], readings: Sequence[Reading], heads: Sequence[Listed]
) -> Iterator[tuple[Line, Listed]]:
    """Yield the lines that name no part of a rubric, and stand under none of another style that does: what those say explains it.

    A line with the points of a rubric stands over it, unless another of the ``heads`` does.
    """
    said, sums = _said(readings), _sums(readings)
    every = [node for reading in readings for node in nodes(reading.outline.children)]
    lists = not any(reading.in_table for reading in readings)
    over: str | None = None
    for line, entry in parts:
        named = any(name in said for name in _names(entry))
        if (named and not (lists and _differs(entry, every))) or (
            entry.own and entry.own.points and entry.own.points.value in sums and not _stand_beside([entry], heads)
        ):
            over = entry.style
        elif over is None or entry.style == over:
            over = None
            yield line, entry


def _differs(entry: Listed, every: Sequence[Node]) -> bool:
    """Return whether every part that a line names has other points: it is one of another list."""
    name = _names(entry)[0]
    points = {node.points for node in every if name in _PLAIN.sub("", compact(node.text.text))}
    return bool(points) and None not in points and entry.own is not None and entry.own.points not in points


def _sums(readings: Sequence[Reading]) -> set[Decimal]:
    trees = [reading.outline for reading in readings]
    stated = {tree.stated for tree in trees if tree.stated is not None}
    return stated | {value_of(tree.children) for tree in trees}


def _points(entries: Sequence[Listed]) -> tuple[Decimal, ...]:
    return tuple(entry.own.points.value for entry in entries if entry.own is not None and entry.own.points is not None)


def _lists(readings: Sequence[Reading]) -> set[tuple[Decimal, ...]]:
    """Return the points of the parts side by side: what prints all of them in order says them again."""
    every = [reading.outline.children for reading in readings]
    every += [node.children for reading in readings for node in nodes(reading.outline.children)]
    leaves = [items_in(reading.outline.children) for reading in readings]
    return {tuple(worth([node], "sum") for node in parts) for parts in [*every, *leaves] if len(parts) > 1}


def _is_computed(lines: Sequence[Line]) -> bool:
    """Return whether a heading, the first of ``lines``, or what follows it says that a formula makes the part, and no table."""
    return bool(_COMPUTED.search(lines[0].text.text)) or any(_FORMULA.search(line.text.text) for line in lines)


def _is_lost(after: Piece | None, lost: frozenset[Place]) -> bool:
    return isinstance(after, Table) and any(place in lost for cell in after.cells for place in cell.source)


def _part(line: Line) -> Listed | None:
    """Return a short listed line that ends with points in brackets, behind a name."""
    if line.furniture or len(line.text.text) > _LONGEST:
        return None
    entry = listed(line)
    end = ending(entry.text.cut(0, len(entry.text.text.rstrip("：:。；;* ")))) if entry is not None else None
    if entry is None or end is None or not is_bracketed(end.printed.text) or not _UNIT.search(end.printed.text):
        return None
    if (
        end.points.percent
        or end.points.minimum is not None
        or entry.own is None
        or not _names(entry)
        or _COMPUTED.search(entry.text.text)
    ):
        return None
    return entry if entry.label or entry.style.startswith("#") or entry.style in ("•", PART) else None


def _item(line: Line) -> Listed | None:
    """Return a numbered line that prints a full mark, though not in brackets at its end: 一、学习40分为满分, 2.卫生：满分30分。"""
    entry = listed(line) if not line.furniture else None
    if entry is None or not entry.label or entry.rule or entry.band or entry.extra or not _names(entry):
        return None
    if entry.own is not None and entry.own.points is not None:
        return entry if entry.own.points.minimum is None and not is_grade(_names(entry)[0]) else None
    printed = _FULL_MARK.search(entry.text.text)
    value = number(printed["n"] or printed["behind"]) if printed else None
    if (
        printed is None
        or value is None
        or is_rounding(entry.text.text[: printed.start("n" if printed["n"] else "behind")])
    ):
        return None
    return replace(entry, own=Own(Points(value), entry.text.cut(*printed.span())))


def _pointed(line: Line) -> Listed | None:
    """Return a numbered line that prints a full mark of its own in brackets, wherever these stand in it."""
    entry = _item(line)
    if entry is None or entry.own is None:
        return None
    printed = entry.own.printed.text
    opened = entry.own.start > 0 and entry.text.text[entry.own.start - 1] in "（(【["
    return entry if (opened or is_bracketed(printed)) and _UNIT.search(printed) else None


def _name(line: Line) -> Listed | None:
    """Return a line that is a name with its points in brackets and nothing else."""
    entry = name_of(line) if not line.furniture and len(line.text.text) <= _LONGEST else None
    end = ending(entry.text) if entry is not None else None
    printed = end.printed.text if end else ""
    return entry if is_bracketed(printed) and _UNIT.search(printed) and not _COMPUTED.search(line.text.text) else None


def _is_bare(node: Node) -> bool:
    return bool(node.children) and not node.label and node.points is not None


def _names(entry: Listed) -> list[str]:
    """Return what a line may call its part: what stands before and behind a colon, 第一题：提交, up to the points."""
    pieces = _NAME.split(_POINTS.sub("", compact(entry.text.text)))
    return [name for piece in pieces if len(name := _PLAIN.sub("", piece)) >= _SHORTEST]


def _said(readings: Sequence[Reading]) -> str:
    """Return all that the rubrics say, their titles too."""
    texts = [
        text
        for reading in readings
        for text in (*reading.outline.titles, *reading.outline.heads, *reading.outline.used)
    ]
    texts += [node.whole for reading in readings for node in nodes(reading.outline.children)]
    return _PLAIN.sub("", compact("\n".join(text.text for text in texts)))
