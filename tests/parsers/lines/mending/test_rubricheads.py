"""Lines that only name the scoring standard and its total: they begin a rubric and are no category."""

import pytest

from parsers.interpret import interpret
from tests.tables import document

ITEMS = ["1、出勤（20分）", "全勤。", "2、卫生（20分）", "整洁。", "3、纪律（10分）", "良好。"]


@pytest.mark.parametrize(
    "head",
    [
        "评分标准（满分50分）：",
        "评分标准：（共50分）",
        "二、评分标准：（共50分）",
        "二、考核细则（总分：50分）",
        "（二）评比标准（共计50分）：",
        "第二条 考评内容和标准（50分）",
        "二、教室布置评分标准（满分50分）",
        "二、评分标准及办法（共50分）",
        "二、评分标准及评分方式（总分50分）",
        "二、考核内容（满分50分）：",
        "第三条 考核项目和评分（50分）",
    ],
)
def test_a_name_of_the_standard_with_its_points_is_the_total(head: str) -> None:
    (rubric,) = interpret(document("班级评比办法", "一、评比要求", "公平公正。", head, *ITEMS)).rubrics
    assert rubric.points == 50
    assert [item.points for item in rubric.items] == [20, 20, 10]
    assert not rubric.categories


def test_it_begins_another_rubric_below_the_title_of_another_annex() -> None:
    first, second = interpret(
        document("附件一：", "评分标准（满分50分）：", *ITEMS, "附件二：", "评分标准（共50分）：", *ITEMS)
    ).rubrics
    assert first.points == second.points == 50
    assert len(first.items) == len(second.items) == 3


def test_below_a_heading_with_the_same_points_it_is_none() -> None:
    lines = ["一、演讲（50分）", "评分标准（满分50分）：", *ITEMS, "二、朗诵（50分）", "评分标准（满分50分）：", *ITEMS]
    (rubric,) = interpret(document("比赛评分细则", *lines)).rubrics
    assert [part.points for part in rubric.categories] == [50, 50]


def test_standards_of_several_things_are_categories() -> None:
    lines = ["技术评分标准（50分）", *ITEMS, "商务评分标准（50分）", *ITEMS]
    (rubric,) = interpret(document("评分办法", *lines)).rubrics
    assert [part.points for part in rubric.categories] == [50, 50]


def test_beside_the_next_number_with_points_it_is_a_category() -> None:
    lines = ["一、评分标准（50分）", *ITEMS, "二、加分（10分）", "1、获奖（5分）", "2、好事（5分）"]
    (rubric,) = interpret(document("班级考核方案", *lines)).rubrics
    assert [part.points for part in rubric.categories] == [50, 10]


def test_a_list_in_half_brackets_that_changes_its_numerals_counts_on() -> None:
    lines = ["一、组织（20分）", "1、机构（20分）", "二、帮扶（50分）", "一）手册（30分）", "1、准确（30分）"]
    result = interpret(document("工作细则", *lines, "2）宣传（20分）", "1、入户（10分）", "2、专栏（10分）"))
    assert not [finding.code for finding in result.findings if finding.code in ("K302", "K303", "K304")]


ARTICLES = [
    "第三条 组织领导（20分）",
    "（一）有班子（20分）",
    "第四条 队伍建设（80分）",
    "（一）有专人（30分）",
    "（二）有培训（50分）",
]


@pytest.mark.parametrize("head", ["第二条 考核内容及分值（100分）", "第二条 考核内容（100分）"])
def test_over_the_next_numbers_that_make_it_it_is_the_total(head: str) -> None:
    (rubric,) = interpret(document("综治考核办法", "第一条 为做好工作，制定本办法。", head, *ARTICLES)).rubrics
    assert rubric.points == 100
    assert [part.points for part in rubric.categories] == [20, 80]


def test_one_that_names_the_points_is_the_total_also_where_they_miss_it() -> None:
    (rubric,) = interpret(document("综治考核办法", "第二条 考核内容及分值（110分）", *ARTICLES)).rubrics
    assert rubric.points == 110


@pytest.mark.parametrize("name", ["考核内容", "业务考核标准", "考核内容及分值"])
def test_one_with_lines_of_its_own_stands_beside_the_next_though_these_make_as_much(name: str) -> None:
    lines = [
        f"一、{name}（50分）",
        *ITEMS,
        "二、群众评议（30分）",
        "1、家长评议（30分）",
        "三、领导评价（20分）",
        "1、校长评价（20分）",
    ]
    (rubric,) = interpret(document("教师考核办法", *lines)).rubrics
    assert [part.points for part in rubric.categories] == [50, 30, 20]
    assert rubric.points is None
