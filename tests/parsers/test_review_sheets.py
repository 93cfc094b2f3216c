"""A review sheet is never taken for a notice, whatever it comes in."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from parsers.read import read
from parsers.review_sheets import is_review
from pipeline.editing.write import write
from pipeline.inputs import understand
from schema.finding import UnusableInput
from tests.builders import agreeing
from tests.pipeline.editing.sheets import NAME

SOFFICE = shutil.which("soffice")
TABLE = "考核内容\t满分\n1.建立档案。\t3分\n2.加强宣传。\t2分\n合计\t5分\n".encode()
SHEET = write(agreeing())


def test_it_is_told_by_its_mark() -> None:
    assert is_review(SHEET)
    assert not is_review(TABLE)
    assert not is_review(b"PK\x03\x04 damaged")


def test_it_is_no_document() -> None:
    with pytest.raises(UnusableInput) as refusal:
        read([(SHEET, NAME)])
    assert refusal.value.code == "K637"


def test_it_is_no_annex_in_a_zip() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("notice.txt", TABLE)
        archive.writestr("sheet.xlsx", SHEET)
    opened = understand([(packed.getvalue(), "all.zip")])
    assert "K637" in [finding.code for finding in opened.findings if finding.severity == "error"]
    assert opened.result is not None and len(opened.result.rubrics) == 1


@pytest.mark.skipif(SOFFICE is None, reason="soffice is not on PATH, so nothing can be saved as .xls or .ods")
@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_saved_in_another_format_it_is_refused(ending: str, tmp_path: Path) -> None:
    (tmp_path / "sheet.xlsx").write_bytes(SHEET)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", ending, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "sheet.xlsx")], capture_output=True, check=True, timeout=300)
    with pytest.raises(UnusableInput) as refusal:
        understand([((tmp_path / f"sheet.{ending}").read_bytes(), f"sheet.{ending}")])
    assert refusal.value.code == "K638"
