"""Findings as JSON and SARIF."""

import json
from typing import Any

from pipeline.catalogue import catalogue
from pipeline.inputs import Opened, decide
from pipeline.outputs.findings_json import findings_json
from pipeline.outputs.sarif import sarif
from schema.envelope import SourceFile
from schema.finding import Decision
from schema.notice import RubricFile
from tests.builders import SOURCE, contradicting, finding


def opened(result: RubricFile) -> Opened:
    return Opened(result, None, result.findings, result.sources)


def run_of(result: RubricFile) -> Any:
    log = json.loads(sarif(opened(result), "zh", catalogue()))
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def test_json_holds_the_findings_as_the_rubric_json_does() -> None:
    result = contradicting()
    content = json.loads(findings_json(opened(result)))
    assert list(content) == ["schema", "schema_version", "generator", "sources", "findings"]
    assert content["schema"] == "kaohe/findings"
    assert sorted(f["code"] for f in content["findings"]) == sorted(f.code for f in result.findings)
    assert {f["code"]: f["expected"] for f in content["findings"]}["K202"] == 6.5


def test_sarif_results_name_rule_file_and_path() -> None:
    run = run_of(contradicting())
    rules = run["tool"]["driver"]["rules"]
    result = next(r for r in run["results"] if r["ruleId"] == "K202")
    assert rules[result["ruleIndex"]]["id"] == "K202"
    assert result["level"] == "error"
    location = result["locations"][0]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "notice.docx"}}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "rubrics[0].categories[0]"}]
    assert all(rule["fullDescription"]["text"] and rule["help"]["text"] for rule in rules)
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_keeps_a_decision_as_a_suppression() -> None:
    decision = Decision(code="K202", path="rubrics[0].categories[0]", reason="原件如此", on="2012-08-01")
    run = run_of(decide(contradicting(), decision))
    result = next(r for r in run["results"] if r["ruleId"] == "K202")
    assert result["level"] == "note"
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "原件如此"}]


def test_sarif_uris_are_uris() -> None:
    sources = (
        SOURCE.model_copy(update={"name": "考核 细则.docx"}),
        SourceFile(id="f2", name=None, format="txt", sha256="0"),
    )
    log = json.loads(sarif(Opened(None, None, (finding("K999"),), sources), "en", catalogue()))
    uris = [artifact["location"]["uri"] for artifact in log["runs"][0]["artifacts"]]
    assert uris == ["%E8%80%83%E6%A0%B8%20%E7%BB%86%E5%88%99.docx", "stdin"]
    assert log["runs"][0]["results"][0]["ruleId"] == "K999"
    assert "ruleIndex" not in log["runs"][0]["results"][0]


def test_sarif_without_findings_is_a_run_without_results() -> None:
    log = json.loads(sarif(Opened(None, None, (), ()), "en", catalogue()))
    assert log["runs"][0]["results"] == []
