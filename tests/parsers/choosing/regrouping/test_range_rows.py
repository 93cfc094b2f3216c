"""Rows whose ranges of points join end to end: the tiers of the item that they stand beside."""

import pytest

from tests.readings import one_rubric, outline, priced, read, severe

HEAD = "序号 | 评审因素 | 评审内容 | 分值\n"


@pytest.mark.parametrize(
    "rows",
    [
        "1 | 服务方案（30分） | 思路清晰 | 20-30\n^ | ^ | 思路较清晰 | 10-20\n^ | ^ | 思路混乱 | 0-10",
        "1 | 服务方案 | 思路清晰，措施得力 | 21-30分\n^ | ^ | 措施可行 | 11-20分\n^ | ^ | 思路混乱 | 0-10分",
        "1 | 服务方案 | 没有方案 | 0\n^ | ^ | 方案一般 | 1～15\n^ | ^ | 方案完善 | 15～30",
        "1 | 服务方案 | 没有提交 | 0\n^ | ^ | 提交了完整的文件 | 1-30",
    ],
    ids=["mark-in-the-name", "ends-one-apart", "rising-from-nothing", "two"],
)
def test_ranges_that_join_are_tiers(rows: str) -> None:
    rubric = one_rubric(
        HEAD + rows + "\n2 | 人员 | 配备齐全 | 11-20\n^ | ^ | 不齐全 | 0-10\n3 | 报价 | 最低价得满分 | 50"
    )
    assert [int(item.points or 0) for item in rubric.items] == [30, 20, 50]
    assert rubric.items[0].text.startswith("服务方案") and rubric.items[0].points_min is None
    assert rubric.items[2].text == "报价"


def test_all_ranges_of_tiers_are_cells_beside_the_mark_in_the_name() -> None:
    rubric = one_rubric(
        "项目 | 内容 | 总分值\n方案（9分） | 合理 | 5-9\n^ | 尚可 | 1-5\n设备（6分） | 齐全 | 3-6\n^ | 不全 | 0-3"
    )
    assert [cell.text for cell in rubric.items[0].cells] == ["合理尚可", "5-9 1-5"]


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        ("1 | 甲 | 守时 | 0-10\n^ | ^ | 守纪 | 0-5\n2 | 乙 | 台账 | 0-15\n^ | ^ | 归档 | 0-10", None),
        ("1 | 甲 | 守时 | 5-10\n^ | ^ | 守纪 | 0-5\n2 | 乙 | 台账 | 10-15\n^ | ^ | 归档 | 0-10\n合计 | < | < | 40", 40),
        ("1 | 甲（15分） | 守时 | 5-10\n^ | ^ | 守纪 | 0-5\n2 | 乙（25分） | 台账 | 10-15\n^ | ^ | 归档 | 0-10", None),
    ],
    ids=["all-from-nothing", "they-make-the-total", "they-make-their-categories"],
)
def test_ranges_that_are_added_up_are_items(rows: str, total: int | None) -> None:
    rubric = one_rubric(HEAD + rows)
    assert [points for _, points in priced(rubric)] == [10, 5, 15, 10]
    assert rubric.points == total


ROWS = "1 | 经营 | 完成产值 | 40\n2 | 安全 | 无事故 | 35\n3 | 质量 | 无返工 | 25\n"
IN_NAMES = (
    "序号 | 项目 | 评分标准\n1 | 经营（40分） | 缺项扣5分\n2 | 安全（35分） | 事故扣9分\n3 | 质量（25分） | 返工扣2分\n"
)


@pytest.mark.parametrize(
    "drawing",
    [
        HEAD + ROWS + "4 | 总分 | < | 100",
        HEAD + ROWS + "4 | 评定分值（1-3项之和） | < | 100",
        HEAD + ROWS + "4 | 各项得分之和 | | 100",
        HEAD + ROWS + "4 | 最终分值 | < | 100",
        IN_NAMES + "4 | 总分 | 100",
        IN_NAMES + "4 | 评定分值(1-3项之和) | 100",
        IN_NAMES + "4 | 前三项之和 | 100分",
    ],
)
def test_a_numbered_row_of_the_sum_is_the_total(drawing: str) -> None:
    result = read(drawing)
    assert result.rubrics[0].points == 100
    assert [points for _, points in priced(result.rubrics[0])] == [40, 35, 25]
    assert severe(result) == []


def test_the_number_of_a_row_is_no_total() -> None:
    result = read(IN_NAMES + "4 | 总计 | ")
    assert result.rubrics[0].points is None
    assert severe(result) == []


def test_ranges_under_a_word_for_scores_are_what_can_be_reached() -> None:
    rows = "方案（20分） | 完整 | 11-20\n | 不完整 | 0-10\n设备（30分） | 齐全 | 16-30\n | 不齐全 | 0-15\n"
    rubric = one_rubric("项目 | 标准 | 得分\n" + rows + "总分 | | 50")
    assert rubric.points == 50
    assert outline(rubric.categories) == []


FALLING = """{} | < | 分值 | 本月得分
    工作业绩{} | 效率高，从不出错 | 40 |
    ^ | 按时完成，偶有差错 | {} |
    ^ | 需要督促才能完成 | {} |
    ^ | 经常拖延 | {} |
    工作态度{} | 主动承担额外任务 | 30 |
    ^ | 能服从安排 | {} |
    ^ | 推诿扯皮 | {} |
    纪律{} | 从不迟到 | 30 |
    ^ | 偶尔迟到 | {} |
    ^ | 经常迟到或早退 | {} |"""
DOWN = ("35-30", "25-15", "10-0", "25-15", "10-0", "20-10", "5-0")
UP = tuple("-".join(reversed(one.split("-"))) for one in DOWN)
WITH_UNIT = tuple(f"{one}分" for one in DOWN)


def falling(head: str, marks: tuple[str, str, str], ranges: tuple[str, ...]) -> str:
    return FALLING.format(head, marks[0], *ranges[:3], marks[1], *ranges[3:5], marks[2], *ranges[5:])


@pytest.mark.parametrize("head", ["日常工作考核内容及评价依据", "考核内容及标准", "月度重点考核指标及评分标准"])
@pytest.mark.parametrize(
    "marks", [("（40%）", "（30%）", "（30%）"), ("（40分）", "（30分）", "（30分）"), ("", "", "")], ids=str
)
@pytest.mark.parametrize("ranges", [DOWN, UP, WITH_UNIT], ids=lambda ranges: ranges[0])
def test_ranges_below_a_full_mark_are_tiers(head: str, marks: tuple[str, str, str], ranges: tuple[str, ...]) -> None:
    result = read(falling(head, marks, ranges))
    (rubric,) = result.rubrics
    names = [f"{name}{mark}" for name, mark in zip(("工作业绩", "工作态度", "纪律"), marks, strict=True)]
    assert priced(rubric) == [*zip(names, (40, 30, 30), strict=True)]
    assert severe(result) == []


def test_a_second_header_and_what_is_added_and_taken_follow_tiers() -> None:
    drawing = falling("日常工作考核内容及评价依据", ("（40%）", "（30%）", "（30%）"), DOWN)
    below = """
    其他调整事项考核内容及评价依据 | < | 分值 |
    加分项 | 提出建议并被采纳 | 5 |
    ^ | 替同事顶班 | 5 |
    减分项 | 造成公司损失 | -10 |
    ^ | 被客户投诉 | -10 |"""
    (rubric,) = read(drawing + below).rubrics
    assert [(item.text, str(item.points)) for item in rubric.items] == [
        ("工作业绩（40%）", "40"),
        ("工作态度（30%）", "30"),
        ("纪律（30%）", "30"),
    ]
    assert [category.kind for category in rubric.categories] == ["bonus", "deduction"]


def test_a_tier_above_the_full_mark_of_its_category_is_told() -> None:
    result = read(falling("考核内容及标准", ("（50分）", "（30分）", "（30分）"), DOWN))
    assert "K202" in severe(result)


def test_ranges_that_all_begin_at_nothing_are_added_up() -> None:
    rubric = one_rubric(
        """考核项目 | 考核内容 | 分值
        报表 | 及时上报 | 15
        ^ | 数据准确 | 0-10
        ^ | 格式规范 | 0-5
        值班 | 到岗到位 | 40
        ^ | 交接清楚 | 0-20
        ^ | 记录完整 | 0-10"""
    )
    assert outline(rubric.categories) == [("报表", None, [15, 10, 5]), ("值班", None, [40, 20, 10])]
