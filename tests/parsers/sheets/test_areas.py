"""Which rows and columns of a sheet are tables: every filled cell is in exactly one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parsers.sheets.areas import areas
from parsers.sheets.raw import Area

CELLS = st.sets(st.tuples(st.integers(1, 60), st.integers(1, 6)), max_size=40)


def test_a_sheet_without_content_has_no_table() -> None:
    assert areas([], [Area(1, 1, 3, 3)]) == []


def test_an_area_ends_where_its_last_cell_begins() -> None:
    assert areas([(3, 2), (3, 4), (5, 3)], [Area(3, 4, 9, 9)]) == [Area(3, 2, 5, 4)]


@given(CELLS, st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)), max_size=3))
def test_every_cell_is_in_one_table_and_tables_are_apart(
    cells: set[tuple[int, int]], spans: list[tuple[int, int]]
) -> None:
    merged = [Area(row, column, row + down, column) for row, column in cells for at, down in spans if at == row]
    found = areas(cells, merged)
    for row, column in cells:
        assert sum(a.top <= row <= a.bottom and a.left <= column <= a.right for a in found) == 1
    assert all(above.bottom < below.top for above, below in pairwise(found))
    for area in found:
        inside = [at for at in cells if area.top <= at[0] <= area.bottom]
        assert Area(*map(min, zip(*inside, strict=True)), *map(max, zip(*inside, strict=True))) == area
