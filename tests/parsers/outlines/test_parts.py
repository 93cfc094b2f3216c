"""Rows that an item's merged cell reaches into: parts with their serial numbers, and the same for all cells of a column."""

import pytest

from parsers.interpret import interpret
from schema.rubric import Category
from tests.tables import document, drawn_rows


def shape(drawing: str) -> list[tuple[str, str, str | None, list[tuple[str, str, str]]]]:
    (rubric,) = interpret(document(drawn_rows(drawing))).rubrics
    (outer,) = rubric.categories
    assert not outer.items
    return [_category(category) for category in outer.categories]


def _category(category: Category) -> tuple[str, str, str | None, list[tuple[str, str, str]]]:
    points = None if category.points is None else str(category.points)
    return category.label, category.name, points, [(i.label, i.text, str(i.points)) for i in category.items]


NUMBERED = """类别 | 检查内容 | 序号 | 评分细则 | 分值
环境 | 道路7分 | 1 | 路面有垃圾的，每处扣1分 | 4
^ | ^ | 2 | 绿化带有垃圾的，每处扣1分 | 3
^ | 厕所5分 | 3 | 设备损坏的，每处扣1分 | 2
^ | ^ | 4 | 地面不洁的，每处扣1分 | 3
^ | 河面4分 | 5 | 有漂浮物的，每处扣1分 | 4"""

WANTED = [
    ("", "道路", "7", [("1", "路面有垃圾的，每处扣1分", "4"), ("2", "绿化带有垃圾的，每处扣1分", "3")]),
    ("", "厕所", "5", [("3", "设备损坏的，每处扣1分", "2"), ("4", "地面不洁的，每处扣1分", "3")]),
    ("", "河面", "4", [("5", "有漂浮物的，每处扣1分", "4")]),
]


@pytest.mark.parametrize(
    "drawing",
    [
        NUMBERED,
        NUMBERED.replace("7分", "（7分）").replace("5分", "（5分）").replace("河面4分", "河面（4分）"),
        NUMBERED.replace("序号", "编号"),
        NUMBERED.replace("评分细则", "扣分标准"),
        NUMBERED + "\n合计 | < | < | < | 16",
    ],
)
def test_serial_numbers_right_of_a_merged_cell_are_those_of_its_parts(drawing: str) -> None:
    assert shape(drawing) == WANTED


def test_the_same_without_serial_numbers() -> None:
    bare = "\n".join(" | ".join(c for n, c in enumerate(row.split(" | ")) if n != 2) for row in NUMBERED.splitlines())
    assert shape(bare) == [
        (label, name, points, [("", *rest) for _, *rest in items]) for label, name, points, items in WANTED
    ]


def test_numbers_printed_in_the_merged_cell_stay_with_it() -> None:
    drawing = NUMBERED.replace("道路", "一、道路").replace("厕所", "二、厕所").replace("河面", "三、河面")
    assert [(label, [number for number, *_ in items]) for label, _, _, items in shape(drawing)][:2] == [
        ("一、", ["1", "2"]),
        ("二、", ["3", "4"]),
    ]


def test_one_cell_over_several_rows_makes_no_categories_of_the_others() -> None:
    drawing = """一级 | 二级指标 | 评分细则 | 分值
设计 | 目标（3分） | 目标明确 | 3
^ | 重点（2分） | 把握准确 | 2
^ | 学情（2分） | 分析合理 | 2
^ | 过程（5分） | 衔接自然 | 2
^ | ^ | 方法得当 | 3"""
    (rubric,) = interpret(document(drawn_rows(drawing))).rubrics
    assert [str(item.points) for item in rubric.categories[0].items] == ["3", "2", "2"]
