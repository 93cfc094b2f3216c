"""What people write into the cells of a form."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collecting.cells import exact
from pipeline.collecting.values import Value, alike, compact, read_value
from schema.rubric import Kind


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4", "4"),
        ("4分", "4"),
        ("４", "4"),
        ("4.5 分", "4.5"),
        ("４．５分", "4.5"),
        ("四分", "4"),
        ("四点五", "4.5"),
        ("十五", "15"),
        ("　3\u200b ", "3"),
        ("0", "0"),
        ("-2", "-2"),
        ("－2分", "-2"),
        ("负三", "-3"),
        ("+1", "1"),
        ("9。", "9"),
        ("9分。", "9"),
        ("9分.", "9"),
        ("9.5分.", "9.5"),
        ("9.5.", "9.5"),
        ("9.5。", "9.5"),
        ("9点5", "9.5"),
        ("9点5分", "9.5"),
        ("九分半", "9.5"),
        ("3分半", "3.5"),
        ("十分半。", "10.5"),
    ],
)
def test_numbers_as_people_write_them(text: str, number: str) -> None:
    assert read_value(text, "base") == Value("filled", Decimal(number))


@pytest.mark.parametrize(
    "text", ["", " ", "　", "\u200b\n", "单击或点击此处输入文字。", "Click or tap here to enter text."]
)
def test_blank_is_not_zero(text: str) -> None:
    assert read_value(text, "base") == Value("blank")


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("扣2分", "deduction", "2"),
        ("减 2", "deduction", "2"),
        ("加2分", "bonus", "2"),
        ("得8分", "base", "8"),
        ("8分（自评）", "base", "8"),
        ("8(自评分)", "base", "8"),
        ("没有", "veto", "0"),
        ("未发生", "veto", "0"),
        ("未发生过", "veto", "0"),
        ("无", "veto", "0"),
        ("不存在", "veto", "0"),
    ],
)
def test_what_a_column_says_anyway_may_be_repeated(text: str, kind: Kind, number: str) -> None:
    assert read_value(text, kind) == Value("filled", Decimal(number))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("扣2分", "base"),
        ("扣2分", "bonus"),
        ("加2分", "base"),
        ("加2分", "deduction"),
        ("得8分", "deduction"),
        ("扣-2分", "deduction"),
        ("扣", "deduction"),
        ("8分（复核）", "base"),
        ("8分（扣2分）", "base"),
        ("没有", "base"),
        ("√", "veto"),
        ("发生", "veto"),
        ("得", "base"),
    ],
)
def test_what_another_column_says_is_not_read(text: str, kind: Kind) -> None:
    assert read_value(text, kind) == Value("filled", None)


def test_whose_score_it_is_must_be_that_of_the_column() -> None:
    assert read_value("8分（复核）", "base", "review_score") == Value("filled", Decimal(8))
    assert read_value("8分（自评）", "base", "review_score") == Value("filled", None)


@pytest.mark.parametrize("text", ["/", "／", " 无", "不适用", "—", "——", "无。", "不适用。"])
def test_what_does_not_apply(text: str) -> None:
    assert read_value(text, "base") == Value("not_applicable")


@pytest.mark.parametrize(
    "text",
    [
        "良好",
        "1 0",
        "4\n5",
        "5/6",
        "3-4",
        "4.",
        ".",
        "1e3",
        "4,5",
        "4，5",
        "4。5",
        "4.5.6",
        "4..",
        "点5",
        "4点",
        "9点5点",
        "4.5分半",
        "半",
        "缺项",
        "9/10",
        "满分",
        "约3",
        "是",
        "-",
        "1" * 30,
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert read_value(text, "base") == Value("filled", None)


@pytest.mark.parametrize(("text", "number"), [("是", 1), ("否", 0), (" 否 ", 0), ("1", 1), ("0", 0)])
def test_a_veto_is_yes_or_no(text: str, number: int) -> None:
    assert read_value(text, "veto") == Value("filled", Decimal(number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("否（未发生）", 0),
        ("否(无)", 0),
        ("否。", 0),
        ("没有发生。", 0),
        ("☑否", 0),
        ("否√", 0),
        ("√是", 1),
        ("是□ 否√", 0),
        ("是√ 否□", 1),
        ("□是 ☑否", 0),
        ("☑是 □否", 1),
        ("否☑ 是□", 0),
    ],
)
def test_a_tick_beside_a_word_tells(text: str, number: int) -> None:
    assert read_value(text, "veto") == Value("filled", Decimal(number))


@pytest.mark.parametrize(
    "text",
    ["√", "☑", "有", "发生", "是否", "是□否□", "是√否√", "是√□否", "□是否√", "×是", "是（未发生）", "否（有）", "否（"],
)
def test_a_veto_that_says_neither_or_both_is_not_guessed(text: str) -> None:
    assert read_value(text, "veto") == Value("filled", None)


def test_full_marks_are_those_that_are_printed() -> None:
    for text in ("满分", "得满分", " 满分 "):
        assert read_value(text, "base", full=Decimal("7.5")) == Value("filled", Decimal("7.5"))
        assert read_value(text, "base") == Value("filled", None)
    for kind in ("bonus", "deduction", "veto"):
        assert read_value("满分", kind, full=Decimal(5)) == Value("filled", None)


@pytest.mark.parametrize(
    ("stored", "number"),
    [
        ("0.1", "0.1"),
        ("0.10000000000000001", "0.1"),
        ("0.30000000000000004", "0.3"),
        ("5", "5"),
        ("1E2", "100"),
        ("1.5E-1", "0.15"),
    ],
)
def test_a_stored_number_is_what_was_typed(stored: str, number: str) -> None:
    assert exact(stored) == Decimal(number)


@pytest.mark.parametrize("stored", ["", "NaN", "INF", "1E400", "abc"])
def test_what_is_no_number_is_none(stored: str) -> None:
    assert exact(stored) is None


@given(st.decimals(min_value=-1000, max_value=1000, places=3))
def test_binary_floats_do_not_show(number: Decimal) -> None:
    assert exact(repr(float(number))) == number


def test_texts_are_compared_without_blanks_width_and_end_punctuation() -> None:
    assert alike("1．做好 工作（2分）。") == alike("1.做好工作(2分)")
    assert alike("做好工作") != alike("做好任务")
    assert compact(" a\u3000b\n") == "ab"
