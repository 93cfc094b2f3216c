"""An OpenDocument text from its parts to its blocks."""

from parsers.ooxml.blocks import Blocks
from parsers.ooxml.raw import Grid, Line
from parsers.opendocument.names import OFFICE
from parsers.opendocument.package import CONTENT, roots
from parsers.opendocument.styles import Styles
from parsers.opendocument.walk import Walk
from parsers.reading import Reading
from parsers.refusals import DAMAGED, refuse


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
    return Blocks(file, name).reading(found)
