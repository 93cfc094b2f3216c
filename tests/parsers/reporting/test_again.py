"""Tables that say once more what rubrics hold."""

import pytest

from tests.readings import read, severe

DETAILS = (
    "党建工作考核细则",
    "考核内容 | 评分标准 | 分值\n三会一课 | 少一次扣1分 | 25\n党费收缴 | 迟一次扣1分 | 15\n合计 | | 40",
    "业务工作考核细则",
    "考核内容 | 评分标准 | 分值\n按时办件 | 超时扣1分 | 35\n报送信息 | 少一篇扣1分 | 25\n合计 | | 60",
)


@pytest.mark.parametrize("total", ["", "\n合计 | 100"])
def test_a_table_that_only_lists_the_rubrics_is_noted_and_used(total: str) -> None:
    result = read("考核汇总表", f"项目 | 分值\n党建工作 | 40\n业务工作 | 60{total}", *DETAILS)
    assert [rubric.points for rubric in result.rubrics] == [40, 60]
    (note,) = [finding for finding in result.findings if finding.code == "K114"]
    assert ("党建工作 40、业务工作 60，合计 100" if total else "党建工作 40、业务工作 60") in note.message.zh
    assert severe(result) == []


def test_a_list_at_odds_with_itself_is_found_at_fault() -> None:
    result = read("考核汇总表", "项目 | 分值\n党建工作 | 40\n业务工作 | 60\n合计 | 110", *DETAILS)
    assert "K203" in severe(result)
    assert "K114" not in {finding.code for finding in result.findings}
