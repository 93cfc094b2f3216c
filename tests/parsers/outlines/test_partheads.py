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
