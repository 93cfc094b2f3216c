"""Web pages: what a browser shows of them.

Printed are also the values that stand in text fields (<input>, <textarea>) and the entry of a <select> that is written as chosen,
<sup> and <sub>. Left out are struck out text (<del>, <s>), scripts, styles, templates that Vue does not print, <noscript>, the head, and
what the page marks as hidden in its own tags; style sheets are not worked out, so that text hidden by a class is read. Numbers of <ol>
are labels.
"""

from parsers.encoding import decoded, opening
from parsers.reading import Reading, Recorder
from parsers.refusals import EMPTY, refuse
from parsers.webpage.sniff import begins_like_html, declared_charset
from schema.envelope import Format

FORMAT: Format = "html"
SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


def recognises(data: bytes) -> bool:
    """Return whether the bytes are text that begins like a web page or a piece of one."""
    start = opening(data)
    return start is not None and begins_like_html(start)


def read(data: bytes, file: str, name: str) -> Reading:
    """Return the paragraphs and tables of the page in the order in which they are printed.

    Tables are formed by the HTML standard's table model (HTML Living Standard, section 4.9.12); a cell's paragraphs, lines and
    list items are joined by ``\\n``. ``file`` is the id in places, ``name`` the name for messages. Raises UnusableInput: too
    large (K009), unknown encoding (K011), nothing printed (K001), refused by the parser (K004). Findings: a span beyond the
    limits (K150), overlapping cells (K151), hidden text in a table (K152), a cell that reaches too far down (K153).
    """
    from parsers.webpage.page import read_page  # loaded for files of this format alone

    text = decoded(data, name, declared_charset(opening(data) or ""))
    reading = read_page(text, Recorder(file), name)
    if not reading.blocks:
        raise refuse(EMPTY, name)
    return reading
