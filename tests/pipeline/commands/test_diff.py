"""``kaohe diff`` as a person runs it: formats, exit statuses, standard input and output, pairs files, one rubric of several."""

import io
import json
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from pipeline.cli import main
from pipeline.rubric_json import dump
from schema.notice import RubricFile
from tests.builders import contradicting, rubric_file
from tests.comparisons import NEW, OLD, said, year
from tests.schema.test_json_schema import validator


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    write("old.json", rubric_file(OLD))
    write("new.json", rubric_file(NEW))
    write("both.json", rubric_file(OLD, NEW.model_copy(update={"id": "r2"})))


def write(name: str, file: RubricFile) -> None:
    Path(name).write_text(dump(file), "utf-8")


def test_differences_are_1_and_none_0(capsys: Any) -> None:
    assert main(["diff", "old.json", "new.json"]) == 1
    assert main(["diff", "old.json", "old.json"]) == 0
    assert "考核内容没有变化" in capsys.readouterr().out


def test_numbering_and_punctuation_alone_are_0(capsys: Any) -> None:
    text = "加强职工思想道德和职业道德建设，宣传落实职业道德规范。"
    write(
        "a.json",
        rubric_file(
            year("2012", ("工作", [said("1.1", text, label="1．"), said("1.2", "开展劳动竞赛。", label="2．")]))
        ),
    )
    write(
        "b.json",
        rubric_file(
            year(
                "2013",
                (
                    "工作",
                    [said("1.1", "开展劳动竞赛；", label="1."), said("1.2", text.replace("，", "；"), label="2.")],
                ),
            )
        ),
    )
    assert main(["diff", "a.json", "b.json"]) == 0
    assert "仅标点、写法不同的" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["new.txt", "c.json", "c.html", "c.htm", "c.md", "c.docx", "c.xlsx", "C.DOCX"])
def test_the_ending_tells_the_format(name: str, capsys: Any) -> None:
    assert main(["diff", "old.json", "new.json", "-o", name]) == 1
    assert capsys.readouterr().out == ""
    data = Path(name).read_bytes()
    if name.lower().endswith("docx"):
        assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "新旧对照表"
    elif name.endswith("xlsx"):
        assert openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["A1"].value == "新旧对照表"
    else:
        starts = {
            "txt": "原：《2012年",
            "json": "{\n",
            "html": "<!DOCTYPE html>",
            "htm": "<!DOCTYPE html>",
            "md": "# 新旧",
        }
        assert data.decode("utf-8").startswith(starts[name.partition(".")[2]])
        assert b"\r" not in data and b"\x1b" not in data


def test_the_format_can_be_named_and_wins_over_the_ending() -> None:
    assert main(["diff", "old.json", "new.json", "--format", "docx", "-o", "table.bin"]) == 1
    assert Path("table.bin").read_bytes().startswith(b"PK")


def test_json_on_standard_output_conforms_to_the_published_schema(capsys: Any) -> None:
    assert main(["diff", "old.json", "new.json", "--format", "json"]) == 1
    validator("diff").validate(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["old.json", "new.json", "-o", "c.pdf"], "K707"),
        (["old.json", "new.json", "-o", "c"], "K707"),
        (["old.json", "new.json", "--format", "docx"], "K708"),
        (["old.json", "new.json", "--format", "xlsx", "-o", "-"], "K708"),
        (["old.json", "nothing.json"], "K012"),
        (["-", "-"], "K615"),
        (["-", "new.json", "--pairs", "-"], "K615"),
        (["old.json", "new.json", "-o", "old.json"], "K023"),
        (["old.json", "new.json", "--write-pairs", "new.json"], "K023"),
        (["old.json", "new.json", "--write-pairs", "-"], "K712"),
        (["old.json", "new.json", "--write-pairs", "p.json", "-o", "./p.json"], "K712"),
        (["both.json", "new.json"], "K882"),
        (["both.json", "new.json", "--rubric", "r9:"], "K617"),
        (["old.json", "new.json", "-o", "no/such/folder.md"], "K021"),
    ],
)
def test_what_cannot_be_done_is_2_with_the_reason(arguments: list[str], code: str, capsys: Any) -> None:
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    assert main(["diff", *arguments]) == 2
    shown = capsys.readouterr()
    assert f"[{code}]" in shown.err and "帮助" in shown.err
    assert shown.out == ""
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


def test_standard_input_is_either_side(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for side, arguments in (("old.json", ["-", "new.json"]), ("new.json", ["old.json", "-"])):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(side).read_bytes())))
        assert main(["diff", *arguments, "--format", "json"]) == 1
        made = json.loads(capsys.readouterr().out)
        assert (made["old"]["assessment_year"], made["new"]["assessment_year"]) == ("2012", "2013")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["both.json", "both.json", "--rubric", "r1:r2"], 1),
        (["both.json", "both.json", "--rubric", "r2"], 0),
        (["both.json", "new.json", "--rubric", "r1:"], 1),
        (["old.json", "both.json", "--rubric", ":r2"], 1),
    ],
)
def test_one_rubric_of_several(arguments: list[str], status: int) -> None:
    assert main(["diff", *arguments]) == status


def test_pairs_are_written_edited_and_followed(capsys: Any) -> None:
    assert main(["diff", "old.json", "new.json", "--write-pairs", "p.json"]) == 1
    pairs = json.loads(Path("p.json").read_text("utf-8"))
    (wish,) = [wish for wish in pairs["pairs"] if (wish["old"], wish["new"]) == ("2.1", "1.5")]
    wish["together"] = False
    Path("p.json").write_text(json.dumps(pairs), "utf-8")
    capsys.readouterr()
    assert (
        main(["diff", "old.json", "new.json", "--pairs", "p.json", "--write-pairs", "p.json", "--format", "json"]) == 1
    )
    made = json.loads(capsys.readouterr().out)
    apart = {pair["op"] for pair in made["pairs"] if "1.5" in pair["new"] or "2.1" in pair["old"]}
    assert apart == {"added", "deleted"}
    assert not any((edge["old"], edge["new"]) == ("2.1", "1.5") for pair in made["pairs"] for edge in pair["edges"])
    assert wish in json.loads(Path("p.json").read_text("utf-8"))["pairs"]


def test_the_pairs_go_to_standard_output_where_the_comparison_goes_to_a_file(capsys: Any) -> None:
    assert main(["diff", "old.json", "new.json", "--write-pairs", "-", "-o", "c.md"]) == 1
    assert json.loads(capsys.readouterr().out)["schema"] == "kaohe/pairs"


def test_a_rubric_with_errors_is_compared_with_a_warning(capsys: Any) -> None:
    write("wrong.json", contradicting())
    assert main(["diff", "wrong.json", "wrong.json"]) == 0
    shown = capsys.readouterr()
    assert shown.err.count("K701") == 2
    assert shown.out.count("个错误没有处理") == 2


def test_doubtful_pairs_are_pointed_at(capsys: Any) -> None:
    write(
        "other.json",
        rubric_file(
            year(
                "2013", ("财务", [said("1.1", "报销单据三日内办结，做好账目核对。"), said("1.2", "库房物资每月盘点。")])
            )
        ),
    )
    assert main(["diff", "old.json", "other.json"]) == 1
    assert "K711" in capsys.readouterr().err


def test_english(capsys: Any) -> None:
    assert main(["--lang", "en", "diff", "old.json", "new.json", "--width", "100"]) == 1
    shown = capsys.readouterr().out
    assert "Compared with 2012: 5 items before, 6 now" in shown
    assert "Points by category" in shown and "Old text" in shown
