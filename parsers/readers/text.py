"""Plain text: a line is a paragraph, and stretches of lines in a known layout are tables.

Line ends are CR LF, LF, CR, form feed, U+0085 and U+2029; a vertical tab (Word's manual line break) and U+2028 break a line
inside its paragraph or cell and become ``\\n``. Blank lines only separate. Zero-width characters, direction marks, soft
hyphens and stray control characters are never printed and are dropped. Everything else stands in some block as printed,
leading blanks included; a layout drops only its own signs (TAB, ``|``, rule rows, quotes around a cell of several lines), and so
does a mail those of quoting, ``>``.
"""

import re

from parsers import foreign
from parsers.encoding import decoded, opening
from parsers.layouts import find_stretches
from parsers.plaintext.quoted import unquoted
from parsers.reading import Reading, Recorder
from parsers.refusals import EMPTY, TOO_LARGE, refuse
from parsers.unprinted import without_unprinted
from parsers.webpage.sniff import begins_like_html
from schema.document import Block
from schema.envelope import Format
from schema.finding import Finding

FORMAT: Format = "txt"
SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".csv"})

MAX_LINES = 300_000
"""A notice of 10,000 rows in the layout of one cell a line has about 60,000."""
MAX_CELLS = 600_000
"""TABs, bars and table tags together."""

_LINE_END = re.compile("\r\n|[\n\r\f\x85\u2029]")
_SOFT = str.maketrans({"\v": "\n", "\u2028": "\n"})
_NOT_PLAIN = re.compile(r"\s*<\?xml\b|MIME-Version:|.{0,1000}%PDF-", re.IGNORECASE | re.DOTALL)


def recognises(data: bytes) -> bool:
    """Return whether the bytes are text and no web page, XML, mail archive (MHTML), RTF or PDF."""
    start = opening(data)
    if start is None or _NOT_PLAIN.match(start) or begins_like_html(start):
        return False
    return foreign.kind(data) is None


def read(data: bytes, file: str, name: str) -> Reading:
    """Return the paragraphs and tables of the text in reading order.

    ``file`` is the id in places, ``name`` the name for messages. Raises UnusableInput: too large (K009), unknown encoding
    (K011), nothing printed (K001). Findings are those of the layouts (parsers/textlayouts).
    """
    lines = unquoted(_lines(decoded(data, name), name))
    recorder = Recorder(file)
    blocks: list[Block] = []
    findings: list[Finding] = []
    at = 0
    for stretch in find_stretches(lines):
        blocks += _paragraphs(lines[at : stretch.start], recorder)
        reading = stretch.read(recorder, name)
        blocks += reading.blocks
        findings += reading.findings
        at = stretch.end
    blocks += _paragraphs(lines[at:], recorder)
    if not blocks:
        raise refuse(EMPTY, name)
    return Reading(tuple(blocks), tuple(findings))


def _lines(text: str, name: str) -> list[str]:
    if max(text.count("\n"), text.count("\r"), text.count("\f")) > MAX_LINES:
        raise refuse(TOO_LARGE, name, reason=f"> {MAX_LINES} lines")
    if text.count("\t") + text.count("|") + text.count("<t") > MAX_CELLS:
        raise refuse(TOO_LARGE, name, reason=f"> {MAX_CELLS} cells")
    text = without_unprinted(text)
    lines = _LINE_END.split(text)
    if len(lines) > MAX_LINES + 1:
        raise refuse(TOO_LARGE, name, reason=f"> {MAX_LINES} lines")
    soft = "\v" in text or "\u2028" in text
    return [line.translate(_SOFT) for line in lines] if soft else lines


def _paragraphs(lines: list[str], recorder: Recorder) -> list[Block]:
    return [recorder.paragraph(line) for line in lines if line.strip()]
