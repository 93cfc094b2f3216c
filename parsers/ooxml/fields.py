"""Fields: what they print is kept, how they are made is not (ISO/IEC 29500-1, 17.16).

A field's result is stored in the document and read like any text. Some fields store none and print all the same; of
these the plain ones are read (check boxes, drop-down lists, ① made of ○ and 1, the text of a MACROBUTTON) and the rest
is reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schema.finding import Rule
from schema.model import Bilingual

if TYPE_CHECKING:
    from lxml.etree import _Element

    from parsers.ooxml.names import Names

UNREADABLE_FIELD = Rule(
    code="K141",
    name="unreadable-field",
    severity="warning",
    message=Bilingual(
        zh="这里印出的内容由域代码画成（{code}），读不出文字",
        en="what is printed here is drawn by a field ({code}) and cannot be read as text",
    ),
    help=Bilingual(
        zh="请对照原文，把这一处改成普通文字，另存后再试。",
        en="Compare with the printed document, type the place as plain text, and save.",
    ),
    explanation=Bilingual(
        zh="EQ 等域在打印时才画出字形，文件里没有保存结果，所以这里少了字。",
        en="Fields such as EQ draw their result when printed; the file does not store it: characters are missing here.",
    ),
    example=r"{ EQ \f(1,2) }",
)

_CIRCLED = re.compile(r"\s*EQ\s+\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,;，；]\s*(1?\d|20)\s*\)\s*", re.IGNORECASE)
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s(.*)", re.IGNORECASE | re.DOTALL)
_DRAWN = re.compile(r"\s*(EQ|SYMBOL|LISTNUM|AUTONUM\w*)\b", re.IGNORECASE)


def without_result(instruction: str) -> str | None:
    """Return what a field without a stored result prints, None where it prints something that cannot be read."""
    circled = _CIRCLED.fullmatch(instruction)
    if circled and circled[1] != "0":
        return chr(ord("①") + int(circled[1]) - 1)
    button = _BUTTON.fullmatch(instruction)
    if button:
        return button[1].strip()
    return None if _DRAWN.match(instruction) else ""


def form_field(begin: _Element, names: Names) -> str:
    """Return what the form field that begins at the w:fldChar ``begin`` shows by itself: ☐, ☒ or the chosen entry.

    "" where it is no such field (17.16.7, 17.16.9).
    """
    data = names.child(begin, "ffData")
    if data is None:
        return ""
    box = names.child(data, "checkBox")
    if box is not None:
        checked = "checked" if names.child(box, "checked") is not None else "default"
        return "☒" if names.switched_on(box, checked) else "☐"
    choice = names.child(data, "ddList")
    if choice is None:
        return ""
    chosen = names.integer(choice, "result")
    chosen = (names.integer(choice, "default") or 0) if chosen is None else chosen
    entries = [entry.get(names.val, "") for entry in choice.iterchildren(names.w + "listEntry")]
    return entries[chosen] if 0 <= chosen < len(entries) else ""
