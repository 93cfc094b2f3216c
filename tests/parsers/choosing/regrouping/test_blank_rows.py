"""Numbers without a text below a category with points: rows to fill in, which are no items."""

import pytest

from tests.readings import one_rubric, read, severe

HEAD = "项目名称及分值 | < | 赋分办法 | 总牵头单位 | 考核责任单位\n"
BLANK = (
    "(一)专项(50分) | 1. | 按实绩赋分 | 办公室 | 人事科\n^ | 2. | ^ | ^ | ^\n^ | 3. | ^ | ^ | ^\n^ | …… | ^ | ^ | ^\n"
)
OTHERS = (
    "(二)建设(20分) | 1.学习(5分) | 按排名赋分 | 宣传科 | 办公室\n^ | 2.作风(15分) | ^ | 督查科 | ^\n"
    "(三)评价(30分) | 1.群众(10分) | 按排名赋分 | 办公室 | ——\n^ | 2.互评(20分) | 按实绩赋分 | 办公室 | ——"
)


def test_a_category_of_blank_rows_is_one_item_with_what_stands_beside_them() -> None:
    result = read(HEAD + BLANK + OTHERS)
    (rubric,) = result.rubrics
    (item,) = rubric.items
    assert (item.label, item.text) == ("(一)", "专项(50分)")
    assert item.points == 50
    assert [cell.text for cell in rubric.items[0].cells] == ["按实绩赋分", "办公室", "人事科"]
    assert [category.points for category in rubric.categories] == [20, 30]
    assert [column.role for column in rubric.columns] == ["category", "item", "rules", "remarks", "remarks"]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("row", "other"),
    [
        ("2. | ^", "2.招商(50分) | ^"),
        ("2. | ^", "2.招商 | ^"),
        ("2. | ^", "2. | 按考核"),
        ("2. | ^ | ^", "2. | ^ | 招商"),
    ],
)
def test_where_one_row_says_something_the_blank_ones_are_reported(row: str, other: str) -> None:
    assert "K403" in severe(read(HEAD + BLANK.replace(row, other) + OTHERS))


def test_where_a_column_prints_points_a_blank_row_lacks_its_own() -> None:
    rows = "建设(20分) | 1.学习 | 5\n^ | 2.作风 | 15\n专项(80分) | 1. | \n^ | 2. | \n合计 | < | 100"
    assert "K403" in severe(read("项目 | 内容 | 分值\n" + rows))


def test_blank_rows_of_a_category_without_points_are_no_item() -> None:
    assert not one_rubric(HEAD + BLANK.replace("(50分)", "") + OTHERS).items
