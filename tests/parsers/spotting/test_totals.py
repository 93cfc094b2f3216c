"""The grand total beside a table: which heading and which sentence states it."""

import pytest

from parsers.interpret import interpret
from tests.readings import read, severe
from tests.tables import document, drawn_rows

ROWS = drawn_rows("考核内容 | 满分\n甲类事项 | 7\n乙类事项 | 5")


def total_of(*lines: str) -> object:
    rubrics = interpret(document(*lines, ROWS)).rubrics
    return rubrics[0].points and int(rubrics[0].points)


@pytest.mark.parametrize(
    "lines",
    [
        ["# 第二部分（40分）", "## 质量（12分）"],
        ["## 质量（12分）", "看是否写清楚了原因、经过和结果。"],
        ["## 质量（12分）", "> 看是否写清楚；", "> 由两人分别打分。"],
        ["一、质量（12分）", "本部分看是否写清楚，由两人分别打分。"],
        ["考核方案", "滿分共計 12 分，由兩人評分。"],
        ["考核方案", "總分為12分。"],
        ["考核方案", "全部做到为满分 **12 分**。"],
        ["考核方案", "每个单项满分7分，总分12分。"],
        ["考核方案", "满分：12"],
        ["考核方案", "总分：12，得分：____"],
        ["考核方案", "合计：**12**"],
        ["考核方案", "总分：12 被检单位："],
        ["值守考核标准(满分：12)"],
        ["值守考核标准（总分：12）"],
        ["值守考核标准【合计：12】"],
        ["值守考核标准", "（12分）"],
        ["值守考核标准", "( 12 分 )"],
        ["值守考核标准（共：12）", "班组：____"],
        ["值守考核标准（共12分） 被考核人：张三 日期：5月"],
    ],
)
def test_the_nearest_heading_or_sentence_states_the_total(lines: list[str]) -> None:
    assert total_of(*lines) == 12


@pytest.mark.parametrize(
    "lines",
    [
        ["考核方案", "- 每处对应约 1.5 分"],
        ["考核方案", "每项满分5分。"],
        ["考核方案", "在新的50分制下换算。"],
        ["（二）日常检查（40分）", "另行通知。"],
        ["考核方案", "参加人员合计：12人"],
        ["考核方案", "文件合计：12 份。"],
        ["考核方案", "经费总计：12,000元。"],
        ["考核方案", "总分：12 分以上的为优秀。"],
        ["考核方案", "总分：12+8，由两人评分。"],
        ["值守考核（1）"],
        ["值守考核标准【1】"],
        ["值守考核标准（3）"],
    ],
)
def test_what_one_thing_or_another_part_makes_is_no_total(lines: list[str]) -> None:
    assert total_of(*lines) is None


def test_a_heading_of_markdown_that_the_table_does_not_make_is_a_contradiction() -> None:
    assert total_of("## 质量（15分）", "看是否写清楚。") == 15


@pytest.mark.parametrize(
    "lines",
    [
        ["（二）质量（11分）", "本部分看是否写清楚，由两人分别打分。"],
        ["一、质量（满分10分）", "看是否写清楚。", "由两人分别打分。"],
        ["3.2 质量 13分", "看是否写清楚，原因、经过和结果都要有。"],
    ],
)
def test_a_heading_that_the_only_table_under_it_nearly_makes_is_a_contradiction(lines: list[str]) -> None:
    assert total_of(*lines) not in (None, 12)


def test_a_heading_over_two_tables_is_the_total_of_none() -> None:
    other = drawn_rows("考核内容 | 满分\n丙类事项 | 2\n丁类事项 | 1")
    rubrics = interpret(document("（二）质量（15分）", "先看内容。", ROWS, "再看形式。", other)).rubrics
    assert [rubric.points for rubric in rubrics] == [None, None]


def test_what_one_among_many_makes_is_the_total_where_the_table_makes_it() -> None:
    assert total_of("说课评分标准（单项满分12分）") == 12
    assert total_of("说课评分标准（单项满分10分）") is None


def test_a_range_in_a_header_is_no_total() -> None:
    rows = drawn_rows("考核内容 | 满分 | 优（6-7分） 良（4-5分） 差（1-2分）\n甲类事项 | 7 |\n乙类事项 | 5 |")
    (rubric,) = interpret(document("考核表", rows)).rubrics
    assert rubric.points is None


def test_a_title_that_says_what_several_parts_make_each_names_no_total() -> None:
    rows = drawn_rows("题目 | 分值\n读题 | 3\n列式 | 3\n计算 | 8")
    (rubric,) = interpret(document("阅读卷评分：第1、2题各3分，第3题8分", rows)).rubrics
    assert rubric.points is None


def test_a_title_that_the_table_does_not_make_is_a_contradiction_without_the_unit_too() -> None:
    result = read("值守考核标准（满分：15）", "考核内容 | 满分\n甲类事项 | 7\n乙类事项 | 5")
    assert result.rubrics[0].points == 15
    assert result.rubrics[0].title and result.rubrics[0].title.text == "值守考核标准（满分：15）"
    assert severe(result) == ["K203"]


def test_a_score_beside_the_items_is_no_total() -> None:
    rows = "考核内容 | 满分\n甲类事项 | 7\n乙类事项 | 5\n"
    assert read("值守考核", f"{rows}备注：总分：9，已复核 | <").rubrics[0].points is None
    assert read("值守考核", "班组：一组　总分：9", rows).rubrics[0].points is None
    assert read("值守考核", f"{rows}备注：总分：12，已复核 | <").rubrics[0].points == 12


def test_a_hundred_without_its_unit_is_a_total_that_the_table_may_miss() -> None:
    assert severe(read("值守考核", "合计：100", "考核内容 | 满分\n甲类事项 | 70\n乙类事项 | 50")) == ["K203"]


def test_what_every_contest_makes_is_the_total_of_none_of_them_together() -> None:
    lines = [
        "各项评分采用10分制，取平均分。",
        "一、声乐",
        "1、音准（4分）",
        "2、表情（6分）",
        "二、舞蹈",
        "1、编排（7分）",
        "2、服装（3分）",
    ]
    (rubric,) = interpret(document(*lines)).rubrics
    assert rubric.points is None and len(rubric.categories) == 2


def test_a_total_below_the_last_of_several_rubrics_may_be_that_of_all() -> None:
    tables = [
        drawn_rows("考核内容 | 分值\n甲 | 15\n乙 | 25"),
        drawn_rows("考核内容 | 方法 | 分值\n丙 | 问 | 35\n丁 | 看 | 25"),
    ]
    rubrics = interpret(document("初赛评分表", tables[0], "决赛评分表", tables[1], "总分：100分")).rubrics
    assert [rubric.points for rubric in rubrics] == [None, None]


HEADS = "一级指标 | 二级指标 | 评审内容 | 分值"


@pytest.mark.parametrize("name", ["教学比赛(100分)", "教学比赛（满分100分）", "2023年教学比赛评分指标【100分】"])
def test_a_category_over_all_others_states_the_total(name: str) -> None:
    drawing = f"{HEADS}\n{name} | 报告（60分） | 理念先进 | 20\n^ | ^ | 设计合理 | 40\n^ | 教案（40分） | 要素完整 | 10\n^ | ^ | 方法多样 | 30"
    result = read(drawing)
    assert result.rubrics[0].points == 100
    assert not severe(result)


def test_a_category_of_a_hundred_over_items_states_the_total() -> None:
    drawing = "项目 | 内容 | 分值\n安全管理（100分） | 制度齐全 | 40\n^ | 培训到位 | 35\n^ | 台账完整 | 25"
    assert read(drawing).rubrics[0].points == 100


def test_a_numbered_part_of_a_hundred_beside_bonuses_states_the_total() -> None:
    lines = [
        "一、基础分（100分）",
        "（一）卫生（60分）",
        "1、庭院整洁（40分）",
        "2。垃圾分类（20分）",
        "（二）守法（40分）",
    ]
    more = [
        "1、无打架斗殴（25分）",
        "2、无违法建设（15分）",
        "二、加分项",
        "1、见义勇为的加5分。",
        "三、减分项",
        "1、被通报的减5分。",
    ]
    result = interpret(document("积分制管理细则", *lines, *more))
    assert [rubric.points for rubric in result.rubrics] == [100]
    assert severe(result) == []


@pytest.mark.parametrize("name", ["一、安全管理（60分）", "安全管理（60分）"])
def test_a_category_over_items_may_be_one_of_several(name: str) -> None:
    drawing = f"项目 | 内容 | 分值\n{name} | 制度齐全 | 20\n^ | 培训到位 | 15\n^ | 台账完整 | 25"
    assert read(drawing).rubrics[0].points is None


@pytest.mark.parametrize(("points", "total"), [(40, None), (70, 100)])
def test_a_category_over_others_is_the_whole_only_where_it_makes_a_hundred(points: int, total: int | None) -> None:
    name = f"库房条件（{points + 30}分）"
    drawing = (
        f"{HEADS}\n{name} | 设施（{points}分） | 门窗完好 | {points}\n^ | 人员（30分） | 持证 | 10\n^ | ^ | 到岗 | 20"
    )
    assert read(drawing).rubrics[0].points == total


def test_a_category_that_its_parts_do_not_make_states_none() -> None:
    drawing = f"{HEADS}\n教学比赛(100分) | 报告（60分） | 理念先进 | 20\n^ | ^ | 设计合理 | 40\n^ | 教案（30分） | 要素完整 | 10\n^ | ^ | 方法多样 | 20"
    result = read(drawing)
    assert result.rubrics[0].points is None
    assert "K202" in severe(result)


@pytest.mark.parametrize(
    "title", ["一级指标：值守（12分）  考核单位：物业部", "值守（12分）  被考核人：甲  日期：五月"]
)
def test_points_before_filled_fields_above_the_header_are_the_total(title: str) -> None:
    rows = f"{title} | <\n考核内容 | 满分\n甲类事项 | 7\n乙类事项 | 4"
    assert severe(read("考核表", rows)) == ["K203"]


@pytest.mark.parametrize(
    "title",
    ["个人检查评分标准（12分，支撑目标1）", "检查表（12 分，分优、良、差三档）", "附件2 质量评分表（12分；占总评30%）"],
)
def test_a_total_may_stand_with_more_in_the_bracket_of_the_title(title: str) -> None:
    assert total_of(title) == 12


def test_points_with_more_in_a_bracket_that_the_table_does_not_make_are_no_total() -> None:
    assert total_of("检查表（30分，分三档）") is None


def test_a_hundred_with_more_in_a_bracket_that_the_table_nearly_makes_is_a_contradiction() -> None:
    rows = "考核内容 | 满分\n甲类事项 | 70\n乙类事项 | 32"
    assert severe(read("检查评分标准（100分，占30%）", rows)) == ["K203"]


@pytest.mark.parametrize(
    ("line", "points", "codes"),
    [("综合得分（满分 100）由系统算出。", 100, ["K203"]), ("笔试（满分 60）由学校组织。", None, [])],
)
def test_a_full_mark_of_100_in_brackets_is_the_total_that_a_table_alone_nearly_makes(
    line: str, points: int | None, codes: list[str]
) -> None:
    result = read("评价表", line, "项目 | 内容 | 分值\n学习 | 出勤 | 40\n^ | 作业 | 30\n实践 | 操作 | 26")
    assert (result.rubrics[0].points, severe(result)) == (points, codes)


@pytest.mark.parametrize(
    ("line", "codes"), [("本实验满分100分，内容和分数如下：", ["K203"]), ("本实验满分100分，分三次进行。", ["K213"])]
)
def test_a_line_that_leads_to_one_of_several_tables_states_its_total(line: str, codes: list[str]) -> None:
    first = "测试 | 分数\n排序 | 5\n连接 | 10\n查询 | 5"
    rows = "测试点 | 测试内容 | 分数\n甲 | 创建与删除 | 40\n乙 | 插入与查询 | 41\n丙 | 更新 | 20"
    assert severe(read("实验三（20分）", first, "测试说明", line, rows)) == codes


@pytest.mark.parametrize(("last", "codes"), [(40, []), (41, ["K203"]), (20, [])])
@pytest.mark.parametrize("scale", ["考核以百分制实行量化考核。", "1、评分采取100分制，取平均分。"])
def test_a_scale_of_a_hundred_below_the_one_rubric_is_held_against_what_nearly_makes_it(
    last: int, codes: list[str], scale: str
) -> None:
    rows = f"考核内容 | 满分\n甲类事项 | 60\n乙类事项 | {last}"
    assert severe(read("考核办法", rows, scale)) == codes


@pytest.mark.parametrize(("last", "codes"), [(400, []), (300, ["K203"])])
def test_a_scale_of_a_thousand_is_the_total_too(last: int, codes: list[str]) -> None:
    rows = f"考核内容 | 满分\n甲类事项 | 600\n乙类事项 | {last}"
    result = read("考核办法", "考核实行千分制。", rows)
    assert result.rubrics[0].points == 1000
    assert severe(result) == codes


@pytest.mark.parametrize(
    ("lines", "points"), [(("比赛评分由两部分组成,满分为12", "分。标准如下："), 12), (("满分为12", "另加2分。"), None)]
)
def test_a_number_that_ends_a_line_goes_with_its_unit_on_the_next(lines: tuple[str, str], points: int | None) -> None:
    assert total_of("歌唱比赛", *lines) == points


@pytest.mark.parametrize(
    ("title", "points"), [("单场评分（每个场景12分，共60分）", 12), ("单场评分（每个场景10分，共12分）", 12)]
)
def test_beside_what_all_make_the_total_of_one_is_that_of_a_table_that_makes_it(title: str, points: int) -> None:
    assert total_of(title) == points


def test_the_points_that_a_table_has_of_a_larger_whole_are_held_against_it() -> None:
    rows = "考核内容 | 满分\n甲类事项 | {}\n乙类事项 | 20"
    assert severe(read("教师评分表（占50分）", rows.format(30))) == []
    assert severe(read("教师评分表（占50分）", rows.format(31))) == ["K203"]
    assert severe(read("教师评分表（占50分）", rows.format(80))) == []


@pytest.mark.parametrize(("points", "codes"), [(4, []), (5, ["K203"]), (8, [])])
def test_a_sentence_below_that_begins_with_the_total_is_held_against_what_nearly_makes_it(
    points: int, codes: list[str]
) -> None:
    rows = f"评分内容 | 满分\n演唱 | {points}\n音准 | 3\n台风 | 3"
    assert severe(read("歌咏比赛评分细则", rows, "评分方法：", "总分10分，可以保留两位小数，取平均分。")) == codes


@pytest.mark.parametrize(("line", "codes"), [("（12分）", []), ("（15分）", ["K203"])])
def test_points_alone_below_the_title_are_the_total(line: str, codes: list[str]) -> None:
    assert severe(interpret(document("值守考核标准", line, ROWS))) == codes


def test_points_alone_below_the_title_are_held_against_the_total_of_the_table() -> None:
    rows = "考核内容 | 满分\n甲类事项 | 7\n乙类事项 | 5\n合计 | 12"
    assert severe(read("值守考核标准", "（15分）", rows)) == ["K212"]
