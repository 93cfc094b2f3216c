"""Word 97-2003 files that are old, locked, cut, hostile or not what they say: a refusal with a reason, or a reading."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers import foreign, ole
from parsers.read import pick
from parsers.readers import doc
from parsers.reading import Reading
from schema.document import Table
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers.binary_word import (
    CELL,
    DELETED,
    HIDDEN,
    IN_TABLE,
    SECTOR,
    TEXT_AT,
    Doc,
    P,
    definition,
    depth,
    inner_row,
    ole_file,
    row,
    sprm,
)

LONGEST = 5
"""Seconds within which any small file is read or refused, on a slow and busy machine."""

PAIR = definition([0, 1000, 2000])
PARAGRAPHS = [
    P("关于印发\x13 PAGE \x141\x15《细则》的通知"),
    *row(["项目", "内容"], definition([0, 1000, 2000], [0x60])),
    *row(["", "5分"], definition([0, 1000, 2000], [0x20])),
    P("外", IN_TABLE + depth(1)),
    *inner_row(["甲", "乙"], PAIR),
    P("", IN_TABLE + depth(1), CELL),
    P("", IN_TABLE + depth(1) + sprm(0x2417, 1) + sprm(0x6646, 0, 4), CELL),
    P("藏删", look=HIDDEN, runs=((1, 2, DELETED),)),
]
HUGE = struct.pack("<h", len(PAIR)) + PAIR
SMALL = Doc(PARAGRAPHS, scattered=True, changes=[DELETED], data=HUGE).file()


def refused(data: bytes, name: str = "notice.doc") -> str:
    """The code with which ``data`` is refused."""
    with pytest.raises(UnusableInput) as refusal:
        pick(data, name).read(data, "f1", name)
    assert name in refusal.value.message.zh and name in refusal.value.message.en
    return refusal.value.code


def ended(data: bytes) -> Reading | str:
    """The reading of ``data`` or the code of its refusal, which comes soon."""
    with within(LONGEST):
        try:
            return pick(data, "notice").read(data, "f1", "notice")
        except UnusableInput as refusal:
            return refusal.code


def patched(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def test_the_small_file_is_read() -> None:
    table = next(block for block in doc.read(SMALL, "f1", "x.doc").blocks if isinstance(block, Table))
    assert (table.rows, table.columns) == (3, 2)


@pytest.mark.parametrize(("identity", "version"), [(0xA5DC, 101), (0xA5DC, 104), (0xA5EC, 104), (0xA699, 101)])
def test_word_6_and_95_are_refused_by_name(identity: int, version: int) -> None:
    assert refused(Doc(PARAGRAPHS, identity=identity, version=version).file()) == "K020"


@pytest.mark.parametrize("version", [0xC0, 0xC1, 0xC2, 0xD9, 0x101, 0x10C, 0x112])
def test_word_97_and_later_are_read(version: int) -> None:
    assert doc.read(Doc(PARAGRAPHS, version=version, data=HUGE).file(), "f1", "x.doc").findings


@pytest.mark.parametrize("flags", [0x0300, 0x8300])
def test_a_password_is_said(flags: int) -> None:
    assert refused(Doc(PARAGRAPHS, flags=flags).file()) == "K005"


def test_an_encrypted_package_is_said() -> None:
    assert refused(ole_file({"EncryptionInfo": b"\4", "EncryptedPackage": b"x"}), "notice.docx") == "K005"


@pytest.mark.parametrize("stream", ["\x09DRMContent", "\x06DataSpaces"])
def test_rights_management_is_said(stream: str) -> None:
    assert refused(Doc(PARAGRAPHS, streams={stream: b"x"}).file()) == "K024"


@pytest.mark.parametrize(
    ("streams", "kind"),
    [
        (["CONTENTS", "SPELLING"], "Microsoft Works (OLE)"),
        (["MN0"], "Microsoft Works (OLE)"),
        (["PowerPoint Document"], "PowerPoint 97-2003 (OLE)"),
        (["Contents", "Quill"], "OLE"),
    ],
)
def test_other_compound_files_are_named(streams: list[str], kind: str) -> None:
    data = ole_file(dict.fromkeys(streams, b"x"))
    assert not doc.recognises(data)
    assert foreign.kind(data) == kind


def test_a_workbook_is_left_to_others() -> None:
    assert not doc.recognises(ole_file({"Workbook": b"x"}))


def test_works_is_refused_by_name() -> None:
    assert refused(ole_file({"CONTENTS": b"x"}), "notice.wps") == "K006"


def test_a_lock_file_is_named() -> None:
    lock = b"\4Wang".ljust(54, b" ") + b"\4\0" + "Wang".encode("utf-16-le").ljust(106, b"\0")
    assert refused(lock, "~$notice.doc") == "K006"


def test_what_only_calls_itself_doc_is_named() -> None:
    assert refused(b"{\\rtf1 x}") == "K006"
    assert refused(b"\xdb\xa5\x2d\0" + bytes(99)) == "K006"
    assert refused(b"%PDF-1.4\n%%EOF") == "K003"
    assert refused(Doc(PARAGRAPHS).file(), "notice.xls") == "K003"


def test_cell_marks_without_a_table_are_refused() -> None:
    assert refused(Doc([P("甲", mark=CELL), P("乙", mark=CELL), P("", mark=CELL)]).file()) == "K025"
    assert refused(Doc([P("前"), *row(["甲", "乙"], PAIR), P("丢", mark=CELL)]).file()) == "K025"


def test_a_file_that_is_cut_off_is_refused() -> None:
    for end in range(8, len(SMALL), 97):
        assert refused(SMALL[:end]) == "K004"


def test_the_unused_end_of_the_last_sector_may_be_missing() -> None:
    last = Doc(PARAGRAPHS, data=HUGE, streams={"SummaryInformation": b"x" * 5_000}).file()
    assert isinstance(ended(last), Reading)
    assert ended(last[:-9]) == ended(last)


def test_nothing_that_is_used_may_be_missing() -> None:
    unused, used = ole_file({"WordDocument": b"x" * 5_000}), ole_file({"WordDocument": b"x" * 8 * SECTOR})
    assert ole.streams(unused[:-9], ["WordDocument"], "x") == {"WordDocument": b"x" * 5_000}
    with pytest.raises(UnusableInput) as refusal:
        ole.streams(used[:-9], ["WordDocument"], "x")
    assert refusal.value.code == "K004"


def test_a_table_stream_that_is_missing_is_damage() -> None:
    assert refused(Doc(PARAGRAPHS, flags=0).file()) == "K004"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (0x4C, 2**31 - 1),  # ccpText
        (0x4C, -1),
        (0x9A + 8 * 33, 2**31 - 1),  # fcClx
        (0x9A + 8 * 33 + 4, 2**31 - 1),  # lcbClx
        (0x9A + 8 * 33 + 4, 0),
        (0x9A + 8 * 13, 2**31 - 1),  # fcPlcfBtePapx
        (0x9A + 8 * 12 + 4, 2**31 - 1),  # lcbPlcfBteChpx
        (0x20, 0xFFFF),  # csw
    ],
)
def test_sizes_and_places_that_cannot_be_are_refused(field: int, value: int) -> None:
    at = SMALL.index(struct.pack("<HH", 0xA5EC, 0xC1))
    assert refused(patched(SMALL, at + field, struct.pack("<i", value))) == "K004"


def test_pieces_out_of_order_or_of_place_are_refused() -> None:
    at = SMALL.index(b"\1\3\0" + DELETED) + 6 + 5
    first, second = struct.unpack_from("<2i", SMALL, at)
    assert first == 0 < second
    assert refused(patched(SMALL, at + 4, struct.pack("<i", 10**6))) == "K004"
    pieces = len(PARAGRAPHS)
    stored = at + 4 * (pieces + 1) + 2
    assert struct.unpack_from("<I", SMALL, stored)[0] >= TEXT_AT
    assert refused(patched(SMALL, stored, struct.pack("<I", 2**29))) == "K004"


def test_pages_of_properties_out_of_place_are_refused() -> None:
    """Every number of a page in the PlcfBtePapx is made too large in its turn."""
    word = SMALL.index(struct.pack("<HH", 0xA5EC, 0xC1))
    fc, size = struct.unpack_from("<II", SMALL, word + 0x9A + 8 * 13)
    table = SMALL.index(b"\1\3\0" + DELETED) - struct.unpack_from("<I", SMALL, word + 0x9A + 8 * 33)[0]
    count = (size - 4) // 8
    for index in range(count):
        assert refused(patched(SMALL, table + fc + 4 * (count + 1) + 4 * index, struct.pack("<I", 10**5))) == "K004"


def test_a_stream_that_goes_round_in_circles_is_refused() -> None:
    """The size of a stream is made huge, and its chain of sectors a circle."""
    entry = SMALL.index("WordDocument".encode("utf-16-le"))
    start = struct.unpack_from("<I", SMALL, entry + 116)[0]
    endless = patched(SMALL, entry + 120, struct.pack("<I", 2**31 - SECTOR))
    endless = patched(endless, SECTOR + 4 * start, struct.pack("<I", start))
    assert ended(endless) == "K004"


@pytest.mark.parametrize("field", [0x2C, 0x40, 0x48])
def test_numbers_of_sectors_that_cannot_be_are_refused(field: int) -> None:
    assert ended(patched(SMALL, field, struct.pack("<I", 2**31))) == "K004"


def test_a_chain_of_names_that_is_too_long_is_refused() -> None:
    assert ended(ole_file({f"s{number:04}": b"" for number in range(1100)})) == "K004"


def test_deep_nesting_is_refused() -> None:
    assert refused(Doc([P("甲", IN_TABLE + depth(1000))]).file()) == "K009"
    assert refused(Doc([P("甲", IN_TABLE + depth(2**31 - 1))]).file()) == "K009"
    assert isinstance(ended(Doc([P("甲", IN_TABLE + depth(-5))]).file()), Reading)


def test_sprms_that_point_at_themselves_come_to_an_end() -> None:
    loop = sprm(0x6646, 0, 4) * 100
    data = struct.pack("<h", len(loop)) + loop
    assert isinstance(ended(Doc([P("甲", sprm(0x6646, 0, 4))], data=data).file()), Reading)


def test_properties_that_overlap_without_end_are_refused() -> None:
    """Each paragraph points 15 KB of properties that begin a byte further on."""
    data = struct.pack("<h", 0x3FA2) * 10_000
    paragraphs = [P("甲", sprm(0x6646, 2 * number, 4)) for number in range(2_000)]
    assert ended(Doc(paragraphs, data=data).file()) == "K009"


def test_a_thousand_fields_within_one_another_come_to_an_end() -> None:
    assert isinstance(ended(Doc([P("\x13" * 5_000 + "x" + "\x15" * 5_000)]).file()), Reading)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_mutated_files_are_read_or_refused(draw: st.DataObject) -> None:
    data = bytearray(SMALL)
    for _ in range(draw.draw(st.integers(1, 6))):
        at = draw.draw(st.integers(0, len(data) - 1))
        new = draw.draw(st.one_of(st.binary(min_size=1, max_size=4), st.sampled_from([b"\xff" * 4, bytes(4), b"\7\0"])))
        data[at : at + len(new)] = new
    ended(bytes(data))


@given(st.integers(0, 2**16 - 1), st.binary(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_sprm_with_any_operand_is_read_or_refused(code: int, operand: bytes) -> None:
    stored = struct.pack("<H", code) + operand
    ended(Doc([P("甲", stored), *row(["乙", "丙"], stored + PAIR), P("丁", look=stored)], data=stored * 9).file())
