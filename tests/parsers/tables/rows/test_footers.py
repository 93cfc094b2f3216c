"""Lines to fill in below the items, totals under names of their own, and titles above the header."""

import pytest

from parsers.interpret import interpret
from parsers.tables.rows.footers import is_footer
from pipeline.checking import checked
from schema.notice import RubricFile
from tests.tables import document, drawn_rows

ITEMS = """评分项目 | 评分要点 | 满分 | 得分
选题 | 选题有意义。 | 20 |
论证 | 论证充分。 | 50 |
表达 | 文字通顺。 | 30 |
"""


def read(drawing: str) -> RubricFile:
    return checked(interpret(document(drawn_rows(drawing))))


def prices(result: RubricFile) -> list[object]:
    (rubric,) = result.rubrics
    inside = [item for category in rubric.categories for item in category.items]
    return [item.points for item in [*inside, *rubric.items]]


def severe(result: RubricFile) -> list[str]:
    return [finding.code for finding in result.findings if finding.severity != "note"]


@pytest.mark.parametrize(
    "footer",
    [
        "综合得分 | < | |\n审核意见 | < | < | <",
        "指导教师建议得分： | 不超过70分，送审成绩未公布 | |",
        "评委签名： | | |\n日期：　年　月　日 | < | < | <",
        "考核等次 | 优秀（90分以上） | < | <\n1.本表一式三份。 | < | < | <",
        "评语 | 评语（要点：①选题；②能否答辩）： | < | <\n签名 | | 日期 | 　年　月　日",
        "合计扣分 | | 合计得分 |",
        "评定星级 | < | 5星 |",
        "總體評價 | < | 優秀 | 合格",
        "检查结果 | < | | ",
        "得分 | < | < | ",
        "得分 | < | 分 | 分",
        "综合得分 | < | 分 | ____分",
        "车间主任评价： | 本月综合得分是：____分 | < | <",
        "自我评价与说明： | < | |\n主管评语： | < | 请写明理由 | <",
        "班组长小结（可另附页）： | 本月做得好的地方 | < | <",
        "考核人（签字）：　　　　　　日期：　　年　　月　　日 | < | < | <",
        "被考核人：_______ 审核人：_______ 考核时间：____年__月__日 | < | < | <",
        "检查人员签名： 单位负责人（盖章）： | < | < | <",
    ],
)
def test_lines_to_fill_in_below_the_points_are_no_items(footer: str) -> None:
    result = read(ITEMS + footer)
    assert prices(result) == [20, 50, 30]
    assert severe(result) == []


@pytest.mark.parametrize("name", ["评定总分", "评阅人建议成绩", "综合得分", "最终成绩", "实得分数"])
def test_a_row_of_the_sum_is_the_total_whatever_its_name(name: str) -> None:
    result = read(f"{ITEMS}{name} | < | 100 |\n星级 | < | 5星 |")
    assert prices(result) == [20, 50, 30]
    assert result.rubrics[0].points == 100
    assert severe(result) == []


@pytest.mark.parametrize(
    "name",
    [
        "综合得分",
        "最后得分",
        "以上各项相加，该班组的综合得分是：",
        "根据上述评分，本月最终得分为：",
        "各项得分之和（分）：",
    ],
)
@pytest.mark.parametrize("score", ["", "分", "____分"])
def test_the_unit_alone_is_a_score_to_fill_in(name: str, score: str) -> None:
    result = read(f"{ITEMS}{name} | < | 100分 | {score}\n主管评价： | < | < | <")
    assert prices(result) == [20, 50, 30]
    assert result.rubrics[0].points == 100
    assert severe(result) == []


def test_a_blank_total_row_below_serial_numbers() -> None:
    result = read(
        """序号 | 要素 | 要求 | 分值 | 自评 | 复评
        1 | 门卫 | 有人值守。 | 40 | |
        2 | 巡查 | 每日两次。 | 60 | |
        得分 | < | < | < | |"""
    )
    assert prices(result) == [40, 60]
    assert severe(result) == []


def test_criteria_that_are_columns_above_scores_with_their_unit() -> None:
    result = read("队名 | 音准（40分） | 节奏（30分） | 台风（30分）\n甲队 | 分 | 分 | 分\n乙队 | __分 | __分 | __分")
    assert prices(result) == [40, 30, 30]
    assert severe(result) == []


@pytest.mark.parametrize("name", ["服务评价：", "安全说明："])
def test_a_name_with_a_colon_between_the_items_is_an_item(name: str) -> None:
    result = read(f"评分项目 | 评分要点 | 满分\n{name} | 及时。 | 20\n论证 | 充分。 | 50\n表达 | 通顺。 | 30")
    assert prices(result) == [20, 50, 30]


def test_a_named_total_that_misses_the_sum_is_reported_and_no_item() -> None:
    result = read(ITEMS + "评定总分 | < | 90 |")
    assert prices(result) == [20, 50, 30]
    assert "K203" in severe(result)


def test_a_total_in_brackets_behind_its_name() -> None:
    result = read(
        """评价内容 | 要求 | 得分
        选题（20分） | 有意义。 |
        论证（50分） | 充分。 |
        表达（30分） | 通顺。 |
        指导教师评定成绩（100分） | < |"""
    )
    assert prices(result) == [20, 50, 30]
    assert result.rubrics[0].points == 100


@pytest.mark.parametrize("last", ["领导评价 | 综合评价。 | 10 |", "期末成绩 | 卷面。 | 100 |"])
def test_a_row_with_points_that_add_to_the_others_is_an_item(last: str) -> None:
    assert len(prices(read(ITEMS + last))) == 4


@pytest.mark.parametrize("below", ["^ | 期末成绩 | ^ |", " | 期末成绩 | ^ |", "^ | 期末成绩 | |"])
def test_items_of_a_part_with_one_number_of_points_are_no_lines_to_fill_in(below: str) -> None:
    result = read(
        f"类别 | 内容 | 分值 | 得分\n纪律 | 按时到课。 | 20 |\n卫生 | 保持整洁。 | 20 |\n学业 | 平时表现。 | 60 |\n{below}"
    )
    said = str(result.rubrics[0].model_dump(include={"categories"}))
    assert "期末成绩" in said


def test_an_item_without_points_is_still_missed() -> None:
    assert "K401" in severe(read(ITEMS + "协作 | 团结同事。 | |"))


def test_parts_outside_the_points_may_stand_below_the_footer() -> None:
    result = read(ITEMS + "签名 | | |\n加分项 | 获得表彰，每项加5分。 | |\n一票否决 | 弄虚作假。 | |")
    assert [item.kind for item in result.rubrics[0].items][-2:] == ["bonus", "veto"]


def test_a_cell_beside_the_names_says_that_a_row_comes_on_top() -> None:
    result = read(
        """项目 | 权重 | 考核内容 | 分值 | 评分办法
        质量 | 60% | 质量稳定。 | 60 | 不稳定一次扣5分
        服务 | 40% | 服务及时。 | 40 | 延误一次扣2分
        特殊贡献 | 加分项 | 主动协助其他单位。 | | 一次加1-5分"""
    )
    (item,) = result.rubrics[0].categories[-1].items
    assert item.kind == "bonus"
    assert severe(result) == []


@pytest.mark.parametrize("title", ["巡检标准", "查房要求", "评分标准"])
def test_the_header_may_stand_below_a_title_over_the_full_width(title: str) -> None:
    result = read(
        f"""{title} | < | < | <
        查房类型 | 查房内容 | 存在问题 | 得分
        护理(15分) | 坚守岗位。 | |
        环境(25分) | 环境整洁。 | |
        记录(60分) | 记录完整。 | |"""
    )
    assert prices(result) == [15, 25, 60]
    assert severe(result) == []


@pytest.mark.parametrize(
    "name",
    [
        "工作意见箱管理",
        "考核评语（缺项的每处扣1分，未写明改进措施的每处扣2分）",
        "各班平均分进步",
        "加强合理化建议",
        "成绩突出，受到上级表彰的单位和个人数量较多",
    ],
)
def test_words_of_such_lines_inside_a_name_are_no_footer(name: str) -> None:
    assert not is_footer(name)


def test_who_fills_in_a_line_may_stand_before_it() -> None:
    result = read(ITEMS + "评审委员会（学科组） | 考试成绩 | |\n成员（签名） | 认定等次 | |")
    assert prices(result) == [20, 50, 30] and severe(result) == []


def test_a_legend_of_grades_beside_the_mark_is_no_item() -> None:
    result = read(ITEMS + "评估记分 | 60分以下不合格 | 60-80分合格 | 80分以上优秀")
    assert prices(result) == [20, 50, 30] and severe(result) == []


def test_a_line_to_fill_in_beside_the_name_of_the_whole_form_is_no_item() -> None:
    result = read(
        """评阅人评语 | 评分项目 | 分值 | 得分
        ^ | 选题 | 40 |
        ^ | 论证 | 60 |
        ^ | 评阅人评语： 成绩（百分制）： 评阅人签名： 年 月 日 | < | <"""
    )
    assert prices(result) == [40, 60]
    assert severe(result) == []


@pytest.mark.parametrize(
    "name",
    [
        "评审人：张三 评审时间：2020-01-01 等级：合格",
        "是否同意通过答辩（打√）",
        "简要点评",
        "评阅结果",
        "综合评语（可从仪表、流程、手法、沟通、应变等方面写）",
        "评审委员平均分*",
    ],
)
def test_filled_fields_and_what_is_decided_are_footers(name: str) -> None:
    assert is_footer(name)


@pytest.mark.parametrize("blank", ["", " | | |\n"])
@pytest.mark.parametrize("printed", ["南湖区馆务办公室        2019年6月3日印发", "（共印120份）"])
def test_where_a_letter_goes_and_when_it_was_issued_is_no_part_of_the_table_above(printed: str, blank: str) -> None:
    rows = "类别 | 评分要点 | 满分 | 得分\n选题 | 选题有意义。 | 70 |\n表达 | 文字通顺。 | 30 |\n"
    result = read(f"{rows}{blank}抄送：区委办公室，区政协办公室，各服务点。 | | |\n{printed} | | |")
    (rubric,) = result.rubrics
    assert [category.name for category in rubric.categories] in ([], ["选题", "表达"])
    assert prices(result) == [70, 30]


@pytest.mark.parametrize(
    "name",
    [
        "2019年6月3日前印发年度计划",
        "抄送",
        "发送及时",
        "编辑简报，2019年6月3日印发",
        "校对：漏字的，一票否决",
        "校对：逐字核对。",
        "审核：及时。",
        "校对：逐字核对，不得漏字",
        "抄送：漏送的，每次扣1分",
    ],
)
def test_what_is_sent_or_issued_may_be_assessed(name: str) -> None:
    assert not is_footer(name)


@pytest.mark.parametrize("name", ["负责人：落实责任", "按时间：完成任务", "领导：重视工作"])
def test_one_word_and_what_is_asked_of_it_is_none(name: str) -> None:
    assert not is_footer(name)


def test_lines_to_fill_in_may_begin_under_the_serial_numbers() -> None:
    rows = "序号 | 考核项目 | 扣分标准 | 应得分数 | 实得分数\n1 | 贯彻法规 | 未传达的扣5分 | 40 |\n2 | 组织检查 | 未组织扣10分 | 60 |\n"
    result = read(rows + "考核结果 | | < | < | <\n被考核人签字 | | < | 考核人签字 | ")
    assert prices(result) == [40, 60]
    assert severe(result) == []


def test_what_ends_with_who_signs_and_when_is_no_item() -> None:
    result = read(
        """答辩意见 | 评价项目 | 最高分 | 评分
        ^ | 论文 | 60 |
        ^ | 报告 | 40 |
        ^ | 是否同意通过（打√） 1.同意 2.不同意 成绩（百分制）：组长（签名）： 年 月 日 | < | <"""
    )
    assert prices(result) == [60, 40]
    assert severe(result) == []


@pytest.mark.parametrize("last", ["", "\n合计 | 100 | | 100 | "])
def test_vetoes_with_dashes_for_points_are_none_of_them(last: str) -> None:
    rows = "服务 | 60 | 开头语 | 30 | 缺一项扣5分\n^ | ^ | 普通话 | 30 | 不标准扣5分\n沟通 | 40 | 安抚 | 40 | 未安抚扣10分\n"
    vetoes = "红线项 | 一票否决 | 辱骂客户 | -- | 出现即0分\n^ | ^ | 泄露信息 | -- | 同上"
    result = read(f"一级指标 | 权重分 | 二级指标 | 分值 | 评分细则\n{rows}{vetoes}{last}")
    items = [(item.text, item.kind) for category in result.rubrics[0].categories for item in category.items]
    assert items[3:] == [("辱骂客户", "veto"), ("泄露信息", "veto")]


@pytest.mark.parametrize("dash", ["--", "—", "/", ""])
def test_a_veto_below_the_total_is_one_with_a_dash_for_points_too(dash: str) -> None:
    rows = "服务 | 热情接待 | 40\n质量 | 按期办结 | 60\n合计 | | 100\n"
    result = read(f"项目 | 内容 | 分值\n{rows}一票否决 | 发生重大责任事故的 | {dash}")
    assert [part.kind for part in result.rubrics[0].categories] == ["base", "base", "veto"]
    assert severe(result) == []


def test_the_scores_of_a_grade_beside_the_name_of_a_remark_are_none() -> None:
    assert prices(read(f"{ITEMS}说明 | 80分以上为优秀，60分以下为不合格 | |")) == [20, 50, 30]


@pytest.mark.parametrize("name", ["说明", "備註", "备注", "注：", "說明："])
def test_the_name_of_a_remark_may_stand_in_a_cell_of_its_own(name: str) -> None:
    table = """序号 | 岗位职责 | 评分标准 | 分值 | 得分
    1 | 按时开门。 | 迟到一次扣5-10分。 | 60 |
    2 | 借书登记。 | 漏登一本扣10分。 | 40 |
    """
    result = read(f"{table}{name} | 综合评分满分100分，低于80分的不发奖金。 | < | < | <")
    assert prices(result) == [60, 40]
    assert result.rubrics[0].points == 100
    assert severe(result) == []


@pytest.mark.parametrize("text", ["弄虚作假的按不合格处理，奖金清零", "伪造材料的，考核作废"])
def test_beside_the_bare_word_for_a_remark_the_grade_is_one(text: str) -> None:
    result = read(f"{ITEMS}备注 | {text} | |")
    assert prices(result) == [20, 50, 30]
    assert severe(result) == []


def test_the_name_of_a_remark_with_points_is_an_item() -> None:
    assert prices(read(ITEMS + "说明 | 说明书完整。 | 10 |")) == [20, 50, 30, 10]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("注意事项", "损坏仪器的，取消参评资格，成绩为0。"),
        ("说明", "超时每分钟扣2分，最多扣10分。"),
        ("备注", "自制教具的加5分。"),
        ("注", "抄袭的不得分。"),
        ("计分说明", "每获一次奖励另加两分"),
        ("说明", "缺席者按0分处理"),
        ("特别说明", "伪造材料的，本次考核作废"),
        ("特别说明", "出现重大事故的降为不合格等次"),
        ("其他说明", "有严重失职的，年度考核为不合格"),
    ],
)
def test_what_a_remark_beside_its_name_takes_or_gives_is_kept(name: str, text: str) -> None:
    result = read(f"{ITEMS}{name} | {text} | |")
    assert [cell.text for cell in result.rubrics[0].items[-1].cells] == [text]
    assert "K401" in [finding.code for finding in result.findings]


def test_notes_of_a_paper_are_no_remark() -> None:
    assert "注释" in [item.text for item in read(ITEMS + "注释 | 出处清楚，满分十分。 | |").rubrics[0].items]


@pytest.mark.parametrize(
    "below",
    [
        "平均分 | < | | 91 | |",
        "名次 | < | | 2 | |",
        "总分 | < | 100 | 90 | 92 | 91\n平均分 | < | | 91 | |",
        "总分 | < | 100 | 90 | 92 | 91\n评委签字 | < | | | |",
    ],
)
def test_what_scores_make_on_average_below_the_items_is_no_category(below: str) -> None:
    items = (
        "序号 | 考核内容 | 满分 | 评委1 | 评委2 | 平均\n1 | 音准 | 40 | 35 | 36 | 36\n2 | 台风 | 60 | 55 | 56 | 56\n"
    )
    result = read(items + below)
    assert prices(result) == [40, 60]
    assert result.rubrics[0].categories == ()
    assert severe(result) == []


@pytest.mark.parametrize(
    "name",
    ["校对：张甲，共印50份", "校对：王某某，打字：李某某", "校对：张甲。", "打字：李某，校对：张甲；审核：王某某。"],
)
def test_who_typed_and_checked_a_letter_is_its_foot(name: str) -> None:
    assert is_footer(name)
