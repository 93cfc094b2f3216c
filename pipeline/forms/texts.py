"""Texts that come from outside, made fit for office files."""

import re

_ILLEGAL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return ``text`` with every character that XML 1.0 (2.2) cannot hold replaced by U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)


def is_legal(text: str) -> bool:
    """Return whether XML can hold every character of ``text``."""
    return _ILLEGAL.search(text) is None
