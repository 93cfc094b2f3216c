"""Real .doc and .wps files, where they are present, and those that LibreOffice makes, where it is installed."""

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from parsers.read import read
from pipeline.parse import parse
from schema.finding import UnusableInput
from tests.clock import within

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "samples" / "leshan-2012"
REAL = next(
    (
        folder
        for folder in (ROOT.parent / "shared" / "doc-files", Path(os.environ.get("KAOHE_DOC_FILES") or os.devnull))
        if folder.is_dir()
    ),
    None,
)
NO_FILES = "no ../shared/doc-files, and KAOHE_DOC_FILES names no folder"
TRUTHS = sorted(path for path in (REAL / "truth").glob("*.json")) if REAL else []
HOSTILE = sorted((REAL / "hostile").iterdir()) if REAL else []
LONGEST = 5
"""Seconds within which a hostile file is read or refused, on a slow and busy machine."""

OFFICE = shutil.which("soffice")
CONVERTED = ("notice", "category-vertical-text", "grid-before", "nested-in-layout-table", "tracked-changes")
"""Samples of as many shapes; not content-control.docx, whose text LibreOffice writes three times over."""
ROUTES = {"direct": ["doc"], "by-odt": ["odt", "doc"]}


@pytest.fixture(scope="module")
def score() -> ModuleType:
    """The program that comes with the real files and judges what was read from them."""
    assert REAL
    spec = importlib.util.spec_from_file_location("doc_files_score", REAL / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outcome(path: Path) -> tuple[str, Any]:
    try:
        return "read", json.loads(read([(path.read_bytes(), path.name)]).model_dump_json())
    except UnusableInput:
        return "refused", None


@pytest.mark.skipif(not TRUTHS, reason=NO_FILES)
@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: path.name.removesuffix(".json"))
def test_a_real_file_gives_its_tables(path: Path, score: ModuleType) -> None:
    truth = json.loads(path.read_text(encoding="utf-8"))
    assert REAL
    assert score.judge(truth, *outcome(REAL / "files" / truth["file"])) == "right"


@pytest.mark.skipif(not HOSTILE, reason=NO_FILES)
@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_a_hostile_file_comes_to_an_end(path: Path) -> None:
    with within(LONGEST):
        assert outcome(path)[0] in ("read", "refused")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the Word samples as LibreOffice makes .doc files of them, a folder a route."""
    home = tmp_path_factory.mktemp("made")
    for route, steps in ROUTES.items():
        files = [SAMPLES / f"{name}.docx" for name in CONVERTED]
        for step in steps:
            folder = home / route / step
            files = converted(files, step, folder, home / "profile")
    return home


def converted(files: list[Path], suffix: str, folder: Path, profile: Path) -> list[Path]:
    assert OFFICE
    command = [OFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", suffix]
    subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True, timeout=300)
    return [folder / f"{path.stem}.{suffix}" for path in files]


@pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("name", CONVERTED)
@pytest.mark.parametrize("route", ROUTES)
def test_what_libreoffice_saves_as_doc_says_the_same(made: Path, route: str, name: str) -> None:
    files = (SAMPLES / f"{name}.docx", made / route / "doc" / f"{name}.doc")
    as_docx, as_doc = (parse([(path.read_bytes(), path.name)]) for path in files)
    assert [r.fingerprint for r in as_doc.result.rubrics] == [r.fingerprint for r in as_docx.result.rubrics]
    assert as_doc.document.findings == ()
