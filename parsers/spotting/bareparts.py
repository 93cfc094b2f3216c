"""Parts of a rubric that stand as headings with their points over nothing but prose, beside one whose table is the rubric."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from parsers.choosing.evidence import weigh
from parsers.flow import Line
from parsers.outlines.tree import Node
from parsers.pieces.summed import Heading, headings, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import as_category, heading_of
from parsers.strand import AnyPlace
from parsers.wording.marks import ending
from parsers.wording.totals import WHOLE

_MOST = 6
"""Lines of prose under a heading, at the most."""


def with_bare_parts(found: tuple[Found, ...], lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> tuple[Found, ...]:
    """Return the one rubric of a file, a table under a heading with its points, with the parts that have no table as items.

    技术评分（40分） over a table, 商务评分（30分） and 业绩评分（30分） over a sentence each: headings of one level that make 100, or a
    total stated above, with the table's. ``at`` says where in the file the ``lines`` stand.
    """
    over = heading_of(found[0], agreeing=False) if len(found) == 1 else None
    if over is None:
        return found
    here = at[over.line.text.runs[0].place]
    parts = [(n, heading) for n, line in enumerate(lines) for heading in headings([line]) if heading.alike(over)]
    ends = [n for n, _ in parts[1:]] + [len(lines)]
    held = {
        n: [line for line in lines[n + 1 : end] if not line.furniture][:_MOST]
        for (n, _), end in zip(parts, ends, strict=True)
    }
    whole = sum((heading.points for _, heading in parts), Decimal(0))
    stated = {value for line in lines[: parts[0][0]] for value in stated_totals(line)} if parts else set()
    counted = all(b.counts_on(a) for (_, a), (_, b) in pairwise(parts))
    prose = all(n == here or (held[n] and not any(map(_is_scored, held[n]))) for n, _ in parts)
    if len(parts) < 2 or here not in held or whole not in {WHOLE, *stated} or not counted or not prose:
        return found
    return (_joined(found[0], over, [(heading, [] if n == here else held[n]) for n, heading in parts]),)


def _is_scored(line: Line) -> bool:
    return ending(line.text) is not None


def _joined(one: Found, over: Heading, parts: Sequence[tuple[Heading, list[Line]]]) -> Found:
    tree, rules = one.reading.outline, one.reading.layout.first("rules")
    children: list[Node] = []
    for heading, prose in parts:
        node = as_category(heading, [] if prose else tree.children)
        if prose:
            node.is_item = True
            node.cells = [(rules, line.text) for line in prose] if rules is not None else []
        children.append(node)
    said = [line.text for _, prose in parts for line in prose]
    whole = replace(
        tree,
        children=children,
        total=None,
        used=[*tree.used, *(heading.line.text for heading, _ in parts), *(said if rules is not None else [])],
        remarks=[*tree.remarks, *(said if rules is None else [])],
    )
    taken = {id(heading.line) for heading, _ in parts} | {id(line) for _, prose in parts for line in prose}
    above = tuple(line for line in one.above if id(line) not in taken)
    return replace(one, above=above, reading=replace(one.reading, outline=whole, evidence=weigh(whole)))
