"""Cells right below one another with one name, which are read as one category (K117)."""

from collections.abc import Iterator

from parsers.choosing.reading import Reading
from parsers.strand import compact
from schema.finding import Finding, Rule
from schema.model import Bilingual

NAMED_AGAIN = Rule(
    code="K117",
    name="category-named-again",
    severity="note",
    message=Bilingual(
        zh="上下相邻的格子都写“{name}”，读作一个考核项目",
        en='cells right below one another print "{name}"; they are read as one category',
    ),
    help=Bilingual(
        zh="请对照原件：本来是两个考核项目时，请把名称改得不同再试。",
        en="See the original: where they are two categories, give them different names and try again.",
    ),
    explanation=Bilingual(
        zh="同一张表里两个合并单元格上下相邻、名称相同：多半是一个考核项目被分页切开，也可能是两个，从表里看不出来。",
        en="Two merged cells of one table stand one below the other with the same name: mostly a page cut one category, but they may be two.",
    ),
    example="巡查（合并三行） … 巡查（合并两行）",
)


def named_again(reading: Reading, path: str) -> Iterator[Finding]:
    """Yield a note for each name that a merged cell prints again right below that of its category."""
    for name in reading.outline.again:
        yield NAMED_AGAIN.finding({"name": compact(name.text)}, path=path, source=name.source)
