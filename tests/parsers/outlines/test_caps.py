"""The most that a part can make, said in its name."""

import pytest

from parsers.interpret import interpret
from tests.readings import outline, read, severe
from tests.tables import document


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


CAPS = [
    "加分上限5分",
    "累计最高不超过5分",
    "累计加分不超过5分",
    "最高限加5分",
    "以5分为限",
    "限加5分",
    "加分总和不超过5分",
    "最高分5分",
    "5分以内",
]


@pytest.mark.parametrize("cap", CAPS)
def test_a_cap_is_read_however_it_is_worded(cap: str) -> None:
    drawing = f"项目 | 内容 | 分值\n甲 | 值班。 | 60\n乙 | 报表。 | 40\n合计 | < | 100\n三、加分项（{cap}） | 获表彰。 | 3\n^ | 有创新。 | 4"
    result = read(drawing)
    bonus = result.rubrics[0].categories[-1]
    assert (bonus.name, bonus.kind, bonus.points_text) == ("加分项", "bonus", cap) and bonus.points == 5
    assert not severe(result)


@pytest.mark.parametrize("cap", [*CAPS, "累计不超过5分，另计"])
def test_a_cap_in_a_list_is_read(cap: str) -> None:
    lines = (
        "一、值班（60分）",
        "1.到岗（30分）",
        "2.记录（30分）",
        "二、报表（40分）",
        "1.及时（20分）",
        "2.准确（20分）",
    )
    (rubric,) = interpret(
        document("考核细则", *lines, f"三、加分项（{cap}）", "1.获表彰，加3分", "2.有创新，加4分")
    ).rubrics
    assert rubric.categories[-1].kind == "bonus" and rubric.categories[-1].points == 5


@pytest.mark.parametrize(
    "name", ["加分项：最高加5分", "加分项，累计不超过5分", "加分项 最多5分", "加分项（最高5分）："]
)
def test_a_part_of_bonuses_says_its_cap_without_brackets(name: str) -> None:
    drawing = f"项目 | 内容 | 分值\n甲 | 值班。 | 60\n乙 | 报表。 | 40\n合计 | < | 100\n{name} | 获表彰。 | 3\n^ | 有创新。 | 4"
    result = read(drawing)
    bonus = result.rubrics[0].categories[-1]
    assert (bonus.name, bonus.kind) == ("加分项", "bonus") and bonus.points == 5
    assert not severe(result)


@pytest.mark.parametrize("each", ["单项不超过2分", "每项最高2分"])
def test_a_cap_of_each_item_is_none_of_the_part(each: str) -> None:
    drawing = f"项目 | 内容 | 分值\n甲 | 值班。 | 60\n乙 | 报表。 | 40\n合计 | < | 100\n三、加分项（{each}） | 获表彰。 | 2\n^ | 有创新。 | 2"
    assert read(drawing).rubrics[0].categories[-1].points is None
