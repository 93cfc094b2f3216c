"""Numbers as Word's automatic numbering prints them."""

import pytest

from parsers.ooxml.counting import counted


@pytest.mark.parametrize(
    ("number_format", "values"),
    [
        ("decimal", {0: "0", 1: "1", 100: "100"}),
        ("decimalZero", {0: "00", 1: "01", 9: "09", 10: "10", 100: "100"}),
        ("decimalFullWidth", {1: "１", 10: "１０"}),
        ("numberInDash", {3: "- 3 -"}),
        ("upperRoman", {1: "I", 4: "IV", 9: "IX", 40: "XL", 1994: "MCMXCIV"}),
        ("lowerRoman", {49: "xlix"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA"}),
        ("lowerLetter", {3: "c"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {1: "①", 10: "⑩", 11: "11"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}),
        ("ideographEnclosedCircle", {1: "㈠", 10: "㈩", 11: "11"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("ideographDigital", {1: "一", 10: "一〇", 100: "一〇〇"}),
        ("taiwaneseDigital", {10: "一○"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 102: "一○二"}),
        ("chineseCountingThousand", {10: "十", 19: "十九", 100: "一百", 101: "一百零一", 110: "一百一十"}),
        ("chineseCountingThousand", {111: "一百一十一", 1100: "一千一百", 12005: "一万二千零五"}),
        ("chineseCountingThousand", {1000: "一千", 1001: "一千零一", 1010: "一千零一十"}),
        ("taiwaneseCountingThousand", {23: "二十三"}),
        ("japaneseCounting", {1: "一", 10: "十", 21: "二十一", 100: "百", 101: "百一", 111: "百十一"}),
        ("chineseLegalSimplified", {1: "壹", 2: "贰", 10: "壹拾", 11: "壹拾壹"}),
        ("ideographLegalTraditional", {3: "參"}),
    ],
)
def test_formats(number_format: str, values: dict[int, str]) -> None:
    assert {value: counted(value, number_format) for value in values} == values


def test_custom_formats_pad_with_zeros() -> None:
    assert counted(7, "custom", "001, 002, 003, ...") == "007"
    assert counted(7, "custom", "one, two, three, ...") is None


def test_unknown_formats_are_not_guessed() -> None:
    assert counted(1, "koreanCounting") is None


def test_no_value_makes_a_long_number() -> None:
    assert counted(2**31 - 1, "lowerLetter") == "2147483647"
    assert counted(-1, "upperRoman") == "-1"
