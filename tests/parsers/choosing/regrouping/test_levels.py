"""What names, headings, merged cells and signs say of levels and points."""

from tests.readings import outline, read, severe


def test_lines_under_numbered_headings() -> None:
    result = read(
        "评分要点",
        "一、表现（30分）",
        "1.守纪（10分）",
        "2.勤勉（20分）",
        "二、报告（70分）",
        "3.格式（30分）",
        "4.内容（40分）",
    )
    assert outline(result.rubrics[0].categories) == [("表现", 30, [10, 20]), ("报告", 70, [30, 40])]


def test_the_total_may_stand_in_prose() -> None:
    table = "考核内容 | 分值\n建立档案 | 30\n参与调解 | 20\n加强宣传 | {}"
    assert read("考核办法", "考核总分为100分，分三项。", table.format(50)).rubrics[0].points == 100
    assert read("考核办法", "实行百分制考核。", table.format(50)).rubrics[0].points == 100
    assert severe(read("考核办法", "考核总分为100分，分三项。", table.format(48))) == ["K203"]
    assert read("考核办法", "总分100分，满分60分。", table.format(48)).rubrics[0].points is None


def test_repeats_that_a_program_marks_are_one_cell() -> None:
    result = read(
        """评审维度 | 评审指标 | 权重分
        质量（30分） | 合格率 | 20
        质量（30分） (merged) | 体系认证 | 10
        服务（15分） | 响应 | 15"""
    )
    assert outline(result.rubrics[0].categories) == [("质量", 30, [20, 10]), ("服务", 15, [15])]
    assert not severe(result)


def test_points_in_the_text_alone() -> None:
    result = read(
        """类别 | 考核内容及评分标准 | 自查情况 | 实得分
        一、组织（12分） | 1．领导重视，每季度研究（6分）；少1次扣2分。 | |
        ^ | 2．有人员、有场所（6分，缺一项扣2分）。 | | """
    )
    (category,) = result.rubrics[0].categories
    assert [item.points for item in category.items] == [6, 6]
    assert [item.points_text for item in category.items] == ["6分", "6分"]
    assert not any(item.sub_points for item in category.items)
    assert not severe(result)


def test_two_halves_side_by_side_are_one_table() -> None:
    result = read(
        """考核内容 | 分值 | 考核内容 | 分值
        建立档案 | 10 | 参与调解 | 20
        加强宣传 | 30 | 落实制度 | 40"""
    )
    assert [item.points for item in result.rubrics[0].items] == [10, 30, 20, 40]
    assert not [one for one in result.coverage.unused if one.text == "落实制度"]


def test_two_columns_of_points_are_said() -> None:
    result = read("考核内容 | 分值（机关） | 分值（乡镇）\n建立档案 | 30 | 40\n参与调解 | 70 | 60\n合计 | 100 | 100")
    assert [item.points for item in result.rubrics[0].items] == [30, 70]
    assert severe(result) == ["K108"]


def test_points_with_a_plus_sign_come_on_top() -> None:
    result = read("评分项 | 分值\n数据获取 | 60分\n流程图 | 40分\n扩展实验 | +10分\n合计 | 100分")
    assert [(item.kind, item.counts) for item in result.rubrics[0].items][-1] == ("bonus", False)
    assert not severe(result)


def test_a_word_or_a_dash_for_points_is_none() -> None:
    result = read(
        "项目 | 内容 | 分值\n基础 | 建立档案 | 60\n^ | 参与调解 | 40\n事故 | 重大事故 | 一票否决\n其他 | 其他情况 | --\n合计 | | 100"
    )
    kinds = [(item.kind, item.counts) for c in result.rubrics[0].categories for item in c.items]
    assert kinds == [("base", True), ("base", True), ("veto", False), ("base", False)]
    assert not severe(result)


def test_points_merged_over_the_rows_of_a_category_are_its_own() -> None:
    result = read(
        "项目 | 考核内容 | 分值\n组织 | 建立档案 | 40\n^ | 参与调解 | ^\n宣传 | 加强宣传 | 60\n^ | 落实制度 | ^\n合计 | | 100"
    )
    assert outline(result.rubrics[0].categories) == [("组织", 40, [None, None]), ("宣传", 60, [None, None])]
    assert not severe(result)


def test_points_merged_over_several_rows_are_those_of_one_item() -> None:
    result = read("序号 | 考核内容 | 分值\n1 | 建立档案。 | 40\n^ | 参与调解。 | ^\n2 | 加强宣传。 | 60\n合计 | | 100")
    assert [item.text for item in result.rubrics[0].items] == ["建立档案。参与调解。", "加强宣传。"]
    assert len(result.rubrics[0].items[0].source) == 2
    assert not severe(result)


def test_a_heading_above_the_header_and_another_header_below() -> None:
    result = read(
        """一、定量指标（60分） | < | < | < | <
        指标名称 | 单位 | 目标值 | 分值 | 计分办法
        销售总额 | 亿元 | 12.5 | 35 | 完成率×35
        利润总额 | 万元 | 360 | 25 | 完成率×25
        二、定性指标（40分） | < | < | < | <
        指标名称 | 工作要求 | < | 分值 | 评价办法
        党的建设 | 落实责任 | < | 40 | 由机关评价"""
    )
    assert outline(result.rubrics[0].categories) == [("定量指标", 60, [35, 25]), ("定性指标", 40, [40])]
    assert not severe(result)


def test_points_with_a_minus_are_deductions_and_said() -> None:
    result = read("考核内容 | 分值\n建立档案 | 40\n参与调解 | 60\n弄虚作假 | -10\n合计 | 100")
    assert [(item.kind, item.counts) for item in result.rubrics[0].items][-1] == ("deduction", False)
    assert severe(result) == ["K109"]


def test_a_formula_in_the_title_is_no_total() -> None:
    table = "模块 | 指标 | 满分\n教学 | 课程建设 | 40\n育人 | 学生获奖 | 20"
    assert read("总分=教学得分（40）+育人得分（20）", table).rubrics[0].points is None


def test_names_with_points_are_the_items_where_the_text_beside_prints_none() -> None:
    result = read(
        """考核项目 | 考核内容 | 评价标准 | 得分
        平时（15分） | 考勤（10分） | 未出勤一次扣1分 |
        ^ | 工作量（5分） | 不饱满的酌情扣分 |
        答辩（25分） | 表述（25分） | 条理清楚 | """
    )
    first, second = result.rubrics[0].categories
    assert [item.points for item in (*first.items, *second.items)] == [10, 5, 25]
    assert [item.text[:2] for item in first.items] == ["考勤", "工作"]
    assert not severe(result)
