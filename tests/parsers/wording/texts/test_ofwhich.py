"""Points whose parts 其中 names."""

from decimal import Decimal
from time import process_time

import pytest

from parsers.wording.texts.ofwhich import parts_make


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("农业工作25分。其中水利15分，示范点10分。", True),
        ("农业工作25分。其中水利15分，示范点10分，其中甲点6分，乙点4分。", True),
        ("农业工作25分。其中水利15分，示范点5分。", False),
        ("农业工作25分。水利15分，示范点10分。", False),
    ],
)
def test_parts_behind_what_they_are_of_make_it(text: str, made: bool) -> None:
    assert parts_make(text, Decimal(25)) is made


@pytest.mark.parametrize("text", ["工作10分，其中" * 3000 + "甲5分", "工作30000分，其中" + "，甲1分" * 30000])
def test_a_text_of_nothing_but_points_is_none_and_takes_no_time(text: str) -> None:
    start = process_time()
    assert not parts_make(text, Decimal(30000))
    assert process_time() - start < 1
