"""The comparison as a Word file, the 新旧对照表 that offices hand round: A4 across, eight columns, header on every page.

WordprocessingML as in ECMA-376 part 1, chapter 17; lengths in twentieths of a point.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, blocks
from pipeline.diffing.showing.headings import balance_line, category_lines, titles
from pipeline.forms.texts import legal
from pipeline.forms.zipped import zipped
from pipeline.language import Lang

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT_FONT, _HEAD_FONT = "宋体", "黑体"
_ACROSS, _UP = 16838, 11906
_MARGIN = 850
_WIDTHS = (580, 1250, 4360, 640, 4360, 640, 1208, 2100)
"""The columns; together the width between the margins."""
_BEFORE_SIZE = {"=": "", "-": "<w:strike/>", "+": "<w:b/>"}
_AFTER_SIZE = {"=": "", "-": "", "+": '<w:u w:val="single"/>'}
"""What was dropped is struck through, what is new is bold and underlined (17.3.2.37, 17.3.2.1, 17.3.2.40); rPr has an order."""
_CENTRED = frozenset({0, 3, 5, 6})
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
Runs = list[tuple[str, str]]


def diff_docx(of: Comparison, lang: Lang) -> bytes:
    """Return the Word file in ``lang``; the texts in the two columns are exactly those printed. Same comparison, same bytes."""
    import docx

    document = docx.Document()
    _page(document)
    body = document.element.body
    end = body.sectPr
    made = blocks(of)
    for xml in (*_above(of, lang), _table(made, lang), *_below(made, lang)):
        end.addprevious(_element(xml))
    return _saved(document)


def _page(document: "Document") -> None:
    """Turn the page and set the fonts of the text."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Pt, Twips

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(_ACROSS), Twips(_UP)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(_MARGIN)
    section.footer_distance = Twips(400)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(10.5)
    fonts = normal.element.rPr.rFonts
    fonts.set(f"{{{_W}}}eastAsia", _TEXT_FONT)
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    footer = section.footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0]._p.getparent().replace(
        footer.paragraphs[0]._p, _element(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{number}</w:p>')
    )
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "kaohe", words.TITLE.zh, ""


def _element(xml: str) -> "BaseOxmlElement":
    from docx.oxml import parse_xml

    head, _, rest = xml.partition(">")
    closing = "/" if head.endswith("/") else ""
    return parse_xml(f'{head.removesuffix("/")} xmlns:w="{_W}"{closing}>{rest}')


def _saved(document: "Document") -> bytes:
    """Return the bytes of the document, its parts packed so that they come out the same every time."""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return zipped((name, archive.read(name)) for name in archive.namelist())


def _above(of: Comparison, lang: Lang) -> Iterator[str]:
    yield _paragraph([("=", words.TITLE.said(lang))], size=36, font=_HEAD_FONT, centred=True)
    for title in titles(of):
        yield _paragraph([("=", title.said(lang))])
    yield _paragraph([("=", of.diff.summary.zh if lang == "zh" else of.diff.summary.en)])
    changed = category_lines(of)
    if changed:
        yield _paragraph([("=", words.CATEGORIES.said(lang))], font=_HEAD_FONT, keep=True)
        yield from (_paragraph([("=", each.said(lang))]) for each in changed)
    yield _paragraph([("=", words.BALANCE.said(lang))], font=_HEAD_FONT, keep=True)
    yield _paragraph([("=", balance_line(of.diff.summary.points).said(lang))], after=120)


def _below(made: tuple[Block, ...], lang: Lang) -> Iterator[str]:
    yield _paragraph([("=", words.LEGEND.said(lang))], size=18)
    quiet = [block for block in made if block.runs]
    if quiet:
        yield _paragraph([("=", words.PUNCTUATION.said(lang))], font=_HEAD_FONT, keep=True)
        yield from (_paragraph([("=", f"{block.new[0].id}　"), *block.runs]) for block in quiet)


def _paragraph(
    runs: Runs, *, size: int = 21, font: str = "", centred: bool = False, keep: bool = False, after: int = 0
) -> str:
    settings = f'{"<w:keepNext/>" if keep else ""}<w:spacing w:before="0" w:after="{after}"/>'
    settings += f'<w:jc w:val="{"center" if centred else "left"}"/>'
    return f"<w:p><w:pPr>{settings}</w:pPr>{_runs(runs, size, font)}</w:p>"


def _runs(runs: Runs, size: int = 21, font: str = "") -> str:
    named = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}"/>' if font else ""
    sized = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return "".join(
        f"<w:r><w:rPr>{named}{_BEFORE_SIZE[sign]}{sized}{_AFTER_SIZE[sign]}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(legal(text))}</w:t></w:r>'
        for sign, text in runs
        if text
    )


def _table(made: tuple[Block, ...], lang: Lang) -> str:
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    head = "".join(_cell(n, [("=", column.said(lang))], "", head=True) for n, column in enumerate(words.COLUMNS))
    rows = "".join(row for block in made for row in _rows(block, lang))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
    )


def _rows(block: Block, lang: Lang) -> Iterator[str]:
    """Yield the rows of a block; a cell that stands for several rows is merged downwards (17.4.84)."""
    whole = [str(block.number), block.category, block.change.said(lang), block.note.said(lang)]
    for n in range(block.rows):
        down = "" if block.rows == 1 else "restart" if n == 0 else "continue"
        first, category, change, note = [[("=", text)] if n == 0 else [] for text in whole]
        cells = [_cell(0, first, down), _cell(1, category, down), *_side(block.old, n, block.rows, 2)]
        cells += [*_side(block.new, n, block.rows, 4), _cell(6, change, down), _cell(7, note, down)]
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _side(side: tuple[Shown, ...], n: int, rows: int, column: int) -> list[str]:
    """Return the two cells of a side in row ``n``; the last item takes the rows that are left."""
    last = max(0, len(side) - 1)
    down = "" if last == rows - 1 or n < last else "restart" if n == last else "continue"
    if n >= len(side):
        return [_cell(column, [], down), _cell(column + 1, [], down)]
    sign = "-" if column == 2 else "+"
    runs = [(sign if each.changed else "=", each.text) for each in side[n].stretches]
    return [_cell(column, runs, down), _cell(column + 1, [("=", side[n].points)], down)]


def _cell(column: int, runs: Runs, down: str, *, head: bool = False) -> str:
    merged = f'<w:vMerge w:val="{down}"/>' if down else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' if head else ""
    align = "center" if head or column in _CENTRED else "left"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{_WIDTHS[column]}" w:type="dxa"/>{merged}{shade}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="{align}"/></w:pPr>'
        f"{_runs(runs, 21, _HEAD_FONT if head else '')}</w:p></w:tc>"
    )
