"""Zips of files: names, order, what is left out, what cannot be read, and zips made to do harm."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.bundle import MOST_DEPTH, Bundle, is_litter, is_zip_of_files, unzipped
from parsers.interpret import interpret
from parsers.read import read
from schema.document import Document
from schema.finding import UnusableInput

TABLE = "项目\t考核内容\t满分\n(一)服务\t1.建立档案。\t3分\n合计\t\t3分\n".encode()


def zipped(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def named(raw: bytes, *, extra: bytes = b"") -> bytes:
    """A zip of one file whose name is stored as these bytes, without saying in which encoding."""
    place = "n" * len(raw)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        info = zipfile.ZipInfo(place)
        info.extra = extra
        archive.writestr(info, TABLE)
    return made.getvalue().replace(place.encode(), raw)


def unicode_path(name: str) -> bytes:
    said = name.encode()
    return b"\x75\x70" + (len(said) + 5).to_bytes(2, "little") + b"\1\0\0\0\0" + said


def names(data: bytes) -> list[str]:
    return [member.name for member in unzipped(data, "z.zip").members]


def read_zip(data: bytes, name: str | None = "z.zip") -> Document:
    return read([(data, name)])


def refusal(data: bytes) -> str:
    with pytest.raises(UnusableInput) as caught:
        read_zip(data)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "gb18030"])
def test_a_name_is_read_in_the_encoding_that_it_has(encoding: str) -> None:
    assert names(named("附件1：考核细则.txt".encode(encoding))) == ["z.zip/附件1：考核细则.txt"]


def test_a_name_that_says_its_encoding() -> None:
    assert names(zipped({"考核细则.txt": TABLE})) == ["z.zip/考核细则.txt"]
    assert names(named(b"\xbf\xbc", extra=unicode_path("考核.txt"))) == ["z.zip/考核.txt"]


def test_a_name_of_no_encoding_is_kept_somehow() -> None:
    assert len(names(named(b"\xff\xff\x81.txt"))) == 1


def test_folders_parted_by_backslashes() -> None:
    assert names(named(b"a\\b.txt")) == ["z.zip/a/b.txt"]


def test_annexes_come_last_by_their_numbers_and_the_rest_as_it_is() -> None:
    given = ["附件10.txt", "b.txt", "附件/附件二.txt", "附件1.txt", "a（含附件）.txt", "附件.txt", "annex 3.txt"]
    assert names(zipped(dict.fromkeys(given, TABLE))) == [
        f"z.zip/{name}"
        for name in [
            "b.txt",
            "a（含附件）.txt",
            "附件.txt",
            "附件1.txt",
            "附件/附件二.txt",
            "annex 3.txt",
            "附件10.txt",
        ]
    ]


@pytest.mark.parametrize(
    "path",
    ["~$通知.docx", "a/Thumbs.db", "__MACOSX/a/._b.txt", ".DS_Store", "a/._b.docx", ".~lock.a.odt#", "desktop.ini"],
)
def test_litter_is_left_out_with_a_note(path: str) -> None:
    assert is_litter(path)
    document = read_zip(zipped({path: b"x", "a.txt": TABLE}))
    assert [source.name for source in document.sources] == ["z.zip/a.txt"]
    assert [(finding.code, finding.severity) for finding in document.findings] == [("K030", "note")]
    assert path in document.findings[0].message.zh


def test_places_name_the_file() -> None:
    document = read_zip(zipped({"a.txt": TABLE, "b.txt": TABLE}))
    assert [(source.id, source.name) for source in document.sources] == [("f1", "z.zip/a.txt"), ("f2", "z.zip/b.txt")]
    assert [block.source[0].file for block in document.blocks] == ["f1", "f2"]


def test_a_zip_in_a_zip_stands_for_its_files() -> None:
    inner = zipped({"b.txt": TABLE})
    assert names(zipped({"a.txt": TABLE, "inner.zip": inner})) == ["z.zip/a.txt", "z.zip/inner.zip/b.txt"]


def test_a_file_that_cannot_be_used_is_an_error_with_the_reason() -> None:
    document = read_zip(
        zipped({"a.txt": TABLE, "照片.jpg": b"\xff\xd8\xff\xe0", "b.rtf": b"{\\rtf1 x}", "c.docx": b""})
    )
    assert [(finding.code, finding.severity) for finding in document.findings] == [
        ("K006", "error"),
        ("K006", "error"),
        ("K001", "error"),
    ]
    assert "z.zip/照片.jpg" in document.findings[0].message.zh


def test_where_no_file_can_be_used_the_zip_is_refused_with_the_first_reason() -> None:
    assert refusal(zipped({"照片.jpg": b"\xff\xd8\xff\xe0", "empty.txt": b""})) == "K006"
    assert refusal(zipped({"folder/": b"", "~$a.docx": b"x"})) == "K001"


def test_a_json_in_a_zip_is_no_text() -> None:
    document = read_zip(zipped({"a.txt": TABLE, "r.json": b'{"schema": "kaohe/rubric"}'}))
    assert [(finding.code, finding.severity) for finding in document.findings] == [("K006", "error")]


@pytest.mark.parametrize("name", [None, "z.zip", "z"])
def test_a_zip_is_known_by_its_bytes(name: str | None) -> None:
    assert len(read_zip(zipped({"a.txt": TABLE}), name).sources) == 1


def test_a_document_that_is_a_zip_is_no_bundle() -> None:
    for part in ("[Content_Types].xml", "mimetype", "OFD.xml", "word/document.xml"):
        assert not is_zip_of_files(zipped({part: b"x", "a.txt": TABLE}))


def test_encrypted_and_strangely_packed_members_are_said() -> None:
    locked = bytearray(zipped({"a.txt": TABLE}))
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        locked[locked.index(mark) + flags] |= 1
    assert refusal(bytes(locked)) == "K005"
    assert refusal(zipped({"a.txt": TABLE}, zipfile.ZIP_LZMA)) == "K006"


def test_a_cut_zip_is_damaged() -> None:
    data = zipped({"a.txt": TABLE * 50})
    assert refusal(data[: len(data) // 2]) == "K004"
    assert refusal(data.replace(data[45:60], b"\xff" * 15)) == "K004"


def test_a_bomb_of_one_file_is_refused() -> None:
    assert refusal(zipped({"a.txt": b" " * (64 << 20)})) == "K009"


def test_a_bomb_of_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.bundle.MOST_BYTES", 4 << 20)
    assert refusal(zipped({f"{n}.txt": b"a" * (1 << 20) for n in range(5)})) == "K009"
    assert refusal(zipped({"in.zip": zipped({f"{n}.txt": b"a" * (1 << 20) for n in range(5)})})) == "K009"


def test_more_files_than_a_notice_has_are_refused() -> None:
    assert refusal(zipped({f"{n}.txt": b"a" for n in range(501)})) == "K009"
    assert refusal(zipped({f"{n}.txt": b"" for n in range(20_001)})) == "K009"


def test_zips_within_zips_come_to_an_end() -> None:
    data = zipped({"a.txt": TABLE})
    for depth in range(2, MOST_DEPTH + 2):
        data = zipped({"in.zip": data})
        assert (depth <= MOST_DEPTH) == all(member.problem is None for member in unzipped(data, "z.zip").members)
    assert refusal(data) == "K009"


def test_a_file_without_a_name_is_damage() -> None:
    made = bytearray(zipped({"a.txt": TABLE}))
    entry = made.index(b"PK\1\2")
    made[entry + 46] = 0
    assert refusal(bytes(made)) == "K004"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_to_the_zip_ends_in_files_or_a_refusal(draw: st.DataObject) -> None:
    data = bytearray(zipped({"通知.txt": TABLE, "附件/细则.txt": TABLE, "in.zip": zipped({"a.txt": TABLE})}))
    for _ in range(draw.draw(st.integers(1, 4))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    try:
        found = read([(bytes(data), "z.zip")])
    except UnusableInput as refused:
        assert refused.message.zh
    else:
        assert found.sources


def test_a_bundle_may_be_given_with_files() -> None:
    given_folder = Bundle("f", unzipped(zipped({"a.txt": TABLE}), "f").members)
    assert [source.name for source in read([(TABLE, "m.txt"), given_folder]).sources] == ["m.txt", "f/a.txt"]


def test_no_rubric_names_the_files_that_could_not_be_used() -> None:
    made = zipped(
        {"通知.txt": "各单位：\n请认真组织考核。\n".encode(), "附件1.pdf": b"%PDF-1.4 cut", "附件2.docx": b"PK\3\4cut"}
    )
    with pytest.raises(UnusableInput) as caught:
        interpret(read([(made, "考核.zip")]))
    assert caught.value.code == "K008"
    assert all(name in caught.value.message.zh for name in ("附件1.pdf", "附件2.docx"))
