"""Headings over the full width that name bonuses, deductions or vetoes: what they stand beside, and what ends them."""

import pytest

from tests.readings import outline, read, severe

HEADER = "考核内容 | 分值 | 得分\n"
DUTY = "一、值守（40分） | < | <\n1.按时到岗 | 25 |\n2.交接清楚 | 15 |\n"
FILES = "二、台账（60分） | < | <\n1.记录完整 | 35 |\n2.按月归档 | 25 |\n"
MADE = [("值守", 40, [25, 15]), ("台账", 60, [35, 25])]
TOTAL = "合计 | 100 |\n"
BONUS = "加分项 | < | <\n1.每受一次表彰加2分 | |\n2.每推广一次加1分 | |\n"
TAKEN = "扣分项 | < | <\n1.每投诉一次扣2分 | |\n2.每通报一次扣1分 | |\n"
VETO = "一票否决 | < | <\n1.发生伤亡事故的 | |\n2.数据造假的 | |\n"


@pytest.mark.parametrize("rows", [BONUS + TAKEN + VETO, TOTAL + BONUS + TAKEN + VETO, BONUS + TAKEN + TOTAL + VETO])
def test_below_the_last_numbered_category_they_stand_beside_all(rows: str) -> None:
    result = read(HEADER + DUTY + FILES + rows)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [
        *MADE,
        ("加分项", None, [None, None]),
        ("扣分项", None, [None, None]),
        ("一票否决", None, [None, None]),
    ]
    kinds = [[item.kind for item in part.items] for part in rubric.categories[2:]]
    assert kinds == [["bonus"] * 2, ["deduction"] * 2, ["veto"] * 2]
    assert (rubric.items, severe(result)) == ((), [])


def test_deductions_without_a_column_of_points_make_no_points_of_the_last_category() -> None:
    result = read(
        "考核内容 | 考核标准\n一、值守（40分） | <\n按时到岗（25分） | 迟到扣1分\n交接清楚（15分） | 漏一项扣1分\n"
        "二、台账（60分） | <\n记录完整（60分） | 缺一页扣1分\n扣分项 | <\n每投诉一次扣2分 |\n每通报一次扣3分 |"
    )
    (rubric,) = result.rubrics
    assert [(part.name, part.kind) for part in rubric.categories][2:] == [("扣分项", "deduction")]
    assert severe(result) == []


def test_vetoes_right_below_a_rule_of_bonuses_are_read() -> None:
    result = read(HEADER + DUTY + FILES + TOTAL + "加分项：每受一次表彰加2分 | < | <\n" + VETO)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [*MADE, ("一票否决", None, [None, None])]
    assert [item.kind for item in rubric.items] == ["bonus"]


@pytest.mark.parametrize("last", [BONUS, ""])
def test_where_another_category_follows_each_has_its_own(last: str) -> None:
    (rubric,) = read(HEADER + DUTY + BONUS + FILES + last).rubrics
    names = [[part.name for part in category.categories] for category in rubric.categories]
    assert names == [["加分项"], ["加分项"] if last else []]


def test_a_kind_that_no_category_before_has_stands_beside_them() -> None:
    (rubric,) = read(HEADER + DUTY + BONUS + FILES + BONUS + VETO).rubrics
    assert [part.name for part in rubric.categories] == ["值守", "台账", "一票否决"]


@pytest.mark.parametrize("first", [TAKEN, TAKEN.replace("扣分项", "（扣分项，从总分中扣除）")])
def test_numbered_parts_with_points_below_what_is_taken_off_stand_beside_it(first: str) -> None:
    (rubric,) = read(HEADER + first + DUTY + FILES).rubrics
    assert outline(rubric.categories)[1:] == MADE
    assert [part.kind for part in rubric.categories] == ["deduction", "base", "base"]


def test_so_do_those_numbered_above_its_items_without_points() -> None:
    (rubric,) = read(HEADER + TAKEN + DUTY.replace("（40分）", "")).rubrics
    assert [part.kind for part in rubric.categories] == ["deduction", "base"]


@pytest.mark.parametrize("duty", [DUTY.replace("一、值守（40分）", "1）值守"), DUTY.replace("值守（", "值守扣分项（")])
def test_inner_parts_without_points_or_of_what_is_taken_off_stay_in_it(duty: str) -> None:
    (rubric,) = read(HEADER + TAKEN + duty).rubrics
    assert [part.kind for part in rubric.categories] == ["deduction"]


def test_below_the_last_inner_heading_it_stands_in_the_outer_one() -> None:
    (rubric,) = read(
        HEADER
        + "一、管理（40分） | < | <\n（一）到岗（40分） | < | <\n按时到岗 | 40 |\n"
        + BONUS
        + "二、成效（60分） | < | <\n（一）记录（60分） | < | <\n记录完整 | 60 |\n"
    ).rubrics
    assert [[part.name for part in category.categories] for category in rubric.categories] == [
        ["到岗", "加分项"],
        ["记录"],
    ]


def test_points_that_the_last_category_needs_are_its_own() -> None:
    result = read(
        HEADER + DUTY + "二、台账（60分） | < | <\n1.记录完整 | 50 |\n奖励（10分） | < | <\n1.获得表彰 | 10 |"
    )
    (rubric,) = result.rubrics
    assert [part.name for part in rubric.categories[1].categories] == ["奖励"]
    assert severe(result) == []


def test_items_over_the_full_width_that_say_what_voids_are_no_headings() -> None:
    veto = "一票否决 | < | <\n1.发生伤亡事故的一票否决 | < | <\n2.数据造假的一票否决 | < | <\n"
    (rubric,) = read(HEADER + DUTY + FILES + TOTAL + veto + TAKEN.replace("| |", "| < | <")).rubrics
    assert outline(rubric.categories)[2:] == [("一票否决", None, [None, None]), ("扣分项", None, [None, None])]


@pytest.mark.parametrize("rows", [VETO + TOTAL, TOTAL + VETO, TOTAL + BONUS])
@pytest.mark.parametrize(
    "line",
    [
        "填表人：　　　审核人： | |",
        "填表人： | 审核人： |",
        "负责人（签字）：　　年　月　日 | < | <",
        "说明：加分须有文件 | |",
    ],
)
def test_fields_and_remarks_right_below_a_part_are_no_items_of_it(rows: str, line: str) -> None:
    result = read(HEADER + DUTY + FILES + rows + line)
    (rubric,) = result.rubrics
    assert [len(part.items) for part in rubric.categories] == [2, 2, 2]
    assert [text.text for text in result.coverage.unused] == [
        text.strip(" <") for text in line.split("|") if text.strip(" <")
    ]
    assert severe(result) == []


def test_one_of_several_headings_without_numbers_stays_in_its_category() -> None:
    inner = "日常管理 | < | <\n1.记录完整 | 35 |\n奖惩情况 | < | <\n2.材料齐全 | 15 |\n3.手续完备 | 10 |\n"
    result = read(HEADER + DUTY + "二、台账（60分） | < | <\n" + inner)
    second = result.rubrics[0].categories[1]
    assert [(part.name, len(part.items)) for part in second.categories] == [("日常管理", 1), ("奖惩情况", 2)]
    assert severe(result) == []


def test_so_do_those_right_below_a_category_of_nothing_else() -> None:
    (rubric,) = read(HEADER + DUTY + FILES + "三、奖惩 | < | <\n" + BONUS + TAKEN).rubrics
    assert [[part.name for part in category.categories] for category in rubric.categories] == [
        [],
        [],
        ["加分项", "扣分项"],
    ]


PARTED = (
    "一、值守{} | < | <\n白班 | < | <\n1.按时到岗 | 25 |\n夜班 | < | <\n2.交接清楚 | 15 |\n"
    "二、台账{} | < | <\n登记 | < | <\n3.记录完整 | 35 |\n存档 | < | <\n4.按月归档 | 25 |\n"
)


@pytest.mark.parametrize("points", [("", ""), ("（40分）", "（60分）")])
def test_below_parts_of_headings_without_numbers_they_stand_beside_all(points: tuple[str, str]) -> None:
    result = read(HEADER + PARTED.format(*points) + BONUS + TAKEN + TOTAL)
    (rubric,) = result.rubrics
    assert [part.name for part in rubric.categories] == ["值守", "台账", "加分项", "扣分项"]
    assert severe(result) == []
