"""Word 97-2003 documents: .doc and .dot, and Kingsoft's .wps and .wpt, which are built the same way ([MS-DOC]).

Nothing in the bytes tells whether Word or WPS wrote them for certain, so that all of them are the format ``doc``.

Read is the main text in order and, after it, the footnotes and endnotes, as paragraphs. Tracked changes count as accepted:
inserted text is there, deleted text is not. Text boxes follow the paragraph or the table that they are anchored in, as
paragraphs. Comments and pictures are not read, page headers and footers neither, with a note where they hold text. What a character prints is said in
:mod:`parsers.msdoc.characters`, how tables are put together in :mod:`parsers.msdoc.tables` and
:mod:`parsers.msdoc.columns`, how a cell's text is in :mod:`parsers.ooxml.blocks`; numbers of further paragraphs of a cell
stay out of its text.
"""

from parsers import ole
from parsers.reading import Reading
from schema.envelope import Format

FORMAT: Format = "doc"
SUFFIXES = frozenset({".doc", ".dot", ".wps", ".wpt"})


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a compound file with a Word document at its root; never raises."""
    return ole.is_ole(data) and "worddocument" in (ole.names(data) or ())


def read(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the Word document ``data``.

    ``file`` is the id in places, ``name`` the name for messages. Findings: K136-K138, K140-K142, K145, K146. Raises UnusableInput:
    damaged (K004), encrypted (K005), too large or too deeply nested (K009), written by Word 6/95 (K020), protected by
    rights management (K024), cell marks without a table (K025).
    """
    from parsers.msdoc.document import read_document  # loaded for files of this format alone

    return read_document(data, file, name)
