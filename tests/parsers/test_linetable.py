import pytest

from parsers.interpret import interpret
from schema.finding import UnusableInput
from tests.tables import document, drawn_rows


def test_numbered_lines_under_headings_are_a_rubric() -> None:
    result = interpret(
        document(
            "第一题（总分10分）：",
            "1. 写出算法    8分",
            "2. 结果正确    2分",
            "第二题（总分5分）：",
            "1. 画出图    5分",
        )
    )
    (rubric,) = result.rubrics
    assert [c.name for c in rubric.categories] == ["第一题", "第二题"]
    assert [str(c.points) for c in rubric.categories] == ["10", "5"]
    assert [[str(i.points) for i in c.items] for c in rubric.categories] == [["8", "2"], ["5"]]
    assert rubric.columns == ()
    assert [finding.code for finding in result.findings] == ["K104"]
    assert result.coverage.unused == ()


def test_points_with_what_they_are_for() -> None:
    result = interpret(document("1.概述（30分，背景；现状）", "2.分析（60分，案例）", "3.体会（10分，认识）"))
    assert [(i.text, str(i.points), i.points_text) for i in result.rubrics[0].items] == [
        ("概述（30分，背景；现状）", "30", "30分"),
        ("分析（60分，案例）", "60", "60分"),
        ("体会（10分，认识）", "10", "10分"),
    ]


def test_two_lines_are_no_rubric() -> None:
    with pytest.raises(UnusableInput) as refusal:
        interpret(document("1. 迟到一次扣2分", "2. 早退一次扣2分", "以上由办公室执行。"))
    assert refusal.value.code == "K008"


def test_lines_beside_a_table_stay_lines() -> None:
    rows = drawn_rows("考核内容 | 满分\n1.甲。 | 5分\n2.乙。 | 5分\n合计 | 10分")
    result = interpret(document("1.甲 3分", "2.乙 3分", "3.丙 3分", rows))
    assert [rubric.points for rubric in result.rubrics] == [10]
