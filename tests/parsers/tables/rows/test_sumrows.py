"""The total in a last row that only the arithmetic tells."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, read, severe

ROWS = """序号 | 评审项 | 评审内容 | 评审标准 | 分值
1 | 报价 | 总价 | 最低者得满分 | 30
2 | 商务 | 资质 | 每项1分 | 15
3 | ^ | 团队 | 优得5分 | 5
4 | 技术 | 方案 | 按优劣给分 | 50
"""
TOTALS = (
    " | | | | 100",
    "评估分数总计 | < | < | | 100",
    "考核总分合计 | < | < | < | 100",
    "以上各项之和 | < | < | < | 100分",
    "| 本表满分总计（分） | | | 100",
    "合计 某.某.网 | < | < | < | 100",
    "— | — | — | — | 100",
    " | | | | 100\n注：由评审组填写 | < | < | < | <",
)


@pytest.mark.parametrize("total", TOTALS)
def test_the_sum_in_the_last_row_is_the_total(total: str) -> None:
    result = read(ROWS + total)
    assert result.rubrics[0].points == 100
    assert outline(result.rubrics[0].categories) == [
        ("报价", None, [30]),
        ("商务", None, [15, 5]),
        ("技术", None, [50]),
    ]
    assert severe(result) == []


def test_a_total_without_a_name_may_contradict_its_parts() -> None:
    result = read("考核内容 | 分值\n按时报到 | 40\n遵守纪律 | 30\n完成作业 | 25\n | 100")
    assert [item.points for item in result.rubrics[0].items] == [40, 30, 25]
    assert severe(result) == ["K203"]


@pytest.mark.parametrize("name", ["合 | <", "总 | <", "计 | <", "共 | <", "合 | 计", " | 合", "总 | 分"])
def test_what_is_left_of_the_word_for_a_total_is_one(name: str) -> None:
    rows = "评价内容 | 评价标准 | 分值\n目标 | 完整 | 3\n重点 | 合理 | 2\n过程 | 清晰 | 15\n"
    result = read(f"{rows}{name} | 20")
    assert result.rubrics[0].points == 20
    assert [item.points for item in result.rubrics[0].items] == [3, 2, 15]
    assert severe(result) == []
    assert severe(read(f"{rows}{name} | 21")) == ["K203"]


def test_an_item_worth_as_much_as_the_others_is_no_total() -> None:
    result = read("考核内容 | 分值\n平时表现 | 20\n期中考试 | 30\n期末成绩 | 50")
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 50]


def test_serial_numbers_add_up_by_chance() -> None:
    result = read("序号 | 考核内容 | 分值\n1 | 按时报到 | 40\n2 | 遵守纪律 | 30\n3 | | 5")
    assert len(result.rubrics[0].items) == 3


@pytest.mark.parametrize(
    "last",
    [
        "考核成绩 | < | 100 | 优秀：90（含）-100分　良好：80-89分　合格：60-79分",
        "最终得分 | | 100 | 90分以上为优秀，80-89分为良好，60分以下为不合格",
        "总成绩 | < | 100 | □优（90以上）□良（75-89）□中（60-74）",
        "考评得分 | < | 100 | ",
        "综合评定 | | 100 | A级：90-100分；B级：80-89分；C级：60-79分",
        "总 评 | < | 100分 | ",
    ],
)
def test_a_wide_name_or_grades_beside_the_sum_tell_the_total(last: str) -> None:
    table = (
        "考核项目 | 考核内容 | 分值 | 考核标准\n工作业绩 | 完成任务 | 40 | 少一项扣2分\n^ | 提高质量 | 30 | 差错扣1分\n"
    )
    result = read(f"{table}工作态度 | 遵守纪律 | 30 | 迟到扣1分\n{last}")
    assert result.rubrics[0].points == 100
    assert severe(result) == []
    assert outline(result.rubrics[0].categories) == [("工作业绩", None, [40, 30]), ("工作态度", None, [30])]


@pytest.mark.parametrize(
    "last", ["笔试成绩 | 50 | 优50分，良40分，差30分", "期末成绩 | 50 | 优秀：90-100分　良好：80-89分　合格：60-79分"]
)
def test_a_score_among_others_is_an_item(last: str) -> None:
    result = read(f"考核内容 | 分值 | 考核标准\n平时表现 | 20 | 缺课扣2分\n期中考试 | 30 | 按卷面折算\n{last}")
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 50]


@pytest.mark.parametrize("name", ["素质加分总分（满分30分）", "各项活动合计（30分）", "社会实践总得分"])
def test_a_name_that_ends_as_a_total_is_one_though_the_sum_differs(name: str) -> None:
    result = read(f"考核内容 | 分值\n志愿服务 | 8\n社会实践 | 12\n各类比赛 | 15\n学生工作 | 10\n{name} | 30")
    assert [item.points for item in result.rubrics[0].items] == [8, 12, 15, 10]
    assert severe(result) == ["K203"]


@pytest.mark.parametrize(
    ("head", "figures"),
    [
        ("分值 | 所占比例（%）", ("36 | 36", "64 | 64", "100 | 100", "30 | 30", "70 | 70")),
        ("满分 | 占比", ("36 | 18%", "64 | 32%", "100 | 50%", "30 | 15%", "70 | 35%")),
        ("题数 | 分值", ("9 | 36", "16 | 64", "25 | 100", "10 | 30", "7 | 70")),
    ],
)
def test_a_subtotal_stands_in_the_points_column_beside_another_number(head: str, figures: tuple[str, ...]) -> None:
    one, two, made, three, four = figures
    shape = f"知识 | 几何 | {one}\n^ | 代数 | {two}\n小计 | < | {made}\n能力 | 理解 | {three}\n^ | 应用 | {four}\n"
    result = read(f"分类 | 内容 | {head}\n{shape}小计 | < | {made.replace('25', '17')}")
    assert outline(result.rubrics[0].categories) == [("知识", 100, [36, 64]), ("能力", 100, [30, 70])]
    assert severe(result) == []


@pytest.mark.parametrize("last", ["教师总评", "导师评定成绩", "业绩总评分"])
def test_the_half_that_one_who_judges_gives_is_no_total(last: str) -> None:
    result = read(f"考核内容 | 分值\n学生自评 | 15\n小组互评 | 35\n{last} | 50")
    assert [item.points for item in result.rubrics[0].items] == [15, 35, 50]


@pytest.mark.parametrize("last", ["总评", "考核总评分", "最终得分"])
def test_what_is_said_of_all_is_the_total_of_fifty(last: str) -> None:
    result = read(f"考核内容 | 分值\n卫生 | 15\n纪律 | 35\n{last} | 50")
    assert result.rubrics[0].points == 50


@pytest.mark.parametrize(
    "last",
    [
        "满分 | | | 30",
        "满分： | < | < | 30分",
        "总满分 | < | < | 30",
        "本表满分 | | | 30",
        "满分值（分） | 30 | |",
        " | 满分 | | 30",
    ],
)
def test_the_full_mark_in_the_last_row_is_the_total(last: str) -> None:
    rows = "序号 | 检查内容 | 分值 | 扣分说明\n1 | 台账齐全 | 10 | \n2 | 现场整洁 | 12 | \n3 | 标识清楚 | 6 | \n"
    result = read(rows + last)
    assert [item.points for item in result.rubrics[0].items] == [10, 12, 6]
    assert result.rubrics[0].points == 30
    assert severe(result) == ["K203"]
    assert severe(read(rows + last.replace("30", "28"))) == []


def test_the_full_marks_of_several_columns_are_no_total() -> None:
    with pytest.raises(UnusableInput):
        read("班级 | 纪律 | 卫生\n一班 | 9 | 8\n二班 | 10 | 7\n满分 | 10 | 10")


REACHED = """项目 | 内容 | 分值 | 考核标准 | 扣分
一 | 课堂组织 | 40 | 迟到一次扣1分 |
二 | 作业批改 | 25 | 漏批一次扣1分 |
三 | 教研活动 | 35 | 缺席一次扣5分 |
"""


@pytest.mark.parametrize(
    "row",
    [
        "自评总分：0分 | < | < | 组长评价总分 | <",
        "自评总分：96分 | < | < | 组长评价总分 | <",
        "自评得分：0 | < | < | 考核得分： | <",
        "总分：0分 | < | < | | ",
        "合计：0 分 | < | < | 组长签字 | <",
        "实得分：88.5分 | < | < | 复评总分 | <",
        "领导评分：0分 | < | < | < | <",
    ],
)
def test_a_last_row_that_says_what_was_reached_is_a_remark(row: str) -> None:
    result = read(REACHED + row)
    assert [item.text for item in result.rubrics[0].items] == ["课堂组织", "作业批改", "教研活动"]
    assert [item.points for item in result.rubrics[0].items] == [40, 25, 35]
    assert result.rubrics[0].points is None
    assert severe(result) == []


@pytest.mark.parametrize("row", ["总分：100分 | < | < | 组长评价 | <", "合计：100分 | < | < | 得分： | <"])
def test_a_total_with_its_points_behind_a_colon_may_have_cells_beside(row: str) -> None:
    result = read(REACHED + row)
    assert result.rubrics[0].points == 100 and len(result.rubrics[0].items) == 3
    assert severe(result) == []


@pytest.mark.parametrize("equals", ["＝", "=", "：="])
def test_the_total_may_stand_before_the_formula_for_it(equals: str) -> None:
    rows = "内容 | 分值 | 得分\n草坪 | 60 |\n灌木 | 40 |"
    result = read("评分表", f"{rows}\n总得分（满分100分）{equals}甲方评分×60%＋社区评分×40% | < | <")
    assert [rubric.points for rubric in result.rubrics] == [100]
    assert severe(result) == []


@pytest.mark.parametrize(("stated", "codes"), [("满分100分", []), ("满分：110分", ["K203"])])
def test_a_full_mark_alone_in_the_last_row_is_the_total(stated: str, codes: list[str]) -> None:
    result = read(
        "渔港考核表", f"项目 | 内容 | 分值 | 得分\n值守 | 到岗 | 60 |\n台账 | 记录 | 40 |\n{stated} | < | < |"
    )
    assert [category.name for category in result.rubrics[0].categories] == ["值守", "台账"]
    assert severe(result) == codes


@pytest.mark.parametrize("row", ["共{}分 | < | <", "共{}分 | | ", "以上共{}分 | < | <"])
def test_rows_that_say_what_each_part_makes_are_its_points(row: str) -> None:
    rows = "项目 | 内容 | 分值\n港口 | 泊位 | 20\n港口 | 灯标 | 15\n{}\n船队 | 网具 | 65\n{}".format(
        row.format(35), row.format("{}")
    )
    result = read("渔港考核表", rows.format(65))
    assert outline(result.rubrics[0].categories) == [("港口", 35, [20, 15]), ("船队", 65, [65])]
    assert result.rubrics[0].points is None and severe(result) == []
    assert read("渔港考核表", rows.format(65) + "\n合计 | < | 100").rubrics[0].points == 100
