"""Characters that no reader of a page sees and that break words for a program."""

import re

_UNPRINTED = re.compile(
    "(?<![0-9])\u00ad|\u00ad(?![0-9])|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)


def without_unprinted(text: str) -> str:
    """Return ``text`` without what is never printed: zero-width and direction characters, soft hyphens, stray controls.

    They come from web pages and chats, by way of the clipboard, into files of any format. TAB and all line ends
    stay, and so does a soft hyphen between digits, which Word shows: 90-100 typed with it is no 90100.
    """
    return _UNPRINTED.sub("", text) if _UNPRINTED.search(text) else text
