"""Telling that two rubrics are hardly two years of the same one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from schema.diff import PairChange
from schema.finding import Finding, Rule
from schema.model import Bilingual

LITTLE_IN_COMMON = Rule(
    code="K711",
    name="little-in-common",
    severity="warning",
    message=Bilingual(
        zh="两份细则的内容几乎没有相同之处（原{old}项，现{new}项，只有{tied}项勉强对得上），可能不是同一份细则的前后两年",
        en="the two rubrics have hardly anything in common ({old} items before, {new} now, {tied} loosely matched): they may "
        "not be two years of the same rubric",
    ),
    help=Bilingual(
        zh="请核对文件有没有拿错；有几张评分表的，用 --rubric 指明哪一张。",
        en="Check that these are the right files; where one holds several rubrics say which with --rubric.",
    ),
    explanation=Bilingual(
        zh="比较只对前后两年的同一份细则有意义；不相干的两份，结果大多是“取消”和“新增”。",
        en="A comparison tells something about two years of one rubric; of others nearly all is deleted and added.",
    ),
    example="kaohe diff union-2012.docx fire-safety-2013.docx",
)
_ALIKE = Decimal("0.2")
"""Mean likeness of what was matched below which this is said; an item of the smaller rubric without a partner counts nought.
Two years of one rubric, paraphrased throughout, have 0.39 or more in tests/generators, rubrics of different subjects 0.11
at most."""


def little_in_common(pairs: Sequence[PairChange]) -> Iterator[Finding]:
    """Yield a warning (K711) where the items of two rubrics have next to nothing in common."""
    old, new = sum(len(pair.old) for pair in pairs), sum(len(pair.new) for pair in pairs)
    edges = [edge for pair in pairs for edge in pair.edges]
    if sum((edge.similarity for edge in edges), Decimal(0)) < _ALIKE * max(len(edges), min(old, new)):
        tied = min(len({edge.old for edge in edges}), len({edge.new for edge in edges}))
        yield LITTLE_IN_COMMON.finding({"old": old, "new": new, "tied": tied})
