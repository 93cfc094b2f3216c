"""What is asked for under a word for rules, 考核标准, beside a column of how it is judged or looked at."""

import pytest

from tests.readings import one_rubric

ROWS = (
    ("地面无积尘", 20, "一处不净扣1分", "现场查看"),
    ("工具摆放整齐", 30, "一件不齐扣2分", "现场查看"),
    ("账目按月公布", 10, "缺一月扣1分", "查阅账本"),
    ("物资出入有据", 40, "缺一单扣2分", "查阅单据"),
)
GROUPS = ("环境", "^", "财物", "^")
ORDERS = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (2, 0, 1))
"""What is asked for, its points and the rules: in any order."""


def laid_out(asked: str, judged: str, order: tuple[int, ...], grouped: bool) -> str:
    texts = 3 if judged.endswith("方法") else 2
    lines = [[asked, "分值", judged], *([text, str(points), rules[texts - 2]] for text, points, *rules in ROWS)]
    left = ("考核项目", *GROUPS) if grouped else ("序号", *"1234")
    return "\n".join(" | ".join((name, *(line[at] for at in order))) for name, line in zip(left, lines, strict=True))


@pytest.mark.parametrize("grouped", [True, False])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("judged", ["扣分标准", "评分标准", "评分办法", "考核办法", "检查方法"])
@pytest.mark.parametrize("asked", ["考核标准", "标准", "考核细则", "评价标准", "评定标准", "工作标准"])
def test_a_standard_beside_how_it_is_judged_is_the_item(
    asked: str, judged: str, order: tuple[int, ...], grouped: bool
) -> None:
    rubric = one_rubric(laid_out(asked, judged, order, grouped))
    held = [item for category in rubric.categories for item in category.items] if grouped else rubric.items
    assert [(item.text, int(item.points or 0)) for item in held] == [(text, points) for text, points, *_ in ROWS]


@pytest.mark.parametrize("order", ORDERS)
def test_a_standard_over_several_rows_of_rules_is_the_item_with_the_points_over_as_many(order: tuple[int, ...]) -> None:
    cells = [("考核标准", "分值", "扣分标准"), ("地面无积尘", "60", "一处不净扣1分"), ("^", "^", "一处不扫扣2分")]
    cells += [("账目按月公布", "40", "缺一月扣1分"), ("^", "^", "缺一页扣2分")]
    rubric = one_rubric("\n".join(" | ".join(row[at] for at in order) for row in cells))
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [("地面无积尘", 60), ("账目按月公布", 40)]


@pytest.mark.parametrize("order", ORDERS)
def test_standards_are_the_items_of_a_category_whose_points_reach_over_them(order: tuple[int, ...]) -> None:
    cells = [
        ("考核标准", "分值", "扣分标准"),
        ("地面无积尘", "60", "一处不净扣1分"),
        ("工具齐全", "^", "一件不齐扣2分"),
    ]
    cells += [("账目按月公布", "40", "缺一月扣1分"), ("单据齐全", "^", "缺一单扣2分")]
    names = ("考核项目", *GROUPS)
    lines = ((name, *(row[at] for at in order)) for name, row in zip(names, cells, strict=True))
    rubric = one_rubric("\n".join(map(" | ".join, lines)))
    assert [(int(c.points or 0), [item.text for item in c.items]) for c in rubric.categories] == [
        (60, ["地面无积尘", "工具齐全"]),
        (40, ["账目按月公布", "单据齐全"]),
    ]


def test_names_of_their_own_rows_are_the_items_beside_a_standard() -> None:
    rows = "\n".join(
        f"{n} | {text} | {points} | {rule}" for n, (text, points, rule, _) in zip("甲乙丙丁", ROWS, strict=True)
    )
    names = rows.replace("甲", "保洁").replace("乙", "收纳").replace("丙", "公开").replace("丁", "出入")
    rubric = one_rubric(f"考核项目 | 考核标准 | 分值 | 扣分标准\n{names}")
    assert [item.text for item in rubric.items] == ["保洁", "收纳", "公开", "出入"]


def test_a_standard_that_says_how_points_are_taken_is_no_item() -> None:
    rows = "保洁 | 一处不净扣1分 | 50 | 现场查看\n收纳 | 一件不齐扣2分 | 50 | 现场查看"
    rubric = one_rubric(f"考核项目 | 考核标准 | 分值 | 检查方法\n{rows}")
    assert [item.text for item in rubric.items] == ["保洁", "收纳"]


@pytest.mark.parametrize("above", ["二级指标", "考核内容", "考核要点"])
@pytest.mark.parametrize("text", ["具体要求", "工作要求", "基本要求", "要求"])
@pytest.mark.parametrize("outer", [True, False])
def test_a_text_of_every_row_is_the_item_beside_names_with_blanks_below(above: str, text: str, outer: bool) -> None:
    names = (("环境", "保洁"), ("", ""), ("财物", "公开"), ("", "出入"))
    lines = [("一级指标", above, text, "分值", "评分标准")]
    lines += [(*name, row[0], str(row[1]), row[2]) for name, row in zip(names, ROWS, strict=True)]
    lines += [("合计", "", "", "100", "") if outer else ("", "合计", "", "100", "")]
    rubric = one_rubric("\n".join(" | ".join(line if outer else line[1:]) for line in lines))
    inner = [inner for category in rubric.categories for inner in category.categories] if outer else rubric.categories
    assert [(c.name, [item.text for item in c.items]) for c in inner] == [
        ("保洁", ["地面无积尘", "工具摆放整齐"]),
        ("公开", ["账目按月公布"]),
        ("出入", ["物资出入有据"]),
    ]


def test_a_blank_item_is_named_by_what_is_asked_for_before_the_rules() -> None:
    rows = "环境 | 保洁 | 地面无积尘 | 20 | 不净扣1分\n | 收纳 | 摆放整齐 | 30 | 不齐扣2分\n"
    rows += "财物 |  | 按月公布 | 10 | 缺月扣1分\n | 出入 |  | 40 | 缺单扣2分"
    rubric = one_rubric(f"一级指标 | 二级指标 | 具体要求 | 分值 | 评分标准\n{rows}")
    held = [item.text for category in rubric.categories for item in category.items]
    assert held == ["保洁", "收纳", "按月公布", "出入"]


@pytest.mark.parametrize("head", ["项目及分值", "考核项目与分值", "项目/分值", "项目及权重", "项目及分数"])
def test_a_header_that_names_points_behind_what_is_judged_says_the_same(head: str) -> None:
    drawing = laid_out("考核标准", "评分标准", ORDERS[0], True).replace("考核项目", head)
    held = [item for category in one_rubric(drawing).categories for item in category.items]
    assert [(item.text, int(item.points or 0)) for item in held] == [(text, points) for text, points, *_ in ROWS]


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2)])
@pytest.mark.parametrize("below", ["^", ""])
@pytest.mark.parametrize("judged", ["检查方法和评价标准", "评价标准", "评分办法", "考核办法"])
@pytest.mark.parametrize("named", ["考核内容", "评价指标", "考核内容及分值"])
def test_a_standard_is_the_item_beside_names_of_groups_under_a_word_for_what_is_assessed(
    named: str, judged: str, below: str, order: tuple[int, ...]
) -> None:
    lines = [("考核标准", "分值", judged), *((text, str(points), rule) for text, points, rule, _ in ROWS)]
    names = (named, "环境（50分）", below, "财物（50分）", below)
    rubric = one_rubric(
        "\n".join(" | ".join((name, *(line[at] for at in order))) for name, line in zip(names, lines, strict=True))
    )
    assert [(c.name, [item.text for item in c.items]) for c in rubric.categories] == [
        ("环境", ["地面无积尘", "工具摆放整齐"]),
        ("财物", ["账目按月公布", "物资出入有据"]),
    ]


def test_names_whose_full_marks_reach_over_as_many_rows_are_the_items_beside_a_standard() -> None:
    rows = "环境 | 地面无积尘 | 60 | 一处不净扣1分\n^ | 工具摆放整齐 | ^ | 一件不齐扣2分\n"
    rows += "财物 | 账目按月公布 | 40 | 缺一月扣1分\n^ | 物资出入有据 | ^ | 缺一单扣2分"
    rubric = one_rubric(f"考核内容 | 考核标准 | 分值 | 评分办法\n{rows}")
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [("环境", 60), ("财物", 40)]


def test_steps_under_a_standard_are_no_items_beside_the_names_that_they_are_of() -> None:
    rubric = one_rubric(
        """类别 | 考核内容 | 评价标准 | 满分 | 计分说明
        资历 | 年限 | 9年以上 | 30 | 以登记日期为准
        ^ | ^ | 4～9年 | 20 | ^
        ^ | ^ | 4年以下 | 10 | ^
        规模 | 人员 | 80人以上 | 30 | 在册的才算
        ^ | ^ | 40～80人 | 20 | ^
        ^ | ^ | 40人以下 | 10 | ^
        纪律 | 到岗 | 按次扣分 | 40 | 缺勤一次扣2分
        ^ | 着装 | 按次扣分 | 30 | 一次扣5分"""
    )
    assert {"年限", "人员"} <= {item.text for category in rubric.categories for item in category.items}
