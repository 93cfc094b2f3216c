"""A wide row above the header: the heading of the first rows, or a title of the whole."""

import pytest

from tests.readings import one_rubric, outline, read, severe

TABLE = "{} | < | <\n序号 | 检查项目 | 分值\n1 | 院区干净 | 30\n2 | 外墙无污 | 70"


@pytest.mark.parametrize(
    "title",
    ["第二项 清洁质量评分表", "一、清洁评分细则", "（一）清洁考核办法", "清洁质量评分表", "七、评分标准（100分）"],
)
def test_the_name_of_a_rubric_is_its_title(title: str) -> None:
    rubric = one_rubric(TABLE.format(title))
    assert rubric.categories == ()
    assert [item.points for item in rubric.items] == [30, 70]


def test_a_heading_whose_number_goes_on_below_is_one() -> None:
    rubric = one_rubric(TABLE.format("一、清洁标准") + "\n二、值守标准 | < | <\n1 | 按时到岗 | 20")
    assert [category.name for category in rubric.categories] == ["清洁标准", "值守标准"]


def test_the_title_of_a_table_without_a_header() -> None:
    rubric = one_rubric("综合测评评分表 | <\n思想品德（40分） | <\n纪律观念（15分） | \n集体观念（25分） | ")
    assert [category.name for category in rubric.categories] == ["思想品德"]


def test_another_title_and_header_begin_another_table() -> None:
    result = read(
        "序号 | 审查项 | 要求 | 结论\n1 | 投标报价 | 只有一个 | \n2 | 签字盖章 | 齐全 | ",
        "表三 详细评审表 | < | < | <\n序号 | 评审项 | 评分要求 | 得分\n1 | 方案（60分） | 逐条评审 | \n2 | 售后（40分） | 逐条评审 | ",
    )
    (rubric,) = result.rubrics
    assert [item.points for item in rubric.items] == [60, 40]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("word", "groups"),
    [
        ("舞种", [("基本要求", 10, [4, 6]), ("舞种", None, [20, 20])]),
        ("考核项目", [("基本要求", 10, [4, 6])]),
        ("项目", [("基本要求", 10, [4, 6])]),
    ],
)
def test_a_header_further_down_may_name_the_group_below_it(word: str, groups: list[object]) -> None:
    rows = "基本要求（10分） | 着装整齐 | 4 |\n^ | 准时到场 | 6 |"
    result = read(
        f"项目 | 评分标准 | 分值 | 得分\n{rows}\n{word} | 扣分原因 | 分值 | 得分\n慢步舞 | | 20 |\n快步舞 | | 20 |"
    )
    assert outline(result.rubrics[0].categories) == groups
    assert severe(result) == []


def test_a_header_over_names_of_groups_names_none_itself() -> None:
    rows = (
        "铆工 | 下料准确 | 20\n装配 | 间隙合格 | 30\n课题 | 考核内容 | 分值\n焊接 | 焊缝均匀 | 30\n打磨 | 表面光滑 | 20"
    )
    result = read(f"项目 | 考核内容 | 分值\n{rows}")
    assert [category.name for category in result.rubrics[0].categories] == ["铆工", "装配", "焊接", "打磨"]
