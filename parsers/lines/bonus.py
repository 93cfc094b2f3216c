"""Lines that name a bonus with its points: 加分项（+2分）：…, 附加题 5分, 选做：…（+3分）."""

import re

from parsers.strand import Strand
from parsers.wording.caps import MOST
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.texts.textpoints import Own

_NAME = (
    r"(?:额外|另外|课程|特别)?(?:加分(?:项目?|题|内容|任务)?|附加(?:分?项目?|题目?|分|任务|加分项?)|奖励(?:项目?|分|加分)"
    r"|(?:额外|奖励)(?:学分|得分|分数?)|加分点|挑战(?:项目?|题目?|任务)|选做(?:项目?|题目?|部分|任务|内容)?|选答题|[Bb]onus)"
)
_MARK = r"[*_]{0,2}"
_MOST = r"(?:(?:最高|最多|上限|至多|不超过|满分|共)\s*[:：]?\s*(?:可\s*)?)?(?:额外)?加?"
_POINTS = rf"{_MOST}\s*(?P<points>[+＋]?\s*(?:{ARABIC}\s*分?\s*[~～\-－—–至到]{{1,2}}\s*)?[+＋]?(?P<n>{ARABIC})\s*(?:分|points?|pts?))(?:以内|封顶)?"
_BEHIND_NAME = re.compile(
    rf"{_MARK}{_NAME}[一二三四五六七八九十0-9０-９]{{0,2}}{_MARK}(?:[\s—–-]+[^，,；;。:：（）()【】\[\]]{{1,20}})?[:：]?\s*[（(【\[]\s*{_POINTS}\s*[)）】\]]{_MARK}\s*(?:[:：。；;，,、—-]|$)"
)
"""The name, what it is about, and the points in brackets: 加分项（+2分）：…, 附加题二 图形界面（最高5分）."""
_BEHIND_COLON = re.compile(rf"{_MARK}{_NAME}{_MARK}(?:[:：]|\s)\s*{_MARK}{_POINTS}\s*(?:[。；;，,:：]|$)")
"""The name and the points: 附加分：5分."""
_AT_END = re.compile(rf"{_MARK}{_NAME}{_MARK}[:：][^。]{{1,60}}[（(【\[]\s*{_POINTS}\s*[)）】\]]\s*[。；;]?$")
"""The name, what is to be done, and the points in brackets at the end: 选做：加上登录（+3分）."""
_PART = (
    r"(?:(?:特色|创新|激励|考核|考评|专项|工作|单项|重大|突出|亮点|额外|正向|综合)(?:工作|性|类)?)?"
    r"(?:加分(?:项目?|事项|情形|情况|因素|指标|条件|标准|细则|规则|办法|说明|内容|部分)?|奖励(?:事项|情形|情况)|(?:奖惩)?加[减扣]分(?:项目?|事项|情形|指标|内容|部分|标准|因素)?)"
)
_CAP = rf"[\s,，:：]*{MOST}\s*{ARABIC}\s*分(?:封顶)?"
_HEADING = re.compile(rf"(?:{_NAME}|{_PART})(?:[（(].*[)）]|{_CAP})?\s*[:：]?")
"""The name alone, perhaps with the most that the part can add: 加分项（最高10分）：, 加分事项, 加分项，累计不超过5分."""


def bonus_points(text: Strand) -> Own | None:
    """Return the points of a line that begins with the name of a bonus; None for any other line."""
    found = next((m for p in (_BEHIND_NAME, _BEHIND_COLON, _AT_END) if (m := p.match(text.text))), None)
    value = number(found["n"]) if found else None
    if found is None or not value:
        return None
    start, end = found.span("points")
    return Own(Points(value), text.cut(start, end), start=start)


def heads_bonuses(text: str) -> bool:
    """Return whether a listed line is no more than the name of a bonus part: 加分项（最高10分）："""
    return bool(_HEADING.fullmatch(text.strip().strip("*")))
