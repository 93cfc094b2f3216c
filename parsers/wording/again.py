"""The mark of what goes on from the page or table before: （续表）, （续）, 续：."""

import re

_MARK = re.compile(
    r"\s*[（(【]\s*(?:接上[表页]|续(?:上)?表?|续前表)\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[)）】]|^续上?表\s*[:：]?|^续\s*[:：]|续表$"
)


def goes_on(text: str) -> bool:
    """Return whether ``text`` says that it is printed again because what it names goes on."""
    return _MARK.search(text) is not None


def without_mark(text: str) -> str:
    """Return ``text`` as it was printed first, without the mark."""
    return _MARK.sub("", text).strip()
