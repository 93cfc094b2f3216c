"""The words of header cells, and what they say of a column. Words from a survey of such tables; blanks are ignored."""

import re
from collections.abc import Callable
from functools import cache

from parsers.strand import compact
from schema.rubric import Role

Test = Callable[[str], bool]

_STRONG: tuple[tuple[Role, str], ...] = (
    ("label", r"序号?|编号|题号|条款号|NO\.?|No\.?"),
    ("deduction_reason", r"[扣失]分(?:原因|说明|理由|情况|事项)|得分原因|[减扣]分依据"),
    (
        "self_score",
        r"(?:单位|部门|个人|自我)?自(?:评|查|测|检|评价)(?:得?分|分数|分值|结果|情况)?|自我(?:评价|评分|评估)(?:得?分)?",
    ),
    (
        "review_score",
        r"(?:复核|复评|考核|考评|考核组|评审|上级|领导|部门|单位|本栏|实际|最终|核定|审核|测评|验收|专家|检查|评估)(?:评|评定|评价|考核)?(?:得分|评分|计分|实得分|打分)"
        r"|实得分|实得|得分|评分|打分|复核分|考核分|考评分|领导评|考核总分|总得分|本栏得分|扣分|加分|实际扣分|指标值|得分值",
    ),
    (
        "points",
        r"(?:标准|基本|基础|最高|总|满|应得|考核|指标|权重|评分|配|赋|计)分(?:值|数)?|满分值?|分值|分数|应得分|权重分|标准分值|配分|赋分"
        r"|分值权重|各项分值|分值标准|points?|Points?|总分值|最高得分|目标分值?|参考分值?",
    ),
    ("weight", r"(?:分值)?权重(?:值|系数|比例)?|比重|占比|.*费占比|比例|权数"),
    (
        "rules",
        r"(?:评分|计分|记分|打分|扣分|加分|得分|赋分|给分|评价|考核|考评|评审|评定|评估|检查|加扣分|奖惩)(?:标准|办法|细则|规则|说明|依据|方法|要点|准则)"
        r"(?:及.*)?|考核评分(?:标准|办法|细则)|考核计分办法|衡量标准|评分标准及.*|标准",
    ),
    ("method", r"(?:现场)?(?:考核|考评|评估|检查|评价|督查|测评|验收)(?:方式|方法|形式|途径)|方式方法"),
    (
        "evidence",
        r"(?:佐证|印证|支撑|证明|附件|考核|备查|检查|查看|评估|申报|印证)(?:材料|资料|内容材料|依据)(?:清单|目录|名称)?|材料|资料|数据来源|信息来源|依据|对应.*页码|查看资料",
    ),
    (
        "remarks",
        r"备注|说明|(?:责任|牵头|考核|主管|配合|评价|评分)(?:单位|部门|科室|领导|人|主体)|责任人|完成(?:时限|时间)|时限|时间要求|考核人|考核时间|周期|单位",
    ),
    (
        "category",
        r"(?:考核|评估|考评|评价|评分|检查|测评|指标|工作|评审)?(?:项目|类别|类型|模块|维度|领域|板块|方面|条目|大类)|一级(?:指标|项目)|目标(?:任务)?|指标|类别|项目类别|考核指标类别|category",
    ),
    (
        "item",
        r"(?:考核|考评|评价|评估|检查|测评|评分|评审|工作|指标|具体|主要|考察|督查|项目|目标|任务)(?:的)?(?:内容|要素|要点|事项|指标|任务|要求|细目|点)"
        r"(?:及(?:考核)?(?:指标|要求|标准|目标|内容|分值))?|[二三四]级(?:指标|项目)|评分项|评审项|内容|内容及(?:要求|标准)|要求|指标内容|考核内容和.*|评分因素|评审因素|考核标准和要求|测试要素|测试细则|details?",
    ),
)
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _STRONG)
_DECORATION = re.compile(r"[（(【\[].*?[)）】\]]|[:：、。*★]|\(merged\)")
_LONGEST = 20
"""Characters in the longest header cell that is still one."""
_TOTALS = re.compile(
    r"(?:各?项?)(?:合计|总计|总分|共计|累计|总得分|合计得分|考核总分|总分合计|合计总分|总合计|合计分|总和|小计合计|总评分|满分合计|总分值)(?:分值|得分|分数)?"
)
_SUBTOTALS = re.compile(r"(?:小计|本项小计|分项合计|本页小计|小计得分)")


@cache
def roles(header: str) -> tuple[Role, ...]:
    """Return what a column with this header may hold, the likeliest first; empty where the words are unknown."""
    words = _DECORATION.sub("", compact(header))
    return tuple(role for role, pattern in _PATTERNS if pattern.fullmatch(words)) if words else ()


def is_header(texts: tuple[str, ...]) -> bool:
    """Return whether a row of texts (without blanks) is a header: two known words that say different things."""
    said = [roles(text)[0] for text in texts if len(text) <= _LONGEST and roles(text)]
    return len(said) >= min(2, len(texts)) and len(set(said)) >= min(2, len(said)) and len(said) * 2 >= _filled(texts)


def _filled(texts: tuple[str, ...]) -> int:
    return sum(1 for text in texts if text)


def total_word(text: str) -> bool:
    """Return whether ``text`` names the grand total: 合计, 总 分, 总计（100分）."""
    return bool(_TOTALS.fullmatch(_DECORATION.sub("", compact(text))))


def subtotal_word(text: str) -> bool:
    """Return whether ``text`` names a subtotal: 小计."""
    return bool(_SUBTOTALS.fullmatch(_DECORATION.sub("", compact(text))))


def is_total(texts: tuple[str, ...]) -> bool:
    """Return whether a row of texts (without blanks) is the row of the grand total."""
    return any(total_word(text) for text in texts[:2])
