"""Numbers and texts in their number formats, as Excel shows them on a Chinese system."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.sheets.builtin import CODES
from parsers.sheets.codes import sections
from parsers.sheets.figures import exact, general
from parsers.sheets.shown import shown_number, shown_text


def shown(value: str, code: str, *, since_1904: bool = False) -> str:
    """What a cell shows; a code in brackets where a remark goes with it."""
    number = exact(value)
    assert number is not None
    entry = shown_number(number, code, since_1904)
    return entry.text + "".join(f" ({remark.rule.code})" for remark in entry.remarks)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("3", "3"),
        ("3.0", "3"),
        ("0.1", "0.1"),
        ("0.30000000000000004", "0.3"),
        ("33.333333333333336", "33.33333333"),
        ("1e2", "100"),
        ("-2.50", "-2.5"),
        ("-0", "0"),
        ("13800138000", "13800138000"),
        ("123456789012345", "123456789012345"),
        ("1.5e20", "1.5E+20"),
        ("0.000012345", "0.000012345"),
        ("1e-12", "1E-12"),
        ("99999.999999999999", "100000"),
    ],
)
def test_general_is_the_shortest_form(value: str, expected: str) -> None:
    assert shown(value, "General") == shown(value, "G/通用格式") == expected


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        ("0.25", "0%", "25%"),
        ("0.125", "0.00%", "12.50%"),
        ("0.285", "0%", "29% (K167)"),
        ("2.5", "0", "3 (K167)"),
        ("-2.5", "0", "-3 (K167)"),
        ("-0.3", "0", "0 (K167)"),
        ("3", "0.0", "3.0"),
        ("3", "0.#", "3."),
        ("0.5", "#.##", ".5"),
        ("12.5", ".00", "12.50"),
        ("1234567.5", "#,##0.00", "1,234,567.50"),
        ("123", "#,##0", "123"),
        ("1234000", "#,##0,", "1,234"),
        ("7", "000", "007"),
        ("1234", "00,000", "01,234"),
        ("13800138000", "000-0000-0000", "138-0013-8000"),
        ("18", '0"分"', "18分"),
        ("18", "0分", "18分"),
        ("18", 'General"分"', "18分"),
        ("2.5", '[红色]0.0"分"', "2.5分"),
        ("5", "¥0", "¥5"),
        ("5", "[$¥-804]0", "¥5"),
        ("5", "@", "5"),
        ("-3", "0_);(0)", "(3)"),
        ("-3", "0;[Red]-0", "-3"),
        ("0", "0;-0;;@", ""),
        ("0", '0;-0;"无"', "无"),
        ("5", ";;;", "5 (K161)"),
        ("85", '[>=90]"优";[>=60]"合格";"不合格"', "合格"),
        ("59", '[>=90]"优";[>=60]"合格";"不合格"', "不合格"),
        ("0", CODES[43], "-"),
        ("1234.5", CODES[43], "1,234.50"),
    ],
)
def test_numbers(value: str, code: str, expected: str) -> None:
    assert shown(value, code) == expected


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        ("41102", "yyyy/m/d", "2012/7/12"),
        ("41102", CODES[14], "2012/7/12"),
        ("41102", CODES[31], "2012年7月12日"),
        ("41102", CODES[57], "2012年7月"),
        ("41102", '[$-804]yyyy"年"m"月"d"日";@', "2012年7月12日"),
        ("41102", "[$-F800]dddd, mmmm dd, yyyy", "2012年7月12日"),
        ("41102", "yyyy-mm-dd aaaa", "2012-07-12 星期四"),
        ("41102", "d-mmm-yy", "12-Jul-12"),
        ("41102.5", "yyyy/m/d h:mm", "2012/7/12 12:00"),
        ("41102.75", 'h"时"mm"分"', "18时00分"),
        ("41102.75", "上午/下午h:mm", "下午6:00"),
        ("41102.0", "h:mm AM/PM", "12:00 AM"),
        ("41102.999999", "yyyy/m/d h:mm:ss", "2012/7/13 0:00:00"),
        ("0.5236", "mm:ss.0", "33:59.0"),
        ("1.5", "[h]:mm", "36:00"),
        ("60", "yyyy/m/d", "1900/2/29"),
        ("59", "yyyy/m/d", "1900/2/28"),
        ("61", "yyyy/m/d", "1900/3/1"),
        ("2958465", "yyyy/m/d", "9999/12/31"),
        ("2958466", "yyyy/m/d", "2958466 (K162)"),
        ("-1", "yyyy/m/d", "-1 (K162)"),
    ],
)
def test_dates_and_times(value: str, code: str, expected: str) -> None:
    assert shown(value, code) == expected


def test_days_that_count_from_1904() -> None:
    assert shown("39640", "yyyy/m/d", since_1904=True) == "2012/7/12"


@pytest.mark.parametrize("code", ["# ?/?", "0.00E+00", "[DBNum1]General", "ggge年", "0;0;0;0;0", "0" * 300, "mmmmmm"])
def test_what_is_not_known_gives_the_bare_number(code: str) -> None:
    assert shown("0.5", code) == "0.5 (K162)"


def test_texts_in_formats() -> None:
    assert shown_text("优", "General").text == shown_text("优", '0"分"').text == "优"
    assert shown_text("优", '@"等"').text == "优等"
    hidden = shown_text("优", ";;;")
    assert (hidden.text, [remark.rule.code for remark in hidden.remarks]) == ("优", ["K161"])


def test_every_builtin_code_can_be_taken_apart() -> None:
    unknown = {key for key, code in CODES.items() if shown("41102.5", code).endswith("(K162)")}
    assert unknown == {11, 12, 13, 48}
    assert all(sections(code) for code in CODES.values())


FIGURES = st.decimals(-(10**9), 10**9, places=6)


@given(FIGURES)
def test_general_and_many_decimals_say_the_same_number(value: Decimal) -> None:
    number = exact(str(value))
    assert number is not None
    assert abs(Decimal(general(number)) - number) <= abs(number) * Decimal("1e-8")
    assert Decimal(shown_number(number, "0.000000", False).text) == number
    assert Decimal(shown_number(number, "#,##0.000000", False).text.replace(",", "")) == number
    assert Decimal(shown_number(number, "0.00000000%", False).text.rstrip("%")) == number * 100


@given(FIGURES, st.integers(0, 5))
def test_a_rounded_figure_is_the_nearest(value: Decimal, places: int) -> None:
    number = exact(str(value))
    assert number is not None
    text = shown_number(number, "0." + "0" * places if places else "0", False).text
    assert abs(Decimal(text) - number) <= Decimal(5).scaleb(-places - 1)
