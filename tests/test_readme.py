"""What the READMEs say is so: their commands run, their words are on the screen, their Python works."""

import re
import shlex
from pathlib import Path

import pytest

from pipeline.cli import main

ROOT = Path(__file__).parents[1]
ENGLISH = (ROOT / "README.md").read_text("utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text("utf-8")
BLOCK = re.compile(r"```(?P<kind>\w*)\n(?P<text>.*?)```", re.DOTALL)


def blocks(readme: str, kind: str = "") -> list[str]:
    return [match["text"] for match in BLOCK.finditer(readme) if match["kind"] == kind]


@pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_the_first_command_shows_what_is_promised(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command, screen = blocks(readme)[:2]
    install, _, run = command.strip().partition(" && ")
    assert install == "python -m pip install ."
    words = shlex.split(run)
    assert words[0] == "kaohe"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    assert main(words[1:]) == 0
    assert screen.strip() in capsys.readouterr().err
    assert (tmp_path / "rubric.json").stat().st_size > 1000


@pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_the_second_command_is_that_of_ci(readme: str) -> None:
    install, _, run = blocks(readme)[2].strip().partition(" && ")
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert run == "python -m pytest"
    assert f"\n{run}\n" in script
    assert install.removeprefix("python -m pip install ") in script


@pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_the_comparison_shows_what_is_promised(
    readme: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = next(n for n, block in enumerate(blocks(readme)) if block.startswith("kaohe diff"))
    command, sentence, change = blocks(readme)[place : place + 3]
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)
    assert main(shlex.split(command)[1:]) == 1
    shown = capsys.readouterr().out
    assert sentence in shown
    assert change in shown


def test_the_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = blocks(ENGLISH, "python")
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert shown.startswith("服务科学发展 18 [")
    assert "与2012年相比：原29项，现30项" in shown


@pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_every_file_that_is_named_is_there(readme: str) -> None:
    named = set(re.findall(r"(?:samples|schema|tests)/[\w./-]+", readme))
    assert named
    assert [name for name in sorted(named) if not (ROOT / name.rstrip("/.")).exists()] == []
