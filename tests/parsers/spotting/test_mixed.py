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


TIERS = "完成度 | 分值 | 描述\n优秀 | {} | 都已做到\n良好 | {} | 大体做到\n及格 | {} | 少数做到"
FULL, MORE = TIERS.format("26-30分", "20-25分", "0-19分"), TIERS.format("13-15分", "9-12分", "0-8分")
STYLE = "评分项 | 分值 | 标准\n目录 | 4分 | 清楚\n注释 | 6分 | 齐全"
NOTES = "评分项 | 分值 | 说明\n章节 | 2分 | 不缺\n图表 | 3分 | 清晰"


@pytest.mark.parametrize(
    "marks",
    [
        ("1. ", "2. ", "3. ", "4. "),
        ("一、", "二、", "三、", "四、"),
        ("### 1. ", "### 2. ", "### 3. ", "### 4. "),
        ("（1）", "（2）", "（3）", "（4）"),
    ],
)
@pytest.mark.parametrize("total", ["", "（总分60分）"])
@pytest.mark.parametrize("last", [NOTES, NOTES.replace("说明", "标准")])
def test_tables_under_headings_that_count_on_from_tiers_are_parts_of_one(
    marks: tuple[str, ...], total: str, last: str
) -> None:
    one, two, three, four = marks
    parts = [
        f"{one}功能（30分）",
        FULL,
        f"{two}进阶（15分）",
        MORE,
        f"{three}规范（10分）",
        STYLE,
        f"{four}文档（5分）",
        last,
    ]
    (rubric,) = read(f"作业评分细则{total}", *parts).rubrics
    assert rubric.points == (60 if total else None)
    assert [item.points for item in rubric.items] == [30, 15]
    assert outline(rubric.categories) == [("规范", 10, [4, 6]), ("文档", 5, [2, 3])]
    assert rubric.title is not None and rubric.title.text == f"作业评分细则{total}"


def test_tiers_under_the_next_headings_are_parts_too() -> None:
    parts = ["1. 规范（10分）", STYLE, "2. 文档（5分）", NOTES, "3. 功能（30分）", FULL, "4. 进阶（15分）", MORE]
    (rubric,) = read("作业评分细则", *parts).rubrics
    assert outline(rubric.categories) == [("规范", 10, [4, 6]), ("文档", 5, [2, 3])]
    assert [item.id for item in rubric.items] == ["3", "4"]


@pytest.mark.parametrize(
    "headings",
    [
        ("1. 功能（30分）", "2. 进阶（15分）", "1. 规范（10分）"),
        ("2. 功能（30分）", "3. 进阶（15分）", "4. 规范（10分）"),
        ("1. 功能（30分）", "2. 进阶（15分）", "3. 规范（12分）"),
        ("1. 功能（30分）", "2. 进阶（15分）", "3. 代码检查表（10分）"),
        ("### 功能（30分）", "### 进阶（15分）", "### 规范（10分）"),
    ],
)
def test_headings_that_do_not_count_from_one_or_make_other_sums_are_not(headings: tuple[str, str, str]) -> None:
    one, two, three = headings
    assert len(read("作业评分细则", one, FULL, two, MORE, three, STYLE).rubrics) == 2


def test_what_makes_a_total_is_whole_and_what_counts_on_is_another() -> None:
    whole = TIERS.format("61-70分", "50-60分", "0-49分")
    assert len(read("1. 功能（30分）", FULL, "2. 进阶（70分）", whole, "3. 规范（10分）", STYLE).rubrics) == 2
