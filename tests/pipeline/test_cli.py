"""Command lines run inside this process."""

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline import dispatch
from pipeline.cli import main
from pipeline.dispatch import command_names
from pipeline.rubric_json import dump
from pipeline.terminal import wants_colour
from tests.builders import agreeing, contradicting, rubric_file

SAMPLE = Path(__file__).parents[2] / "samples" / "leshan-2012" / "notice.txt"
README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "KAOHE_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    words = argparse._, argparse.ngettext  # type: ignore[attr-defined]
    yield
    argparse._, argparse.ngettext = words  # type: ignore[attr-defined]


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "good.json"
    path.write_text(dump(agreeing()), "utf-8")
    return str(path)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.json"
    path.write_text(dump(contradicting()), "utf-8")
    return str(path)


def broken(tmp_path: Path) -> str:
    content = json.loads(dump(agreeing()))
    content["rubrics"][0]["points"] = "100分"
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(content), "utf-8")
    return str(path)


def given_on_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize("command", ["parse", "show", "check"])
def test_exit_statuses_tell_the_truth(command: str, good: str, bad: str, tmp_path: Path) -> None:
    assert main([command, good]) == 0
    assert main([command, bad]) == 1
    assert main([command, str(tmp_path / "none.docx")]) == 2
    assert main([command, broken(tmp_path)]) == (1 if command == "check" else 2)


def test_parse_writes_json_alone_to_standard_output(capfdbinary: Any) -> None:
    assert main(["parse", str(SAMPLE)]) == 0
    out, err = capfdbinary.readouterr()
    content = json.loads(out.decode("utf-8"))
    assert content["sources"][0]["name"] == "notice.txt"
    assert b"\r" not in out
    assert b"29" in err


def test_standard_input_has_no_name(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    given_on_input(monkeypatch, SAMPLE.read_bytes())
    assert main(["parse", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["sources"][0]["name"] is None


def test_parse_of_a_json_gives_the_same_json(good: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert main(["parse", good, "-o", str(out)]) == 0
    assert out.read_bytes() == Path(good).read_bytes()
    assert main(["parse", good, "-o", good]) == 0
    assert out.read_bytes() == Path(good).read_bytes()


def test_an_output_is_written_with_error_findings_and_not_for_unusable_files(bad: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert main(["parse", broken(tmp_path), "-o", str(out)]) == 2
    assert not out.exists()
    assert main(["parse", bad, "-o", str(out)]) == 1
    assert out.exists()


def test_a_notice_is_not_written_over(tmp_path: Path) -> None:
    notice = tmp_path / "notice.txt"
    notice.write_bytes(SAMPLE.read_bytes())
    assert main(["parse", str(notice), "-o", str(notice)]) == 2
    assert notice.read_bytes() == SAMPLE.read_bytes()


def test_where_the_output_cannot_go_nothing_comes(good: str, tmp_path: Path, capsys: Any) -> None:
    assert main(["parse", good, "-o", str(tmp_path)]) == 2
    assert main(["parse", good, "-o", str(tmp_path / "none" / "x.json")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("K021") == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["good.json"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["parse", "{good}", "{good}"], "K613"),
        (["read", "{good}"], "K614"),
        (["parse", "-", "-"], "K615"),
        (["show", "{good}", "--rubric", "r9"], "K617"),
        (["accept", "{good}", "K201", "--reason", "x"], "K618"),
        (["accept", str(SAMPLE), "K201", "--reason", "x"], "K620"),
    ],
)
def test_mistakes_are_told_by_code(arguments: list[str], code: str, good: str, capsys: Any) -> None:
    assert main([argument.replace("{good}", good) for argument in arguments]) == 2
    assert code in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["prase", "x"],
        ["parse"],
        ["parse", "x", "--wrong"],
        ["check", "x", "--format", "xml"],
        ["show", "x", "--width", "3"],
        ["accept", "x", "K201"],
        ["accept", "x", "K201", "--reason", " "],
        ["accept", "x", "K201", "--reason", "r", "--on", "2012-13-01"],
        ["explain", "K999x"],
        ["schema", "rubrics"],
        ["--lang", "fr", "--help"],
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_misuse_is_explained_in_the_language_asked_for(arguments: list[str], lang: str, capsys: Any) -> None:
    if "fr" not in arguments:
        arguments = ["--lang", lang, *arguments]
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err
    assert bool(re.search(r"[一-鿿]", err)) == (lang == "zh" or "fr" in arguments)


def test_a_near_command_is_suggested(capsys: Any) -> None:
    assert main(["prase", "x"]) == 2
    assert "parse" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--lang", "en", "check", "{}"], ["check", "{}", "--lang", "en"], ["check", "--lang=en", "{}"]]
)
def test_the_language_may_stand_anywhere(arguments: list[str], good: str, capsys: Any) -> None:
    assert main([argument.format(good) for argument in arguments]) == 0
    assert capsys.readouterr().out == "no findings\n"


@pytest.mark.parametrize("name", [None, *command_names()])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_is_in_the_language_and_fits(name: str | None, lang: str, capsys: Any) -> None:
    assert main([*([name] if name else []), "--help", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert bool(re.search(r"[一-鿿]", out)) == (lang == "zh")
    for word in ("usage:", "options:", "positional") if lang == "zh" else ("用法", "选项"):
        assert word not in out


def test_every_command_is_in_the_help_and_in_the_readme(capsys: Any) -> None:
    main(["--help"])
    out = capsys.readouterr().out
    readme = README.read_text("utf-8")
    for name in command_names():
        assert re.search(rf"^  {name}\b", out, re.MULTILINE)
        assert f"kaohe {name}" in readme


def test_the_version(capsys: Any) -> None:
    assert main(["--version"]) == 0
    first = capsys.readouterr().out
    assert main(["--lang", "en", "-V"]) == 0
    assert capsys.readouterr().out == first
    assert re.fullmatch(r"kaohe \d+\.\d+\.\d+\n", first)


def test_show_takes_one_rubric_of_several(tmp_path: Path, capsys: Any) -> None:
    whole = contradicting().rubrics[0]
    other = agreeing().rubrics[0].model_copy(update={"id": "r2"})
    path = tmp_path / "two.json"
    path.write_text(dump(rubric_file(whole, other)), "utf-8")
    assert main(["show", str(path)]) == 1
    assert main(["show", str(path), "--rubric", "r2"]) == 0
    assert main(["check", str(path), "--rubric", "r1"]) == 1
    assert main(["check", str(path), "--rubric", "r2", "--format", "json"]) == 0
    assert "K202" not in capsys.readouterr().out.rpartition('"kaohe/findings"')[2]


def test_check_writes_its_formats(bad: str, tmp_path: Path, capsys: Any) -> None:
    assert main(["check", bad, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["schema"] == "kaohe/findings"
    out = tmp_path / "out.sarif"
    assert main(["check", bad, "--format", "sarif", "-o", str(out)]) == 1
    assert json.loads(out.read_text("utf-8"))["version"] == "2.1.0"
    assert capsys.readouterr().out == ""


def test_check_of_a_broken_json_lists_every_fault_with_its_path(tmp_path: Path, capsys: Any) -> None:
    assert main(["check", broken(tmp_path), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(f["code"], f["path"]) for f in found] == [("K601", "rubrics[0].points")]


def test_read_prints_the_document(capsys: Any) -> None:
    assert main(["read", str(SAMPLE), "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["schema"] == "kaohe/document"
    assert main(["read", str(SAMPLE)]) == 0
    assert "服务科学发展" in capsys.readouterr().out.replace("\n", "") or content["blocks"]


def test_schema_prints_the_published_file(capsys: Any) -> None:
    assert main(["schema", "rubric"]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:kaohe:schema:rubric:1.0"


def test_explain_takes_codes_and_names(capsys: Any) -> None:
    assert main(["explain", "k201"]) == 0
    first = capsys.readouterr().out
    assert main(["explain", "sub-points-sum"]) == 0
    assert capsys.readouterr().out == first
    assert main(["explain", "K2O1"]) == 2
    assert "K201" in capsys.readouterr().err
    assert main(["explain"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 40


def test_a_bug_is_called_one_without_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def fail(*arguments: object) -> int:
        raise KeyError("oops")

    monkeypatch.setattr(dispatch, "dispatch", fail)
    assert main(["check", "x"]) == 2
    err = capsys.readouterr().err
    assert "oops" in err
    assert "Traceback" not in err
    monkeypatch.setenv("KAOHE_DEBUG", "1")
    with pytest.raises(KeyError):
        main(["check", "x"])


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def stop(*arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(dispatch, "dispatch", stop)
    assert main(["check", "x"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("environment", "terminal", "colour"),
    [
        ({}, True, os.name != "nt"),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_is_for_terminals(environment: dict[str, str], terminal: bool, colour: bool) -> None:
    stream = io.StringIO()
    stream.isatty = lambda: terminal  # type: ignore[method-assign]
    assert wants_colour(stream, environment) == colour


def test_no_colour_reaches_what_is_redirected(bad: str, capsys: Any) -> None:
    main(["show", bad])
    main(["parse", bad])
    assert "\x1b" not in "".join(capsys.readouterr())
