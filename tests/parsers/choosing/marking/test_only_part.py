"""One heading with points over all items of a table that prints its own total."""

import pytest

from tests.readings import read, severe

ROWS = "考试项目 | 配分 | 评分标准\n四、急救处置（分值{}分） | < | <\n1.判断 | 40 | 漏一步扣2分\n2.按压 | 60 | 位置不对扣5分\n合计 | {} | "


@pytest.mark.parametrize(
    ("points", "total", "codes"),
    [(20, 100, ["K212"]), (100, 100, []), (90, 100, ["K203", "K202"]), (20, 95, ["K203", "K202"])],
)
def test_a_share_of_something_larger_is_no_contradiction(points: int, total: int, codes: list[str]) -> None:
    result = read("操作考核评分表", ROWS.format(points, total))
    assert [code for code in severe(result) if code != "K304"] == codes
    assert result.rubrics[0].points == total
