"""Totals beside a table that states none, which it makes nearly: 满分100分 in a note, and parts that make 98."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from parsers.head.titles import title_lines
from parsers.outlines.tree import Node, worth
from parsers.spotting.found import Found
from parsers.spotting.printedtotals import TENTH, ending_totals, is_near, said_totals
from parsers.strand import Strand
from parsers.wording.markdown import HEADING
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.totals import FULL, SCORE, SUM, WHOLE, hinted
from schema.finding import Finding, Rule
from schema.model import Bilingual

NEAR_TOTAL = Rule(
    code="K213",
    name="total-nearly-made",
    severity="warning",
    message=Bilingual(
        zh="评分表 {rubric}没有印合计；旁边写着“{shown}”，各部分相加却得 {actual}",
        en="rubric {rubric}prints no total; beside it stands {shown}, but its parts add up to {actual}",
    ),
    help=Bilingual(
        zh="请对照原件：这是不是本表的满分？是，就有一处分值写错；不是（另有所指或是实得分），用 kaohe accept 记下决定。",
        en="See in the original whether this is what the table should make: then some points are wrong. If it speaks of something "
        "else, or of a score, settle it with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="总分有时只印在附注、标题行或正文里（总分100分），是不是本表的，要看各部分相加是否正好相符；只差一点，多半是有一项分值写错，"
        "这时不取为合计，只作提醒。",
        en="Some totals stand in a note, a title row or prose alone. Whether they are those of the table its sum tells; where it is "
        "nearly right some points are probably wrong: no total is taken then, and this says so.",
    ),
    example="注：总分50分 … 各项合计 49",
)
_AROUND = 8
"""Lines below a table, and above one beside another rubric, that may speak of it."""
_BARE = re.compile(rf"(?:{SCORE}值?|{SUM}|{FULL})\s*[:：为是]?\s*(?P<n>{ARABIC})(?=\s*(?:[，,。；;、）)]|$))")
"""A total without its unit."""
_STEP = 5
"""Full marks are multiples of it; what was reached, 总分：87, need not be."""
_SHOWN = 30
"""Characters of the text that the message shows."""


def near_total(found: Found, sole: bool, at: tuple[str, str]) -> Iterator[Finding]:
    """Yield a warning for the nearest total that stands beside a rubric without one and that its parts miss by a tenth at most.

    ``at`` is the (id, path) of the rubric. Of the lines above only the nearest are asked where it is not the ``sole`` one.
    """
    tree = found.reading.outline
    made = worth(tree.children, tree.combine)
    if tree.stated is not None or (tree.total is not None and tree.total.points_text) or not made:
        return
    for text in _texts(found, sole):
        for node in (*said_totals(text, tree), *ending_totals(text, tree), *_hinted(text)):
            if node.points is not None and is_near(node, tree, TENTH) and _is_full_mark(node.points.value, made, text):
                values = {"rubric": f"{at[0]} ", "shown": text.text.strip()[:_SHOWN], "actual": f"{made:f}"}
                source = node.printed.source
                yield NEAR_TOTAL.finding(values, path=at[1], source=source, expected=node.points.value, actual=made)
                return


def _texts(found: Found, sole: bool) -> Iterator[Strand]:
    """Yield what may speak of the table: its header and further rows, the title, what stands below, then above."""
    tree = found.reading.outline
    yield from (*tree.heads, *tree.titles, *tree.remarks)
    yield from (line.text for line in title_lines(found.above, None))
    yield from (
        line.text for line in [*takewhile(lambda line: not HEADING.match(line.text.text), found.below)][:_AROUND]
    )
    above = [line.text for line in found.above if not line.furniture]
    yield from reversed(above if sole else above[-_AROUND:])


def _hinted(text: Strand) -> Iterator[Node]:
    bare = ((number(match["n"]), match.span("n")) for match in _BARE.finditer(text.text))
    for value, span in (*hinted(text.text), *bare):
        if value is None:
            continue
        printed = text.cut(*span)
        yield Node(False, "", printed, printed, Points(value), printed)


def _is_full_mark(value: Decimal, made: Decimal, text: Strand) -> bool:
    """Return whether a number is a full mark and no score: called so, 100, or a round one that no score is where the parts make 100.

    None is the most that extras may bring to 100, 总分110分封顶, nor is there one where the text counts what the parts make, 按95分计.
    """
    if (
        value == made
        or (made == WHOLE and _is_limit(value, text.text))
        or re.search(rf"[按以]\s*{made:f}\s*分[计算]", text.text)
    ):
        return False
    return FULL in text.text or value == WHOLE or ((made != WHOLE or value > made) and not value % _STEP)


def _is_limit(value: Decimal, text: str) -> bool:
    """Return whether a text says that a sum goes no further than a number: 总分110分封顶, 总分不超过110分."""
    behind = rf"(?<![0-9.]){value:f}\s*分?\s*(?:封顶|为(?:上限|限|最高)|以内)"
    return re.search(rf"{behind}|(?:不[得能可]?超过|上限为?|至多)\s*{value:f}(?![0-9.])", text) is not None
