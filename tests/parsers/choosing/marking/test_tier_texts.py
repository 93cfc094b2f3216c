"""Items whose points are one of several amounts in a text."""

import pytest

from tests.parsers.choosing.test_readings import codes, points, read


def test_the_highest_tier_is_the_points_of_an_item() -> None:
    result = read(
        "序号 | 考核内容 | 得分\n1 | 服务：优10分，良8分，中5分 | \n2 | 效率：高效20分、较高15分、一般10分 | \n3 | 自有车辆4分；租用0分 | "
    )
    assert points(result.rubrics[0].items) == [10, 20, 4]
    assert "K110" not in codes(result)


def test_tiers_in_the_rules_beside_an_item_give_its_points() -> None:
    result = read(
        "类别 | 指标 | 评分细则 | 得分\n感受（15） | 总体感受如何 | 很好：10分；较好：8分；差：4分 | \n"
        " | 响应是否及时 | 及时：5分；一般：3分；慢：1分 | \n投诉（5） | 有无投诉 | 没有：5分；较少：3分；较多：1分 | "
    )
    rubric = result.rubrics[0]
    assert [points(category.items) for category in rubric.categories][-1] == [5]
    assert [item.text for category in rubric.categories for item in category.items][-1] == "有无投诉"
    assert [cell.role for cell in rubric.categories[-1].items[0].cells] == ["rules"]


def test_options_in_a_cell_give_their_highest() -> None:
    result = read("考核内容 | 评分\n机构健全 | +5分 +3分 0分\n人员到位 | +3分 +1分 0分\n经费落实 | 4分□ 2分□ 0分□")
    assert points(result.rubrics[0].items) == [5, 3, 4]
    assert [item.points_min for item in result.rubrics[0].items] == [0, 0, 0]


def test_sums_tell_tiers_from_parts() -> None:
    drawing = "项目 | 考核内容 | 得分\n管理（{}分） | 制度得5分；台账得3分 | \n服务（{}分） | 态度得4分；速度得2分 | "
    tiered, parted = read(drawing.format(5, 4)), read(drawing.format(8, 6))
    assert [c.items[0].points for c in tiered.rubrics[0].categories if c.items] in ([5, 4], [])
    assert all(item.points is None for c in parted.rubrics[0].categories for item in c.items)
    assert "K110" not in codes(tiered) + codes(parted)


def test_amounts_that_nothing_settles_are_reported() -> None:
    result = read(
        "序号 | 考核内容 | 得分\n1 | 主要领导参加得5分；分管领导参加得3分 | \n2 | 培训20分 | \n3 | 宣传30分 | "
    )
    assert points(result.rubrics[0].items) == [5, 20, 30]
    assert "K110" in codes(result)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("有应急预案得6分；有演练记录得4分", ["有应急预案 6", "有演练记录 4"]),
        ("台账完整得5分；场地整洁得3分；值班到位得1分。", ["台账完整 5", "场地整洁 3", "值班到位 1"]),
        ("制定方案得2分。召开会议得4分。报送小结得3分。", ["制定方案 2", "召开会议 4", "报送小结 3"]),
    ],
)
def test_amounts_for_different_things_are_parts(text: str, parts: list[str]) -> None:
    result = read(f"序号 | 考核内容 | 自评得分\n1 | {text} |\n2 | 人员稳定（7分） |")
    item = result.rubrics[0].items[0]
    assert item.points is None and [f"{part.text} {part.points}" for part in item.sub_points] == parts
    assert not codes(result)


@pytest.mark.parametrize(
    "text",
    ["有专职人员得6分；有兼职人员得4分", "有应急预案得6分，有演练记录得4分", "书记参加得5分；副书记参加得3分"],
    ids=["of-one-thing", "in-one-sentence", "by-whom"],
)
def test_amounts_that_may_be_tiers_are_said(text: str) -> None:
    result = read(f"序号 | 考核内容 | 自评得分\n1 | {text} |\n2 | 人员稳定（7分） |")
    assert codes(result) == ["K110"]


@pytest.mark.parametrize("head", ["评分等级", "评分档次", "评分标准", "评分细则"])
@pytest.mark.parametrize(
    ("names", "amounts"),
    [
        ("重大 | 较大 | 一般", "20-18 | 17-10 | 9-0"),
        ("重大 | 较大 | 一般", "20 | 10 | 5"),
        ("不足 | 一般 | 突出", "0-9分 | 10-17分 | 18-20分"),
        ("完全达到 | 基本达到 | 未达到", "20分～18分 | 17分～10分 | 9分～0分"),
        ("2个以上 | 1个 | 没有", "20 | 12.5 | 0"),
    ],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_the_highest_of_tiers_that_stand_in_two_rows_is_the_full_mark(
    head: str, names: str, amounts: str, swapped: bool
) -> None:
    first, second = (amounts, names) if swapped else (names, amounts)
    drawing = f"""序号 | 评审内容 | {head} | < | <
    1 | 研究意义 | {first}
    ^ | ^ | {second}
    2 | 技术路线 | {first}
    ^ | ^ | {second}
    3 | 研究基础 | {first}
    ^ | ^ | {second}"""
    (rubric,) = read(drawing).rubrics
    assert [item.text for item in rubric.items] == ["研究意义", "技术路线", "研究基础"]
    assert points(rubric.items) == [20, 20, 20]
    stacked = [
        (above + below).replace(" ", "") for above, below in zip(first.split(" | "), second.split(" | "), strict=True)
    ]
    assert [cell.text.replace(" ", "") for cell in rubric.items[0].cells] == stacked
