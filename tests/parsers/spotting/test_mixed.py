"""One rubric of which some parts are tables and some are lists, under headings of one level."""

import pytest

from tests.readings import outline, read

TABLE = "评审项 | 分值 | 说明\n选题 | 20 | 切合实际\n论证 | 25 | 数据充分\n创新 | 15 | 有新意"
LIST = ["1. 语言流畅（15分）", "2. 层次分明（15分）", "3. 图表规范（10分）"]
BULLETS = ["- 语言流畅（15分）", "- 层次分明（15分）", "- 图表规范（10分）"]
CONTENT, LANGUAGE = ("内容", 60, [20, 25, 15]), ("表达", 40, [15, 15, 10])


@pytest.mark.parametrize(
    ("content", "language"),
    [
        ("一、内容（60分）", "二、表达（40分）"),
        ("### 内容（60分）", "### 表达（40分）"),
        ("内容（60分）", "表达（40分）"),
    ],
)
@pytest.mark.parametrize("lines", [LIST, BULLETS])
def test_a_list_under_the_next_heading_is_a_part(content: str, language: str, lines: list[str]) -> None:
    result = read("课题评审标准", content, TABLE, language, *lines)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [CONTENT, LANGUAGE]
    assert rubric.title is not None and rubric.title.text == "课题评审标准"


def test_a_list_may_come_first_and_sentences_may_stand_between() -> None:
    (rubric,) = read("## 表达（40分）", *BULLETS, "## 内容（60分）", "由两名教师评定。", TABLE).rubrics
    assert outline(rubric.categories) == [LANGUAGE, CONTENT]


def test_the_total_may_be_stated_instead_of_100() -> None:
    lines = ["答辩（20分）", "（1）回答准确（12分）", "（2）掌握时间（8分）"]
    (rubric,) = read("课题评审标准（满分80分）", "内容（60分）", TABLE, *lines).rubrics
    assert [category.points for category in rubric.categories] == [60, 20]
    assert rubric.points == 80


def test_points_in_the_text_of_a_listed_item_are_no_part_of_it() -> None:
    (rubric,) = read("### 内容（60分）", TABLE, "### 表达（40分）", *BULLETS).rubrics
    assert not any(item.sub_points for item in rubric.categories[1].items)


@pytest.mark.parametrize("between", [["# 乙卷"], ["## 附则"], ["第二部分"]])
def test_under_another_heading_a_list_is_a_rubric_of_its_own(between: list[str]) -> None:
    result = read("# 甲卷", "## 第一题（60分）", TABLE, *between, "## 第二题（40分）", *BULLETS)
    assert len(result.rubrics) == 2


def test_what_makes_no_total_together_stays_apart() -> None:
    assert len(read("## 内容（60分）", TABLE, "## 表达（30分）", *BULLETS[:2]).rubrics) == 2
