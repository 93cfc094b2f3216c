"""The laws of whole documents, from bytes to exit status, for samples, for mutated samples and for made tables."""

import io
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.cli import main
from pipeline.inputs import understand
from pipeline.rubric_json import dump
from schema.finding import UnusableInput
from tests.laws import broken_laws
from tests.parsers.readers import excel, word

SAMPLES = Path(__file__).parents[1] / "samples"
BROKEN = [path for path in sorted((SAMPLES / "broken").iterdir()) if path.suffix not in (".md", ".json")]
WHOLE = [path for path in sorted((SAMPLES / "leshan-2012").iterdir()) if path.suffix not in (".md", ".json")]
SMALL = [path for path in (*BROKEN, SAMPLES / "leshan-2012" / "notice.txt") if path.stat().st_size < 40_000]
SIGNS = st.sampled_from(
    [
        "（2分）",
        "3分",
        "10",
        "%",
        "合计",
        "小计",
        "1.",
        "（一）",
        "项目",
        "考核内容",
        "满分",
        "。",
        "\t",
        "\n",
        "",
        "|",
        "一票否决",
    ]
)
LIMIT = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def run(data: bytes, name: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of ``kaohe parse`` on a file of these bytes."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with tempfile.TemporaryDirectory() as folder, patch.object(sys, "stdout", out), patch.object(sys, "stderr", err):
        path = Path(folder) / name
        path.write_bytes(data)
        status = main(["parse", "--lang", "en", str(path)])
    for stream in (out, err):
        stream.flush()
    return status, out.buffer.getvalue().decode(), err.buffer.getvalue().decode()


def assert_laws(data: bytes, name: str) -> None:
    """What is read obeys the laws, and the command said the same before: 0 clean, 1 with errors, 2 and nothing written."""
    status, out, err = run(data, name)
    assert "Traceback" not in err and "internal error" not in err
    try:
        opened = understand([(data, name)])
    except UnusableInput as refused:
        assert (status, out) == (2, "")
        assert refused.code in err
        return
    if opened.document is not None and opened.result is not None:
        assert broken_laws(opened.document, opened.result) == []
    if opened.result is not None:
        assert out == dump(opened.result)
    errors = [finding for finding in opened.findings if finding.severity == "error"]
    assert status == (1 if errors else 0)
    assert [finding["code"] for finding in json.loads(out)["findings"]] == [finding.code for finding in opened.findings]


@pytest.mark.parametrize("path", [*BROKEN, *WHOLE], ids=lambda path: path.name)
def test_samples(path: Path) -> None:
    assert_laws(path.read_bytes(), path.name)


def _in_zip(draw: st.DataObject, data: bytes) -> bytes:
    """Change a text inside the XML of a zip: its parts stay well-formed mostly, and the zip whole."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for entry in source.infolist():
            part = source.read(entry) if entry.file_size < 1 << 20 else b""
            target.writestr(entry.filename, _in_text(draw, part) if entry.filename.endswith(".xml") else part)
    return made.getvalue()


def _in_text(draw: st.DataObject, data: bytes) -> bytes:
    text = data.decode("utf-8", "surrogateescape")
    for _ in range(draw.draw(st.integers(0, 3))):
        at = draw.draw(st.integers(0, len(text)))
        text = text[:at] + draw.draw(SIGNS) + text[at + draw.draw(st.integers(0, 3)) :]
    return text.encode("utf-8", "surrogateescape")


def _in_bytes(draw: st.DataObject, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 4))):
        if changed:
            changed[draw.draw(st.integers(0, len(changed) - 1))] = draw.draw(st.integers(0, 255))
    return bytes(changed)


@LIMIT
@given(st.data())
def test_mutated_samples_of_every_format(draw: st.DataObject) -> None:
    path = draw.draw(st.sampled_from(SMALL))
    data = path.read_bytes()
    inside = path.suffix in (".docx", ".xlsx", ".odt") and zipfile.is_zipfile(path) and draw.draw(st.booleans())
    if inside:
        data = _in_zip(draw, data)
    elif path.suffix in (".txt", ".html"):
        data = _in_text(draw, data)
    else:
        data = _in_bytes(draw, data)
    assert_laws(data, path.name)


CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "(一)甲5分",
            "1.开展活动（2分）；参加（3分）。",
            "2.创建，不少于5篇",
            "5分",
            "3",
            "合计",
            "100分",
            "小计",
            "加分项",
        ]
    ),
    st.text(alphabet="甲乙12.分（）一、合计% ~-", max_size=10),
)
ROWS = st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=8)
HEADER = ["项目", "考核内容", "满分", "自评分"]


def as_html(rows: list[list[str]]) -> bytes:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<!doctype html><meta charset=utf-8><table border=1>{body}</table>".encode()


def as_text(rows: list[list[str]]) -> bytes:
    return "\n".join("\t".join(row) for row in rows).encode()


def as_markdown(rows: list[list[str]]) -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|---|---|---|---|", *lines[1:]]).encode()


def as_word(rows: list[list[str]]) -> bytes:
    return word.word(word.table(*(word.row(*(word.cell(word.paragraph(cell)) for cell in row)) for row in rows)))


def as_excel(rows: list[list[str]]) -> bytes:
    return word.zipped(excel.workbook_parts(excel.sheet(excel.rows(*rows))))


WRITERS = {"a.html": as_html, "a.txt": as_text, "a.md": as_markdown, "a.docx": as_word, "a.xlsx": as_excel}


@pytest.mark.parametrize("name", WRITERS)
@LIMIT
@given(rows=ROWS)
def test_made_tables_in_every_format(name: str, rows: list[list[str]]) -> None:
    assert_laws(WRITERS[name]([HEADER, *rows]), name)
