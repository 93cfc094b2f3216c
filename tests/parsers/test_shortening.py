"""Texts cut for a message."""

from hypothesis import given
from hypothesis import strategies as st

from parsers.shortening import shortened


@given(st.text(max_size=30), st.integers(1, 20))
def test_a_text_keeps_its_beginning_and_never_grows(text: str, most: int) -> None:
    made = shortened(text, most)
    assert len(made) <= most
    assert (made == text) if len(text) <= most else (made[:-1] == text[: most - 1] and made[-1] == "…")
