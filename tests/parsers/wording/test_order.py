"""Amounts that fall or rise."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from parsers.wording.order import falls, is_ordered, rises

AMOUNTS = st.lists(st.decimals(0, 100, places=1), max_size=6)


@given(AMOUNTS)
def test_what_falls_is_sorted_and_never_twice_the_same(amounts: list[Decimal]) -> None:
    assert falls(amounts) == (amounts == sorted(set(amounts), reverse=True))
    assert rises(amounts) == falls(amounts[::-1])
    assert is_ordered(amounts) == (falls(amounts) or rises(amounts))


def test_an_unknown_amount_among_others_is_out_of_order() -> None:
    assert not is_ordered([Decimal(3), None, Decimal(1)])
    assert is_ordered([None])
