"""The runs of a Word template: putting every mark into a run of its own, however Word has cut it up."""

import copy
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.forms.template.expressions import bad
from pipeline.forms.template.marks import MARK, is_mark

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def text_of(element: "_Element") -> str:
    """Return the text of all w:t below an element."""
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def alone(root: "_Element") -> None:
    """Put every mark below ``root`` into a run of its own, with the looks of the run in which it begins."""
    for paragraph in list(root.iter(f"{W}p")):
        if "{" in text_of(paragraph):
            _gather(paragraph)
            _part(paragraph)


def _gather(paragraph: "_Element") -> None:
    """Move the whole text of each mark into the w:t in which it begins."""
    nodes = [node for node in paragraph.iter(f"{W}t") if next(node.iterancestors(f"{W}p")) is paragraph]
    starts, at = [], 0
    for node in nodes:
        starts.append(at)
        at += len(node.text or "")
    whole = "".join(node.text or "" for node in nodes)
    marks = list(MARK.finditer(whole))
    left = MARK.sub("", whole)
    if "{{" in left or "{%" in left:
        raise bad(whole[:60], "花括号不成对", "braces that do not match")
    for node, start in zip(nodes, starts, strict=True):
        node.text = "".join(_share(whole, start, len(node.text or ""), [match.span() for match in marks]))
        node.set(_SPACE, "preserve")


def _share(whole: str, start: int, length: int, spans: list[tuple[int, int]]) -> Iterator[str]:
    """Yield what a node keeps: its own text outside marks, and the whole of the marks that begin in it."""
    at = start
    for first, last in spans:
        if last <= at:
            continue
        if first >= start + length:
            break
        yield whole[at : max(first, at)]
        if first >= start:
            yield whole[first:last]
        at = min(last, start + length)
    yield whole[at : start + length]


def _part(paragraph: "_Element") -> None:
    """Cut runs so that each mark stands alone in one."""
    for node in [node for node in paragraph.iter(f"{W}t") if MARK.search(node.text or "")]:
        run = node.getparent()
        if run is None or run.tag != f"{W}r" or is_mark(text_of(run)):
            continue
        looks = run.find(f"{W}rPr")
        pieces = [piece for child in run if child is not looks for piece in _pieces(child)]
        for piece in pieces:
            made = run.makeelement(f"{W}r", {})
            if looks is not None:
                made.append(copy.deepcopy(looks))
            made.append(piece)
            run.addprevious(made)
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)


def _pieces(child: "_Element") -> Iterator["_Element"]:
    if child.tag != f"{W}t" or not MARK.search(child.text or ""):
        yield child
        return
    at = 0
    text = child.text or ""
    for match in MARK.finditer(text):
        yield from _said(child, text[at : match.start()])
        yield from _said(child, match[0])
        at = match.end()
    yield from _said(child, text[at:])


def _said(like: "_Element", text: str) -> Iterator["_Element"]:
    if text:
        made = like.makeelement(f"{W}t", {_SPACE: "preserve"})
        made.text = text
        yield made
