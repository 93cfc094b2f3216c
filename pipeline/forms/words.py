"""The words of the form itself: headers, labels, hints. What the notice prints is used where it prints something."""

from typing import Final

from parsers.wording.points import is_most
from pipeline.forms.form import ColumnRole, EntryRole, HeadField
from schema.rubric import Kind

HEADERS: Final[dict[ColumnRole, str]] = {
    "number": "序号",
    "category": "考核项目",
    "item": "考核内容",
    "points": "满分",
    "printed": "评分标准",
    "self_score": "自评分",
    "review_score": "复核分",
    "deduction_reason": "扣分原因",
    "evidence": "佐证材料",
    "remarks": "备注",
}
LEVELS = ("一级指标", "二级指标", "三级指标", "四级指标")
"""Headers of category columns where there are several and the notice names them otherwise."""
HEAD_LABELS: Final[dict[HeadField, str]] = {
    "unit": "填报单位",
    "filled_by": "填表人",
    "responsible": "单位负责人",
    "date": "填表日期",
}
SEAL = "（单位盖章）"
POINT = "分"
SUBTOTAL = "小计"
TOTAL_WORD = "合计"
WEIGHT = "权重"
BY_WEIGHT = "（按权重相加）"
"""Stands behind 小计 and 合计 that weigh what they add up."""
YES, NO, NOT_APPLICABLE = "是", "否", "/"
CHOICES = (YES, NO, NOT_APPLICABLE)
"""What can be chosen in the score cell of a veto item."""
KINDS: Final[dict[Kind, str]] = {"base": "", "bonus": "加分", "deduction": "扣分", "veto": "一票否决"}
_MOST: Final[dict[Kind, str]] = {"bonus": "最高", "deduction": "最多"}
DEFAULT_TITLE = "考核自评表"
TITLE_ENDING = "自评表"


def points_shown(kind: Kind, points: str) -> str:
    """Return what the points cell shows of ``points`` (empty where none are printed): a bonus shows its cap, a veto the choice.

    What the notice prints may say itself that it is a cap: 最高加5分, 5分封顶.
    """
    if kind == "veto":
        return f"{KINDS[kind]}\n{YES}/{NO}"
    said = "" if is_most(points) else _MOST.get(kind, "")
    if kind == "deduction" and not points:
        return f"{KINDS[kind]}\n填正数"
    return "\n".join(filter(None, (KINDS[kind], points and said + points)))


def entry_label(role: EntryRole, line: str) -> str:
    """Return how a cell to fill in is called when it is clicked: 1.4 自评分."""
    return f"{line} {HEADERS[role]}"
