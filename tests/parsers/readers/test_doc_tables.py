"""Tables in Word 97-2003 files: rows, columns, merges, nested ones."""

import struct

import pytest

from parsers.readers import doc
from parsers.reading import Reading
from schema.document import Table
from tests.parsers.readers.binary_word import (
    CELL,
    DELETED,
    IN_TABLE,
    INNER_CELL_END,
    INNER_ROW_END,
    ROW_END,
    Doc,
    P,
    definition,
    depth,
    inner_row,
    row,
    sprm,
)

FULL = definition([0, 1000, 2000, 3000])
START, CONTINUE = 0x60, 0x20


def reading(*paragraphs: P, data: bytes = b"") -> Reading:
    return doc.read(Doc([P("前"), *paragraphs, P("后")], data=data).file(), "f1", "x.doc")


def tables(*paragraphs: P, data: bytes = b"") -> list[Table]:
    return [block for block in reading(*paragraphs, data=data).blocks if isinstance(block, Table)]


def drawn(*paragraphs: P, data: bytes = b"") -> list[list[str]]:
    """The one table, row by row: text, with +rows×columns where a cell spans."""
    (table,) = tables(*paragraphs, data=data)
    lines: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        span = "" if cell.row_span == cell.column_span == 1 else f"+{cell.row_span}×{cell.column_span}"
        lines[cell.row - 1].append(cell.text + span)
    return lines


def codes(*paragraphs: P) -> list[str]:
    return [finding.code for finding in reading(*paragraphs).findings]


def test_a_wider_cell_spans_columns() -> None:
    assert drawn(*row("abc", FULL), *row("de", definition([0, 2000, 3000]))) == [["a", "b", "c"], ["d+1×2", "e"]]


@pytest.mark.parametrize(
    ("edges", "width"),
    [
        ([0, 1002, 1998, 3000], 3),
        ([22, 1000, 2000, 3000], 3),
        ([0, 1000, 2000, 2978], 3),
        ([0, 1003, 2000, 3000], 4),
        ([23, 1000, 2000, 3000], 4),
        ([0, 1000, 2000, 2977], 4),
    ],
)
def test_edges_that_cannot_be_seen_apart_are_one(edges: list[int], width: int) -> None:
    (table,) = tables(*row("abc", FULL), *row("def", definition(edges)))
    assert table.columns == width


def test_a_row_that_begins_further_right_has_a_blank_place_before_it() -> None:
    assert drawn(*row("abc", FULL), *row("d", definition([1000, 3000]))) == [["a", "b", "c"], ["", "d+1×2"]]


def test_a_row_that_ends_early_has_a_blank_place_behind_it() -> None:
    assert drawn(*row("abc", FULL), *row("d", definition([0, 1000]))) == [["a", "b", "c"], ["d", "+1×2"]]


def test_a_cell_without_width_is_left_out_unless_it_says_something() -> None:
    thin = definition([0, 1000, 1000, 2000, 3000])
    assert drawn(*row("abc", FULL), *row(["d", "", "e", "f"], thin)) == [["a", "b", "c"], ["d", "e", "f"]]
    assert "x" in drawn(*row("abc", FULL), *row("dxef", thin))[1]


@pytest.mark.parametrize("start", [START, 0x40])
def test_cells_merged_downwards(start: int) -> None:
    rows = [
        *row("abc", definition([0, 1000, 2000, 3000], [start])),
        *row(["", "d", "e"], definition([0, 1000, 2000, 3000], [CONTINUE])),
    ]
    assert drawn(*rows, *row("fgh", FULL)) == [["a+2×1", "b", "c"], ["d", "e"], ["f", "g", "h"]]


def test_two_merges_follow_one_another() -> None:
    flags = [START, CONTINUE, START, CONTINUE]
    rows = [
        row([text, "x"], definition([0, 900, 1800], [flag]))
        for text, flag in zip(["a", "", "b", ""], flags, strict=True)
    ]
    assert drawn(*(p for r in rows for p in r)) == [["a+2×1", "x"], ["x"], ["b+2×1", "x"], ["x"]]


def test_a_merge_that_nothing_begins_is_a_cell_of_its_own() -> None:
    rows = [*row("ab", definition([0, 900, 1800])), *row("cd", definition([0, 900, 1800], [CONTINUE]))]
    assert drawn(*rows) == [["a", "b"], ["c", "d"]]


def test_merges_down_by_a_sprm_of_their_own() -> None:
    down = [FULL + sprm(0xD62B, bytes([2, 0, flag])) for flag in (3, 1)]
    assert drawn(*row("abc", down[0]), *row(["", "d", "e"], down[1])) == [["a+2×1", "b", "c"], ["d", "e"]]


@pytest.mark.parametrize("flags", [[1, 2, 0], [2, 1, 0], [3, 1, 0]])
def test_merges_across_by_either_reading_of_the_flags(flags: list[int]) -> None:
    merged = definition([0, 1000, 2000, 3000], flags)
    assert drawn(*row("abc", FULL), *row(["d", "", "e"], merged)) == [["a", "b", "c"], ["d+1×2", "e"]]


@pytest.mark.parametrize("flags", [[1, 2, 1, 2], [2, 1, 3, 1]])
def test_two_merges_across_side_by_side(flags: list[int]) -> None:
    edges = [0, 1000, 2000, 3000, 4000]
    rows = [*row("abcd", definition(edges)), *row(["e", "", "f", ""], definition(edges, flags))]
    assert drawn(*rows) == [["a", "b", "c", "d"], ["e+1×2", "f+1×2"]]


def test_merges_across_made_and_taken_back_by_sprms() -> None:
    merge, split = sprm(0x5624, b"\0\2"), sprm(0x5625, b"\0\2")
    assert drawn(*row("abc", FULL), *row(["d", "", "e"], FULL + merge))[1] == ["d+1×2", "e"]
    assert drawn(*row("abc", FULL), *row(["d", "", "e"], FULL + merge + split))[1] == ["d", "", "e"]


def test_a_row_made_of_inserted_cells() -> None:
    """Two cells of 1,000 twips from 100 - 8 on, one put before them, one taken out, the first widened."""
    made = sprm(0x9601, 100, 2) + sprm(0x9602, 8, 2) + sprm(0x7621, struct.pack("<BBH", 0, 2, 1000))
    made += (
        sprm(0x7621, struct.pack("<BBH", 0, 2, 500))
        + sprm(0x5622, b"\1\2")
        + sprm(0x7623, struct.pack("<BBH", 0, 1, 1000))
    )
    assert drawn(*row("abc", definition([92, 1092, 2092, 3092])), *row("def", made)) == [
        ["a", "b", "c"],
        ["d", "e", "f"],
    ]


def test_inserting_behind_the_end_fills_the_row_up() -> None:
    made = sprm(0x7621, struct.pack("<BBH", 2, 1, 1000))
    assert drawn(*row("abc", FULL), *row("def", made)) == [["a", "b", "c"], ["d", "e", "f"]]


def test_descriptions_that_are_missing_are_plain() -> None:
    assert drawn(*row("abc", definition([0, 1000, 2000, 3000], [START]))) == [["a", "b", "c"]]


@pytest.mark.parametrize("elsewhere", [0x6646, 0x6645, 0x646B])
def test_properties_in_the_data_stream(elsewhere: int) -> None:
    end = IN_TABLE + ROW_END + definition([0, 2000, 3000])
    data = b"\0" * 6 + struct.pack("<h", len(end)) + end
    last = P("", IN_TABLE + ROW_END + sprm(elsewhere, 6, 4), CELL)
    assert drawn(*row("abc", FULL), P("d", IN_TABLE, CELL), P("e", IN_TABLE, CELL), last, data=data)[1] == [
        "d+1×2",
        "e",
    ]


def test_a_row_without_its_shape_is_reported() -> None:
    rows = [*row("abc", FULL), *row("def", b"")]
    assert drawn(*rows) == [["a", "b", "c"], ["d", "e", "f"]]
    assert codes(*rows) == ["K136"]


def test_more_cells_than_the_row_knows_of_are_reported_and_fewer_are_not() -> None:
    assert drawn(*row("abc", FULL), *row("defg", FULL))[1] == ["d", "e", "f", "g"]
    assert codes(*row("abc", FULL), *row("defg", FULL)) == ["K136"]
    assert drawn(*row("abc", FULL), *row("de", FULL))[1] == ["d", "e", ""]
    assert codes(*row("abc", FULL), *row("de", FULL)) == []


def test_a_table_that_breaks_off_keeps_its_cells() -> None:
    assert drawn(*row("abc", FULL), P("d", IN_TABLE, CELL)) == [["a", "b", "c"], ["d", "+1×2"]]


def test_paragraphs_that_no_cell_mark_ends_are_no_table() -> None:
    assert tables(P("甲", IN_TABLE), P("乙", IN_TABLE)) == []
    assert [block.source[0].start for block in reading(P("甲", IN_TABLE)).blocks] == [0, 0, 0]


def test_a_cell_of_several_paragraphs() -> None:
    paragraphs = [P("一", IN_TABLE), P("二", IN_TABLE, CELL), P("三", IN_TABLE, CELL)]
    assert drawn(*paragraphs, P("", IN_TABLE + ROW_END + definition([0, 900, 1800]), CELL)) == [["一\n二", "三"]]


def test_the_depth_may_be_said_or_not() -> None:
    said = IN_TABLE + depth(1)
    assert drawn(*row("ab", definition([0, 900, 1800]), said)) == [["a", "b"]]
    assert drawn(*row("ab", definition([0, 900, 1800]))) == [["a", "b"]]
    changed = IN_TABLE + depth(3) + sprm(0x664A, -2, 4)
    assert drawn(*row("ab", definition([0, 900, 1800]), changed)) == [["a", "b"]]


def test_tables_in_a_cell_follow_one_another_and_are_not_its_text() -> None:
    outer = IN_TABLE + depth(1)
    first, second = inner_row(["p", "q"], definition([0, 400, 800])), inner_row(["r"], definition([0, 800]))
    cell = [P("x", outer), *first, *second, P("y", outer), *inner_row(["s"], definition([0, 800])), P("z", outer, CELL)]
    end = P("", outer + ROW_END + definition([0, 1000, 2000]), CELL)
    (table,) = tables(*cell, P("b", outer, CELL), end)
    assert [cell.text for cell in table.cells] == ["x\ny\nz", "b"]
    assert [[cell.text for cell in inner.cells] for inner in table.cells[0].tables] == [["p", "q", "r"], ["s"]]
    assert [cell.column_span for cell in table.cells[0].tables[0].cells] == [1, 1, 2]


def test_a_table_three_deep() -> None:
    outer, middle = IN_TABLE + depth(1), IN_TABLE + depth(2)
    deepest = inner_row(["c"], definition([0, 300]), level=3)
    ends = [P("b", middle + INNER_CELL_END), P("", middle + INNER_ROW_END + definition([0, 500]))]
    (table,) = tables(*deepest, *ends, P("a", outer, CELL), P("", outer + ROW_END + definition([0, 900]), CELL))
    (inner,) = table.cells[0].tables
    (innermost,) = inner.cells[0].tables
    assert (table.cells[0].text, inner.cells[0].text, innermost.cells[0].text) == ("a", "b", "c")


def test_a_deleted_row_is_dropped_and_one_of_which_something_is_left_is_not() -> None:
    deleted = [P(p.text, p.sprms, p.mark, look=DELETED) for p in row("def", FULL)]
    assert drawn(*row("abc", FULL), *deleted, *row("ghi", FULL)) == [["a", "b", "c"], ["g", "h", "i"]]
    left = [P("d", IN_TABLE, CELL), *deleted[1:]]
    assert drawn(*row("abc", FULL), *left)[1] == ["d", "", ""]


def test_rows_that_float_in_different_places_are_different_tables() -> None:
    def floating(at: int) -> bytes:
        return sprm(0x360D, 0x50) + sprm(0x940E, at, 2) + FULL

    assert len(tables(*row("abc", floating(100)), *row("def", floating(100)))) == 1
    assert len(tables(*row("abc", floating(100)), *row("def", floating(900)))) == 2
    assert len(tables(*row("abc", FULL), *row("def", floating(900)))) == 2
