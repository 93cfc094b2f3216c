"""Names with their weights and no number, over lists of which each makes the same: 校内导师（40%）, 企业导师（60%）."""

import pytest

from schema.notice import RubricFile
from tests.readings import outline, read, severe

PARTS = (
    *("校内导师{0}", "1、态度端正15分", "2、日志完整85分"),
    *("答辩小组{1}", "1、陈述清楚50分", "2、回答正确30分", "3、仪态大方20分"),
)


def weighed(first: str, second: str, *above: str) -> RubricFile:
    return read(*above, *[line.format(first, second) for line in PARTS])


@pytest.mark.parametrize(
    ("first", "second"),
    [("（40%）", "（60%）"), ("(占40%)", "(占60%)"), ("（权重40%）：", "（权重60%）："), (" 占比40%", " 占比60%")],
)
def test_each_is_a_category_with_its_weight(first: str, second: str) -> None:
    result = weighed(first, second, "实习成绩评分标准")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("校内导师", None, [15, 85]), ("答辩小组", None, [50, 30, 20])]
    assert rubric.combine == "weighted"
    assert [part.weight for part in rubric.categories] == [40, 60]
    assert severe(result) == []


def test_weights_that_the_lists_make_are_points() -> None:
    lines = (
        "平时成绩（30%）",
        "1、出勤（10分）",
        "2、作业（20分）",
        "期末成绩（70%）",
        "1、报告（30分）",
        "2、答辩（40分）",
    )
    (rubric,) = read("课程考核评分标准", *lines).rubrics
    assert outline(rubric.categories) == [("平时成绩", 30, [10, 20]), ("期末成绩", 70, [30, 40])]
    assert rubric.combine == "sum"


def test_each_heading_over_such_names_is_of_a_rubric_of_its_own() -> None:
    parts = [line.format("（40%）", "（60%）") for line in PARTS]
    result = read("（一）工科实习评分标准", *parts, "（二）文科实习评分标准", *parts)
    assert [rubric.title and rubric.title.text for rubric in result.rubrics] == ["工科实习评分标准", "文科实习评分标准"]
    assert [rubric.combine for rubric in result.rubrics] == ["weighted", "weighted"]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("（40%）", "（50%）"), ("（优秀率40%，合格率60%）", "（60%）"), ("占40%，由学院评定。", "占60%，由小组评定。")],
)
def test_what_makes_no_whole_or_says_more_is_no_weight(first: str, second: str) -> None:
    assert all(rubric.combine == "sum" for rubric in weighed(first, second, "实习成绩评分标准").rubrics)


def test_a_letter_for_the_first_number_begins_a_list() -> None:
    lines = [line.replace("1、态度", "l、态度") for line in PARTS]
    (rubric,) = read("实习成绩评分标准", *[line.format("（40%）", "（60%）") for line in lines]).rubrics
    assert [item.label for item in rubric.categories[0].items] == ["l、", "2、"]
