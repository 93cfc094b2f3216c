"""Amounts behind dashes of which no rule tells whether they are given or taken: 酒后上岗—10分；脱岗—5分."""

import re
from collections.abc import Iterator

from pipeline.walk import items, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Item

UNTOLD = Rule(
    code="K411",
    name="rule-direction-unknown",
    severity="note",
    message=Bilingual(
        zh="{node}里破折号后面的分数看不出是扣还是得，没有读成规则：“{actual}”",
        en='what the amounts behind the dashes of {node} do is not told, and they were read as no rules: "{actual}"',
    ),
    help=Bilingual(
        zh="请对照原件；可以在文件里写明“扣”“得”，或把这一栏的表头写成“扣分标准”。",
        en="Compare with the original; write 扣 or 得 in the file, or head the column 扣分标准.",
    ),
    explanation=Bilingual(
        zh="破折号可以是减号，也可以只隔开情形和分数。最好、最差的情形、0分和表头都不能说明时，宁可不读成规则。",
        en="A dash may be a minus, or only part a case from its points. Where neither the best or the worst case, nor nought, nor the header "
        "tells, no rule is read.",
    ),
    example="劳动纪律 | 10分 | 酒后上岗—10分；脱岗—5分",
)
RULES = (UNTOLD,)
_DASHED = re.compile(
    r"[^。；;，,\n]*[\u4e00-\u9fff）)”\"%％]\s?[-－−﹣—–]{1,2}\s?(?P<points>[0-9０-９]+(?:[.．][0-9０-９]+)?)\s?分(?!钟)"
)
_LEAST = 2


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a note for every text of an item with several such amounts, of which none stands in a rule."""
    for path, item in items(result):
        for column, text in _texts(item):
            found = [*_DASHED.finditer(text)]
            spans = [(rule.start, rule.end) for rule in item.scoring if rule.column == column]
            read = any(start < match.end() and match.start() < end for match in found for start, end in spans)
            if len(found) >= _LEAST and not read:
                shown = text[found[0].start() : found[-1].end()].strip()
                source = next((cell.source for cell in item.cells if cell.column == column), item.source)
                yield UNTOLD.finding({"node": said(item), "actual": shown}, path=path, source=source, actual=shown)


def _texts(item: Item) -> Iterator[tuple[int | None, str]]:
    if not item.sub_points:
        yield None, item.text
    yield from ((cell.column, cell.text) for cell in item.cells if cell.role in ("rules", "other"))
