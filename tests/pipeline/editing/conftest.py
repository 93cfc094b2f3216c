"""The sample notice, to be edited."""

from pathlib import Path

import pytest

from pipeline.inputs import open_files
from schema.notice import RubricFile

SAMPLE = Path(__file__).parents[3] / "samples" / "leshan-2012" / "notice.docx"


@pytest.fixture(scope="package")
def sample() -> RubricFile:
    result = open_files([str(SAMPLE)]).result
    assert result is not None
    return result
