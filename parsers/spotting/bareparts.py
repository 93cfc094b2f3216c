"""Parts of a rubric that stand as headings with their points over nothing but prose, beside those whose tables are the rubric."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, takewhile

from parsers.choosing.evidence import weigh
from parsers.flow import Line
from parsers.pieces.summed import Heading, headings, names_table, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import as_category, heading_of, joined
from parsers.strand import AnyPlace
from parsers.wording.lots import lot_in
from parsers.wording.marks import ending
from parsers.wording.totals import WHOLE

_MOST = 6
"""Lines of prose under a heading, at the most."""

Part = tuple[Heading, Found | list[Line] | None]
"""A heading with the rubric under it, or the prose; None where a table stands there that is no rubric."""


def with_bare_parts(found: tuple[Found, ...], lines: Sequence[Line], at: Mapping[AnyPlace, int]) -> tuple[Found, ...]:
    """Return the rubrics of a file, each a table under a heading with its points, as one with the parts that have no table.

    技术评分（40分） over a table, 商务评分（30分） and 业绩评分（30分） over a sentence each, which are items: headings of one level that
    make 100, or a total stated above, with the tables'. A heading over a table that is no rubric is a category that holds nothing.
    ``at`` says where in the file the ``lines`` stand.
    """
    overs = [heading_of(one, agreeing=len(found) > 1) for one in found]
    under = {at[over.line.text.runs[0].place]: one for over, one in zip(overs, found, strict=True) if over}
    first = overs[0]
    if first is None or len(under) < len(found) or (len(found) > 1 and any(map(_is_own, overs))):
        return found
    places = [(n, heading) for n, line in enumerate(lines) for heading in headings([line]) if heading.alike(first)]
    ends = [n for n, _ in places[1:]] + [len(lines)]
    parts: list[Part] = [
        (heading, under[n] if n in under else _prose(lines[n + 1 : end], lines[end : end + 1]))
        for (n, heading), end in zip(places, ends, strict=True)
    ]
    whole = sum((heading.points for heading, _ in parts), Decimal(0))
    stated = {value for line in lines[: places[0][0]] for value in stated_totals(line)} if places else set()
    counted = all(b.counts_on(a) for (a, _), (b, _) in pairwise(parts))
    scored = any(ending(line.text) is not None for _, held in parts if isinstance(held, list) for line in held)
    all_in = under.keys() <= {n for n, _ in places} and len(parts) > len(found)
    empty = any(held == [] for _, held in parts)
    if not all_in or whole not in {WHOLE, *stated} or not counted or scored or empty:
        return found
    return (_joined(found, parts),)


def _is_own(over: Heading | None) -> bool:
    """Return whether a heading is the title of a rubric of its own: that of a table or of a lot."""
    end = ending(over.text) if over is not None else None
    return end is not None and (names_table(end.name.text) or bool(lot_in(end.name.text)))


def _prose(held: Sequence[Line], behind: Sequence[Line]) -> list[Line] | None:
    """Return the lines under a heading; None where a table stands among them, right below which the next line tells it."""
    if any(line.below for line in [*held, *behind]):
        return None
    return [line for line in held if not line.furniture][:_MOST]


def _joined(found: Sequence[Found], parts: Sequence[Part]) -> Found:
    one = joined(found, [], [heading.line.text for heading, _ in parts])
    tree, rules = one.reading.outline, one.reading.layout.first("rules")
    for heading, held in parts:
        node = as_category(heading, held.reading.outline.children if isinstance(held, Found) else [])
        tree.children.append(node)
        said = [line.text for line in held] if isinstance(held, list) else []
        node.is_item = bool(said)
        node.cells = [(rules, text) for text in said] if rules is not None else []
        (tree.remarks if rules is None else tree.used).extend(said)
    above = tuple(takewhile(lambda line: line is not parts[0][0].line, one.above))
    return replace(one, above=above, reading=replace(one.reading, evidence=weigh(tree)))
