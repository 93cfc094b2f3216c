"""The marks of Markdown: a heading, ## 评分标准, and what is strong, **评分标准**."""

import re

from parsers.strand import Strand

HEADING = re.compile(r"(#{1,6})\s+")
STRONG = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")
"""Strong emphasis (CommonMark, 6.2): markup, of which only the text inside is seen."""


def without_strong(text: Strand) -> Strand:
    """Return a text without the marks of strong emphasis."""
    if "**" not in text.text:
        return text
    pieces, at = Strand(()), 0
    for found in STRONG.finditer(text.text):
        pieces += text.cut(at, found.start()) + text.cut(found.start(1), found.end(1))
        at = found.end()
    return pieces + text.cut(at)
