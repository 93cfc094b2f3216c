"""Rows below the items of a form that are filled in when it is scored: 综合得分, 评语, 签名, 评定星级."""

import re
from collections.abc import Sequence

from parsers.strand import compact
from parsers.wording.plain import simplified
from parsers.wording.rules.outcomes import outcomes

_FILLED_IN = re.compile(
    r".{0,14}(?:得分|总分|总评|成绩|合计扣分|评语|点评|签名|签字|签章|盖章|意见(?:(?:及|和|与)?建议)?|[记计打评]分|星级|等级|等次|评级|结论|评[定审价阅查]结果"
    r"|(?:是否)(?:同意|通过|推荐|合格|具备)[^，,。；;]{0,12}|(?:考[核评]|检查|验收|测评)结果|日期|(?:得分|成绩|分数)[总合]计|(?:总体|整体|综合)评价)"
    r"|.{0,6}(?:领导|负责人|部门|单位|科室?|处|局|办公室|委员会|小组|上级|组织|主[任管]|经理|院长|校长|书记)审[批核定]"
    r"|(?:[^，,。；;]{0,8}(?:委员|评委|专家|[教导]师|小组|成员)的?|最[后终]|综合|总)?(?:平均(?:得?分数?|成绩)|均分|名次|排名)"
)
_SIGNS = re.compile(
    r"(?:被|受)?(?:考[核评]|检查|评[分审估议]|测评|督[查导]|填[表报]|审核|记录|监督|统计|验收|复核|受检)(?:人员?|者|单位|部门|组长?|组成员|负责人)"
)
"""Who signs or is named in a row to fill in; the rows of a rubric may be about them: 检查人员 | 发现隐患 | 每次加3分."""
_SAID = re.compile(
    r".{0,14}(?:评价|说明|意见|评语|评议|鉴定|建议|小结|总结)(?:(?:及|和|与)(?:说明|建议|意见|评语))?(?:[（(].*[)）])?[:：][_\s]*"
)
"""What a person is to write, with a colon behind: 总经理评价：, 自我评价与说明：."""
_FIELD = (
    r"[^:：]{0,12}(?:签[字名章]|盖章|日期|时间|人员?|组长|成员|主[任管]|[科处院校]长|经理|领导|电话|得分|总分|成绩|等[级次]|意见|评语)"
    r"(?:[（(][^（()）:：]{1,8}[)）])?[:：]"
)
_DATE = r"(?:[0-9０-９]{4}|[二一][〇○零Oo0一二三四五六七八九]{3})年[^年月日]{1,3}月[^年月日]{1,3}日"
_FIELDS = re.compile(rf"(?:{_FIELD}[_—\-/年月日]*)+|(?:{_FIELD}[^:：，,。；;分]{{1,12}}){{2,}}")
"""Fields in one cell, each with a colon and room to write: 考核人（签字）：　　日期：　年　月　日; several may be filled in."""
_CLERKS = (
    r"(?:(?:校对|打字|录入|排版|印制|核稿|审核|签发|拟稿)人?[:：][^，,。；;:：]{1,8}?|共印[0-9０-９]{1,6}份)[，,。；;]?"
)
_ISSUED = re.compile(
    rf"(?:抄[送报]|[主分报]送|共印)(?:单位|机关)?[:：].+|校对人?[:：](?:[^，,。；;]+|[^，,。；;]{{2,3}}[。；;])|(?:{_CLERKS}){{2,}}|[^，,。；;:：]{{2,40}}?{_DATE}(?:印发?|翻印|制发)[。.]?|[（(]?共印[0-9０-９]{{1,6}}份[)）]?"
)
"""What is printed at the end of an official letter: 抄送：市委办公室, 市总工会 2014年3月20日印发."""
_TO_WRITE = re.compile(r"[^\W\d]{0,8}(?:评语|意见|签[名字章]|[（(]签[名字章][)）])[:：_]*(?:年月日)?")
"""What a person writes at the foot of a form, whatever stands beside it: 考核评语, 主考教师（签名）　年　月　日."""
_MARKS = re.compile(r"[（(【\[].*?[)）】\]]|[:：_*★\s]+$")
_PART = re.compile(r"加分|扣分[项事]|倒扣|减分|奖励|奖惩|惩罚|负[面向]清单|否决|附加")
"""Parts of a rubric that may stand below such rows."""
_LONGEST = 24
"""Characters in the longest name of such a row."""


def is_fields(text: str) -> bool:
    """Return whether ``text`` is nothing but fields, each with a colon and room to write: 填表人：　　审核人：."""
    return bool(_FIELDS.fullmatch(compact(text)))


def is_footer(name: str) -> bool:
    """Return whether ``name``, the first text of a row without points below all points, is that of a line to fill in.

    So is the foot of a letter, and a name with what to write of in brackets, 考核评语（包括操作、态度等）, unless these say what is added,
    taken or voided.
    """
    words = simplified(compact(name))
    if is_fields(words) or (_ISSUED.fullmatch(words) and not outcomes(name)):
        return True
    bare = _MARKS.sub("", words)
    if len(words) > _LONGEST >= len(bare) and not outcomes(name):
        return bool(_FILLED_IN.fullmatch(bare))
    return len(words) <= _LONGEST and bool(_FILLED_IN.fullmatch(bare) or _SAID.fullmatch(words))


def is_to_sign(texts: Sequence[str]) -> bool:
    """Return whether all texts of a row name who signs or what is filled in, and so room for it: 被考核人 |  | 考核人签字 | ."""
    return all(is_footer(text) or bool(_SIGNS.fullmatch(_MARKS.sub("", compact(text)))) for text in texts)


def is_to_write(text: str) -> bool:
    """Return whether ``text`` is room for a comment or for who signs, and speaks of no points: beside items too it is none."""
    return bool(_TO_WRITE.fullmatch(compact(text)))


def names_a_part(name: str) -> bool:
    """Return whether ``name`` is that of a part outside the points, 加分项 or 一票否决, which has rows of its own."""
    return bool(_PART.search(name)) and not is_footer(name)
