"""Texts as the cells of a review sheet hold them."""

from pipeline.forms.texts import legal


def as_cell(text: str) -> str:
    """Return ``text`` as a cell gives it back: what XML cannot hold replaced, one kind of line end, no blanks at the edges."""
    return legal(text).replace("\r\n", "\n").replace("\r", "\n").strip()
