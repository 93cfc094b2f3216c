"""Words of a row over all columns that head nothing: totals, fields, remarks in brackets."""

import re

from parsers.tables.rows.footers import names_a_part
from parsers.wording import marks

_SUM = re.compile(r"[（(]?(?:以上)?(?:各项|全部)?(?:小计|合计|总计|共计|总分|满分|得分(?![项点要指])).*")
_FIELD = re.compile(
    r"[^:：]{0,8}(?:人员?|对象|单位|部门|科室|地点|时间|日期|周期|频次|年度|月份|季度|姓名|岗位|职[务位称]|编号|方式|方法|范围)[:：].+"
)
"""A field that is filled in: who, where, when, how."""
_REMARK = re.compile(r"[（(][^（()）]*[)）]")


def heads_nothing(text: str) -> bool:
    """Return whether a row that prints nothing but ``text``, without blanks, is no heading.

    It states a sum, 小计40分, holds a field, 考核时间：2024年12月 or 单位：分, or is a remark in brackets, （各项扣完为止); not so
    第一部分：基础管理, nor what has points, 服务对象：40分, nor （加分项）.
    """
    if _SUM.fullmatch(text):
        return True
    if marks.ends_with_points(text):
        return False
    return bool(_FIELD.fullmatch(text)) or (bool(_REMARK.fullmatch(text)) and not names_a_part(text))
