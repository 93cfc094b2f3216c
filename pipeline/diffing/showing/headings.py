"""What stands above the table: the two titles, the points of the categories before and after, what else changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipeline.diffing.entries import categories
from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Comparison, heading
from pipeline.diffing.summary import worth
from pipeline.diffing.totals import adds_up_plainly, total
from pipeline.figures import figure
from schema.diff import CategoryBalance, CategoryChange, DiffSide
from schema.model import Bilingual

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


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """What became of a top category, or the sum: its points before and after, "" where it is not there, and the change."""

    what: Bilingual
    old: str
    new: str
    change: str


def balance_rows(of: Comparison) -> tuple[BalanceRow, ...]:
    """Return the points of every top category before and after, and last the sum; nothing where there are no categories."""
    points = of.diff.summary.points
    if not points.categories:
        return ()
    changes = {(change.old, change.new): change for change in of.diff.categories}
    names = _names(of)
    rows = [
        BalanceRow(
            _of_tops(each, changes.get((each.old, each.new)), names),
            _or_none(each.points.old),
            _or_none(each.points.new),
            signed(each.change),
        )
        for each in points.categories
    ]
    if points.uncategorised:
        rows.append(BalanceRow(words.NO_CATEGORY, "", "", signed(points.uncategorised)))
    return (*rows, _sum(of))


def _sum(of: Comparison) -> BalanceRow:
    old, new = total(of.old), total(of.new)
    change = "" if old is None or new is None else signed(new - old)
    return BalanceRow(words.SUM, _or_none(old), _or_none(new), change)


def category_lines(of: Comparison) -> tuple[Bilingual, ...]:
    """Return a line for every further category that changed in more than its number: those of :func:`balance_rows` left out."""
    known = {(each.old, each.new) for each in of.diff.summary.points.categories}
    names = _names(of)
    return tuple(
        _with_points(change, _became(change, names))
        for change in of.diff.categories
        if (change.old, change.new) not in known and (change.op != "kept" or not _UNTOLD.issuperset(change.flags))
    )


def remarks(of: Comparison) -> tuple[Bilingual, ...]:
    """Return what the findings say that are not about one pair: warnings, changes of columns and of settings."""
    return tuple(each.message for each in of.diff.findings if not (each.path or "").startswith("pairs["))


Names = tuple[Mapping[str, str], Mapping[str, str]]


def _names(of: Comparison) -> Names:
    return {c.id: heading(c) for _, c in categories(of.old)}, {c.id: heading(c) for _, c in categories(of.new)}


def _became(change: CategoryChange, names: Names) -> Bilingual:
    """Return what became of a category in words: its name alone where that was kept."""
    old, new = (
        "、".join(f"“{side[at]}”" for at in ids) for side, ids in zip(names, (change.old, change.new), strict=True)
    )
    op = words.CATEGORY_OPS[change.op]
    if change.op == "kept":
        return Bilingual(zh=names[1][change.new[0]], en=names[1][change.new[0]])
    if not change.old or not change.new:
        return Bilingual(zh=f"{op.zh}{old or new}", en=f"{op.en}: {old or new}")
    return Bilingual(zh=f"{old}{op.zh}为{new}", en=f"{old} {op.en}: {new}")


def _of_tops(row: CategoryBalance, change: CategoryChange | None, names: Names) -> Bilingual:
    """Return what became of the top categories of a row; where one year put a level above them no change is theirs alone.

    Points of their own that the figures of the row do not show, as the cap of what does not count, stand behind the name.
    """
    if change is not None:
        what = _became(change, names)
        return what if change.points == row.points else _with_points(change, what)
    old, new = ("、".join(f"“{side[at]}”" for at in ids) for side, ids in zip(names, (row.old, row.new), strict=True))
    return Bilingual(zh=f"{old}→{new}", en=f"{old} → {new}")


def _with_points(change: CategoryChange, what: Bilingual) -> Bilingual:
    before, after = _or_none(change.points.old), _or_none(change.points.new)
    said = before if before == after else "→".join(filter(None, (before, after)))
    return Bilingual(zh=f"{what.zh}（{said}）", en=f"{what.en} ({said})") if said else what


def _or_none(value: Decimal | None) -> str:
    return "" if value is None else figure(value)


def signed(value: Decimal) -> str:
    """Return a difference with its sign: +2, −1, 0."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{figure(abs(value))}"


def balance_lines(of: Comparison) -> tuple[Bilingual, ...]:
    """Return the line that says how the points of the items went from the one to the other; none where they are not added up."""
    return (_balance_line(of),) if all(map(adds_up_plainly, (of.old, of.new))) else ()


def _balance_line(of: Comparison) -> Bilingual:
    points, units = of.diff.summary.points, (of.old.unit, of.new.unit)
    old, gone = worth(points.items_old, units[0]), worth(points.deleted, units[0])
    come, new = worth(points.added, units[1]), worth(points.items_new, units[1])
    sign, change = "+" if points.adjusted >= 0 else "−", worth(abs(points.adjusted), units[1])
    return Bilingual(
        zh=f"原{old.zh} − 取消{gone.zh} + 新增{come.zh} {sign} 调整{change.zh} = 现{new.zh}",
        en=f"{old.en} before − {gone.en} deleted + {come.en} added {sign} {change.en} adjusted = {new.en} now",
    )
