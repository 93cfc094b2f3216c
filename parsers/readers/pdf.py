"""PDF (ISO 32000-1): what is printed, page by page.

Each page gives its tables and, between them, its paragraphs; headers, footers and page numbers are printed too. A table
or a paragraph that a page break cuts is two: joining them is not the reader's work. Read is what page content draws;
notes (annotations), form fields, bookmarks and embedded files are not.
"""

import re

from parsers.reading import Reading
from schema.envelope import Format

FORMAT: Format = "pdf"
SUFFIXES = frozenset({".pdf"})
HEAD = 1024
"""Bytes within which the mark of a PDF must stand (ISO 32000-1, 7.5.2 and Adobe's note 13)."""
_MARK = re.compile(rb"(?m)^[\x00\s\xef\xbb\xbf]*%PDF-\d")


def recognises(data: bytes) -> bool:
    """Return whether ``data`` are a PDF: its mark stands at the beginning or, after a foreign head, on its own line."""
    found = _MARK.search(data[:HEAD])
    return found is not None and (found.start() == 0 or b"endobj" in data)


def read(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the PDF ``data``; pages count from 1.

    Findings: unmapped characters (K120), pages that are pictures (K121) or recognised text (K122), pages with too many
    rules (K123), with text beyond their edges (K124), with tables without rules (K125) or with further columns of a sheet
    wider than the paper (K126). Raises UnusableInput about ``name``: damaged or cut off (K004),
    encrypted (K005), without text (K007), too large (K009), fonts without characters (K015).
    """
    from parsers.pdf.document import read_document  # pdfminer takes a fifth of a second to load

    return read_document(data, file, name)
