"""Levels that only numbers tell."""

from tests.readings import outline, read, severe


def test_numbers_of_two_levels_in_one_column() -> None:
    result = read(
        """编号 | 检查项目 | 分值
        1 | 责任体系 | 14
        1.1 | 安全负责人明确 | 6
        1.2 | 责任书逐级签订 | 8
        2 | 规章制度 | 15
        2.1 | 制度上墙 | 15
        合计 | | 29"""
    )
    assert outline(result.rubrics[0].categories) == [("责任体系", 14, [6, 8]), ("规章制度", 15, [15])]
    assert not severe(result)


def test_numbers_of_one_level_stay_one_level() -> None:
    result = read("编号 | 内容 | 分值\n1 | 甲工作。 | 6\n1.1 | 乙工作。 | 8\n2 | 丙工作。 | 15\n合计 | | 29")
    assert [item.points for item in result.rubrics[0].items] == [6, 8, 15]


def test_numbers_of_three_levels_beside_units_and_what_was_reached() -> None:
    result = read(
        """指标名称 | 单位 | 满分分值 | 实际得分
        一、主指标 | | 59分 | 51
        1.1 收入 | | 35分 | 30
        1.1.1 自营收入 | 万元 | 20分 | 19
        1.1.2 合作收入 | 万元 | 14分 | 11
        1.2 成本 | % | 25分 | 21
        ——基本目标 | % | 20分 | 18
        ——更高目标 | % | 5分 | 3
        二、其他指标 | | 10分 | 9
        2.1 安全 | 次 | 4分 | 4
        2.2 客户 | 家 | 6分 | 5"""
    )
    main, other = result.rubrics[0].categories
    assert outline(main.categories) == [("收入", 35, [20, 14]), ("成本", 25, [20, 5])]
    assert [item.points for item in other.items] == [4, 6]
    assert set(severe(result)) == {"K202"}


def test_a_column_that_only_counts_the_rows_hides_no_numbers_in_the_texts() -> None:
    for one, two, inner in (("一、", "二、", "1."), ("（一）", "（二）", "1、"), ("1、", "2、", "（1）")):
        result = read(
            f"""序号 | 考核内容 | 分值 | 得分
            1 | {one}准备 | 20 |
            2 | {inner}着装 | 12 |
            3 | {inner.replace("1", "2")}用物 | 8 |
            4 | {two}操作 | 80 |
            5 | {inner}评估 | 30 |
            6 | {inner.replace("1", "2")}穿刺 | 50 |"""
        )
        assert outline(result.rubrics[0].categories) == [("准备", 20, [12, 8]), ("操作", 80, [30, 50])]
        assert not severe(result)


def test_numbers_of_one_style_in_the_texts_are_no_levels() -> None:
    result = read("序号 | 考核内容 | 分值\n1 | 1、着装 | 20\n2 | 2、用物 | 20\n3 | 3、穿刺 | 60")
    assert [item.points for item in result.rubrics[0].items] == [20, 20, 60]
