"""Cutting a text into what changes as a whole: words, numbers with their unit, Latin words, single signs."""

import re

from pipeline.lexicon import chinese_words

_DIGIT = "[0-9０-９]"
_DIGITS = rf"{_DIGIT}+(?:[,，]{_DIGIT}{{3}}(?!{_DIGIT}))*(?:[./:．／：]{_DIGIT}+)*"
"""Digits with what binds them: 1,234.5 and 1/3 and 8:30 and 2.1.3."""
_LONG_UNITS = (
    "个工作日 个百分点 个小时 个学时 个课时 个月 工作日 百分点 平方米 平方公里 立方米 公里 千米 毫米 厘米 公斤 千克 公顷 千瓦 "
    "小时 分钟 学时 课时 学分 学期 学年 季度 年级 年度 月份 周岁 人次 万人次 册次 万册次 场次 车次 名次"
)
_SHORT_UNITS = (
    "[万亿]?[个人元册件份户字次篇条张台套亩吨口笔]|[%％﹪‰℃°分场期名项家天日月年周米幅本部所处支队例批轮遍岁倍级度页门节组班校镇村座栋间辆"
    "位种类号只把枚根块片届任款股层秒斤克升堂株头匹幢宗桩副艘架列道卷瓶桶盒箱包站起等季旬角折成步点]"
)
_UNIT = rf"(?:{'|'.join(sorted(_LONG_UNITS.split(), key=len, reverse=True))}|{_SHORT_UNITS})"
_PIECE = re.compile(
    rf"(?P<number>(?:(?<![0-9A-Za-z０-９])[-+−＋－])?{_DIGITS}(?:\s*[-~～—－至]+\s*{_DIGITS})?\s*(?:[余多来]?{_UNIT}|[A-Za-z%％﹪‰℃]+)?)"
    r"|(?P<latin>[A-Za-zＡ-Ｚａ-ｚ]+)|(?P<chinese>[〇\u3400-\u9fff]+)|.",
    re.DOTALL,
)
_NUMERAL = "[零〇一二三四五六七八九十百千万亿两半几]"
_SPELLED = re.compile(rf"(?:第|百分之)?{_NUMERAL}+(?:点{_NUMERAL}+)?(?:[余多来]?{_UNIT})?")
"""A number in Chinese numerals with its unit."""


def cut(text: str) -> list[str]:
    """Return ``text`` in pieces that are never cut in two where a change is shown; together they are ``text``."""
    pieces: list[str] = []
    for match in _PIECE.finditer(text):
        if match["chinese"]:
            pieces += _chinese(match[0])
        else:
            pieces.append(match[0])
    return pieces


def _chinese(text: str) -> list[str]:
    """Return Chinese text in words, a number and its unit as one: 十五个 工作日内 is 十五个工作日 内.

    What only looks like a number within a word, as in 一部分 and 一般, is left to the word.
    """
    pieces: list[str] = []
    taken = behind = 0
    for word in chinese_words(text):
        start, behind = behind, behind + len(word)
        if taken <= start:
            number = _SPELLED.match(text, start)
            taken = max(behind, number.end()) if number else behind
            pieces.append(text[start:taken])
        elif taken < behind:
            pieces += chinese_words(text[taken:behind])
            taken = behind
    return pieces
