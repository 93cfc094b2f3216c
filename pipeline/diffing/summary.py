"""The sentence ready to paste, and figures that balance."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.diffing.balance import balance
from pipeline.diffing.totals import total
from schema.diff import CategoryChange, Counts, DiffSummary, PairChange
from schema.finding import Finding
from schema.model import Bilingual
from schema.rubric import Rubric, Unit


def summarised(
    years: tuple[Rubric, Rubric],
    categories: Sequence[CategoryChange],
    pairs: Sequence[PairChange],
    findings: Sequence[Finding],
) -> DiffSummary:
    """Return the summary of a comparison; ``findings`` tell on which pairs something else changed."""
    counts = _counts(pairs, findings)
    settled = len({finding.path for finding in findings if (finding.path or "").startswith("categories[")})
    said = _said(counts, categories, settled)
    points = balance(years, categories, pairs)
    sums = _total(years)
    before = years[0].assessment_year if years[0].assessment_year != years[1].assessment_year else None
    return DiffSummary(
        zh=f"与{f'{before}年' if before else '原细则'}相比：原{counts.old}项，现{counts.new}项；{said.zh}{sums.zh and f'，{sums.zh}'}。",
        en=f"Compared with {before or 'the old rubric'}: {counts.old} item{'s' * (counts.old != 1)} before, {counts.new} now; {said.en}"
        f"{sums.en and f'; {sums.en}'}.",
        counts=counts,
        points=points,
    )


def _counts(pairs: Sequence[PairChange], findings: Sequence[Finding]) -> Counts:
    def those(op: str) -> list[PairChange]:
        return [pair for pair in pairs if pair.op == op]

    def flagged(flag: str) -> int:
        return sum(flag in pair.flags for pair in pairs)

    return Counts(
        old=sum(len(pair.old) for pair in pairs),
        new=sum(len(pair.new) for pair in pairs),
        kept=len(those("kept")),
        reworded=len(those("reworded")),
        moved=len(those("moved")),
        split=len(those("split")),
        split_old=sum(len(pair.old) for pair in those("split")),
        split_new=sum(len(pair.new) for pair in those("split")),
        merged=len(those("merged")),
        merged_old=sum(len(pair.old) for pair in those("merged")),
        merged_new=sum(len(pair.new) for pair in those("merged")),
        added=len(those("added")),
        deleted=len(those("deleted")),
        renumbered=flagged("renumbered"),
        numbering=flagged("numbering"),
        points=flagged("points"),
        sub_points=flagged("sub_points"),
        targets=flagged("targets"),
        wording=flagged("wording"),
        punctuation=flagged("punctuation"),
        other=len({finding.path for finding in findings if (finding.path or "").startswith("pairs[")}),
    )


def _said(counts: Counts, categories: Sequence[CategoryChange], settled: int) -> Bilingual:
    """Return what changed, in the order in which people tell it; of the categories where the items did not change.

    ``settled`` is the number of categories that count otherwise than before: by another weight or cap.
    """
    told = [
        (counts.added, f"新增{counts.added}项", f"{counts.added} added"),
        (counts.deleted, f"取消{counts.deleted}项", f"{counts.deleted} deleted"),
        (
            counts.split,
            f"{counts.split_old}项拆分重组为{counts.split_new}项",
            f"{counts.split_old} split or rearranged into {counts.split_new}",
        ),
        (
            counts.merged,
            f"{counts.merged_old}项合并为{counts.merged_new}项",
            f"{counts.merged_old} merged into {counts.merged_new}",
        ),
        (counts.moved, f"移到别的项目{counts.moved}项", f"{counts.moved} moved to another category"),
        (counts.reworded, f"修改文字{counts.reworded}项", f"{counts.reworded} reworded"),
        (counts.targets, f"指标调整{counts.targets}项", f"targets changed in {counts.targets}"),
        (counts.points, f"分值调整{counts.points}项", f"points changed in {counts.points}"),
        (counts.sub_points, f"小分调整{counts.sub_points}项", f"sub-points changed in {counts.sub_points}"),
        (counts.other, f"其他改动{counts.other}项", f"other changes in {counts.other}"),
    ]
    parts = [(zh, en) for count, zh, en in told if count]
    if parts and settled:
        parts.append(
            (f"{settled}个项目计分有调整", f"{settled} categor{'y counts' if settled == 1 else 'ies count'} otherwise")
        )
    if not parts:
        parts = [("考核内容没有变化", "the contents did not change")]
        if any(change.op != "kept" or "points" in change.flags for change in categories):
            parts.append(("考核项目有调整", "categories did"))
    return Bilingual(zh="，".join(zh for zh, _ in parts), en=", ".join(en for _, en in parts))


def _total(years: tuple[Rubric, Rubric]) -> Bilingual:
    """Return what became of the total: the printed ones, where one is missing what both come to; nothing where nobody knows."""
    printed = years[0].points, years[1].points
    old, new = printed if None not in printed else (total(years[0]), total(years[1]))
    if old is None or new is None:
        return Bilingual(zh="", en="")
    before, after = worth(old, years[0].unit), worth(new, years[1].unit)
    if before.zh == after.zh:
        return Bilingual(zh="总分不变", en="the total is the same")
    return Bilingual(zh=f"总分由{before.zh}调整为{after.zh}", en=f"the total went from {before.en} to {after.en}")


def worth(value: Decimal, unit: Unit) -> Bilingual:
    """Return points with their unit as a sentence has them: 100分, 100%; in English 100, 100%."""
    said = f"{value.normalize():f}"
    return Bilingual(zh=f"{said}%", en=f"{said}%") if unit == "percent" else Bilingual(zh=f"{said}分", en=said)
