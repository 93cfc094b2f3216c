"""Which encoding bytes are in, and which bytes are no text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.encoding import MAX_BYTES, decoded, opening
from schema.finding import UnusableInput

NOTICE = "项目\t考核内容及指标\t满分\n（一）服务科学发展\t做好工会工作（1分）；完成《中国教工》征订一最\t3分\n"
TRADITIONAL = "為把全市教科文衛體工會工作進一步落到實處，在中央的領導下，一定要完成考核的任務。"
CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=20, max_size=60)


def refused(data: bytes, declared: str = "") -> str:
    with pytest.raises(UnusableInput) as caught:
        decoded(data, "notice.txt", declared)
    return caught.value.code


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb2312", "gbk", "gb18030"]
)
def test_every_encoding_of_offices_gives_the_same_text(encoding: str) -> None:
    assert decoded(NOTICE.encode(encoding), "notice.txt") == NOTICE


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
        (b"\xef\xbb\xbf", "utf-8"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decoded(mark + NOTICE.encode(encoding), "notice.txt") == NOTICE


def test_a_byte_order_mark_that_lies_is_refused() -> None:
    assert refused(b"\xef\xbb\xbf" + NOTICE.encode("gb18030")) == "K011"
    assert refused(b"\xff\xfe" + NOTICE.encode("utf-16-le")[:-1]) == "K011"


def test_valid_utf8_wins_over_what_is_declared() -> None:
    assert decoded(NOTICE.encode(), "notice.html", "gb2312") == NOTICE
    assert decoded(NOTICE.encode("gb18030"), "notice.html", "utf-8") == NOTICE
    assert decoded(NOTICE.encode("gb18030"), "notice.html", "iso-8859-1") == NOTICE


def test_gb2312_is_read_as_gb18030() -> None:
    assert decoded("朱镕基㐀𠀀考核细则".encode("gb18030"), "notice.html", "gb2312") == "朱镕基㐀𠀀考核细则"


def test_big5_is_refused_unless_declared() -> None:
    assert refused(TRADITIONAL.encode("big5")) == "K011"
    assert decoded(TRADITIONAL.encode("big5"), "notice.html", "big5") == TRADITIONAL


@settings(deadline=None)
@given(st.integers(min_value=60, max_value=len(NOTICE.encode()) - 1))
def test_utf8_cut_anywhere_is_never_read_as_something_else(end: int) -> None:
    data = NOTICE.encode()[:end]
    try:
        text = decoded(data, "notice.txt")
    except UnusableInput as refusal:
        assert refusal.code == "K011"
    else:
        assert NOTICE.startswith(text)


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03", b"PK\x03\x04\x00\x00", b"abc\x00def", bytes(range(256)), b"\x01\x02"]
)
def test_binary_is_no_text(data: bytes) -> None:
    assert refused(data) == "K011"


def test_more_than_the_bound_is_refused_by_size() -> None:
    assert refused(b"a" * (MAX_BYTES + 1)) == "K009"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_the_opening_shows_ascii_exactly(encoding: str) -> None:
    assert (opening(("<html>" + NOTICE).encode(encoding)) or "").startswith("<html>")


@pytest.mark.parametrize(
    "data", [b"\x00\xff\x00\x10" * 9, bytes(range(256)), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99)]
)
def test_the_opening_of_binary_is_none(data: bytes) -> None:
    assert opening(data) is None


@settings(deadline=None)
@given(CHINESE)
def test_chinese_comes_back_from_every_encoding(text: str) -> None:
    text = f"考核细则{text}"
    for encoding in ("utf-8", "utf-16", "gb18030"):
        assert decoded(text.encode(encoding), "notice.txt") == text


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        assert "\0" not in decoded(data, "notice.txt")
    except UnusableInput as refusal:
        assert refusal.code == "K011"
