"""Lines of a list that speak of the points of the line above them: 则此项的（1分）不得分."""

from tests.readings import priced, read

LINES = (
    "1. 送达材料（30分）",
    "2. 材料格式（70分）",
    "- a)（40分）页码连续。",
    "- b)（30分）附有目录。",
)


def test_they_go_on_the_item_above_and_are_no_item_below_it() -> None:
    (rubric,) = read("材料评分标准", *LINES, "    - 如果附有目录，但没有页码，则此项的 (30 分) 不得分。").rubrics
    assert [points for _, points in priced(rubric)] == [30, 40, 30]
    item = rubric.categories[0].items[-1]
    (rule,) = item.scoring
    assert rule.kind == "threshold"
    assert rule.amount == 0
    assert rule.condition is not None
    assert rule.condition.startswith("如果附有目录")
    assert item.sub_points == ()


def test_a_line_with_points_of_its_own_is_an_item() -> None:
    (rubric,) = read("材料评分标准", *LINES, "- c)（5分）封面完整，缺失的不得分。").rubrics
    assert [points for _, points in priced(rubric)] == [30, 40, 30, 5]
