"""The name of a part alone in the column of the items, over rows with points."""

import pytest

from tests.readings import one_rubric, outline

NUMBERED = "序号 | 考核内容 | 分值\n1 | 值守到岗 | 40\n2 | 台账记录 | 60\n"
RULED = "考核内容 | 分值 | 评分标准\n值守到岗 | 40 | 缺岗扣2分\n台账记录 | 60 | 缺页扣1分\n"


@pytest.mark.parametrize("points", [("20", "5"), ("2分/篇，最高20分", "5分，每项1分")])
@pytest.mark.parametrize("total", ["", "合计 | | 100\n"])
def test_heads_numbered_rows(points: tuple[str, str], total: str) -> None:
    rubric = one_rubric(f"{NUMBERED}{total} | 加分项 | \n3 | 稿件被采用 | {points[0]}\n4 | 受到表彰 | {points[1]}")
    assert [item.text for item in rubric.items] == ["值守到岗", "台账记录"]
    assert outline(rubric.categories) == [("加分项", None, [20, 5])]
    assert [(part.kind, part.counts) for part in rubric.categories] == [("bonus", False)]


def test_heads_rows_without_numbers() -> None:
    rubric = one_rubric(f"{RULED}减分事项： | | \n受到通报 | 20 | 以文件为准\n引起投诉 | 10 | 以记录为准")
    assert [(part.kind, len(part.items)) for part in rubric.categories] == [("deduction", 2)]


@pytest.mark.parametrize(
    "rows",
    [
        "3 | 加分项 | \n4 | 其他工作 | 10",
        " | 安全工作 | \n4 | 巡查 | 10",
        " | 加分项 | \n | 受到表彰 | ",
        " | 加分项 | ",
    ],
    ids=["numbered", "no-part", "no-points", "no-rows"],
)
def test_heads_nothing_otherwise(rows: str) -> None:
    assert not one_rubric(NUMBERED + rows).categories


VETOES = " | 一票否决项 | | \n4 | 瞒报漏报 | | 取消评优资格\n5 | 失密泄密 | | 取消评优资格"


@pytest.mark.parametrize(
    "above", [" | 加分项 | | \n3 | 受到表彰 | 5 | 每次加1分", " | 减分项 | | \n3 | 引起投诉 | 5 | 每次扣1分"]
)
@pytest.mark.parametrize("total", ["", "\n | 合计 | 100 | "])
def test_vetoes_below_such_a_part_are_none_of_it(above: str, total: str) -> None:
    pointed = "序号 | 考核内容 | 分值 | 评分标准\n1 | 值守到岗 | 40 | 缺岗扣2分\n2 | 台账记录 | 60 | 缺页扣1分"
    rubric = one_rubric(f"{pointed}\n{above}\n{VETOES}{total}")
    assert [(part.name, len(part.items)) for part in rubric.categories][1:] == [("一票否决项", 2)]
    assert {item.kind for item in rubric.categories[1].items} == {"veto"}


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        (
            "考核项目 | 考核内容 | 分值\n值守 | 值守到岗 | 40\n | 奖励加分 | \n | 受到表彰 | 5\n台账 | 台账记录 | 60",
            ["值守", "台账"],
        ),
        (f"{NUMBERED} | 加分项 | \n3 | 受到表彰 | 5\n | 安全工作 | \n4 | 巡查 | 10\n5 | 演练 | ", []),
    ],
    ids=["category", "name-alone"],
)
def test_heads_nothing_over_what_comes_back_to_the_base(rows: str, parts: list[str]) -> None:
    rubric = one_rubric(rows)
    assert [part.name for part in rubric.categories] == parts


@pytest.mark.parametrize("last", ["附则 | 由办公室负责解释 | ", "经办 | 一式两份 | "])
def test_a_name_beside_a_row_without_points_comes_back_to_nothing(last: str) -> None:
    rubric = one_rubric(f"{NUMBERED} | 加分项 | \n3 | 受到表彰 | 5\n4 | 稿件被采用 | 3\n{last}")
    assert [(part.name, part.kind) for part in rubric.categories] == [("加分项", "bonus")]
    assert [item.points for item in rubric.categories[0].items] == ([5, 3] if "附则" in last else [5, 3, None])


@pytest.mark.parametrize("total", ["", "\n | 合计 | 100"])
def test_headings_with_inner_numbers_stay_inside(total: str) -> None:
    rows = " | 加分项 | \n | （一）表彰 | \n3 | 受到表彰 | 5\n | （二）宣传 | \n4 | 稿件被采用 | 3"
    rubric = one_rubric(NUMBERED + rows + total)
    assert outline(rubric.categories) == [("加分项", None, [("表彰", None, [5]), ("宣传", None, [3])])]
    assert [(part.kind, part.counts) for part in rubric.categories] == [("bonus", False)]


def test_numbers_that_stand_above_too_come_back_to_the_base() -> None:
    head = "序号 | 考核内容 | 分值\n | （一）值守 | \n1 | 值守到岗 | 40\n2 | 台账记录 | 50\n"
    rubric = one_rubric(f"{head} | 加分项 | \n | （二）巡查 | \n3 | 按时巡查 | 10")
    assert sum(item.points or 0 for part in rubric.categories for item in part.items if item.kind == "base") == 100


def test_other_parts_and_remarks_may_follow() -> None:
    rows = (
        " | 加分项 | \n3 | 受到表彰 | 5\n | 其他： | \n | 扣分项 | \n4 | 引起投诉 | 5\n | 小计 | 5\n注：按季考核。 | | "
    )
    assert [(part.name, part.kind) for part in one_rubric(NUMBERED + rows).categories] == [
        ("加分项", "bonus"),
        ("扣分项", "deduction"),
    ]
