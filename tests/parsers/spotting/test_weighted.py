"""Tables under numbered headings that print the weight of each in the whole are one weighted rubric."""

import pytest

from tests.readings import outline, read, severe

GOALS = "指标 | 权重 | 评分标准\n按期交付 | 60% | 迟一天扣5分\n返工 | 40% | 一次扣10分"
ATTITUDE = "序号 | 考核内容 | 满分\n1 | 责任心 | 50\n2 | 协作 | 50"
READ = [("目标", None, [60, 40]), ("态度", None, [50, 50])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、目标（权重80%）", "二、态度（权重20%）"),
        ("（一）目标（占比80%）", "（二）态度（占比20%）"),
        ("1. 目标（权重：80%）", "2. 态度（权重：20%）"),
        ("1、目标(比重80%)", "2、态度(比重20%)"),
    ],
)
def test_parts_with_weights_are_one_rubric(first: str, second: str) -> None:
    result = read("员工考核办法", first, GOALS, "由主管评定。", second, ATTITUDE)
    (rubric,) = result.rubrics
    assert rubric.combine == "weighted"
    assert [category.weight for category in rubric.categories] == [80, 20]
    assert outline(rubric.categories) == READ
    assert rubric.title is not None and rubric.title.text == "员工考核办法"
    assert not severe(result)


def test_the_headings_may_be_rows_of_the_tables() -> None:
    first = f"第一部分 目标（权重80%） | < | <\n{GOALS}"
    result = read("员工考核表", first, "说明", f"第二部分 态度（权重20%） | < | <\n{ATTITUDE}")
    (rubric,) = result.rubrics
    assert [category.name for category in rubric.categories] == ["第一部分 目标", "第二部分 态度"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、目标（权重80%）", "二、态度（权重30%）"),
        ("1.1 目标（权重80%）", "1.2 态度（权重20%）"),
        ("一、目标（权重80%）", "三、态度（权重20%）"),
        ("目标考核表（权重80%）", "态度考核表（权重20%）"),
    ],
)
def test_other_weights_are_told(first: str, second: str) -> None:
    result = read("员工考核办法", first, GOALS, second, ATTITUDE)
    assert [rubric.combine for rubric in result.rubrics] == ["sum", "sum"]


def test_parts_that_make_their_weights_are_not_weighed() -> None:
    parts = [
        "一、目标（占比60%）",
        "指标 | 分值\n交付 | 40\n返工 | 20",
        "二、态度（占比40%）",
        "指标 | 分值\n责任 | 40",
    ]
    assert all(rubric.combine == "sum" for rubric in read("办法", *parts).rubrics)
