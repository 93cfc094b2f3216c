"""Points that say how exactly scores are given, or how far apart they are: 精确到0.1分, 四舍五入到1分, 每级相差5分."""

import re

_ROUNDING = re.compile(
    r"(?:精确|准确|保留|取整|取舍|舍入|舍去|四舍五入|进位|计算|细化|最小(?:单位|分值|计分单位))(?:到|至|为|是)(?:了?小数点后[一二两三]?位?)?\s*$"
    r"|(?:保留|取整)(?:小数点后[一二两三]?位?)?\s*$"
    r"|(?:(?:每|各|相邻)[^，,。；;]{0,4}[级档等次步]|分数|分值|得分|评分|打分|级|档)(?:之?间)?(?:相差|差距|间隔|[极级档]差)(?:不(?:得|能)?(?:超过|大于|小于|低于))?(?:为|是)?\s*$"
)
ABOUT = "(?<![节公条契合履守违签预制简集特])约"
"""Pattern of the word for about before a number, 约5分; 公约 5分 is a name and its points."""


def is_rounding(before: str) -> bool:
    """Return whether the points behind ``before`` are a step of scores, and no full mark."""
    return bool(_ROUNDING.search(before))
