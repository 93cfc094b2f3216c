"""Rules that begin with the full mark of their item: 3分：完整3分，较完整2分."""

import pytest

from tests.readings import outline, read, severe


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("10分：优10分，良6分，差2分", "20分：齐全20分，每缺1人扣2分"),
        ("满分10分：优10分，良6分", "20分：每有1人得5分，最高20分"),
        ("10分：优8～10分，良5～7分", "20 分：每项2分，最高20分"),
        ("10分:完整10分,较完整6分", "20分:齐全20分,较齐全10分"),
    ],
)
@pytest.mark.parametrize("header", ["评审项目 | 评审因素 | 评审标准", " | 评审因素 | 评审标准"])
def test_the_full_mark_stands_before_its_steps(header: str, first: str, second: str) -> None:
    rows = f"技术（30分） | 方案 | {first}\n^ | 人员 | {second}\n商务（5分） | 业绩 | 5分：AAA级5分，AA级3分"
    result = read("评标办法前附表", f"{header}\n{rows}")
    assert outline(result.rubrics[0].categories) == [("技术", 30, [10, 20]), ("商务", 5, [5])]
    assert severe(result) == []


def test_amounts_before_rules_are_no_full_marks_beside_a_column_of_points() -> None:
    result = read("评审表", "考核内容 | 分值 | 评分标准\n方案 | 40 | 10分：优10分\n人员 | 60 | 20分：齐全20分")
    assert [item.points for item in result.rubrics[0].items] == [40, 60]
