"""A header that is a table of its own, over headings with a table each that has none."""

import pytest

from tests.readings import read

HEADER = "考核内容 | 分值 | 考核标准 | 得分"
FIRST = "1、账目清楚 | 10 | 不清扣1分 | \n2、票据齐全 | 25 | 缺一张扣1分 | "
SECOND = "3、台账完整 | 45 | 缺一次扣1分 | "
THIRD = "4、库房整洁 | 20 | 现场查看，脏乱扣5分 | "


def _items(*tables: str) -> list[list[int]]:
    headings = ("一、财务（35分）", "二、档案（45分）", "三、仓储（20分）")
    parts = [part for pair in zip(headings, tables, strict=True) for part in pair]
    return _points("后勤管理考核标准", HEADER, *parts)


def _points(*parts: str) -> list[list[int]]:
    (rubric,) = read(*parts).rubrics
    return [[int(item.points or 0) for item in category.items] for category in rubric.categories]


def test_a_header_that_is_a_table_of_its_own_heads_the_tables_under_headings() -> None:
    assert _items(FIRST, SECOND, THIRD) == [[10, 25], [45], [20]]


def test_it_does_so_where_each_table_counts_its_items_from_one() -> None:
    assert _items(FIRST, SECOND.replace("3、", "1、"), THIRD.replace("4、", "1、")) == [[10, 25], [45], [20]]


@pytest.mark.parametrize("other", ["序号 | 姓名 | 单位 | 职务\n1 | 张某 | 工会 | 干事", "姓名 | 单位\n张某 | 工会"])
def test_a_table_with_a_header_of_its_own_stays_apart(other: str) -> None:
    assert _points("后勤管理考核标准", HEADER, "一、财务（35分）", FIRST, "二、考核组名单", other) == [[10, 25]]


def test_a_table_without_points_under_the_next_heading_is_no_part() -> None:
    grades = "优秀 | 90-100分 | 奖励 | 通报表扬\n合格 | 60-89分 | 保留 | 不作处理\n不合格 | 60分以下 | 约谈 | 限期整改"
    assert _points("后勤管理考核标准", HEADER, "一、财务（35分）", FIRST, "二、结果运用", grades) == [[10, 25]]


@pytest.mark.parametrize(
    ("heading", "table", "kind"),
    [
        ("二、加分项", "3、获奖 |  | 市级加2分 | \n4、创新 |  | 每项加1分 | ", "bonus"),
        ("二、扣分项", "3、投诉 | 扣2分/次 | 查实扣分 | ", "deduction"),
        ("二、一票否决", "3、安全 | / | 发生责任事故 | ", "veto"),
    ],
)
def test_a_part_that_adds_takes_or_voids_needs_no_points(heading: str, table: str, kind: str) -> None:
    (rubric,) = read("后勤管理考核标准", HEADER, "一、财务（35分）", FIRST, heading, table).rubrics
    assert [category.kind for category in rubric.categories] == ["base", kind]
    assert not [item for item in rubric.categories[1].items if item.points]


def test_a_table_may_begin_with_a_heading_over_the_full_width_or_a_row_without_points() -> None:
    full = "（一）账务 | < | < | <\n" + FIRST
    (rubric,) = read("后勤管理考核标准", HEADER, "一、财务（35分）", full, "二、档案（45分）", SECOND).rubrics
    assert [category.points for category in rubric.categories] == [35, 45]
    assert [int(item.points or 0) for item in rubric.categories[0].categories[0].items] == [10, 25]
    assert _points("后勤管理考核标准", HEADER, "一、财务", "0、备用金 |  | 现场盘点 | \n" + FIRST)[0] == [0, 10, 25]


def test_grades_with_the_least_score_of_each_are_no_part() -> None:
    grades = "优秀 | 90 | 通报表扬 | \n良好 | 80 | 不作处理 | "
    assert _points("后勤管理考核标准", HEADER, "一、财务", FIRST, "二、等次评定", grades) == [[10, 25]]
