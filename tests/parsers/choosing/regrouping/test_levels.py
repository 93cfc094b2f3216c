"""Levels that numbers, names, headings and sums tell: what stands over what, and what says the same again."""

from decimal import Decimal

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


HEAD = "分值 | 考核要点 | 得分"


def test_tables_under_headings_that_count_on_are_one() -> None:
    result = read(
        "考核办法",
        "一、常规管理（14分）",
        f"{HEAD}\n8 | 甲工作。 |\n6 | 乙工作。 |",
        "二、教育活动（6分）",
        f"{HEAD}\n6 | 丙工作。 |\n20 | 合计 |",
    )
    assert [rubric.points for rubric in result.rubrics] == [20]
    assert outline(result.rubrics[0].categories) == [("常规管理", 14, [8, 6]), ("教育活动", 6, [6])]
    assert not severe(result)


def test_tables_with_titles_or_totals_of_their_own_are_several() -> None:
    first, second = f"{HEAD}\n8 | 甲工作。 |\n6 | 乙工作。 |", f"{HEAD}\n6 | 丙工作。 |\n4 | 丁工作。 |"
    assert len(read("办法", "一、甲类评分表", first, "二、乙类评分表", second).rubrics) == 2
    assert len(read("办法", "一、甲类", f"{first}\n14 | 合计 |", "二、乙类", second).rubrics) == 2


TWICE = "考核内容 | 分值 | {}\n建立档案 | 3 |\n参与调解 | 2 |\n加强宣传 | {} |"


def test_a_rubric_printed_twice_is_one() -> None:
    result = read("评分细则", TWICE.format("标准", 5), "打分表", TWICE.format("得分", 5))
    assert [f.code for f in result.findings] == ["K105"]
    assert len(result.rubrics) == 1
    assert not [one for one in result.coverage.unused if one.text == "参与调解"]


def test_a_rubric_printed_twice_with_other_points_is_a_contradiction() -> None:
    result = read("评分细则", TWICE.format("标准", 5), "打分表", TWICE.format("得分", 6))
    assert [f.code for f in result.findings] == ["K106"]
    assert [item.points for item in result.rubrics[0].items] == [3, 2, 5]


def test_criteria_as_columns() -> None:
    result = read(
        """序号 | 选手 | 内容（60分） | < | 表现（40分） | 总分
        ^ | ^ | 主题（30分） | 结构（30分） | 仪态（40分） | ^
        1 | 张三 | | | | """
    )
    assert outline(result.rubrics[0].categories) == [("内容", 60, [30, 30]), ("表现", 40, [40])]
    assert not severe(result)
    assert "K107" in [finding.code for finding in result.findings]


def test_criteria_as_columns_with_a_row_of_full_marks() -> None:
    result = read(
        "选手 | 主题 | 语言 | 仪态 | 合计\n满分 | 30 | 30 | 40 | 100\n张三 | 20 | 25 | 33 |\n李四 | 20 | 20 | 33 |"
    )
    assert [item.text for item in result.rubrics[0].items] == ["主题", "语言", "仪态"]
    assert [item.points for item in result.rubrics[0].items] == [30, 30, 40]
    assert result.rubrics[0].points == 100


def test_the_total_may_stand_in_prose() -> None:
    table = "考核内容 | 分值\n建立档案 | 30\n参与调解 | 20\n加强宣传 | {}"
    assert read("考核办法", "考核总分为100分，分三项。", table.format(50)).rubrics[0].points == 100
    assert read("考核办法", "实行百分制考核。", table.format(50)).rubrics[0].points == 100
    assert severe(read("考核办法", "考核总分为100分，分三项。", table.format(48))) == ["K203"]
    assert read("考核办法", "总分100分，满分60分。", table.format(48)).rubrics[0].points is None


def test_one_number_and_one_name_are_alternatives_unless_they_make_the_total() -> None:
    drawing = """考核类别 | 考核项目 | 分值
        一、共性指标（40分） | 廉政建设 | 25
        ^ | 机关效能 | 15
        二、个性指标（60分）A类 | 招商引资 | 40
        ^ | 项目建设 | 20
        二、个性指标（60分）B类 | 依法行政 | 30
        ^ | 市场监管 | 30"""
    result = read(drawing)
    assert [c.counts for c in result.rubrics[0].categories] == [True, True, False]
    assert "K103" in severe(result)
    parts = read(f"{drawing}\n合计 | | 160")
    assert [c.counts for c in parts.rubrics[0].categories] == [True, True, True]


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


def test_grades_and_bins_are_no_rubric() -> None:
    good = "考核内容 | 满分\n甲工作。 | 5分\n乙工作。 | 5分\n合计 | 10分"
    result = read(
        "评分表",
        good,
        "等次",
        "等次 | 分数\n优秀 | 90\n良好 | 80",
        "年限",
        "工作年限 | 分值\n1年以下 | 2\n1—3年 | 4\n3年以上 | 6",
    )
    assert [rubric.points for rubric in result.rubrics] == [10]


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


def test_tiers_are_one_item_where_the_total_says_so() -> None:
    drawing = """指标 | 评价标准 | 分值
        注册资本 | 1000万元以上 | {}
        ^ | 500万元以上 | 18
        ^ | 500万元以下 | 10
        信用 | 无不良信息 | 80
        ^ | 有不良信息 | 0"""
    result = read(drawing.format(20))
    first, second = result.rubrics[0].items
    assert [(item.text, item.points) for item in (first, second)] == [("注册资本", Decimal(20)), ("信用", Decimal(80))]
    assert first.cells[0].role == "rules"
    assert all(
        words in "".join(cell.text for cell in first.cells) for words in ("1000万元以上", "500万元以下", "18", "10")
    )
    assert read(drawing.format(30)).rubrics[0].categories


def test_blocks_of_equal_worth_are_alternatives_where_the_total_says_so() -> None:
    result = read(
        """项目 | 科室 | 内容 | 满分
        态度 | < | < | 60
        技能 | 临床 | 病历书写 | 25
        ^ | ^ | 操作 | 15
        ^ | 医技 | 诊断 | 40"""
    )
    assert [c.combine for c in result.rubrics[0].categories] == ["alternatives"]
    assert severe(result) == ["K103"]


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


def test_money_is_no_rubric() -> None:
    budget = "科目 | 预算金额（万元） | 占比 | 测算依据\n设备费 | 25 | 25% | 询价\n材料费 | 75 | 75% | 询价\n合计 | 100 | 100% |"
    good = "考核内容 | 满分\n建立档案 | 40\n参与调解 | 60"
    assert [rubric.title and rubric.title.text for rubric in read("预算", budget, "评分表", good).rubrics] == [
        "预算评分表"
    ]


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


def test_a_table_on_its_side_is_turned() -> None:
    result = read(
        "评分项 | 剧本 | 表演 | 舞台 | 合计\n分值 | 30 | 50 | 20 | 100\n评分要点 | 主题突出 | 自然生动 | 服装得当 |\n得分 | | | |"
    )
    assert [item.text for item in result.rubrics[0].items] == ["剧本", "表演", "舞台"]
    assert [item.points for item in result.rubrics[0].items] == [30, 50, 20]
    assert result.rubrics[0].points == 100
    assert not severe(result)
    assert "K107" in [finding.code for finding in result.findings]


def test_tables_whose_serial_numbers_start_again_are_several() -> None:
    head = "序号 | 评分因素 | 分值"
    first, second = (
        f"{head}\n1 | 服务业绩 | 15\n2 | 人员资质 | 20",
        f"{head}\n{{}} | 维保方案 | 25\n{{}} | 应急响应 | 40",
    )
    assert len(read("办法", "一、商务（35分）", first, "二、技术（65分）", second.format(1, 2)).rubrics) == 2
    assert len(read("办法", "一、商务（35分）", first, "二、技术（65分）", second.format(3, 4)).rubrics) == 1


def test_a_list_of_deductions_or_a_tariff_is_no_rubric() -> None:
    good = "考核内容 | 满分\n建立档案 | 40\n参与调解 | 60"
    negative = "序号 | 负面情形 | 扣分\n1 | 发生事故 | 每次扣20分\n2 | 被曝光 | 每次扣10分\n3 | 违纪 | 每人次扣5分"
    tariff = "类别 | 级别 | 计分（分/项）\n教材 | 国家规划 | 60\n^ | 校本 | 15\n课题 | 省级 | 50"
    assert len(read("评分表", good, "负面清单", negative, "计分标准", tariff).rubrics) == 1


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


def test_a_list_of_results_is_no_rubric() -> None:
    results = "序号 | 姓名 | 岗位 | 笔试成绩 | 总分 | 名次\n1 | 张晓 | 综合 | 78.5 | 81.8 | 1\n2 | 李明 | 综合 | 76 | 79.8 | 2"
    good = "考核内容 | 满分\n建立档案 | 40\n参与调解 | 60"
    assert len(read("成绩", results, "评分表", good).rubrics) == 1


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
