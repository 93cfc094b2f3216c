"""What a category gives to each of its items, said in the bracket behind its name."""

import pytest

from tests.readings import outline, read, severe

DRAWING = """类别 | 内容 | 评分办法
    值守{} | 按时到岗 | 迟到一次扣1分
    ^ | 交接清楚 | 漏一项扣1分
    巡查（每项10分，共20分） | 每周巡查 | 少一次扣1分
    ^ | 整改到位 | 一处不到位扣1分"""


@pytest.mark.parametrize(
    "bracket",
    [
        "（共2项，每项5分，共10分）",
        "（2个小项，每项5分，共10分）",
        "（共计2项，每小项5分，合计10分）",
        "（10分，每项5分）",
    ],
)
def test_each_item_has_the_points_that_the_bracket_gives_to_each(bracket: str) -> None:
    result = read(DRAWING.format(bracket))
    assert outline(result.rubrics[0].categories) == [("值守", 10, [5, 5]), ("巡查", 20, [10, 10])]
    assert not severe(result)


def test_a_bracket_whose_own_numbers_do_not_fit_is_said() -> None:
    result = read(DRAWING.format("（共2项，每项5分，共12分）"))
    assert outline(result.rubrics[0].categories)[0] == ("值守", 12, [5, 5])
    assert severe(result) == ["K202"]


@pytest.mark.parametrize(("bracket", "points"), [("（11分，每项5分）", 11), ("（10分，每项6分）", 10)])
def test_a_misprint_in_the_bracket_takes_the_points_of_no_item(bracket: str, points: int) -> None:
    result = read(DRAWING.format(bracket))
    part = result.rubrics[0].categories[0]
    assert part.points == points
    assert all(item.points is not None for item in part.items)
    assert severe(result) == ["K202"]


def test_items_beside_a_column_of_points_must_make_what_the_bracket_says() -> None:
    drawing = "类别 | 内容 | 分值\n值守（共2项，每项5分，共{}分） | 按时到岗 | 5\n^ | 交接清楚 | 5\n巡查（6分） | 每周巡查 | 6"
    assert not severe(read(drawing.format(10)))
    assert severe(read(drawing.format(12))) == ["K202"]


def test_what_is_given_to_other_parts_than_the_items_is_left() -> None:
    result = read(DRAWING.format("（10分，每项2分）"))
    assert outline(result.rubrics[0].categories)[0] == ("值守", 10, [None, None])


def test_a_bracket_that_says_more_stays_in_the_name() -> None:
    result = read(DRAWING.format("（10分，每项5分，扣完为止）"))
    assert outline(result.rubrics[0].categories)[0] == ("值守（10分，每项5分，扣完为止）", 10, [5, 5])
