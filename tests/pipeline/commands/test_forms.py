"""kaohe form, fill and collect, run inside this process."""

import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.cli import main
from pipeline.rubric_json import dump
from tests.builders import agreeing, contradicting, rubric_file

TEMPLATES = Path(__file__).parents[3] / "samples" / "templates"
GOOD = "item,self_score,remarks\n1.1,3,=1+1\n1.2,2,\n2.1,4.5,好\n"


@pytest.fixture
def rubric(tmp_path: Path) -> str:
    path = tmp_path / "rubric.json"
    path.write_text(dump(agreeing()), "utf-8")
    return str(path)


def at(tmp_path: Path, name: str, text: str | None = None) -> str:
    path = tmp_path / name
    if text is not None:
        path.write_text(text, "utf-8")
    return str(path)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_a_blank_form_is_made_and_made_alike(rubric: str, tmp_path: Path, name: str) -> None:
    assert (
        main(["form", rubric, "-o", at(tmp_path, name), "--unit", "甲局", "--columns", "复核分、remarks", "--detail"])
        == 0
    )
    first = (tmp_path / name).read_bytes()
    assert (
        main(["form", rubric, "-o", at(tmp_path, name), "--unit", "甲局", "--columns", "复核分、remarks", "--detail"])
        == 0
    )
    assert (tmp_path / name).read_bytes() == first


def test_nothing_is_overwritten_without_force(rubric: str, tmp_path: Path, capsys: Any) -> None:
    out = at(tmp_path, "a.docx", "filled in by somebody")
    assert main(["form", rubric, "-o", out]) == 2
    assert Path(out).read_text("utf-8") == "filled in by somebody"
    assert "K884" in capsys.readouterr().err
    assert main(["form", rubric, "-o", out, "--force"]) == 0
    assert Path(out).read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["-o", "a.pdf"], "K883"),
        (["-o", "a.docx", "--columns", "评语"], "K885"),
        (["-o", "a.xlsx", "--template", str(TEMPLATES / "self-assessment.docx")], "K874"),
        (["-o", "a.docx", "--rubric", "r9"], "K617"),
        (["-o", "no-such-folder/a.docx"], "K021"),
    ],
)
def test_what_cannot_be_made_is_refused(
    rubric: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any, arguments: list[str], code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["form", rubric, *arguments]) == 2
    assert f"[{code}]" in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {"rubric.json"}


def test_the_form_never_replaces_the_rubric(rubric: str, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "rubric.docx"
    path.write_bytes(Path(rubric).read_bytes())
    assert main(["form", str(path), "-o", str(path), "--force"]) == 2
    assert "K023" in capsys.readouterr().err


def test_undecided_errors_are_refused_and_the_cures_named(tmp_path: Path, capsys: Any) -> None:
    path = at(tmp_path, "bad.json", dump(contradicting()))
    out = at(tmp_path, "a.docx")
    assert main(["form", path, "-o", out]) == 2
    told = capsys.readouterr().err
    assert "[K881]" in told and "kaohe accept" in told and "kaohe edit" in told
    assert not Path(out).exists()
    assert main(["fill", path, at(tmp_path, "s.csv", GOOD), "-o", out]) == 2
    assert main(["form", path, "-o", out, "--allow-errors"]) == 1
    assert Path(out).exists()


def test_decided_errors_are_no_hindrance(tmp_path: Path) -> None:
    path = at(tmp_path, "bad.json", dump(contradicting()))
    for code in ("K202", "K203"):
        assert main(["accept", path, code, "--reason", "原件如此"]) == 0
    assert main(["form", path, "-o", at(tmp_path, "a.docx")]) == 0


def test_several_rubrics_need_a_choice(tmp_path: Path, capsys: Any) -> None:
    whole = agreeing().rubrics[0]
    path = at(tmp_path, "two.json", dump(rubric_file(whole, whole.model_copy(update={"id": "r2"}))))
    assert main(["form", path, "-o", at(tmp_path, "a.docx")]) == 2
    assert "[K882]" in capsys.readouterr().err
    assert main(["form", path, "-o", at(tmp_path, "a.docx"), "--rubric", "r2"]) == 0


@pytest.mark.parametrize(("encoding", "kind"), [("utf-8", "docx"), ("gb18030", "xlsx")])
def test_one_form_a_unit(rubric: str, tmp_path: Path, encoding: str, kind: str) -> None:
    units = tmp_path / "units.csv"
    units.write_bytes("单位\n甲/局\n=乙\nCON\n".encode(encoding))
    out = tmp_path / "forms"
    arguments = ["form", rubric, "--units", str(units), "-o", str(out), "--format", kind]
    assert main(arguments) == 0
    assert sorted(path.name for path in out.iterdir()) == sorted([f"甲／局.{kind}", f"=乙.{kind}", f"_CON.{kind}"])
    assert main(arguments) == 0
    (out / f"=乙.{kind}").write_bytes(b"filled in")
    (out / f"_CON.{kind}").unlink()
    assert main(arguments) == 2
    assert (out / f"=乙.{kind}").read_bytes() == b"filled in"
    assert not (out / f"_CON.{kind}").exists()
    assert main([*arguments, "--force"]) == 0
    scores = at(tmp_path, "s.json")
    assert main(["collect", rubric, str(out), "--units", str(units), "-o", scores]) == 1
    found = json.loads(Path(scores).read_text("utf-8"))
    assert sorted(unit["unit"] for unit in found["units"]) == ["=乙", "CON", "甲/局"]
    assert {one["code"] for one in found["findings"]} == {"K805"}


def test_fields_are_printed(rubric: str, capsys: Any) -> None:
    assert main(["form", rubric, "--fields"]) == 0
    assert "rubric.year\t2012\n" in capsys.readouterr().out
    assert main(["form", rubric, "--fields", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["rubric"]["year"] == "2012"


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_a_template_is_filled_in(rubric: str, tmp_path: Path, ending: str) -> None:
    out = at(tmp_path, f"a{ending}")
    assert main(["form", rubric, "--template", str(TEMPLATES / f"self-assessment{ending}"), "-o", out]) == 0
    assert main(["collect", rubric, out, "-o", at(tmp_path, "s.json")]) == 1


@pytest.mark.parametrize("name", ["f.docx", "f.xlsx"])
def test_scores_go_out_and_come_back(rubric: str, tmp_path: Path, capsys: Any, name: str) -> None:
    table, form, scores = at(tmp_path, "s.csv", GOOD), at(tmp_path, name), at(tmp_path, "s.json")
    assert main(["fill", rubric, table, "--unit", "甲局", "-o", form]) == 0
    assert main(["collect", rubric, form, "-o", scores]) == 0
    found = json.loads(Path(scores).read_text("utf-8"))
    (unit,) = found["units"]
    assert (unit["unit"], unit["file"]) == ("甲局", form)
    assert [(one["item"], one["self_score"], one["remarks"]) for one in unit["scores"]] == [
        ("1.1", 3, "=1+1"),
        ("1.2", 2, None),
        ("2.1", 4.5, "好"),
    ]
    again = at(tmp_path, f"again-{name}")
    assert main(["fill", rubric, scores, "-o", again]) == 0
    assert Path(again).read_bytes() == Path(form).read_bytes()
    capsys.readouterr()
    assert main(["collect", rubric, form, "--format", "csv"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("\ufeffunit,item,self_score,") and "甲局,1.1,3,,,,'=1+1," in text


def test_scores_of_several_units_make_a_folder(rubric: str, tmp_path: Path, capsys: Any) -> None:
    table = at(tmp_path, "s.csv", "unit,item,self_score\n甲,1.1,1\n甲,1.2,1\n甲,2.1,1\n乙,1.1,9\n乙,1.2,1\n乙,2.1,1\n")
    out = tmp_path / "forms"
    assert main(["fill", rubric, table, "-o", str(out), "--format", "xlsx"]) == 1
    assert sorted(path.name for path in out.iterdir()) == ["乙.xlsx", "甲.xlsx"]
    assert "K801" in capsys.readouterr().err
    assert main(["fill", rubric, table, "-o", at(tmp_path, "one.docx"), "--unit", "甲"]) == 0
    assert main(["fill", rubric, table, "-o", at(tmp_path, "two.docx"), "--unit", "丙"]) == 2
    assert "[K886]" in capsys.readouterr().err


def test_collect_takes_files_folders_and_zips(rubric: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for unit, name in (("甲", "1.docx"), ("乙", "2.xlsx"), ("丙", "3.docx")):
        table = at(tmp_path, "s.csv", GOOD)
        assert main(["fill", rubric, table, "--unit", unit, "-o", str(folder / name)]) == 0
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.write(folder / "3.docx", "3.docx")
    (folder / "3.docx").unlink()
    scores = at(tmp_path, "s.json")
    assert main(["collect", rubric, str(folder), str(tmp_path / "z.zip"), "-o", scores]) == 0
    assert [unit["unit"] for unit in json.loads(Path(scores).read_text("utf-8"))["units"]] == ["甲", "乙", "丙"]


def test_nothing_usable_writes_nothing(rubric: str, tmp_path: Path, capsys: Any) -> None:
    scores = at(tmp_path, "s.json")
    assert main(["collect", rubric, at(tmp_path, "x.docx", "x"), "-o", scores]) == 2
    assert not Path(scores).exists()
    assert "K841" in capsys.readouterr().err


@pytest.mark.parametrize("step", ["0", "-1", "x", "nan"])
def test_a_step_that_is_none_is_a_mistake(rubric: str, step: str) -> None:
    assert main(["collect", rubric, "x.docx", "--step", step]) == 2


def test_the_step_is_what_was_said(rubric: str, tmp_path: Path) -> None:
    table = at(tmp_path, "s.csv", "item,self_score\n1.1,2.9\n1.2,1\n2.1,1\n")
    assert main(["fill", rubric, table, "--unit", "甲", "-o", at(tmp_path, "a.docx")]) == 1
    assert main(["fill", rubric, table, "--unit", "甲", "-o", at(tmp_path, "b.docx"), "--step", "0.1"]) == 0


def test_a_text_too_long_for_excel_is_refused_and_word_takes_it(rubric: str, tmp_path: Path, capsys: Any) -> None:
    table = at(tmp_path, "s.csv", f"item,self_score,remarks\n1.1,3,{'长' * 33_000}\n1.2,2,\n2.1,4,\n")
    assert main(["fill", rubric, table, "--unit", "甲", "-o", at(tmp_path, "a.xlsx")]) == 2
    assert "[K875]" in capsys.readouterr().err
    assert main(["fill", rubric, table, "--unit", "甲", "-o", at(tmp_path, "a.docx")]) == 0


def test_the_unit_list_may_be_a_workbook(rubric: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (("序号", "单位名称"), (1, "甲"), (2, "乙")):
        book.active.append(row)
    book.save(tmp_path / "u.xlsx")
    assert main(["form", rubric, "--units", at(tmp_path, "u.xlsx"), "-o", at(tmp_path, "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["乙.docx", "甲.docx"]
