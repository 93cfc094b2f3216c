"""Cutting a text into what changes as a whole: words, numbers with their unit, Latin words, single signs."""

import re

from pipeline.diffing.lexicon import chinese_words

_DIGITS = r"[0-9０-９]+(?:[.．][0-9０-９]+)?"
_UNIT = (
    r"(?:个(?:工作日|百分点|小时|学时|课时|月)?|工作日|平方米|平方公里|立方米|公里|千米|毫米|厘米|公斤|千克|公顷|小时|分钟|学时|课时|学分|年级|年度|万?人次|万?册次|场次|车次|"
    r"万元|亿元|[万亿]?[人元册件份户字次篇条张台套亩吨]|[%％‰℃°]|[篇次场期名项家天日月年周米幅本部所处支队例批轮遍岁倍级度页门节组班校镇村座栋间辆位种类号分只把枚根块片届任款股层秒斤克升])"
)
_PIECE = re.compile(
    rf"(?P<number>{_DIGITS}(?:\s*[-~～—－至]+\s*{_DIGITS})?\s*(?:{_UNIT}|[A-Za-z%％‰℃]+)?)"
    r"|(?P<latin>[A-Za-zＡ-Ｚａ-ｚ]+)|(?P<chinese>[\u3400-\u9fff]+)|.",
    re.DOTALL,
)
_NUMERALS = re.compile(r"[零〇一二三四五六七八九十百千万亿两半几]+")
_STARTS_WITH_UNIT = re.compile(_UNIT)


def cut(text: str) -> list[str]:
    """Return ``text`` in pieces that are never cut in two where a change is shown; together they are ``text``."""
    pieces: list[str] = []
    for match in _PIECE.finditer(text):
        if match["chinese"]:
            pieces += _with_units(chinese_words(match[0]))
        else:
            pieces.append(match[0])
    return pieces


def _with_units(words: list[str]) -> list[str]:
    """Return ``words`` with Chinese numerals and the unit behind them as one piece: 三 次 is 三次."""
    made: list[str] = []
    for word in words:
        if made and _NUMERALS.fullmatch(made[-1]) and _STARTS_WITH_UNIT.fullmatch(word):
            made[-1] += word
        else:
            made.append(word)
    return made
