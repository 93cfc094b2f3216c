"""What a page's <template> elements hold, where the page is one that Vue fills in.

A browser prints no <template>; Vue prints every one, as if the tag were not there: the outermost of a component (which is all
that its file prints) and those within it that only carry a condition, a loop or a slot. In a page a template without any of these
stays what it is to the browser, and so does one that a condition alone may show: what it holds is printed at times only.
"""

import re

_BLOCK = r"<(?P<block>script|style|i18n|docs|route)(?=[\s>])(?>.*?</(?P=block)\s*>)"
_ASIDE = rf"(?:[\s\ufeff]++|(?><!--.*?-->)|{_BLOCK})*+"
_COMPONENT = re.compile(rf"{_ASIDE}<template(?=[\s>])(?![^<>]*\sid=)", re.IGNORECASE | re.DOTALL)
"""A component's file: nothing but scripts and styles stands before its template, which no script finds by an id,"""
_END = re.compile(rf"(?:.*</template\s*>)?{_ASIDE}(?:<script(?=[\s>]).*)?", re.IGNORECASE | re.DOTALL)
"""or behind it."""
_CLOSED = re.compile(r"</template\s*>", re.IGNORECASE)
_BEFORE = r"<template\s(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*?(?<=\s)"
_DIRECTED = re.compile(rf"{_BEFORE}(?:v-[a-z]|#|slot-scope)", re.IGNORECASE)
"""A template that says when, how often or where Vue prints it."""
_CONDITION = re.compile(rf"{_BEFORE}v-(?:if|else|else-if|show)(?=[\s=/>])", re.IGNORECASE)
"""One that says when."""
_TAG = re.compile(r"<(?P<close>/?)template(?=[\s/>])(?P<rest>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>?)", re.IGNORECASE)


def with_templates(text: str) -> str:
    """Return the page ``text`` with its templates as elements that print what they hold where Vue fills the page in.

    Any other page is returned as it is: what its templates hold is shown only if a script of its own says so.
    """
    component = _is_component(text)
    printed: list[bool] = []

    def named(tag: re.Match[str]) -> str:
        if tag["close"]:
            shown = printed.pop() if printed else component
        else:
            shown = component or _prints(tag[0], any(printed))
            if not tag[0].endswith("/>"):
                printed.append(shown)
        return f"<{tag['close']}printed-template{tag['rest']}" if shown else tag[0]

    return _TAG.sub(named, text)


def _is_component(text: str) -> bool:
    cut = _CLOSED.search(text) is None
    return _COMPONENT.match(text) is not None and (cut or _END.fullmatch(text) is not None)


def _prints(tag: str, within: bool) -> bool:
    """Return whether Vue prints a template of a page, perhaps ``within`` one that it prints."""
    return _DIRECTED.match(tag) is not None and (within or _CONDITION.match(tag) is None)
