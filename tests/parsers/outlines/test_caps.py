"""The most that a part can make, said in its name."""

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
