"""OpenDocument texts: .odt (OASIS OpenDocument 1.0 to 1.3), as LibreOffice and WPS write them.

Read is the body in order and, after it, the footnotes and endnotes. Tracked changes count as accepted: deleted text is not
there. Text boxes and shapes follow the paragraph that they are anchored in; fields show what was printed last. Comments,
pictures and embedded objects are not read, page headers and footers neither, with a note where they hold text. A line break is ``\\n``, a tab ``\\t``.

How tables are laid out is said in :mod:`parsers.opendocument.tables` and :mod:`parsers.ooxml.tables`, how automatic numbers
are counted in :mod:`parsers.opendocument.numbering`, how a cell's text is put together in :mod:`parsers.ooxml.blocks`.
"""

from parsers.opendocument.package import is_text
from parsers.reading import Reading
from schema.envelope import Format

FORMAT: Format = "odt"
SUFFIXES = frozenset({".odt"})


def recognises(data: bytes) -> bool:
    """Return whether the bytes are an OpenDocument text in a zip; never raises."""
    return is_text(data)


def read(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the OpenDocument text ``data``.

    ``file`` is the id in places, ``name`` the name for messages. Findings: K140, K142, K145, K146. Raises UnusableInput: damaged
    (K004), encrypted (K005), too large or too deeply nested (K009), XML with a DTD (K010).
    """
    from parsers.opendocument.document import read_document  # loaded for files of this format alone

    return read_document(data, file, name)
