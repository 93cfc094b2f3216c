"""Tables of clauses with several headers, of which names with points stand below the last alone."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, read, severe

ABOVE = """条款号 | < | 评审因素 | 评审标准
2.1.1 | 形式评审标准 | 投标人名称 | 与营业执照一致
^ | ^ | 报价唯一 | 只有一个有效报价
条款号 | < | 条款内容 | 编列内容
2.2.1 | < | {made_up} | {parts}
2.2.2 | < | 评标基准价 | 有效报价的平均值
"""
SCORED = """条款号 | < | 评分因素 | 评分标准
2.2.4（1） | 施工组织评分标准 | 方案（{plan}分） | 优得25-20分，良得19-10分
^ | ^ | 进度（15分） | 合理得15分，一般得8分
2.2.4（2） | 投标报价评分标准 | 偏差率（55分） | 等于基准价得满分
2.2.4（3） | 其他因素评分标准 | 信誉（5分） | 有奖项得5分"""
MADE_UP, PARTS = "分值构成（总分100分）", "施工组织：40分；投标报价：55分；其他评分因素：5分"


def clauses(made_up: str = MADE_UP, parts: str = PARTS, plan: int = 25) -> str:
    return ABOVE.format(made_up=made_up, parts=parts) + SCORED.format(plan=plan)


def test_the_rubric_stands_below_the_last_header_and_is_made_up_of_what_a_row_above_says() -> None:
    result = read("评标办法前附表", clauses())
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [
        ("施工组织评分标准", 40, [25, 15]),
        ("投标报价评分标准", 55, [55]),
        ("其他因素评分标准", 5, [5]),
    ]
    assert rubric.points == 100
    assert [category.points_text for category in rubric.categories] == ["40分", "55分", "5分"]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("drawing", "codes"),
    [
        (clauses(plan=26), ["K202"]),
        (clauses(made_up="分值构成（总分90分）"), ["K203"]),
        (clauses(parts=PARTS.replace("55", "56")), ["K203", "K202"]),
    ],
)
def test_each_of_its_numbers_is_held_against_the_others(drawing: str, codes: list[str]) -> None:
    assert [code for code in severe(read("评标办法前附表", drawing)) if code != "K206"] == codes


@pytest.mark.parametrize("parts", ["详见招标公告", "商务：45分；技术：55分", "其他：5分；报价：55分；施工：40分"])
def test_parts_that_are_others_or_in_another_order_are_those_of_no_category(parts: str) -> None:
    (rubric,) = read("评标办法前附表", clauses(parts=parts)).rubrics
    assert [category.points for category in rubric.categories] == [None, None, None]
    assert rubric.points == 100


def test_clauses_without_points_are_no_rubric() -> None:
    drawing = clauses(made_up="评标方法", parts="综合评估").replace("（15分）", "").replace("（25分）", "")
    with pytest.raises(UnusableInput):
        read("评标办法前附表", drawing.replace("（55分）", "").replace("（5分）", ""))
