"""Notes with numbers below a list are no items; a list below 说明 is."""

import pytest

from tests.readings import priced, read, severe

ITEMS = (
    "一、内容（50分）",
    "切合主题，层次清楚。",
    "二、语言（30分）",
    "发音标准，表达流畅。",
    "三、仪态（20分）",
    "自然大方，上下台致意。",
)
NOTES = (
    "1.时间为5至6分钟，超过30秒扣1分，由计时员掌握。",
    "2.满分为100分，取平均分为得分，保留两位小数。",
    "3.得分相同的名次并列。",
)


@pytest.mark.parametrize("head", ["说明：", "注：", "备注", "**说明：**", "（注）"])
def test_notes_below_a_list_are_no_items(head: str) -> None:
    result = read("演讲评分标准", *ITEMS, head, *NOTES)
    assert [points for _, points in priced(result.rubrics[0])] == [50, 30, 20]
    assert severe(result) == []


def test_the_total_that_a_note_states_is_held_against_the_sum() -> None:
    items = [line.replace("30分", "31分") for line in ITEMS]
    assert severe(read("演讲评分标准", *items, "说明：", *NOTES)) == ["K203"]


def test_the_list_may_go_on_below_notes() -> None:
    result = read("演讲评分标准", *ITEMS[:4], "说明：", *NOTES, *ITEMS[4:])
    assert [points for _, points in priced(result.rubrics[0])] == [50, 30, 20]


def test_what_prints_points_below_such_a_line_is_read() -> None:
    parts = ("1.声音洪亮（5分）", "2.站姿端正（15分）")
    (rubric,) = read("演讲评分标准", *ITEMS[:4], "三、仪态（20分）", "说明：", *parts).rubrics
    (part,) = rubric.categories
    assert [int(item.points or 0) for item in part.items] == [5, 15]
