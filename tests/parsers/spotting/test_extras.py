"""A table of bonuses or deductions under the heading that follows the last part of a rubric is its last part."""

import pytest

from tests.readings import read

ONE = "内容 | 标准 | 分值\n台账 | 缺一项扣2分 | 20\n值班 | 缺岗扣5分 | 20"
TWO = "内容 | 分值\n演练 | 40"
MORE = "内容 | 标准 | 分值\n获奖 | 每次5分 | 10"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("三、加分项", "bonus"),
        ("三、附加分（最高10分）", "bonus"),
        ("三、奖励加分（10分）", "bonus"),
        ("三、扣分项", "deduction"),
    ],
)
@pytest.mark.parametrize(
    "parts",
    [
        ["一、日常（40分）", ONE, "二、演练（40分）", TWO],
        ["一、日常（40分）", ONE, "二、演练（40分）", ONE.replace("台账", "疏散").replace("值班", "预案")],
        [
            "项目 | 内容 | 分值\n一、日常（40分） | 台账 | 20\n^ | 值班 | 20\n二、演练（40分） | 疏散 | 30\n^ | 预案 | 10"
        ],
    ],
)
def test_the_next_heading_names_a_bonus_or_a_deduction(heading: str, kind: str, parts: list[str]) -> None:
    (rubric,) = read("安全检查办法（满分80分）", *parts, heading, MORE).rubrics
    assert rubric.points == 80
    assert [(one.kind, one.counts) for one in rubric.categories] == [("base", True), ("base", True), (kind, False)]
    assert [item.points for item in rubric.categories[2].items] == [10]


@pytest.mark.parametrize(
    "heading", ["四、加分项（10分）", "加分项（10分）", "三、附则（10分）", "（三）加分项（10分）"]
)
def test_other_headings_head_rubrics(heading: str) -> None:
    parts = ["一、日常（40分）", ONE, "二、演练（40分）", TWO]
    assert len(read("安全检查办法（满分80分）", *parts, heading, MORE).rubrics) == 2


PARTS = [
    "一、日常（40分）",
    ONE,
    "二、演练（30分）",
    ONE.replace("20", "15"),
    "三、档案（30分）",
    ONE.replace("20", "15"),
]
LAST = ONE.replace("20", "5")


@pytest.mark.parametrize("heading", ["四、创新（10分）", "四、特色工作（分值：10分）", "四、其他工作：10分"])
def test_a_part_beyond_100_goes_on_the_parts_of_one_header(heading: str) -> None:
    (rubric,) = read("安全检查办法", *PARTS, heading, LAST).rubrics
    assert [one.points for one in rubric.categories] == [40, 30, 30, 10]


@pytest.mark.parametrize(
    ("heading", "table"),
    [
        ("五、创新（10分）", LAST),
        ("四、创新评分表（10分）", LAST),
        ("四、创新（20分）", LAST),
        ("四、创新（10分）", LAST.replace("标准", "依据")),
        ("四、创新（100分）", ONE.replace("20", "50")),
    ],
)
def test_what_is_no_such_part_is_a_rubric(heading: str, table: str) -> None:
    assert len(read("安全检查办法", *PARTS, heading, table).rubrics) == 2


def test_tables_under_numbered_headings_from_the_first_on_are_parts_of_one_rubric() -> None:
    table = "序号 | 内容 | 分值\n1 | {0}一 | {1}\n2 | {0}二 | {1}"
    parts = [("一、基本项（100分）", "学习", 50), ("二、加分项（10分）", "表彰", 5), ("三、扣分项", "通报", 5)]
    (rubric,) = read("年度考核表", *(text for head, name, n in parts for text in (head, table.format(name, n)))).rubrics
    assert [(part.name, part.kind) for part in rubric.categories] == [
        ("基本项", "base"),
        ("加分项", "bonus"),
        ("扣分项", "deduction"),
    ]
    assert rubric.title is not None
    assert rubric.title.text == "年度考核表"
    assert {item.kind for item in rubric.categories[1].items} == {"bonus"}
    assert {item.kind for item in rubric.categories[2].items} == {"deduction"}


def test_another_table_of_full_marks_under_the_second_heading_is_a_rubric() -> None:
    first, second = (
        "序号 | 内容 | 分值\n1 | 地面 | 60\n2 | 门窗 | 40",
        "序号 | 内容 | 分值\n1 | 台账 | 30\n2 | 记录 | 20",
    )
    rubrics = read("年度检查办法", "一、现场检查（100分）", first, "二、资料检查（50分）", second).rubrics
    assert [rubric.points for rubric in rubrics] == [100, 50]


@pytest.mark.parametrize("heading", ["二、加分项目评审表", "二、奖惩情况（100分）", "二、扣分项目"])
def test_a_second_table_that_makes_100_itself_is_a_rubric(heading: str) -> None:
    first, second = "内容 | 分值\n地面 | 60\n门窗 | 40", "评审内容 | 满分\n新意 | 70\n价值 | 30"
    first_of, second_of = read("年度检查办法", "一、日常检查", first, heading, second).rubrics
    assert {item.kind for item in (*first_of.items, *second_of.items)} == {"base"}


def test_a_second_table_without_which_100_are_not_made_is_a_base_part() -> None:
    first, second = "考核内容 | 分值\n地面 | 20\n门窗 | 30", "项目 | 分值\n差错 | 30\n投诉 | 20"
    (rubric,) = read("年度检查办法", "一、日常检查", first, "二、扣分项目", second).rubrics
    assert [part.kind for part in rubric.categories] == ["base", "base"]
