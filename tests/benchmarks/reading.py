"""Reading a notice: ratios measured side by side in one run.

    python -m tests.benchmarks.reading

Prints: the sample docx against python-docx listing its cells, the sample PDFs against pdfplumber's extract_tables, time per
row from 40 to 10,000 rows (docx, html, txt) and per page up to 200 pages (PDF), peak memory, and start-up against a bare
interpreter.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import docx
import pdfplumber
import pypdfium2

from pipeline.parse import parse
from tests.benchmarks.timing import clock, peak_megabytes, ratio

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "leshan-2012"
SIZES = (40, 200, 1_000, 10_000)
PAGES = (4, 20, 200)
NUMERALS = "一二三四五六七八九十"


def rows(count: int) -> Iterator[tuple[str, str, str]]:
    """Yield ``count`` rows of a rubric that adds up: category, item, points."""
    for n in range(count):
        category = f"（{NUMERALS[n // 10 % 10]}）第{n // 10 + 1}类工作：30分" if n % 10 == 0 else ""
        yield category, f"{n % 10 + 1}.开展第{n}项活动（1分），积极参加竞赛（2分）。", "3分"
    yield "合计", "", f"{3 * count}分"


def as_txt(count: int) -> bytes:
    lines = ["项目\t考核内容\t满分\t自评分", *("\t".join((*row, "")) for row in rows(count))]
    return "\n".join(lines).encode()


def as_html(count: int) -> bytes:
    head = "".join(f"<th>{word}</th>" for word in ("项目", "考核内容", "满分", "自评分"))
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in (*row, "")) + "</tr>" for row in rows(count))
    return f"<!doctype html><meta charset=utf-8><table border=1><tr>{head}</tr>{body}</table>".encode()


def as_docx(count: int) -> bytes:
    def row(cells: tuple[str, ...]) -> str:
        return "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>" for c in cells) + "</w:tr>"

    made = io.BytesIO()
    document = docx.Document()
    document.add_table(1, 4)
    document.save(made)
    body = row(("项目", "考核内容", "满分", "自评分")) + "".join(row((*cells, "")) for cells in rows(count))
    return _with_rows(made.getvalue(), body)


def _with_rows(empty: bytes, body: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(empty)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                text = re.sub(r"<w:tr>.*</w:tr>", lambda _: body, data.decode(), flags=re.DOTALL)
                data = text.encode()
            target.writestr(name, data)
    return made.getvalue()


def as_pdf(pages: int) -> bytes:
    """Return the sample PDF with its pages repeated up to ``pages``."""
    source = pypdfium2.PdfDocument((SAMPLES / "notice.pdf").read_bytes())
    made = pypdfium2.PdfDocument.new()
    for _ in range(-(-pages // len(source))):
        made.import_pages(source)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def whole(data: bytes, name: str) -> str:
    """Parse all the way to JSON text."""
    return parse([(data, name)]).result.model_dump_json()


def list_cells(data: bytes) -> list[str]:
    return [cell.text for table in docx.Document(io.BytesIO(data)).tables for row in table.rows for cell in row.cells]


def extract_tables(data: bytes) -> list[object]:
    with pdfplumber.open(io.BytesIO(data)) as file:
        return [page.extract_tables() for page in file.pages]


def side_by_side() -> None:
    print("whole parse to JSON against the library's own listing (medians, ratio of pairs)")
    data = (SAMPLES / "notice.docx").read_bytes()
    ours, theirs, times = ratio(lambda: whole(data, "notice.docx"), lambda: list_cells(data))
    print(f"  notice.docx       {ours * 1e3:8.1f} ms   python-docx cells  {theirs * 1e3:8.1f} ms   ratio {times:.2f}")
    for name in ("notice.pdf", "notice-font2.pdf", "chromium.pdf"):
        data = (SAMPLES / name).read_bytes()
        ours, theirs, times = ratio(partial(whole, data, name), partial(extract_tables, data), 5)
        print(f"  {name:17} {ours * 1e3:8.1f} ms   extract_tables     {theirs * 1e3:8.1f} ms   ratio {times:.2f}")


def growth() -> None:
    print("growth: microseconds a row, peak memory in MB")
    for suffix, make in (("txt", as_txt), ("html", as_html), ("docx", as_docx)):
        for size in SIZES:
            _grow(make(size), f"grown.{suffix}", size, f"{size} rows")
    for size in PAGES:
        _grow(as_pdf(size), "grown.pdf", size, f"{size} pages")


def _grow(data: bytes, name: str, size: int, words: str) -> None:
    spent = clock(lambda: whole(data, name))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        read = f"from pathlib import Path; data = Path({str(path)!r}).read_bytes()"
        used = peak_megabytes(f"from pipeline.parse import parse; {read}; parse([(data, {name!r})])")
    print(f"  {name:11} {words:>12}  {spent:7.2f} s  {spent / size * 1e6:10.0f} µs each  {used:6.0f} MB", flush=True)


def start_up() -> None:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folder = tempfile.TemporaryDirectory()
    compiled = {**kept, "PYTHONPYCACHEPREFIX": folder.name}  # an installed program is compiled once

    def run(*words: str) -> None:
        subprocess.run([sys.executable, *words], check=True, capture_output=True, env=compiled)

    main = "import sys; from pipeline.cli import main; sys.exit(main())"
    print("start-up against a bare interpreter")
    for words in (["--version"], ["parse", str(SAMPLES / "notice.txt")]):
        ours, bare, times = ratio(partial(run, "-c", main, *words), partial(run, "-c", "pass"))
        shown = " ".join(Path(word).name for word in words)
        print(f"  kaohe {shown:20} {ours * 1e3:6.0f} ms   python {bare * 1e3:6.0f} ms   ratio {times:.1f}")
    folder.cleanup()


if __name__ == "__main__":
    side_by_side()
    growth()
    start_up()
