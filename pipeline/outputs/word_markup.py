"""Stretches of WordprocessingML for Word files that are laid out by hand: runs, paragraphs, cells, rows, tables, pages.

ECMA-376 part 1, chapter 17; lengths in twentieths of a point, sizes of letters in half points.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pipeline.forms.texts import legal
from pipeline.forms.zipped import zipped

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT_FONT, HEAD_FONT = "宋体", "黑体"
_BEFORE_SIZE = {"=": "", "-": "<w:strike/>", "+": "<w:b/>"}
_AFTER_SIZE = {"=": "", "-": "", "+": '<w:u w:val="single"/>'}
"""What was dropped is struck through, what is new is bold and underlined (17.3.2.37, 17.3.2.1, 17.3.2.40); rPr has an order."""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_ACROSS, _UP, _MARGIN = 16838, 11906, 850
"""A4 across, and the margin on every side."""
Runs = Sequence[tuple[str, str]]
"""Text with its sign: = as it was, - dropped, + new."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks. ``before`` and ``after`` are the space around it; ``keep``: it stays with what follows."""

    size: int = 21
    head: bool = False
    centred: bool = False
    keep: bool = False
    before: int = 0
    after: int = 0


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its runs, how it looks, and how it hangs together with those above and below (17.4.84)."""

    runs: Runs
    style: Style = PLAIN
    down: str = ""


def paragraph(runs: Runs, style: Style = PLAIN) -> str:
    """Return a paragraph."""
    settings = f'{"<w:keepNext/>" if style.keep else ""}<w:spacing w:before="{style.before}" w:after="{style.after}"/>'
    settings += f'<w:jc w:val="{"center" if style.centred else "left"}"/>'
    return f"<w:p><w:pPr>{settings}</w:pPr>{''.join(_run(sign, text, style) for sign, text in runs if text)}</w:p>"


def _run(sign: str, text: str, style: Style) -> str:
    named = f'<w:rFonts w:ascii="{HEAD_FONT}" w:hAnsi="{HEAD_FONT}" w:eastAsia="{HEAD_FONT}"/>' if style.head else ""
    sized = f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
    said = f'<w:t xml:space="preserve">{escape(legal(text))}</w:t>'
    return f"<w:r><w:rPr>{named}{_BEFORE_SIZE[sign]}{sized}{_AFTER_SIZE[sign]}</w:rPr>{said}</w:r>"


def table(widths: Sequence[int], head: Sequence[Cell], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a framed table with columns of these widths: its header, shaded, is repeated on every page; no row is cut."""
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
    room = (("top", 40), ("left", 60), ("bottom", 40), ("right", 60))
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in room)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(widths, head, head=True)}{''.join(_row(widths, row) for row in rows)}</w:tbl>"
    )


def _row(widths: Sequence[int], cells: Sequence[Cell], *, head: bool = False) -> str:
    said = "".join(_cell(cell, width, head=head) for cell, width in zip(cells, widths, strict=True))
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{said}</w:tr>"


def _cell(cell: Cell, width: int, *, head: bool) -> str:
    merged = f'<w:vMerge w:val="{cell.down}"/>' if cell.down else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' if head else ""
    settings = f'<w:tcW w:w="{width}" w:type="dxa"/>{merged}{shade}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{paragraph(cell.runs, cell.style)}</w:tc>"


def written(title: str, parts: Iterable[str]) -> bytes:
    """Return a Word file, A4 across, that holds ``parts`` and numbers its pages; same parts, same bytes."""
    import docx

    document = docx.Document()
    _set_up(document, title)
    end = document.element.body.sectPr
    for xml in parts:
        end.addprevious(_element(xml))
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return zipped((name, archive.read(name)) for name in archive.namelist())


def _set_up(document: "Document", title: str) -> None:
    """Turn the page, and set the fonts, the language that decides their shapes, and the footer."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Pt, Twips

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(_ACROSS), Twips(_UP)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(_MARGIN)
    section.footer_distance = Twips(400)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(10.5)
    normal.element.rPr.rFonts.set(f"{{{W}}}eastAsia", TEXT_FONT)
    for lang in document.styles.element.iter(f"{{{W}}}lang"):
        lang.set(f"{{{W}}}eastAsia", "zh-CN")
    footer = section.footer
    footer.is_linked_to_previous = False
    first = footer.paragraphs[0]._p
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    first.getparent().replace(first, _element(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{number}</w:p>'))
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "kaohe", title, ""


def _element(xml: str) -> "BaseOxmlElement":
    from docx.oxml import parse_xml

    head, _, rest = xml.partition(">")
    closing = "/" if head.endswith("/") else ""
    return parse_xml(f'{head.removesuffix("/")} xmlns:w="{W}"{closing}>{rest}')
