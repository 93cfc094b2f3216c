"""Categories and their parts that a page cuts, beside subtotals and full marks of their own, and a header alone on its page."""

from decimal import Decimal

import pytest

from parsers.interpret import interpret
from tests.tables import pages

HEADS = "类别 | 分项 | 内容 | 分值\n"
FIRST = """后勤（20分） | 食堂8分 | 每日消毒。 | 4
^ | ^ | 每周留样。 | 4
^ | 库房12分 | 账物相符。 | 12
^ |  | 小计 | 20
安全（20分） | 消防9分 | 器材有效。 | 9"""
LAST = """
档案（20分） | 收集7分 | 按月收齐。 | 7
^ | 整理13分 | 编目清楚。 | 6
^ | ^ | 装订整齐。 | 7
^ |  | 小计 | 20"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("^ |  | 来客登记。 | 5", " | 门卫11分 | 夜间巡查。 | 6\n^ |  | 小计 | 20"),
        ("^ | 门卫11分 | 来客登记。 | 5", " |  | 夜间巡查。 | 6\n^ |  | 小计 | 20"),
        ("^ | 门卫11分 | 来客登记。 | 5\n^ | ^ | 夜间巡查。 | 6", " |  | 小计 | 20"),
        ("^ | 门卫11分 | 来客登记。 | 5\n^ | ^ | 夜间巡查。 | 6\n^ |  | 小计 | 20", ""),
    ],
)
def test_the_part_of_a_category_goes_on_over_the_page_where_only_subtotals_stand_beside_blanks(
    before: str, after: str
) -> None:
    result = interpret(pages(HEADS + FIRST + "\n" + before, (after + LAST).strip("\n")))
    (rubric,) = result.rubrics
    found = [(c.name, [(part.name, len(part.items)) for part in c.categories]) for c in rubric.categories]
    assert found == [
        ("后勤", [("食堂", 2), ("库房", 1)]),
        ("安全", [("消防", 1), ("门卫", 2)]),
        ("档案", [("收集", 1), ("整理", 2)]),
    ]
    assert not result.findings


@pytest.mark.parametrize("rest", ["\n^ | ^ | 通风干燥。 | 2", ""])
def test_a_name_goes_on_over_the_page_where_the_full_marks_beside_it_do(rest: str) -> None:
    first = """类别 | 标准分 | 内容 | 分值
        值班 | 9 | 按时交接。 | 4
        ^ | ^ | 记录完整。 | 5
        食堂 | 8 | 每日消毒。 | 6
        ^ | ^ | 每周留样。 | 2
        库房 | 7 | 账物相符。 | 3"""
    second = f"""管理 |  | 每月盘点。 | 2{rest}
        门卫 | 6 | 来客登记。 | 5
        ^ | ^ | 夜间巡查。 | 1"""
    (rubric,) = interpret(pages(first, second)).rubrics
    names = [(category.name, category.points, len(category.items)) for category in rubric.categories]
    assert names == [
        ("值班", Decimal(9), 2),
        ("食堂", Decimal(8), 2),
        ("库房管理", Decimal(7), 3 if rest else 2),
        ("门卫", Decimal(6), 2),
    ]


@pytest.mark.parametrize("first", ["一、库房 | 7 | 账物相符。 | 7", "一、库房（7分） | 7 | 账物相符。 | 7"])
def test_a_numbered_name_begins_anew_though_no_full_marks_stand_beside_it(first: str) -> None:
    heads = "类别 | 标准分 | 内容 | 分值\n"
    second = """二、食堂 |  | 每日消毒。 | 6
        ^ | ^ | 每周留样。 | 2
        三、门卫 | 6 | 来客登记。 | 5
        ^ | ^ | 夜间巡查。 | 1
        四、值班 | 9 | 按时交接。 | 4
        ^ | ^ | 记录完整。 | 5"""
    (rubric,) = interpret(pages(heads + first, second)).rubrics
    assert [category.name for category in rubric.categories] == ["库房", "食堂", "门卫", "值班"]


def test_a_header_alone_at_the_foot_of_a_page_does_not_go_on_as_the_first_category() -> None:
    second = """库房（7分） | 账物相符。 | 3 | 缺一件扣1分。
        ^ | 每月盘点。 | 4 | 缺一次扣1分。
        门卫（6分） | 来客登记。 | 5 | 漏一人扣1分。
        ^ | 夜间巡查。 | 1 | 缺一次扣1分。"""
    result = interpret(pages("项目 | 内容 | 分值 | 扣分标准", second))
    (rubric,) = result.rubrics
    assert [(category.name, category.points) for category in rubric.categories] == [
        ("库房", Decimal(7)),
        ("门卫", Decimal(6)),
    ]
    assert [column.header for column in rubric.columns] == ["项目", "内容", "分值", "扣分标准"]


@pytest.mark.parametrize("words", ["满分{}分", "{}分", "最高{}分"])
def test_the_full_mark_of_an_item_heads_no_page(words: str) -> None:
    first = """项目 | 内容 | 分值 | 方法 | 得分
        库房 | 账物相符。 | 3 | 现场查看 |
        ^ | 每月盘点。 | 4 | 查阅资料 | """
    second = """ | 通风干燥。 | 2 | 查阅资料 |
        门卫 | 来客登记。 | 5 | 查看记录 |
        ^ | 夜间巡查。 | 1 | 查阅资料 | """
    for figure in "12345":
        first = first.replace(f" {figure} ", f" {words.format(figure)} ")
        second = second.replace(f" {figure} ", f" {words.format(figure)} ")
    (rubric,) = interpret(pages(first, second)).rubrics
    found = [(c.name, [int(i.points or 0) for i in c.items]) for c in rubric.categories]
    assert found == [("库房", [3, 4, 2]), ("门卫", [5, 1])]
