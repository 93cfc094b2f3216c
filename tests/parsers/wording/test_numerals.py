"""Numbers in digits and in Chinese numerals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.wording.numerals import chinese, chinese_digits, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", "3"),
        ("０．５", "0.5"),
        ("12.50", "12.50"),
        ("三", "3"),
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("九十九", "99"),
        ("一百零五", "105"),
        ("两", "2"),
        ("四点五", "4.5"),
    ],
)
def test_a_number_is_read_exactly(text: str, value: str) -> None:
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "六.五", "95%", "5篇", "三三", "十十", "百", "四点", "1.2.3", "９" * 20])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None


@given(st.integers(1, 999))
def test_chinese_numerals_come_back(value: int) -> None:
    digits = "零一二三四五六七八九"
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    text = (digits[hundreds] + "百") if hundreds else ""
    text += (digits[tens] + "十") if tens else ("零" if hundreds and ones else "")
    text += digits[ones] if ones else ""
    assert chinese(text) == value


def test_years_are_spelt_digit_by_digit() -> None:
    assert chinese_digits("二〇一二") == 2012
    assert chinese_digits("二○一二") == 2012
    assert chinese_digits("二十") is None
