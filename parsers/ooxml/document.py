"""The stories of a Word document, one after the other: the body, then the notes that it refers to."""

from collections.abc import Iterator

from parsers.ooxml.blocks import Blocks
from parsers.ooxml.labels import Count, Labels
from parsers.ooxml.names import Names, names_of
from parsers.ooxml.package import Package
from parsers.ooxml.raw import Grid, Line
from parsers.ooxml.walk import Walk
from parsers.reading import Reading
from parsers.refusals import DAMAGED, refuse
from parsers.running import left_out


def read_document(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the Word document ``data``, see :mod:`parsers.readers.docx`."""
    package = Package(data, name)
    root = package.main()
    names = names_of(root)
    body = None if names is None else names.child(root, "body")
    if names is None or body is None:
        raise refuse(DAMAGED, name, reason="w:body")
    labels = Labels(package, names)
    walk = Walk(names, labels, name)
    content = walk.story(body, Count())
    for kind in ("footnote", "endnote"):
        content += _notes(package, names, walk, kind)
    reading = Blocks(file, name).reading(content)
    return Reading(reading.blocks, (*reading.findings, *left_out(_running(package, names), name)))


def _running(package: Package, names: Names) -> Iterator[str]:
    """Yield the texts of the page headers and footers."""
    for root in (*package.all_related("header"), *package.all_related("footer")):
        yield "".join(node.text or "" for node in root.iter(names.w + "t"))


def _notes(package: Package, names: Names, walk: Walk, kind: str) -> list[Line | Grid]:
    """Return the notes of ``kind`` that were referred to so far, in the order of their marks."""
    wanted = dict.fromkeys(identity for found, identity in walk.notes if found == kind)
    root = package.related(f"{kind}s") if wanted else None
    notes = {} if root is None else {note.get(names.w + "id", ""): note for note in root.iterchildren(names.w + kind)}
    count = Count()
    content: list[Line | Grid] = []
    for identity in wanted:
        if identity in notes:
            content += walk.story(notes[identity], count)
    return content
