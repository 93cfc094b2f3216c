"""A document as it is printed, in text."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.outputs.document_text import document_text
from pipeline.terminal import Look
from pipeline.width import width
from schema.document import Cell
from schema.location import CellPlace
from tests.builders import cell, document, paragraph, table


def test_spans_are_missing_lines_and_rows_are_numbered() -> None:
    printed = document(
        paragraph(1, "附件"),
        table(
            cell(1, 1, "项目"),
            cell(1, 2, "内容", (1, 2)),
            cell(2, 1, "服\n务\n发\n展", (2, 1)),
            cell(2, 2, "1.建档"),
            cell(2, 3, "3分"),
            cell(3, 2, "2.宣传"),
            cell(3, 3, "2分"),
        ),
    )
    assert (
        document_text(printed, Look("zh", 60))
        == """\
== notice.docx (docx)
1 附件

表1（3 行 3 列）
  +------+--------+-----+
1 | 项目 | 内容         |
  +------+--------+-----+
2 | 服   | 1.建档 | 3分 |
  | 务   +--------+-----+
3 | 发   | 2.宣传 | 2分 |
  | 展   |        |     |
  +------+--------+-----+

"""
    )


def test_nested_tables_follow_their_cell() -> None:
    inner = table(cell(1, 1, "里面"))
    place = CellPlace(file="f1", table=2, row=1, column=1, start=0, end=0)
    inner = inner.model_copy(update={"source": (place,)})
    outer = cell(1, 1, "外面").model_copy(update={"tables": (inner,)})
    lines = document_text(document(table(outer, cell(1, 2, ""))), Look("en", 60)).splitlines()
    assert any("[table 2]" in line for line in lines)
    assert [line for line in lines if line.startswith("Table")] == [
        "Table 1 (1 rows, 2 columns)",
        "Table 2 (1 rows, 1 columns), in row 1, column 1",
    ]


def test_automatic_numbers_are_shown() -> None:
    numbered = paragraph(3, "正文").model_copy(update={"label": "一、"})
    assert "3 一、 正文" in document_text(document(numbered), Look("zh", 60))


def test_a_table_of_very_many_columns_is_listed() -> None:
    wide = table(*(cell(1, n, f"c{n}") for n in range(1, 40)))
    lines = document_text(document(wide), Look("en", 60)).splitlines()
    assert "row 1, column 39: c39" in lines


def test_a_monstrous_span_takes_no_time() -> None:
    monster = table(cell(1, 1, "a", (1, 1_000_000_000)), cell(2, 1, "b", (1_000_000_000, 1)))
    assert len(document_text(document(monster), Look("en", 60))) < 1000


CELLS = st.lists(st.lists(st.text(alphabet="分a（\n ", max_size=30), min_size=3, max_size=3), min_size=1, max_size=5)


@given(CELLS, st.integers(40, 100))
def test_grids_are_rectangles_that_fit_and_show_every_character(rows: list[list[str]], columns: int) -> None:
    cells = [cell(r, c, text) for r, row in enumerate(rows, 1) for c, text in enumerate(row, 1)]
    text = document_text(document(table(*cells)), Look("zh", columns))
    grid = text.splitlines()[3:-1]
    assert len({width(line) for line in grid}) == 1
    assert width(grid[0]) <= columns
    for character in "分a（":
        assert sum(line.count(character) for line in grid) == sum(t.count(character) for row in rows for t in row)


@given(st.data())
def test_spans_of_any_kind_make_rectangles(data: st.DataObject) -> None:
    free = {(r, c) for r in range(1, 5) for c in range(1, 5)}
    cells: list[Cell] = []
    while free:
        row, column = min(free)
        down, across = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 3))
        wanted = {(r, c) for r in range(row, row + down) for c in range(column, column + across)}
        spans = (down, across) if wanted <= free else (1, 1)
        free -= wanted if wanted <= free else {(row, column)}
        if data.draw(st.booleans()) or not cells:
            cells.append(cell(row, column, data.draw(st.text(alphabet="分a\n", max_size=12)), spans))
    grid = document_text(document(table(*cells)), Look("zh", 60)).splitlines()[3:-1]
    assert len({width(line) for line in grid}) == 1
    shown = "".join(grid)
    assert all(shown.count(ch) == sum(c.text.count(ch) for c in cells) for ch in "分a")
