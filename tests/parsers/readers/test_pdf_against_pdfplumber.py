"""No character is lost or invented: page by page the same as pdfplumber finds, on the PDFs of several producers."""

import io
import logging
from collections import Counter
from pathlib import Path

import pdfplumber
import pytest

from parsers.read import read
from schema.document import Block, Table

SAMPLES = Path(__file__).parents[3] / "samples" / "leshan-2012"


def texts(block: Block) -> list[str]:
    return [cell.text for cell in block.cells] if isinstance(block, Table) else [block.text]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.pdf")), ids=lambda path: path.name)
def test_the_same_characters(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, logger="pdfminer")
    data = path.read_bytes()
    ours: dict[int | None, Counter[str]] = {}
    for block in read([(data, path.name)]).blocks:
        counts = ours.setdefault(block.source[0].page, Counter())
        for text in texts(block):
            counts.update("".join(text.split()))
    with pdfplumber.open(io.BytesIO(data)) as file:
        theirs = {
            page.page_number: Counter("".join(c["text"] for c in page.chars if c["text"].strip()))
            for page in file.pages
        }
    assert ours == theirs
