"""Whatever is compared, the old column reads exactly as the old texts and the new one as the new, in every format."""

import io
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from selectolax.lexbor import LexborHTMLParser

from pipeline.diffing.entries import entries
from pipeline.diffing.showing.blocks import Comparison
from pipeline.forms.texts import legal
from pipeline.outputs.diff_docx import diff_docx
from pipeline.outputs.diff_html import diff_html
from pipeline.outputs.diff_json import diff_json
from pipeline.outputs.diff_md import diff_md
from pipeline.outputs.diff_text import diff_text
from pipeline.outputs.diff_xlsx import diff_xlsx
from pipeline.terminal import Look
from pipeline.width import clean, width
from schema.rubric import Rubric
from tests.comparisons import NEW, OLD, comparison
from tests.generators.edited import Pair, pairs
from tests.schema.test_json_schema import validator

Columns = tuple[list[str], list[str]]


def wanted(of: Comparison) -> Columns:
    """The texts of all items, each side in the order of the pairs."""
    return _texts(of.old, [at for pair in of.diff.pairs for at in pair.old]), _texts(
        of.new, [at for pair in of.diff.pairs for at in pair.new]
    )


def _texts(rubric: Rubric, order: list[str]) -> list[str]:
    known = {entry.item.id: legal(entry.item.text) for entry in entries(rubric)}
    return [known[at] for at in order]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_columns(of: Comparison) -> Columns:
    table = docx.Document(io.BytesIO(diff_docx(of, "zh"))).tables[-1]
    rows = [row._tr.tc_lst for row in table.rows][1:]
    return docx_texts([row[2] for row in rows]), docx_texts([row[4] for row in rows])


def docx_texts(cells: list[Any]) -> list[str]:
    """The texts of cells, those that belong to the cell above left out."""
    own = [cell for cell in cells if all(merge.get(W + "val") == "restart" for merge in cell.iter(W + "vMerge"))]
    return ["".join(text.text or "" for text in cell.iter(W + "t")) for cell in own]


def html_columns(of: Comparison) -> Columns:
    tree = LexborHTMLParser(diff_html(of, "zh"))
    found: Columns = ([], [])
    for row in tree.css("table.c tbody tr"):
        for cell in row.css("td.t"):
            found[int(cell.attributes["data-side"] == "new")].append(cell.text())
    return found


def xlsx_columns(of: Comparison) -> Columns:
    sheet = openpyxl.load_workbook(io.BytesIO(diff_xlsx(of, "zh")), rich_text=True).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if row[0] == "序号")
    count = sum(max(len(pair.old), len(pair.new)) for pair in of.diff.pairs)
    body = rows[head + 1 : head + 1 + count]
    return [str(row[2] or "") for row in body], [str(row[4] or "") for row in body]


def md_columns(of: Comparison) -> Columns:
    lines = diff_md(of, "zh").split("\n")
    head = next(n for n, line in enumerate(lines) if line.startswith("| 序号"))
    rows = [re.split(r"(?<!\\) \| ", f"{line} ") for line in lines[head + 2 :] if line.startswith("| ")]
    return [md_text(row[2]) for row in rows], [md_text(row[4]) for row in rows]


def md_text(cell: str) -> str:
    """What a cell says: its tags and the backslashes before signs left out."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"</?(?:del|ins)>", "", cell))


READERS: list[Callable[[Comparison], Columns]] = [docx_columns, html_columns, xlsx_columns, md_columns]


@settings(max_examples=12, deadline=None)
@given(pairs())
def test_the_columns_read_exactly_as_the_two_texts(pair: Pair) -> None:
    of = comparison(*pair)
    for read in READERS:
        for said, texts in zip(read(of), wanted(of), strict=True):
            assert [each for each in said if each] == [text for text in texts if text], read.__name__


@settings(max_examples=6, deadline=None)
@given(pairs())
def test_the_json_conforms_to_the_published_schema(pair: Pair) -> None:
    of = comparison(*pair)
    validator("diff").validate(of.diff.model_dump(mode="json"))
    assert diff_json(of).encode().decode("utf-8").endswith("}\n")


@settings(max_examples=8, deadline=None)
@given(pairs())
def test_lines_fit_the_terminal_and_colour_changes_no_word(pair: Pair) -> None:
    of = comparison(*pair)
    for columns in (60, 96, 140):
        plain, painted = diff_text(of, Look("zh", columns)), diff_text(of, Look("zh", columns, colour=True))
        lines = re.sub(r"\x1b\[[0-9;]*m", "", painted).split("\n")
        assert all(width(line) <= columns for line in (*plain.split("\n"), *lines))
        assert not any(unicodedata.category(c) == "Cc" for c in plain if c != "\n")
        bare = "".join("".join(lines).split())
        for entry in entries(of.new):
            if not any(entry.item.id in pair.new and pair.op == "kept" for pair in of.diff.pairs) and columns == 60:
                assert "".join(clean(entry.item.text).split()) in bare


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("write", [diff_docx, diff_html, diff_md, diff_xlsx], ids=lambda write: write.__name__)
def test_same_comparison_same_bytes(write: Callable[[Comparison, str], object], lang: str) -> None:
    assert write(comparison(OLD, NEW), lang) == write(comparison(OLD, NEW), lang)
