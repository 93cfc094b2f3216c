"""kaohe edit, and what the other commands make of a review sheet, run inside this process."""

import json
from pathlib import Path

import pytest

from kaohe import parse_notice
from pipeline.cli import main
from pipeline.rubric_json import dump
from tests.builders import agreeing, contradicting
from tests.pipeline.editing.sheets import Table, changed

BROKEN = Path(__file__).parents[3] / "samples" / "broken"


@pytest.fixture
def rubric(tmp_path: Path) -> str:
    path = tmp_path / "rubric.json"
    path.write_text(dump(agreeing()), "utf-8")
    return str(path)


def correct(path: Path) -> None:
    def change(table: Table) -> None:
        table.put(table.row("1.1"), 序号="一")

    path.write_bytes(changed(path.read_bytes(), change))


def test_there_and_back(rubric: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet, again = tmp_path / "校对表.xlsx", tmp_path / "again.json"
    assert main(["edit", rubric, "-o", str(sheet)]) == 0
    first = sheet.read_bytes()
    assert main(["edit", rubric, "-o", str(sheet)]) == 0
    assert sheet.read_bytes() == first
    assert main(["--lang", "zh", "parse", str(sheet), "-o", str(again)]) == 0
    assert again.read_text("utf-8") == Path(rubric).read_text("utf-8")
    assert "校对表里改了 0 处" in capsys.readouterr().err
    assert parse_notice(sheet) == agreeing()


def test_changes_are_told_and_kept(rubric: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "校对表.xlsx"
    assert main(["edit", rubric, "-o", str(sheet)]) == 0
    correct(sheet)
    capsys.readouterr()
    main(["--lang", "zh", "parse", str(sheet)])
    shown = capsys.readouterr()
    assert "校对表里改了 1 处" in shown.err and "1. → 一" in shown.err
    written = json.loads(shown.out)
    assert [finding["path"] for finding in written["findings"] if finding["code"] == "K630"] == [
        "rubrics[0].categories[0].items[0]"
    ]
    assert main(["show", str(sheet)]) in (0, 1)
    assert main(["form", str(sheet), "-o", str(tmp_path / "form.docx"), "--allow-errors"]) in (0, 1)


def test_errors_are_the_exit_status(tmp_path: Path) -> None:
    path = tmp_path / "rubric.json"
    path.write_text(dump(contradicting()), "utf-8")
    sheet = tmp_path / "sheet.xlsx"
    assert main(["edit", str(path), "-o", str(sheet)]) == 1
    assert main(["parse", str(sheet), "-o", str(tmp_path / "back.json")]) == 1
    assert (tmp_path / "back.json").read_text("utf-8") == path.read_text("utf-8")


def test_corrections_are_not_replaced_without_force(
    rubric: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.xlsx"
    assert main(["edit", rubric, "-o", str(sheet)]) == 0
    correct(sheet)
    corrected = sheet.read_bytes()
    assert main(["edit", rubric, "-o", str(sheet)]) == 2
    assert "K623" in capsys.readouterr().err
    assert sheet.read_bytes() == corrected
    assert main(["edit", rubric, "-o", str(sheet), "--force"]) == 0
    assert sheet.read_bytes() != corrected


def test_the_sheet_is_not_replaced_by_what_is_read_from_it(
    rubric: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.xlsx"
    assert main(["edit", rubric, "-o", str(sheet)]) == 0
    assert main(["parse", str(sheet), "-o", str(sheet)]) == 2
    assert "K023" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["edit", "{rubric}", "-o", "{folder}/a.docx"], "K622"),
        (["edit", "{folder}/none.docx", "-o", "{folder}/a.xlsx"], "K012"),
        (["read", "{sheet}"], "K637"),
        (["parse", "{sheet}", "{rubric}"], "K613"),
        (["parse", "{sheet}", "{notice}"], "K637"),
        (["accept", "{sheet}", "K201", "--reason", "x"], "K620"),
    ],
)
def test_refusals(
    rubric: str, tmp_path: Path, arguments: list[str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.xlsx"
    assert main(["edit", rubric, "-o", str(sheet)]) == 0
    places = {"rubric": rubric, "folder": tmp_path, "sheet": sheet, "notice": BROKEN / "K501-no-notice.txt"}
    assert main([word.format_map(places) for word in arguments]) == 2
    assert f"[{code}]" in capsys.readouterr().err


def test_a_text_that_is_too_long_for_a_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = json.loads(dump(agreeing()))
    raw["rubrics"][0]["categories"][1]["items"][0]["text"] = "长" * 40_000
    path = tmp_path / "rubric.json"
    path.write_text(json.dumps(raw, ensure_ascii=False), "utf-8")
    assert main(["edit", str(path), "-o", str(tmp_path / "sheet.xlsx")]) == 2
    assert "K621" in capsys.readouterr().err
    assert not (tmp_path / "sheet.xlsx").exists()


def test_an_empty_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "sheet.xlsx"
    assert main(["edit", "-o", str(sheet)]) == 2
    assert main(["edit", "--empty", "-o", str(sheet)]) == 0
    assert main(["edit", "--empty", "-o", str(sheet)]) == 0
    assert main(["parse", str(sheet)]) == 2
    assert "K639" in capsys.readouterr().err


def test_a_notice_that_cannot_be_read_can_be_typed_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "zh", "edit", str(BROKEN / "K007-scanned-pdf.pdf"), "-o", str(tmp_path / "a.xlsx")]) == 2
    assert "kaohe edit --empty -o" in capsys.readouterr().err
