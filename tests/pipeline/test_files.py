"""Reading files and writing them whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from pipeline import files
from pipeline.files import base_name, keep_inputs, read_input, write_output
from schema.finding import UnusableInput


def code_of(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(UnusableInput) as caught:
        write_output(str(path), data)
    return caught.value.code


def names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


def test_an_output_appears_whole_and_alone(tmp_path: Path) -> None:
    target = tmp_path / "细则.json"
    write_output(str(target), b"one")
    write_output(str(target), b"two")
    assert target.read_bytes() == b"two"
    assert names(tmp_path) == ["细则.json"]


def test_permissions_of_a_file_that_was_there_stay(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_output(str(target), b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_is_written_through(tmp_path: Path) -> None:
    target, link = tmp_path / "a.json", tmp_path / "b.json"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_output(str(link), b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_not_replaced() -> None:
    write_output(os.devnull, b"new")
    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)


def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "K021"
    assert code_of(tmp_path / "none" / "a.json") == "K021"
    assert code_of(tmp_path / ("n" * 300)) == "K021"
    assert code_of(Path(f"{tmp_path}/a\0b")) == "K021"
    assert names(tmp_path) == []


def test_a_file_without_write_permission_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert code_of(target) == "K021"
    assert target.read_bytes() == b"old"


def test_a_file_that_windows_holds_open_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def held(self: Path, other: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", held)
    assert code_of(target) == "K022"
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.xlsx"]


@pytest.mark.parametrize("mark", [".~lock.评分表.docx#", "~$评分表.docx", "~$表.docx"])
def test_a_file_that_an_office_program_has_open_stays(tmp_path: Path, mark: str) -> None:
    target = tmp_path / "评分表.docx"
    target.write_bytes(b"old")
    (tmp_path / mark).write_bytes(b"")
    assert code_of(target) == "K022"
    assert target.read_bytes() == b"old"


def test_writing_stops_halfway_without_a_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert code_of(target) == "K021"
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


def test_no_output_replaces_its_input(tmp_path: Path) -> None:
    notice = tmp_path / "notice.txt"
    notice.write_bytes(b"text")
    with pytest.raises(UnusableInput) as caught:
        keep_inputs(str(tmp_path / "." / "notice.txt"), ["-", str(notice)])
    assert caught.value.code == "K023"
    keep_inputs(str(tmp_path / "other.json"), [str(notice)])
    keep_inputs("-", [str(notice)])


@pytest.mark.parametrize("path", ["no-such-file.docx", ".", "a\0b", "pyproject.toml/x"])
def test_what_cannot_be_opened_is_said(path: str) -> None:
    with pytest.raises(UnusableInput) as caught:
        read_input(path)
    assert caught.value.code == "K012"


def test_reading_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big = tmp_path / "big.txt"
    big.write_bytes(b"x" * 11)
    monkeypatch.setattr(files, "MAX_INPUT", 10)
    with pytest.raises(UnusableInput) as caught:
        read_input(str(big))
    assert caught.value.code == "K009"


def test_the_name_in_sources_has_no_folder() -> None:
    assert base_name("-") is None
    assert base_name("文件/notice.docx") == "notice.docx"


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text there")
def test_a_name_that_is_no_text_can_be_written_as_json() -> None:
    name = base_name(os.fsdecode(b"\xff\xfe.txt"))
    assert name is not None
    assert name.encode()
