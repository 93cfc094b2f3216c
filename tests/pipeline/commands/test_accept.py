"""``kaohe accept``: findings that were decided."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline import inputs
from pipeline.choosing import chosen_finding, marked
from pipeline.cli import main
from pipeline.paths import Nodes
from pipeline.rubric_json import dump
from schema.finding import UnusableInput
from tests.builders import agreeing, contradicting, rubric_file

CATEGORY = "rubrics[0].categories[0]"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "r.json"
    target.write_text(dump(contradicting()), "utf-8")
    return target


def severities(path: Path) -> dict[str, str]:
    return {f["code"]: f["severity"] for f in json.loads(path.read_text("utf-8"))["findings"]}


def test_a_decided_finding_stays_as_a_note(path: Path) -> None:
    assert main(["check", str(path)]) == 1
    assert main(["accept", str(path), "K202@1", "--reason", "原件如此", "--by", "王", "--on", "2012-08-01"]) == 0
    assert main(["accept", str(path), "K203", "--reason", "同上"]) == 0
    assert main(["check", str(path)]) == 0
    assert severities(path) == {"K202": "note", "K203": "note"}
    first, second = json.loads(path.read_text("utf-8"))["decisions"]
    assert first == {"code": "K202", "path": CATEGORY, "reason": "原件如此", "by": "王", "on": "2012-08-01"}
    assert (second["by"], second["on"]) == (None, date.today().isoformat())


def test_the_output_can_be_another_file(path: Path, tmp_path: Path, capsys: Any) -> None:
    before = path.read_bytes()
    out = tmp_path / "out.json"
    assert main(["accept", str(path), "k202@r1/1", "--reason", "x", "-o", str(out)]) == 0
    assert main(["accept", str(path), f"K202@{CATEGORY}", "--reason", "x", "-o", "-"]) == 0
    assert path.read_bytes() == before
    assert json.loads(capsys.readouterr().out) == json.loads(out.read_text("utf-8"))


def test_a_second_decision_replaces_the_first(path: Path) -> None:
    for reason in ("one", "two"):
        assert main(["accept", str(path), "K202", "--reason", reason]) == 0
    assert [d["reason"] for d in json.loads(path.read_text("utf-8"))["decisions"]] == ["two"]


def code_of(mark: str) -> str:
    whole = contradicting().rubrics[0]
    result = rubric_file(whole, whole.model_copy(update={"id": "r2"}))
    try:
        return chosen_finding(result, marked(mark)).path or ""
    except UnusableInput as problem:
        assert "r2/1" in problem.help.en
        return problem.code


@pytest.mark.parametrize(
    ("mark", "outcome"),
    [
        ("K202", "K619"),
        ("K202@1", "K619"),
        ("K202@r2/1", "rubrics[1].categories[0]"),
        ("K203@r1", "rubrics[0]"),
        ("K202@r1", "K618"),
        ("K202@9.9", "K618"),
        ("K999", "K618"),
    ],
)
def test_a_finding_is_named_by_code_and_id(mark: str, outcome: str) -> None:
    assert code_of(mark) == outcome


def test_a_path_belongs_to_its_innermost_node() -> None:
    nodes = Nodes(agreeing())
    for path, mark in [
        ("rubrics[0]", "r1"),
        ("rubrics[0].fingerprint", "r1"),
        ("rubrics[0].categories[1].items[0].points", "2.1"),
        ("rubrics[0].categories[0].items[0].sub_points[1].start", "1.1.2"),
        ("rubrics[0].categories[9]", "r1"),
        ("notice.title", ""),
        ("strange]path", ""),
        (None, ""),
    ]:
        assert nodes.mark(path) == mark


def test_a_finding_of_the_reading_stage_is_severe_again_when_its_decision_is_gone(tmp_path: Path) -> None:
    notice = tmp_path / "table.txt"
    notice.write_text("1.甲。\t2分\n2.乙。\t3分\n合计\t5分\n", "utf-8")
    rubric = tmp_path / "rubric.json"
    assert main(["parse", str(notice), "-o", str(rubric)]) == 0
    assert main(["accept", str(rubric), "K101", "--reason", "没有表头"]) == 0
    decided = json.loads(rubric.read_text("utf-8"))
    assert [f["severity"] for f in decided["findings"] if f["code"] == "K101"] == ["note"]
    decided["decisions"] = []
    rubric.write_text(json.dumps(decided, ensure_ascii=False), "utf-8")
    again = inputs.open_files([str(rubric)])
    assert [f.severity for f in again.findings if f.code == "K101"] == ["warning"]
