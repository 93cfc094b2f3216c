"""What a page's <template> elements hold, where the page is one that Vue fills in.

A browser prints no <template>; Vue prints every one, as if the tag were not there: the outermost of a component (which is all
that its file prints) and those within it that only carry a condition, a loop or a slot.
"""

import re

_BLOCK = r"<(?P<block>script|style)(?=[\s>])(?>.*?</(?P=block)\s*>)"
_COMPONENT = re.compile(rf"(?:[\s\ufeff]++|(?><!--.*?-->)|{_BLOCK})*+<template(?=[\s>])", re.IGNORECASE | re.DOTALL)
"""A component's file: nothing but scripts and styles stands before its template."""
_DIRECTED = re.compile(r"<template\s(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*?(?<=\s)(?:v-[a-z]|#|slot-scope)", re.IGNORECASE)
"""A template that says when, how often or where Vue prints it."""
_TAG = re.compile(r"<(/?)template(?=[\s/>])", re.IGNORECASE)


def with_templates(text: str) -> str:
    """Return the page ``text`` with its templates as elements that print what they hold where Vue fills the page in.

    Any other page is returned as it is: what its templates hold is shown only if a script of its own says so.
    """
    if _COMPONENT.match(text) or _DIRECTED.search(text):
        return _TAG.sub(r"<\1printed-template", text)
    return text
