"""Items that print no points of their own but those of their parts."""

import pytest

from tests.readings import outline, read

HEAD = "项目 | 序号 | 考评内容\n"
FIRST = "班子建设{whole}分 | 1 | 分工明确。（2分）\n^ | 2 | {second}"
PARTED = (
    "例会按时召开（1分），记录完整（2分）。",
    "例会按时召开。（1分）记录完整。（2分）",
    "例会按时召开（1.5分）；记录完整（1分）；有人督办（0.5分）",
)


@pytest.mark.parametrize("second", PARTED)
def test_they_have_the_sum_where_it_makes_the_points_of_the_category(second: str) -> None:
    (rubric,) = read(HEAD + FIRST.format(whole=5, second=second)).rubrics
    assert outline(rubric.categories) == [("班子建设", 5, [2, 3])]
    item = rubric.categories[0].items[1]
    assert sum(part.points for part in item.sub_points) == 3
    assert item.points_text == "".join(part.marker for part in item.sub_points)
    assert len(item.points_source) == len(item.sub_points)


@pytest.mark.parametrize("second", PARTED)
def test_they_have_none_where_it_makes_other_points(second: str) -> None:
    (rubric,) = read(HEAD + FIRST.format(whole=6, second=second)).rubrics
    assert outline(rubric.categories) == [("班子建设", 6, [2, None])]


@pytest.mark.parametrize(
    "each",
    [
        "（1个0.5分，共3分）",
        "(一项1分,计3分)",
        "（0.5分/个，共3分）",
        "（各1分；合计3分）",
        "（每条0.5分，共计3分）",
        "（1篇0.5分，共3分，少报不得分）",
    ],
)
def test_what_all_of_them_make_stands_behind_what_one_gives(each: str) -> None:
    (rubric,) = read(HEAD + FIRST.format(whole=5, second=f"例会、学习、公开等制度落实。{each}")).rubrics
    assert outline(rubric.categories) == [("班子建设", 5, [2, 3])]


def test_items_that_ran_together_are_not_summed_up() -> None:
    ran = "1、地面清洁（5分）；2、门窗明亮（5分），窗台整洁（5分）；3、物品整齐（5分）"
    (rubric,) = read(f"项目 | 考评内容\n公共卫生（20分） | {ran}\n个人卫生（10分） | 1、仪表（10分）").rubrics
    assert 15 not in [item.points for category in rubric.categories for item in category.items]


@pytest.mark.parametrize("number", ["2", "3", "5"])
def test_an_item_that_holds_a_number_like_its_own_has_no_sum(number: str) -> None:
    ran = f"1.值守（1分）；2.巡查（1分）；2.登记（2分）；{number}.交接（1分）"
    result = read(f"项目 | 检查内容\n制度（5分） | {ran}\n卫生（10分） | 1.地面（10分）")
    assert 3 not in [item.points for category in result.rubrics[0].categories for item in category.items]
