"""Lists under numbered headings with a full mark and a weight, 一、业务考核（100分，权重60%）, which are the parts of one rubric."""

from collections.abc import Sequence

from parsers.lines.linetable import LineTable
from parsers.outlines.tree import Outline, Share
from parsers.wording import labels
from parsers.wording.totals import WHOLE
from parsers.wording.weights import weight_in

_LEAST = 2
"""Parts that are weighed."""


def weighed_parts(tables: Sequence[LineTable]) -> list[LineTable]:
    """Return the rubrics of a text as one, where the headings that state what each makes count on and their weights make 100 %."""
    heads = [table.outline.total for table in tables]
    found = [(head, weight) for head in heads if head is not None and (weight := weight_in(head.whole)) is not None]
    counted = [label.numbers for head, _ in found if (label := labels.leading(head.whole.text)) is not None]
    if len(found) < max(_LEAST, len(tables)) or counted != [(n,) for n in range(1, len(tables) + 1)]:
        return [*tables]
    if sum(weight.points.value for _, weight in found) != WHOLE:
        return [*tables]
    for (head, weight), table in zip(found, tables, strict=True):
        head.weight, head.children = Share(weight.points, weight.printed), table.outline.children
        head.combine = table.outline.combine
        named = weight_in(head.text)
        head.text = named.name if named else head.text
    whole = Outline([head for head, _ in found], combine="weighted")
    for part in (table.outline for table in tables):
        whole.used += part.used
        whole.remarks += part.remarks
        whole.titles += part.titles
    return [LineTable(tables[0].above, whole)]
