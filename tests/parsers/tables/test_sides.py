"""Tables that stand side by side on a sheet."""

import pytest

from parsers.spotting.tables import in_tables
from parsers.tables.laying import grid
from parsers.tables.sides import sides
from schema.document import Table
from tests.readings import read
from tests.tables import document, drawn_rows

LEFT = ["项目 | 标准 | 满分", "收货 | 无差错 | 60", "发货 | 及时 | 40", "合计 | | 100"]


def _table(drawing: str) -> Table:
    (block,) = document(drawn_rows(drawing)).blocks
    assert isinstance(block, Table)
    return block


def beside(right: list[str], gap: str = " | | ") -> str:
    return "\n".join(left + gap + other for left, other in zip(LEFT, right, strict=True))


@pytest.mark.parametrize(
    "right",
    [
        ["等级 | 分数", "A | ≥90", "B | 80-89", " | "],
        ["等次 | 系数", "优 | 1.2", "良 | 1.0", "差 | 0.8"],
        ["姓名 | 岗位", "张三 | 收货", "李四 | 发货", " | "],
    ],
)
def test_a_blank_column_parts_two_tables(right: list[str]) -> None:
    parts = sides(grid(_table(beside(right))))
    assert [part.width for part in parts] == [3, 2]
    assert parts[1].numbers == (5, 6)


@pytest.mark.parametrize("right", [["说明", "仅供参考", "", ""], ["等级 | 分数", " | ", " | ", " | "]])
def test_a_note_beside_a_table_is_no_table(right: list[str]) -> None:
    assert sides(grid(_table(beside(right)))) == ()


def test_a_table_without_a_blank_column_is_one() -> None:
    assert sides(grid(_table("\n".join(LEFT)))) == ()
    assert len(read("\n".join(LEFT)).rubrics) == 1


def test_two_rubrics_side_by_side_on_a_sheet_are_two() -> None:
    right = ["检查项 | 要求 | 分值", "仓库 | 整洁 | 70", "车辆 | 完好 | 30", "合计 | | 100"]
    table = _table(beside(right, " |  | "))
    (left, other) = in_tables([table], sheets=True)
    assert [one.reading.outline.stated for one in (left, other)] == [100, 100]
    assert len(in_tables([table])) == 1
