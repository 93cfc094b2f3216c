"""``kaohe history`` as a person runs it."""

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.cli import main
from pipeline.rubric_json import dump
from pipeline.width import width
from tests.builders import contradicting, rubric_file
from tests.comparisons import NEW, OLD, said, year
from tests.schema.test_json_schema import validator

THIRD = year(
    "2014",
    (
        "服务发展",
        [
            said("1.1", "广泛开展劳动竞赛，积极参加技能比武活动。", None),
            said("1.2", "=完成报刊征订任务；全年报送信息、简报不少于8篇。", "6"),
        ],
    ),
)


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, made in (("a", OLD), ("b", NEW), ("c", THIRD)):
        Path(f"{name}.json").write_text(dump(rubric_file(made)), "utf-8")
    Path("wrong.json").write_text(dump(contradicting()), "utf-8")


THREE = ["a.json", "b.json", "c.json"]


def test_the_table(capsys: Any) -> None:
    assert main(["history", *THREE, "--width", "100"]) == 0
    shown = capsys.readouterr()
    lines = shown.out.split("\n")
    assert lines[0].split() == ["编号", "考核内容", "起始年份", "2012", "2013", "2014", "说明"]
    assert lines[1].split()[0] == "1.1" and lines[1].split()[-4:] == ["2012", "3", "3", "–"]
    assert "2014年合并" in lines[2]
    assert "以前有、现在没有的（编号是最后一年的）" in lines
    assert "· 当年没有这一项" in shown.out
    assert all(width(line) <= 100 for line in lines)


def test_json_conforms_to_the_published_schema(capsys: Any) -> None:
    assert main(["history", *THREE, "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    validator("history").validate(made)
    assert (made["schema"], made["schema_version"]) == ("kaohe/history", "1.0")
    assert [side["assessment_year"] for side in made["years"]] == ["2012", "2013", "2014"]


def test_xlsx_holds_points_as_numbers_and_texts_as_text() -> None:
    assert main(["history", *THREE, "-o", "h.xlsx"]) == 0
    data = Path("h.xlsx").read_bytes()
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("编号", "考核内容", "起始年份", "2012", "2013", "2014", "说明")
    assert rows[1][:6] == ("1.1", "广泛开展劳动竞赛，积极参加技能比武活动。", "2012", 3, 3, "–")
    assert sheet["B3"].data_type == "s" and str(sheet["B3"].value).startswith("=完成")
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")
    assert main(["history", *THREE, "-o", "again.xlsx"]) == 0
    assert Path("again.xlsx").read_bytes() == data


def test_text_goes_to_a_file_without_colour() -> None:
    assert main(["history", *THREE, "-o", "h.txt"]) == 0
    assert "起始年份" in Path("h.txt").read_text("utf-8")


def test_error_findings_are_warned_of_and_0(capsys: Any) -> None:
    assert main(["history", "wrong.json", "a.json"]) == 0
    assert "K701" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.json"], "至少要两份"),
        (["a.json", "b.json", "-o", "h.pdf"], "K707"),
        (["a.json", "b.json", "--format", "xlsx"], "K708"),
        (["a.json", "b.json", "-o", "a.json"], "K023"),
        (["-", "-"], "K615"),
        (["a.json", "nothing.json"], "K012"),
        (["a.json", "b.json", "--rubric", "r7"], "K617"),
    ],
)
def test_what_cannot_be_done_is_2(arguments: list[str], said: str, capsys: Any) -> None:
    assert main(["history", *arguments]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""


def test_years_without_a_printed_year_are_numbered(capsys: Any) -> None:
    assert main(["history", "a.json", "a.json"]) == 0
    assert capsys.readouterr().out.split("\n")[0].split()[3:5] == ["2012#1", "2012#2"]


def test_english(capsys: Any) -> None:
    assert main(["--lang", "en", "history", *THREE]) == 0
    assert capsys.readouterr().out.startswith("Id ")
