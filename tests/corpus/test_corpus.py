"""Real scoring documents with hand-read labels: never silent, never a crash. The figures are printed (pytest -rP shows them).

The documents are others' and not part of kaohe: the folder that KAOHE_CORPUS names, or ../shared/corpus.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(os.environ.get("KAOHE_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
COMMAND = f'"{sys.executable}" -c "import sys; from pipeline.cli import main; sys.exit(main())" parse'

pytestmark = pytest.mark.skipif(
    not (FOLDER / "score.py").exists(), reason=f"no corpus at {FOLDER}; KAOHE_CORPUS names the folder"
)


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("corpus") / "figures.json"
    done = subprocess.run(
        [sys.executable, str(FOLDER / "score.py"), "--command", COMMAND, "--json", str(out)],
        capture_output=True,
        text=True,
        check=True,
    )
    print(done.stdout)
    figures: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return figures


def test_no_document_is_silently_wrong(figures: dict[str, Any]) -> None:
    assert [row["file"] for row in figures["rows"] if row["verdict"] == "silent"] == []


def test_no_document_crashes(figures: dict[str, Any]) -> None:
    assert [row["file"] for row in figures["rows"] if row["verdict"] == "crash"] == []


def test_no_right_document_has_a_false_alarm(figures: dict[str, Any]) -> None:
    assert [row["file"] for row in figures["rows"] if "false alarm" in row["notes"]] == []
