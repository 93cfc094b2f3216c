"""Questions with what all their parts make, over these."""

import pytest

from parsers.interpret import interpret
from tests.readings import outline, severe
from tests.tables import document


@pytest.mark.parametrize("mark", ["（总分{}分）：", "（{}分）", "（共{}分）: "])
def test_a_question_with_a_name_behind_its_points_heads_its_parts(mark: str) -> None:
    lines = [f"第一题{mark.format(60)}选择与填空", "(1) 选择题每小题4分，共10小题     40分", "(2) 填空题     20分"]
    more = [f"第二题{mark.format(40)}程序设计", "(1) 定义结构     25分", "(2) 代码缩进     15分"]
    result = interpret(document("期末考试评分标准", *lines, *more))
    (rubric,) = result.rubrics
    assert [(points, parts) for _, points, parts in outline(rubric.categories)] == [(60, [40, 20]), (40, [25, 15])]
    assert "K202" not in severe(result)
