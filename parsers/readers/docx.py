"""Word documents: .docx and .docm (ISO/IEC 29500-1, WordprocessingML; transitional and strict).

Read is the body in order and, after it, the footnotes and endnotes that it refers to, as paragraphs. Tracked changes
count as accepted: inserted text is there, deleted text is not. Text boxes follow the paragraph that they are anchored
in. Page headers and footers are not read, but noted where they say more than a page number; comments and pictures are not
read. A line break, a page break and a column break are
``\\n``, a tab is ``\\t``, a hyphen that does not break is ``-``, an optional hyphen is left out.

How tables are laid out is said in :mod:`parsers.ooxml.tables`, how automatic numbers are counted in
:mod:`parsers.ooxml.labels`, how a cell's text is put together in :mod:`parsers.ooxml.blocks`.
"""

from parsers.ooxml.package import is_word
from parsers.reading import Reading
from schema.envelope import Format

FORMAT: Format = "docx"
SUFFIXES = frozenset({".docx", ".docm"})


def recognises(data: bytes) -> bool:
    """Return whether the bytes are a Word document in a zip; never raises."""
    return is_word(data)


def read(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the Word document ``data``.

    ``file`` is the id in places, ``name`` the name for messages. Findings: K140-K142, K144-K147. Raises
    UnusableInput: damaged (K004), encrypted (K005), too large or too deeply nested (K009), XML with a DTD (K010),
    content in another embedded file (K143).
    """
    from parsers.ooxml.document import read_document  # loaded for files of this format alone

    return read_document(data, file, name)
