"""Small OpenDocument texts for tests, made from XML text."""

from collections.abc import Mapping
from types import MappingProxyType

from parsers.readers import odt
from parsers.reading import Reading
from tests.parsers.readers.word import texts, zipped

KIND = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = "".join(
    f' xmlns:{short}="{_OASIS}:{long}:1.0"'
    for short, long in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing")),
        ("svg", "svg-compatible"),
    )
)
NO_PARTS: Mapping[str, str] = MappingProxyType({})


def parts_of(body: str, automatic: str = "", styles: str = "") -> dict[str, str]:
    """Return the parts of a text with ``body``; ``automatic`` are its own styles, ``styles`` those of the styles part."""
    return {
        "mimetype": KIND,
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{KIND}"/></manifest:manifest>',
        "content.xml": f"<office:document-content{_NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles{_NAMES}><office:styles>{styles}</office:styles></office:document-styles>",
    }


def read(body: str, automatic: str = "", styles: str = "") -> Reading:
    """Return the reading of a text, see :func:`parts_of`."""
    return odt.read(zipped(parts_of(body, automatic, styles)), "f1", "test.odt")


def p(*content: str) -> str:
    """Return paragraphs."""
    return "".join(f"<text:p>{each}</text:p>" for each in content)


def cell(content: str = "", spans: str = "") -> str:
    """Return a cell; ``content`` without tags becomes a paragraph, ``spans`` are attributes without their prefix."""
    said = "".join(f" table:{each}" for each in spans.split())
    return f"<table:table-cell{said}>{content if '<' in content else p(content)}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def row(*cells: str) -> str:
    """Return a row; cells without tags become cells of that text."""
    return f"<table:table-row>{''.join(each if '<' in each else cell(each) for each in cells)}</table:table-row>"


def table(*rows: str, columns: int = 0, said: str = "") -> str:
    """Return a table with so many columns declared, none where 0; ``said`` are attributes."""
    declared = f'<table:table-column table:number-columns-repeated="{columns}"/>' if columns else ""
    return f"<table:table {said}>{declared}{''.join(rows)}</table:table>"


def level(number: int, num_format: str, said: str = "") -> str:
    """Return a numbered level of a list; ``said`` are further attributes."""
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{num_format}" {said}/>'


def list_style(name: str, *levels: str) -> str:
    """Return a list style."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def items(*content: str, said: str = "", style: str = "L") -> str:
    """Return a list; items without tags become paragraphs, ``said`` are attributes of the list."""
    each = "".join(f"<text:list-item>{one if '<' in one else p(one)}</text:list-item>" for one in content)
    return f'<text:list text:style-name="{style}" {said}>{each}</text:list>'


ONE = list_style("L", level(1, "1", 'style:num-suffix="."'), level(2, "a", 'style:num-prefix="(" style:num-suffix=")"'))
"""1. and below it (a)."""


def said(body: str, automatic: str = ONE, styles: str = "") -> list[str]:
    """Return what a text prints."""
    return texts(read(body, automatic, styles))
