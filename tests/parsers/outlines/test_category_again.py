"""The name of a category printed again where a page cuts its cell."""

import pytest

from tests.readings import outline, read

TABLE = "项目 | 内容 | 分值\n{} | 台账齐全 | 7\n^ | 每月自查 | 6\n{} | 设备完好 | 6\n^ | 标志清楚 | 6\n其他（5分） | 报送及时 | 5"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("现场管理25", "现场管理"),
        ("现场管理（25分）", "现场管理"),
        ("现场管理（25分）", "现场管理（续）"),
        ("现场管理：25分", "现场管理(接上页)"),
        ("二、现场管理（25分）", "二、现场管理"),
        ("二、现场管理（25分）", "现场管理"),
        ("现场管理25", "现场管理25"),
        ("二、现场管理（25分）", "二 现场管理(25分)"),
    ],
)
def test_it_goes_on(first: str, again: str) -> None:
    (rubric,) = read(TABLE.format(first, again)).rubrics
    assert outline(rubric.categories) == [("现场管理", 25, [7, 6, 6, 6]), ("其他", 5, [5])]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("现场管理（13分）", "现场管理（12分）"),
        ("一、现场管理（13分）", "二、现场管理"),
        ("现场管理（13分）", "现场整治"),
        ("A+级", "A级"),
        ("满1.5万元", "满15万元"),
        ("增幅>5", "增幅<5"),
        ("甲1（13分）", "甲（113分）"),
    ],
)
def test_another_number_or_other_points_make_another_category(first: str, other: str) -> None:
    (rubric,) = read(TABLE.format(first, other)).rubrics
    assert [len(category.items) for category in rubric.categories] == [2, 2, 1]


def test_a_row_over_the_full_width_says_so_by_its_mark() -> None:
    rows = "项目 | 内容 | 分值\n一、现场（25分） | < | <\n1 | 设备 | 13\n一、现场（续） | < | <\n2 | 标志 | 12"
    (rubric,) = read(rows).rubrics
    assert outline(rubric.categories) == [("现场", 25, [13, 12])]
