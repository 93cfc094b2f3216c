"""What changed on a pair and has no flag of its own: further columns, weights, kinds, whether it counts."""

from collections.abc import Iterator, Sequence

from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Category, Item, Rubric

CELLS = Rule(
    code="K702",
    name="other-column-changed",
    severity="note",
    message=Bilingual(
        zh="{node}：“{column}”一栏由“{old}”改为“{new}”", en='{node}: the column "{column}" went from "{old}" to "{new}"'
    ),
    help=Bilingual(
        zh="考核内容以外的栏目也变了，请一并核对。", en="A column beside the contents changed too; look at it as well."
    ),
    explanation=Bilingual(
        zh="评分标准、考核办法等栏目的改动不算考核内容的改动，单独列出。",
        en="Changes of the rules and of other columns are told apart from those of the contents.",
    ),
    example="评分标准：每少1篇扣0.5分 → 每少1篇扣1分",
)
SETTING = Rule(
    code="K703",
    name="setting-changed",
    severity="note",
    message=Bilingual(zh="{node}：{what}由{old}改为{new}", en="{node}: {what} went from {old} to {new}"),
    help=Bilingual(zh="请核对这一项的计分方式。", en="Look at how this part is counted."),
    explanation=Bilingual(
        zh="性质（加分、扣分、一票否决）、权重或是否计入合计变了，分值相同得分也可能不同。",
        en="Its kind (bonus, deduction, veto), its weight or whether it counts changed, so equal points may count differently.",
    ),
    example="权重 0.3 → 0.4",
)
_KINDS = {
    "base": Bilingual(zh="基本分", en="base"),
    "bonus": Bilingual(zh="加分", en="bonus"),
    "deduction": Bilingual(zh="扣分", en="deduction"),
    "veto": Bilingual(zh="一票否决", en="veto"),
}
_ROLES = {
    "rules": Bilingual(zh="评分标准", en="rules"),
    "method": Bilingual(zh="考核办法", en="method"),
    "evidence": Bilingual(zh="佐证材料", en="evidence"),
    "remarks": Bilingual(zh="备注", en="remarks"),
    "other": Bilingual(zh="其他栏", en="other"),
}
_NONE = Bilingual(zh="（无）", en="(none)")


def other_changes(old: Sequence[Item], new: Sequence[Item], path: str) -> Iterator[Finding]:
    """Yield a note for everything on a pair that changed and that no flag tells; ``path`` is the pair's in the diff JSON."""
    if not old or not new:
        return
    node = "+".join(item.id for item in old) + "→" + "+".join(item.id for item in new)
    for role, name in _ROLES.items():
        before, after = _cells(old, role), _cells(new, role)
        if before != after:
            values = {"node": node, "column": name, "old": before or _NONE, "new": after or _NONE}
            yield CELLS.finding(values, path=path)
    yield from _settings(old, new, node, path)


def category_settings(old: Sequence[Category], new: Sequence[Category], path: str) -> Iterator[Finding]:
    """Yield a note for every setting of categories that belong together that changed; weights have a flag already."""
    if len(old) == len(new) == 1:
        yield from _settings(old, new, f"{old[0].id}→{new[0].id}", path)


def rubric_settings(old: Rubric, new: Rubric) -> Iterator[Finding]:
    """Yield a note where the unit of the whole rubric changed."""
    if old.unit != new.unit:
        units = {"point": Bilingual(zh="分", en="points"), "percent": Bilingual(zh="百分比", en="percent")}
        what = Bilingual(zh="分值的单位", en="the unit of points")
        yield SETTING.finding(
            {"node": f"{old.id}→{new.id}", "what": what, "old": units[old.unit], "new": units[new.unit]}
        )


def _settings(
    old: Sequence[Item] | Sequence[Category], new: Sequence[Item] | Sequence[Category], node: str, path: str
) -> Iterator[Finding]:
    rows: list[tuple[Bilingual, list[Bilingual | str], list[Bilingual | str]]] = [
        (
            Bilingual(zh="性质", en="its kind"),
            [_KINDS[each.kind] for each in old],
            [_KINDS[each.kind] for each in new],
        ),
        (
            Bilingual(zh="是否计入合计", en="counting towards the total"),
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
            yield SETTING.finding(
                {"node": node, "what": what, "old": _listed(first), "new": _listed(second)}, path=path
            )


def _yes(counts: bool) -> Bilingual:
    return Bilingual(zh="计入", en="yes") if counts else Bilingual(zh="不计入", en="no")


def _listed(values: Sequence[Bilingual | str]) -> Bilingual:
    if not values:
        return _NONE
    both = [Bilingual(zh=value, en=value) if isinstance(value, str) else value for value in values]
    return Bilingual(zh="、".join(value.zh for value in both), en=", ".join(value.en for value in both))


def _cells(items: Sequence[Item], role: str) -> str:
    return " ".join(cell.text for item in items for cell in item.cells if cell.role == role)
