"""Column lines that stand a hair beside those of other rows make no columns."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.interpret import interpret
from parsers.tables.slivers import slivers
from schema.document import Cell, Document, Table
from tests.tables import document

ROWS = (
    ("序号", "考核内容", "标准分", "扣分标准", "得分"),
    ("一、教学管理（40分）",),
    ("1", "教学计划完整", "22", "缺一门课程扣2分", ""),
    ("2", "备课认真", "18", "无教案一次扣3分", ""),
    ("二、后勤保障（60分）",),
    ("3", "食堂管理规范", "35", "未留样一次扣5分", ""),
    ("4", "校舍设施完好", "25", "无检修记录扣3分", ""),
    ("合计", "", "100", "", ""),
)
WIDE = (700, 2800, 900, 2500, 900)


def with_lines(shifts: Sequence[int]) -> Document:
    """Return the rubric with the inner lines of each row moved by so many twips."""
    sides = [0, *(sum(WIDE[:n]) for n in range(1, 6))]
    rows = [
        [sides[0], *(side + shift for side in sides[1:-1]), sides[-1]] if len(texts) > 1 else [sides[0], sides[-1]]
        for texts, shift in zip(ROWS, shifts, strict=True)
    ]
    edges = sorted({edge for row in rows for edge in row})
    plain = document([list(texts) + ["<"] * (5 - len(texts)) for texts in ROWS])
    (table,) = (block for block in plain.blocks if isinstance(block, Table))
    cells: list[Cell] = []
    for cell in table.cells:
        row = rows[cell.row - 1]
        first = row[cell.column - 1]
        last = row[min(cell.column + cell.column_span, len(row)) - 1]
        place = {"column": edges.index(first) + 1}
        source = tuple(one.model_copy(update=place) for one in cell.source)
        span = edges.index(last) - edges.index(first)
        cells.append(cell.model_copy(update={**place, "column_span": span, "source": source}))
    widths = tuple(right - left for left, right in pairwise(edges))
    moved = table.model_copy(update={"columns": len(widths), "cells": tuple(cells), "widths": widths})
    return plain.model_copy(update={"blocks": (moved,)})


def points(made: Document) -> list[object]:
    (rubric,) = interpret(made).rubrics
    return [(part.points, [item.points for item in part.items]) for part in rubric.categories]


@given(st.lists(st.integers(-60, 60), min_size=len(ROWS), max_size=len(ROWS)))
def test_lines_a_hair_apart_change_no_reading(shifts: list[int]) -> None:
    (rubric,) = interpret(with_lines(shifts)).rubrics
    assert points(with_lines(shifts)) == [(40, [22, 18]), (60, [35, 25])]
    assert [column.role for column in rubric.columns] == ["label", "item", "points", "rules", "review_score"]
    assert rubric.points == 100


@pytest.mark.parametrize(
    ("widths", "cells", "found"),
    [
        ([700, 8, 2800], [(0, 2), (2, 3), (0, 1), (1, 3)], {1}),
        ([700, 8, 2800], [(0, 1), (1, 2), (2, 3)], set()),
        ([700, 700, 2800], [(0, 2), (2, 3), (0, 1), (1, 3)], set()),
        ([700, 8, 9, 2800], [(0, 1), (1, 3), (3, 4)], {1}),
        ([], [(0, 2), (1, 3)], set()),
    ],
)
def test_a_column_goes_where_no_text_stands_in_it_alone(
    widths: list[int], cells: list[tuple[int, int]], found: set[int]
) -> None:
    assert slivers(widths, [(*cell, True) for cell in cells]) == found


def test_a_blank_column_that_parts_two_tables_stays() -> None:
    rows = [(0, 1, True), (1, 2, False), (2, 3, True)]
    assert slivers([900, 150, 900], [(0, 3, True), *rows, *rows, *rows]) == set()
    assert slivers([900, 150, 900], [(0, 2, True), (2, 3, True), (0, 1, True), (1, 3, True), *rows]) == {1}


@pytest.mark.parametrize("widths", [[150], [0, 0], [150, 8, 20]])
def test_a_table_keeps_a_column(widths: list[int]) -> None:
    assert len(slivers(widths, [(0, len(widths), False)])) == len(widths) - 1
