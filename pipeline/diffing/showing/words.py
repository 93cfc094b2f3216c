"""The words by which a comparison is shown."""

from typing import Final

from schema.diff import CategoryOp, Flag, PairOp
from schema.model import Bilingual

OPS: Final[dict[PairOp, Bilingual]] = {
    "kept": Bilingual(zh="保留", en="kept"),
    "reworded": Bilingual(zh="修改", en="reworded"),
    "moved": Bilingual(zh="移动", en="moved"),
    "split": Bilingual(zh="拆分", en="split"),
    "merged": Bilingual(zh="合并", en="merged"),
    "added": Bilingual(zh="新增", en="added"),
    "deleted": Bilingual(zh="取消", en="deleted"),
}
CROSSED: Final = Bilingual(zh="重组", en="rearranged")
"""Several items into several."""
CATEGORY_OPS: Final[dict[CategoryOp, Bilingual]] = {
    "kept": Bilingual(zh="保留", en="kept"),
    "renamed": Bilingual(zh="改名", en="renamed"),
    "split": Bilingual(zh="拆分", en="split"),
    "merged": Bilingual(zh="合并", en="merged"),
    "added": Bilingual(zh="新增", en="added"),
    "deleted": Bilingual(zh="取消", en="deleted"),
}
FLAGS: Final[dict[Flag, Bilingual]] = {
    "renumbered": Bilingual(zh="编号", en="number"),
    "numbering": Bilingual(zh="编号写法", en="number style"),
    "points": Bilingual(zh="分值", en="points"),
    "sub_points": Bilingual(zh="小分", en="sub-points"),
    "targets": Bilingual(zh="指标", en="targets"),
    "wording": Bilingual(zh="文字", en="wording"),
    "punctuation": Bilingual(zh="标点", en="punctuation"),
}
OTHER: Final = Bilingual(zh="其他", en="other")
"""Something changed that has no flag: a further column, a weight, the kind."""
COLUMNS: Final = (
    Bilingual(zh="序号", en="No."),
    Bilingual(zh="项目", en="Category"),
    Bilingual(zh="原内容", en="Old text"),
    Bilingual(zh="原分值", en="Old pts"),
    Bilingual(zh="新内容", en="New text"),
    Bilingual(zh="新分值", en="New pts"),
    Bilingual(zh="变化", en="Change"),
    Bilingual(zh="说明", en="Notes"),
)
TITLE: Final = Bilingual(zh="新旧对照表", en="Old and new compared")
WAS: Final = Bilingual(zh="（原）", en="(old) ")
"""Stands before the category of a deleted item."""
OLD: Final = Bilingual(zh="原：", en="Old: ")
NEW: Final = Bilingual(zh="新：", en="New: ")
CATEGORIES: Final = Bilingual(zh="其他项目的变化", en="Other categories")
BALANCE: Final = Bilingual(zh="各项目分值增减", en="Points by category")
BALANCE_COLUMNS: Final = (
    Bilingual(zh="项目", en="Category"),
    Bilingual(zh="原分值", en="Old pts"),
    Bilingual(zh="新分值", en="New pts"),
    Bilingual(zh="增减", en="Change"),
)
CHANGES: Final = Bilingual(zh="逐项对照", en="Item by item")
SUM: Final = Bilingual(zh="合计", en="Total")
REMARKS: Final = Bilingual(zh="请注意", en="Please note")
PUNCTUATION: Final = Bilingual(zh="仅标点、写法不同的", en="Only punctuation differs")
NO_TITLE: Final = Bilingual(zh="（没有标题）", en="(no title)")
NO_CATEGORY: Final = Bilingual(zh="（无项目）", en="(no category)")
LEGEND: Final = Bilingual(
    zh="加粗并加下划线的是新写的，划去的是不再写的。",
    en="Bold and underlined: new words. Struck through: dropped words.",
)
