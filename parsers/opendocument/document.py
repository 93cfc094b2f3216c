"""An OpenDocument text from its parts to its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers.ooxml.blocks import Blocks
from parsers.ooxml.raw import Grid, Line
from parsers.opendocument.names import OFFICE, STYLE, TEXT
from parsers.opendocument.package import CONTENT, roots
from parsers.opendocument.styles import Styles
from parsers.opendocument.walk import Walk
from parsers.reading import Reading
from parsers.refusals import DAMAGED, refuse
from parsers.running import left_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADS = tuple(f"{STYLE}{kind}{page}" for kind in ("header", "footer") for page in ("", "-left", "-first"))


def read_document(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the OpenDocument text ``data``; as :func:`parsers.readers.odt.read`."""
    content, styles = roots(data, name)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise refuse(DAMAGED, name, reason=CONTENT)
    walk = Walk(Styles(content, styles), name)
    found: list[Line | Grid] = []
    walk.blocks(body, found, 0)
    for kind in ("footnote", "endnote"):
        for note in [note for each, note in walk.notes if each == kind]:
            walk.blocks(note, found, 0)
    reading = Blocks(file, name).reading(found)
    return Reading(reading.blocks, (*reading.findings, *left_out(_running(styles), name)))


def _running(styles: _Element | None) -> Iterator[str]:
    """Yield the texts of the page headers and footers that are shown (OpenDocument 1.3 part 3, 16.10)."""
    for head in () if styles is None else styles.iter(*_HEADS):
        if head.get(f"{STYLE}display") != "false":
            for paragraph in head.iter(f"{TEXT}p", f"{TEXT}h"):
                yield "".join(str(text) for text in paragraph.itertext())
