"""A column of points that is one character wide."""

import pytest

from parsers.interpret import interpret
from parsers.reading import Recorder
from schema.document import Document
from schema.envelope import SourceFile, this_generator
from tests.tables import table


def points(*texts: str, page: int | None = 1) -> list[float | None]:
    rows = [["考核内容", "分/值"], *([f"第{n}项工作按时完成。", text] for n, text in enumerate(texts, 1))]
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
        (("5/5", "5/3", "8"), [None, 53, 8]),
        (("1/1", "1/0", "6"), [11, 10, 6]),
        (("5//5", "1/0", "6"), [None, 10, 6]),
    ],
)
def test_paragraphs_of_a_cell_are_lines_of_the_column_only_where_a_nought_shows_it(
    texts: tuple[str, ...], read: list[float | None]
) -> None:
    assert points(*texts, page=None) == read
