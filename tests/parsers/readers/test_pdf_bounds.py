"""PDF files that unpack, multiply or nest without end: refused within bounds of time and memory."""

import re
import zlib

import pytest

from tests.clock import within
from tests.parsers.readers.damaged import CONTENT, LONGEST, SMALL, WORDS, outcome, packed, refused, with_form
from tests.parsers.readers.paper import (
    Objects,
    Page,
    assembled,
    changed,
    coded,
    printed,
    read,
    say,
    texts,
)


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
