"""Header cells that are no words of their own: one after another of those judged; serial numbers of several levels."""

import pytest

from parsers.interpret import interpret
from parsers.tables import headers
from parsers.wording import totals
from pipeline.checking import checked
from schema.finding import UnusableInput
from tests.readings import one_rubric, outline, priced, read, severe
from tests.tables import document, drawn_rows


@pytest.mark.parametrize(
    "names", ["(1)班 | (2)班 | (3)班 | (4)班", "评委1 | 评委2 | 评委3 | 评委4", "第一组 | 第二组 | 第三组 | 第四组"]
)
def test_columns_of_those_judged_make_a_header(names: str) -> None:
    rows = f"序号 | 评分标准 | {names}\n1 | 布置清雅（60分） | | | |\n2 | 桌椅整齐（40分） | | | |\n合计得分（100） | | | | |"
    result = checked(interpret(document("评分表", drawn_rows(rows))))
    assert [item.points for item in result.rubrics[0].items] == [60, 40]
    assert [one.code for one in result.findings if one.severity != "note"] == []


@pytest.mark.parametrize("texts", [("1班成绩好", "2人", "甲"), ("10分", "8分", "6分"), ("1", "2", "3")])
def test_figures_are_no_header(texts: tuple[str, ...]) -> None:
    assert not headers.is_header(texts)


def test_serial_numbers_of_two_levels_are_no_points() -> None:
    rows = "项目序号 | 检查项目 | 检查序号 | 检查内容 | 分值\n1 | 公示 | 1.1 | 证照上墙。 | 2\n2 | 环境 | ★2.1 | 远离污染。 | 3\n^ | ^ | 2.2 | 布局合理。 | 1"
    (rubric,) = interpret(document("检查表", drawn_rows(rows))).rubrics
    inside = [item for category in rubric.categories for item in category.items] + list(rubric.items)
    assert [item.points for item in inside] == [2, 3, 1]
    assert all(category.points is None for category in rubric.categories)


def test_a_wide_name_printed_again_goes_on_its_category() -> None:
    rows = [["类别", "类别", "内容", "分值"]]
    rows += [["应急", "应急", "有预案", "2"], ["应急", "应急", "有演练", "3"]]
    result = interpret(document("检查表", rows))
    assert sum(len(category.categories) for category in result.rubrics[0].categories) == 0


@pytest.mark.parametrize(("again", "more"), [("序号 | 项目 | 标准分 | 扣分标准", 0), ("2 | 扣分项 | 分值 | 见附表", 1)])
def test_a_header_with_other_words_is_one_below_a_merged_name_too(again: str, more: int) -> None:
    rows = "1 | 有预案 | 50 | 缺一项扣5分", again, "3 | 有演练 | 50 | 少一次扣5分"
    drawing = "科室 | 序号 | 考核内容 | 分值 | 评分标准\n值班室 | " + "\n^ | ".join(rows)
    (category,) = read("检查表", drawing).rubrics[0].categories
    assert len(category.items) == 2 + more


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("評分細則", "评分细则"),
        ("考評項目", "考评项目"),
        ("評分說明", "评分说明"),
        ("扣分標準", "扣分标准"),
        ("總計", "总计"),
    ],
)
def test_traditional_characters_say_the_same(traditional: str, simplified: str) -> None:
    assert headers.roles(traditional) == headers.roles(simplified)
    assert totals.total_word(traditional) == totals.total_word(simplified)


def test_a_header_of_another_table_among_the_items_is_an_error() -> None:
    result = read("评分表", "项目 | 分值\n管理 | 35\n现场 | 65\n加分内容 | 分值\n获奖 | 6\n发表 | 9")
    assert "K402" in severe(result)


@pytest.mark.parametrize(
    "head", ["满分100", "满分 100", "满分：100", "满分100分", "分值100", "分值：100分", "标准分100", "总分值100"]
)
def test_a_header_says_what_the_points_make_together(head: str) -> None:
    result = read(
        f"项目 | 评估指标 | {head} | 得分\n态度 | 准备充分 | 30 |\n内容 | 重点突出 | 40 |\n方法 | 积极互动 | 30 |"
    )
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert [c.items[0].points for c in rubric.categories] == [30, 40, 30]
    assert severe(result) == []


def test_what_a_header_says_is_held_against_the_sum() -> None:
    assert severe(read("评分项目 | 满分90\n态度 | 30\n内容 | 40\n方法 | 30")) == ["K203"]


def test_a_field_with_the_total_is_no_header() -> None:
    result = read("被评人 | \n满分 | 100分\n评分项目 | 分值\n态度 | 30\n内容 | 40\n方法 | 30")
    assert [item.points for item in result.rubrics[0].items] == [30, 40, 30]
    assert result.rubrics[0].points == 100


def test_fields_with_colons_above_the_header_are_none() -> None:
    form = "考评时间： | < | 被考评人： | < | 总得分： | <\n"
    result = read(
        f"{form}项目 | 内容 | 标准分 | 自评分 | 主管评分 | 备注\n日常 | 准时到岗 | 60 | | |\n^ | 耐心解答 | 40 | | | "
    )
    assert outline(result.rubrics[0].categories) == [("日常", None, [60, 40])]
    assert severe(result) == []


def test_header_words_with_colons_are_a_header_where_they_say_what_is_assessed() -> None:
    result = read(
        "考核项目： | 考核内容： | 评分标准：\n值守（50分） | 到岗（50分） | 缺一次扣2分\n台账（50分） | 齐全（50分） | 缺一页扣2分"
    )
    assert [column.role for column in result.rubrics[0].columns] == ["category", "item", "rules"]
    assert severe(result) == []


def test_prose_over_the_full_width_counts_for_no_row_above_the_header() -> None:
    prose = "".join(f"说明的第{n}段文字 | < | <\n | < | <\n" for n in range(20))
    result = read(f"{prose}评分项目 | 分值 | 评分要点\n态度 | 60 | 准备充分\n内容 | 40 | 重点突出")
    assert priced(result.rubrics[0]) == [("态度", 60), ("内容", 40)]


def test_items_over_the_full_width_are_no_prose_above_a_header() -> None:
    items = "".join(f"{n}、事项齐全（5分） | < | <\n" for n in range(1, 18))
    with pytest.raises(UnusableInput):
        read(f"{items}项目 | 加分内容 | 分值\n1 | 获奖 | 5\n2 | 表彰 | 10")


@pytest.mark.parametrize("fields", [0, 7, 9, 12])
def test_the_header_stands_below_the_fields_of_a_form(fields: int) -> None:
    form = "".join(f"情况{n} | | | \n" for n in range(fields))
    result = read(f"{form}项目 | 评议内容 | 分值 | 评分\n态度 | 准备充分 | 60 |\n内容 | 重点突出 | 40 |")
    assert [c.items[0].points for c in result.rubrics[0].categories] == [60, 40]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("points", "rules"),
    [
        ("权重占比", "核心评分细则"),
        ("分值占比", "详细评审标准"),
        ("权重占比", "采购文件评分要求"),
        ("比重占比", "赛题评分要点"),
        ("占比", "招标文件评审标准"),
        ("权重", "磋商文件要求"),
    ],
)
def test_a_header_may_end_in_a_known_word(points: str, rules: str) -> None:
    result = read(
        f"评审维度 | {points} | {rules}\n正确性 | 40% | 输出与基准一致\n性能 | 30% | 达到要求\n规范 | 30% | 没有冗余"
    )
    held = [item.points for c in result.rubrics[0].categories for item in c.items] or [
        item.points for item in result.rubrics[0].items
    ]
    assert held == [40, 30, 30]
    assert severe(result) == []


@pytest.mark.parametrize("texts", [("制定考核办法", "按时", "全年"), ("完善评价标准", "台账齐全", "内容真实")])
def test_what_is_to_be_done_about_rules_is_no_header(texts: tuple[str, ...]) -> None:
    assert not headers.is_header(texts)


@pytest.mark.parametrize(
    "header", ["项 | 分 | 判定", "项目 | 分 | 说明", "考核内容 | 分（满分） | 判定", "评价内容 | 分 | 判定依据"]
)
def test_the_unit_of_points_alone_heads_a_column_full_of_figures(header: str) -> None:
    result = read("代码规范", f"{header}\n命名清楚 | 8 | 看变量\n没有死代码 | 4 | 看提交\n测试齐全 | 3 | 看目录")
    assert [item.points for item in result.rubrics[0].items] == [8, 4, 3]
    assert not severe(result)


def test_a_list_of_persons_under_the_unit_of_points_is_no_rubric() -> None:
    with pytest.raises(UnusableInput, match="K008"):
        read("成绩单", "姓名 | 分\n张三 | 40\n李四 | 30\n王五 | 30")


@pytest.mark.parametrize(
    "head", ["工作情况和数字说明", "完成情况", "工作开展情况", "落实情况及说明", "实际完成情况", "进展情况与数据"]
)
def test_what_is_to_be_written_in_is_not_what_is_assessed(head: str) -> None:
    rows = [("1", "组织健全。", "（成立时间、人数）", "6"), ("2", "活动经常。", "（举例说明）", "4")]
    drawn = "\n".join(" | ".join((*row, "")) for row in rows)
    (rubric,) = read("验收评分表", f"次序 | 验收标准 | {head} | 应得分 | 自评分\n{drawn}").rubrics
    assert priced(rubric) == [("组织健全。", 6), ("活动经常。", 4)]


@pytest.mark.parametrize("head", ["积分规则", "积分标准", "积分值"])
def test_points_that_are_collected_are_full_marks(head: str) -> None:
    rows = f"序号 | 项目名称 | {head} | 实际积分\n基本状况 | < | < | <\n1 | 年龄 | 1-3 | 分\n2 | 驾龄 | 2 | 分"
    (rubric,) = read("积分表", rows).rubrics
    assert priced(rubric) == [("年龄", 3), ("驾龄", 2)]


def test_rules_of_collecting_points_are_rules_where_they_hold_no_figures() -> None:
    rows = "项目 | 内容 | 分值 | 积分标准\n学习 | 参加培训。 | 6 | 每缺一次扣1分\n服务 | 参加志愿活动。 | 4 | 每少一次扣2分"
    (rubric,) = read("积分表", rows).rubrics
    assert [column.role for column in rubric.columns][-1] == "rules"


@pytest.mark.parametrize("head", ["折合权重", "目标权重", "标准权重", "折算比例", "分项权重", "基准权重"])
def test_weights_of_any_sort_are_weights(head: str) -> None:
    assert headers.roles(head)[:1] == ("weight",)


def test_one_header_over_several_columns_heads_the_items_too() -> None:
    rubric = one_rubric(
        "考核项目 | < | < | A级 | B级 | 目标权重 | 折合权重 | 评价\n活动 | 读书 | 故事比赛 | 有奖 | 参加 | 5 | 2 |\n^ | ^ | 午间广播 | 按时 | 缺漏 | ^ | 3 |\n"
        "学习 | 实践 | 寻访基地 | 丰富 | 一般 | 9 | 4 |\n^ | ^ | 撰写体会 | 及时 | 迟交 | ^ | 5 |"
    )
    assert [item.points for category in rubric.categories for part in category.categories for item in part.items] == [
        2,
        3,
        4,
        5,
    ]


@pytest.mark.parametrize(
    "names", ["小班 | 中班 | 大班 | 托班", "王芳 | 李明 | 赵强", "东区 | 西区 | 南区", "一车间 | 二车间 | 机修"]
)
def test_names_of_those_judged_behind_the_number_and_the_item_make_a_header(names: str) -> None:
    blanks = " |" * names.count("|")
    rows = ("区角（60） | 1 | 环境整洁（30分） |", "^ | 2 | 布置美观（30分） |", "卫生（40） | 1 | 安全有序（40分） |")
    drawn = "\n".join([f"项目 | 序号 | 评 价 指 标 | {names}", *(row + blanks for row in rows)])
    result = read(drawn)
    assert [[item.points for item in category.items] for category in result.rubrics[0].categories] == [[30, 30], [40]]
    assert not severe(result)


def test_words_of_a_form_for_many_posts_make_a_header() -> None:
    """Of seven words, 合格打 is no known one: 考核明细, 数据提供 and 所得分数 are what make the row a header."""
    rows = "序号 | 考核项目 | 考核明细 | 数据提供 | 得分标准 | 合格打 | 所得分数\n"
    rows += "1 | 值班 | 按点接班 | 办公室 | 30 | |\n^ | ^ | 认真登记来访 | 办公室 | 20 | |\n"
    rows += "2 | 门禁 | 不让无关人员进入 | 保卫科 | 40 | |\n^ | ^ | 钥匙按号存放 | 保卫科 | 10 | |"
    result = read("门卫考核表", rows)
    assert outline(result.rubrics[0].categories) == [("值班", None, [30, 20]), ("门禁", None, [40, 10])]
    assert [column.role for column in result.rubrics[0].columns][3] == "evidence"
    assert severe(result) == []


@pytest.mark.parametrize("head", ["项目得分", "单项得分", "本项得分", "所得分数", "所评分"])
def test_scores_of_an_item_are_scores(head: str) -> None:
    assert headers.roles(head)[:1] == ("review_score",)


@pytest.mark.parametrize("head", ["权值（分）", "权值分", "标准（分）", "权数(分)"])
def test_the_unit_behind_a_word_says_that_points_stand_below_whatever_these_make(head: str) -> None:
    rows = f"因素 | 评分细则 | {head}\n报价 | 按低价优先法计算 | 31\n业绩 | 每个3分 | 30\n方案 | 优20分，良15分 | 40"
    assert [points for _, points in priced(read("评分表", rows).rubrics[0])] == [31, 30, 40]


@pytest.mark.parametrize(("head", "role"), [("得分（分）", "review_score"), ("评分项目（分）", "category")])
def test_the_unit_makes_no_points_of_scores_and_names(head: str, role: str) -> None:
    assert headers.roles(head)[0] == role


def test_an_aim_in_points_is_no_full_mark() -> None:
    rows = "用户评价 | 92 | 60 | 每低1分扣2分\n同行评价 | 88 | 40 | 每低1分扣1分"
    result = read("窗口考核表", f"考核指标 | 目标（分） | 分值 | 评分办法\n{rows}")
    assert [points for _, points in priced(result.rubrics[0])] == [60, 40]
    assert severe(result) == []


def test_a_standard_in_points_beside_weights_is_no_full_mark() -> None:
    rows = "用户评价 | 92 | 50% | 每低1分扣2分\n同行评价 | 88 | 30% | 每低1分扣1分\n上级评价 | 85 | 20% | 每低1分扣1分"
    result = read("窗口考核表", f"考核指标 | 标准（分） | 权重 | 评分办法\n{rows}")
    assert [points for _, points in priced(result.rubrics[0])] == [50, 30, 20]


@pytest.mark.parametrize("head", ["积分", "奖励积分", "积分分值"])
def test_points_of_a_village_have_words_of_their_own(head: str) -> None:
    (rubric,) = read(
        "积分表", f"类别 | 事项 | {head}\n环境 | 庭院整洁 | 3\n^ | 垃圾分类 | 2\n风尚 | 邻里互助 | 4"
    ).rubrics
    assert outline(rubric.categories) == [("环境", None, [3, 2]), ("风尚", None, [4])]


@pytest.mark.parametrize("head", ["加扣分", "加减分", "奖扣分"])
def test_what_is_added_or_taken_heads_points_where_all_parts_say_so(head: str) -> None:
    rows = "{} | 邻里互助 | 4\n^ | 见义勇为 | 6\n{} | 乱倒垃圾 | 2\n^ | 私搭乱建 | 5"
    (rubric,) = read("积分表", f"类别 | 事项 | {head}\n{rows.format('加分项', '减分项')}").rubrics
    assert [(str(part.kind), [int(item.points or 0) for item in part.items]) for part in rubric.categories] == [
        ("bonus", [4, 6]),
        ("deduction", [2, 5]),
    ]


def test_a_word_for_what_is_judged_heads_names_with_points() -> None:
    rows = "评选条件 | < | 得分\n邻里和睦（40分） | 互帮互助 | \n庭院整洁（60分） | 每天清扫 | "
    result = read("文明户评分表", rows)
    assert [(item.text, int(item.points or 0)) for item in result.rubrics[0].items] == [
        ("邻里和睦（40分）", 40),
        ("庭院整洁（60分）", 60),
    ]
    assert severe(result) == []


@pytest.mark.parametrize("word", ["得分上限", "得分最高值", "最高得分", "满分"])
def test_the_most_that_can_be_scored_heads_points(word: str) -> None:
    (rubric,) = read(f"序号 | 评审项目 | {word}\n1 | 总体概述 | 40分\n2 | 进度计划 | 60分").rubrics
    assert [item.points for item in rubric.items] == [40, 60]


@pytest.mark.parametrize(
    "drawing", ["渔村 | 积分\n东村 | 95\n西村 | 92\n南村 | 88", "名次 | 积分\n第一名 | 10\n第二名 | 8\n第三名 | 6"]
)
@pytest.mark.parametrize("before", [(), ("项目 | 考核内容 | 分值\n港口 | 泊位 | 40\n船队 | 网具 | 60", "积分情况")])
def test_who_earned_how_much_is_no_rubric(before: tuple[str, ...], drawing: str) -> None:
    if before:
        assert len(read("考核表", *before, drawing).rubrics) == 1
    else:
        with pytest.raises(UnusableInput):
            read("积分情况", drawing)


@pytest.mark.parametrize("head", ["姓名 | 事项 | 积分", "服务内容 | 时间 | 单次积分", "物品名称 | 规格 | 积分"])
def test_records_and_tariffs_of_what_is_earned_are_no_rubrics(head: str) -> None:
    with pytest.raises(UnusableInput):
        read("积分", f"{head}\n甲 | 上午 | 5\n乙 | 下午 | 3\n丙 | 晚上 | 2")


@pytest.mark.parametrize("head", ["积分", "本项分"])
@pytest.mark.parametrize("first", [True, False])
def test_what_was_earned_beside_full_marks_is_a_score(head: str, first: bool) -> None:
    pairs = [(head, "分值"), (18, 20), (15, 15), (60, 65)]
    rows = [pair if first else pair[::-1] for pair in pairs]
    names = ("项目 | 内容", "港口 | 泊位", "^ | 灯标", "船队 | 网具")
    result = read("渔港考核表", "\n".join(f"{name} | {a} | {b}" for name, (a, b) in zip(names, rows, strict=True)))
    assert [points for _, points in priced(result.rubrics[0])] == [20, 15, 65]
    assert {column.header: column.role for column in result.rubrics[0].columns}[head] == "review_score"
    assert severe(result) == []


def test_reasons_beside_what_was_added_or_taken_make_a_record() -> None:
    rows = "加分项 | 船队获奖 | 4\n^ | 港口供稿 | 6\n扣分项 | 迟报 | 2\n^ | 漏报 | 5"
    assert (
        len(
            read(
                "渔港考核表",
                "项目 | 内容 | 分值\n港口 | 泊位 | 40\n船队 | 网具 | 60",
                "加扣分记录",
                f"类别 | 事由 | 加扣分\n{rows}",
            ).rubrics
        )
        == 1
    )


@pytest.mark.parametrize("head", ["评审条件", "参评条件"])
def test_conditions_beside_what_is_assessed_are_no_items(head: str) -> None:
    result = read(
        "评审表", f"评审项目 | 评审内容 | 分值 | {head}\n港口 | 泊位完好 | 40 | 无\n船队 | 网具合规 | 60 | 持证"
    )
    assert [text for text, _ in priced(result.rubrics[0])] == ["泊位完好", "网具合规"]


@pytest.mark.parametrize("head", ["本类得分", "本部分得分", "此项总得分"])
def test_a_score_in_each_row_is_no_sum(head: str) -> None:
    rows = f"类别 | 内容 | 分值 | {head}\n港口 | 泊位 | 25 | {{}}\n^ | 灯标 | 15 | {{}}\n船队 | 网具 | 40 | {{}}\n^ | 渔证 | 20 | {{}}"
    given = read("渔港考核表", rows.format(24, 14, 40, 18))
    assert outline(given.rubrics[0].categories) == [("港口", None, [25, 15]), ("船队", None, [40, 20])]
    assert severe(given) == []
    made = read("渔港考核表", rows.format(40, "^", 60, "^"))
    assert [category.points for category in made.rubrics[0].categories] == [40, 60]


@pytest.mark.parametrize("head", ["行为表现", "正向行为", "好人好事", "情形"])
def test_what_is_earned_for_what_rows_describe_makes_a_whole(head: str) -> None:
    rows = "主动清理航道漂浮物 | 30\n按时检修网具、登记入册 | 45\n参加海上救援演练 | 25"
    result = read("渔民积分评分表", f"{head} | 积分\n{rows}")
    assert [points for _, points in priced(result.rubrics[0])] == [30, 45, 25]
    assert severe(result) == []


@pytest.mark.parametrize(
    "rows",
    ["东村 | 40\n西村 | 35\n南村 | 25", "主动清理航道漂浮物 | 30\n按时检修网具、登记入册 | 45\n参加海上救援演练 | 20"],
)
def test_names_that_make_a_whole_and_what_makes_none_are_no_rubrics(rows: str) -> None:
    with pytest.raises(UnusableInput):
        read("积分情况", f"行为表现 | 积分\n{rows}")
