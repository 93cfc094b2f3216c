"""The marks in a template's text: {{ field }}, {% for … %}, {%tr for … %}, {# remark #}."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.forms.template.expressions import bad

Scope = Literal["tr", "p", ""]
"""What a control mark repeats or leaves out: table rows, paragraphs, or what stands in the same paragraph."""
Word = Literal["field", "for", "if", "elif", "else", "endfor", "endif", "vm", "remark"]

_WORDS: dict[str, Word] = {word: word for word in get_args(Word) if word not in ("field", "remark")}

MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_CONTROL = re.compile(r"\{%-?(?P<scope>tr|p|tc|r)?\s*\b(?P<word>[a-z]+)\b(?P<rest>.*?)-?%\}", re.DOTALL)
_LOOP = re.compile(r"\s*(?P<name>[A-Za-z_][A-Za-z0-9_]*)\s+in\s+(?P<list>.+?)\s*", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")
"""Word turns straight quotation marks into curly ones."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: what it is, what it applies to, and its expression."""

    text: str
    word: Word
    scope: Scope = ""
    expression: str = ""


def is_mark(text: str) -> bool:
    """Return whether ``text`` is one mark and nothing else."""
    match = MARK.match(text)
    return match is not None and match.end() == len(text)


def read_mark(text: str) -> Mark:
    """Return the mark that ``text`` is; raises UnusableInput (K872) where it is none that a template can hold."""
    if text.startswith("{#"):
        return Mark(text, "remark")
    if text.startswith("{{"):
        return Mark(text, "field", expression=text[2:-2].translate(_QUOTES).strip())
    match = _CONTROL.fullmatch(text)
    if not match:
        raise bad(text, "看不懂", "not understood")
    scope: str = match["scope"] or ""
    if scope in ("tc", "r"):
        raise bad(text, "不支持 tc 和 r", "tc and r are not supported")
    word = _WORDS.get(match["word"])
    if word is None:
        raise bad(text, f"没有 {match['word']} 这种写法", f"there is no {match['word']}")
    return Mark(
        text, word, "tr" if scope == "tr" else "p" if scope == "p" else "", match["rest"].translate(_QUOTES).strip()
    )


def loop(mark: Mark) -> tuple[str, str]:
    """Return the name and the list of a for mark; raises UnusableInput (K872) where it is not ``for NAME in LIST``."""
    match = _LOOP.fullmatch(mark.expression)
    if not match:
        raise bad(mark.text, "应写成 for 名字 in 列表", "write for NAME in LIST")
    return match["name"], match["list"]
