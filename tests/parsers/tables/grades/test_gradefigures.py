"""Tables of what every grade earns for each item: the best grade is the full mark."""

import pytest

from parsers.tables.grades.gradefigures import falling_grades
from parsers.tables.grid import Grid
from parsers.tables.laying import grid
from schema.document import Table
from tests.readings import one_rubric, outline, priced, read, severe
from tests.tables import document, drawn_rows

_ROWS = (
    ("作业按时布置", 10, 8, 6),
    ("批改认真及时", 15, 12, 9),
    ("讲评有针对性", 5, 4, 3),
    ("书写工整规范", 20, 16, 12),
)


def _drawn(head: str, rows: tuple[tuple[object, ...], ...] = _ROWS) -> str:
    return f"序号 | {head}\n" + "\n".join(f"{n} | " + " | ".join(map(str, row)) for n, row in enumerate(rows, 1))


def _grid(drawing: str) -> Grid:
    (table,) = (block for block in document(drawn_rows(drawing)).blocks if isinstance(block, Table))
    return grid(table)


@pytest.mark.parametrize("item", ["检查内容", "评价指标", "项目", "评分标准", ""])
@pytest.mark.parametrize(
    "grades",
    [
        "非常满意 | 满意 | 基本满意",
        "很好 | 好 | 一般",
        "A | B | C",
        "优 | 良 | 中",
        "A级 | B级 | C级",
        "Ⅰ | Ⅱ | Ⅲ",
        "优秀 | 合格 | 不合格",
        "达到 | 基本达到 | 未达到",
        "完全符合 | 基本符合 | 不符合",
    ],
)
def test_the_best_grade_is_the_full_mark(item: str, grades: str) -> None:
    rubric = one_rubric(_drawn(f"{item} | {grades}"))
    assert [item.points for item in rubric.items] == [10, 15, 5, 20]
    assert [(item.label, item.text) for item in rubric.items][:2] == [("1", "作业按时布置"), ("2", "批改认真及时")]
    assert [cell.text for cell in rubric.items[0].cells] == ["8", "6"]


def test_groups_and_rows_to_fill_in_stay_what_they_are() -> None:
    rubric = one_rubric(
        "项目 | 内容 | 好 | 中 | 差 | 得分\n备课 | 目标明确 | 10 | 8 | 5 |\n^ | 重点突出 | 10 | 8 | 5 |\n上课 | 语言清楚 | 20 | 15 | 10 |\n"
        "合计得分 | < | < | < | < | <\n总体评价： | < | < | < | < | <"
    )
    assert [[item.points for item in category.items] for category in rubric.categories] == [[10, 10], [20]]


@pytest.mark.parametrize(
    "drawing",
    [
        _drawn("班级 | 优 | 良 | 差"),
        _drawn("内容 | 差 | 中 | 优", tuple((name, c, b, a) for name, a, b, c in _ROWS)),
        _drawn("内容 | 满意 | 基本满意 | 不满意", (("态度", 40, 8, 2), ("效率", 35, 14, 1), ("廉洁", 45, 3, 2))),
        _drawn("调查内容 | 好 | 较好 | 差"),
        _drawn("内容 | 优 | 良 | 差 | 分值", tuple((*row, 10) for row in _ROWS)),
        _drawn("内容 | 优 | 良 | 差", tuple((name, "100-90", "89-60", "59-0") for name, *_ in _ROWS)),
        _drawn("内容 | 优 | 良 | 差", tuple((name, f"{a}-{b}", f"{b}-{c}", f"{c}-0") for name, a, b, c in _ROWS)),
        _drawn("内容 | 优 | 良 | 差", (*_ROWS[:2], *((name, a, "-", c) for name, a, _, c in _ROWS[2:]))),
    ],
)
def test_other_figures_under_grades_are_no_full_marks(drawing: str) -> None:
    assert falling_grades(_grid(drawing)) is None


def test_names_that_print_full_marks_are_worth_these_beside_figures_of_grades() -> None:
    rubric = one_rubric(
        """项目 | < | 优 | 良 | 及 | 不及 | 得分
        1、方案合理(10) | < | 9 | 7 | 6 | 5 |
        2、图纸完整(20) | < | 18 | 14 | 12 | 10 |
        3、说明书(10) | 计算 | 9 | 7 | 6 | 5 |
        ^ | 格式 | ^ | ^ | ^ | ^ |
        4、独立工作(10) | < | 9 | 7 | 6 | 5 |"""
    )
    names = [("方案合理(10)", 10), ("图纸完整(20)", 20), ("独立工作(10)", 10)]
    assert priced(rubric) == [*names, ("计算", None), ("格式", None)]
    assert outline(rubric.categories) == [("说明书", 10, [None, None])]
    assert [cell.text for cell in rubric.items[1].cells] == ["18", "14", "12", "10"]


def test_the_points_of_groups_do_not_hide_that_the_best_grade_is_the_full_mark_of_an_item() -> None:
    drawing = """项目 | 总分 | 要求 | A | B | C
        操作前 | 20 | 核对医嘱 | {} | 8 | 6-0
        ^ | ^ | 评估患者 | 10 | 8 | 0
        操作后 | 10 | 整理用物 | 10 | 0 | 0"""
    result = read("评分标准", drawing.format(11))
    assert outline(result.rubrics[0].categories) == [("操作前", 20, [11, 10]), ("操作后", 10, [10])]
    assert severe(result) == ["K202"]


RANGES = """A级指标 | B级指标 | B级指标界定 | A | B | C
    35 | 制度15 | 制度健全，责任到人 | 15-13 | 12-10 | 9-0
    ^ | 计划 | 年初有计划，年末有总结 | 5 | 4 | 3--1
    ^ | 质量15 | 质量合格，无返工 | 15-13 | 12-10 | 9-0"""


def test_a_range_of_the_best_grade_is_worth_its_upper_end_and_a_figure_over_all_rows_what_they_make() -> None:
    rubric = one_rubric(RANGES)
    assert outline(rubric.categories) == [("35", 35, [("制度", 15, [15]), ("计划", None, [5]), ("质量", 15, [15])])]


def test_a_figure_over_rows_that_make_something_else_is_no_sum() -> None:
    assert one_rubric(RANGES.replace("35 |", "36 |")).categories[0].points is None


def test_a_lower_grade_may_be_misprinted_in_one_row() -> None:
    rubric = one_rubric(
        RANGES.replace("3--1", "3--I").replace(
            "质量合格，无返工",
            "质量合格，无返工 | 15-13 | 12-10 | 9-0\n    ^ | 安全5 | 无事故，有记录 | 5 | 4 | 3-0\n    ^ | 效率 | 按期完成任务",
        )
    )
    assert [item.points for category in rubric.categories[0].categories for item in category.items] == [
        15,
        5,
        15,
        5,
        15,
    ]


def test_words_of_headers_beside_falling_ranges_are_no_header_again() -> None:
    rows = (("制度", "制度健全"), ("计划", "有计划"), ("要求", "有要求"))
    result = read(
        "指标 | 内容 | 优 | 良 | 差\n"
        + "\n".join(f"{name} | {text} | {n}-8 | 7-5 | 4-0" for n, (name, text) in enumerate(rows, 10))
    )
    assert [category.name for category in result.rubrics[0].categories] == ["制度", "计划", "要求"]


@pytest.mark.parametrize("best", ["100-95", "100-98"])
def test_ranges_up_to_a_hundred_are_bands_and_no_full_marks(best: str) -> None:
    rows = (
        (1, "到课率", best, "94-85", "84-0"),
        (2, "作业质量", "100-90", "89-80", "79-0"),
        (3, "课堂秩序", best, "94-85", "84-0"),
    )
    drawing = "序号 | 评价指标 | 优 | 良 | 差\n" + "\n".join(" | ".join(map(str, row)) for row in rows)
    assert falling_grades(_grid(drawing)) is None


def test_figures_beside_what_is_measured_are_no_full_marks() -> None:
    rows = (
        (1, "库存占比（%）", 40, "", ""),
        (2, "周转次数", 3, 2, 1),
        (3, "交货次数", 2, 1, 0.5),
        (4, "复购次数", 9, 6, 3),
    )
    drawing = "序号 | 评价指标 | 优 | 良 | 差\n" + "\n".join(" | ".join(map(str, row)) for row in rows)
    assert falling_grades(_grid(drawing)) is None


def test_thresholds_of_what_is_counted_are_no_full_marks() -> None:
    rows = "在岗人数 | 50 | 40 | 30\n床位数 | 500 | 400 | 300\n门诊量 | 900 | 800 | 700"
    assert falling_grades(_grid(f"指标界定 | 优秀 | 良好 | 合格\n{rows}")) is None
    assert falling_grades(_grid(f"指标 | 优秀 | 良好 | 合格\n{rows}")) is not None
