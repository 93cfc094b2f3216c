"""Text that a mail quotes line by line: > 一、组织（25分）."""

import re
from collections.abc import Sequence

_QUOTED = re.compile(r"[ \t]*(?:[>＞][ \t]?)+")
_LEAST = 3
"""Lines that are quoted by no chance."""


def unquoted(lines: Sequence[str]) -> list[str]:
    """Return the lines without the signs of quoting, where all from the first quoted one on have them, which are most; else as they are."""
    marks = [_QUOTED.match(line) for line in lines]
    filled = [n for n, line in enumerate(lines) if line.strip()]
    first = next((n for n in filled if marks[n]), len(lines))
    quoted = [n for n in filled if n >= first]
    if len(quoted) < _LEAST or len(quoted) * 2 <= len(filled) or not all(marks[n] for n in quoted):
        return list(lines)
    return [line[mark.end() :] if mark else line for line, mark in zip(lines, marks, strict=True)]
