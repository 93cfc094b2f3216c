"""Numbers in one form, as evidence of likeness: 两轮 and 2遍 are 2次, 七成 is 70%, 百分之九十 is 90%; what is shown stays as it is."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.numerals import chinese

_COUNTERS = """
次 遍 轮 回 趟 场 期 场次 轮次
件 宗 起 例 桩
人 名 位
家 户
台 辆 部 套
棵 株
篇 条 则
本 册
天 日
课时 学时 节
公里 千米
厘米 公分
公斤 千克
小时 钟头
"""
"""Counting words that offices exchange, the first of each line for all of it."""
_ONE = {word: line.split()[0] for line in _COUNTERS.strip().splitlines() for word in line.split()}
_OTHERS = "个|项|份|种|类|个月|支|处|所|张|口|座|间|门|班|组|批|村|元|岁|分钟|亩|吨|米|度|层"
_NUMERAL = "[一二三四五六七八九十百两]"
_WORDS = "|".join(sorted(_ONE, key=len, reverse=True))
_HUNDREDTHS = re.compile(rf"百分之({_NUMERAL}+)|([一二三四五六七八九])成(半?)")
_SPELLED = re.compile(rf"({_NUMERAL}+)(?=个?(?:{_WORDS}|{_OTHERS}))")
_COUNTED = re.compile(rf"(?<=\d)[余多]?个?({_WORDS})(?!次)")
_TIMES = {
    "每日": 365,
    "每天": 365,
    "每周": 52,
    "每月": 12,
    "每季": 4,
    "半年": 2,
    "一年": 1,
    "每年": 1,
    "全年": 1,
    "年内": 1,
}
_OFTEN = re.compile(rf"({'|'.join(_TIMES)})\D{{0,8}}?(\d+)次")


def counted(text: str) -> str:
    """Return ``text`` with numerals before a counting word as digits, shares as per cent, counting words of one kind as one."""
    text = _HUNDREDTHS.sub(_per_cent, text)
    text = _SPELLED.sub(lambda match: _digits(match[1]), text)
    return _COUNTED.sub(lambda match: _ONE[match[1]], text)


def yearly(plain: str) -> Iterator[int]:
    """Yield how many times a year something is to be done, as far as ``plain`` (see :func:`counted`) says: 半年1次 is 2."""
    for match in _OFTEN.finditer(plain):
        yield _TIMES[match[1]] * int(match[2])


def _per_cent(match: re.Match[str]) -> str:
    if match[1]:
        value = chinese(match[1])
        return match[0] if value is None else f"{value}%"
    return f"{chinese(match[2])}{5 if match[3] else 0}%"


def _digits(numeral: str) -> str:
    value: Decimal | None = chinese(numeral)
    return numeral if value is None else str(value)
