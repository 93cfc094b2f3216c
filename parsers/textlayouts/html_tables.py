"""HTML tables inside Markdown or plain text, as converters and README authors write them."""

import re
from collections.abc import Iterator, Sequence

from parsers.plaintext.stretches import Stretch
from parsers.reading import Reading, Recorder

ORDER = 10

_START = re.compile(r"\s*+(?:<(?!table[\s>])[a-z][^<>]{0,300}+>\s*+)*+<table[\s>]", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)table(?=[\s>])", re.IGNORECASE)


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches from a line that begins with <table> to the line with its </table>.

    Around them the text stays as printed; a table that is not closed is no stretch.
    """
    depth = start = 0
    for number, line in enumerate(lines):
        if not depth and not _START.match(line):
            continue
        start = start if depth else number
        for tag in _TABLE.finditer(line):
            depth += -1 if tag[1] else 1
        if depth <= 0:
            depth = 0
            yield _stretch(start, number + 1, "\n".join(lines[start : number + 1]))


def _stretch(start: int, end: int, text: str) -> Stretch:
    def read(recorder: Recorder, name: str) -> Reading:
        from parsers.webpage.page import read_page  # loaded where a text holds a page's table

        return read_page(text, recorder, name)

    return Stretch(start, end, read)
