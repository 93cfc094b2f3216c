"""Quantified aims in a text: 不少于5篇, 达100%, 95%以上, 3-5个, 全覆盖, 三个工作日内, 零事故.

What an aim is, and what only looks like one:

- A number is an aim where a word compares with it (不少于, 以上, 内, ≥), a percentage also right behind 率 or a word of growth
  (合格率100%, 增长10%), a count behind a period (每季度1次), a rank behind 前 (前三名). In a column of aims (目标值) a figure
  alone is one: 12个.
- A range is two aims of one text, the least and the most: 3-5个. Ranges and bounds that touch each other are grades, no aims:
  90%以上优秀、80%-90%良好.
- A fraction counts its parts, so that it stays exact: 不少于三分之二 is 2 of the unit "1/3".
- Numbers in rules that take points, that grade in steps or that give points for each of something are no aims but those rules:
  每低于1%扣1分, 90%以上得5分、80%以上得3分. What is wanted for points that are given once, or for all of them, is both:
  达到95%以上得满分.
- 分 is no unit here: it is what points are counted in.
- 以上 and 以下 include their number, as in Chinese law, unless 不含 says otherwise; 超过 and 低于 do not. 达 is "at least".
- What leads to a veto is no aim: 发生3起以上的一票否决.
- Dates (2012年内, 7月3日前, 3-5月), item numbers (第1-3项) and experience (近3年内) are no aims.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import get_args

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.numerals import SHORT_CHINESE as CHINESE
from parsers.wording.numerals import number
from parsers.wording.rules.comparisons import COMPARISONS, RANGE, VALUE
from parsers.wording.rules.rule import Rule
from parsers.wording.rules.scoring import mask
from parsers.wording.rules.unwanted import describes_grades, is_unwanted
from schema.rubric import Comparator, Target

Said = tuple[Decimal | None, str | None]
"""A value with its unit."""
Groups = Mapping[str, str]
_COMPARATORS: tuple[Comparator, ...] = get_args(Comparator)
_LEFT_OUT: dict[Comparator, Comparator] = {"ge": "gt", "le": "lt"}
_FIGURE = re.compile(rf"\s*{VALUE}\s*")
_CONSEQUENCE = re.compile(r"(?:^|(?<=[。；;\n]))[^。；;\n]*(?:否决|取消[^。；;\n]{0,10}资格|废标)")
"""A sentence up to what follows from it, which is no aim: 超过3次的一票否决."""
_SAYS_HOW_MANY = ("不", "至少", "最少", "每")
"""How an aim begins of which each is worth something: not what the things must be like, 合同额50万元以上，每个得2分."""
_GOES_ON = re.compile(
    rf"[、和及]\s*[^\W\d_一二两三四五六七八九十每]{{1,8}}?(?P<v>{ARABIC}|{CHINESE})\s*(?P<u>[次篇期场件条个项])(?=\s*[、和及，,。；;）)]|$)"
)
"""More of what is wanted for the same time: 每月开支委会1次、党小组会1次."""
_YEARS = range(1900, 2200)
_RANKS = frozenset("级类号档")
"""Units that rank and do not count, 三级以上医院, but behind words that count: 至少一档节目."""
_COUNTS = ("至少", "最少", "不少于", "不得少于")


def targets(text: str, column: int | None = None) -> tuple[Target, ...]:
    """Return the numbers that ``text`` compares with, in order; offsets in ``text``.

    ``column`` is the cell's column, None for the item. Where two readings overlap, the one that begins first (and then the
    longer one) stands.
    """
    found = [
        made
        for made in (*_ranges(text, column), *_compared(text, column))
        if text[made[0].end : made[0].end + 1] != "分"
    ]
    kept: list[Target] = []
    for made in sorted(found, key=lambda made: (made[0].start, -made[0].end)):
        if not kept or made[0].start >= kept[-1].end:
            kept += made
    return _without_grades(kept)


def figure(text: str, column: int) -> Target | None:
    """Return the aim that the cell ``text`` is as a whole in a column of aims, as 12个 or 95%; None where it is something else."""
    match = _FIGURE.fullmatch(text)
    return _target("eq", match, _groups(match), column) if match else None


def aims(text: str, rules: Sequence[Rule], column: int | None = None) -> tuple[Target, ...]:
    """Return the targets of ``text`` that are aims, given the ``rules`` of scoring in it."""
    found = targets(text, column)
    if not found or describes_grades(text):
        return ()
    taken = [(rule.outcome.start, rule.outcome.end) if _wants(rule) else (rule.start, rule.end) for rule in rules]
    taken += [match.span() for match in _CONSEQUENCE.finditer(text)]
    covered = mask(len(text), taken)
    before_steps = mask(len(text), [(rule.start, _step_of(text, rule)) for rule in rules if rule.per])
    return tuple(
        target
        for target in found
        if not is_unwanted(text, target)
        and (
            not any(covered[target.start : target.end])
            or (before_steps[target.end - 1] and target.text.startswith(_SAYS_HOW_MANY))
        )
    )


def _step_of(text: str, rule: Rule) -> int:
    """Return where the step of an award stands, behind what is wanted for it: 每年不少于2次，每次2分."""
    gives = rule.outcome.manner in ("give", "bonus")
    return max(text.rfind("每", rule.start, rule.outcome.start), rule.start) if gives else rule.start


def _wants(rule: Rule) -> bool:
    """Return whether the condition of a rule is what is wanted: points are given for it, once or all of them."""
    return rule.kind in ("award", "threshold") and rule.outcome.manner in ("give", "full") and rule.per is None


def _compared(text: str, column: int | None) -> Iterator[tuple[Target, ...]]:
    printed = set(text)
    for signs, pattern in COMPARISONS:
        if printed.isdisjoint(signs):
            continue
        for match in pattern.finditer(text):
            groups = _groups(match)
            target = _target(next(each for each in _COMPARATORS if each in groups), match, groups, column)
            if target is not None:
                yield (target,)
                yield from _going_on(text, target, column)


def _going_on(text: str, target: Target, column: int | None) -> Iterator[tuple[Target, ...]]:
    """Yield what else is wanted in the time that an aim names: 每月开支委会1次、党小组会1次."""
    at = target.end if target.comparator == "eq" and target.text.startswith("每") else len(text)
    while match := _GOES_ON.match(text, at):
        value, (start, at) = _plain(match["v"]), match.span()
        if value is None:
            return
        yield (
            Target(
                comparator="eq",
                value=value,
                unit=match["u"],
                text=text[start + 1 : at].strip(),
                column=column,
                start=start + 1,
                end=at,
            ),
        )


def _ranges(text: str, column: int | None) -> Iterator[tuple[Target, ...]]:
    for match in RANGE.finditer(text):
        groups = _groups(match)
        low, high = _plain(groups["low"]), _plain(groups["v"])
        if low is not None and high is not None and low < high:
            top = _made("le", match, (high, groups["u"]), column)
            yield top.model_copy(update={"comparator": "ge", "value": low}), top


def _without_grades(found: Sequence[Target]) -> tuple[Target, ...]:
    """Return the targets without those that share an end with another where one of them is a range: these are grades."""
    if len(found) < 2:
        return tuple(found)
    ends = Counter((target.value, target.unit) for target in found)
    ranges = Counter(target.start for target in found)
    shared = {
        (target.value, target.unit)
        for target in found
        if ranges[target.start] > 1 and ends[target.value, target.unit] > 1
    }
    graded = {target.start for target in found if (target.value, target.unit) in shared}
    return tuple(target for target in found if target.start not in graded)


def _groups(match: re.Match[str]) -> dict[str, str]:
    """Return the groups that took part, those of a pattern's second form under the names of the first."""
    return {name.rstrip("_"): found for name, found in match.groupdict().items() if found is not None}


def _target(comparator: Comparator, match: re.Match[str], groups: Groups, column: int | None) -> Target | None:
    if comparator == "all":
        return _made("all", match, (None, None), column)
    said = _zero(groups) or _share(groups) or _counted(groups, ranks=not match[0].lstrip().startswith(_COUNTS))
    if said is None:
        return None
    return _made(_LEFT_OUT[comparator] if "without" in groups else comparator, match, said, column)


def _zero(groups: Groups) -> Said | None:
    return (Decimal(0), None) if "z" in groups else None


def _share(groups: Groups) -> Said | None:
    """Return the share in parts of a hundred, of a thousand, or of as many as the fraction says."""
    for name, unit in (("h", "%"), ("t", "‰")):
        printed = groups.get(name)
        if printed:
            return _known(Decimal(100) if printed == "百" else number(printed), unit)
    upper, lower = groups.get("n"), groups.get("parts")
    whole = number(lower) if lower else None
    part = number(upper) if upper else None
    return _known(part, f"1/{whole}") if part and whole and part <= whole else None


def _counted(groups: Groups, *, ranks: bool) -> Said | None:
    printed, unit = groups.get("v"), groups.get("u")
    value = _plain(printed) if printed else None
    if unit is None or (ranks and unit in _RANKS) or (unit == "年" and value in _YEARS):
        return None
    return _known(value, unit)


def _known(value: Decimal | None, unit: str) -> Said | None:
    return None if value is None else (value, unit or None)


def _plain(printed: str) -> Decimal | None:
    return number(printed.replace(",", ""))


def _made(comparator: Comparator, match: re.Match[str], said: Said, column: int | None) -> Target:
    value, unit = said
    text = match[0].strip()
    start = match.end() - len(match[0].lstrip())
    return Target(
        comparator=comparator,
        value=value,
        unit=unit,
        text=text,
        column=column,
        start=start,
        end=start + len(text),
    )
