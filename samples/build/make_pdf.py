"""The PDF samples: LibreOffice prints documents made for the purpose, Chromium prints the page.

What a page break cuts depends on fonts and program versions: look at the files after a rebuild.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from docx_file import Page, write_docx
from docx_table import Shape, plain_blocks
from html_table import Markup, page
from notice_text import FOLDER, Notice
from programs import docx_to_pdf, html_to_pdf, rotate

SERIF = "Noto Serif CJK SC"
NOTO_SANS = "Noto Sans CJK SC"
SANS = "WenQuanYi Zen Hei"
MING = "AR PL UMing CN"
WIDE = (1200, 5300, 1000, 1100)  # columns of a table in twentieths of a point
NARROW = (500, 5900, 1000, 1100)  # one character fits into the first
BROAD = (3300, 3700, 850, 950)  # a category fits on one line of the first
LYING = (1200, 9500, 1300, 1300)


@dataclass(frozen=True)
class Print:
    """A document as it is printed."""

    shape: Shape
    page: Page


PRINTS = {
    "notice": Print(Shape(rows_whole=True, widths=WIDE), Page(SERIF)),
    "notice-font2": Print(Shape(rows_whole=True, widths=WIDE), Page(SANS, 15)),
    "header-repeated": Print(Shape(rows_whole=True, header_repeated=True, widths=WIDE), Page(MING, line=20)),
    "row-cut": Print(Shape(widths=WIDE), Page(SERIF)),
    "label-cut": Print(Shape(rows_whole=True), Page(MING, line=22)),
    "total-cut": Print(Shape(widths=NARROW), Page(MING, line=18, bottom=42)),
    "total-alone": Print(Shape(widths=NARROW), Page(MING, line=18, bottom=43)),
    "vertical-text": Print(Shape(category="vertical", rows_whole=True), Page(SERIF)),
    "blank-below": Print(Shape(merge="blank", rows_whole=True, widths=WIDE), Page(MING, line=20)),
    "one-line-category": Print(Shape(category="line", rows_whole=True, widths=BROAD), Page(MING, 12, line=18)),
}

# Chromium prints outlines of a Noto font as many small fonts, and names 35 characters by their radicals.
PAGES = {"chromium": MING, "chromium-radicals": NOTO_SANS}


def make(notice: Notice) -> list[Path]:
    """Write every PDF sample."""
    with tempfile.TemporaryDirectory() as work:
        made = [_printed(notice, name, printed, FOLDER, Path(work)) for name, printed in PRINTS.items()]
        made += [_from_page(notice, name, font, Path(work)) for name, font in PAGES.items()]
        made += [FOLDER / "landscape.pdf", FOLDER / "landscape-upright.pdf"]
        rotate(FOLDER / "notice-font2.pdf", made[-2], contents=False)
        lying = Print(Shape(rows_whole=True, widths=LYING), Page(SANS, width=297, height=210))
        upright = _printed(notice, "upright", lying, Path(work), Path(work))
        rotate(upright, made[-1], contents=True)
    return made


def _printed(notice: Notice, name: str, printed: Print, folder: Path, work: Path) -> Path:
    """Print a document through LibreOffice."""
    docx = write_docx(work / f"{name}.docx", plain_blocks(notice, printed.shape), printed.page)
    docx_to_pdf(docx, folder / f"{name}.pdf")
    return folder / f"{name}.pdf"


def _from_page(notice: Notice, name: str, font: str, work: Path) -> Path:
    """Print the page through Chromium in another font."""
    html = work / f"{name}.html"
    html.write_text(page(notice, Markup(font=font)), encoding="utf-8")
    html_to_pdf(html, FOLDER / f"{name}.pdf", packed=font == NOTO_SANS)
    return FOLDER / f"{name}.pdf"
