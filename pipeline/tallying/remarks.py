"""What a person should look at in the tally of a unit."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.forms.describe import shown
from pipeline.tallying.entries import BLANK
from pipeline.tallying.plan import Node
from pipeline.tallying.units import Method, Summed, blanks, inapplicable, unreviewed, untouched, vetoes, wants_self
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.tally import UnitTally

INCOMPLETE = Rule(
    code="K901",
    name="unit-incomplete",
    severity="warning",
    message=Bilingual(
        zh="{unit}：有 {actual} 项没有自评分（{items}），{so}",
        en="{unit}: {actual} items have no self score ({items}); {so}",
    ),
    help=Bilingual(
        zh='请单位补填后再汇总；规定空着算 0 分的，在规则文件 [missing] 里写 self_score = "zero"。',
        en='Ask the unit to fill them in; where a blank is to count as 0 say self_score = "zero" under [missing] in the rules.',
    ),
    explanation=Bilingual(
        zh="空着是没有填，不当作 0 分；缺了分的单位没有最终得分，不参加排名。",
        en="A blank is not filled in and never taken for zero; without it the unit has no final score and no rank.",
    ),
    example="1.1 3 | 1.2 （空）",
)
NOT_REVIEWED = Rule(
    code="K902",
    name="review-missing",
    severity="warning",
    message=Bilingual(
        zh="{unit}：有 {actual} 项没有复核分（{items}），{so}",
        en="{unit}: {actual} items have no review score ({items}); {so}",
    ),
    help=Bilingual(
        zh='请补上复核分；没有复核的项以自评分为准的，在规则文件 [missing] 里写 review_score = "self_score"。',
        en='Add them; where the self score holds without a review say review_score = "self_score" under [missing] in the rules.',
    ),
    explanation=Bilingual(
        zh="有的项有复核分、有的没有；按规则要么用自评分代替，要么不排名。",
        en="Some items were reviewed and some were not; by the rules the self score holds then, or the unit has no rank.",
    ),
    example="1.1 复核分 3 | 1.2 复核分 （空）",
)
NOTHING_CLAIMED = Rule(
    code="K903",
    name="bonus-blank",
    severity="note",
    message=Bilingual(
        zh="{unit}：加分、扣分项空着（{items}），按没有加分、没有扣分算",
        en="{unit}: bonus or deduction items are blank ({items}); nothing was added or taken away",
    ),
    help=Bilingual(zh="请核对是不是漏填。", en="Check that they were not forgotten."),
    explanation=Bilingual(
        zh="加分、扣分项空着，多半是没有可加、可扣的；不影响排名，只是提醒。",
        en="Bonus and deduction items are mostly blank because there is nothing to claim; the unit is ranked all the same.",
    ),
    example="加分项 （空）",
)
VETOED = Rule(
    code="K904",
    name="unit-vetoed",
    severity="warning",
    message=Bilingual(zh="{unit}：被一票否决（{items}），{so}", en="{unit}: vetoed ({items}); {so}"),
    help=Bilingual(
        zh="请核实；否决后怎么算，在规则文件 [veto] 里写明。",
        en="Check it; say under [veto] in the rules what follows.",
    ),
    explanation=Bilingual(
        zh="一票否决项填了“是”。没有规则时得分照算，但不参加排名。",
        en="A veto item says 是. Without rules the score stays and the unit is not ranked.",
    ),
    example="4.1 是",
)
CONTRADICTORY = Rule(
    code="K906",
    name="reviewed-though-not-applicable",
    severity="warning",
    message=Bilingual(
        zh="{unit}：{items} 自评写不适用，复核却打了分", en="{unit}: {items} do not apply, yet the review gives points"
    ),
    help=Bilingual(
        zh="请与单位核对这一项适不适用，改好再汇总。",
        en="Settle with the unit whether the item applies, then tally again.",
    ),
    explanation=Bilingual(
        zh="一项要么适用、有自评分，要么不适用；两种说法并存时没有猜：自评分占权重的，这一项算没有填。",
        en="An item applies or does not; where both are said nothing is guessed: if the self score has weight it counts as blank.",
    ),
    example="自评分 / | 复核分 3",
)
WITHOUT_POINTS = Rule(
    code="K907",
    name="not-applicable-counted-as-zero",
    severity="warning",
    message=Bilingual(
        zh="{unit}：有 {actual} 项自评写不适用（{items}），按 0 分算，这几项的满分共 {full} 分",
        en="{unit}: {actual} items are said not to apply ({items}) and count as 0, of {full} points in all",
    ),
    help=Bilingual(
        zh="请核对是不是真的不适用（“无”“/”“—”都读作不适用）；不该因此丢分的，在规则文件 [not_applicable] 里写 "
        'count_as = "full"（按满分）或 "rescale"（折算）；就是算 0 分的写 "zero"，不再提醒。',
        en="Check that they really do not apply (无, / and — all say so); where that is to cost nothing say count_as = "
        '"full" or "rescale" under [not_applicable] in the rules; "zero" says that it is to cost them, without this warning.',
    ),
    explanation=Bilingual(
        zh="基本分的项写“无”或“/”，意思可能是不适用，也可能是没有做；规则没有说明时按 0 分算，影响得分和名次。",
        en="无 or / in a base item may say that it does not apply or that nothing was done; unless the rules say otherwise it counts as 0.",
    ),
    example="满分 15 | 自评分 无",
)
_MOST = 8
"""Items that a message lists."""
_UNRANKED = Bilingual(zh="没有排名", en="not ranked")


def remarks(unit: UnitTally, made: Summed, method: Method, path: str) -> Iterator[Finding]:
    """Yield the findings about a unit (K901 to K907); ``path`` is its place in the JSON."""
    missing = method.rules.missing
    zero = Bilingual(zh="按 0 分算", en="counted as 0")
    own = Bilingual(zh="以自评分代替", en="the self score was taken")
    lacking = [
        (INCOMPLETE, blanks(made, method), _UNRANKED),
        (INCOMPLETE, _zeros(made, method), zero),
        (NOT_REVIEWED, unreviewed(made, method), own if missing.review_score == "self_score" else _UNRANKED),
        (NOTHING_CLAIMED, untouched(made, method), _UNRANKED),
        (VETOED, vetoes(made, method), _follows(unit, method)),
        (CONTRADICTORY, [leaf for leaf in method.root.leaves() if made.entered[leaf.id].is_contradictory], _UNRANKED),
    ]
    for rule, leaves, so in lacking:
        if leaves:
            values = {"unit": unit.unit, "items": listed(leaves), "actual": len(leaves), "so": so}
            yield rule.finding(values, path=path, actual=Decimal(len(leaves)))
    yield from _costly(unit, made, method, path)


def _costly(unit: UnitTally, made: Summed, method: Method, path: str) -> Iterator[Finding]:
    """Yield a warning (K907) about items that do not apply and count as 0 though no rule says so."""
    leaves = [leaf for leaf in inapplicable(made, method) if leaf.points]
    if leaves and not method.rules.not_applicable.is_said:
        full = sum((leaf.points or Decimal(0) for leaf in leaves), Decimal(0))
        values = {"unit": unit.unit, "items": listed(leaves), "actual": len(leaves), "full": shown(full)}
        yield WITHOUT_POINTS.finding(values, path=path, actual=Decimal(len(leaves)))


def listed(leaves: Sequence[Node]) -> Bilingual:
    """Return the ids of items in a row, the first ones of many."""
    ids = [leaf.id for leaf in leaves]
    more = len(ids) > _MOST
    return Bilingual(
        zh="、".join(ids[:_MOST]) + ("等" if more else ""), en=", ".join(ids[:_MOST]) + (" ..." if more else "")
    )


def _zeros(made: Summed, method: Method) -> list[Node]:
    """Return the items whose blank self score was taken for 0."""
    if method.rules.missing.self_score != "zero":
        return []
    return [
        leaf
        for leaf in method.root.leaves()
        if leaf.kind in ("base", "veto")
        and made.entered[leaf.id].self_score == BLANK
        and made.entries[leaf.id].points is not None
        and wants_self(leaf, made, method)
    ]


def _follows(unit: UnitTally, method: Method) -> Bilingual:
    veto = method.rules.veto
    zh, en = (
        ("得分记 0", "its score is 0")
        if veto.score == "zero"
        else ("得分照算，不排名", "its score stays, it is not ranked")
    )
    if veto.grade:
        zh, en = f"{zh}，等次“{veto.grade}”", f"{en}, its grade is {veto.grade}"
    return Bilingual(zh=zh, en=en)
