"""The sentence ready to paste, and figures that balance."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.diffing.balance import balance
from schema.diff import CategoryChange, Counts, DiffSummary, PairChange, PointsBalance
from schema.rubric import Rubric


def summarised(
    years: tuple[Rubric, Rubric], categories: Sequence[CategoryChange], pairs: Sequence[PairChange]
) -> DiffSummary:
    """Return the summary of a comparison."""
    counts = _counts(pairs)
    points = balance(years, categories, pairs)
    before = years[0].assessment_year
    return DiffSummary(
        zh=_chinese(before, counts, points), en=_english(before, counts, points), counts=counts, points=points
    )


def _counts(pairs: Sequence[PairChange]) -> Counts:
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
    )


def _chinese(year: str | None, counts: Counts, points: PointsBalance) -> str:
    parts = [
        (counts.added, f"新增{counts.added}项"),
        (counts.deleted, f"取消{counts.deleted}项"),
        (counts.split, f"{counts.split_old}项拆分重组为{counts.split_new}项"),
        (counts.merged, f"{counts.merged_old}项合并为{counts.merged_new}项"),
        (counts.moved, f"调整项目{counts.moved}项"),
        (counts.reworded, f"修改文字{counts.reworded}项"),
        (counts.targets, f"指标调整{counts.targets}处"),
        (counts.points, f"分值调整{counts.points}项"),
    ]
    said = "，".join([text for count, text in parts if count] or ["考核内容没有变化"])
    compared = f"与{year}年相比" if year else "与原细则相比"
    return f"{compared}：原{counts.old}项，现{counts.new}项；{said}，{_total_zh(points)}。"


def _total_zh(points: PointsBalance) -> str:
    old, new = _totals(points)
    if old == new:
        return "总分不变"
    return f"总分由{_figure(old)}分调整为{_figure(new)}分"


def _english(year: str | None, counts: Counts, points: PointsBalance) -> str:
    parts = [
        (counts.added, f"{counts.added} added"),
        (counts.deleted, f"{counts.deleted} deleted"),
        (counts.split, f"{counts.split_old} split or rearranged into {counts.split_new}"),
        (counts.merged, f"{counts.merged_old} merged into {counts.merged_new}"),
        (counts.moved, f"{counts.moved} moved to another category"),
        (counts.reworded, f"{counts.reworded} reworded"),
        (counts.targets, f"targets changed in {counts.targets}"),
        (counts.points, f"points changed in {counts.points}"),
    ]
    said = ", ".join([text for count, text in parts if count] or ["the contents did not change"])
    old, new = _totals(points)
    total = "the total is the same" if old == new else f"the total went from {_figure(old)} to {_figure(new)}"
    return f"Compared with {year or 'the old rubric'}: {counts.old} items before, {counts.new} now; {said}; {total}."


def _totals(points: PointsBalance) -> tuple[Decimal, Decimal]:
    if points.old is None or points.new is None:
        return points.items_old, points.items_new
    return points.old, points.new


def _figure(value: Decimal) -> str:
    return f"{value.normalize():f}"
