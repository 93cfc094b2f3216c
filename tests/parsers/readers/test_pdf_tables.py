"""The tables of PDF files: whatever way their rules are drawn, cells and spans come out as they are printed."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from parsers.pdf import grids
from tests.drawn import drawn
from tests.parsers.readers.paper import Page, box, codes, filled, lattice, rule, say, shown, tables, texts

XS, YS = (100, 180, 380, 440), (100, 130, 160, 190)
WORDS = "".join(
    say(text, XS[column] + 10, YS[row] + 20)
    for row, line in enumerate([("项目", "内容", "分"), ("甲", "做好一", "3"), ("乙", "做好二", "2")])
    for column, text in enumerate(line)
)
PLAIN = "|项目|内容|分|\n|甲|做好一|3|\n|乙|做好二|2|"


def dashed(x0: float, y0: float, x1: float, y1: float) -> str:
    if y0 == y1:
        return "".join(rule(x, y0, x + 3, y0) for x in range(int(x0), int(x1), 6))
    return "".join(rule(x0, y, x0, y + 3) for y in range(int(y0), int(y1), 6))


def dotted(x0: float, y0: float, x1: float, y1: float) -> str:
    if y0 == y1:
        return "".join(filled(x, y0, x + 0.5, y0 + 0.5) for x in range(int(x0), int(x1), 2))
    return "".join(filled(x0, y, x0 + 0.5, y + 0.5) for y in range(int(y0), int(y1), 2))


def thin(x0: float, y0: float, x1: float, y1: float) -> str:
    return filled(x0 - 0.4, y0 - 0.4, x1 + 0.4, y1 + 0.4)


def double(x0: float, y0: float, x1: float, y1: float) -> str:
    off = (0.0, 3.5) if y0 == y1 else (3.5, 0.0)
    return rule(x0, y0, x1, y1) + rule(x0 + off[0], y0 + off[1], x1 + off[0], y1 + off[1])


def crooked(x0: float, y0: float, x1: float, y1: float) -> str:
    return rule(x0 + 1, y0, x1 - 1, y1 + 0.4) if y0 == y1 else rule(x0, y0 + 1, x1 + 0.4, y1 - 1)


def curved(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {842 - y0} m {x1} {842 - y1} l {x1} {842 - y1} {x1} {842 - y1} {x1 + 1} {842 - y1 - 1} c S\n"


@pytest.mark.parametrize("draw", [rule, thin, dashed, dotted, double, crooked, curved])
def test_rules_drawn_in_many_ways(draw: Callable[[float, float, float, float], str]) -> None:
    lines = "".join(draw(XS[0], y, XS[-1], y) for y in YS) + "".join(draw(x, YS[0], x, YS[-1]) for x in XS)
    (table,) = tables(shown(lines + WORDS))
    assert drawn(table) == PLAIN


@pytest.mark.parametrize("gap", [0, 1, 1.9])
def test_borders_drawn_cell_by_cell(gap: float) -> None:
    cells = "".join(box(x, y, x1 - gap, y1 - gap) for x, x1 in pairwise(XS) for y, y1 in pairwise(YS))
    (table,) = tables(shown(cells + WORDS))
    assert drawn(table) == PLAIN


def test_borders_filled_between_two_rectangles() -> None:
    frames = "".join(
        filled(x, y, x1, y1).replace("f", "") + filled(x + 1, y + 1, x1 - 1, y1 - 1).replace("f", "f*")
        for x, x1 in pairwise(XS)
        for y, y1 in pairwise(YS)
    )
    (table,) = tables(shown(frames + WORDS))
    assert drawn(table) == PLAIN


def test_pictures_drawn_as_rules() -> None:
    dot = "q {0} 0 0 {1} {2} {3} cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n"
    lines = "".join(dot.format(XS[-1] - XS[0], 0.5, XS[0], 842 - y) for y in YS)
    lines += "".join(dot.format(0.5, YS[-1] - YS[0], x, 842 - YS[-1]) for x in XS)
    (table,) = tables(shown(lines + WORDS))
    assert drawn(table) == PLAIN


def test_text_of_a_spanning_cell_makes_no_row_of_a_double_rule() -> None:
    cells = box(100, 100, 180, 163) + box(183, 100, 380, 130) + box(183, 133, 380, 163)
    words = say("甲", 110, 136) + say("一", 190, 120) + say("二", 190, 150)
    (table,) = tables(shown(box(97, 97, 383, 166) + cells + words))
    assert drawn(table) == "|甲|一|\n|^|二|"


def test_small_type_between_close_rules_is_a_row() -> None:
    (table,) = tables(shown(lattice((100, 200, 300), (100, 130, 135.5, 160)) + say("细", 110, 134.6, 4.5)))
    assert drawn(table) == "|||\n|细||\n|||"


def test_spans() -> None:
    lines = rule(100, 100, 440, 100) + rule(180, 130, 440, 130) + rule(100, 160, 380, 160) + rule(100, 190, 440, 190)
    lines += rule(100, 100, 100, 190) + rule(180, 100, 180, 190) + rule(380, 130, 380, 190) + rule(440, 100, 440, 190)
    words = say("甲", 110, 120) + say("题", 190, 120) + say("一", 190, 150) + say("二", 190, 180) + say("5", 390, 150)
    (table,) = tables(shown(lines + words))
    assert drawn(table) == "|甲|题|<|\n|^|一|5|\n||二|^|"


@pytest.mark.parametrize(("top", "bottom"), [(True, False), (False, True), (False, False)])
def test_a_row_that_the_page_leaves_open_is_a_row(top: bool, bottom: bool) -> None:
    ys = [y for y, there in zip(YS, (top, True, True, bottom), strict=True) if there]
    lines = "".join(rule(XS[0], y, XS[-1], y) for y in ys) + "".join(rule(x, YS[0], x, YS[-1]) for x in XS)
    (table,) = tables(shown(lines + WORDS))
    assert drawn(table) == PLAIN


def test_a_table_without_rules_at_its_sides() -> None:
    lines = "".join(rule(XS[0], y, XS[-1], y) for y in YS) + "".join(rule(x, YS[0], x, YS[-1]) for x in XS[1:-1])
    (table,) = tables(shown(lines + WORDS))
    assert drawn(table) == PLAIN


def test_a_table_cut_by_the_side_of_the_page() -> None:
    lines = "".join(rule(300, y, 900, y) for y in YS) + rule(300, YS[0], 300, YS[-1]) + rule(900, YS[0], 900, YS[-1])
    reading = shown(
        lines + say("一", 310, 120) + say("二", 310, 150) + say("三", 310, 180) + say("看不见的字", 700, 120)
    )
    assert drawn(tables(reading)[0]) == "|一|\n|二|\n|三|"
    assert codes(reading) == ["K124"]


def test_a_corner_without_rules_is_a_blank_cell() -> None:
    lines = rule(100, 130, 440, 130) + rule(100, 160, 440, 160) + rule(180, 100, 440, 100)
    lines += rule(100, 130, 100, 160) + "".join(rule(x, 100, x, 160) for x in XS[1:])
    (table,) = tables(shown(lines + say("外", 110, 120) + say("题", 190, 120) + say("甲", 110, 150)))
    assert drawn(table) == "|外|题||\n|甲|||"


def test_a_border_with_a_gap_loses_nothing() -> None:
    lines = lattice(XS, YS).replace(rule(100, 130, 440, 130), rule(100, 130, 250, 130) + rule(380, 130, 440, 130))
    (table,) = tables(shown(lines + WORDS))
    assert "".join(sorted(drawn(table))) == "".join(sorted(PLAIN.replace("|做好一|", "/做好一|^|")))
    assert table.cells[1].row_span == 2


def test_rules_that_part_nothing_add_no_rows() -> None:
    flourish = rule(190, 145, 300, 145) + rule(183, 115, 220, 115) + rule(50, 160, 100, 160)
    (table,) = tables(shown(lattice(XS, YS) + flourish + WORDS))
    assert drawn(table) == PLAIN


def test_a_box_around_text_is_no_table() -> None:
    reading = shown(box(50, 50, 545, 792) + lattice(XS, YS) + WORDS + box(100, 300, 400, 350) + say("框内", 120, 330))
    assert texts(reading) == ["table", "框内"]
    assert drawn(tables(reading)[0]) == PLAIN


def test_boxes_with_lines_between_are_no_table() -> None:
    chart = box(200, 100, 300, 130) + box(80, 180, 180, 210) + box(320, 180, 420, 210) + rule(250, 130, 250, 155)
    chart += rule(130, 155, 370, 155) + rule(130, 155, 130, 180) + rule(370, 155, 370, 180)
    assert texts(shown(chart + say("局", 240, 120) + say("甲", 120, 200) + say("乙", 360, 200))) == ["局", "甲\t乙"]


def test_crossing_lines_are_no_table() -> None:
    assert texts(shown(rule(100, 200, 400, 200) + rule(250, 100, 250, 300) + say("字", 120, 150))) == ["字"]
    axes = rule(100, 100, 100, 300) + "".join(rule(100, y, 400, y) for y in (140, 180, 220, 260, 300))
    assert texts(shown(axes + say("图", 200, 170))) == ["图"]


def test_a_table_within_a_cell() -> None:
    inner = lattice((200, 250, 300), (140, 160, 180)) + say("子", 205, 155) + say("目", 255, 175)
    reading = shown(lattice(XS, (100, 130, 190, 220)) + inner + say("外", 320, 150) + say("甲", 110, 150))
    (table,) = tables(reading)
    assert drawn(table) == "||||\n|甲|外[1]||\n||||"
    (within,) = table.cells[4].tables
    assert drawn(within) == "|子||\n||目|"
    assert [cell.source[0].model_dump()["table"] for cell in (table.cells[0], within.cells[0])] == [1, 2]


def test_tables_side_by_side_and_below() -> None:
    left, right = lattice((60, 160, 260), (100, 130, 160)), lattice((320, 420, 520), (110, 140, 170))
    below = lattice((60, 160, 260), (200, 230, 260))
    words = say("一", 70, 120) + say("二", 330, 130) + say("三", 70, 220) + say("旁", 280, 215)
    reading = shown(below + right + left + words)
    assert [drawn(table).split("|")[1] for table in tables(reading)] == ["一", "二", "三"]
    assert texts(reading) == ["table", "table", "table", "旁"]


def test_cells_drawn_by_colour_alone() -> None:
    cells = "".join(filled(x, y, x1 - 1, y1 - 1) for x, x1 in pairwise(XS) for y, y1 in pairwise(YS))
    (table,) = tables(shown("0.9 g " + cells + "0 g " + WORDS))
    assert drawn(table) == PLAIN


def test_highlighted_text_is_no_table() -> None:
    marks = "".join(filled(x, y, x1, y + 18) for y in (100, 118, 136) for x, x1 in ((100, 148), (148, 196), (196, 244)))
    words = "".join(say("服务科学发展工会工作再前进", 100, y + 14) for y in (100, 118, 136))
    assert "table" not in texts(shown(marks + words))


def test_shading_within_a_table_adds_no_cells() -> None:
    marks = filled(100, 100, 440, 130) + filled(190, 138, 300, 154)
    (table,) = tables(shown(marks + lattice(XS, YS) + WORDS))
    assert drawn(table) == PLAIN


def test_too_many_rules_are_a_drawing() -> None:
    drawing = "".join(rule(x, y, x + 5, y) for y in range(20, 820, 8) for x in range(10, 580, 20))
    drawing += "".join(rule(x, y, x, y + 5) for y in range(20, 820, 8) for x in range(10, 580, 20))
    reading = shown(drawing + say("图", 300, 400), WORDS + lattice(XS, YS))
    assert codes(reading) == ["K123"]
    assert texts(reading) == ["图", "table"]


def test_places_name_page_table_row_and_column() -> None:
    reading = shown(say("前", 100, 60) + lattice(XS, YS) + WORDS, lattice(XS, YS) + WORDS)
    place = tables(reading)[1].cells[4].source[0]
    assert place.model_dump() == {"file": "f1", "page": 2, "table": 2, "row": 2, "column": 2, "start": 0, "end": 3}
    assert [block.source[0].page for block in reading.blocks] == [1, 1, 2]


def test_a_large_table_keeps_every_cell() -> None:
    xs, ys = range(20, 580, 14), range(20, 820, 10)
    places = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    words = "".join(say(str((row + column) % 10), xs[column] + 4, ys[row] + 8, 6) for row, column in places)
    (table,) = tables(shown(lattice(xs, ys) + words))
    assert (table.rows, table.columns, len(table.cells)) == (len(ys) - 1, len(xs) - 1, len(places))
    assert all(cell.text == str((cell.row + cell.column - 2) % 10) for cell in table.cells)


def pieces_of_the_lattice() -> list[str]:
    level = [rule(x, y, x1, y) for y in YS for x, x1 in pairwise(XS)]
    return level + [rule(x, y, x, y1) for x in XS for y, y1 in pairwise(YS)]


@pytest.mark.parametrize("missing", range(len(pieces_of_the_lattice())))
def test_a_broken_lattice_is_covered_once(missing: int) -> None:
    """Whatever rule is missing: each position of the grid belongs to exactly one cell, and no text is lost."""
    pieces = pieces_of_the_lattice()
    (table,) = tables(shown("".join(pieces[:missing] + pieces[missing + 1 :]) + WORDS))
    assert not {"!", "."} & set(drawn(table))
    letters = [char for cell in table.cells for char in cell.text if not char.isspace()]
    assert sorted(letters) == sorted(char for char in PLAIN if char not in "|\n")


def test_grids_answer_for_their_edges() -> None:
    grid = grids.Grid([0.0, 10.0, 20.0], [0.0, 10.0], [grids.Area(0, 0, 0, 0), grids.Area(0, 1, 0, 1)], [[0, 1]])
    assert [grid.cell_at(x, 5.0) for x in (0.0, 9.9, 10.0, 20.0, 20.1)] == [0, 0, 1, 1, None]


def test_a_turned_page_is_read_upright() -> None:
    upright = Page(lattice(XS, YS) + WORDS)
    turned = [
        Page(f"{matrix} cm {upright.content}", f"/MediaBox [{media}] /Rotate {rotate}")
        for rotate, matrix, media in (
            (0, "1 0 0 1 0 0", "0 0 595 842"),
            (90, "0 1 -1 0 842 0", "0 0 842 595"),
            (180, "-1 0 0 -1 595 842", "0 0 595 842"),
            (270, "0 -1 1 0 0 595", "0 0 842 595"),
            (0, "0 1 -1 0 842 0", "0 0 842 595"),
            (0, "0 -1 1 0 0 595", "0 0 842 595"),
            (0, "-1 0 0 -1 595 842", "0 0 595 842"),
            (90, "1 0 0 1 0 0", "0 0 595 842"),
            (0, "1 0 0 1 100 50", "100 50 695 892"),
        )
    ]
    assert [drawn(table) for table in tables(shown(*turned))] == [PLAIN] * len(turned)


def test_a_header_narrower_than_its_table_stands_for_itself() -> None:
    """A program that sets the header no wider than its words: its columns are told by their order."""
    header = lattice((100, 140, 180, 210), (100, 130))
    words = "".join(say(text, x, 120) for text, x in (("项目", 105), ("内容", 145), ("分", 185)))
    body = lattice((100, 200, 380, 440), (130, 160, 190))
    below = "".join(say(text, x, y) for y in (150, 180) for text, x in (("甲", 110), ("做好", 210), ("3", 390)))
    assert [drawn(table) for table in tables(shown(header + words + body + below))] == [
        "|项目|内容|分|",
        "|甲|做好|3|\n|甲|做好|3|",
    ]


def test_rows_of_other_columns_between_the_same_edges_are_one_table() -> None:
    top, body = lattice((100, 140, 180, 440), (100, 130)), lattice((100, 200, 380, 440), (130, 160, 190))
    assert len(tables(shown(top + body + say("项目", 105, 120) + say("甲", 110, 150)))) == 1
    open_sides = "".join(rule(100, y, 440, y) for y in (100, 130, 160, 190))
    inner = rule(200, 100, 200, 190) + rule(260, 100, 260, 130) + rule(320, 130, 320, 190) + rule(380, 130, 380, 190)
    assert len(tables(shown(open_sides + inner + say("项目", 105, 120) + say("甲", 110, 150)))) == 1


def test_what_a_page_pushes_on_a_border_belongs_above_it() -> None:
    lines = lattice((60, 140, 300), (100, 130, 190))
    (made,) = tables(
        shown(lines + say("训", 70, 135) + say("应", 70, 144) + say("急", 70, 160) + say("检查", 150, 120))
    )
    assert [cell.text for cell in made.cells] == ["训", "检查", "应\n急", ""]
    (made,) = tables(shown(lines + say("训", 70, 135) + say("应", 70, 150) + say("急", 70, 165)))
    assert [cell.text for cell in made.cells] == ["", "", "训\n应\n急", ""]
