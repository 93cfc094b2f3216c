"""Points that are a bare number at the end of a name."""

from tests.readings import outline, read


def test_a_bare_number_at_the_end_of_a_name_is_points_where_the_sums_say_so() -> None:
    drawing = """指标 | 考核内容 | 满分
        组织设置7 | 甲工作。 | 3
        ^ | 乙工作。 | 4
        窗口服务12 | 丙工作。 | {}
        ^ | 丁工作。 | 4"""
    result = read(drawing.format(8))
    assert outline(result.rubrics[0].categories) == [("组织设置", 7, [3, 4]), ("窗口服务", 12, [8, 4])]
    other = read(drawing.format(8).replace("设置7", "设置2"))
    assert [c.name for c in other.rubrics[0].categories] == ["组织设置2", "窗口服务12"]


def test_points_after_a_colon() -> None:
    result = read(
        """评价指标 | 评价标准 | 最高得分
        一、污染防治：40 | < | <
        达标排放 | 超标1次扣5分 | 40
        二、环境管理：60 | < | <
        排污许可 | 无证不得分 | 60"""
    )
    assert outline(result.rubrics[0].categories) == [("污染防治", 40, [40]), ("环境管理", 60, [60])]
