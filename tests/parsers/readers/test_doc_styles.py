"""The style sheet of a Word 97-2003 file."""

import pytest

from parsers.msdoc.styles import Style, Styles

EMPTY = b"\x02\x00\x00\x00\x0a\x00"
"""An STSH of no styles ([MS-DOC] 2.9.271)."""


@pytest.mark.parametrize("number", [-1, -32768, 0, 4095, 65535])
def test_a_style_that_is_not_there_brings_no_number(number: int) -> None:
    styles = Styles(EMPTY)
    assert styles.chain(number) == []
    assert styles.number(number) == Style()
