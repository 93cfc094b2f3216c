"""A total that no rubric alone makes, but all of a file together, or nearly: they may be the parts of one, 合计：100分 below two tables of 50."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.outlines.tree import value_of
from parsers.pieces.summed import stated_totals
from parsers.reporting.neartotals import NEAR_TOTAL
from parsers.reporting.pointsunused import POINTS_UNUSED
from parsers.strand import compact
from parsers.wording.totals import states_total
from schema.finding import Finding
from schema.model import Bilingual

_LEAST = 2
_NEAR = Decimal("0.1")
"""The share of a total by which the rubrics may miss it: some points are wrong."""
_SHOWN = 20


def joint_total(lines: Sequence[Line], readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a warning (K113) for the first of the ``lines`` of a file that states what its rubrics make together, and none alone.

    Tables with other headers are parts that are judged in other ways, as the price and the offer of a tender are. Where no line states
    just that, one that says nothing but a total which all rubrics together nearly make, and none alone, is told as at odds (K213).
    """
    made = [value_of(reading.outline.children) for reading in readings]
    alone = {*made, *(reading.outline.stated for reading in readings)}
    whole = sum(made, Decimal(0))
    heads = {reading.layout.headers for reading in readings}
    if len(readings) < _LEAST or len(heads) > 1 or whole in alone or not all(made):
        return
    stated = [(line, stated_totals(line)) for line in lines if not line.furniture]
    for line, values in stated:
        if whole in values:
            shown = compact(line.text.text)[:_SHOWN]
            where = Bilingual(
                zh=f"{len(readings)} 个评分表合起来才是的总分“{shown}”",
                en=f'the total of all {len(readings)} rubrics together, "{shown}",',
            )
            yield POINTS_UNUSED.finding({"where": where}, source=line.text.source)
            return
    yield from _nearly_made(stated, made)


def _nearly_made(stated: Sequence[tuple[Line, set[Decimal]]], made: Sequence[Decimal]) -> Iterator[Finding]:
    """Yield a warning for the first line of nothing but a total that the rubrics together miss by little."""
    whole = sum(made, Decimal(0))
    for line, values in stated:
        near = [value for value in values if max(made) < value and abs(value - whole) <= value * _NEAR]
        if len(near) == 1 and states_total(compact(line.text.text)):
            all_of_them = Bilingual(zh=f"（共 {len(made)} 个）", en=f"(all {len(made)} together) ")
            said = {"rubric": all_of_them, "shown": compact(line.text.text)[:_SHOWN], "actual": f"{whole:f}"}
            yield NEAR_TOTAL.finding(said, source=line.text.source, expected=near[0], actual=whole)
            return
