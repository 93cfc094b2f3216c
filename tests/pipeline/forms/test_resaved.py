"""Forms that an office program has saved again give the same scores: LibreOffice, also by way of odt and ods."""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import gathered
from pipeline.forms.answers import Answers, blank, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import ENTRY_ROLES, Form
from pipeline.forms.write import WRITERS
from schema.rubric import Rubric
from schema.scores import Score, UnitScores
from tests.generators.forms import rubrics, units
from tests.pipeline.forms.shapes import changed, form_of, plain, special

SOFFICE = shutil.which("soffice")
MANY = int(os.environ.get("KAOHE_RESAVED", "5"))
"""Forms of each format that are converted in one go; more for a longer look."""
LEAST, MOST = 60, 2500
"""Characters of a form and its answers."""
SHEET = "xl/worksheets/sheet1.xml"
ROUTES = {".docx": ("docx", "odt"), ".xlsx": ("xlsx", "ods")}

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="soffice is not on PATH, so nothing can be saved again")


@dataclass(frozen=True)
class Case:
    """A form and what was filled in; ``unit`` None for a blank one."""

    rubric: Rubric
    form: Form
    unit: UnitScores | None

    def answers(self) -> Answers:
        return filled(self.form, self.unit) if self.unit else blank()


@st.composite
def cases(draw: st.DrawFn) -> Case:
    rubric = draw(rubrics())
    form = describe(rubric, Wish(draw(st.sampled_from((ENTRY_ROLES, ("self_score",)))), detail=draw(st.booleans())))
    return Case(rubric, form, draw(st.none() | units(form) | units(form)))


def convert(folder: Path, kind: str, into: Path, profile: Path) -> None:
    into.mkdir()
    command = [str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind]
    files = [str(path) for path in sorted(folder.iterdir())]
    subprocess.run([*command, "--outdir", str(into), *files], capture_output=True, check=True, timeout=300)


def saved_again(cases: list[Case], ending: str, folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield, for each route, the files as LibreOffice saved them, in the order of the cases."""
    ours = folder / "ours"
    ours.mkdir()
    for number, case in enumerate(cases):
        (ours / f"{number:03}{ending}").write_bytes(WRITERS[ending](case.form, case.answers()))
    own, open_format = ROUTES[ending]
    convert(ours, own, folder / "direct", folder / "profile")
    convert(ours, open_format, folder / "open", folder / "profile")
    convert(folder / "open", own, folder / "back", folder / "profile")
    for route in ("direct", "back"):
        yield route, sorted((folder / route).iterdir())


def said(score: Score) -> Score:
    return score.model_copy(update={"found_by": None, "source": ()})


def expected(case: Case) -> list[Score]:
    if case.unit:
        return list(case.unit.scores)
    parts = [(line.item, line.id if line.kind == "sub_point" else None) for line in case.form.entered()]
    return [Score(item=item, sub_point=part, state="blank") for item, part in parts]


def size(case: Case) -> int:
    """How many characters the form and its answers hold."""
    words = [
        text for score in (case.unit.scores if case.unit else ()) for text in (score.evidence, score.remarks) if text
    ]
    return sum(map(len, words)) + sum(len(line.text) for line in case.form.lines)


@cache
def sampled(count: int) -> list[Case]:
    """Return cases as hypothesis makes them, the same ones each time; LibreOffice needs minutes for the longest texts."""
    found: list[Case] = []

    @settings(
        max_examples=10 * count, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(case=cases())
    def gather(case: Case) -> None:
        known = any(one.rubric.fingerprint == case.rubric.fingerprint for one in found)
        if LEAST <= size(case) <= MOST and not known:
            found.append(case)

    gather()
    return found[:count]


@pytest.mark.parametrize("ending", ROUTES)
def test_saved_again_and_read(ending: str, tmp_path: Path) -> None:
    many = sampled(MANY)
    for route, paths in saved_again(many, ending, tmp_path):
        assert len(paths) == len(many)
        for path, case in zip(paths, many, strict=True):
            found = collect(case.rubric, gathered([str(path)]), Asked())
            assert len(found.units) == 1, (route, path.name, found.findings)
            assert [said(score) for score in found.units[0].scores] == expected(case), (route, path.name)
            assert found.units[0].unit == (case.unit.unit if case.unit else path.stem)


def recalculated(forms: list[bytes], folder: Path) -> list[bytes]:
    """Return Excel forms after LibreOffice has reckoned all formulas: their stored values are taken away first."""
    (folder / "in").mkdir()
    for number, data in enumerate(forms):
        bare = changed(data, SHEET, lambda text: re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text))
        bare = changed(bare, "docProps/app.xml", lambda text: text.replace("Microsoft Excel", "other"))
        (folder / "in" / f"{number:03}.xlsx").write_bytes(bare)
    convert(folder / "in", "xlsx", folder / "out", folder / "profile")
    return [path.read_bytes() for path in sorted((folder / "out").iterdir())]


def results(data: bytes) -> dict[str, object]:
    """What the formulas of a form come to, as stored."""
    found = openpyxl.load_workbook(io.BytesIO(data), data_only=True).active
    formulas = openpyxl.load_workbook(io.BytesIO(data)).active
    assert found is not None and formulas is not None
    cells = [cell.coordinate for row in formulas.iter_rows() for cell in row if cell.data_type == "f"]
    return {at: found[at].value or None for at in cells}


def test_stored_values_are_what_the_formulas_come_to(tmp_path: Path) -> None:
    several = {"1.1": "8", "1.2": "9.5", "2.1": "4", "2.2": "3", "3.1": "2", "3.2": "1", "4.1": "0"}
    forms = [
        form_of(special(), ".xlsx", entered) for entered in ({}, several, {"1.1": "/", "2.2": "0.5", "3.2": "0.1"})
    ]
    detailed = form_of(plain(), ".xlsx", {"1.1": "3", "1.1.1": "1", "1.1.2": "2"}, Wish(detail=True))
    assert 3 in results(detailed).values()
    forms.append(detailed)
    for before, after in zip(forms, recalculated(forms, tmp_path), strict=True):
        assert results(before)
        assert results(after) == pytest.approx(results(before))
