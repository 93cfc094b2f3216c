"""Real scoring documents with hand-read labels: never silent, never a crash. The figures are printed (pytest -rP shows them).

The documents are others' and not part of kaohe: the folder that KAOHE_CORPUS names, or ../shared/corpus.
"""

import importlib.util
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

import kaohe

FOLDER = Path(os.environ.get("KAOHE_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")

pytestmark = pytest.mark.skipif(
    not (FOLDER / "score.py").exists(), reason=f"no corpus at {FOLDER}; KAOHE_CORPUS names the folder"
)


def parsed(command: str, path: Path, limit: float) -> tuple[dict[str, Any], str, float]:
    """What score.py gets from a process of ``kaohe parse``: the JSON or the refusal, in words, and the seconds that it took."""
    start = time.perf_counter()
    try:
        found, said = json.loads(kaohe.dump_rubric(kaohe.parse_notice(path))), "read"
    except kaohe.UnusableInput as refusal:
        found, said = {"rubrics": [], "findings": [], "refused": refusal.code}, "refused"
    return found, said, time.perf_counter() - start


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The figures of score.py, in this process; a document that crashes shows how."""
    out = tmp_path_factory.mktemp("corpus") / "figures.json"
    spec = importlib.util.spec_from_file_location("score", FOLDER / "score.py")
    assert spec is not None and spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(score, "run", parsed)
        patch.setattr("sys.argv", ["score.py", "--json", str(out)])
        score.main()
    figures: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return figures


def test_no_document_is_silently_wrong(figures: dict[str, Any]) -> None:
    assert [row["file"] for row in figures["rows"] if row["verdict"] == "silent"] == []


def test_no_document_crashes(figures: dict[str, Any]) -> None:
    assert [row["file"] for row in figures["rows"] if row["verdict"] == "crash"] == []


def test_no_right_document_has_a_false_alarm(figures: dict[str, Any]) -> None:
    assert [row["file"] for row in figures["rows"] if "false alarm" in row["notes"]] == []
