"""Refusing web pages that would make a browser's parser run for hours: depth, repeated formatting, countless attributes.

The tree builder looks through its open elements at most tags (HTML Living Standard, section 13.2.4.2), so that its time is
the number of tags times the depth, and it repeats every formatting element left open in each paragraph (13.2.4.3). Both are
estimated beforehand from the tags alone; an estimate that is wrong costs time or a refusal, never text.
"""

import re

from parsers.refusals import TOO_LARGE, refuse

MAX_TAGS = 2_000_000
MAX_STEPS = 150_000_000
MAX_REPEATS = 500_000
MAX_ATTRIBUTES = 500
MAX_ROOT_TAGS = 100
"""<html> and <body> tags; each adds its attributes to the first one."""

_FREE_REPEATS = 16
"""Formatting elements that may stay open for nothing."""
_ATTRIBUTE = r"(?:[\s/]++|=?[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>\"'][^\s>]*+)?+)?+|=)"
_COMMENT = r"<!--(?:-?>|(?>.*?(?:--!?>|\Z)))"
_TAG = rf"<(/?)([a-zA-Z][^\s/>]*+)({_ATTRIBUTE}*+)"
_TAGS = re.compile(rf"{_COMMENT}|{_TAG}", re.DOTALL)
_TAGS_OUTSIDE_SCRIPTS = re.compile(
    rf"{_COMMENT}|<(?:script|style)(?=[\s/>])(?>.*?(?:</(?:script|style)|\Z))|{_TAG}", re.DOTALL | re.IGNORECASE
)
"""In SVG and MathML a <style> is an element like others, so what stands in it counts where a page has any."""
_FOREIGN = re.compile("<(?:svg|math)", re.IGNORECASE)
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_LONG = 4 * MAX_ATTRIBUTES

_VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_CLOSE_THEMSELVES = frozenset({"p", "li", "dt", "dd", "option", "optgroup", "a", "nobr", "html", "head", "body"})
_TABLE_PARTS = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "col", "colgroup"})
_FORMATTING = frozenset({
    "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip


def refuse_costly(text: str, name: str) -> None:
    """Raise UnusableInput (K009) about the file ``name`` where parsing the page ``text`` would take too long."""
    if text.count("<") > MAX_TAGS:
        raise refuse(TOO_LARGE, name, reason=f"> {MAX_TAGS} tags")
    nest = _Nest()
    roots = 0
    tags = _TAGS if _FOREIGN.search(text) else _TAGS_OUTSIDE_SCRIPTS
    for tag in tags.finditer(text):
        closing, element, attributes = tag.groups()
        if element is None:
            continue
        element = element.lower()
        if closing:
            nest.close(element)
            continue
        nest.open(element)
        if len(attributes) > _LONG and len(_ATTRIBUTES.findall(attributes)) > 2 * MAX_ATTRIBUTES:
            raise refuse(TOO_LARGE, name, reason=f"> {MAX_ATTRIBUTES} attributes")
        roots += element in ("html", "body")
        if nest.steps > MAX_STEPS or nest.repeats > MAX_REPEATS or roots > MAX_ROOT_TAGS:
            raise refuse(TOO_LARGE, name, reason=f"<{element}> × {len(nest.opened)}")


class _Nest:
    """Roughly the stack of open elements, and what the tree builder has spent on it so far."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.steps = 0
        self.repeats = 0
        self._tables: list[int] = []
        self._formatting = 0

    def open(self, element: str) -> None:
        self.steps += len(self.opened)
        self.repeats += max(0, self._formatting - _FREE_REPEATS)
        if element in _TABLE_PARTS:
            if self._tables:
                self._cut(self._tables[-1] + 1)
        elif element not in _VOID and element not in _CLOSE_THEMSELVES:
            if element == "table":
                self._tables.append(len(self.opened))
            self.opened.append(element)
            self._formatting += element in _FORMATTING

    def close(self, element: str) -> None:
        opened = self.opened
        self.steps += 1
        floor = self._tables[-1] if self._tables else 0
        if element == "table":
            if self._tables:
                self._cut(self._tables.pop())
        elif element in _TABLE_PARTS:
            if self._tables:
                self._cut(floor + 1)
        elif element not in _CLOSE_THEMSELVES:
            for at in range(len(opened) - 1, floor - 1, -1):
                self.steps += 1
                if opened[at] == element:
                    self._cut(at)
                    break

    def _cut(self, at: int) -> None:
        if at < len(self.opened):
            self._formatting -= sum(element in _FORMATTING for element in self.opened[at:])
            del self.opened[at:]
