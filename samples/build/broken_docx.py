"""Word files and other zips that cannot be read, or only with a remark."""

from collections.abc import Sequence

from broken_table import ROWS, Rows
from docx_xml import Cell, Table, TableRow, paragraph, run
from zip_file import zipped

WIDTHS = (1800, 5000, 1200)  # twentieths of a point
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
BOMB = 33 * 1024 * 1024  # unpacked, more than kaohe unpacks at such a ratio
ENTITIES = '<!DOCTYPE w:document [<!ENTITY a "考核"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
NUMBERS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="koreanCounting"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def samples() -> dict[str, bytes]:
    """Every broken zip-based sample by its name."""
    whole = word(table(ROWS))
    return {
        "K004-damaged.docx": whole[: len(whole) * 2 // 3],
        "K006-format-not-read.ofd": zipped({"OFD.xml": b"<ofd:OFD/>", "Doc_0/Document.xml": b"<ofd:Document/>"}),
        "K009-too-large.docx": word(table(ROWS) + " " * BOMB),
        "K010-unsafe-xml.docx": word(table(ROWS), before=ENTITIES),
        "K140-unknown-number-format.docx": word(_with_item(_numbered()), numbering=NUMBERS),
        "K141-unreadable-field.docx": word(
            _with_item(paragraph(run("2.调解成功率达") + _field(r" EQ \f(4,5) ") + run("。")))
        ),
        "K142-hidden-text.docx": word(_with_item(paragraph(run("2.参与调解。") + _hidden("去年未做。")))),
        "K143-embedded-file.docx": word(table(ROWS) + '<w:altChunk r:id="rId9"/>'),
        "K144-span-beyond-grid.docx": word(_total_too_wide()),
        "K145-covered-text.docx": word(_covered()),
        "K147-struck-text-left-out.docx": word(_with_item(paragraph(run("2.参与调解。") + _struck("去年未做。")))),
        "K146-page-heads-left-out.docx": word(table(ROWS), header=paragraph(run("2012年考核细则"))),
    }


def word(body: str, before: str = "", numbering: str = "", header: str = "") -> bytes:
    """The smallest Word file around the XML of a body: ``before`` stands before the root, numbering and header in parts."""
    overrides = f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
    relations = ""
    parts = {"word/document.xml": f"{before}<w:document {NAMES}><w:body>{body}</w:body></w:document>"}
    if numbering:
        overrides += f'<Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/>'
        relations = f'<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
        parts["word/numbering.xml"] = f"<w:numbering {NAMES}>{numbering}</w:numbering>"
    if header:
        overrides += f'<Override PartName="/word/header1.xml" ContentType="{WORD}.header+xml"/>'
        relations += f'<Relationship Id="rId2" Type="{OFFICE}/header" Target="header1.xml"/>'
        parts["word/header1.xml"] = f"<w:hdr {NAMES}>{header}</w:hdr>"
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    main = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{rels}{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{main}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        **parts,
    }
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return zipped({name: (head + text).encode() for name, text in files.items()})


def table(rows: Rows) -> str:
    """The XML of a plain table."""
    return _drawn([[_cell(text) for text in row] for row in rows])


def _drawn(rows: Sequence[Sequence[Cell]]) -> str:
    return Table([TableRow(tuple(cells)) for cells in rows], WIDTHS).xml()


def _cell(text: str, properties: str = "") -> Cell:
    return Cell((paragraph(run(text)),), properties)


def _cells() -> list[list[Cell]]:
    return [[_cell(text) for text in row] for row in ROWS]


def _with_item(content: str) -> str:
    """The table with this paragraph for its second item."""
    cells = _cells()
    cells[2][1] = Cell((content,))
    return _drawn(cells)


def _numbered() -> str:
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(run("参与调解。"), properties=numbers)


def _field(code: str) -> str:
    """A field without a stored result."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")]
    return f'{marks[0]}<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>{marks[1]}'


def _hidden(text: str) -> str:
    return run(text).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)


def _struck(text: str) -> str:
    return run(text).replace("<w:r>", "<w:r><w:rPr><w:strike/></w:rPr>", 1)


def _total_too_wide() -> str:
    cells = _cells()
    cells[3] = [_cell("合计"), _cell("5分", '<w:gridSpan w:val="1000000000"/>')]
    return _drawn(cells)


def _covered() -> str:
    """The category merged over both items; the covered cell still holds a text."""
    cells = _cells()
    cells[1][0] = _cell(ROWS[1][0], '<w:vMerge w:val="restart"/>')
    cells[2][0] = _cell("旧稿", "<w:vMerge/>")
    return _drawn(cells)
