"""Quantified aims in a text: 不少于5篇, 达100%, 95%以上, 全覆盖, 三个工作日内, 零事故.

What an aim is, and what only looks like one:

- A number is an aim where a word compares with it (不少于, 以上, 内, ≥), and a percentage also right behind 率: 合格率100%. In a column of
  aims (目标值) a figure alone is one: 12个.
- Numbers in rules that take points, that grade in steps or that give points for each of something are no aims but those rules:
  每低于1%扣1分, 90%以上得5分、80%以上得3分. What is wanted for points that are given once, or for all of them, is both:
  达到95%以上得满分.
- 分 is no unit here: it is what points are counted in.
- 以上 and 以下 include their number, as in Chinese law; 超过 and 低于 do not. 达 is "at least".
- What leads to a veto is no aim: 发生3起以上的一票否决.
- Dates (2012年内, 7月3日前) and experience (近3年内) are no aims.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.numerals import SHORT_CHINESE as CHINESE
from parsers.wording.numerals import number
from parsers.wording.scoring import Rule, mask
from parsers.wording.units import UNIT
from schema.rubric import Comparator, Target

_BEFORE = r"(?<![0-9０-９.．,第之])"
_OF_HUNDRED = rf"百分之(?P<h>{ARABIC}|{CHINESE})"
_VALUE = rf"(?:{_OF_HUNDRED}|(?P<v>{ARABIC}|{CHINESE})\s*(?P<u>{UNIT}))"
_RATE = r"(?:每?(?:[0-9０-９]+|一|二|两|三|半)?个?(?:年度|学年|学期|季度|半年|年|月|周|天|日))?"
_INCLUDED = r"(?:[（(]含[^）)]{0,6}[）)])?"
_WORDS: tuple[tuple[Comparator, str], ...] = (
    (
        "ge",
        r"(?:不(?:得|能|应|可)?(?:少于|低于|小于|短于)|至少|最少|最低|达到?(?:或超过)?|保持在|大于(?:或)?等于|≥|＞＝|>=|多于等于)",
    ),
    (
        "le",
        r"(?:不(?:得|能|应|可)?(?:超过|多于|高于|大于|超出)|至多|最多|(?:控制|保持)在(?!\s*[0-9０-９.％%]+以上)|小于(?:或)?等于|≤|<=|低于等于)",
    ),
    ("gt", r"(?:超过|大于|高于|多于|[>＞])"),
    ("lt", r"(?:少于|低于|小于|[<＜])"),
    ("eq", r"(?:等于|[=＝])"),
)
_AFTER: tuple[tuple[Comparator, str], ...] = (("ge", "(?:及|或|含)?以上"), ("le", "(?:及|或|含)?以下"))
_BOUND = rf"\s*{_INCLUDED}(?:{'|'.join(word for _, word in _AFTER)}|以内|之内)"
_PATTERNS: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    *((comparator, re.compile(rf"{word}\s*{_RATE}\s*{_VALUE}(?:{_BOUND})?")) for comparator, word in _WORDS),
    *((comparator, re.compile(rf"{_BEFORE}{_VALUE}\s*{_INCLUDED}{word}")) for comparator, word in _AFTER),
    (
        "within",
        re.compile(
            rf"(?<![0-9０-９.．,第之月近前])(?P<v>{ARABIC}|{CHINESE})\s*(?P<u>个?(?:工作日|小时|自然日|星期|月(?<=个月))|分钟|[日天年周])"
            "(?:之内|以内|内)"
        ),
    ),
    (
        "eq",
        re.compile(
            rf"(?<=率)\s*(?:必须|应|要求)?(?:为|是)?\s*(?:{_OF_HUNDRED}|(?P<v>{ARABIC})\s*(?P<u>[%％‰]))(?!{_BOUND})"
        ),
    ),
    ("eq", re.compile(r"(?P<z>零)(?:事故|投诉|伤亡|死亡|上访|差错|违规|违纪|违法|案件|案发|发案|发生|缺陷|失误|新增)")),
    ("all", re.compile(r"全(?:面|员|程|域)?覆盖|全部(?:覆盖|达标)")),
)
_FIGURE = re.compile(rf"\s*{_VALUE}\s*")
_CONSEQUENCE = re.compile(r"(?:^|(?<=[。；;\n]))[^。；;\n]*(?:否决|取消[^。；;\n]{0,10}资格|废标)")
"""A sentence up to what follows from it, which is no aim: 超过3次的一票否决."""
_YEARS = range(1900, 2200)
_RANKS = frozenset("级类号")
"""Units that rank and do not count: 三级以上医院."""


def targets(text: str, column: int | None = None) -> tuple[Target, ...]:
    """Return the numbers that ``text`` compares with, in order; offsets in ``text``.

    ``column`` is the cell's column, None for the item. Where two readings overlap, the one that begins first (and then the
    longer one) stands.
    """
    found = [
        (_begin(match), -match.end(), target)
        for comparator, pattern in _PATTERNS
        for match in pattern.finditer(text)
        if text[match.end() : match.end() + 1] != "分" and (target := _target(comparator, match, column)) is not None
    ]
    kept: list[Target] = []
    for start, _, target in sorted(found, key=lambda entry: entry[:2]):
        if not kept or start >= kept[-1].end:
            kept.append(target)
    return tuple(kept)


def figure(text: str, column: int) -> Target | None:
    """Return the aim that the cell ``text`` is as a whole in a column of aims, as 12个 or 95%; None where it is something else."""
    match = _FIGURE.fullmatch(text)
    return _target("eq", match, column) if match else None


def aims(text: str, rules: Sequence[Rule], column: int | None = None) -> tuple[Target, ...]:
    """Return the targets of ``text`` that are aims, given the ``rules`` of scoring in it."""
    taken = [(rule.start, rule.end) for rule in rules if not _wants(rule)]
    taken += [match.span() for match in _CONSEQUENCE.finditer(text)]
    covered = mask(len(text), taken)
    return tuple(target for target in targets(text, column) if not any(covered[target.start : target.end]))


def _wants(rule: Rule) -> bool:
    """Return whether the condition of a rule is what is wanted: points are given for it, once or all of them."""
    return rule.kind in ("award", "threshold") and rule.outcome.manner in ("give", "full") and rule.per is None


def _begin(match: re.Match[str]) -> int:
    return match.end() - len(match[0].lstrip())


def _target(comparator: Comparator, match: re.Match[str], column: int | None) -> Target | None:
    groups = match.groupdict()
    value: Decimal | None = None
    unit = groups.get("u")
    if groups.get("z"):
        value = Decimal(0)
    elif groups.get("h"):
        value, unit = number(groups["h"]), "%"
    elif groups.get("v"):
        value = number(groups["v"])
    if comparator != "all" and (value is None or unit in _RANKS or (unit == "年" and value in _YEARS)):
        return None
    begin = _begin(match)
    return Target(
        comparator=comparator,
        value=value,
        unit=unit,
        text=match[0].strip(),
        column=column,
        start=begin,
        end=match.end(),
    )
