"""Columns of what is taken off, which hold no full marks whatever their header says."""

import pytest

from schema.finding import UnusableInput
from tests.readings import one_rubric, outline, priced, read, severe

TABLE = """{} | {} | {} | {} | {}
    核对医嘱 | 10 | 未核对姓名 | {} | {filled}
    备齐用物 | 5 | 少带一件 | {} | {filled}
    消毒皮肤 | 15 | 范围不足 | {} | {filled}"""
HEADERS = (
    ("项目", "得分", "扣分细则", "分值", "实扣分"),
    ("操作步骤", "得分", "扣分标准", "扣分", "实际扣分"),
    ("考核项目", "得分", "评分标准", "分值", "扣分"),
    ("项目", "评分", "扣分办法", "扣分值", "扣分"),
    ("考核内容", "得分", "评分细则", "减分", "实扣分"),
)


@pytest.mark.parametrize("heads", HEADERS, ids=lambda heads: heads[3])
@pytest.mark.parametrize(
    "taken", [("-3", "-1", "-5"), ("—3", "各—2", "—5"), ("扣3", "扣1", "扣5"), ("-3分", "-1分", "-5分")]
)
def test_scores_beside_what_is_taken_off_are_full_marks(heads: tuple[str, ...], taken: tuple[str, ...]) -> None:
    found = priced(one_rubric(TABLE.format(*heads, *taken, filled="")))
    assert found == [("核对医嘱", 10), ("备齐用物", 5), ("消毒皮肤", 15)]


def test_scores_beside_deductions_that_are_filled_in_are_none() -> None:
    with pytest.raises(UnusableInput):
        read(TABLE.format(*HEADERS[0], "-3", "-1", "-5", filled="2"))


def test_states_and_what_each_takes_off_beside_full_marks_are_rules() -> None:
    rows = "称量 | 1 | 托盘清扫 | 2 | 已清扫 | 0\n^ | ^ | ^ | ^ | 未清扫 | 1/项\n^ | 2 | 读数 | 3 | 准确 | 0\n^ | ^ | ^ | ^ | 不准确 | 3\n"
    rows += "^ | 3 | 重做 | 0 | 未重做 | 0\n^ | ^ | ^ | ^ | 重做 | 2/次"
    result = read(f"项目 | 序号 | 考核内容 | 分值 | 扣分标准 | <\n{rows}")
    assert outline(result.rubrics[0].categories) == [("称量", None, [2, 3, 0])]
    assert [item.text for item in result.rubrics[0].categories[0].items] == ["托盘清扫", "读数", "重做"]
    assert severe(result) == []


@pytest.mark.parametrize("head", ["项目得分", "分值", "得分"])
@pytest.mark.parametrize("filled", ["", "备注"])
def test_what_is_taken_off_in_rows_beside_one_full_mark_is_not_added(head: str, filled: str) -> None:
    """The full mark reaches over its deductions, which are as many rows; 各-1 is for each of several faults."""
    rows = f"项目 | < | {head} | 扣分细则 | < | 实扣分 | {filled}\n准备 | 洗手 | 20 | 未剪指甲 | -3 | |\n^ | ^ | ^ | 时间不足 | -2 | |\n"
    rows += "^ | 用物 | 30 | 少带一件 | 各-2 | |\n^ | ^ | ^ | 摆放凌乱 | -4 | |\n操作 | 铺单 | 40 | 床单不平 | -5 | |\n"
    rows += "^ | ^ | ^ | 四角松散 | 各-2 | |\n^ | 收尾 | 10 | 未归位 | -3 | |\n总分 | < | 100 | | | |"
    result = read("铺床评分表", rows)
    assert outline(result.rubrics[0].categories) == [("准备", None, [20, 30]), ("操作", None, [40, 10])]
    named = [item.text for category in result.rubrics[0].categories for item in category.items]
    assert named == ["洗手", "用物", "铺单", "收尾"]
    assert severe(result) == []
