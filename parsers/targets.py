"""Quantified aims in a text: 不少于5篇, 达100%, 95%以上, 全覆盖, 3日内."""

import re
from decimal import Decimal

from parsers.numerals import ARABIC, number
from schema.rubric import Comparator, Target

_UNIT = (
    r"(?:个(?:工作日|百分点|月|小时)?|[%％‰篇次场期人名件条项份户家天日月年周]|[万亿]?元|万人|人次|小时|分钟|学时|课时|工作日|平方米|公里|千米|米|公斤|吨"
    r"|万字|字|幅|张|册|本|部|套|台|所|处|支|队|例|批|轮|遍|岁|倍|级|℃|度|公顷|亩|page|页|门|节|组|班|校|镇|村|座|栋|间|辆|位|种|类|号)"
)
_VALUE = rf"(?P<v>{ARABIC})\s*(?P<u>{_UNIT})"
_WORDS: tuple[tuple[Comparator, str], ...] = (
    (
        "ge",
        r"(?:不(?:得|能|应)?(?:少于|低于|小于|短于)|至少|最少|最低|达到?(?:或超过)?|保持在|大于等于|≥|＞＝|>=|多于等于)",
    ),
    ("le", r"(?:不(?:得|能|应)?(?:超过|多于|高于|大于|超出)|至多|最多|控制在|小于等于|≤|<=|低于等于)"),
    ("gt", r"(?:超过|大于|高于|多于|[>＞])"),
    ("lt", r"(?:少于|低于|小于|不足|不到|[<＜])"),
    ("eq", r"(?:等于|[=＝])"),
)
_AFTER: tuple[tuple[Comparator, str], ...] = (("ge", r"(?:及)?(?:以上|或以上|\(含\)以上)"), ("le", r"(?:及)?(?:以下)"))
_PATTERNS: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    *((c, re.compile(rf"{word}\s*{_VALUE}(?:{'|'.join(a for _, a in _AFTER)}|以内|之内)?")) for c, word in _WORDS),
    ("within", re.compile(rf"(?P<v>{ARABIC})\s*(?P<u>个?(?:工作日|小时|分钟|月)|[日天年周])(?:之内|以内|内)")),
    *((c, re.compile(rf"{_VALUE}{after}")) for c, after in _AFTER),
    ("all", re.compile(r"全(?:面|员|程)?覆盖|全部(?:覆盖|达标)")),
)


def targets(text: str, column: int | None = None) -> tuple[Target, ...]:
    """Return the aims that ``text`` prints, in order; offsets in ``text``. ``column`` is the cell's column, None for the item.

    Where two readings overlap, the one that begins first (and then the longer one) stands.
    """
    found = [
        (match.start(), -match.end(), _target(comparator, match, column))
        for comparator, pattern in _PATTERNS
        for match in pattern.finditer(text)
        if text[match.end() : match.end() + 1] != "分"
    ]
    kept: list[Target] = []
    for start, _, target in sorted(found, key=lambda entry: entry[:2]):
        if not kept or start >= kept[-1].end:
            kept.append(target)
    return tuple(kept)


def _target(comparator: Comparator, match: re.Match[str], column: int | None) -> Target:
    groups = match.groupdict()
    value: Decimal | None = number(groups["v"]) if groups.get("v") else None
    return Target(
        comparator=comparator,
        value=value,
        unit=groups.get("u") or None,
        text=match[0],
        column=column,
        start=match.start(),
        end=match.end(),
    )
