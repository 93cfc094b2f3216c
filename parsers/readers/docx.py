"""Word documents: .docx and .docm (ISO/IEC 29500-1, WordprocessingML; transitional and strict).

Read is the body in order and, after it, the footnotes and endnotes that it refers to, as paragraphs. Tracked changes
count as accepted: inserted text is there, deleted text is not. Text boxes follow the paragraph that they are anchored
in. Page headers and footers are not read, but noted where they say more than a page number; comments and pictures are not
read. A line break, a page break and a column break are
``\\n``, a tab is ``\\t``, a hyphen that does not break is ``-``, an optional hyphen is left out.

How tables are laid out is said in :mod:`parsers.ooxml.tables`, how automatic numbers are counted in
:mod:`parsers.ooxml.labels`, how a cell's text is put together in :mod:`parsers.ooxml.blocks`.
"""

from parsers.ooxml.blocks import Blocks
from parsers.ooxml.labels import Count, Labels
from parsers.ooxml.names import Names, names_of
from parsers.ooxml.package import Package, is_word
from parsers.ooxml.raw import Grid, Line
from parsers.ooxml.running import running_texts
from parsers.ooxml.walk import Walk
from parsers.reading import Reading
from parsers.refusals import DAMAGED, refuse
from schema.envelope import Format

FORMAT: Format = "docx"
SUFFIXES = frozenset({".docx", ".docm"})


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a Word document in a zip; never raises."""
    return is_word(data)


def read(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the Word document ``data``.

    ``file`` is the id in places, ``name`` the name for messages. Findings: K140-K142, K144-K146. Raises
    UnusableInput: damaged (K004), encrypted (K005), too large or too deeply nested (K009), XML with a DTD (K010),
    content in another embedded file (K143).
    """
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
    return Reading(reading.blocks, (*reading.findings, *running_texts(package, names, name)))


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
