"""The letters of columns."""

from hypothesis import given
from hypothesis import strategies as st

from parsers.sheets.letters import column_of, letters


def test_letters_count_on_behind_z() -> None:
    assert [letters(column) for column in (1, 26, 27, 52, 702, 703)] == ["A", "Z", "AA", "AZ", "ZZ", "AAA"]


@given(st.integers(1, 16_384))
def test_letters_lead_back_to_their_column(column: int) -> None:
    assert column_of(letters(column)) == column_of(letters(column).lower()) == column
