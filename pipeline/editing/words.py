"""The words of the review sheet 校对表, in both directions."""

import unicodedata
from collections.abc import Mapping
from typing import Final, Literal, TypeVar

from schema.rubric import CellRole, Combine, Kind

Value = TypeVar("Value")
RowKind = Literal["rubric", "category", "item", "sub_point"]
HeadField = Literal["title", "document_number", "issuer", "recipients", "issued_on", "cites", "body"]

ROWS: Final[dict[RowKind, str]] = {"rubric": "评分表", "category": "项目", "item": "内容", "sub_point": "小分"}
KINDS: Final[dict[Kind, str]] = {"base": "基本", "bonus": "加分", "deduction": "扣分", "veto": "一票否决"}
COUNTS: Final[dict[bool, str]] = {True: "是", False: "否"}
COMBINES: Final[dict[Combine, str]] = {
    "sum": "相加",
    "weighted": "加权",
    "alternatives": "任选其一",
    "none": "不合计",
}
ROLES: Final[dict[CellRole, str]] = {
    "rules": "评分标准",
    "method": "考核方法",
    "evidence": "佐证材料",
    "remarks": "备注",
    "other": "其他",
}
HEAD: Final[dict[HeadField, str]] = {
    "title": "标题",
    "document_number": "发文字号",
    "issuer": "发文机关",
    "recipients": "主送机关",
    "issued_on": "成文日期",
    "cites": "引用文件",
    "body": "正文",
}
LISTS: Final[frozenset[HeadField]] = frozenset({"recipients", "cites", "body"})
"""Parts of the head of which there may be several, a row each."""
HEAD_HEADERS = ("部分", "文字", "出处", "问题")
SHEETS = ("细则", "通知", "问题", "说明")
LAYOUT = "1"
"""The version of the layout; a later kaohe may need to know."""


def plain(text: str) -> str:
    """Return what of a typed word counts: one width, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def said_as(words: Mapping[Value, str], typed: str) -> Value | None:
    """Return what ``typed`` stands for in ``words``, None where it is none of them."""
    wanted = plain(typed)
    return next((value for value, word in words.items() if wanted in (word, str(value))), None)
