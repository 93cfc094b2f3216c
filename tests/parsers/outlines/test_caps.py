"""The most that a part can make, said in its name."""

import pytest

from tests.readings import outline, read, severe


def test_a_bonus_says_in_its_name_how_much_it_can_add() -> None:
    drawing = """项目 | 内容 | 分值
        基础工作（100分） | 按时值班。 | 60
        ^ | 按时报表。 | 40
        合计 | < | 100
        附加项（不计入总分，{}） | 获表彰。 | {}
        ^ | 有创新。 | 4"""
    result = read(drawing.format("最高8分", 4))
    assert outline(result.rubrics[0].categories)[1] == ("附加项（不计入总分，最高8分）", 8, [4, 4])
    assert result.rubrics[0].categories[1].points_text == "最高8分"
    assert not severe(result)
    assert not severe(read(drawing.format("最高8分", 6)))


def test_a_category_of_points_that_are_no_cap_must_add_up() -> None:
    result = read("项目 | 内容 | 分值\n甲（10分，每次最高5分） | 值班。 | 4\n^ | 报表。 | 4\n乙（2分） | 整洁。 | 2")
    assert result.rubrics[0].categories[0].points == 10
    assert severe(result) == ["K202"]


@pytest.mark.parametrize("most", ["最高20分", "最高+20分", "上限＋20分"])
def test_the_most_that_a_bonus_adds_may_have_its_sign(most: str) -> None:
    result = read(
        f"内容 | 标准分 | 标准\n一、工作（100分） | < | <\n部署 | 100 | 未部署扣10分\n二、加分项（{most}） | < | <\n经验 | | 被推广加3分"
    )
    bonus = result.rubrics[0].categories[-1]
    assert (bonus.name, bonus.kind) == ("加分项", "bonus")
    assert bonus.points == 20
