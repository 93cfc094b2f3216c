"""A total that no rubric alone makes, but all of a file together: they may be the parts of one, 合计：100分 below two tables of 50."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.outlines.tree import value_of
from parsers.pieces.summed import stated_totals
from parsers.reporting.pointsunused import POINTS_UNUSED
from parsers.strand import compact
from schema.finding import Finding
from schema.model import Bilingual

_LEAST = 2
_SHOWN = 20


def joint_total(lines: Sequence[Line], readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a warning (K113) for the first of the ``lines`` of a file that states what its rubrics make together, and none alone.

    Tables with other headers are parts that are judged in other ways, as the price and the offer of a tender are.
    """
    made = [value_of(reading.outline.children) for reading in readings]
    alone = {*made, *(reading.outline.stated for reading in readings)}
    whole = sum(made, Decimal(0))
    heads = {reading.layout.headers for reading in readings}
    if len(readings) < _LEAST or len(heads) > 1 or whole in alone or not all(made):
        return
    for line in lines:
        if not line.furniture and whole in stated_totals(line):
            shown = compact(line.text.text)[:_SHOWN]
            where = Bilingual(
                zh=f"{len(readings)} 个评分表合起来才是的总分“{shown}”",
                en=f'the total of all {len(readings)} rubrics together, "{shown}",',
            )
            yield POINTS_UNUSED.finding({"where": where}, source=line.text.source)
            return
