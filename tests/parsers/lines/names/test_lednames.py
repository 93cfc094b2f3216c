"""Names with their points and no number that lead what is taken off, under numbered headings with points or shares."""

import pytest

from parsers.wording.labels import leading
from tests.readings import outline, read, severe

HEADS = ("服务态度", "服务技巧", "业务能力")
LINES = (
    ("用语", 10, " 未使用敬语（-5）", "未按规范报工号（-5）"),
    ("语速", 20, " 语速过快（-5）", "声音忽高忽低（-10）（如突然喊叫）"),
    ("引导", 30, " 未听懂客户的意思（-10）"),
    ("流程", 15, " 登记差错（-5）", "漏登（-10）"),
    ("解答", 20, " 未按知识库回答（-10）"),
    ("效率", 5, " 查询时间较长。"),
)
NUMBERS = (
    ("一，", "二，", "三，"),
    ("一,", "二,", "三,"),
    ("一、", "二、", "三、"),
    ("（一）", "（二）", "（三）"),
    ("1.", "2.", "3."),
    ("## ", "## ", "## "),
    ("## 一，", "## 二，", "## 三，"),
)
EXPECTED = [("服务态度", 30, [10, 20]), ("服务技巧", 30, [30]), ("业务能力", 40, [15, 20, 5])]


def drawn(numbers: tuple[str, ...], marks: tuple[str, str], half: bool = False) -> list[str]:
    unit, colon = marks
    found: list[str] = []
    parts = iter(LINES)
    for number, head, points, count in zip(numbers, HEADS, (30, 30, 40), (2, 1, 3), strict=True):
        found.append(f"{number}{head}（{points}{unit}）{colon}")
        for _ in range(count):
            name, own, *rules = next(parts)
            found += [f"{name}（{own}分）{rules[0]}", *map(str, rules[1:])]
    return [line.translate({ord("（"): "(", ord("）"): ")"}) for line in found] if half else found


@pytest.mark.parametrize("numbers", NUMBERS)
@pytest.mark.parametrize("marks", [("%", "："), ("分", "："), ("分", "")])
@pytest.mark.parametrize("half", [False, True])
def test_names_that_lead_what_is_taken_off(numbers: tuple[str, ...], marks: tuple[str, str], half: bool) -> None:
    result = read("客服质检评分标准", *drawn(numbers, marks, half))
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == EXPECTED
    assert severe(result) == []


@pytest.mark.parametrize("name", ["致命错误", "一票否决项", "红线", "服务红线"])
def test_what_costs_a_whole_part_is_a_veto(name: str) -> None:
    lines = drawn(("一、", "二、", "三、"), ("分", "："))
    result = read("客服质检评分标准", *lines[:5], f"{name}（30分） 引起用户投诉的（-30）", *lines[5:])
    (rubric,) = result.rubrics
    assert [(item.kind, item.points is None) for item in rubric.categories[0].items] == [
        ("base", False),
        ("base", False),
        ("veto", True),
    ]
    assert severe(result) == []


def test_a_wrong_mark_is_told() -> None:
    lines = drawn(("一，", "二，", "三，"), ("分", "："))
    assert "K202" in severe(read("客服质检评分标准", lines[0].replace("30", "35"), *lines[1:]))


def test_a_comma_behind_a_chinese_number_may_part_numbers() -> None:
    assert leading("一，服务态度（35%）") is not None
    assert leading("一，二年级各班") is None and leading("三,5年级") is None


def test_shares_below_the_title_of_a_page_are_points() -> None:
    result = read("# 客服质检评分标准", *drawn(("一，", "二，", "三，"), ("%", "：")))
    assert outline(result.rubrics[0].categories) == EXPECTED
