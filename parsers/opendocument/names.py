"""The names of OpenDocument text (OASIS OpenDocument 1.3 part 3, 2.2.2), written out as lxml has them."""

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_OASIS}:office:1.0}}"
TEXT = f"{{{_OASIS}:text:1.0}}"
TABLE = f"{{{_OASIS}:table:1.0}}"
STYLE = f"{{{_OASIS}:style:1.0}}"
DRAW = f"{{{_OASIS}:drawing:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
"""LibreOffice's own, for what a later version of the standard takes up."""
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_DIGITS = 9


def number(text: str | None, otherwise: int) -> int:
    """Return ``text`` as a whole number, ``otherwise`` where it is none or has more than nine digits."""
    if text and len(text) <= _DIGITS and text.isascii() and text.isdigit():
        return int(text)
    return otherwise


def count(text: str | None) -> int:
    """Return how often something is repeated or how much it spans: ``text`` as a number, at least 1, however large."""
    if text and text.isascii() and text.isdigit():
        return max(1, int(text)) if len(text) <= _DIGITS else 10**_DIGITS
    return 1
