"""Headings in lenticular brackets: 【1. 出勤】25分."""

import pytest

from parsers.interpret import interpret
from tests.readings import outline, severe
from tests.tables import document

FIRST, SECOND = ("1.到岗（10分）", "2.请假（15分）"), ("1.数量（30分）", "2.质量（45分）")


@pytest.mark.parametrize(
    "heading",
    [
        "【{n}. {name}】{points}分",
        "【{n}.{name}】（{points}分）",
        "【{name}】{points}分",
        "【{name}】（满分{points}分）：",
        "【{n}、{name}】：{points}分",
    ],
)
def test_a_name_in_brackets_heads_the_lines_below(heading: str) -> None:
    first, second = (heading.format(n=n, name=name, points=p) for n, name, p in ((1, "出勤", 25), (2, "业务", 75)))
    result = interpret(document("考核表（100分）", first, *FIRST, second, *SECOND))
    assert outline(result.rubrics[0].categories) == [("出勤", 25, [10, 15]), ("业务", 75, [30, 45])]
    assert severe(result) == []
