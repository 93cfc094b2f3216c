"""What changed and has no flag of its own: further columns, weights, kinds, caps, whether it counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from parsers.shortening import shortened
from pipeline.diffing.balance import in_items
from pipeline.diffing.entries import entries
from pipeline.diffing.runs import text_runs
from pipeline.figures import figure
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Category, CellRole, Combine, Item, Rubric

CELLS = Rule(
    code="K702",
    name="other-column-changed",
    severity="note",
    message=Bilingual(zh="“{column}”一栏：{changes}", en='the column "{column}": {changes}'),
    help=Bilingual(
        zh="考核内容以外的栏目也变了，请一并核对。", en="A column beside the contents changed too; look at it as well."
    ),
    explanation=Bilingual(
        zh="评分标准、考核办法等栏目的改动不算考核内容的改动，单独列出。",
        en="Changes of the rules and of other columns are told apart from those of the contents.",
    ),
    example="评分标准：每少1篇扣0.5分 → 每少1篇扣1分",
)
COLUMN = Rule(
    code="K709",
    name="other-column-added",
    severity="note",
    message=Bilingual(zh="{what}“{column}”一栏", en='the column "{column}" was {what}'),
    help=Bilingual(zh="请看新细则的表头。", en="Look at the header of the new rubric."),
    explanation=Bilingual(
        zh="整栏只在一份细则里有，内容不逐项比较。",
        en="A column that only one rubric has is not compared item by item.",
    ),
    example="2016年没有、2017年有“佐证材料”一栏",
)
SETTING = Rule(
    code="K703",
    name="setting-changed",
    severity="note",
    message=Bilingual(zh="{what}由{old}改为{new}", en="{what} went from {old} to {new}"),
    help=Bilingual(zh="请核对这一项的计分方式。", en="Look at how this part is counted."),
    explanation=Bilingual(
        zh="性质（加分、扣分、一票否决）、权重、分值上限、是否计入合计或合计办法变了，各项分值相同得分也可能不同。",
        en="Its kind (bonus, deduction, veto), its weight, its cap, whether it counts or how it is added up changed: equal points may count differently.",
    ),
    example="权重 0.3 → 0.4",
)
_KINDS = {
    "base": Bilingual(zh="基本分", en="base"),
    "bonus": Bilingual(zh="加分", en="bonus"),
    "deduction": Bilingual(zh="扣分", en="deduction"),
    "veto": Bilingual(zh="一票否决", en="veto"),
}
_COMBINED: dict[Combine, Bilingual] = {
    "sum": Bilingual(zh="各项相加", en="adding"),
    "weighted": Bilingual(zh="按权重相加", en="adding by weights"),
    "alternatives": Bilingual(zh="只取其中一项", en="taking one of them"),
    "none": Bilingual(zh="不合计", en="not adding"),
}
_HOW = Bilingual(zh="下面各项的合计办法", en="how what stands below makes up the points")
_ROLES: dict[CellRole, Bilingual] = {
    "rules": Bilingual(zh="评分标准", en="rules"),
    "method": Bilingual(zh="考核办法", en="method"),
    "evidence": Bilingual(zh="佐证材料", en="evidence"),
    "remarks": Bilingual(zh="备注", en="remarks"),
    "other": Bilingual(zh="其他栏", en="other"),
}
_NONE = Bilingual(zh="（无）", en="(none)")
_ADDED, _DROPPED = Bilingual(zh="增加了", en="added"), Bilingual(zh="不再有", en="dropped")
_LONGEST = 60
"""Characters of a change that are told; of a longer one the beginning."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The further columns that both rubrics have, by role, with what they are called; and those of one side only."""

    both: Mapping[CellRole, Bilingual]
    alone: Sequence[Finding] = field(default=())


def further_columns(old: Rubric, new: Rubric) -> Columns:
    """Return the further columns of both rubrics, with a note (K709) for each that only one of them has."""
    before, after = _roles(old), _roles(new)
    both = {role: _header(new, role) for role in _ROLES if role in before & after}
    gone = [
        COLUMN.finding({"what": _DROPPED, "column": _header(old, role)}) for role in _ROLES if role in before - after
    ]
    come = [COLUMN.finding({"what": _ADDED, "column": _header(new, role)}) for role in _ROLES if role in after - before]
    return Columns(both, (*gone, *come))


def _roles(rubric: Rubric) -> set[CellRole]:
    return {cell.role for entry in entries(rubric) for cell in entry.item.cells if cell.text}


def _header(rubric: Rubric, role: CellRole) -> Bilingual:
    printed = [column.header for column in rubric.columns if column.role == role and column.header]
    return Bilingual(zh=printed[0], en=printed[0]) if len(printed) == 1 else _ROLES[role]


def other_changes(old: Sequence[Item], new: Sequence[Item], path: str, columns: Columns) -> Iterator[Finding]:
    """Yield a note for everything on a pair that changed and that no flag tells; ``path`` is the pair's in the diff JSON."""
    if not old or not new:
        return
    for role, name in columns.both.items():
        before, after = _cells(old, role), _cells(new, role)
        if before != after:
            yield CELLS.finding({"column": name, "changes": _told(before, after)}, path=path)
    yield from _settings(old, new, "", path)


def _told(before: str, after: str) -> Bilingual:
    """Return the changed stretches alone, what was dropped and what took its place: “2分”改为“1分”."""
    zh: list[str] = []
    en: list[str] = []
    runs = list(text_runs(before, after))
    for n, (sign, text) in enumerate(runs):
        said = shortened(text, _LONGEST)
        replaces = n > 0 and runs[n - 1][0] == "-"
        if sign == "-" and not (n + 1 < len(runs) and runs[n + 1][0] == "+"):
            zh.append(f"删去“{said}”")
            en.append(f'"{said}" dropped')
        elif sign == "+":
            zh.append(f"“{shortened(runs[n - 1][1], _LONGEST)}”改为“{said}”" if replaces else f"增加“{said}”")
            en.append(f'"{shortened(runs[n - 1][1], _LONGEST)}" is now "{said}"' if replaces else f'"{said}" added')
    return Bilingual(zh="，".join(dict.fromkeys(zh)), en=", ".join(dict.fromkeys(en)))


def category_settings(old: Sequence[Category], new: Sequence[Category], path: str) -> Iterator[Finding]:
    """Yield a note for every setting of categories that belong together that changed.

    Weights have a flag already, and so have points; those that the points of the items do not tell, as a cap, are said too.
    """
    if len(old) == len(new) == 1:
        yield from _settings(old, new, new[0].name, path)
        yield from _own_points(old[0], new[0], path)
        if old[0].combine != new[0].combine:
            called = Bilingual(zh=f"“{new[0].name}”{_HOW.zh}", en=f'"{new[0].name}": {_HOW.en}')
            yield _combined(called, old[0].combine, new[0].combine, path)


def _own_points(old: Category, new: Category, path: str) -> Iterator[Finding]:
    told = all(category.points == in_items(category) for category in (old, new))
    if old.points != new.points and not told:
        what = Bilingual(zh="分值", en="its points") if new.kind == "base" else Bilingual(zh="分值上限", en="its cap")
        called = Bilingual(zh=f"“{new.name}”的{what.zh}", en=f'"{new.name}": {what.en}')
        yield SETTING.finding({"what": called, "old": _figure(old.points), "new": _figure(new.points)}, path=path)


def _figure(points: Decimal | None) -> Bilingual:
    return _listed([] if points is None else [figure(points)])


def _combined(what: Bilingual, old: Combine, new: Combine, path: str | None) -> Finding:
    return SETTING.finding({"what": what, "old": _COMBINED[old], "new": _COMBINED[new]}, path=path)


def rubric_settings(old: Rubric, new: Rubric) -> Iterator[Finding]:
    """Yield a note where the unit of the whole rubric changed, or how its parts make up the total, or only one prints a total."""
    if (old.points is None) != (new.points is None):
        what = Bilingual(zh="印出的合计", en="the printed total")
        yield SETTING.finding({"what": what, "old": _figure(old.points), "new": _figure(new.points)})
    if old.combine != new.combine:
        yield _combined(_HOW, old.combine, new.combine, None)
    if old.unit != new.unit:
        units = {"point": Bilingual(zh="分", en="points"), "percent": Bilingual(zh="百分比", en="percent")}
        what = Bilingual(zh="分值的单位", en="the unit of points")
        yield SETTING.finding({"what": what, "old": units[old.unit], "new": units[new.unit]})


def _settings(
    old: Sequence[Item] | Sequence[Category], new: Sequence[Item] | Sequence[Category], of: str, path: str
) -> Iterator[Finding]:
    rows: list[tuple[Bilingual, list[Bilingual | str], list[Bilingual | str]]] = [
        (
            Bilingual(zh="性质", en="its kind"),
            [_KINDS[each.kind] for each in old],
            [_KINDS[each.kind] for each in new],
        ),
        (
            Bilingual(zh="", en="its place in the total"),
            [_yes(each.counts) for each in old],
            [_yes(each.counts) for each in new],
        ),
        (
            Bilingual(zh="权重", en="its weight"),
            [f"{each.weight:f}" for each in old if each.weight is not None],
            [f"{each.weight:f}" for each in new if each.weight is not None],
        ),
    ]
    for what, before, after in rows:
        first, second = list(dict.fromkeys(before)), list(dict.fromkeys(after))
        if first != second:
            named = f"“{of}”的{what.zh}" if what.zh else f"“{of}”"
            called = Bilingual(zh=named, en=f'"{of}": {what.en}') if of else what
            yield SETTING.finding({"what": called, "old": _listed(first), "new": _listed(second)}, path=path)


def _yes(counts: bool) -> Bilingual:
    return Bilingual(zh="计入合计", en="counted") if counts else Bilingual(zh="不计入合计", en="not counted")


def _listed(values: Sequence[Bilingual | str]) -> Bilingual:
    if not values:
        return _NONE
    both = [Bilingual(zh=value, en=value) if isinstance(value, str) else value for value in values]
    return Bilingual(zh="、".join(value.zh for value in both), en=", ".join(value.en for value in both))


def _cells(items: Sequence[Item], role: CellRole) -> str:
    return " ".join(cell.text for item in items for cell in item.cells if cell.role == role)
