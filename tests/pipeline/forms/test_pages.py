"""Where the pages of an Excel form end."""

import pytest

from pipeline.forms.page import UPRIGHT
from pipeline.forms.sheet.pages import breaks

_AROUND = 80.0, 20.0, 100.0
"""Points above the lines on the first page, above those of the others, and of the signature block."""


def ends(heights: list[float], *sums: int) -> list[int]:
    return breaks(heights, _AROUND, UPRIGHT, sums)


@pytest.mark.parametrize("count", range(20, 60))
def test_no_page_begins_with_a_sum(count: int) -> None:
    sums = [*range(4, count, 5), count - 1]
    found = ends([30.0] * count, *sums)
    assert found and not set(found) & set(sums)
    assert found == sorted(set(found))


def test_sums_below_each_other_stay_with_the_line_that_they_add_up() -> None:
    whole = ends([30.0] * 40)
    first = whole[0]
    assert ends([30.0] * 40, first, first - 1, first - 2)[0] == first - 3


def test_what_comes_along_takes_room_on_the_next_page() -> None:
    lines = [30.0] * 60
    plain = ends(lines)
    moved = ends(lines, plain[0])
    assert (moved[0], moved[1]) == (plain[0] - 1, plain[1] - 1)


def test_a_page_of_sums_alone_ends_where_it_is_full() -> None:
    assert ends([30.0] * 40, *range(40)) == ends([30.0] * 40)
