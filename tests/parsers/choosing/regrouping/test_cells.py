"""Several items in one cell, beside the points of all of them."""

from tests.readings import outline, read, severe

DRAWING = """要素 | 细则 | 分数 | 具体指标 | 部门
仪态 | 看站姿。 | 15 | 站姿{} 衣着5 | 人事
表达 | 看条理。 | 20 | 条理12语速8 | 用人
学识 | 看答题。 | 65 | 答题65 | 用人"""


def test_names_with_numbers_that_make_the_points_are_the_items() -> None:
    result = read(DRAWING.format(10))
    assert outline(result.rubrics[0].categories) == [("仪态", 15, [10, 5]), ("表达", 20, [12, 8]), ("学识", 65, [65])]
    first = result.rubrics[0].categories[0].items[0]
    assert (first.text, first.points_text, [cell.text for cell in first.cells]) == ("站姿", "10", ["看站姿。", "人事"])
    assert not severe(result)


def test_numbers_that_do_not_make_the_points_stay_in_their_cells() -> None:
    (rubric,) = read(DRAWING.format(9)).rubrics
    assert not any(item.text == "站姿" for category in rubric.categories for item in category.items)


def test_a_word_in_the_row_of_the_total_is_no_total() -> None:
    result = read("考核内容 | 分值\n按时到岗。 | 40\n按时交接。 | 60\n总分 | 标准")
    assert result.rubrics[0].points is None
    assert "K402" not in severe(result)
