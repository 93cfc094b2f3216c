"""Texts with changed words marked, in lines: painted where there is colour, in brackets as git --word-diff has them where not."""

from collections.abc import Iterator, Sequence

from pipeline.terminal import Look
from pipeline.width import clean, width, wrap

Runs = Sequence[tuple[str, str]]
"""Text with its sign: = as it was, - dropped, + new."""
_BRACKETS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
_STYLES = {"-": "31;9", "+": "32;1;4"}
"""Red and struck through, green and bold and underlined (ECMA-48, 8.3.117)."""
_NARROWEST = 8


def bracketed(runs: Runs) -> str:
    """Return the text with changed words in brackets: 不少于[-5篇-]{+8篇+}."""
    return "".join(_BRACKETS[sign].format(text) for sign, text in runs)


def marked_lines(runs: Runs, columns: int, look: Look) -> Iterator[tuple[str, int]]:
    """Yield the lines of the text, changed words marked, each with the columns that it takes."""
    safe = [(sign, clean(text)) for sign, text in runs]
    if not look.colour:
        safe = [("=", bracketed([run])) for run in safe]
    whole, at = "".join(text for _, text in safe), 0
    for line in wrap(whole, max(_NARROWEST, columns)):
        start = whole.find(line, at)
        at = start + len(line)
        yield "".join(_painted(safe, start, at, look)), width(line)


def _painted(runs: Runs, start: int, end: int, look: Look) -> Iterator[str]:
    """Yield what of the runs stands from ``start`` to ``end`` of the whole text, painted."""
    at = 0
    for sign, text in runs:
        part = text[max(0, start - at) : max(0, end - at)]
        yield look.paint(part, _STYLES[sign]) if sign in _STYLES else part
        at += len(text)
