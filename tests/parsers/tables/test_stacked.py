"""Lines that stand one below the other in a cell, beside as many points."""

from parsers.interpret import interpret
from parsers.strand import Strand, strand
from parsers.tables.stacked import stack_height, unstacked
from schema.location import CellPlace
from tests.tables import document

PLACE = CellPlace(file="f1", page=None, table=1, row=1, column=1, start=0, end=0)


def cell(text: str) -> Strand:
    return strand(text, (PLACE,))


def height(*texts: str) -> int:
    return stack_height([cell(text) for text in texts])


def test_numbered_lines_beside_as_many_points() -> None:
    assert height("1.甲\n2.乙\n乙续\n3.丙", "8\n10\n12") == 3
    assert [part.text for part in unstacked(cell("1.甲\n2.乙\n乙续\n3.丙"), 3)] == ["1.甲", "2.乙\n乙续", "3.丙"]
    assert [part.text for part in unstacked(cell("8分\n\n10分\n12分"), 3)] == ["8分", "10分", "12分"]
    assert [part.text for part in unstacked(cell("安全管理"), 3)] == ["安全管理"]


def test_sentences_beside_as_many_points() -> None:
    assert height("甲齐全。\n乙齐全；", "5\n6") == 2


def test_digits_below_one_another_are_one_number() -> None:
    assert height("1.甲乙\n丙丁", "1\n0") == 1
    assert height("甲乙\n丙丁", "1\n0") == 1


def test_numbers_that_skip_or_differ_in_count_are_no_stack() -> None:
    assert height("1.甲\n3.乙", "5\n6") == 1
    assert height("1.甲\n2.乙\n3.丙", "5\n6") == 1


def test_a_last_number_that_takes_points_off_has_none() -> None:
    said = "1.甲\n2.乙\n3.每超时1分钟扣2分。"
    assert height(said, "5\n6", "3\n4") == 2
    assert [part.text for part in unstacked(cell(said), 2)] == ["1.甲", "2.乙\n3.每超时1分钟扣2分。"]
    assert height("1.甲，缺一件扣1分\n2.乙\n3.每超时1分钟扣2分", "5\n6") == 1
    assert height("1.每超时1分钟扣2分\n2.甲\n3.乙", "5\n6") == 1


def test_a_stacked_row_is_read_as_items_with_places() -> None:
    rows = [
        ["项目", "内容", "分值", "得分"],
        ["管理（30分）", "1.小组\n2.责任书\n3.检查", "8\n10\n12", ""],
        ["教育（20分）", "1.课\n2.演练", "10\n10", ""],
        ["合计", "", "50", ""],
    ]
    result = interpret(document(rows))
    (rubric,) = result.rubrics
    assert [(c.name, str(c.points), [f"{i.text} {i.points}" for i in c.items]) for c in rubric.categories] == [
        ("管理", "30", ["小组 8", "责任书 10", "检查 12"]),
        ("教育", "20", ["课 10", "演练 10"]),
    ]
    place = rubric.categories[0].items[1].source[0]
    assert isinstance(place, CellPlace)
    assert (place.row, place.column, place.start, place.end) == (2, 2, 5, 10)
    assert result.coverage.unused == ()


def test_lines_beside_points_that_make_the_one_figure_of_the_row() -> None:
    assert height("花圃", "25", "建立台账\n配备园丁", "15\n10", "") == 2
    assert height("花圃", "25", "建立台账\n配备园丁", "16\n10", "") == 1
    assert height("花圃", "1", "建立台账\n配备园丁", "1\n0", "查看\n台账") == 1
    assert [part.text for part in unstacked(cell("建立台账\n配备园丁"), 2, by_lines=True)] == ["建立台账", "配备园丁"]


def test_scores_on_two_lines_are_those_of_one_item() -> None:
    rows = "项目 | 内容 | 分值 | 得分\n接待 | 主动问候/热情引导 | 25 | 15/10\n台账 | 登记/归档 | 75 | 45/30"
    cells = [[cell.strip().replace("/", "\n") for cell in row.split("|")] for row in rows.split("\n")]
    (rubric,) = interpret(document(cells)).rubrics
    assert [item.points for item in rubric.items or [i for c in rubric.categories for i in c.items]] == [25, 75]
