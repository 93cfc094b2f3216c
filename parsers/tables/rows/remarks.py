"""Texts of rows that are no part of a rubric: remarks, fields to fill in, what was reached."""

import re
from collections.abc import Sequence

from parsers.strand import compact
from parsers.tables.grid import Box
from parsers.wording import marks, totals
from parsers.wording.numerals import ARABIC
from parsers.wording.plain import plain, simplified

_ENCLOSED = r"附(?=\s*[:：](?!\s*\S{0,6}(?:[加减扣奖]分|附加|奖励|奖惩|否决)))"
"""The sign of a remark, 附：比赛时间十分钟; over 附：加分项目 a part begins."""
_REMARK = re.compile(
    r"(?:注|备注|说明|附注|填表说明|注意|评级|等[级次]|(?:考核|评定|评价|评审)?(?:等[级次]|结果|结论|意见)|综合得分|得分合计|总得分)\s*\d*\s*[:：]"
    rf"|本表|考核结果|[Nn]ote|{_ENCLOSED}|[Pp]\s*[.．]?\s*[Ss]\s*[.．]?\s*[:：]"
)
_NOTED = re.compile(
    rf"(?:备?注|附注|{_ENCLOSED}|[Pp]\s*[.．]?\s*[Ss]\s*[.．]?)\s*\d*\s*[:：]\s*(?![（(]?[0-9０-９.．]+\s*分?[)）]?$)"
)
"""What begins a remark and never the name of a part, whatever points are said at its end: 备注：满分100分, but not 备注：（5分）."""
_NOTE = re.compile(r"(?:备?注|附[注则]|(?:有关|几点|特别|补充|评分|考[核评]|填[表写]|计分|其他)?说明|注意(?:事项)?)\d*")
"""The name of a remark that stands in a cell of its own: 说明 | 月度得分低于80分的取消奖金."""
_SCORES = re.compile(
    rf"[扣减加得计给记罚]\s*(?:{ARABIC}|[一二两三四五六七八九十半零])+\s*分|不(?:予)?[得给计记]分|扣完|扣分|全扣|酌情"
    r"|取消[^，。；,;]{0,8}[资名]|否决|[为计记按]\s*[0零〇]\s*分?(?![\d.\-—–~～至到])"
)
"""What a remark beside its name says where it takes or gives points, or all of them: 每分钟扣2分, 取消资格, 成绩为0."""
_GRADES = re.compile(
    r"归零|清零|作废|(?:^|[，。；,;])(?![^，。；,;]*(?:[0-9]|以[上下]|低于|不足))[^，。；,;]*(?:[为按]不(?:合格|称职)|降[为低级])"
)
"""What such a remark says of the grade whatever the score, 降为不合格; beside 备注 it is no more than a remark."""
_ASIDE = re.compile(r"备?注\d*")
_TIMED = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}(?:时间|时限|时长|用时)\s*(?:[:：为]|不超过|限)|[\u4e00-\u9fff]{0,4}限时)\D{0,8}\d+\s*(?:分钟?|秒钟?|小时)"
)
"""How long a part may take: 时间：1分钟, 限时3分钟, 比赛时间为5分钟."""
_OVERTIME = re.compile(r"超时|到时(?:即|停)|[扣减]\s*\d+(?:\.\d+)?\s*分|[。；;]$")
"""What only a sentence says: what follows when the time is over, what is taken off."""
_FIELD = re.compile(
    r".{0,20}[:：]|.{0,20}[:：].{0,12}(?:签[字名章]|盖章).*|[^。；;，]*(?:签[字名章]|盖章)[)）]?[:：][\s_]*年[\s_]*月[\s_]*日|.{0,12}[:：]?[\s_]*年?[\s_]*月[\s_]*日"
)
"""A field of a form, 考官姓名：, 日期：    年  月  日, or what ends with who signs, and when: 是否同意(打√) 成绩：主席(签名)：  年  月  日."""
_GIVEN = re.compile(
    r"(?:(?:(?:被|受)?(?:考[核评]|检查?|评[审估测]|测评|督[查导]|填[表报]|申报|记录|责任)(?:人员?|对象|单位|部门|科室|地点|时间|日期)"
    r"|姓名|单位(?:名称)?|部门|科室|岗位|职[务位]|日期)[:：][^:：，,。；;、]{1,16}(?<![分)）]))+"
)
"""Fields that are filled in, each who, where or when with a colon: 被考核人：张三, 检查时间：2023年5月."""
_RESULT = re.compile(
    r"(?:自[评查测]|自我评[价分]|[实所最][得际后终]|他评|互评|复评|考核|评审|评定|评委|专家|领导|上级|负责人|综合|.{0,8}评价)?.{0,2}(?:总评?分|总得分|得分|合计|总计|总成绩|成绩|评分|总评)[:：]\s*(?P<points>[0-9０-９.．]{1,6}\s*分?)"
)
"""What was reached, with the name of the result before it: 自评总分：0分, 实得分：92."""


_CHOICES = re.compile(r"(?:[□☐☑○◯]\s*[^□☐☑○◯\s，,。；;]{1,10}\s*){2,}")
"""What is ticked below the items: □很好 □较好 □一般."""


_WHO = "(?:自[评查]|自我评[价分]|[互他复初]评|考[核评]|评[审定委]|审[核定]|[核复][定核]|上级|领导|单位|部门|本人|小组|年度|具体|其他)"
_WHAT = "(?:[加扣减奖]分|加[扣减]分?|奖[励惩罚]|处[分罚]|惩[戒罚处]|表彰|获奖|违[纪规法]|(?:一票)?否决|事项|项目?)"
_BLANK = re.compile(
    rf"(?:有无|是否(?:存在|有)?){_WHAT}+|{_WHO}*(?:{_WHAT}*(?:情况|情形|理由|原因|事由|依据|说明)(?:说明)?|(?:[加扣减奖]分|得分|分[值数]|合计|小计){{1,2}})(?:[（(][^（）()0-9]{{1,8}}[)）])?\s*[:：]?"
)
_CHANGE = re.compile(rf"{_WHAT}+")
_BREACH = re.compile("(?:有无|是否(?:存在|有)?)?(?:违[纪规法]|[和及与或、])+(?:事项|行为|情形)?")
_ANSWER = re.compile(r"[（(]?(?:暂?无|没有|有|是|否|以上无?)[)）]?[。.]?")


def names_blank(text: str) -> bool:
    """Return whether a text alone in its row is the word for what is filled in beside it, 加分, 扣分情况说明, 处分情况, and says nothing itself."""
    return _BLANK.fullmatch(compact(text)) is not None


def names_change(text: str) -> bool:
    """Return whether a text says that something is given or taken and not for what: 奖励, 处分. Below 奖惩情况 it is such a word too."""
    return _CHANGE.fullmatch(compact(text)) is not None


def names_breach(text: str) -> bool:
    """Return whether a text says that rules or laws are broken and no more, 违法违纪情形; 违纪情况 asks for what is filled in."""
    return _BREACH.fullmatch(compact(text)) is not None


def is_answer(text: str) -> bool:
    """Return whether a text is what fills a field that asks whether there is something, 无, or answers to tick."""
    return _ANSWER.fullmatch(compact(text)) is not None or is_choices(text)


def is_choices(text: str) -> bool:
    """Return whether a text is nothing but answers to tick."""
    return _CHOICES.fullmatch(text.strip()) is not None


def is_named_remark(texts: Sequence[str]) -> bool:
    """Return whether the first of the texts of a row is nothing but the name of a remark, 备注, 说明：, and those beside it change no score."""
    name, said = plain(texts[0]), [simplified(text) for text in texts[1:]]
    if _NOTE.fullmatch(name) is None or any(map(_SCORES.search, said)):
        return False
    return _ASIDE.fullmatch(name) is not None or not any(map(_GRADES.search, said))


def is_field(box: Box) -> bool:
    """Return whether a box is a field to fill in; a heading with points, before a field of its own, is none."""
    return bool(_FIELD.fullmatch(box.text.text)) and marks.without_fields(box.text) is box.text


def is_given(text: str) -> bool:
    """Return whether a text says who is assessed or assesses, where or when, and nothing else: 受检单位：第一小学 检查时间：5月6日."""
    return _GIVEN.fullmatch(compact(text)) is not None


def is_result(text: str) -> bool:
    """Return whether a text says what was reached; 总分：100分 says what all makes, unless it is zero."""
    found = _RESULT.fullmatch(compact(text))
    return found is not None and not totals.states_total(compact(text))


def is_time_note(text: str) -> bool:
    """Return whether a text says how long the part above it may take, 时间：1分钟，超时扣2分。; the name of a part, 限时答题（20分）, is none."""
    timed = _TIMED.match(text)
    said = timed is not None and (timed.end() == len(text) or _OVERTIME.search(text))
    return bool(said) and not marks.ends_with_points(text)


def is_remark(box: Box) -> bool:
    """Return whether a text begins as a remark does, 等级：, and ends with no points, or as nothing else does, 注：满分100分.

    Dashes that say “none” are one too.
    """
    if not re.search(r"\w", box.text.text):
        return True
    said = simplified(box.text.text)
    return bool(_REMARK.match(said)) and (_NOTED.match(said) is not None or not marks.ends_with_points(box.text.text))
