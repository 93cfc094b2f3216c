"""Small Word documents for tests, made from XML text."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

from parsers.readers import docx
from parsers.reading import Reading
from schema.document import Table
from schema.finding import Finding

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OTHERS = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    f'xmlns:r="{_RELATIONS}"'
)
NO_PARTS: Mapping[str, str] = MappingProxyType({})
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word(
    body: str, related: Mapping[str, str] = NO_PARTS, *, strict: bool = False, main: str = "word/document.xml"
) -> bytes:
    """Return a Word document with ``body``; ``related`` gives further parts by kind: numbering, styles, footnotes."""
    parts = {main: _root("document", f"<w:body>{body}</w:body>")}
    relations = []
    for kind, content in related.items():
        parts[f"word/{kind}.xml"] = _root(kind, content)
        relations.append((kind, f"/word/{kind}.xml"))
    folder, _, base = main.rpartition("/")
    parts[f"{folder}/_rels/{base}.rels".lstrip("/")] = _relations(relations, strict)
    parts["_rels/.rels"] = _relations([("officeDocument", main)], strict)
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/{main}" ContentType="{MAIN_TYPE}"/></Types>'
    )
    if strict:
        parts = {path: text.replace(W, STRICT) for path, text in parts.items()}
    return zipped(parts)


def zipped(parts: Mapping[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return ``parts`` as a zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return packed.getvalue()


def unzipped(data: bytes) -> dict[str, str]:
    """Return the parts of the zip ``data``."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def _root(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{W}" {_OTHERS}>{content}</w:{name}>'


def _relations(targets: list[tuple[str, str]], strict: bool) -> str:
    kinds = _STRICT_RELATIONS if strict else _RELATIONS
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{kinds}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """Return a run of ``text``."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph; ``content`` without tags becomes a run."""
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{content if '<' in content else run(content)}</w:p>"


def cell(content: str = "", properties: str = "") -> str:
    """Return a cell; ``content`` without tags becomes a paragraph."""
    head = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{head}{content if '<w:' in content else paragraph(content)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row; cells without tags become cells of that text."""
    head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{head}{''.join(each if '<' in each else cell(each) for each in cells)}</w:tr>"


def table(*rows: str, columns: int = 0) -> str:
    """Return a table whose w:tblGrid has ``columns`` columns, none where 0."""
    grid = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>" if columns else ""
    return f"<w:tbl>{grid}{''.join(rows)}</w:tbl>"


def read(body: str, related: Mapping[str, str] = NO_PARTS, *, strict: bool = False) -> Reading:
    """Return the reading of a document with ``body`` and ``related`` parts."""
    return docx.read(word(body, related, strict=strict), "f1", "test.docx")


def texts(reading: Reading) -> list[str]:
    """Return the texts of the paragraphs outside tables, numbers before them in braces, tables as ``table``."""
    return [
        "table" if isinstance(block, Table) else (f"{{{block.label}}}" if block.label else "") + block.text
        for block in reading.blocks
    ]


def only_table(reading: Reading) -> Table:
    """Return the one table of ``reading``."""
    (found,) = (block for block in reading.blocks if isinstance(block, Table))
    return found


def places(finding: Finding) -> list[tuple[object, ...]]:
    """Return the places of ``finding``: table, row, column or paragraph, then start and end."""
    return [tuple(place.model_dump(exclude={"file", "page"}).values()) for place in finding.source]
