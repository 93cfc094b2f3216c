"""What stands above the table: the two titles, the sentence, the changes of the categories."""

from collections.abc import Iterable

from pipeline.diffing.entries import categories
from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Comparison, heading
from pipeline.outputs.figures import figure
from schema.diff import CategoryChange, DiffSide, PointsBalance
from schema.model import Bilingual
from schema.rubric import Rubric

_UNTOLD = frozenset({"renumbered", "numbering", "punctuation"})


def titles(of: Comparison) -> tuple[Bilingual, Bilingual]:
    """Return the titles of both rubrics, each with 原 or 新 before it."""
    return (
        Bilingual(zh=words.OLD.zh + _title(of.diff.old).zh, en=words.OLD.en + _title(of.diff.old).en),
        Bilingual(zh=words.NEW.zh + _title(of.diff.new).zh, en=words.NEW.en + _title(of.diff.new).en),
    )


def _title(side: DiffSide) -> Bilingual:
    if side.title:
        return Bilingual(zh=f"《{side.title}》", en=side.title)
    return words.NO_TITLE


def category_lines(of: Comparison) -> tuple[Bilingual, ...]:
    """Return a line for every category that changed in more than its number."""
    known = {c.id: heading(c) for _, c in categories(of.old)}, {c.id: heading(c) for _, c in categories(of.new)}
    told = [c for c in of.diff.categories if c.op != "kept" or not _UNTOLD.issuperset(c.flags)]
    return tuple(_line(change, known) for change in told)


def _line(change: CategoryChange, known: tuple[dict[str, str], dict[str, str]]) -> Bilingual:
    old, new = (
        "、".join(f"“{side[at]}”" for at in ids) for side, ids in zip(known, (change.old, change.new), strict=True)
    )
    op = words.CATEGORY_OPS[change.op]
    points = _points(change)
    if not change.old or not change.new:
        return Bilingual(zh=f"{op.zh}{old or new}{points}", en=f"{op.en}: {old or new}{points}")
    if change.op == "kept":
        return Bilingual(zh=f"{new}{points}", en=f"{new}{points}")
    return Bilingual(zh=f"{old}{op.zh}为{new}{points}", en=f"{old} {op.en}: {new}{points}")


def _points(change: CategoryChange) -> str:
    before, after = change.points.old, change.points.new
    if before is None and after is None:
        return ""
    if before == after and before is not None:
        return f"（{figure(before)}）"
    shown = [figure(value) for value in (before, after) if value is not None]
    return f"（{'→'.join(shown)}）"


def heading_of(rubric: Rubric, ids: Iterable[str]) -> str:
    """Return the categories with these ids as they are printed."""
    known = {category.id: heading(category) for _, category in categories(rubric)}
    return "、".join(known[at] for at in ids)


def balance_line(points: PointsBalance) -> Bilingual:
    """Return how the points of the items went from the one to the other."""
    old, gone, come = figure(points.items_old), figure(points.deleted), figure(points.added)
    sign, change, new = "+" if points.adjusted >= 0 else "−", figure(abs(points.adjusted)), figure(points.items_new)
    return Bilingual(
        zh=f"原{old}分 − 取消{gone}分 + 新增{come}分 {sign} 调整{change}分 = 现{new}分",
        en=f"{old} before − {gone} deleted + {come} added {sign} {change} adjusted = {new} now",
    )
