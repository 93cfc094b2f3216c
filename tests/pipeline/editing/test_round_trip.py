"""Laws of the review sheet: unchanged it gives the same rubric JSON, whatever program saved it in between."""

import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.editing.lines import CELL, lines
from pipeline.editing.write import write
from pipeline.inputs import open_files
from pipeline.rubric_json import dump
from schema.notice import RubricFile
from schema.rubric import Rubric
from tests.generators.forms import rubrics
from tests.pipeline.editing.sheets import changed, read_back, result_of
from tests.pipeline.forms.shapes import special

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "samples" / "leshan-2012" / "notice.docx"
MANY = 4
"""Sheets that are converted in one go besides those of the sample and of every kind of item."""
SOFFICE = shutil.which("soffice")


@given(st.lists(rubrics(), min_size=1, max_size=2))
@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
def test_unchanged_it_gives_the_same_json(made: list[Rubric]) -> None:
    numbered = [rubric.model_copy(update={"id": f"r{n}"}) for n, rubric in enumerate(made, 1)]
    result = result_of(*numbered)
    sheet = write(result)
    back = read_back(sheet)
    assert back.changes == ()
    assert back.result is not None and dump(back.result) == dump(result)
    assert write(result) == sheet


@given(rubrics())
@settings(deadline=None, max_examples=5, suppress_health_check=list(HealthCheck))
def test_saved_by_another_library_it_gives_the_same_json(made: Rubric) -> None:
    result = result_of(made)
    back = read_back(changed(write(result), lambda table: None))
    assert back.changes == ()
    assert back.result == result


@given(rubrics())
@settings(deadline=None, max_examples=5, suppress_health_check=list(HealthCheck))
def test_the_cells_alone_give_the_same_rubric(made: Rubric) -> None:
    """A sheet whose hidden JSON is gone gives what the cells say: everything but places and what no cell shows."""

    def without_carried(sheet: bytes) -> bytes:
        book = openpyxl.load_workbook(io.BytesIO(sheet))
        del book["kaohe.review"]
        buffer = io.BytesIO()
        book.save(buffer)
        return buffer.getvalue()

    back = read_back(without_carried(write(result_of(made))))
    assert {finding.code for finding in back.findings} >= {"K631"}
    assert back.result is not None
    again = back.result.rubrics[0]
    assert shown(back.result) == shown(result_of(made))
    assert again.points == made.points


def shown(result: RubricFile) -> list[object]:
    """What the cells of the table say, further columns and derived lines left out."""
    own = [line for line in lines(result) if line.row != "sub_point"]
    return [
        (line.row, line.level, {of: text for of, text in line.cells.items() if not of.startswith(CELL)}) for line in own
    ]


def sampled(count: int) -> list[Rubric]:
    """Return rubrics as hypothesis makes them, the same ones each time; LibreOffice needs minutes for the longest texts."""
    found: dict[str, Rubric] = {}

    @settings(
        max_examples=10 * count, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(made=rubrics())
    def gather(made: Rubric) -> None:
        if 200 <= len(made.model_dump_json()) <= 20_000 and made.categories:
            found.setdefault(made.fingerprint, made)

    gather()
    return list(found.values())[:count]


def cases() -> list[RubricFile]:
    sample = open_files([str(SAMPLE)]).result
    assert sample is not None
    return [sample, result_of(special())]


@pytest.mark.skipif(SOFFICE is None, reason="soffice is not on PATH, so nothing can be saved again")
def test_saved_again_by_libreoffice_it_gives_the_same_json(tmp_path: Path) -> None:
    made = [*cases(), *(result_of(rubric) for rubric in sampled(MANY))]
    ours = tmp_path / "ours"
    ours.mkdir()
    for n, result in enumerate(made):
        (ours / f"{n}.xlsx").write_bytes(write(result))
    convert(ours, "xlsx", tmp_path / "direct", tmp_path / "profile")
    convert(ours, "ods", tmp_path / "open", tmp_path / "profile")
    convert(tmp_path / "open", "xlsx", tmp_path / "back", tmp_path / "profile")
    for route in ("direct", "back"):
        for n, result in enumerate(made):
            back = read_back((tmp_path / route / f"{n}.xlsx").read_bytes())
            assert back.changes == (), (route, n)
            assert back.result == result, (route, n)


def convert(folder: Path, kind: str, into: Path, profile: Path) -> None:
    into.mkdir()
    command = [str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind]
    files = [str(path) for path in sorted(folder.iterdir())]
    subprocess.run([*command, "--outdir", str(into), *files], capture_output=True, check=True, timeout=300)
