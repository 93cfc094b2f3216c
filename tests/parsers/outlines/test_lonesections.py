"""Rows numbered as those that head others, which head none."""

from tests.readings import read, severe

ROWS = """序号 | 考核项目 | 分值 | 考核指标 | 责任部门
    | 总分 | 100 | |
    一、 | 巡河 | 60 | |
    1 | 周巡 | 40 | 每周一次，少一次扣2分。 | 河长办
    2 | 月巡 | 20 | 每月一次，少一次扣4分。 | 河长办
    二、 | 保洁 | 30 | 河面整洁。 |
    3 | 清漂 | 15 | 漂浮物及时打捞。 | 水利局
    4 | 清障 | 15 | 障碍物及时清除。 | 水利局
    三、 | 宣传 | 10 | {said} | {who}
    四、 | 奖惩加分 | 5 | {bonus} |"""


def test_what_they_say_makes_them_items() -> None:
    result = read(ROWS.format(said="报送信息，每篇得2分。", who="宣传部", bonus="受到表扬的加5分。"))
    (rubric,) = result.rubrics
    assert [(part.name, len(part.items)) for part in rubric.categories] == [("巡河", 2), ("保洁", 2)]
    assert [(item.label, item.text, str(item.points), str(item.kind), item.counts) for item in rubric.items] == [
        ("三、", "宣传", "10", "base", True),
        ("四、", "奖惩加分", "5", "bonus", False),
    ]
    assert [cell.text for item in rubric.items for cell in item.cells] == [
        "报送信息，每篇得2分。",
        "宣传部",
        "受到表扬的加5分。",
    ]
    assert severe(result) == ["K409"]


def test_remarks_alone_make_none() -> None:
    result = read(ROWS.format(said="", who="宣传部", bonus=""))
    assert [(part.name, len(part.items)) for part in result.rubrics[0].categories][2:] == [("宣传", 0), ("奖惩加分", 0)]
    assert result.rubrics[0].items == ()
