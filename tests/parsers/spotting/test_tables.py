"""Tables of a document: which are one, which are several, which say the same again."""

from tests.readings import outline, read, severe

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


def test_tables_whose_serial_numbers_start_again_are_several() -> None:
    head = "序号 | 评分因素 | 分值"
    first, second = (
        f"{head}\n1 | 服务业绩 | 15\n2 | 人员资质 | 20",
        f"{head}\n{{}} | 维保方案 | 25\n{{}} | 应急响应 | 40",
    )
    assert len(read("办法", "一、商务", first, "二、技术", second.format(1, 2)).rubrics) == 2
    assert len(read("办法", "一、商务", first, "二、技术", second.format(3, 4)).rubrics) == 1


def test_few_items_are_the_same_rubric_again_where_nothing_differs() -> None:
    table = "夜班考核表 | < | < | <\n考核项目 | 考核内容 | 评分标准 | 分值\n值守 | 到岗 | 缺岗扣2分 | 60\n巡查 | 记录 | 缺一次扣{}分 | 40"
    assert len(read("值班制度。", table.format(5), "另一处张贴。", table.format(5)).rubrics) == 1
    assert len(read("值班制度。", table.format(5), "另一处张贴。", table.format(4)).rubrics) == 2
