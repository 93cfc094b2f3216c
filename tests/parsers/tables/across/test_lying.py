"""Criteria as columns in a form that goes on below the scores."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, priced, read, severe

HEAD = "评分标准及分值 | 选题（20分） | 论述（分值30） | 分析（30分） | 格式（20）\n得分 | | | | \n"
FEET = (
    "注：以上为参考标准 | < | < | < | <",
    "评语： | | | | \n总 评 分 | | 评阅教师： | | 年 月 日",
    "指导教师意见 | < | < | < | <\n签名： | < | < | 日期： | <",
    "备注 | | | | ",
    "受检单位 | | 负责人 | | ",
)
FIELDS = (
    "课程名称 | 机器学习 | < | < | <\n学号： | 2024 | < | < | <\n姓名： | 某某 | < | < | <\n班级： | 一班 | < | < | <\n"
)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("above", ["", FIELDS, FIELDS * 2])
def test_the_end_of_a_form_below_the_scores(above: str, foot: str) -> None:
    result = read(above + HEAD + foot)
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 30, 20]
    assert not severe(result)
    assert "K107" in [finding.code for finding in result.findings]


def test_figures_may_be_entered() -> None:
    result = read(HEAD.replace("| | | |", "| 18 | 25 | 28 | 15") + FEET[1])
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 30, 20]
    assert severe(result) == ["K107"]


def test_rows_with_other_texts_below_are_no_scores() -> None:
    with pytest.raises(UnusableInput):
        read(HEAD + "要求 | 新颖 | 充分 | 深入 | 规范")


def test_a_row_for_scores_may_stand_between_criteria_and_full_marks() -> None:
    result = read("项目 | 知识 | 技能 | 态度 | 总分\n得分 | | | | \n满分 | 30 | 50 | 20 | 100\n评语 | | | | ")
    (rubric,) = result.rubrics
    assert [item.text for item in rubric.items] == ["知识", "技能", "态度"]
    assert [item.points for item in rubric.items] == [30, 50, 20]
    assert rubric.points == 100


SECOND = "评阅评语 | | | | \n评阅人评分 | 选题（20分） | 创新（40分） | 写作（40分） | 合计\n^ | | | | \n签名： | < | < | < | <\n"


@pytest.mark.parametrize("between", ["导师签名： | < | < | < | <\n", "年 月 日 | < | < | < | <\n", ""])
def test_a_form_with_a_header_for_each_who_judges(between: str) -> None:
    first = "导师评分 | 选题（20分） | 内容（50分） | 规范（30分） | 合计\n^ | | | | \n"
    one, other = read(first + between + SECOND).rubrics
    assert [item.points for item in one.items] == [20, 50, 30]
    assert [item.points for item in other.items] == [20, 40, 40]


def test_a_form_may_end_with_one_cell_over_its_width_beside_a_merged_name() -> None:
    head = "答辩委员会的评语及最后得分 | 表达（40分） | 回答（30分） | 质量（30分）\n^ | | | \n^ | 主任签名： | < | <\n"
    result = read(head + "成绩评定（百分制）由学院填写 | < | < | <")
    assert [item.points for item in result.rubrics[0].items] == [40, 30, 30]


@pytest.mark.parametrize(
    "head",
    [
        "题号 | 一 | 二 | 总分 | 核分人\n满分 | 30 | 70 | 100 | \n实得分 | | | | ",
        "题次 | 1 | 2 | 3 | 合计\n分值 | 20 | 30 | 50 | 100\n得分 | | | | ",
        " | 第一题 | 第二题 | 第三题 | 总分\n满分 | 30 | 30 | 40 | 100\n得分 | | | | ",
        "大题 | 一、 | 二、 | 三、 | 总分\n满分 | 30 | 30 | 40 | 100\n评分 | | | | ",
    ],
)
def test_the_questions_of_an_exam_paper_are_no_criteria(head: str) -> None:
    (rubric,) = read(head, "实训评分表", "评分项目 | 分值\n焊接 | 40\n装配 | 60").rubrics
    assert [item.text for item in rubric.items] == ["焊接", "装配"]


def test_points_in_a_row_below_a_blank_cell_count_no_questions() -> None:
    (rubric,) = read("评分项目 | 分值 | 等级\n | 1 | 2\n焊接 | 40 | \n装配 | 60 | ").rubrics
    assert [item.points for item in rubric.items if item.text] == [40, 60]


@pytest.mark.parametrize("above", ["", "平时 | < | < | 期末\n"])
def test_shares_in_a_last_row_that_make_the_whole(above: str) -> None:
    result = read("成绩比例", f"{above}预习 | 操作 | 报告 | 考试\n10% | 25% | 25% | 40%")
    inside = [item for category in result.rubrics[0].categories for item in category.items]
    assert [item.points for item in (*inside, *result.rubrics[0].items)] == [10, 25, 25, 40]
    assert not severe(result)


def test_shares_that_make_no_whole_are_no_rubric() -> None:
    with pytest.raises(UnusableInput):
        read("各科及格率", "语文 | 数学 | 英语 | 物理\n90% | 85% | 95% | 70%")


@pytest.mark.parametrize("header", ["{} | 得分", "姓名 | {} | 合计", "评价项目 | {} | 总分 | 备注", "{}"])
def test_a_header_without_a_row_for_scores_is_read_whole(header: str) -> None:
    result = read("客服月度自评", header.format("守时（30分） | 用语（25分） | 解决问题（25分） | 回访（20分）"))
    assert [item.points for item in result.rubrics[0].items] == [30, 25, 25, 20]
    assert not severe(result)


def test_grades_with_their_points_in_one_row_are_no_criteria() -> None:
    with pytest.raises(UnusableInput):
        read("客服月度自评", "优（30分） | 良（25分） | 中（20分） | 差（10分）")


@pytest.mark.parametrize("word", ["权重", "分值", "满分"])
@pytest.mark.parametrize(
    ("above", "whole"), [("", ""), ("姓名 | | 性别 | | 年龄\n", ""), ("报考职位 | | 序号 | | \n", "100")]
)
def test_a_last_row_of_full_marks_that_make_the_whole(word: str, above: str, whole: str) -> None:
    result = read(
        "面试评分表", f"{above}测评要素 | 语言表达 | 应变能力 | 举止仪表 | 合计\n{word} | 40 | 35 | 25 | {whole}"
    )
    (rubric,) = result.rubrics
    assert priced(rubric) == [("语言表达", 40), ("应变能力", 35), ("举止仪表", 25)]
    assert rubric.points == (100 if whole else None)
    assert not severe(result)


@pytest.mark.parametrize("whole", ["得分（60分）", "总得分60分", "总分60分", "合计（60分）", "总分 60"])
def test_a_last_column_for_the_whole_score_states_the_total(whole: str) -> None:
    (rubric,) = read(
        "朗诵评分表", f"序号 | 选手 | 发音（30分） | 感情（20分） | 仪态（10分） | {whole}\n | | | | |"
    ).rubrics
    assert [item.points for item in rubric.items] == [30, 20, 10]
    assert rubric.points == 60
    assert [column.role for column in rubric.columns[-2:]] == ["item", "other"]


def on_its_side(first: int = 15, part: int = 40, total: int = 100) -> str:
    return (
        f"考核项目 | 值守（{part}分） | < | 台账（30分） | < | 宣传（30分） | < | 总分\n"
        "考核内容 | 按时到岗 | 交接清楚 | 记录完整 | 按月归档 | 上报信息 | 张贴海报 | ^\n"
        f"满分 | {first} | 25 | 20 | 10 | 18 | 12 | {total}\n得分 | | | | | | |"
    )


def test_groups_with_points_over_items_with_full_marks_of_their_own_are_categories() -> None:
    result = read("值班考核表", on_its_side())
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("值守", 40, [15, 25]), ("台账", 30, [20, 10]), ("宣传", 30, [18, 12])]
    assert rubric.points == 100
    assert severe(result) == []


@pytest.mark.parametrize(("first", "part", "total"), [(16, 40, 100), (15, 45, 100), (15, 40, 99)])
def test_one_wrong_number_among_them_is_told(first: int, part: int, total: int) -> None:
    assert severe(read("值班考核表", on_its_side(first, part, total))) != []


@pytest.mark.parametrize("word", ["权重", "分值", "满分"])
@pytest.mark.parametrize("points", [15, 20])
def test_a_row_of_what_is_looked_for_may_end_the_table_where_the_full_marks_make_100(word: str, points: int) -> None:
    fields = "姓名 | | 性别 | | \n报考岗位 | | < | < | <\n"
    names = f"面试要素 | 综合分析 | 语言表达 | 应变能力 | 举止\n{word} | 30 | 30 | 20 | {points}"
    drawing = f"{fields}{names}\n观察要点 | 看全局 | 口齿清晰 | 反应敏捷 | 得体"
    if points == 15:
        with pytest.raises(UnusableInput, match="K008"):
            read(drawing)
        return
    assert [item.points for item in read(drawing).rubrics[0].items] == [30, 30, 20, 20]
