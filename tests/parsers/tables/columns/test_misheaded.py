"""Columns under a word for full marks that hold something else: what is added and taken, or sentences."""

import pytest

from tests.readings import one_rubric, outline, read, severe

TABLE = """序号 | 栏目 | {} | {} | 得分
    1 | 完成情况（30分） | 按时完成当月任务 | {} |
    ^ | ^ | 晚交一天以上的 | {} |
    2 | 工作质量（50分） | 采购价低于上月均价 | {} |
    ^ | ^ | 台账登记出现差错 | {} |
    ^ | ^ | 货物与清单不符 | {} |
    3 | 工作量（20分） | 每日完成二十单 | {} |
    ^ | ^ | 加班未按时登记 | {} |"""
MIXED = ("0", "-5~10", "加1~10", "-5", "N×-5", "0", "-2~10")


@pytest.mark.parametrize("heads", [("权重", "分值"), ("考核内容", "分值"), ("考核内容", "标准分")])
@pytest.mark.parametrize(
    "changes",
    [
        MIXED,
        ("+2", "-2", "+5", "-5", "-10", "+1", "-1"),
        ("0分", "扣2分", "加3分", "扣2分", "扣5分", "0分", "扣1分"),
        ("0", "—3", "0", "—5", "—10", "0", "—2"),
        ("加2分/次", "减2分/次", "加1或-1", "减1", "减5", "0", "减1"),
    ],
    ids=str,
)
def test_changes_of_full_marks_that_stand_in_names(heads: tuple[str, str], changes: tuple[str, ...]) -> None:
    result = read(TABLE.format(*heads, *changes))
    (rubric,) = result.rubrics
    assert [c.name for c in rubric.categories] == ["完成情况", "工作质量", "工作量"]
    assert [str(c.points) for c in rubric.categories] == ["30", "50", "20"]
    assert [item.text[:4] for item in rubric.categories[1].items] == ["采购价低", "台账登记", "货物与清"]
    assert {item.points for category in rubric.categories for item in category.items} == {None}
    assert rubric.columns[3].role == "rules" and severe(result) == []


def test_full_marks_in_every_row_are_no_changes() -> None:
    rubric = one_rubric(TABLE.format("考核内容", "分值", 20, 10, 20, 20, 10, 15, 5))
    assert outline(rubric.categories) == [
        ("完成情况", 30, [20, 10]),
        ("工作质量", 50, [20, 20, 10]),
        ("工作量", 20, [15, 5]),
    ]


def test_a_list_of_what_is_added_and_taken_keeps_its_points() -> None:
    rubric = one_rubric(
        """项目 | 分值
        在省级刊物发表文章 | +2
        被市级通报表扬 | +5
        无故缺席会议 | -2
        未按时上报材料 | -1"""
    )
    assert [item.kind for item in rubric.items] == ["bonus", "bonus", "deduction", "deduction"]
    assert [str(item.points) for item in rubric.items] == ["2", "5", "2", "1"]


def test_degrees_under_权重_are_no_items() -> None:
    rubric = one_rubric(
        """项目 | 权重 | 分值
        按期完成年度检修 | 重要 | 60
        现场卫生整洁有序 | 较重要 | 40"""
    )
    assert [str(item.points) for item in rubric.items] == ["60", "40"]
