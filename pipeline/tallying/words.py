"""The words of a tally for people: headings, why a unit has no rank, how the final score came about."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from pipeline.figures import figure
from pipeline.tallying.rounding import rounded
from schema.model import Bilingual, Number
from schema.rules import Grade, Rules
from schema.tally import LineLoss, Standing, TallyFile, UnitTally

RANK = Bilingual(zh="名次", en="Rank")
UNIT = Bilingual(zh="单位", en="Unit")
SELF = Bilingual(zh="自评分", en="Self")
REVIEW = Bilingual(zh="复核分", en="Review")
FINAL = Bilingual(zh="最终得分", en="Final")
GRADE = Bilingual(zh="等次", en="Grade")
REMARK = Bilingual(zh="说明", en="Remarks")
ID = Bilingual(zh="编号", en="Id")
CONTENT = Bilingual(zh="考核内容", en="Content")
POINTS = Bilingual(zh="满分", en="Points")
SCORED = Bilingual(zh="计分单位数", en="Units")
MEAN = Bilingual(zh="平均分", en="Mean")
LOWEST = Bilingual(zh="最低分", en="Lowest")
LOST = Bilingual(zh="失分单位数", en="Lost")
SHARE = Bilingual(zh="得分率", en="Rate")
LOSS_COLUMNS = (ID, CONTENT, POINTS, SCORED, MEAN, SHARE, LOWEST, LOST)
"""The columns of where points are lost."""
TOTAL = Bilingual(zh="合计", en="Total")
RANKING = Bilingual(zh="排名", en="Ranking")
SCORES = Bilingual(zh="各项得分", en="Scores")
LOSSES = Bilingual(zh="失分情况", en="Points lost")
FINDINGS = Bilingual(zh="问题", en="Findings")
CHARTS = Bilingual(zh="图表", en="Charts")
TITLE = Bilingual(zh="汇总表", en="tally")
SUBTOTAL = Bilingual(zh="小计", en="Sum")
VETOED, NOT_VETOED = Bilingual(zh="是", en="yes"), Bilingual(zh="否", en="no")
VETO = Bilingual(zh="否决", en="Veto")
CUT_OFF = Bilingual(zh="分数线", en="From")
PLACES = Bilingual(zh="名额", en="Places")
LAST_RANK = Bilingual(zh="到第几名", en="To rank")
COUNT = Bilingual(zh="单位数", en="Units")
FINDING_COLUMNS = (
    Bilingual(zh="轻重", en="Severity"),
    Bilingual(zh="代码", en="Code"),
    Bilingual(zh="问题", en="Finding"),
    Bilingual(zh="怎么办", en="What to do"),
)
NO_FINDINGS = Bilingual(zh="没有发现问题", en="no findings")
METHOD = Bilingual(zh="计分办法", en="How scores are reckoned")

_STANDINGS: dict[Standing, Bilingual] = {
    "ranked": Bilingual(zh="", en=""),
    "incomplete": Bilingual(zh="缺分，不排名", en="incomplete, not ranked"),
    "vetoed": Bilingual(zh="不排名", en="not ranked"),
    "undecided": Bilingual(zh="几选一的部分填了几种，不排名", en="several alternatives filled in, not ranked"),
    "repeated": Bilingual(zh="交了不止一份，不排名", en="sent more than one form, not ranked"),
    "missing": Bilingual(zh="没有交表", en="sent no form"),
}


def title_of(tally: TallyFile) -> Bilingual:
    """Return the title: the rubric's own, and what this is."""
    own = tally.rubric.title or ""
    return Bilingual(zh=f"{own}{TITLE.zh}", en=f"{own} {TITLE.en}".strip().capitalize())


def has_reviews(tally: TallyFile) -> bool:
    """Return whether there is any review score."""
    return any(line.review_score is not None for unit in tally.units for line in unit.lines)


def errors_of(tally: TallyFile, at: int) -> int:
    """Return how many error findings there are about unit ``at``."""
    return sum(one.severity == "error" and one.path == f"units[{at}]" for one in tally.findings)


def remark(unit: UnitTally, errors: int) -> Bilingual:
    """Return what is to be said of a unit beside its scores; ``errors`` counts the error findings about it."""
    parts = [part for part in _remarks(unit, errors) if part.zh]
    return Bilingual(zh="；".join(part.zh for part in parts), en="; ".join(part.en for part in parts))


def _remarks(unit: UnitTally, errors: int) -> Iterator[Bilingual]:
    if unit.vetoed:
        yield Bilingual(zh="一票否决", en="vetoed")
    for ids, zh, en in (
        (unit.blank, "没有自评分", "no self score"),
        (unit.without_review, "没有复核分", "no review score"),
        (unit.not_applicable, "不适用", "not applicable"),
    ):
        if ids:
            yield Bilingual(zh=f"{zh} {len(ids)} 项（{listed(ids)}）", en=f"{en}: {len(ids)} ({listed(ids, ', ')})")
    if errors and unit.standing != "missing":
        yield Bilingual(zh=f"有 {errors} 个错误要核对", en=f"{errors} errors to check")
    yield _STANDINGS[unit.standing]


def listed(ids: Sequence[str], parting: str = "、", most: int = 5) -> str:
    """Return ids in a row, the first ones of many."""
    return parting.join(ids[:most]) + ("…" if len(ids) > most else "")


def method_of(tally: TallyFile) -> Iterator[Bilingual]:
    """Yield, a sentence each, how the final score, the ranks and the grades came about."""
    rules = tally.rules
    yield _weights(rules)
    yield from _exceptions(rules)
    if rules.decimals is not None:
        yield Bilingual(
            zh=f"最终得分四舍五入到 {rules.decimals} 位小数",
            en=f"final scores are rounded half up to {rules.decimals} decimals",
        )
    if rules.grades:
        grades = [_grade(grade) for grade in rules.grades]
        yield Bilingual(
            zh=f"等次：{'、'.join(one.zh for one in grades)}", en=f"grades: {', '.join(one.en for one in grades)}"
        )


def _weights(rules: Rules) -> Bilingual:
    weights = rules.weights
    if weights is None or not weights.review_score:
        return Bilingual(zh="最终得分以自评分为准", en="the final score is the self score")
    if not weights.self_score:
        return Bilingual(zh="最终得分以复核分为准", en="the final score is the review score")
    own, other = figure(weights.self_score), figure(weights.review_score)
    return Bilingual(zh=f"最终得分 = 自评分 × {own} + 复核分 × {other}", en=f"final = self × {own} + review × {other}")


def _exceptions(rules: Rules) -> Iterator[Bilingual]:
    if rules.missing.self_score == "zero":
        yield Bilingual(zh="没有自评分的项按 0 分算", en="an item without a self score counts 0")
    if rules.missing.review_score == "self_score" and rules.weights and rules.weights.review_score:
        yield Bilingual(zh="没有复核分的项以自评分为准", en="the self score holds where there is no review")
    na = rules.not_applicable
    if na.count_as == "full":
        yield Bilingual(zh="不适用的项算满分", en="items that do not apply count full marks")
    elif na.count_as == "rescale":
        inside = na.within == "category"
        yield Bilingual(
            zh=f"不适用的项不计，其余在{'本项目' if inside else '总分'}内按比例折算",
            en=f"items that do not apply are left out, the others scaled up within {'their category' if inside else 'the total'}",
        )
    if rules.bonus.cap is not None:
        cap = figure(rules.bonus.cap)
        yield Bilingual(zh=f"加分合计最多 {cap} 分", en=f"bonus adds {cap} at most")
    if rules.veto.score == "zero" or rules.veto.grade:
        zh, en = ("得分记 0", "scores 0") if rules.veto.score == "zero" else ("不排名", "is not ranked")
        zh += f"，等次为“{rules.veto.grade}”" if rules.veto.grade else ""
        en += f", grade {rules.veto.grade}" if rules.veto.grade else ""
        yield Bilingual(zh=f"被一票否决的{zh}", en=f"a unit that is vetoed {en}")


def _grade(grade: Grade) -> Bilingual:
    zh, en = [], []
    if grade.at_least is not None:
        zh.append(f"{figure(grade.at_least)} 分以上")
        en.append(f"from {figure(grade.at_least)}")
    if grade.quota is not None:
        zh.append(f"{grade.quota} 个")
        en.append(f"{grade.quota} units")
    if grade.share is not None:
        zh.append(f"不超过 {_per_cent(grade.share)}")
        en.append(f"{_per_cent(grade.share)} at most")
    return Bilingual(
        zh=grade.name + (f"（{'，'.join(zh)}）" if zh else ""), en=grade.name + (f" ({', '.join(en)})" if en else "")
    )


def _per_cent(share: Number) -> str:
    return f"{figure(share * 100)}%"


def number(value: Number | None, decimals: int | None = None) -> str:
    """Return a number as people read it, with so many decimals where that is said; nothing for None."""
    if value is None:
        return ""
    return figure(value) if decimals is None else f"{value:.{decimals}f}"


def rate(line: LineLoss) -> str:
    """Return the mean as per cent of the full marks, of base lines alone."""
    if line.kind != "base" or line.mean is None or not line.points:
        return ""
    return f"{rounded(Fraction(line.mean) * 100 / Fraction(line.points), 1)}%"
