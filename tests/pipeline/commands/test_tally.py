"""``kaohe tally`` as it is run."""

import json
from pathlib import Path

import jsonschema
import openpyxl
import pytest

import kaohe
from pipeline.cli import main
from pipeline.published import published
from pipeline.rubric_json import dump
from pipeline.width import width
from tests.builders import agreeing

GOOD = "unit,item,self_score\n甲,1.1,3\n甲,1.2,2\n甲,2.1,4\n乙,1.1,2.5\n乙,1.2,2\n乙,2.1,4\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rubric.json").write_text(dump(agreeing()), "utf-8")
    (tmp_path / "scores.csv").write_text(GOOD, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    return tmp_path


def run(*arguments: str) -> int:
    return main(["tally", "rubric.json", *arguments])


def test_a_table_in_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("scores.csv", "--width", "60") == 0
    lines = capsys.readouterr().out.splitlines()
    header, first, second = lines[1:4]
    assert header.split() == ["名次", "单位", "自评分", "最终得分", "说明"]
    assert (first.split(), second.split()) == (["1", "甲", "9", "9"], ["2", "乙", "8.5", "8.5"])
    assert width(first) == width(second) == width(header[: header.index("  说明")])
    assert max(map(width, lines)) <= 60


def test_long_names_are_broken_into_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "scores.csv").write_text(GOOD.replace("甲", "某某市某某区某某街道某某社区工会联合会委员会"), "utf-8")
    assert run("scores.csv", "--width", "40") == 0
    assert max(map(width, capsys.readouterr().out.splitlines())) <= 40


def test_json_holds_to_its_schema(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("scores.csv", "--format", "json") == 0
    content = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(json.loads(published("tally"))).validate(content)
    assert [unit["rank"] for unit in content["units"]] == [1, 2]
    assert (content["schema"], content["points"]) == ("kaohe/tally", 10)


@pytest.mark.parametrize("name", ["t.xlsx", "t.html", "t.json", "t.txt"])
def test_every_format_is_the_same_each_time(folder: Path, name: str) -> None:
    assert run("scores.csv", "-o", name) == 0
    first = (folder / name).read_bytes()
    assert run("scores.csv", "-o", name) == 0
    assert (folder / name).read_bytes() == first


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_both_languages(folder: Path, lang: str) -> None:
    assert run("scores.csv", "-o", "t.xlsx", "--lang", lang) == 0
    names = openpyxl.load_workbook(folder / "t.xlsx").sheetnames
    assert names[0] == {"zh": "排名", "en": "Ranking"}[lang]


def test_findings_are_told_with_status_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "scores.csv").write_text(GOOD.replace("乙,1.2,2\n", ""), "utf-8")
    (folder / "units.csv").write_text("单位\n甲\n乙\n丙\n", "utf-8")
    assert run("scores.csv", "--units", "units.csv", "-o", "t.json") == 1
    told = capsys.readouterr().err
    assert "K901" in told and "K834" in told


def test_what_collect_found_is_not_lost(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fill", "rubric.json", "scores.csv", "-o", "forms/"]) in (0, 1, 2)
    assert main(["fill", "rubric.json", "scores.csv", "--unit", "甲", "-o", "甲.docx"]) == 0
    (folder / "notes.txt").write_text("会议记录", "utf-8")
    assert main(["collect", "rubric.json", "甲.docx", "notes.txt", "-o", "scores.json"]) == 1
    capsys.readouterr()
    assert run("scores.json") == 1
    assert "K841" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("scores.csv", "-o", "t.pdf"), "K707"),
        (("scores.csv", "--format", "xlsx"), "K708"),
        (("missing.csv",), "K012"),
        (("scores.csv", "--rules", "bad.toml"), "K922"),
        (("other.json",), "K911"),
        (("scores.csv", "-o", "scores.csv", "--format", "text"), "K023"),
    ],
)
def test_refusals(folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: str) -> None:
    (folder / "bad.toml").write_text("decimal = 2", "utf-8")
    other = kaohe.tally_scores(agreeing(), "scores.csv").rubric.model_copy(update={"fingerprint": "sha256:0"})
    scores = kaohe.ScoresFile(generator=agreeing().generator, rubric=other, units=())
    (folder / "other.json").write_text(scores.model_dump_json(), "utf-8")
    assert run(*arguments) == 2
    assert code in capsys.readouterr().err


def test_from_python(folder: Path) -> None:
    assert main(["fill", "rubric.json", "scores.csv", "--unit", "甲", "-o", "甲.xlsx"]) == 0
    rubric = kaohe.parse_notice("rubric.json")
    scores = kaohe.collect_forms(rubric, "甲.xlsx", units=["甲", "乙"])
    made = kaohe.tally_scores(rubric, [scores, "scores.csv"], kaohe.Rules(decimals=1), units=["甲", "乙", "丙"])
    assert [(unit.unit, unit.standing) for unit in made.units] == [
        ("乙", "ranked"),
        ("甲", "repeated"),
        ("甲", "repeated"),
        ("丙", "missing"),
    ]
