"""A column of points that is one character wide."""

import pytest

from parsers.interpret import interpret
from parsers.reading import Recorder
from schema.document import Document
from schema.envelope import SourceFile, this_generator
from tests.tables import table


def points(*texts: str, page: int | None = 1, head: str = "分/值") -> list[float | None]:
    rows = [["考核内容", head], *([f"第{n}项工作按时完成。", text] for n, text in enumerate(texts, 1))]
    drawn = [[text.replace("/", "\n") for text in row] for row in rows]
    source = SourceFile(id="f1", name="test.pdf", format="pdf", sha256="0" * 64)
    document = Document(generator=this_generator(), sources=(source,), blocks=(table(Recorder("f1"), drawn, page),))
    (rubric,) = interpret(document).rubrics
    return [None if item.points is None else float(item.points) for item in rubric.items]


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("1/1", "1/3", "6"), [11, 13, 6]),
        (("2/2", "1/0", "6"), [22, 10, 6]),
        (("1/1", "7", "6"), [None, 7, 6]),
        (("5/5", "1/0", "12"), [None, 10, 12]),
        (("5 5", "1/0", "6"), [None, 10, 6]),
        (("5/5", "0/5", "6"), [None, 5, 6]),
    ],
)
def test_equal_digits_are_one_number_where_the_column_shows_that_it_breaks_all(
    texts: tuple[str, ...], read: list[float | None]
) -> None:
    assert points(*texts) == read


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("5/5", "5/3", "8"), [None, None, 8]),
        (("1/1", "1/0", "6"), [11, 10, 6]),
        (("5//5", "1/0", "6"), [None, 10, 6]),
    ],
)
def test_paragraphs_of_a_cell_are_lines_of_the_column_only_where_a_nought_shows_it(
    texts: tuple[str, ...], read: list[float | None]
) -> None:
    assert points(*texts, page=None) == read


@pytest.mark.parametrize("page", [None, 1])
@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("5/3", "8", "7"), [None, 8, 7]),
        (("2.5/3", "8", "7"), [None, 8, 7]),
        (("5/3分", "8分", "7分"), [None, 8, 7]),
        (("5/0", "6/0", "8"), [None, None, 8]),
        (("5分/0分", "6", "8"), [5, 6, 8]),
        (("1 5", "8", "7"), [15, 8, 7]),
    ],
)
def test_numbers_on_lines_with_room_for_both_in_one_are_two(
    texts: tuple[str, ...], read: list[float | None], page: int | None
) -> None:
    assert points(*texts, page=page, head="分值") == read


@pytest.mark.parametrize(
    ("texts", "page", "read"),
    [
        (("5/3", "12", "7"), 1, [None, 12, 7]),
        (("5/3", "6", "7"), None, [None, 6, 7]),
        (("10/0", "50", "30"), 1, [100, 50, 30]),
    ],
)
def test_a_nought_below_a_number_without_room_is_its_last_digit(
    texts: tuple[str, ...], page: int | None, read: list[float | None]
) -> None:
    assert points(*texts, page=page) == read


@pytest.mark.parametrize("page", [None, 1])
@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("1/0", "2/0", "7/0"), [10, 20, 70]),
        (("1/0分", "2/0分", "70分"), [10, 20, 70]),
        (("1/5", "2/5", "6/0"), [15, 25, 60]),
        (("1/5", "2./5", "82.5"), [15, 2.5, 82.5]),
        (("1/5", "2/5", "50"), [None, None, 50]),
    ],
)
def test_lines_are_one_number_where_all_make_a_hundred_so(
    texts: tuple[str, ...], read: list[float | None], page: int | None
) -> None:
    assert points(*texts, page=page, head="分值") == read


def test_two_numbers_of_a_cell_are_told_with_a_blank_between_and_hide_no_table() -> None:
    drawn = [["考核内容", "分值"], ["有制度，有台账。", "5\n3"], ["有计划，有总结。", "6\n4"], ["按月检查。", "8"]]
    source = SourceFile(id="f1", name="test.docx", format="docx", sha256="0" * 64)
    (rubric,) = interpret(
        Document(generator=this_generator(), sources=(source,), blocks=(table(Recorder("f1"), drawn),))
    ).rubrics
    assert [item.points_text for item in rubric.items] == ["5 3", "6 4", "8"]
