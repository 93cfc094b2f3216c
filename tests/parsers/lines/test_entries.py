"""Which points of a listed line are its own, which lines are entries at all, and what heads what."""

import pytest

from parsers.interpret import interpret
from parsers.readers import text
from schema.finding import UnusableInput
from schema.rubric import Category, Item, Rubric
from tests.tables import document


def rubric_of(*lines: str) -> Rubric:
    (rubric,) = interpret(document(*lines)).rubrics
    return rubric


def points(node: Rubric | Category) -> list[object]:
    """The points of the items in reading order, those of a category as a list."""
    both: list[Category | Item] = sorted(
        [*node.categories, *node.items], key=lambda child: int(child.id.rpartition(".")[2])
    )
    return [points(child) if isinstance(child, Category) else child.points and float(child.points) for child in both]


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("字数（1分）：每多10字扣1分。", 1),
        ("结构（7分）：层次清楚（4分），过渡自然（3分）", 7),
        ("结构（7分）——层次清楚（4分），过渡自然（3分）", 7),
        ("采集：10分，缺一项扣10分", 10),
        ("采集 10分，缺一项扣3分", 10),
        ("音色满分为4分，要求清亮", 4),
        ("绿化（分值：8分）：看长势", 8),
        ("书写整洁5分，错一字扣1分", 5),
        ("台账和班级公约 5分", 5),
        ("书写整洁共5分；每错一字减0.5分。", 5),
        ("Reading (20 points), 每题 5 分", 20),
        ("全部完成 +6 分", 6),
        ("校园环境 - 5分", 5),
        ("朗诵15分（限时3分钟）", 15),
        ("即兴问答20分(不超过半小时)", 20),
        ("对照原文（10分）；说明缘由（5分）。15分", 15),
    ],
)
def test_the_points_of_a_name_are_its_own_whatever_is_said_about_it(line: str, own: float) -> None:
    assert points(rubric_of("1. 出勤（4分）", f"2. {line}", "3. 展示（6分）")) == [4, own, 6]


@pytest.mark.parametrize(
    "line", ["迟到扣5分（超过10分钟）", "交稿，早交得5分（10分钟内）", "报名得分不足5分（30分钟内）"]
)
def test_points_before_a_time_that_are_not_those_of_a_name_are_no_own(line: str) -> None:
    assert points(rubric_of("1. 出勤（4分）", "2. 展示（6分）", f"3. {line}", "4. 笔试（9分）")) == [4, 6, None, 9]


def test_what_is_taken_off_beside_items_goes_on_the_item_above() -> None:
    rubric = rubric_of(
        "一、任务（9分）", "- 连通 4 分", "- 登录 5 分", "- 未用脚本 -2 分", "二、报告（3分）", "- 完整（3分）"
    )
    assert points(rubric) == [[4, 5], [3]]
    assert rubric.categories[0].items[1].text == "登录 5 分- 未用脚本 -2 分"


@pytest.mark.parametrize(
    "grades",
    [
        ["- 优秀: 90-100分", "- 合格: 60-89分", "- 不合格: <60分"],
        ["- 优秀（90～100分）", "- 良好（75～89分）", "- 较差（0～74分）"],
        ["- 一档：90-100分", "- 二档：80-89分", "- 三档：70-79分"],
        ["- A级：95分", "- B级：85分", "- C级：70分"],
    ],
)
def test_grades_by_score_are_no_items(grades: list[str]) -> None:
    lines = [
        "## 细则",
        "### 评分（满分10分）",
        "#### 1. 格式（4分）",
        "- 字体：2分",
        "- 页边：2分",
        "#### 2. 内容（6分）",
        "- 切题：6分",
    ]
    rubric = rubric_of(*lines, "### 等级", *grades, "## 实施", "1. 培训：评分平均提高20分", "2. 抽查：每季一次")
    assert points(rubric) == [[2, 2], [6]]
    assert rubric.points == 10
    assert [category.name for category in rubric.categories] == ["格式", "内容"]


def test_grades_below_an_item_say_how_much_of_its_points_it_gets() -> None:
    rubric = rubric_of("1. 书写（10分）", "- 优：9-10分", "- 良：7-8分", "2. 口述（5分）", "3. 礼仪（5分）")
    assert points(rubric) == [10, 5, 5]
    assert rubric.items[0].text.endswith("- 良：7-8分")


@pytest.mark.parametrize(
    "lines",
    [
        ["a. 功能：满分50分。", "甲档：齐全；", "乙档：尚可。", "b. 报告：满分30分。", "c. 视频：满分20分。"],
        ["A、功能（50分）", "B、报告（30分）", "C、视频（20分）"],
        ["功能（50分）：齐全", "报告（30分）：详细", "视频（20分）：清楚"],
        ["1. 功能（50%）", "2. 报告（30%）", "3. 视频（20%）"],
        ["1. 功能（50%）：齐全。", "2. 报告（30%）：完整。", "3. 视频（20%）。"],
        ["## 功能 50%", "齐全。", "## 报告 30%", "## 视频 20%"],
        ["1，功能（50分）", "2，报告（30分）", "3，视频（20分）"],
    ],
)
def test_letters_names_shares_and_commas_mark_items(lines: list[str]) -> None:
    assert points(rubric_of(*lines)) == [50, 30, 20]


def test_shares_that_do_not_make_a_hundred_are_no_points() -> None:
    with pytest.raises(UnusableInput):
        interpret(document("1. 出勤率（90%）", "2. 完成率（95%）", "3. 合格率（98%）"))


def test_lines_set_in_stand_below_the_number() -> None:
    reading = text.read(
        "1、\t采集：5分\n\t来源清楚。2分\n\t数量足够。3分\n2、\t清洗：6分\n3、\t作图4分\n".encode(), "f1", "a.txt"
    )
    assert points(rubric_of(*[block.text for block in reading.blocks if block.kind == "paragraph"])) == [[2, 3], 6, 4]


def test_points_on_top_are_a_bonus() -> None:
    lines = [
        "一、作图（8分）",
        "1. 曲线 5分",
        "2. 图例 3分",
        "3. 配色4分（加分项）",
        "二、说明（2分）",
        "1. 清楚（2分）",
    ]
    items = rubric_of(*lines).categories[0].items
    assert [item.points and int(item.points) for item in items] == [5, 3, 4]
    assert [(item.kind, item.counts) for item in items] == [("base", True), ("base", True), ("bonus", False)]


def test_bullets_set_in_stand_below_bullets() -> None:
    assert points(
        rubric_of("- 附加一（3分）", "- 附加二（5分）", "    - 甲（2分）", "    - 乙（3分）", "- 附加三（1分）")
    ) == [
        3,
        [2, 3],
        1,
    ]


def test_a_comma_number_below_an_item_of_less_stands_beside_it() -> None:
    lines = [
        "1. 首页",
        "1）查看（4分）",
        "2）权限（2分）",
        "1，编辑（10分）",
        "2，删除（1分）",
        "3）评论（5分）",
        "2. 搜索（8分）",
    ]
    assert points(rubric_of(*lines)) == [[4, 2, 10, 1, 5], 8]


def test_points_on_top_of_a_sum_are_no_items() -> None:
    with pytest.raises(UnusableInput):
        interpret(document(*(f"- 组合{n}：对应特质总分 + 2分" for n in "甲乙丙丁")))


@pytest.mark.parametrize(
    "lines",
    [
        ["1、扫地（4分）", "2.拖地（3分）", "3、擦窗（2分）"],
        ["1.扫地（4分）", "2、拖地（3分）", "3．擦窗（2分）"],
        ["1，扫地（4分）", "2.拖地（3分）", "3、擦窗（2分）"],
        ["（1）扫地（4分）", "2）拖地（3分）", "⑶擦窗（2分）"],
        ["⒈扫地（4分）", "2、拖地（3分）", "⒊擦窗（2分）"],
    ],
)
def test_a_list_goes_on_whatever_the_marks_of_its_numbers(lines: list[str]) -> None:
    assert points(
        rubric_of("一、卫生（9分）", *lines, "二.纪律（5分）", "1、出勤（5分）", "三、其他（6分）", "1.甲（6分）")
    ) == [
        [4, 3, 2],
        [5],
        [6],
    ]


def test_another_mark_below_the_same_number_is_a_level_of_its_own() -> None:
    assert points(
        rubric_of("1.卫生（5分）", "1、扫地（2分）", "2、拖地（3分）", "2.纪律（4分）", "1、出勤（4分）")
    ) == [
        [2, 3],
        [4],
    ]


def test_what_is_taken_off_under_the_next_number_is_an_item_that_adds_nothing() -> None:
    lines = [
        "一、值班（5分）",
        "1.到岗，2分。",
        "2.记录齐全，得3分，缺一次减0.5分。",
        "3.脱岗的，每人次减2分，最高减4分。",
    ]
    result = interpret(
        document(
            *lines, "二、台账（4分）", "1.齐全，3分。不齐每本扣1分，扣完为止。", "2.整洁，1分。", "3.造假的扣4分。"
        )
    )
    (rubric,) = result.rubrics
    assert points(rubric) == [[2, 3, None], [3, 1, None]]
    assert [category.items[2].kind for category in rubric.categories] == ["deduction", "deduction"]
    assert not [finding for finding in result.findings if finding.severity != "note"]
    assert result.coverage.unused == ()


def test_what_is_taken_off_from_one_in_a_list_of_its_own_goes_on_the_item_above() -> None:
    assert points(rubric_of("1.出勤（5分）", "1.迟到扣1分", "2.旷课扣3分", "2.卫生（3分）", "3.礼貌（2分）")) == [
        5,
        3,
        2,
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["1、地面：（1）无积水。 4分", "（2）无垃圾。 3分", "2、桌面、书架：（1）洁净。 2分", "（2）整齐。 1分"],
        ["1.地面:①无积水(4分);", "②无垃圾(3分)。", "2.书架:①洁净(2分);", "②整齐(1分)。"],
        ["1.地面（7分）：（1）无积水4分。", "（2）无垃圾3分。", "2.书架（3分）：（1）洁净2分。", "（2）整齐1分。"],
        ["1.地面：（1）无积水（4分）。（2）无垃圾（3分）。", "2.书架：（1）洁净（2分），（2）整齐（1分）"],
        ["（一）地面：1、无积水，得4分。2、无垃圾，得3分。", "（二）书架：1.洁净，得2分。2、整齐，得1分。"],
    ],
)
def test_the_first_of_a_list_may_stand_behind_the_name_that_heads_it(lines: list[str]) -> None:
    rubric = rubric_of("一、卫生（10分）", *lines, "二、纪律（5分）", "1、出勤（5分）")
    assert points(rubric) == [[[4, 3], [2, 1]], [5]]
    assert rubric.categories[0].categories[0].name == "地面"


@pytest.mark.parametrize(
    "line",
    [
        "（1）目录（机构、职能）。（5分）（2）指南。（10分）",
        "（1）目录，5分。（2）指南，10分。",
        "1、目录（5分）2、指南（10分）",
        "1.目录，得5分；2、指南，得10分",
        "①目录（5分），②指南（10分）",
    ],
)
def test_listed_lines_on_one_line(line: str) -> None:
    after = line[: line.index("目")].replace("1", "3").replace("①", "③")
    assert points(rubric_of("一、公开（21分）", line, f"{after}咨询（6分）", "二、其他（2分）", "（1）甲（2分）")) == [
        [5, 10, 6],
        [2],
    ]


def test_marks_inside_one_item_are_not_taken_apart() -> None:
    rubric = rubric_of(
        "1.机构（9分）：（1）人员（4分）（2）制度（5分）",
        "2.台账：（1）齐全，（2）整洁。 3分",
        "3.会议（2分），见2、台账",
    )
    assert points(rubric) == [9, 3, 2]


@pytest.mark.parametrize("stated", ["：总分9分", "，总分9分", "：合计9分", "：总计为9分。", "（9分）"])
def test_a_heading_may_state_the_total_of_what_it_heads(stated: str) -> None:
    lines = [f"一、卫生方面{stated}", "1、扫地 4分", "2、拖地 4分", "二、纪律方面：总分5分", "1、出勤 5分"]
    result = interpret(document("考核细则", *lines))
    assert [(c.name, str(c.points)) for c in result.rubrics[0].categories] == [("卫生方面", "9"), ("纪律方面", "5")]


def test_a_total_that_heads_nothing_is_no_item() -> None:
    rubric = rubric_of("一、评分办法：总分100分", "二、评分内容", "1.扫地（40分）", "2.拖地（30分）", "3.擦窗（30分）")
    assert points(rubric) == [40, 30, 30]


def test_numbered_lines_with_points_left_out_make_the_rest_doubtful() -> None:
    lines = ["1.班子（9分）", "团结有力。", "1.换届（2分）", "2.分工（5分）", "3.例会（2分）", "2.机制", "健全。"]
    result = interpret(
        document(
            "考核细则",
            *lines,
            "1.计划。另有总结。",
            "其他。",
            "2.活动（3分）",
            "甲。",
            "乙。",
            "3.阵地（2分）",
        )
    )
    assert [(f.code, f.severity) for f in result.findings if f.code == "K104"] == [("K104", "warning")]
