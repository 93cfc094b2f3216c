"""Lines about scoring as a whole, lines that say how an item is scored, and titles below a list: none of them is an item."""

import pytest

from parsers.interpret import interpret
from tests.readings import severe
from tests.tables import document

LIST = ("征文评分标准（满分60分）", "一、内容（40分）", "1.切题（20分）", "2.材料（20分）", "二、语言（20分）")


@pytest.mark.parametrize("name", ["评分原则", "评卷注意事项：", "有关说明", "评审须知"])
def test_a_part_of_principles_is_no_category(name: str) -> None:
    below = ("- 语言分不得高于内容分", "- 字数不足的上限30分", "- 分歧由组长裁定")
    result = interpret(document(*LIST, f"三、{name}", *below))
    (rubric,) = result.rubrics
    assert [c.name for c in rubric.categories] == ["内容"] and [i.points for i in rubric.items] == [20]
    assert severe(result) == []


def test_a_heading_so_called_over_items_with_points_keeps_them() -> None:
    (rubric,) = interpret(
        document("评分标准", "一、内容（20分）", "1.切题（20分）", "二、说明", "1.图例（10分）", "2.注释（10分）")
    ).rubrics
    assert [len(c.items) for c in rubric.categories] == [1, 2]


@pytest.mark.parametrize(
    "rule", ["写对2处得2分，1处得1分，全错得0分", "有例子（1个得1分，2个得2分）", "优秀2分，一般1分，差0分"]
)
def test_tiers_below_an_item_are_its_own(rule: str) -> None:
    lines = ("一、结构（3分）", "1. 开头 - 1分", "- 是否点题", "2. 例子 - 2分", "- 是否恰当", f"- {rule}")
    result = interpret(document("作文评分标准", *lines, "二、书写（7分）", "1. 字迹 - 7分"))
    assert [item.points for item in result.rubrics[0].categories[0].items] == [1, 2]
    assert severe(result) == []


@pytest.mark.parametrize("title", ["【评分标准（满分60分）】", "《评分细则》（满分60分）", "作文评分标准（满分60分）"])
def test_a_title_below_a_list_does_not_go_on_its_last_line(title: str) -> None:
    asked = (
        "可从下列立场中任选一个写作：",
        "1. 认为朋友应当有许多相同的爱好",
        "2. 认为朋友之间是否相似并不重要，重要的是真心",
    )
    (rubric,) = interpret(document(*asked, title, *LIST[1:])).rubrics
    assert rubric.points == 60 and [i.points for i in rubric.items] == [20]
