"""Headings that are printed in every column, as what writes tables as text prints a merged cell."""

import pytest

from pipeline.door import parse_notice
from schema.notice import RubricFile
from tests.readings import outline, severe


def marked_down(*rows: str) -> RubricFile:
    """Return what is read in a Markdown table; a row of one text prints it in every column."""
    width = rows[0].count("|") + 1
    cells = [
        rows[0],
        " | ".join(["---"] * width),
        *(row if "|" in row else " | ".join([row] * width) for row in rows[1:]),
    ]
    return parse_notice("\n".join(["考核评分表", "", *(f"| {row} |" for row in cells)]).encode(), name="a.md")


@pytest.mark.parametrize(
    ("first", "second", "points"),
    [
        ("门卫值守", "夜间巡逻", (None, None)),
        ("第一章 门卫值守", "第二章 夜间巡逻", (None, None)),
        ("1.门卫值守", "2.夜间巡逻", (None, None)),
        ("门卫值守45分", "夜间巡逻55分", (45, 55)),
        ("门卫值守（满分45分）", "夜间巡逻（满分55分）", (45, 55)),
    ],
)
def test_words_in_a_column_of_figures_are_a_heading(first: str, second: str, points: tuple[int | None, ...]) -> None:
    result = marked_down(
        "序号 | 考核内容 | 评分标准 | 分值",
        first,
        "1 | 登记来访 | 漏登一人扣1分 | 25",
        "2 | 交接手续 | 少一次扣2分 | 20",
        second,
        "3 | 巡逻到点 | 少一点扣1分 | 55",
        "合计 | | | 100",
    )
    named = [("门卫值守", points[0], [25, 20]), ("夜间巡逻", points[1], [55])]
    assert outline(result.rubrics[0].categories) == named
    assert severe(result) == []


def test_words_in_the_column_of_numbers_head_beside_their_points() -> None:
    result = marked_down(
        "序号 | 考核内容 | 评分标准 | 分值",
        "门卫值守 | 门卫值守 | 门卫值守 | 45",
        "1 | 登记来访 | 漏登一人扣1分 | 25",
        "2 | 交接手续 | 少一次扣2分 | 20",
        "夜间巡逻 | 夜间巡逻 | 夜间巡逻 | 55",
        "3 | 巡逻到点 | 少一点扣1分 | 55",
    )
    assert outline(result.rubrics[0].categories) == [("门卫值守", 45, [25, 20]), ("夜间巡逻", 55, [55])]


def test_bonuses_and_vetoes_are_headed_so() -> None:
    result = marked_down(
        "序号 | 考核内容 | 评分标准 | 分值",
        "一、门卫值守",
        "1 | 登记来访 | 漏登一人扣1分 | 60",
        "2 | 交接手续 | 少一次扣2分 | 40",
        "加分项",
        "3 | 抓获窃贼 | 每次加2分 | 4",
        "一票否决项",
        "值守期间失窃",
        "伪造巡逻记录",
    )
    kinds = [(part.name, [(item.text, item.kind) for item in part.items]) for part in result.rubrics[0].categories]
    assert kinds[1:] == [
        ("加分项", [("抓获窃贼", "bonus")]),
        ("一票否决项", [("值守期间失窃", "veto"), ("伪造巡逻记录", "veto")]),
    ]


def test_a_name_with_points_at_all_levels_is_an_item() -> None:
    result = marked_down(
        "一级指标 | 二级指标 | 三级指标",
        "门卫值守（45分） | 登记（25分） | 来访登记（25分）",
        "门卫值守（45分） | 交接（20分） | 交接手续（20分）",
        "住户评价（15分）",
        "夜间巡逻（40分） | 巡逻到点（40分） | 定点打卡（40分）",
    )
    assert [item.points for item in result.rubrics[0].items] == [15]
    assert severe(result) == []


def test_a_name_in_every_column_stays_a_row() -> None:
    result = marked_down(
        "考核项目 | 考核内容 | 评分标准",
        "门卫值守 | 来访登记（30分） | 漏登一人扣2分",
        "仪容仪表",
        "夜间巡逻 | 定点打卡（70分） | 少一点扣1分",
    )
    assert [part.name for part in result.rubrics[0].categories] == ["门卫值守", "仪容仪表", "夜间巡逻"]
    assert severe(result) == ["K401"]
