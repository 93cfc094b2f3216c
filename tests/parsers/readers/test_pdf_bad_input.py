"""PDF files that are cut, locked, hostile or damaged: a refusal with a reason, or a whole reading."""

import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.reading import Reading
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers.locked import locked
from tests.parsers.readers.paper import (
    Objects,
    Page,
    assembled,
    bodies,
    changed,
    coded,
    lattice,
    printed,
    read,
    root,
    say,
    texts,
)

SAMPLE = (Path(__file__).parents[3] / "samples" / "leshan-2012" / "chromium.pdf").read_bytes()
LONGEST = 20
"""Seconds within which any small file is read or refused, on a slow and busy machine."""
WORDS = say("考核内容", 110, 120) + say("1．做好（1分）", 110, 150)
SMALL = printed(lattice((100, 180, 380), (100, 130, 160)) + WORDS, say("第二页", 100, 100))
CONTENT = coded("考核内容")


def refused(data: bytes) -> str:
    """The code of the refusal of ``data``, within LONGEST seconds."""
    with within(LONGEST), pytest.raises(UnusableInput) as refusal:
        read(data)
    return refusal.value.code


def packed(content: bytes, entries: str = "/Filter /FlateDecode") -> bytes:
    """A file whose one page has the stream ``content``."""
    objects = Objects()
    number = objects.stream(content, entries)
    data = printed("%", objects=objects)
    return changed(data, f"/Contents {number + 7} 0 R", f"/Contents {number} 0 R")


def with_form(body: bytes, entries: str, content: str = "/Form Do") -> bytes:
    """A file whose page draws a form that may draw itself and others, objects 1 to 9 being there."""
    objects = Objects()
    for _ in range(9):
        objects.stream(body, f"/Subtype /Form /BBox [0 0 9 9] {entries}")
    return printed(Page(f"{content} {WORDS}", resources="/XObject << /Form 1 0 R >>"), objects=objects)


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


def test_a_packed_bomb_is_too_large() -> None:
    zeros = zlib.compress(b" " * 200_000_000)
    assert refused(packed(zeros)) == "K009"
    assert refused(packed(zlib.compress(zeros), "/Filter [/FlateDecode /FlateDecode]")) == "K009"
    assert refused(packed(b"\x81 " * 2_000_000, "/Filter /RunLengthDecode")) == "K009"


@pytest.mark.parametrize(
    ("body", "entries"),
    [
        (b"/A Do /A Do /A Do /A Do", "/Resources << /XObject << /A 2 0 R >> >>"),
        (b"/A Do", "/Resources << /XObject << /A 1 0 R >> >>"),
        (b"/Form Do /Form Do", ""),
    ],
)
def test_forms_that_draw_themselves_end(body: bytes, entries: str) -> None:
    assert refused(with_form(body, entries)) in {"K004", "K009"}


def test_forms_that_multiply_are_too_large() -> None:
    objects = Objects()
    for number in range(1, 9):
        objects.stream(
            b"/A Do " * 12, f"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A {number + 1} 0 R >> >>"
        )
    objects.stream(b"0 0 9 9 re f", "/Subtype /Form /BBox [0 0 9 9]")
    assert refused(printed(Page("/A Do", resources="/XObject << /A 1 0 R >>"), objects=objects)) == "K009"


@pytest.mark.parametrize(
    "content",
    [
        "1 " * 200_000,
        "[" * 5000,
        "[ 1 " * 100_000,
        "<< " * 5000,
        "q " * 20_000,
        "(" * 100_000,
        "BI /W 1 ID " + "E" * 300_000,
        "BT /Han 12 Tf [" + "-1000 " * 150_000 + "] TJ ET",
    ],
    ids=["operands", "arrays", "arrays of numbers", "dictionaries", "states", "strings", "image", "moves"],
)
def test_content_without_end_is_damaged(content: str) -> None:
    assert refused(printed(content)) == "K004"


def test_numbers_out_of_all_bounds_do_no_harm() -> None:
    for huge in ("9" * 400, "9" * 400_000, "9" * 400 + ".5"):
        rules = f"0 0 m {huge} -{huge} l S 0 0 {huge} 1 re f"
        content = f"{rules} {huge} 0 0 {huge} 0 0 cm {rules} BT /Han {huge} Tf {CONTENT} Tj ET"
        assert texts(read(printed(f"q {content} Q {WORDS}"))) == ["考核内容", "1．做好（1分）"]


def test_many_rules_and_glyphs_are_bounded() -> None:
    lines = "".join(f"{n % 595} 0 m {n % 595} 842 l S\n" for n in range(60_000))
    with within(LONGEST):
        assert texts(read(printed(lines + WORDS))) == ["考核内容", "1．做好（1分）"]
    assert refused(printed(f"BT /Han 0.001 Tf 9 9 Td {coded('一' * 60_000)} Tj {coded('二' * 60_000)} Tj ET")) == "K009"


def test_a_page_tree_that_multiplies_is_too_large() -> None:
    tree = [f"<< /Type /Pages /Count 9 /Kids [{f'{number + 1} 0 R ' * 9}] >>".encode() for number in range(1, 9)]
    tree += [b"<< /Type /Page /MediaBox [0 0 9 9] >>", b"<< /Type /Catalog /Pages 1 0 R >>"]
    assert refused(assembled(tree, "/Root 10 0 R")) == "K009"
    tree[8] = b"<< /Type /Pages /Kids [] >>"
    assert refused(assembled(tree, "/Root 10 0 R")) == "K009"
    tree[8] = b"<< /Type /Pages /Kids [1 0 R] >>"
    assert refused(assembled(tree, "/Root 10 0 R")) in {"K004", "K009"}


@pytest.mark.parametrize(
    "objects",
    [
        [b"2 0 R", b"1 0 R"],
        [b"<< /Pages 3 0 R >>", b"", b"<< /Length 3 0 R >>\nstream\n\nendstream"],
        [b"[" * 100_000, b"null"],
        [b"<<" * 100_000, b"null"],
        [b"(" + b"a" * 20_000_000, b"null"],
        [b"<< /Pages 2 0 R >>", b"<< /Type /Pages /Kids 2 0 R >>"],
        [b"<< /Type /Catalog /Pages 99999999999999999999 0 R >>"],
        [b"1 " * 2_000_000],
    ],
    ids=["circle", "length", "arrays", "dictionaries", "string", "kids", "number", "tokens"],
)
def test_structure_without_end_is_refused(objects: list[bytes]) -> None:
    assert refused(assembled(objects, "/Root 1 0 R")) in {"K004", "K009"}


def test_cross_reference_sections_without_end_are_damaged() -> None:
    data = bytearray(assembled([b"<< /Type /Catalog /Pages 2 0 R >>"], "/Root 1 0 R"))
    for _ in range(400):
        last = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
        place = len(data)
        data += b"xref\n0 0\ntrailer\n<< /Size 2 /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (last, place)
    assert refused(bytes(data)) == "K004"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/W [32 126 500]", "/W [0 999999999 500]"),
        ("/W [32 126 500]", "/W [0 1e300 500]"),
        ("1 begincodespacerange", "1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange"),
        ("/ToUnicode 1 0 R", "/ToUnicode 1 0 R /W 3 0 R"),
    ],
)
def test_fonts_that_claim_too_much_are_bounded(old: str, new: str) -> None:
    with within(LONGEST):
        outcome(changed(SMALL, old, new))


def test_a_truetype_font_that_claims_too_much_is_left_alone() -> None:
    import struct

    segments = 30_000
    table = struct.pack(">HHHHHHH", 4, 16 + 8 * segments & 0xFFFF, 0, 2 * segments, 0, 0, 0)
    table += b"\xff\xff" * segments + b"\0\0" + b"\0\0" * segments + b"\0\1" * segments + b"\0\0" * segments
    cmap = struct.pack(">HHHHL", 0, 1, 3, 1, 12) + table
    font = b"\0\1\0\0" + struct.pack(">HHHH", 1, 0, 0, 0) + struct.pack(">4sLLL", b"cmap", 0, 28, len(cmap)) + cmap
    objects = Objects()
    number = objects.stream(font)
    data = printed(say("考核", 100, 100, font="Lost") + say("考核内容及指标与满分", 100, 130), objects=objects)
    data = changed(data, "/DW 1000", f"/DW 1000 /FontDescriptor << /FontFile2 {number} 0 R >>")
    with within(LONGEST):
        assert texts(read(data))[0].startswith("(cid:")


def outcome(data: bytes) -> str | Reading:
    """The reading of ``data``, or the code of its refusal."""
    try:
        return read(data)
    except UnusableInput as refusal:
        return refusal.code


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
