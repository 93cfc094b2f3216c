"""Rubrics in numbered lines."""

import pytest

from parsers.interpret import interpret
from schema.finding import UnusableInput
from tests.readings import read
from tests.tables import document, drawn_rows


def test_numbered_lines_under_headings_are_a_rubric() -> None:
    result = interpret(
        document(
            "第一题（总分10分）：",
            "1. 写出算法    8分",
            "2. 结果正确    2分",
            "第二题（总分5分）：",
            "1. 画出图    5分",
        )
    )
    (rubric,) = result.rubrics
    assert [c.name for c in rubric.categories] == ["第一题", "第二题"]
    assert [str(c.points) for c in rubric.categories] == ["10", "5"]
    assert [[str(i.points) for i in c.items] for c in rubric.categories] == [["8", "2"], ["5"]]
    assert rubric.columns == ()
    assert [finding.code for finding in result.findings] == ["K104"]
    assert result.coverage.unused == ()


def test_points_with_what_they_are_for() -> None:
    result = interpret(document("1.概述（30分，背景；现状）", "2.分析（60分，案例）", "3.体会（10分，认识）"))
    assert [(i.text, str(i.points), i.points_text) for i in result.rubrics[0].items] == [
        ("概述（30分，背景；现状）", "30", "30分"),
        ("分析（60分，案例）", "60", "60分"),
        ("体会（10分，认识）", "10", "10分"),
    ]


def test_two_lines_are_no_rubric() -> None:
    with pytest.raises(UnusableInput) as refusal:
        interpret(document("1. 迟到一次扣2分", "2. 早退一次扣2分", "以上由办公室执行。"))
    assert refusal.value.code == "K008"


def test_lines_beside_a_table_stay_lines() -> None:
    rows = drawn_rows("考核内容 | 满分\n1.甲。 | 5分\n2.乙。 | 5分\n合计 | 10分")
    result = interpret(document("1.甲 3分", "2.乙 3分", "3.丙 3分", rows))
    assert [rubric.points for rubric in result.rubrics] == [10]


def shape(*lines: str) -> list[tuple[str, str, list[str]]]:
    (rubric,) = interpret(document(*lines)).rubrics
    return [(c.name, str(c.points), [f"{i.text} {i.points}" for i in c.items]) for c in rubric.categories]


def test_points_in_mid_sentence_and_explanations_below() -> None:
    assert shape(
        "（一）组织保障（15分）",
        "1.建立领导小组（5分）。少1次扣1分。",
        "评分办法：查看文件。",
        "2.按期换届（10分，每拖一年扣2分）。",
        "（二）阵地建设（20分）",
        "1.在线率95%以上（12分）",
        "2.任职一年以上      8分",
    ) == [
        (
            "组织保障",
            "15",
            ["建立领导小组（5分）。少1次扣1分。评分办法：查看文件。 5", "按期换届（10分，每拖一年扣2分）。 10"],
        ),
        ("阵地建设", "20", ["在线率95%以上（12分） 12", "任职一年以上      8分 8"]),
    ]


def test_headings_and_bullets_of_markdown() -> None:
    assert shape(
        "## 一、需求（12 分）", "- 用例图（8 分）", "- 原型（4 分）", "## 二、答辩（5 分）", "- [ ] 演示（5 分）"
    ) == [
        ("需求", "12", ["用例图（8 分） 8", "原型（4 分） 4"]),
        ("答辩", "5", ["演示（5 分） 5"]),
    ]


def test_a_heading_over_all_categories_is_title_and_total() -> None:
    result = interpret(
        document(
            "一、范围",
            "全县各村。",
            "二、考评标准（总分30分）",
            "（一）保障（10分）",
            "1.甲（4分）",
            "2.乙（6分）",
            "（二）防范（20分）",
            "1.丙（12分）",
            "2.丁（8分）",
            "三、等次",
            "90分以上为优秀。",
        )
    )
    (rubric,) = result.rubrics
    assert (str(rubric.points), rubric.title and rubric.title.text) == ("30", "考评标准")
    assert [c.name for c in rubric.categories] == ["保障", "防范"]
    assert [(finding.code, finding.severity) for finding in result.findings] == [("K104", "note")]
    assert [unused.text for unused in result.coverage.unused] == [
        "一、范围",
        "全县各村。",
        "三、等次",
        "90分以上为优秀。",
    ]


def test_lines_below_an_item_without_points_are_part_of_it() -> None:
    assert shape(
        "一、纪律（9分）", "1.考勤（3分）", "（1）不迟到", "（2）不早退", "2.卫生（3分）", "3.礼貌（3分）"
    ) == [("纪律", "9", ["考勤（3分）（1）不迟到（2）不早退 3", "卫生（3分） 3", "礼貌（3分） 3"])]


def test_items_whose_bullets_a_web_page_draws() -> None:
    assert shape(
        "一、居室（18分）", "摆放整齐（10分）", "清洁（8分）", "二、庭院（12分）", "有花木（12分）", "合计（30分）"
    ) == [
        ("居室", "18", ["摆放整齐（10分） 10", "清洁（8分） 8"]),
        ("庭院", "12", ["有花木（12分） 12"]),
    ]


def test_numbers_with_nothing_behind_them_over_decimal_ones() -> None:
    assert shape("1 制度 30分", "1.1 上墙 15分", "1.2 职责明确 15分", "2 管理 20分", "2.1 账物相符 20分") == [
        ("制度", "30", ["上墙 15分 15", "职责明确 15分 15"]),
        ("管理", "20", ["账物相符 20分 20"]),
    ]


def test_rules_that_end_with_points_are_no_items() -> None:
    with pytest.raises(UnusableInput):
        interpret(document("1. 迟到一次扣2分", "2. 早退一次扣2分", "3. 旷工一次扣5分", "4. 表扬一次加5分"))


def test_a_total_below_the_last_item() -> None:
    lines = ["一、制度（10分）", "1.甲（4分）", "2.乙（6分）", "二、管理（20分）", "1.丙（20分）"]
    result = interpret(document(*lines, "总分：30分"))
    assert str(result.rubrics[0].points) == "30"
    assert result.coverage.unused == ()
    assert interpret(document(*lines, "总分：40分")).rubrics[0].points == 40
    assert interpret(document(*lines, "满30分可评为优秀")).rubrics[0].points is None


def test_bullets_further_in_stand_below() -> None:
    assert shape(
        *("# 考评办法", "## 考评内容", "- **育苗**（50分）", "  - 成活率（20分）", "  - 规格（30分）"),
        *("- **生产**（30分）", "  1. 台账（10分）", "  2. 用药（20分）", "## 结果运用", "- 90分以上为优秀"),
    ) == [
        ("育苗", "50", ["成活率（20分） 20", "规格（30分） 30"]),
        ("生产", "30", ["台账（10分） 10", "用药（20分） 20"]),
    ]


def test_numbers_that_begin_again_further_in_stand_below() -> None:
    assert shape("1. 甲（5分）", "   1. 乙（2分）", "   2. 丙（3分）", "2. 丁（4分）", "   1. 戊（4分）") == [
        ("甲", "5", ["乙（2分） 2", "丙（3分） 3"]),
        ("丁", "4", ["戊（4分） 4"]),
    ]
    (rubric,) = interpret(document("1. 甲（5分）", "  2. 乙（2分）", "3. 丙（3分）")).rubrics
    assert [str(item.points) for item in rubric.items] == ["5", "2", "3"]


def test_headings_in_bold_and_underlined() -> None:
    assert shape(
        "**一、在岗（5分）**", "1. 到岗（2分）", "2. 无脱岗（3分）", "**二、报送（4分）**", "----", "1. 及时（4分）"
    ) == [("在岗", "5", ["到岗（2分） 2", "无脱岗（3分） 3"]), ("报送", "4", ["及时（4分） 4"])]


def test_lines_broken_at_a_fixed_width() -> None:
    assert shape(
        *("一、基础（40分）", "1. 统计人员配备到位，持证上岗，调动及", "时报备（15分）；"),
        *("2. 台账齐全，数据来源清楚，能够追溯（25", "分）。", "二、数据（60分）", "1. 真实（60分）"),
    ) == [
        (
            "基础",
            "40",
            ["统计人员配备到位，持证上岗，调动及时报备（15分）； 15", "台账齐全，数据来源清楚，能够追溯（25分）。 25"],
        ),
        ("数据", "60", ["真实（60分） 60"]),
    ]


def test_points_alone_in_brackets_may_stand_on_the_line_below_a_sentence() -> None:
    assert shape(
        *("一、基础（40分）", "1、统计人员配备到位，持证上岗，调动及时报备。缺一人扣1分。", "   （15分）"),
        *("2、台账齐全，数据来源清楚。（25分）", "二、数据（60分）", "1、数据真实。（60分）"),
    ) == [
        (
            "基础",
            "40",
            [
                "统计人员配备到位，持证上岗，调动及时报备。缺一人扣1分。（15分） 15",
                "台账齐全，数据来源清楚。（25分） 25",
            ],
        ),
        ("数据", "60", ["数据真实。（60分） 60"]),
    ]


def test_clauses_before_the_list_are_no_items() -> None:
    result = interpret(
        document(
            "客运站考核办法",
            "第一条 为规范服务，制定本办法。",
            "第二条 考核实行百分制，总分100分。",
            "第三条 考核内容及分值如下：",
            *("（一）售票（30分）。超时一次扣2分。", "（二）候车（40分）。", "（三）正点（30分）。"),
            "第四条 考核每季度进行一次。",
        )
    )
    (rubric,) = result.rubrics
    assert (str(rubric.points), [str(item.points) for item in rubric.items]) == ("100", ["30", "40", "30"])
    assert rubric.title is not None and rubric.title.text == "客运站考核办法"
    assert not [finding for finding in result.findings if finding.severity == "error"]


def test_two_items_are_a_rubric_where_the_total_agrees() -> None:
    lists = ["甲表", "1.履职（60分）", "2.作风（40分）", "合计：100分", "乙表", "1.任务（70分）", "2.安全（30分）"]
    result = interpret(document(*lists, "合计…………100分"))
    assert [[str(item.points) for item in rubric.items] for rubric in result.rubrics] == [["60", "40"], ["70", "30"]]
    assert [str(rubric.points) for rubric in result.rubrics] == ["100", "100"]


@pytest.mark.parametrize("title", ["日常行为评分表", "宿舍卫生检查表", "班级考核细则"])
def test_a_title_between_two_lists_begins_another_rubric(title: str) -> None:
    first = ["活动（8分）：", "服务（12分）：", "竞赛（15分）："]
    second = ["公德（5、0）：", "诚信（5、0）：", "出勤（10、5、0）：", "学习（20）："]
    result = interpret(document("素质评分表", *first, title, *second))
    points = [[str(item.points) for item in rubric.items] for rubric in result.rubrics]
    assert points == [["8", "12", "15"], ["5", "5", "10", "20"]]
    assert not [finding for finding in result.findings if finding.severity == "error"]


@pytest.mark.parametrize(
    "total", ["合计(30分)：", "活动加分总分（满分30分）：", "素质学分合计：30分", "各类活动总得分（30分）"]
)
def test_a_line_below_the_items_is_the_total_by_the_end_of_its_name(total: str) -> None:
    result = read("服务社会(满分8分):", "参加实践(满分12分):", "参加比赛(满分15分):", total)
    assert [item.points for item in result.rubrics[0].items] == [8, 12, 15]
    assert result.rubrics[0].points == 30


def test_such_a_line_over_items_is_not_the_total_of_those_above() -> None:
    first = ("服务社会(满分8分):", "参加实践(满分12分):", "参加比赛(满分15分):")
    result = read(*first, "学习成绩总分（50分）", "期中考试(满分20分):", "期末考试(满分30分):")
    assert all(rubric.points != 50 or rubric.items[0].points == 20 for rubric in result.rubrics)


@pytest.mark.parametrize(
    "line", ["- {}({}%):包括{}的要求。", "• {}（{}%）：{}是否到位", "1. {}【{}%】：{}", "（1）{}（{}%）:{}情况"]
)
def test_shares_between_a_name_and_what_is_said_about_it_are_points_where_they_make_100(line: str) -> None:
    lines = [
        line.format(name, share, name).replace("1", str(n), 1) if line[0] in "1（" else line.format(name, share, name)
        for n, (name, share) in enumerate([("设计", 40), ("实施", 40), ("评估", 20)], 1)
    ]
    (rubric,) = interpret(document("教学评分标准", *lines)).rubrics
    assert [item.points for item in rubric.items] == [40, 40, 20]


@pytest.mark.parametrize("prose", [[], ["此项最多10分。"]])
@pytest.mark.parametrize("share", ["{}%", "（{}%）", "：{}%"])
def test_headings_with_shares_hold_what_is_listed_in_points_below_one_of_them(prose: list[str], share: str) -> None:
    heads = [
        f"{n}、{name}{share.format(value)}"
        for n, (name, value) in enumerate([("标书", 30), ("制度", 10), ("费用", 60)], 1)
    ]
    inner = ["（1）卫生制度3分", "（2）采购制度3分", "（3）留样制度4分"]
    (rubric,) = interpret(document("招标评分细则", heads[0], heads[1], *prose, *inner, heads[2])).rubrics
    assert [item.points for item in rubric.items] == [30, 60]
    (category,) = rubric.categories
    assert category.name == "制度"
    assert [item.points for item in category.items] == [3, 3, 4]


def test_headings_without_points_keep_their_lists_behind_a_line_of_prose() -> None:
    first = ("一、宣传", "内容：做好宣传。", "1、制定计划（3分）", "2、专人负责（7分）")
    second = ("二、阵地", "内容：管好阵地。", "1、登记在册（20分）", "2、专人巡查（30分）")
    (rubric,) = interpret(document("考核细则", *first, *second)).rubrics
    assert [one.name for one in rubric.categories] == ["宣传", "阵地"]
    assert [[item.points for item in one.items] for one in rubric.categories] == [[3, 7], [20, 30]]


def test_a_later_part_keeps_its_name_behind_a_line_of_prose_where_the_part_before_has_no_points() -> None:
    first = ("（二）报送", "按件累计。", "1、快报每条计5分，专报每篇计15分。", "2、迟报的每次扣20分。")
    second = (
        "（三）督办",
        "按百分计。",
        "1、时限（40分）。逾期一天扣1分。",
        "2、答复（40分）。缺一件扣5分。",
        "3、回访（20分）。",
    )
    (rubric,) = interpret(document("考核办法", *first, *second)).rubrics
    (category,) = rubric.categories
    assert (category.label, category.name) == ("（三）", "督办")
    assert [item.points for item in category.items] == [40, 40, 20]
