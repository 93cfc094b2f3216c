"""A notice on one sheet of a workbook, whose table is on another."""

import io

import openpyxl
import pytest

from pipeline.door import parse_notice
from schema.notice import RubricFile

PROSE = (
    "馆务函〔2019〕5号",
    "2019年场馆管理考核办法",
    "一、考核对象",
    "各场馆和所属服务点。",
    "二、计分办法",
    "考核总分为{}分，按所附表格逐项计分。",
    "三、结果运用",
    "考核结果作为评先的依据。",
)
TABLE = (
    ("附件",),
    ("2019年场馆管理考核细则",),
    ("类别", "考核要求", "分值"),
    ("档案", "案卷按年装订成册。", 20),
    (None, "目录完整无遗漏。", 15),
    ("场地", "地面每日清扫。", 25),
)


def book(prose: tuple[str, ...]) -> RubricFile:
    made = openpyxl.Workbook()
    first, second = made.worksheets[0], made.create_sheet()
    for text in prose:
        first.append((text,))
    for row in TABLE:
        second.append(row)
    second.merge_cells("A4:A5")
    buffer = io.BytesIO()
    made.save(buffer)
    return parse_notice(buffer.getvalue(), name="a.xlsx")


@pytest.mark.parametrize("total", [60, 65])
def test_its_prose_states_the_total_and_the_table_has_its_own_title(total: int) -> None:
    result = book(tuple(text.format(total) for text in PROSE))
    (rubric,) = result.rubrics
    assert rubric.title is not None
    assert rubric.title.text == "2019年场馆管理考核细则"
    assert rubric.points == total
    assert ("K203" in [finding.code for finding in result.findings]) is (total == 65)


def test_rows_that_end_with_points_are_no_prose() -> None:
    listed = ("检查表", "1、档案", "案卷装订成册。", "2、场地", "每日清扫。", "3、安全（40分）")
    assert len(book(listed).rubrics) == 1


@pytest.mark.parametrize("form", ["（{0}分）{1}。", "{1}（{0}分），缺一样扣1分。"])
def test_sentences_with_points_of_their_own_are_no_prose(form: str) -> None:
    asked = {
        "一、档案": ("案卷装订成册", 40),
        "二、场地": ("每日清扫", 30),
        "三、安全": ("门窗关好", 20),
        "四、设备": ("按时检修", 10),
    }
    rows = [text for name, (task, mark) in asked.items() for text in (name, form.format(mark, task))]
    (rubric, _) = book(("检查表", *rows)).rubrics
    assert [item.points for part in rubric.categories for item in part.items] == [40, 30, 20, 10]


def test_the_edges_of_grades_are_no_points() -> None:
    (rubric,) = book((*PROSE[:-1], "（90分）及以上为优秀。", "四、等次", "（80分）及以上为良好。")).rubrics
    assert len(rubric.categories) == 2
