"""Numbered items in one cell, beside the name of their category with its points."""

import pytest

from tests.readings import outline, read, severe

WANTED = [("机制", 16, [5, 5, 6]), ("创建", 12, [6, 6]), ("活动", 30, [22, 8])]
DRAWING = """{head}
机制（16分） | 1.制定规划（5分）；2.召开会议（5分）；3.报送台账（全年3次，每次2分，合计6分）。 | 一科
创建（12分） | 4.示范点管理（6分）；5.名单管理（6分）。 | 二科
活动（30分） | 6.主题活动（每个2分，其中组织1分，材料1分，共计22分）；7.开办专栏（4分），刊登广告（4分）。 | 三科"""


@pytest.mark.parametrize(
    "head",
    [
        "考评内容 | 考评要点 | 计入总分权重",
        "评估项目 | 评估要点 | 责任部门",
        "考核项目 | 考核内容 | 备注",
        "考评内容 | 考评要点 | 责任部门",
        "类别 | 评分标准 | 责任部门",
    ],
)
def test_items_with_numbers_that_make_the_points_of_their_category_are_its_items(head: str) -> None:
    result = read(DRAWING.format(head=head))
    assert outline(result.rubrics[0].categories) == WANTED
    assert severe(result) == []
    first = result.rubrics[0].categories[0].items[0]
    assert (first.label, first.text, first.points_text) == ("1.", "制定规划（5分）；", "5分")
    assert head.endswith("权重") or [cell.text for cell in first.cells] == ["一科"]
    last = result.rubrics[0].categories[2].items[1]
    assert [part.points for part in last.sub_points] == [4, 4]


def test_the_marks_of_the_numbers_in_one_cell_may_differ() -> None:
    typed = DRAWING.replace("；2.召开", "；2、召开").replace("；7.开办", "；7．开办")
    result = read(typed.format(head="考核项目 | 考核内容 | 备注"))
    assert outline(result.rubrics[0].categories) == WANTED
    assert severe(result) == []


def test_one_category_whose_items_do_not_make_its_points_is_reported() -> None:
    result = read(DRAWING.format(head="考核项目 | 考核内容 | 备注").replace("名单管理（6分）", "名单管理（5分）"))
    assert outline(result.rubrics[0].categories)[1] == ("创建", 12, [6, 5])
    assert "K202" in severe(result)


def test_rules_that_give_points_without_brackets_stay_with_the_item() -> None:
    (rubric,) = read(
        "评审因素 | 评审标准\n业绩（7分） | 1.资本充足得3分；2.营业额高得4分。\n报价（10分） | 1.最低价得6分；2.其他得4分。"
    ).rubrics
    assert [item.points for item in rubric.items] == [7, 10]


def test_numbered_rules_beside_items_in_groups_are_no_items() -> None:
    (rubric,) = read(
        """考核指标 | 考核内容 | 评分标准
        组织（5分） | 机制（2分） | （1）设立小组（1分）。（2）制定办法（1分）。
        ^ | 部署（3分） | （1）印发要点（2分）。（2）召开会议（1分）。
        宣传（5分） | 用稿（5分） | （1）采用五篇（3分）。（2）刊登两期（2分）。"""
    ).rubrics
    assert outline(rubric.categories) == [("组织", 5, [2, 3]), ("宣传", 5, [5])]
    assert [cell.text for cell in rubric.categories[1].items[0].cells] == [
        "（1）采用五篇（3分）。（2）刊登两期（2分）。"
    ]


def test_numbered_parts_under_a_header_of_contents_and_rules_are_items_in_groups_too() -> None:
    (rubric,) = read(
        """考核指标 | 考核项目 | 考核内容及评分标准
        组织 | 机制（2分） | （1）设立小组（1分）。（2）制定办法（1分）。
        ^ | 部署（3分） | （1）印发要点（2分）。（2）召开会议（1分）。
        宣传 | 用稿（5分） | （1）采用五篇（3分）。（2）刊登两期（2分）。"""
    ).rubrics
    assert outline(rubric.categories) == [
        ("组织", None, [("机制", 2, [1, 1]), ("部署", 3, [2, 1])]),
        ("宣传", None, [("用稿", 5, [3, 2])]),
    ]


@pytest.mark.parametrize(("first", "codes"), [(15, []), (16, ["K202"])])
def test_a_cell_that_nearly_makes_its_points_is_a_contradiction(first: int, codes: list[str]) -> None:
    result = read(
        f"项目 | 考核内容 | 得分\n花圃（25分） | 1.建立台账（{first}分）2.配备园丁（10分） |\n绿篱（75分） | 1.修剪（40分）2.清扫（35分） |"
    )
    assert outline(result.rubrics[0].categories) == [("花圃", 25, [first, 10]), ("绿篱", 75, [40, 35])]
    assert severe(result) == codes


@pytest.mark.parametrize(
    ("rules", "dealt"),
    [
        ("①缺一人扣1分。②未更新的不得分；旧的扣1分。", ["①缺一人扣1分。", "②未更新的不得分；旧的扣1分。"]),
        ("1、缺一人扣1分；2、未更新的不得分。", ["1、缺一人扣1分；", "2、未更新的不得分。"]),
        ("①缺一人扣1分。②旧的扣1分。③未更新的不得分。", ["①缺一人扣1分。②旧的扣1分。③未更新的不得分。", ""]),
        ("缺一人扣1分。", ["缺一人扣1分。", ""]),
    ],
)
def test_rules_under_the_numbers_of_the_items_are_dealt_out_to_these(rules: str, dealt: list[str]) -> None:
    result = read(
        f"考核项目 | 考核内容 | 评分说明\n班子（4分） | ①人员齐全（2分）。②名册更新（2分）。 | {rules}\n"
        "台账（6分） | ①记录完整（3分）。②按月归档（3分）。 | ①缺一页扣1分。②迟一天扣1分。"
    )
    first, second = result.rubrics[0].categories
    assert ["".join(cell.text for cell in item.cells) for item in first.items] == dealt
    assert [[rule.amount for rule in item.scoring] for item in second.items] == [[1], [1]]


LOST_MARK = (
    "考核项目 | 考核内容 | 考核细则\n"
    "机制（16分） | 1、制定规划。（5分）2召开会议。（5分）3、报送台账。（6分） | 1、没有扣1分。2、少一次扣1分。3、漏一次扣1分。"
)


def test_a_number_whose_mark_is_lost_counts_on_between_the_others() -> None:
    (rubric,) = read(LOST_MARK).rubrics
    assert [(item.label, item.text, int(item.points or 0)) for item in rubric.categories[0].items] == [
        ("1、", "制定规划。（5分）", 5),
        ("2", "召开会议。（5分）", 5),
        ("3、", "报送台账。（6分）", 6),
    ]
    assert [cell.text for cell in rubric.categories[0].items[1].cells] == ["2、少一次扣1分。"]


@pytest.mark.parametrize("words", ["2次会议", "2至3次会议", "2或3次会议"])
def test_a_count_of_units_at_the_start_of_a_line_is_no_number(words: str) -> None:
    (rubric,) = read(LOST_MARK.replace("2召开会议", words)).rubrics
    assert "2" not in [item.label for item in rubric.categories[0].items]
