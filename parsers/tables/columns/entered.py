"""Headers that say who enters a score and how: 县自评, 村级自评分, 市考核分, 部门经理评分, 组长审定.

Anybody may be named before the word, so such a header is told by its end. The same words name items, 技术评分, so they count only
where no known word does and nothing stands below.
"""

import re

from parsers.tables.headers import roles
from parsers.wording.plain import plain
from schema.rubric import Role

_WHO = r"[\u4e00-\u9fff]{1,10}?"
_SELF = re.compile(
    rf"(?:{_WHO})?自(?:我)?(?:评价|评估|评定|考核|评|查|测|检|报|打)+(?:打?得?分|评分|分数|分值|结果|情况|等级)?"
)
_REVIEW = re.compile(
    rf"{_WHO}(?:评|打|给|得|考核|考评|测评|评审|评定|复核|核查|检查|督查|抽查|验收|审核|审定|核定|核准)分(?:数|值)?|{_WHO}(?:评价?|评定|审定|核定|复核|考评)"
    r"|(?:总评|平均|累计得|扣减|考评|评审|复核|核查|检查|督查|抽查|验收|审核|审定|核定|核准|考核)分(?:数|值)?|考评|复核|核定|审定"
)
_OTHERWISE = re.compile(
    r"标准|细则|办法|依据|说明|要求|内容|项目?|指标|如何|怎样|原因|理由|方[法式]|满分|应得|备注|加分|问题|综评|讲评"
)


def entered(header: str) -> tuple[Role, ...]:
    """Return the role of a column in which somebody enters a score, by the end of its ``header``; empty where it says none."""
    words = plain(header)
    if _OTHERWISE.search(words):
        return ()
    if _SELF.fullmatch(words):
        return ("self_score",)
    return ("review_score",) if _REVIEW.fullmatch(words) and roles(header)[:1] in ((), ("points",)) else ()
