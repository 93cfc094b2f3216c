"""Numbered headings over tables of one header: those of the document, or the parts of one rubric."""

import pytest

from tests.readings import read

FIRST = (
    "评分指标 | 满分 | 自评得分 | 备注\n产权 | 30 | | \n转化 | 30 | | \n管理 | 20 | | \n成长 | 20 | | \n合计 | 100 | |"
)
SECOND = "评分项 | 分值 | 说明\n先进程度 | 8 | 分档\n核心作用 | 8 | 分档\n数量 | 8 | 分档"
THIRD = "评分项 | 分值 | 说明\n资产增长 | 10 | 分档\n收入增长 | 10 | 分档"


@pytest.mark.parametrize(
    ("one", "two", "three"),
    [
        ("二、指标自评", "三、产权明细", "四、成长明细"),
        ("一、总体评分", "二、产权明细", "三、成长明细"),
        ("（一）总表", "（二）分表甲", "（三）分表乙"),
        ("2. 综合评分", "3. 产权评分", "4. 成长评分"),
        ("第三部分 总评", "第四部分 产权", "第五部分 成长"),
    ],
)
def test_headings_that_count_on_from_another_rubric_are_those_of_rubrics(one: str, two: str, three: str) -> None:
    result = read("自评报告", one, FIRST, two, SECOND, three, THIRD)
    assert [rubric.points for rubric in result.rubrics] == [100, None, None]
    assert [len(rubric.items) for rubric in result.rubrics] == [4, 3, 2]


@pytest.mark.parametrize(
    ("one", "two", "three"),
    [
        ("一、基本情况", "二、产权", "三、成长"),
        ("（一）填表说明", "（二）产权部分", "（三）成长部分"),
        ("二、必备条件", "三、产权（24分）", "四、成长（20分）"),
    ],
)
def test_headings_that_count_on_from_a_form_or_print_points_are_those_of_parts(one: str, two: str, three: str) -> None:
    form = "单位 | 负责人\n | "
    (rubric,) = read("自评报告", one, form, two, SECOND, three, THIRD).rubrics
    assert [len(category.items) for category in rubric.categories] == [3, 2]
