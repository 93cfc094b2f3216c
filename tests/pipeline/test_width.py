"""How wide texts are, and lines that fit."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.width import clean, clip, head, left, right, width, wrap

TEXTS = st.text(alphabet=st.sampled_from("分a1 （），。“”é①乐\u0301\n\x1b\u202e-"), max_size=60)
PRINTABLE = st.text(alphabet=st.sampled_from("分a1（），。“”é①乐-%"), max_size=60)


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert [width(text) for text in ("", "ab", "分a", "（１）", "e\u0301", "①", "ｱ")] == [0, 2, 3, 6, 1, 1, 1]


@given(TEXTS)
def test_clean_text_keeps_its_length_and_moves_no_cursor(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not set(cleaned) & set("\n\x1b\u202e")


@given(PRINTABLE, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert "".join(lines) == text
    assert all(width(line) <= columns for line in lines)


def test_words_and_points_are_not_cut_and_no_line_begins_with_a_stop() -> None:
    assert wrap("完成任务（20分）。", 12) == ["完成任务", "（20分）。"]
    assert wrap("see the table", 9) == ["see the", "table"]


def test_a_text_wider_than_the_line_is_cut() -> None:
    assert wrap("aaaaaaa", 3) == ["aaa", "aaa", "a"]
    assert head("分分分", 5) == "分分"


def test_filling_counts_columns() -> None:
    assert (left("分", 4), right("分", 4)) == ("分  ", "  分")


@given(PRINTABLE, st.data(), st.integers(10, 80))
def test_a_clipped_line_shows_the_beginning_of_its_span(text: str, data: st.DataObject, columns: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown, at, carets = clip(text, (start, end), columns)
    assert width(shown) <= columns
    assert at + carets <= columns + 1
    visible = _at_column(shown, at)
    assert visible.startswith(text[start : start + 1]) if start < end else True
    assert carets == max(1, width(text[start:end])) or "…" in shown


def _at_column(text: str, column: int) -> str:
    used = 0
    for place, character in enumerate(text):
        if used >= column:
            return text[place:]
        used += width(character)
    return ""
