"""Words of a row over all columns that head nothing: totals, fields, remarks in brackets."""

import re

_OTHER = re.compile(
    r"[（(]?(?:以上)?(?:各项|全部)?(?:小计|合计|总计|共计|总分|满分|得分).*"
    r"|(?!备?注|附注|[^:：]{0,4}说明)[^:：]{1,12}[:：].+|[（(][^（()）]*[)）]"
)


def heads_nothing(text: str) -> bool:
    """Return whether a row that prints nothing but ``text``, without blanks, is no heading.

    It states a sum, 小计40分, holds a field, 考核时间：2024年12月 or 单位：分, or is a remark in brackets, （各项扣完为止）; not so 备注：….
    """
    return _OTHER.fullmatch(text) is not None
