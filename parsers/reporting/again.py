"""Findings about rubrics that are printed more than once: a note where they agree, a warning where their points differ."""

from collections.abc import Iterator, Sequence

from parsers.choosing.reading import Reading
from parsers.outlines.tree import items_in
from parsers.spotting.repeats import Again
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Rubric

AGAIN = Rule(
    code="K105",
    name="printed-again",
    severity="note",
    message=Bilingual(
        zh="{rubric} 在文件里印了不止一次，内容相同，只列一次",
        en="{rubric} is printed more than once in the document with the same content: it is listed once",
    ),
    help=Bilingual(
        zh="不必处理；要看两处是否真的一样，请对照原件。", en="Nothing to do; compare the two places if in doubt."
    ),
    explanation=Bilingual(
        zh="同一张评分表常常印两次（正文里一次，打分用的空表又一次）；内容、分值都相同的只算一张。",
        en="A rubric is often printed twice, as the rule and again as the form to fill in; with the same content it is one.",
    ),
    example="附件1 评分细则 … 附件2 评分表（同样的各项）",
)
DIFFERS = Rule(
    code="K106",
    name="printed-differently",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 印了两次，分值不同：{shown}", en="{rubric} is printed twice with different points: {shown}"
    ),
    help=Bilingual(
        zh="请对照原件：以哪一处为准？改正后再试；分值取自较完整的一处。",
        en="Compare both places with the original and correct one; the points were taken from the more complete one.",
    ),
    explanation=Bilingual(
        zh="同一张评分表印了两次，各项文字相同，分值却有不同：文件自相矛盾。",
        en="The same rubric is printed twice: the texts of the items agree and the points do not.",
    ),
    example="业绩（25分） … 业绩（20分）",
)

LISTED = Rule(
    code="K114",
    name="only-lists-rubrics",
    severity="note",
    message=Bilingual(
        zh="一张表只列出各评分表的名称和分值（{parts}），没有另作评分表",
        en="a table only lists the rubrics with their points ({parts}); it is no rubric of its own",
    ),
    help=Bilingual(
        zh="不必处理；这几张评分表若合起来算一个总分，请看一眼各张的合计。",
        en="Nothing to do; look at the totals of the rubrics if they make one score together.",
    ),
    explanation=Bilingual(
        zh="几张评分表前面常有一张汇总表，只写各张的名称和分值；这些已在各评分表里，汇总表不再重复列出。",
        en="A summary before several rubrics names each with its points; these stand in the rubrics, so that it is not listed once more.",
    ),
    example="党建 | 40 … 业务 | 60 … 党建考核明细（40分） … 业务考核明细（60分）",
)


def only_lists(lists: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a note for each table that only names the rubrics of the document and says what each makes."""
    for listing in lists:
        tree = listing.outline
        items = items_in(tree.children)
        named = "、".join(f"{node.text.text} {node.points_text}" for node in items)
        total = tree.total.points_text if tree.total is not None and tree.stated is not None else None
        parts = Bilingual(zh=f"{named}，合计 {total}", en=f"{named}, total {total}") if total else named
        yield LISTED.finding({"parts": parts}, source=tuple(place for node in items for place in node.whole.source))


def printed_again(found: Sequence[Again], rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a note where ``rubric`` is printed again, a warning where its points differ there."""
    for again in found:
        if again.differing:
            pairs = [f"{a.text.text[:12]} {a.points_text}/{b.points_text}" for a, b in again.differing]
            source = tuple(place for pair in again.differing for node in pair for place in node.printed.source)
            yield DIFFERS.finding({"rubric": rubric.id, "shown": "；".join(pairs)}, path=path, source=source)
        else:
            yield AGAIN.finding({"rubric": rubric.id}, path=path)
