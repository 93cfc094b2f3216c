"""Rows between bars that lack the cells which reach down into them."""

import pytest

from kaohe import UnusableInput, parse_notice


def shape(text: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The categories with their points and items; points that are not printed are "None"."""
    (rubric,) = parse_notice(data=text.encode(), name="t.txt").rubrics
    return [(c.name, str(c.points), [(i.text, str(i.points)) for i in c.items]) for c in rubric.categories]


SUMS = [("机构", "5", [("设有专人", "2"), ("材料齐全", "3")]), ("平台", "9", [("更新网站", "6"), ("发布新闻", "3")])]


@pytest.mark.parametrize(
    "text",
    [
        "类别 | 考核内容 | 得分 | 合计得分 |\n机构 | 设有专人 | 2分 | 5分 |\n材料齐全 | 3分 |\n平台 | 更新网站 | 6分 | 9分 |\n发布新闻 | 3分 |",
        "类别 | 考核内容 | 得分 | 合计得分 |\n机构 | 设有专人 | 2分 | 5分 |\n材料齐全 | 3分 | |||\n平台 | 更新网站 | 6分 | 9分 | |\n发布新闻 | 3分 | |||",
        "类别 | 考核内容 | 分值 | 总分 |\n机构 | 设有专人 | 2 | 5 |\n材料齐全 | 3 | | |\n平台 | 更新网站 | 6 | 9 |\n发布新闻 | 3 | | |",
        "| 类别 | 考核内容 | 得分 | 合计得分 |\n|---|---|---|---|\n| 机构 | 设有专人 | 2分 | 5分 |\n| 材料齐全 | 3分 | | |\n| 平台 | 更新网站 | 6分 | 9分 |\n"
        "| 发布新闻 | 3分 | | |",
        "类别\t考核内容\t得分\t合计得分\n机构\t设有专人\t2分\t5分\n材料齐全\t3分\n平台\t更新网站\t6分\t9分\n发布新闻\t3分",
    ],
)
def test_points_show_where_a_row_belongs(text: str) -> None:
    assert shape(text) == SUMS


@pytest.mark.parametrize(
    "text",
    [
        "| 项目 | 考核内容及分值 | 评分标准 |\n| 一、治安 | 1、有机构（20分） | 设专人，少1人扣5分。 |\n| 2、有设施（30分） | 有监控，缺一处扣5分。 | |\n"
        "| 二、调解 | 1、有台账（10分） | 缺一件扣1分。 |\n| 2、有回访（40分） | 少一次扣2分。 | |",
        "项目 | 考核内容及分值 | 评分标准 |\n一、治安 | 1、有机构（20分） | 设专人，少1人扣5分。 |\n2、有设施（30分） | 有监控，缺一处扣5分。 |\n"
        "二、调解 | 1、有台账（10分） | 缺一件扣1分。 |\n2、有回访（40分） | 少一次扣2分。 |",
    ],
)
def test_numbers_show_where_a_row_belongs(text: str) -> None:
    assert shape(text) == [
        ("治安", "None", [("有机构（20分）", "20"), ("有设施（30分）", "30")]),
        ("调解", "None", [("有台账（10分）", "10"), ("有回访（40分）", "40")]),
    ]


def test_blank_cells_at_the_end_are_no_padding_where_points_and_numbers_stand_right() -> None:
    text = (
        "| 项目 | 考核内容 | 分值 | 备注 |\n|---|---|---|---|\n"
        "| 1、卫生 | 1、扫地 | 5分 | 每天 |\n| 2、纪律 | 1、出勤 | 3分 | |\n| 3、安全 | 1、断电 | 2分 | |"
    )
    assert shape(text) == [
        ("卫生", "None", [("扫地", "5")]),
        ("纪律", "None", [("出勤", "3")]),
        ("安全", "None", [("断电", "2")]),
    ]


TO_FILL = "考核项目 | 考核标准 | 分值 | 评分方式 | 考核得分 |"
GROUPS = ("(一)机构 | 1.设有专人 | 2 | 缺一人扣1分。 |", "{}2.材料齐全 | 3 | 缺一件扣1分。 |")
OTHER = ("(二)平台 | 1.更新网站 | 6 | 少一次扣2分。 |", "{}2.发布新闻 | 3 | 少一篇扣1分。 |")


@pytest.mark.parametrize("lead", ["", "| "])
@pytest.mark.parametrize("behind", ["", "\n|", "\n| |"])
@pytest.mark.parametrize("edge", ["", "| "])
def test_a_column_to_be_filled_in_at_the_end_and_lone_bars_do_not_hide_where_a_row_belongs(
    lead: str, behind: str, edge: str
) -> None:
    rows = [f"{'' if '{' in row else edge}{row.format(edge or lead)}{behind}" for row in (*GROUPS, *OTHER)]
    text = "\n".join(["评分表", TO_FILL, *rows, f"{edge or lead}小计分值 | 14 | 小计得分 |{behind}"])
    assert shape(text) == [
        ("机构", "None", [("设有专人", "2"), ("材料齐全", "3")]),
        ("平台", "None", [("更新网站", "6"), ("发布新闻", "3")]),
    ]


def test_names_of_groups_that_may_be_lost_leave_no_table() -> None:
    rows = [GROUPS[0], GROUPS[1].format(""), OTHER[1].format("| "), OTHER[1].format("")]
    with pytest.raises(UnusableInput, match="K026"):
        shape("\n".join(["评分表", TO_FILL, *rows, "小计分值 | 11 |"]))


FILLED = "考核项目 | 考核内容 | 分值 | 评分标准 | 得分 |\n值守 | 到岗 | 20 | 缺一人扣2分 | |\n交接 | 20 | 缺一项扣2分 | | |\n巡查 | 按月 | 60 | 少一次扣1分 | |"


@pytest.mark.parametrize("total", ["", "\n合计 | 100 | | | |"])
def test_the_name_of_a_part_outside_the_points_is_that_of_no_group(total: str) -> None:
    text = f"考核评分表\n\n{FILLED}{total}\n加分项 | 5 | 获得表彰每次加2分 | | |\n扣分项 | 3 | 被通报的 | | |"
    assert shape(text) == [
        ("值守", "None", [("到岗", "20"), ("交接", "20")]),
        ("巡查", "None", [("按月", "60")]),
        ("加分项", "None", [("获得表彰每次加2分", "5")]),
        ("扣分项", "None", [("被通报的", "3")]),
    ]


def test_below_a_column_of_numbers_the_name_of_a_part_lacks_its_number() -> None:
    rows = "序号 | 考核内容 | 分值 | 评分标准 |\n1 | 到岗 | 40 | 缺一人扣2分 |\n2 | 巡查 | 60 | 少一次扣1分 |\n合计 | | 100 | |"
    (rubric,) = parse_notice(data=f"考核评分表\n\n{rows}\n加分项 | 5 | 获得表彰 | |".encode(), name="t.txt").rubrics
    assert [(item.text, str(item.points), item.kind) for item in rubric.items][2:] == [("加分项", "5", "bonus")]


@pytest.mark.parametrize("below", ["自评得分 | 95 | | |", "优秀 | 90-100分 | | |"])
def test_below_a_column_of_numbers_what_stands_below_a_part_is_no_item(below: str) -> None:
    rows = "序号 | 考核内容 | 分值 | 评分标准 |\n1 | 到岗 | 40 | 缺一人扣2分 |\n2 | 巡查 | 60 | 少一次扣1分 |\n合计 | | 100 | |"
    text = f"考核评分表\n\n{rows}\n加分项 | 5 | 获得表彰 | |\n{below}"
    (rubric,) = parse_notice(data=text.encode(), name="t.txt").rubrics
    assert [(item.text, str(item.points)) for item in rubric.items][2:] == [("加分项", "5")]


def test_what_stands_below_the_total_is_no_item() -> None:
    text = f"考核评分表\n\n{FILLED}\n合计 | 100 | | | |\n平均分 | 95 | | | |"
    assert [items for _, _, items in shape(text)] == [[("到岗", "20"), ("交接", "20")], [("按月", "60")]]


@pytest.mark.parametrize("rule", ["每次1分", ""])
def test_the_rows_of_a_part_below_the_total_lack_its_name(rule: str) -> None:
    below = f"合计 | 100 | | | |\n扣分项 | 被通报 | 5 | {rule} | |\n引起投诉 | 3 | {rule} | | |\n总得分 | 100 | | | |"
    assert shape(f"考核评分表\n\n{FILLED}\n{below}")[2:] == [("扣分项", "None", [("被通报", "5"), ("引起投诉", "3")])]


@pytest.mark.parametrize("below", ["自评得分 | 95 | | | |", "优秀 | 90-100分 | | | |"])
def test_a_grade_or_a_score_below_the_total_is_no_row_of_a_part(below: str) -> None:
    text = (
        f"考核评分表\n\n{FILLED}\n合计 | 100 | | | |\n扣分项 | 被通报 | 5 | 每次1分 | |\n引起投诉 | 3 | | | |\n{below}"
    )
    assert shape(text)[2:] == [("扣分项", "None", [("被通报", "5"), ("引起投诉", "3")])]


@pytest.mark.parametrize(
    ("names", "above"), [(("资料",), "资料"), (("资料", "台账"), "台账"), (("资料", "台账", "档案"), "群众评价")]
)
def test_blank_cells_before_the_points_of_most_names_show_that_no_cell_is_missing(
    names: tuple[str, ...], above: str
) -> None:
    blank = "\n".join(f"{name} | | 10 | 缺一份扣1分 | |" for name in names)
    assert shape(f"考核评分表\n\n{FILLED}\n{blank}\n群众评价 | 30 | 测评 | | |")[-1][0] == above


def test_rows_with_their_points_in_place_lack_no_name_of_a_group() -> None:
    text = "考核评分表\n\n考核项目 | 考核内容 | 分值 | 评分标准 | 备注 |\n值守 | 到岗 | 20 | 缺一人扣2分 | 有 |\n | 交接 | 20 | 缺一项扣2分 |\n"
    assert shape(f"{text}巡查 | 按月 | 50 | 少一次扣1分 |\n | 记录 | 10 | 不全不得分 | 查 |") == [
        ("值守", "None", [("到岗", "20"), ("交接", "20")]),
        ("巡查", "None", [("按月", "50"), ("记录", "10")]),
    ]


@pytest.mark.parametrize(("below", "missing"), [("二、巡查工作 | 60 | | | |", False), ("巡查工作 | 60 | | | |", True)])
def test_a_numbered_name_with_nothing_but_points_lacks_no_cell(below: str, missing: bool) -> None:
    text = f"考核评分表\n\n{FILLED}\n{below}\n巡查 | 路线 | 60 | 少一处扣1分 | |"
    items = [item for _, _, items in shape(text) for item in items]
    assert (("巡查工作", "60") in items) is missing
