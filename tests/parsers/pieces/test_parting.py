"""Two tables printed as one."""

import pytest

from schema.notice import RubricFile
from tests.readings import outline, priced, read, severe

RUBRIC = "二、运营考核 | < | < | < | <\n考核指标 | 权重 | 考核标准 | | \n设施维护 | 60分 | 设施完好 | | \n安全管理 | 40分 | 没有事故 | | \n"
GRADES = (
    "三、得分与付费对应表 | < | < | < | <\n等级 | 得分区间 | 首年 | 次年 | 处理方式\n优 | ≥80分 | 100% | 100% | 全额\n良 | <80分 | 95% | 80% | 按系数",
    " | | | | \n等级 | 得分区间 | 首年 | 次年 | 处理方式\n优 | ≥80分 | 100% | 100% | 全额\n良 | 60-79分 | 95% | 80% | 按系数",
    "附：等次划分 | | | | \n等次 | 分值范围 | 说明 | | \n一等 | 85～100 | 表扬 | | \n二等 | 60～84 | 通报 | | \n三等 | 60以下 | 约谈 | | ",
    "得分区间 | 付费系数 | 备注 | | \n90分以上 | 1.0 | 全额 | | \n80-90分 | 0.9 | 扣减 | | \n80分以下 | 0.8 | 扣减 | | ",
)


@pytest.mark.parametrize("grades", GRADES)
def test_grades_below_a_rubric_are_another_table(grades: str) -> None:
    result = read("一、建设考核见合同。", RUBRIC + grades)
    (rubric,) = result.rubrics
    assert priced(rubric) == [("设施维护", 60), ("安全管理", 40)]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("加分项 | 受到表彰奖励的 | 视表彰级别 | ", "bonus"),
        ("一票否决 | 发生重大事故的 | 考核为不合格等次 | ", "veto"),
        ("扣分项 | 被通报批评的 | 依据通报结果 | ", "deduction"),
    ],
)
def test_a_short_row_that_names_a_part_is_no_header(row: str, kind: str) -> None:
    rows = (
        "考核项目 | 考核内容 | 评分标准 | 分值\n安全 | 没有事故 | 一起扣5分 | 40\n台账 | 记录齐全 | 缺一项扣1分 | 60\n"
    )
    (rubric,) = read(f"{rows}{row}\n合计 | < | < | 100").rubrics
    assert rubric.points == 100
    assert [part.kind for part in rubric.categories] == ["base", "base", kind]


def test_another_rubric_with_its_own_columns() -> None:
    second = "附表 | < | < | < | <\n序号 | 检查内容 | 检查方法 | 分值 | \n1 | 台账齐全 | 查资料 | 10 | \n2 | 现场整洁 | 看现场 | 20 | "
    first, other = read(RUBRIC + second).rubrics
    assert priced(first) == [("设施维护", 60), ("安全管理", 40)]
    assert [item.text for item in other.items] == ["台账齐全", "现场整洁"]
    assert [item.points for item in other.items] == [10, 20]


def test_a_block_with_a_header_of_the_same_columns_stays() -> None:
    result = read(
        """考核内容 | 分值 | 评分标准
        一、日常管理 | < | <
        台账齐全 | 40 | 缺一项扣1分
        现场整洁 | 60 | 一处扣1分
        二、加分项 | < | <
        加分内容 | 分值 | 加分标准
        获得表彰 | 5 | 每次加1分"""
    )
    assert outline(result.rubrics[0].categories) == [("日常管理", None, [40, 60]), ("加分项", None, [5])]


def test_blocks_in_two_tables_count_on() -> None:
    first = "一、建设考核 | < | <\n考核指标 | 权重 | 考核标准\n工程质量 | 70分 | 合格\n工程进度 | 30分 | 按期"
    second = "二、运营考核 | < | < | <\n考核指标 | 权重 | 考核标准 | 备注\n设施维护 | 60分 | 完好 | 抽查\n安全管理 | 40分 | 无事故 | 抽查"
    result = read(first, "经营期另行考核。", second)
    assert len(result.rubrics) == 2
    assert severe(result) == []
    assert severe(read(second)) == []


TWO_FORMS = """车间主任月度考核表 | < | <
项目 | 满分 | 评分办法
计划完成率 | 70 | 每低1%扣1分
设备利用率 | 30 | 每低1%扣1分
合计 | 100 |{blank}
班组长月度考核表 | < | <
项目 | 满分 | 评分办法
班产计划完成率 | 60 | 每低1%扣1分
现场整洁 | 40 | 每处扣1分
合计 | 100 |"""


def test_the_same_header_below_blank_rows_and_a_heading_begins_a_table() -> None:
    first, second = read(TWO_FORMS.format(blank="\n | | \n | | ")).rubrics
    assert [item.points for item in first.items] == [70, 30]
    assert [item.points for item in second.items] == [60, 40]
    assert first.points == 100
    assert second.points == 100


def test_without_blank_rows_a_total_is_what_tells_and_is_not_silent() -> None:
    result = read(TWO_FORMS.format(blank=""))
    assert len(result.rubrics) == 2 or severe(result)


HEADER = "考核项目 | 考核内容 | 分值 | 得分\n"
ONE = HEADER + "出勤 | 按时到岗 | 40 | \n作业 | 按时交齐 | 60 | \n"
OTHER = HEADER + "出勤 | 按时到岗 | 30 | \n答辩 | 思路清楚 | 70 | \n"
ENDS = (
    "总分： | < | < | <\n教师签名： | < | < | <",
    "合计 | < | 100 | ",
    "合计 | < | 100 | \n评语： | < | < | <",
    "指导意见： | < | < | <",
    "",
)


def _sums(result: RubricFile) -> list[list[object]]:
    held = [[*(i for c in rubric.categories for i in c.items), *rubric.items] for rubric in result.rubrics]
    return [[item.points for item in items] for items in held]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("apart", [True, False])
def test_the_header_below_a_whole_rubric_begins_another(end: str, apart: bool) -> None:
    first, second = (ONE + end).strip(), (OTHER + end).strip()
    result = read(first, second) if apart else read(f"{first}\n{second}")
    assert _sums(result) == [[40, 60], [30, 70]]
    assert severe(result) == []


def test_a_total_of_a_part_ends_no_rubric_in_one_table() -> None:
    first = HEADER + "出勤 | 按时到岗 | 20 | \n作业 | 按时交齐 | 30 | \n合计 | < | 50 | \n"
    second = HEADER + "实验 | 步骤正确 | 20 | \n答辩 | 思路清楚 | 30 | \n合计 | < | 50 | \n总计 | < | 100 | "
    result = read(first + second)
    assert _sums(result) == [[20, 30, 20, 30]]


def test_a_score_to_fill_in_below_a_part_ends_no_rubric() -> None:
    first = HEADER + "出勤 | 按时到岗 | 20 | \n作业 | 按时交齐 | 30 | \n检查人签名： | < | < | <"
    second = HEADER + "实验 | 步骤正确 | 20 | \n答辩 | 思路清楚 | 30 | \n检查人签名： | < | < | <"
    assert len(read(first, second).rubrics) == 1


@pytest.mark.parametrize(
    "over", ["2. 裁决阈值 | | | | \n2.2 三级裁决 | | | | \n", "三、结果运用 | | | | \n | | | | \n（一）等次 | | | | \n"]
)
def test_headings_over_headings_go_with_the_table_below(over: str) -> None:
    result = read(RUBRIC + over + GRADES[3])
    (rubric,) = result.rubrics
    assert priced(rubric) == [("设施维护", 60), ("安全管理", 40)]
    assert severe(result) == severe(read(RUBRIC))


SECOND = "一级指标 | 二级指标 | 分值 | | \n服务 | 窗口值守 | 60 | | \n宣传 | 报送信息 | 40 | | "


def test_a_table_without_points_above_a_heading_and_a_header_that_names_them() -> None:
    first = "准入条件 | | | | \n一级指标 | 二级指标 | 审查要求 | 结果 | 说明\n许可 | 许可情况 | 有许可 | | \n安全 | 安全情况 | 无事故 | | "
    (rubric,) = read(f"{first}\n质量指标（满分100分） | | | | \n{SECOND}").rubrics
    assert outline(rubric.categories) == [("服务", None, [60]), ("宣传", None, [40])]
    assert rubric.points == 100


@pytest.mark.parametrize("heads", ["（100分）", " - 满分100分", "满分：100分", ""])
def test_blocks_whose_headings_state_their_total_are_all_read(heads: str) -> None:
    rubrics = read(
        f"甲类单位{heads} | | | | \n{SECOND}\n乙类单位{heads} | | | | \n{SECOND.replace('值守', '评议')}"
    ).rubrics
    assert [sum(item.points or 0 for c in rubric.categories for item in c.items) for rubric in rubrics] == [100, 100]
    assert [rubric.points for rubric in rubrics] == [100 if heads else None] * 2


@pytest.mark.parametrize("prose", [0, 1, 4])
@pytest.mark.parametrize("total", ["", "合计 | < | 100\n"])
def test_a_whole_rubric_may_stand_below_another_under_a_header_of_other_words(prose: int, total: str) -> None:
    first = "项目 | 内容 | 分值\n甲 | 做好工作 | 60\n乙 | 完成任务 | 40\n"
    between = "".join(f"第{n}段说明，请按要求执行。 | < | <\n" for n in range(prose))
    second = "指标 | 要点 | 满分\n丙 | 报送信息 | 70\n丁 | 开展活动 | {last}"
    result = read(first + total + between + second.format(last=30))
    assert len(result.rubrics) == 2
    assert severe(result) == []
    assert len(read(first + total + between + second.format(last=31)).rubrics) == 1


@pytest.mark.parametrize("heading", ["附件2 | | \n成绩汇总表 | | ", "成绩汇总表 | < | <"])
@pytest.mark.parametrize("header", ["序号 | 单位 | 总分", "单位 | 得分 | 名次"])
def test_a_list_of_those_judged_below_a_rubric_is_none_of_its_rows(heading: str, header: str) -> None:
    rows = "1 | 东街站 | 95\n2 | 西街站 | 93" if header.startswith("序号") else "东街站 | 95 | 1\n西街站 | 93 | 2"
    result = read(f"序号 | 考核内容 | 分值\n1 | 接待 | 60\n2 | 清洁 | 40\n合计 | | 100\n{heading}\n{header}\n{rows}")
    (rubric,) = result.rubrics
    assert priced(rubric) == [("接待", 60), ("清洁", 40)]
    assert rubric.points == 100
    assert severe(result) == []


def on_one_sheet(first: int = 50, title: str = "附件2") -> str:
    head = "考核内容 | 分值 | 评分标准\n"
    return (
        f"附件1 | | \n门卫考核表 | | \n{head}登记来访 | 20 | 漏一次扣1分\n巡查院落 | 30 | 少一次扣2分\n合计 | {first} | \n"
        f"{title} | | \n{head}检查器材 | 10 | 少一次扣1分\n组织演练 | 20 | 少一次扣5分\n合计 | 30 | "
    )


@pytest.mark.parametrize("title", ["附件2", "附表2", "消防考核表", "附件2 | | \n消防考核表"])
def test_titles_below_a_total_that_holds_begin_another_rubric_with_the_same_header(title: str) -> None:
    first, second = read("安保考核办法", on_one_sheet(title=title)).rubrics
    assert priced(first) == [("登记来访", 20), ("巡查院落", 30)]
    assert priced(second) == [("检查器材", 10), ("组织演练", 20)]
    assert [int(one.points or 0) for one in (first, second)] == [50, 30]


@pytest.mark.parametrize(("first", "title"), [(51, "附件2"), (50, "消防")])
def test_without_a_title_or_a_total_that_holds_they_are_told(first: int, title: str) -> None:
    result = read("安保考核办法", on_one_sheet(first, title))
    assert len(result.rubrics) == 1 and severe(result) != []


def parts_on_one_sheet(titles: tuple[str, str], end: str = "") -> str:
    head = "项目 | 内容 | 分值 | 标准\n"
    return (
        f"{titles[0]} | < | < | <\n{head}门卫 | 登记来访 | 10 | 漏一次扣1分\n^ | 巡查院落 | 15 | 少一次扣2分\n夜班 | 锁好大门 | 15 | 忘一次扣5分\n"
        f"合计 | | 40 | \n{titles[1]} | < | < | <\n{head}消防 | 检查器材 | 35 | 少一次扣1分\n^ | 组织演练 | 25 | 少一次扣5分\n合计 | | 60 | {end}"
    )


@pytest.mark.parametrize("titles", [("一、安保评分标准", "二、消防评分标准"), ("（一）安保评分表", "（二）消防评分表")])
@pytest.mark.parametrize("end", ["", "\n总计 | | 100 | "])
def test_titles_over_parts_that_make_a_hundred_together_begin_no_other_rubric(
    titles: tuple[str, str], end: str
) -> None:
    result = read("后勤考核办法", parts_on_one_sheet(titles, end))
    (rubric,) = result.rubrics
    assert [(part.label + part.name, [sub.name for sub in part.categories]) for part in rubric.categories] == [
        (titles[0], ["门卫", "夜班"]),
        (titles[1], ["消防"]),
    ]
    assert rubric.categories[0].points == 40 and severe(result) == []


@pytest.mark.parametrize("title", ["表二", "消防评分标准", "消防评分表"])
def test_titles_without_a_number_of_a_part_begin_another_rubric_unless_a_last_total_states_all(title: str) -> None:
    titles = ("安保评分表", title)
    two = read("后勤考核办法", parts_on_one_sheet(titles))
    assert [len(rubric.categories) for rubric in two.rubrics] == [2, 1] and severe(two) == []
    one = read("后勤考核办法", parts_on_one_sheet(titles, "\n总计 | | 100 | "))
    assert len(one.rubrics) == 1
