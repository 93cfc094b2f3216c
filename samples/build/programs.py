"""The two programs that make what only they can make: LibreOffice and Chromium."""

import os
import re
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import unquote

EPOCH = "1342083600"  # 12 July 2012, 09:00 UTC
DATE = re.compile(rb"\(D:(\d{14}[^)]*)\)")
SEAL = re.compile(rb"(?<=/DocChecksum /)[0-9A-F]{32}|(?<=<)[0-9A-F]{32}(?=>\s*[\]<])")
PACKED = ("--object-streams=generate", "--recompress-flate", "--compression-level=9")
CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")


def docx_to_pdf(docx: Path, pdf: Path) -> None:
    """Print a .docx through LibreOffice."""
    with tempfile.TemporaryDirectory() as work:
        profile = f"-env:UserInstallation=file://{work}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", work, str(docx)]
        _run(command)
        (Path(work) / docx.with_suffix(".pdf").name).rename(pdf)
    _settle(pdf)


def html_to_pdf(html: Path, pdf: Path, *, packed: bool = False) -> None:
    """Print a page through Chromium; packed takes half the room where there are many small fonts."""
    _run([*CHROMIUM, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", html.as_uri()])
    _settle(pdf, PACKED if packed else ())


def rotate(pdf: Path, turned: Path, *, contents: bool) -> None:
    """Mark every page as turned a quarter; with contents, turn its contents the other way first."""
    if contents:
        with tempfile.TemporaryDirectory() as work:
            lying = Path(work) / "lying.pdf"
            _run(["qpdf", "--rotate=-90", "--flatten-rotation", str(pdf), str(lying)])
            rotate(lying, turned, contents=False)
        return
    _run(["qpdf", "--rotate=+90", "--deterministic-id", str(pdf), str(turned)])


def page_text(html: Path, expression: str) -> str:
    """What an expression yields on the page in a browser, once everything on it is selected."""
    script = f"""<script>addEventListener("load", () => {{
        getSelection().selectAllChildren(document.body);
        const text = encodeURIComponent({expression});
        document.body.innerHTML = "";
        document.body.setAttribute("data-text", text); }});</script></head>"""
    with tempfile.TemporaryDirectory() as work:
        page = Path(work) / "page.html"
        page.write_text(html.read_text(encoding="utf-8").replace("</head>", script), encoding="utf-8")
        shown = _run([*CHROMIUM, "--dump-dom", page.as_uri()])
    found = re.search('data-text="([^"]*)"', shown)
    if not found:
        raise RuntimeError(f"{html.name}: the browser gave no text")
    return unquote(found[1])


def _run(command: list[str]) -> str:
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(command, check=True, capture_output=True, env=environment, timeout=180)
    return done.stdout.decode("utf-8")


def _settle(pdf: Path, options: tuple[str, ...] = ()) -> None:
    """Put one date for the date of printing, and an id that follows from the contents."""
    data = pdf.read_bytes()
    data = DATE.sub(lambda match: b"(D:20120712090000Z" + b" " * (len(match[1]) - 15) + b")", data)
    data = SEAL.sub(b"0" * 32, data)
    pdf.write_bytes(data)
    _run(["qpdf", *options, "--deterministic-id", "--replace-input", str(pdf)])
