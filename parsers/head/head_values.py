"""The values of a notice's head from their printed text: the document number 发文字号 and the date of issue 成文日期."""

import re

from parsers.head.headlines import DATE, NUMBER, day_of
from parsers.strand import compact
from schema.location import Source
from schema.notice import DocumentNumber, IssuedOn


def document_number(match: re.Match[str], text: str, source: Source = ()) -> DocumentNumber:
    """Return the document number that ``match`` found, printed as ``text`` at ``source``."""
    return DocumentNumber(
        text=compact(text),
        agency_code=compact(match["code"]),
        year=int(match["year"]),
        serial=int(match["serial"]),
        source=source,
    )


def typed_number(text: str) -> DocumentNumber | None:
    """Return the document number that a person typed as ``text``, None where it is none."""
    match = NUMBER.fullmatch(text.strip())
    return document_number(match, text) if match else None


def typed_date(text: str) -> IssuedOn | None:
    """Return the date that a person typed as ``text``, as 2012年7月12日; None where it is none."""
    match = DATE.fullmatch(text.strip())
    day = day_of(match) if match else None
    return IssuedOn(date=str(day), text=text.strip()) if day else None
