"""Files that are no forms, or hostile ones: each gives a finding, and the others are still collected."""

import io
import re
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given, gathered
from pipeline.forms.write import WRITERS
from pipeline.forms.zipped import zipped
from schema.scores import ScoresFile
from tests.pipeline.forms.shapes import changed, form_of, plain

GOOD = {"1.1": "3", "1.2": "2", "2.1": "4.5"}
WORD, EXCEL = form_of(plain(), ".docx", GOOD), form_of(plain(), ".xlsx", GOOD)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
BROKEN = Path(__file__).parents[3] / "samples" / "broken"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    return zipped((parts | {name: content}).items())


def doctype(data: bytes, part: str) -> bytes:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return changed(data, part, lambda text: text.replace("?>", f"?>{entity}", 1))


def protected_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.docx", WORD)
    data = bytearray(buffer.getvalue())
    data[6] |= 1
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


BAD: dict[str, tuple[bytes, str]] = {
    "a renamed image.docx": (PNG, "K841"),
    "a renamed image.xlsx": (PNG, "K841"),
    "truncated.docx": (WORD[: len(WORD) // 2], "K004"),
    "truncated.xlsx": (EXCEL[: len(EXCEL) // 2], "K004"),
    "with a password.docx": ((BROKEN / "K005-encrypted.docx").read_bytes(), "K005"),
    "empty.docx": (b"", "K001"),
    "notes.txt": ("会议记录".encode(), "K841"),
    "old.xls": (OLE, "K841"),
    "broken xml.docx": (with_part(WORD, "word/document.xml", b"<w:document"), "K004"),
    "broken xml.xlsx": (with_part(EXCEL, "xl/workbook.xml", b"<workbook"), "K004"),
    "entities.docx": (doctype(WORD, "word/document.xml"), "K010"),
    "entities.xlsx": (doctype(EXCEL, "xl/sharedStrings.xml"), "K010"),
    "no body.docx": (with_part(WORD, "word/document.xml", b"<x/>"), "K004"),
    "nothing in it.docx": (changed(WORD, "word/document.xml", lambda text: re.sub("<w:body>.*</w:body>", "<w:body/>", text)), "K826"),
}  # fmt: skip


def read(*files: Given) -> ScoresFile:
    return collect(plain(), files, Asked())


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_and_the_others_are_collected(name: str) -> None:
    data, code = BAD[name]
    found = read(Given("first.docx", WORD), Given(name, data), Given("last.xlsx", EXCEL))
    assert [unit.file for unit in found.units] == ["first.docx", "last.xlsx"]
    assert [one.code for one in found.findings if one.code != "K832"] == [code]
    assert name in next(one for one in found.findings if one.code == code).message.zh


def test_a_bomb_is_not_unpacked() -> None:
    bomb = with_part(WORD, "word/document.xml", b" " * (250 * 1024 * 1024))
    assert len(bomb) < 1024 * 1024
    assert [one.code for one in read(Given("bomb.docx", bomb)).findings] == ["K009"]


@pytest.mark.parametrize(("data", "part"), [(WORD, "word/vbaProject.bin"), (EXCEL, "xl/vbaProject.bin")])
def test_macros_are_ignored(data: bytes, part: str) -> None:
    found = read(Given("form.docm", with_part(data, part, OLE)))
    assert (len(found.units), found.findings) == (1, ())


def test_external_links_are_ignored() -> None:
    link = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>'
    )
    word = changed(WORD, "word/_rels/document.xml.rels", lambda text: text.replace("</Relationships>", link))
    excel = changed(EXCEL, "xl/_rels/workbook.xml.rels", lambda text: text.replace("</Relationships>", link))
    for data in (word, excel):
        found = read(Given("form", data))
        assert (len(found.units), found.findings) == (1, ())


def test_deep_nesting_is_survived() -> None:
    deep = "<w:sdt><w:sdtContent>" * 3000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 3000
    data = changed(WORD, "word/document.xml", lambda text: text.replace("<w:body>", "<w:body>" + deep))
    assert {one.code for one in read(Given("deep.docx", data)).findings} <= {"K004"}


def test_a_span_of_a_billion_costs_nothing() -> None:
    data = changed(
        WORD,
        "word/document.xml",
        lambda text: text.replace('<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="999999999"/>'),
    )
    assert len(read(Given("wide.docx", data)).units) == 1


def test_a_cell_far_away_costs_nothing() -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    data = changed(EXCEL, "xl/worksheets/sheet1.xml", lambda text: text.replace("</sheetData>", far))
    assert len(read(Given("far.xlsx", data)).units) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_mutated_forms_never_crash(data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(sorted(WRITERS)))
    form = bytearray({".docx": WORD, ".xlsx": EXCEL}[ending])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(form) - 1))
        form[at] = data.draw(st.integers(0, 255))
    found = read(Given(f"mutated{ending}", bytes(form)))
    assert len(found.units) == 1 or found.findings


PARTS = {".docx": "word/document.xml", ".xlsx": "xl/worksheets/sheet1.xml"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_mutated_parts_never_crash(data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(sorted(PARTS)))

    def mutate(text: str) -> str:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 400)))
        inserted = data.draw(
            st.sampled_from(["", "</w:tc>", "<w:tbl>", "9", "\u4e00", text[start:end] * 2, 'r="-1"', "<f/>"])
        )
        return text[:start] + inserted + text[end:]

    found = read(Given(f"mutated{ending}", changed({".docx": WORD, ".xlsx": EXCEL}[ending], PARTS[ending], mutate)))
    assert len(found.units) == 1 or found.findings


def zip_of(files: dict[str, bytes]) -> bytes:
    return zipped(files.items())


def test_folders_and_zips_are_opened_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    (folder / "sub").mkdir(parents=True)
    (folder / "b.docx").write_bytes(WORD)
    (folder / "sub" / "c.xlsx").write_bytes(EXCEL)
    (folder / "~$b.docx").write_bytes(b"lock")
    (folder / "Thumbs.db").write_bytes(b"x")
    (folder / "z.zip").write_bytes(
        zip_of({"d.docx": WORD, "e/f.txt": b"x", "__MACOSX/._d.docx": b"x", "in.zip": zip_of({"g.docx": WORD})})
    )
    found = [given.name for given in gathered([str(folder)])]
    names = [name.removeprefix(f"{folder}/") for name in found]
    assert names == ["b.docx", "sub/c.xlsx", "z.zip/d.docx", "z.zip/e/f.txt", "z.zip/in.zip"]
    scores = collect(plain(), gathered([str(folder)]), Asked())
    assert len(scores.units) == 3
    assert sorted(one.code for one in scores.findings) == ["K832", "K832", "K841", "K841"]


def test_names_in_zips_of_chinese_windows_are_read(tmp_path: Path) -> None:
    name = "市中区教育工会.docx"
    raw = name.encode("gbk")
    placeholder = b"X" * len(raw)
    data = zip_of({placeholder.decode(): WORD}).replace(placeholder, raw)
    (tmp_path / "a.zip").write_bytes(data)
    (given,) = gathered([str(tmp_path / "a.zip")])
    assert given.name.endswith(f"a.zip/{name}")
    assert given.data == WORD


def test_a_zip_with_a_password_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(protected_zip())
    assert [one.code for one in collect(plain(), gathered([str(tmp_path / "a.zip")]), Asked()).findings] == ["K005"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = collect(plain(), gathered([str(tmp_path / "no.docx")]), Asked())
    assert [one.code for one in found.findings] == ["K012"]


def test_a_zip_bomb_of_many_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "many.zip").write_bytes(zip_of({f"{n}.txt": b"" for n in range(20_001)}))
    assert [one.code for one in collect(plain(), gathered([str(tmp_path / "many.zip")]), Asked()).findings] == ["K009"]


def test_a_lying_size_is_not_believed() -> None:
    data = bytearray(with_part(WORD, "word/document.xml", b" " * (50 * 1024 * 1024)))
    at = data.index(b"word/document.xml", data.index(b"PK\x01\x02"))
    struct.pack_into("<I", data, at - 46 + 24, 10)
    assert len(read(Given("lying.docx", bytes(data))).findings) == 1
