"""The workbook: live formulas whose stored values are right, judged by LibreOffice; texts that stay texts."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from pipeline.forms.zipped import zipped
from pipeline.outputs.tally_html import tally_html
from pipeline.outputs.tally_xlsx import tally_xlsx
from pipeline.tallying.rules_file import read_rules
from pipeline.tallying.tally import Asked, Tally, tally
from schema.rules import Grade, Rules, Veto
from tests.generators.tallies import form_of, rules, several, tallied, trees
from tests.pipeline.forms.shapes import plain, special
from tests.pipeline.tallying.units import BASE, csv, made, scored

SOFFICE = shutil.which("soffice")
SAMPLE = Path(__file__).parents[3] / "samples" / "tally" / "rules.toml"
HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "\"&'",
    "http://example.invalid",
]
PLACES = 9
"""Decimals in which figures are compared: what is beyond them is the noise of binary fractions."""


def several_books(count: int) -> list[bytes]:
    """Return workbooks of generated rubrics, scores and rules, the same ones each time."""
    found: dict[str, bytes] = {}

    @seed(7)
    @settings(
        max_examples=count * 10,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        derandomize=False,
    )
    @given(data=st.data())
    def gather(data: st.DataObject) -> None:
        rubric = data.draw(trees())
        units = data.draw(several(form_of(rubric, reviewed=data.draw(st.booleans())), 4))
        by = data.draw(rules())
        if 6 <= len(units[0].scores) <= 20 and len(units) > 1 and len(found) < count:
            found.setdefault(rubric.fingerprint, tally_xlsx(tallied(rubric, units, by), "zh"))

    gather()
    return list(found.values())


def by_the_sample() -> Tally:
    """A tally of reviewed scores by the rules of the sample: blanks, what does not apply, a veto, ties."""
    units = {
        "甲": {at: f"{value}|{value}" for at, value in BASE.items()},
        "乙": {**{at: f"{value}|{value}" for at, value in BASE.items()}, "1.1": "9|7.5", "1.2": "/|"},
        "丙": {"1.1": "9|", "1.2": "8|8", "4.1": "否|"},
        "丁": {**BASE, "1.2": ""},
        "戊": {**BASE, "4.1": "是"},
        "己": {at: f"{value}|{value}" for at, value in BASE.items()},
    }
    by = read_rules(SAMPLE.read_bytes(), SAMPLE.name)
    return tally(special(), [("scores.csv", lambda: csv(units))], Asked(by, units=("甲", "庚")))


def without_values(data: bytes) -> bytes:
    """Return a workbook without the stored values of its formulas, so that all are reckoned anew."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", parts[name])
    parts["docProps/app.xml"] = parts["docProps/app.xml"].replace(b"Microsoft Excel", b"other")
    return zipped(parts.items())


def figure(value: object) -> object:
    return round(value, PLACES) or None if isinstance(value, int | float) else value or None


def results(data: bytes) -> dict[tuple[str, str], object]:
    """What the formulas come to, as stored; nothing and 0 are the same, as a reference to an empty cell gives 0."""
    formulas = openpyxl.load_workbook(io.BytesIO(data))
    values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {
        (sheet.title, cell.coordinate): figure(values[sheet.title][cell.coordinate].value)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@pytest.mark.skipif(SOFFICE is None, reason="soffice is not on PATH, so nothing can be reckoned anew")
def test_stored_values_are_what_the_formulas_come_to(tmp_path: Path) -> None:
    zero = Rules(
        veto=Veto(score="zero", grade="不合格"), grades=(Grade(name="A", quota=1), Grade(name="B")), decimals=1
    )
    books = [
        tally_xlsx(by_the_sample(), "zh"),
        tally_xlsx(made({"甲": {**BASE, "4.1": "是"}, "乙": BASE, "丙": BASE}, zero), "en"),
        *several_books(2),
    ]
    (tmp_path / "in").mkdir()
    for number, data in enumerate(books):
        (tmp_path / "in" / f"{number}.xlsx").write_bytes(without_values(data))
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    files = [str(path) for path in sorted((tmp_path / "in").iterdir())]
    subprocess.run([*command, "--outdir", str(tmp_path / "out"), *files], check=True, capture_output=True, timeout=300)
    for number, data in enumerate(books):
        before, after = results(data), results((tmp_path / "out" / f"{number}.xlsx").read_bytes())
        assert len(before) > 20
        assert after == before, number


def test_the_sheets_are_what_was_asked_for() -> None:
    book = openpyxl.load_workbook(io.BytesIO(tally_xlsx(by_the_sample(), "zh")))
    assert book.sheetnames == ["排名", "各项得分", "自评分", "复核分", "失分情况", "图表", "问题"]
    for sheet in book:
        fits = sheet.sheet_properties.pageSetUpPr
        assert (sheet.page_setup.paperSize, fits is not None and fits.fitToPage) == (9, True), sheet.title
    charts = book["图表"]._charts
    assert len(charts) == 1 + 3, "the ranking, and the categories in which anybody has a score"


def test_many_units_make_charts_that_fit_on_pages() -> None:
    found = tally(plain(), [("a.csv", lambda: csv(scored(*["3"] * 80)))], Asked())
    book = openpyxl.load_workbook(io.BytesIO(tally_xlsx(found, "zh")))
    assert len(book["图表"]._charts) == 3 * 3


@pytest.mark.parametrize("name", HOSTILE)
def test_names_never_come_out_as_formulas_or_markup(name: str) -> None:
    units = {name: {"1.1": "3", "1.2": "2", "2.1": "4"}}
    text = csv({"甲": units[name]}).decode().replace("甲", '"' + name.replace('"', '""') + '"')
    found = tally(plain(), [(f"{name}.csv", text.encode)], Asked())
    book = openpyxl.load_workbook(io.BytesIO(tally_xlsx(found, "zh")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == name]
    assert cells and all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)
    page = tally_html(found, "zh")
    assert "<script>" not in page
    assert "href" not in page and "src=" not in page


def test_the_page_stands_alone_and_escapes() -> None:
    page = tally_html(by_the_sample(), "zh")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<svg") > 5
    assert not re.search(r"(?:https?:)?//", page.replace("<!DOCTYPE", ""))


def test_the_same_tally_has_the_same_bytes() -> None:
    assert tally_xlsx(by_the_sample(), "zh") == tally_xlsx(by_the_sample(), "zh")
