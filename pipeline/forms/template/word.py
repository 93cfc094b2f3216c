"""The office's own Word template, in the manner of docxtpl: {{ field }}, {%tr for item in items %} … {%tr endfor %}.

The marks are read from the text of the template and worked out by :mod:`expressions`; the XML around them stays as it is.
"""

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from pipeline.forms.describe import shown
from pipeline.forms.form import SCORE_ROLES
from pipeline.forms.tags import tag
from pipeline.forms.template.expressions import bad, evaluate, records, truth
from pipeline.forms.template.fields import Entry, Record, Value
from pipeline.forms.template.marks import MARK, Mark, Scope, is_mark, loop, read_mark
from pipeline.forms.template.runs import W, alone, text_of
from pipeline.forms.word.controls import ControlKind, Controls, run

if TYPE_CHECKING:
    from lxml.etree import _Element

_SCOPES: dict[str, Scope] = {f"{W}tr": "tr", f"{W}p": "p", f"{W}r": ""}
_OPENING = ("for", "if")
_CLOSING = {"for": "endfor", "if": "endif"}
_MERGED = re.compile(r"\{%-?\s*vm\s*-?%\}")
_BEFORE_MERGE = tuple(W + name for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
_MOST = 20_000
"""Turns that the loops of a template may take; a form of 3,000 items takes some thousands."""


@dataclass(slots=True)
class Renderer:
    """Fills in one template; ``rubric`` is the id that the tags begin with."""

    rubric: str
    controls: Controls = field(default_factory=Controls)
    turns: int = 0

    def render(self, root: "_Element", scope: Record) -> None:
        """Work out all marks below ``root`` in place; raises UnusableInput (K871, K872)."""
        alone(root)
        self._inside(root, scope)

    def _inside(self, parent: "_Element", scope: Record) -> None:
        if MARK.search(text_of(parent)) is None:
            return
        children = list(parent)
        for child in children:
            parent.remove(child)
        parent.extend(self._rendered(children, scope))

    def _rendered(self, siblings: Sequence["_Element"], scope: Record) -> Iterator["_Element"]:
        """Yield what ``siblings`` become: loops repeated, conditions decided, fields filled in."""
        at = 0
        while at < len(siblings):
            mark = _control(siblings[at])
            if mark is None:
                yield from self._plain(siblings[at], scope)
                at += 1
            elif mark.word in _OPENING:
                end = _end(siblings, at, mark)
                yield from self._block(mark, siblings[at + 1 : end], scope)
                at = end + 1
            else:
                raise bad(mark.text, "前面没有对应的开头", "nothing was begun that this could end")

    def _block(self, mark: Mark, inner: Sequence["_Element"], scope: Record) -> Iterator["_Element"]:
        if mark.word == "if":
            yield from self._rendered(_chosen(mark, inner, scope), scope)
            return
        name, source = loop(mark)
        found = records(source, scope)
        for number, record in enumerate(found):
            self.turns += 1
            if self.turns > _MOST:
                raise bad(mark.text, "循环太多", "too many loops")
            counted: Record = {
                "index": Decimal(number + 1),
                "first": Decimal(number == 0),
                "last": Decimal(number + 1 == len(found)),
                "length": Decimal(len(found)),
            }
            copies = [copy.deepcopy(element) for element in inner]
            yield from self._rendered(copies, {**scope, name: record, "loop": counted})

    def _plain(self, element: "_Element", scope: Record) -> Iterator["_Element"]:
        text = text_of(element)
        if element.tag == f"{W}r" and is_mark(text):
            yield from self._mark(element, read_mark(text), scope)
            return
        if element.tag == f"{W}tc" and _MERGED.search(text):
            _merge(element, "restart" if truth(evaluate("loop.first", scope)) else "continue")
        self._inside(element, scope)
        yield element

    def _mark(self, element: "_Element", mark: Mark, scope: Record) -> Iterator["_Element"]:
        """Yield what a run that holds one mark becomes: remarks, and vm, which its cell has seen to, vanish."""
        if mark.word == "field":
            yield self._field(element, evaluate(mark.expression, scope))

    def _field(self, element: "_Element", value: Value) -> "_Element":
        if isinstance(value, Entry):
            return self._control_of(element, value)
        if value is None or isinstance(value, str | Decimal):
            return _like(element, shown(value) if isinstance(value, Decimal) else value or "")
        raise bad(text_of(element), "这是一组字段，不是一个值", "this is a group of fields, not a value")

    def _control_of(self, element: "_Element", entry: Entry) -> "_Element":
        """Return the content control for a field to fill in, in the looks of the run that held its mark."""
        value = shown(entry.value) if isinstance(entry.value, Decimal) else entry.value
        name = tag(self.rubric, entry.line.id if entry.line else None, entry.role)
        is_choice = entry.line is not None and entry.line.rule == "veto" and entry.role in SCORE_ROLES
        kind: ControlKind = "choice" if is_choice else "date" if entry.role == "date" else "text"
        return _parsed(self.controls.control(name, entry.label, kind, value or None), element)


def _control(element: "_Element") -> Mark | None:
    """Return the control mark that a row, paragraph or run is there for, None where there is none."""
    if element.tag not in _SCOPES:
        return None
    scope = _SCOPES[str(element.tag)]
    found = [read_mark(text) for text in MARK.findall(text_of(element)) if text.startswith("{%")]
    own = [mark for mark in found if mark.scope == scope and mark.word != "vm"]
    if len(own) > 1:
        raise bad(own[1].text, "一行只能有一个这样的标记", "one such mark a row")
    return own[0] if own and (scope or is_mark(text_of(element))) else None


def _end(siblings: Sequence["_Element"], start: int, mark: Mark) -> int:
    """Return where the block that ``mark`` begins ends."""
    depth = 0
    for at in range(start, len(siblings)):
        here = _control(siblings[at])
        if here and here.word == mark.word:
            depth += 1
        elif here and here.word == _CLOSING[mark.word]:
            depth -= 1
            if depth == 0:
                return at
    raise bad(mark.text, f"没有找到 {_CLOSING[mark.word]}", f"{_CLOSING[mark.word]} is missing")


def _chosen(mark: Mark, inner: Sequence["_Element"], scope: Record) -> list["_Element"]:
    """Return the elements of the first branch of an if whose condition holds."""
    condition: str | None = mark.expression
    branch: list[_Element] = []
    depth = 0
    for element in inner:
        here = _control(element)
        if here and here.word in ("if", "endif"):
            depth += 1 if here.word == "if" else -1
        if here and depth == 0 and here.word in ("elif", "else"):
            if condition is None or truth(evaluate(condition, scope)):
                return branch
            condition, branch = (here.expression if here.word == "elif" else None), []
        else:
            branch.append(element)
    return branch if condition is None or truth(evaluate(condition, scope)) else []


def _like(element: "_Element", text: str) -> "_Element":
    """Return a run that looks as ``element`` does and says ``text``."""
    return _parsed(run(text), element)


def _parsed(xml: str, like: "_Element") -> "_Element":
    """Return the element that ``xml`` writes, its runs in the looks of the run ``like``."""
    from lxml import etree

    made = etree.fromstring(f'<w:x xmlns:w="{W[1:-1]}">{xml}</w:x>')[0]
    looks = like.find(f"{W}rPr")
    if looks is not None:
        for one in [made] if made.tag == f"{W}r" else list(made.iter(f"{W}r")):
            _dress(one, looks)
    return made


def _dress(one: "_Element", looks: "_Element") -> None:
    """Give a run the looks of another, but for a character style of its own."""
    own = one.find(f"{W}rPr")
    style = own.find(f"{W}rStyle") if own is not None else None
    replacement = copy.deepcopy(looks)
    if style is not None and replacement.find(f"{W}rStyle") is None:
        replacement.insert(0, style)
    if own is not None:
        one.remove(own)
    one.insert(0, replacement)


def _merge(cell: "_Element", value: str) -> None:
    """Set the vertical merge of a table cell (w:vMerge: 17.4.84, which stands before w:tcBorders and what follows)."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = cell.makeelement(f"{W}tcPr", {})
        cell.insert(0, properties)
    for old in properties.findall(f"{W}vMerge"):
        properties.remove(old)
    before = [child for child in properties if child.tag in _BEFORE_MERGE]
    properties.insert(len(before), properties.makeelement(f"{W}vMerge", {f"{W}val": value}))
