"""Lines over several rubrics that print the weight of each in the whole, 第一部分 工作目标（权重80%）, which no part was read with."""

from collections.abc import Iterator, Sequence

from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import nodes, value_of
from parsers.reporting.pointsunused import POINTS_UNUSED
from parsers.strand import compact
from parsers.wording.markdown import HEADING
from parsers.wording.totals import WHOLE
from parsers.wording.weights import weight_in
from schema.finding import Finding
from schema.model import Bilingual

_SHOWN = 12


def weights_apart(lines: Sequence[Line], readings: Sequence[Reading], titles: Sequence[str]) -> Iterator[Finding]:
    """Yield a warning (K113) where lines, or rows of no item, print weights that make 100 % and several rubrics were read without any.

    Points that a rubric makes in all, 40 under 占比40%, are those of the whole; weights in the ``titles`` of the rubrics are told.
    """
    if len(readings) < 2 or any(node.weight for one in readings for node in nodes(one.outline.children)):
        return
    texts = [line.text for line in lines if not line.furniture]
    texts += [text for one in readings for text in (*one.outline.titles, *one.outline.remarks)]
    found = [(text, weight.points.value) for text in texts if (weight := weight_in(text)) is not None]
    weights = [weight for _, weight in found]
    named = [compact(text.text[mark.end() if (mark := HEADING.match(text.text)) else 0 :]) for text, _ in found]
    kept = all(any(name in compact(title) for title in titles) for name in named)
    made = {value_of(one.outline.children) for one in readings}
    if kept or len(found) < 2 or sum(weights) != WHOLE or not made.isdisjoint(weights):
        return
    shown = compact(found[0][0].text)[:_SHOWN]
    where = Bilingual(
        zh=f"各评分表的权重“{shown}”等 {len(found)} 行",
        en=f'the weights of the rubrics, "{shown}" and others ({len(found)} lines),',
    )
    yield POINTS_UNUSED.finding({"where": where}, source=tuple(place for text, _ in found for place in text.source))


def shares_in_names(readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a warning (K113) where the names of the parts of a rubric end with shares that make 100 %, and no part was weighed.

    They name people, 优秀教师（40%） over items that make 100: the shares may be weights, or those of the people.
    """
    for one in readings:
        tree = one.outline
        parts = [part for part in tree.children if part.children and kind_of(part) == "base"]
        found = [(part, weight) for part in parts if (weight := weight_in(part.text, shared=True)) is not None]
        made = sum(weight.points.value for _, weight in found)
        hundred = all(value_of(part.children) == WHOLE and not part.weight for part, _ in found)
        if tree.combine != "sum" or len(found) < max(2, len(parts)) or made != WHOLE or not hundred:
            continue
        shown = compact(found[0][0].text.text)[:_SHOWN]
        where = Bilingual(
            zh=f"各部分名称里的占比“{shown}”等 {len(found)} 处",
            en=f'the shares in the names of the parts, "{shown}" and others ({len(found)} places),',
        )
        yield POINTS_UNUSED.finding(
            {"where": where}, source=tuple(place for _, weight in found for place in weight.printed.source)
        )
