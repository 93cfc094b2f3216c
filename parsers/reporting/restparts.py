"""The one part of a total in prose that no table holds: 总分100分，其中商务30分、技术30分、价格40分 beside a table of 60."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.outlines.tree import worth
from parsers.reporting.pointsunused import POINTS_UNUSED
from parsers.strand import compact
from parsers.wording import totals
from parsers.wording.numerals import ARABIC, number
from schema.finding import Finding
from schema.model import Bilingual

_PART = re.compile(
    rf"(?:^|[，,、；;：:。]|和|及|与)(?:其中)?(?P<name>[\u4e00-\u9fff][^，,、；;：:。0-9０-９]{{1,15}}?)(?:[（(]?满分|占|为|计)?(?P<n>{ARABIC})分(?!以|钟)"
)
"""A name with its points: 价格部分40分, 商务（满分30分."""
_LEAST = 2
"""Parts that show what a total is made up of."""


def rest_part(lines: Sequence[Line], readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a warning (K113) for the part that a line names with its points and that all rubrics of a file lack to the total of that line.

    The line prints the points of all parts, which make the total; those of one are just what the rubrics, none of which names it, miss.
    A table that prints a total of its own is whole.
    """
    made = sum((worth(reading.outline.children, reading.outline.combine) for reading in readings), Decimal(0))
    stated = {reading.outline.stated for reading in readings}
    said = compact("".join(node.whole.text for reading in readings for node in reading.outline.children))
    for line in lines:
        text = compact(line.text.text)
        for whole, _, (_, end) in totals.said(text):
            parts = [(one["name"], number(one["n"])) for one in _PART.finditer(text, end)]
            rest = [name for name, value in parts if value == whole - made and name not in said]
            makes = sum((value for _, value in parts if value), Decimal(0)) == whole
            if made and stated <= {None, whole} and makes and len(parts) >= _LEAST and len(rest) == 1:
                where = Bilingual(
                    zh=f"总分 {whole:f} 分里，评分表（共 {made:f} 分）没有的“{rest[0]}”",
                    en=f'"{rest[0]}", the part of the total of {whole:f} that the rubrics ({made:f}) lack,',
                )
                yield POINTS_UNUSED.finding({"where": where}, source=line.text.source)
                return
