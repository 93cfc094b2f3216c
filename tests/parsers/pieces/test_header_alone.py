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
