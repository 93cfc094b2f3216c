"""Points merged over a category, and points beside it that stand for single items."""

import pytest

from tests.readings import outline, read, severe

HEAD = "序号 | 要素 | 分值 | 要求 | 评审办法\n"
BASE = """1 | 门卫 | 40 | 有人值守。 | 缺一次扣2分
^ | ^ | ^ | 有记录。 | 缺一次扣2分
2 | 巡查 | 60 | 每日两次。 | 缺一次扣3分
^ | ^ | ^ | 有台账。 | 缺一次扣3分
"""
EXTRA = (
    "3 | 加分项 | 20 | 表彰 | 区级加5分\n^ | ^ | ^ | ^ | 市级加20分\n^ | ^ | 10 | 创新 | 一项加5分",
    "3 | 加分项 | 10 | 创新 | 一项加5分\n^ | ^ | 20 | 表彰 | 区级加5分\n^ | ^ | ^ | ^ | 市级加20分",
    "3 | 加分项 | 20分 | 表彰 | 区级加5分\n^ | ^ | 10分 | 创新 | 一项加5分",
)


@pytest.mark.parametrize("extra", EXTRA)
def test_several_marks_beside_a_category_stand_for_its_items(extra: str) -> None:
    result = read(HEAD + BASE + extra)
    first, second, bonus = result.rubrics[0].categories
    assert outline((first, second)) == [("门卫", 40, [None, None]), ("巡查", 60, [None, None])]
    assert bonus.points is None
    assert sorted((item.text, int(item.points or 0)) for item in bonus.items) == [("创新", 10), ("表彰", 20)]
    assert severe(result) == []


def test_a_base_category_among_those_with_one_mark() -> None:
    last = "3 | 应急 | 15 | 有预案。 | 没有不得分\n^ | ^ | ^ | ^ | 不全扣2分\n^ | ^ | 5 | 有演练。 | 没有不得分"
    result = read(HEAD + BASE.replace("60", "40") + last)
    assert outline(result.rubrics[0].categories)[-1] == ("应急", None, [15, 5])
    assert severe(result) == []


@pytest.mark.parametrize("numbers", [("1. ", "2. "), ("", "")])
def test_numbers_over_blanks_count_the_categories(numbers: tuple[str, str]) -> None:
    first, second = numbers
    rows = f"1 | 门卫 | {first}有人值守 | 10\n | | {second}有记录 | 20\n2 | 巡查 | {first}每日两次 | 30\n | | {second}有台账 | 40"
    result = read(f"序号 | 考核项目 | 考核内容 | 分值\n{rows}")
    categories = result.rubrics[0].categories
    assert [(c.label, c.name) for c in categories] == [("1", "门卫"), ("2", "巡查")]
    assert [[i.label for i in c.items] for c in categories] == [[label.strip() for label in numbers]] * 2
    assert severe(result) == []


def test_numbers_of_items_stay_theirs_where_one_is_missing() -> None:
    rows = "1 | 门卫 | 有人值守 | 10\n2 | | 有记录 | 20\n3 | 巡查 | 每日两次 | 30\n | | 有台账 | 40"
    (rubric,) = read(f"序号 | 考核项目 | 考核内容 | 分值\n{rows}").rubrics
    assert [[i.label for i in c.items] for c in rubric.categories] == [["1", "2"], ["3", ""]]


def test_subtotals_tell_nothing_of_whom_the_numbers_count() -> None:
    rows = (
        "1 | 门卫 | 有人值守 | 10\n2 | | 有记录 | 15\n | | 小计 | 25\n3 | 巡查 | 每日两次 | 10\n | | 小计 | 10\n"
        "4 | 台账 | 记录完整 | 20\n | | 小计 | 20\n5 | 宣传 | 上报信息 | 45\n | | 小计 | 45\n合计 | < | < | 100"
    )
    result = read(f"序号 | 考核项目 | 考核内容 | 分值\n{rows}")
    assert [item.label for part in result.rubrics[0].categories for item in part.items] == list("12345")
    assert severe(result) == []


MIXED = """门卫 | {} | 20 | 缺一次扣2分
^ | {} | ^ | 缺一次扣1分
巡查 | 每日两次 | 30 | 缺一次扣3分
^ | 有台账 | 30 | 缺一次扣1分
应急 | 有预案 | 20 | 没有不得分"""


def test_one_mark_beside_a_name_is_that_of_an_item_where_others_have_several() -> None:
    result = read(
        "要素 | 要求 | 分值 | 评审办法\n" + MIXED.format("有人值守；", "有登记。").replace("缺一次扣1分", "^", 1)
    )
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("门卫", None, [20]), ("巡查", None, [30, 30]), ("应急", None, [20])]
    assert rubric.categories[0].items[0].text == "有人值守；有登记。"
    assert severe(result) == []


@pytest.mark.parametrize("texts", [("1.有人值守", "2.有登记"), ("（1）有人值守", "（2）有登记")])
def test_rows_with_numbers_stay_items_of_the_name_that_has_the_mark(texts: tuple[str, str]) -> None:
    rows = MIXED.format(*texts).replace("缺一次扣1分", "^", 1)
    (rubric,) = read(f"要素 | 要求 | 分值 | 评审办法\n{rows}").rubrics
    assert outline(rubric.categories)[0] == ("门卫", 20, [None, None])


def test_rows_with_rules_of_their_own_stay_items_of_the_name() -> None:
    (rubric,) = read(f"要素 | 要求 | 分值 | 评审办法\n{MIXED.format('有人值守，有交接', '有登记')}").rubrics
    assert outline(rubric.categories)[0] == ("门卫", 20, [None, None])


def test_a_sentence_that_goes_on_in_the_next_row_is_one_item_whatever_stands_beside() -> None:
    (rubric,) = read(f"要素 | 要求 | 分值 | 评审办法\n{MIXED.format('有人值守，', '并有登记')}").rubrics
    assert outline(rubric.categories)[0] == ("门卫", None, [20])
    assert rubric.categories[0].items[0].text == "有人值守，并有登记"


def test_marks_beside_inner_names_tell_nothing_of_those_of_the_outer() -> None:
    rows = (
        "^ | 登记 | 有台账 | 10",
        "巡查 | 夜巡 | 每日两次 | 60",
        "^ | ^ | 有记录 | ^",
    )
    (rubric,) = read(
        "\n".join(["要素 | 名称 | 要求 | 分值", "门卫 | 值守 | 有人 | 30", "^ | ^ | 有交接 | ^", *rows])
    ).rubrics
    assert outline(rubric.categories[0].categories)[0] == ("值守", 30, [None, None])
    assert outline(rubric.categories[1].categories)[0] == ("夜巡", 60, [None, None])


def test_marks_beside_most_names_stay_those_of_the_names() -> None:
    rows = MIXED.format("有人值守", "有登记").replace("^ | 有台账 | 30 |", "^ | 有台账 | ^ |")
    (rubric,) = read(f"要素 | 要求 | 分值 | 评审办法\n{rows}\n^ | 有演练 | 10 | 没有不得分").rubrics
    assert outline(rubric.categories) == [
        ("门卫", 20, [None, None]),
        ("巡查", 30, [None, None]),
        ("应急", None, [20, 10]),
    ]
