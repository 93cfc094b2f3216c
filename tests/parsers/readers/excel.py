"""Small Excel workbooks for tests, made from XML text."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from parsers.readers import xlsx
from parsers.reading import Reading
from schema.document import Table
from schema.location import CellPlace
from tests.drawn import drawn
from tests.parsers.readers.word import zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
NO_PARTS: Mapping[str, str] = MappingProxyType({})


def number(value: str, style: int = 0) -> str:
    """Return the content of a cell that holds a number, after :func:`rows` what goes between the tags."""
    return f'<c s="{style}"><v>{value}</v></c>'


def text(said: str, style: int = 0) -> str:
    """Return a cell with a text of its own."""
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def rows(*drawn_rows: Sequence[str]) -> str:
    """Return rows of cells: XML as it is, anything else as a text, "" as no cell at all."""
    found = []
    for at, row in enumerate(drawn_rows, 1):
        cells = (
            (each if each.startswith("<") else text(each)).replace("<c", f'<c r="{chr(64 + n)}{at}"', 1)
            for n, each in enumerate(row, 1)
            if each
        )
        found.append(f'<row r="{at}">{"".join(cells)}</row>')
    return "".join(found)


def sheet(content: str, after: str = "", before: str = "") -> str:
    """Return a worksheet around its rows; ``before`` and ``after`` stand beside sheetData."""
    return (
        f'<worksheet xmlns="{MAIN}" xmlns:r="{_RELATIONS}">{before}<sheetData>{content}</sheetData>{after}</worksheet>'
    )


def merges(*areas: str) -> str:
    """Return merged areas."""
    each = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    return f"<mergeCells>{each}</mergeCells>"


def styles(*codes: str) -> str:
    """Return a styles part whose style 1, 2 … have these number formats; style 0 is General."""
    own = "".join(
        f'<numFmt numFmtId="{163 + n}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
        for n, code in enumerate(codes, 1)
    )
    used = "".join(f'<xf numFmtId="{163 + n}"/>' for n in range(1, len(codes) + 1))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><cellXfs><xf numFmtId="0"/>{used}</cellXfs></styleSheet>'
    )


def workbook_parts(*sheets: str, parts: Mapping[str, str] = NO_PARTS, tabs: str = "", book: str = "") -> dict[str, str]:
    """Return the parts of a workbook of ``sheets``.

    ``parts`` are further ones by the kind of their relation (styles, sharedStrings); ``tabs`` stands in each sheet's tab,
    ``book`` beside the tabs.
    """
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}" {tabs}/>' for n in range(1, len(sheets) + 1))
    targets = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    targets += [(kind, f"{kind}.xml") for kind in parts]
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_TYPE}"/></Types>',
        "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets>{book}</workbook>',
        "xl/_rels/workbook.xml.rels": relations(targets),
        **{f"xl/worksheets/sheet{n}.xml": content for n, content in enumerate(sheets, 1)},
        **{f"xl/{kind}.xml": content for kind, content in parts.items()},
    }


def relations(targets: Sequence[tuple[str, str]]) -> str:
    """Return a part that lists relations, each as (kind, target), with the ids rId1, rId2 …"""
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def strict(parts: Mapping[str, str]) -> dict[str, str]:
    """Return ``parts`` in the strict namespaces."""
    return {
        path: content.replace(MAIN, STRICT).replace(_RELATIONS, _STRICT_RELATIONS) for path, content in parts.items()
    }


def read(*sheets: str, parts: Mapping[str, str] = NO_PARTS, tabs: str = "", book: str = "") -> Reading:
    """Return the reading of a workbook, see :func:`workbook_parts`."""
    return xlsx.read(zipped(workbook_parts(*sheets, parts=parts, tabs=tabs, book=book)), "f1", "test.xlsx")


def tables(reading: Reading) -> list[str]:
    """Return the tables of ``reading`` drawn, and its paragraphs after a P."""
    return [drawn(block) if isinstance(block, Table) else f"P {block.text}" for block in reading.blocks]


def codes(reading: Reading) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return the codes of the findings, each with row and column of its places."""
    return [
        (finding.code, [(place.row, place.column) for place in finding.source if isinstance(place, CellPlace)])
        for finding in reading.findings
    ]
