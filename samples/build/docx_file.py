"""Body XML in, .docx out, the same bytes every time."""

import datetime
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

DATE = datetime.datetime(2012, 7, 12, 9, 0, 0)
ZIP_DATE = (2012, 7, 12, 9, 0, 0)


@dataclass(frozen=True)
class Page:
    """Paper and type: what decides where a page ends."""

    font: str = "宋体"
    size: float = 14
    line: float = 0  # the fixed height of a line; 0 leaves it to the font
    width: float = 210
    height: float = 297
    top: float = 30
    bottom: float = 30
    side: float = 28


def write_docx(path: Path, blocks: list[str], page: Page, numbering: str = "") -> Path:
    """Write a document whose body holds these blocks of XML."""
    document = docx.Document()
    _set_up(document, page)
    body = document.element.body
    for block in blocks:
        body.insert(len(body) - 1, parse_xml(_declared(block)))
    if numbering:
        element = document.part.numbering_part.element
        for child in list(element):
            element.remove(child)
        for child in list(parse_xml(_declared(numbering))):
            element.append(child)
    saved = io.BytesIO()
    document.save(saved)
    path.write_bytes(_fixed_dates(saved.getvalue()))
    return path


def _declared(xml: str) -> str:
    """The element with the namespace of w: declared on it."""
    end = min(index for index in (xml.find(">"), xml.find(" "), xml.find("/>")) if index > 0)
    return f"{xml[:end]} {nsdecls('w')}{xml[end:]}"


def _set_up(document: docx.document.Document, page: Page) -> None:
    """Font, paper, margins and document properties."""
    style = document.styles["Normal"]
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), page.font)
    style.font.size = Pt(page.size)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.widow_control = False
    if page.line:
        style.paragraph_format.line_spacing = Pt(page.line)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin = section.right_margin = Mm(page.side)
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = DATE


def _fixed_dates(data: bytes) -> bytes:
    """The same archive with one date on every member."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return packed.getvalue()
