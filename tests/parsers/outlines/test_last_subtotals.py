"""小计 in the last row: the subtotal of the last category, or what all of them make."""

import pytest

from tests.readings import outline, read, severe

ROWS = "值守（50分） | 按时到岗 | 20\n^ | 交接清楚 | 30\n台账（35分） | 记录完整 | 35\n宣传（15分） | 上报信息 | 15\n"
PARTS = [("值守", 50, [20, 30]), ("台账", 35, [35]), ("宣传", 15, [15])]


@pytest.mark.parametrize("last", ["小计 | < | 100", "小计 | | 100分", "小计： | | 100\n经理签字： | < | <"])
def test_the_last_subtotal_is_the_total_where_all_parts_make_it(last: str) -> None:
    result = read("类别 | 考核内容 | 分值\n" + ROWS + last)
    assert result.rubrics[0].points == 100
    assert outline(result.rubrics[0].categories) == PARTS
    assert severe(result) == []


def test_parts_without_points_of_their_own_get_none_from_it() -> None:
    rows = "值守 | 按时到岗 | 20\n^ | 交接清楚 | 30\n台账 | 记录完整 | 35\n^ | 归档 | 15\n"
    result = read("类别 | 考核内容 | 分值\n" + rows + "小计 | < | 100")
    assert result.rubrics[0].points == 100
    assert [c.points for c in result.rubrics[0].categories] == [None, None]


def test_the_last_of_several_subtotals_is_that_of_its_part() -> None:
    rows = "值守 | 按时到岗 | 20\n^ | 小计 | 20\n台账 | 记录完整 | 35\n^ | 归档 | 15\n^ | 小计 | 50\n"
    result = read("类别 | 考核内容 | 分值\n" + rows)
    assert result.rubrics[0].points is None
    assert [c.points for c in result.rubrics[0].categories] == [20, 50]


def test_a_last_subtotal_of_another_sum_is_reported() -> None:
    assert severe(read("类别 | 考核内容 | 分值\n" + ROWS + "小计 | < | 95")) == ["K212"]


@pytest.mark.parametrize(
    "head",
    [
        "一__ | 工作项目及要求 | 标准权重 | 自评 | 上级评分",
        "考核__ | 工作内容 | 岗位权重 | 自评 | 领导评分",
        "一、 | 主要项目及标准 | 本岗位分值 | 自评分 | 考评分",
        "？？ | 具体项目与要求 | 分值权重 | 自查 | 检查得分",
    ],
)
def test_known_words_make_a_header_whatever_the_first_cell_says(head: str) -> None:
    rows = "\n".join(f"{row} | |" for row in ROWS.strip().splitlines())
    result = read(f"{head}\n{rows}\n合计 | < | 100 | |")
    assert outline(result.rubrics[0].categories) == PARTS
    assert severe(result) == []


def test_a_misprinted_one_below_several_names_is_that_of_the_full_width_heading() -> None:
    first = "一、值守 | < | <\n到岗 | 按时到岗 | 20\n到岗 | 请假有据 | 10\n交接 | 交接清楚 | 20\n小计 | | 55\n"
    second = "二、台账 | < | <\n记录 | 记录完整 | 35\n归档 | 按月归档 | 15\n小计 | | 50\n"
    result = read("类别 | 考核内容 | 分值\n" + first + second + "合计 | | 100")
    assert outline(result.rubrics[0].categories) == [
        ("值守", 55, [("到岗", None, [20, 10]), ("交接", None, [20])]),
        ("台账", 50, [("记录", None, [35]), ("归档", None, [15])]),
    ]
    assert severe(result) == ["K203", "K202"]


def test_a_misprinted_one_below_another_is_that_of_its_name() -> None:
    first = (
        "一、值守 | < | <\n到岗 | 按时到岗 | 20\n到岗 | 请假有据 | 10\n小计 | | 30\n交接 | 交接清楚 | 20\n小计 | | 25\n"
    )
    second = "二、台账 | < | <\n记录 | 记录完整 | 35\n归档 | 按月归档 | 15\n小计 | | 50\n"
    (rubric,) = read("类别 | 考核内容 | 分值\n" + first + second).rubrics
    assert [inner.points for inner in rubric.categories[0].categories] == [30, 25]


@pytest.mark.parametrize(("second", "last", "codes"), [(30, 12, []), (29, 13, ["K202", "K202"])])
def test_the_sum_of_all_parts_before_bonuses_is_not_that_of_the_open_one(
    second: int, last: int, codes: list[str]
) -> None:
    head = "评估项目 | < | < | 评估内容 | 分值\n一级指标 | 二级指标 | 三级指标 | ^ | ^\n"
    rows = f"1.值守（50分） | 1.1到岗 | 1.1.1按时 | 按时到岗。 | 20\n^ | 1.2交接 | 1.2.1清楚 | 交接清楚。 | {second}\n"
    rows += "2.台账（50分） | 2.1记录 | 2.1.1完整 | 记录完整。 | 20\n^ | 2.2归档 | 2.2.1按月 | 按月归档。 | 18\n"
    rows += f"^ | ^ | 2.2.2齐全 | 材料齐全。 | {last}\n合计 | < | < | < | 100\n"
    below = "3.加分（10分） | 3.1创新 | 3.1.1做法 | 有创新做法。 | 10\n合计 | < | < | < | 10\n总计 | < | < | < | 110"
    (rubric,) = (result := read(head + rows + below)).rubrics
    parts = [[inner.points for inner in part.categories] for part in rubric.categories]
    assert parts == [[None, None], [None, None], [10]]
    assert severe(result) == codes
