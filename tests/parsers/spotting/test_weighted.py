"""Tables under headings that print the weight of each in the whole are one weighted rubric."""

import pytest

from kaohe import UnusableInput, parse_notice
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
        ("1、目标(80%)", "2、态度(20%)"),
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
    assert [category.name for category in rubric.categories] == ["目标", "态度"]


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


WRITING = "1、选材得当\t30分\n2、结构完整\t50分\n3、书写整洁\t20分"
SPEAKING = "1、口齿清楚\t60分\n2、仪态大方\t25分\n3、不超时\t15分"
LISTS = ["校刊评分办法", "（一）散文", "编辑（70%）", WRITING, "读者（30%）", SPEAKING]


def text(*lines: str) -> bytes:
    return "\n\n".join(lines).encode()


def test_headings_without_numbers_stand_right_above_their_tables() -> None:
    (rubric,) = parse_notice(text(*LISTS), name="a.txt").rubrics
    assert [one.name for one in rubric.categories] == ["编辑", "读者"]
    assert [one.weight for one in rubric.categories] == [70, 30]
    assert outline(rubric.categories) == [("编辑", None, [30, 50, 20]), ("读者", None, [60, 25, 15])]


def test_what_makes_a_whole_ends_there() -> None:
    again = ["（二）诗歌", "编辑（40%）", SPEAKING, "作者（60%）", WRITING]
    result = parse_notice(text(*LISTS, *again), name="a.txt")
    assert [[one.weight for one in rubric.categories] for rubric in result.rubrics] == [[70, 30], [40, 60]]
    assert [rubric.title and rubric.title.text for rubric in result.rubrics][1] == "（二）诗歌"


def test_a_heading_of_markdown_is_named_without_its_mark() -> None:
    tables = [f"| 内容 | 分值 |\n|---|---|\n| {name} | 40 |\n| 其他 | 60 |" for name in ("选材", "口齿")]
    source = "\n\n".join(["# 评分办法", "## 编辑（70%）", tables[0], "## 读者（30%）", tables[1]])
    (rubric,) = parse_notice(source.encode(), name="a.md").rubrics
    assert [one.name for one in rubric.categories] == ["编辑", "读者"]
    assert [one.weight for one in rubric.categories] == [70, 30]


@pytest.mark.parametrize(
    "lines",
    [
        ["编辑（70%）", WRITING, "读者（40%）", SPEAKING],
        ["编辑（70%）", WRITING, "由三人评定。", "读者（30%）", "当场打分。", SPEAKING],
    ],
)
def test_headings_without_numbers_are_taken_for_nothing_else(lines: list[str]) -> None:
    result = parse_notice(text("校刊评分办法", *lines), name="a.txt")
    assert all(rubric.combine == "sum" for rubric in result.rubrics)
    assert severe(result)


def test_lists_that_do_not_make_a_hundred_are_refused() -> None:
    lines = ["编辑（70%）", WRITING.replace("50", "40"), "读者（30%）", SPEAKING.replace("60", "50")]
    with pytest.raises(UnusableInput):
        parse_notice(text("校刊评分办法", *lines), name="a.txt")


@pytest.mark.parametrize("quotas", [("优秀（20%）", "合格（80%）"), ("1.一等奖（30%）", "2.二等奖（70%）")])
def test_what_share_may_get_a_grade_is_no_weight(quotas: tuple[str, str]) -> None:
    result = read("员工考核办法", "一、目标", GOALS, "二、态度", ATTITUDE, "等次比例：", *quotas)
    assert [rubric.combine for rubric in result.rubrics] == ["sum", "sum"]
    assert not severe(result)


def test_weights_that_no_part_was_read_with_are_told() -> None:
    lines = ["员工考核办法", "目标（80%）", "由主管评定。", GOALS, "态度（20%）", "由同事评定。", ATTITUDE]
    assert severe(read(*lines)) == ["K113"]
