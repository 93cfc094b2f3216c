"""PDF files that are cut, locked, hostile or damaged: a refusal with a reason, or a whole reading."""

import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.reading import Reading
from tests.clock import within
from tests.parsers.readers.damaged import CONTENT, LONGEST, SAMPLE, SMALL, WORDS, outcome, packed, refused
from tests.parsers.readers.locked import locked
from tests.parsers.readers.paper import (
    assembled,
    bodies,
    changed,
    printed,
    read,
    root,
    say,
    texts,
)


def test_small_is_read() -> None:
    assert texts(read(SMALL)) == ["table", "第二页"]
    assert texts(read(packed(zlib.compress(say("abc", 100, 100, font="Latin").encode())))) == ["abc"]


@pytest.mark.parametrize("part", [10, 100, 0.25, 0.5, 0.75, 0.9, 0.99, -30, -10, -4])
def test_a_file_that_is_cut_off_is_damaged(part: float) -> None:
    for data in (SMALL, SAMPLE):
        end = int(part * len(data)) if 0 < part < 1 else int(part)
        assert refused(data[:end]) == "K004"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/Type /Catalog /Pages", "/Type /Catalog /Nothing"),
        ("/Count 2", "/Count 3"),
        ("/Kids [", "/Kids [99 0 R "),
        ("/Kids [", "/Kids [11 0 R "),
        ("/Type /Pages /Kids", "/Type /Pages /Kidz"),
        ("/Contents 7 0 R", "/Contents 97 0 R"),
        ("/Contents 7 0 R", "/Contents [7 0 R 5 0 R]"),
        ("/Han 3 0 R", "/Han 93 0 R"),
        ("/Han 3 0 R", "/Song 3 0 R"),
        ("/Han 12 Tf", "/Other 12 Tf"),
        ("/Han 12 Tf", "12 Tf"),
        ("/Han 12 Tf", ""),
        (f"{CONTENT} Tj", f"[{CONTENT} TJ"),
        (f"{CONTENT} Tj", "(abc Tj"),
        (f"{CONTENT} Tj", "/Missing Do"),
        (f"{CONTENT} Tj", "BI /W 1 ID ab"),
        ("100 742 m", "742 m"),
        ("/MediaBox [0 0 595 842]", "/MediaBox [0 0 0 0]"),
        ("/MediaBox [0 0 595 842]", "/MediaBox [0 0 1999999999 99999999]"),
        ("/Subtype /Type0", "/Subtype /Type3"),
        ("/DescendantFonts [2 0 R]", "/DescendantFonts []"),
    ],
)
def test_what_is_missing_or_broken_is_damaged(old: str, new: str) -> None:
    assert refused(changed(SMALL, old, new)) == "K004"


def test_a_broken_cross_reference_table_is_damaged() -> None:
    start = int(re.findall(rb"startxref\n(\d+)", SMALL)[0])
    assert refused(SMALL.replace(b"startxref\n%d" % start, b"startxref\n%d" % (start + 7))) == "K004"
    assert refused(SMALL.replace(b"0000000000 65535 f", b"0000000000-65535-f")) == "K004"
    assert refused(SMALL.replace(b"trailer", b"trialer")) == "K004"
    assert refused(SMALL.replace(b"/Root", b"/Prev %d /Root" % start)) == "K004"
    assert refused(SMALL.replace(b"/Root", b"/Prev 5 /Root")) == "K004"


def test_bytes_before_the_head_do_not_matter() -> None:
    assert texts(read(b"\r\n\r\n" + SMALL)) == ["table", "第二页"]
    assert texts(read(SMALL + b"\0" * 1000)) == ["table", "第二页"]


def test_packed_content_that_is_broken_is_damaged() -> None:
    content = zlib.compress(b"".join(say("abc", 100, y, font="Latin").encode() for y in range(100, 400, 20)), 9)
    assert texts(read(packed(content)))
    assert texts(read(packed(content[:-4])))
    for broken in (content[:-12], content[:20] + b"\0\0" + content[22:], content[:-1] + b"?", b"??" + content):
        assert refused(packed(broken)) == "K004"


@pytest.mark.parametrize(
    "entries",
    [
        "/Filter /DCTDecode",
        "/Filter [/FlateDecode /JBIG2Decode]",
        "/Filter /Unheard",
        "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 999999999 >>",
        "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns -4 >>",
        "/Filter /FlateDecode /DecodeParms << /Predictor 99 >>",
    ],
)
def test_packing_that_content_never_has_is_damaged(entries: str) -> None:
    assert refused(packed(zlib.compress(say("abc", 100, 100, font="Latin").encode()), entries)) == "K004"


def test_the_other_ways_of_packing_are_read() -> None:
    words = say("abc", 100, 100, font="Latin").encode()
    assert texts(read(packed(words.hex().encode() + b">", "/Filter /ASCIIHexDecode"))) == ["abc"]
    twice = zlib.compress(words).hex().encode() + b">"
    assert texts(read(packed(twice, "/Filter [/AHx /Fl]"))) == ["abc"]
    runs = (
        b"".join(bytes((len(words[i : i + 100]) - 1,)) + words[i : i + 100] for i in range(0, len(words), 100))
        + b"\x80"
    )
    assert texts(read(packed(runs, "/Filter /RunLengthDecode"))) == ["abc"]
    rows = b"".join(b"\0" + words.ljust(-(-len(words) // 10) * 10)[i : i + 10] for i in range(0, len(words), 10))
    assert texts(
        read(packed(zlib.compress(rows), "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 10 >>"))
    ) == ["abc"]


def test_a_password_is_named() -> None:
    assert refused(locked(SMALL, b"secret")) == "K005"
    assert refused(assembled(bodies(SMALL), f"{root(SMALL)} /Encrypt << /Filter /Other /V 1 >>")) == "K005"
    assert refused(assembled(bodies(SMALL), f"{root(SMALL)} /Encrypt << /Filter /Standard /V 9 >>")) == "K005"


def test_a_file_locked_only_against_changes_is_read() -> None:
    assert texts(read(locked(SMALL, b""))) == ["table", "第二页"]


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_changed_bytes_end_in_a_reading_or_a_refusal(data: st.DataObject) -> None:
    changed_bytes = bytearray(data.draw(st.sampled_from([SMALL, SMALL, SAMPLE])))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(changed_bytes) - 1))
        kind = data.draw(st.sampled_from(["set", "cut", "double"]))
        length = data.draw(st.integers(1, 40))
        if kind == "set":
            changed_bytes[place] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del changed_bytes[place : place + length]
        else:
            changed_bytes[place:place] = changed_bytes[place : place + length]
    with within(LONGEST):
        found = outcome(bytes(changed_bytes))
        assert isinstance(found, Reading) or found in {"K004", "K005", "K007", "K009", "K015"}


WORDS_OF_CONTENT = "q Q cm w m l c re h S f B n BT ET Tf Td TD Tm T* Tj TJ ' Do BI ID EI [ ] << >> ( ) < > /Han /Down"
WORD = st.sampled_from(re.split(" ", WORDS_OF_CONTENT))
OPERAND = st.one_of(st.integers(-900, 900).map(str), st.floats(-900, 900).map(str), st.just(CONTENT), WORD)


@settings(deadline=None, max_examples=150)
@given(st.lists(OPERAND, max_size=60))
def test_any_content_ends_in_a_reading_or_a_refusal(parts: list[str]) -> None:
    found = outcome(printed(" ".join(parts) + " " + WORDS))
    assert isinstance(found, Reading) or found in {"K004", "K007", "K015"}


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_packed_as_content_end(content: bytes) -> None:
    found = outcome(packed(zlib.compress(content)))
    assert isinstance(found, Reading) or found in {"K004", "K007", "K015"}
