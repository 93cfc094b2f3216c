"""The columns of a review sheet's table."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.editing.lines import Further, cell_field
from pipeline.editing.words import plain


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field that it holds, its header, its width in characters, whether it is kaohe's own to fill in."""

    field: str
    header: str
    width: float
    is_own: bool = False
    hint: str = ""


_BEFORE = (
    Column("key", "编号", 7, True, "编号由程序填写，不用改；新加的行留空。"),
    Column("row", "行", 7, hint="评分表、项目、内容；小分行由程序从内容的文字里读出。"),
    Column("level", "级", 4.5, hint="项目是第几级：1、2、3……；内容接在上面的项目后面，不用填。"),
    Column("label", "序号", 6.5, hint="照印的样子写，如 (一)、1.；没有印的留空。"),
    Column("text", "名称或内容", 50, hint="照原件逐字写，不含序号；小分写在文字里，如“建立档案（2分）”。"),
    Column("points", "分值", 9, hint="照印的样子写，如 6分、0~10、25%；没有印的留空。评分表一行填总分。"),
    Column("kind", "类型", 9),
    Column("counts", "计入合计", 9.5),
    Column("weight", "权重", 6.5, hint="只填数字，如 30 或 0.3；没有权重的留空。"),
    Column("combine", "合计方式", 9.5),
)
_AFTER = (
    Column("targets", "量化目标", 15, True),
    Column("place", "出处", 20, True),
    Column("findings", "问题", 36, True),
)
_SHORT = 60
"""Characters of a text that a narrow column still shows well."""
REQUIRED = tuple(column for column in _BEFORE if column.field != "key")
"""The columns without which a review sheet cannot be read back."""


def columns(extra: Sequence[Further]) -> tuple[Column, ...]:
    """Return the columns from left to right, with those of the notice's further columns; no two headers read alike."""
    taken = {plain(column.header) for column in (*_BEFORE, *_AFTER)}
    found: list[Column] = []
    for each in extra:
        header, number = each.header, 2
        while plain(header) in taken:
            header, number = f"{each.header}（{number}）", number + 1
        taken.add(plain(header))
        found.append(Column(cell_field(each), header, 22 if each.longest <= _SHORT else 42))
    return (*_BEFORE, *found, *_AFTER)
