"""Leaders: the dots that lead from a name to its points at the end of the line, 运行稳定 ........ 10分."""

import re

from parsers.wording.numerals import ARABIC

_LEADER = r"(?:[.．·•]{4,}|(?:[.．·•]\s){4,}|[…⋯]{2,}|[—–－_-]{4,})"
_LED = re.compile(rf"[^\W_][^\n]*?\s*{_LEADER}\s*[（(]?{ARABIC}\s*分\s*[)）]?\s*")


def led_by_dots(text: str) -> bool:
    """Return whether a line is a name from which leaders go to its points; in a table of contents they go to a bare number."""
    return _LED.fullmatch(text) is not None
