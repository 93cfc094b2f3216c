"""Headers of lists of those judged, with what each of them got: 单位 | 总分."""

import re
from collections.abc import Sequence

from parsers.strand import compact

_JUDGED = re.compile(
    "(?:被?考核|参[评赛]|被?评|受检|被?检查)?(?:单位|部门|姓名|学校|班级|科室|选手|队名|代表队|组别|小组|企业|公司|乡镇|街道|社区|人员|员工|教师|学生|处室|支部|对象)(?:名称|姓名)?"
)
"""The header of those judged."""
_GOT = re.compile("(?:考核|综合|最终|最后|平均|总)*(?:得分|总分|分数|成绩|均分)")
"""The header of what each of them got."""
_NUMBER = "序号"
_RANKS = ("名次", "排名", "等级", "等次", "备注")
"""What else such a list may have a column for."""


def names_judged(header: str) -> bool:
    """Return whether a header names those judged."""
    return _JUDGED.fullmatch(header) is not None


def names_got(header: str) -> bool:
    """Return whether a header names what each of them got."""
    return _GOT.fullmatch(header) is not None


def heads_list(texts: Sequence[str]) -> bool:
    """Return whether a row of texts heads such a list, numbered and with ranks or not, and names nothing else."""
    words = [compact(text) for text in texts if text]
    others = [word for word in words if word != _NUMBER and word not in _RANKS]
    return len(others) == 2 and names_judged(others[0]) and names_got(others[1])
