"""Letters that number categories and items, A. B. or A1 A2 B1: one counts on from the other, through all of a level."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.outlines.tree import Node

_CODE = re.compile(
    r"\s*(?P<n>[（(]?(?P<letter>[A-Za-zＡ-Ｚ])(?:\s?[-－—]?(?P<numbers>[0-9０-９]{1,2}(?:[-－—.．][0-9０-９]{1,2})?))?(?![0-9０-９])[)）]?(?P<mark>\s*[、.．:：)）]|(?<=[)）]))?)(?P<blank>\s*)"
)
_NAMED = re.compile("[类级型组班号栋座线区楼档岗]")
"""What stands behind letters and figures that are a name: A1类, B2栋."""
_NUMBER = re.compile(r"[0-9０-９]+")
_FIRST = ord("A")
_LEAST = 2
"""Numbers that count, and characters of what they count."""


@dataclass(frozen=True, slots=True)
class _Code:
    """The number of a node as it counts, how it is printed, where the text behind it begins, and whether it begins a group of its own."""

    numbers: tuple[int, ...]
    printed: str
    end: int
    first: bool


def take_letters(children: Sequence[Node]) -> None:
    """Give the nodes of a level, all categories or all items at one depth, the letters that number them, and take these from their texts.

    All must have one and no number; each is the next after the one before, or the first behind another number, A2 then B1, as below
    another parent. A letter alone needs a mark or a blank behind it, or parts A1 and A2: A岗 and B岗 are names; what remains must
    tell them apart.
    """
    level = [*_level([children])]
    while level:
        for group in ([n for n in level if n[0].is_item], [n for n in level if not n[0].is_item]):
            _take(group)
        level = [*_level([node.children for node, _ in level])]


def _level(families: Sequence[Sequence[Node]]) -> Iterator[tuple[Node, bool]]:
    """Yield the nodes of a level, and whether each is the first below its parent."""
    return ((node, at == 0) for family in families for at, node in enumerate(family))


def _take(group: Sequence[tuple[Node, bool]]) -> None:
    codes = [code for node, first in group if (code := _code(node, first)) is not None]
    if len(codes) != len(group) or len(codes) < _LEAST or codes[0].numbers[-1] != 1:
        return
    rest = {node.text.text[code.end :] for (node, _), code in zip(group, codes, strict=True)}
    told = len(rest) == len(group) and all(len(text) >= _LEAST for text in rest)
    if told and all(_follows(*pair) for pair in pairwise(codes)):
        for (node, _), code in zip(group, codes, strict=True):
            node.label, node.text = code.printed, node.text.cut(code.end)


def _code(node: Node, first: bool) -> _Code | None:
    found = _CODE.match(node.text.text) if not node.label else None
    bare = found is not None and found["mark"] is None and not found["blank"]
    if found is None or (bare and _NAMED.match(node.text.text, found.end())):
        return None
    if bare and not found["numbers"] and not _numbers_parts(node, found["letter"]):
        return None
    letter = ord(found["letter"].upper().translate({n: n - 0xFEE0 for n in range(0xFF21, 0xFF3B)})) - _FIRST + 1
    numbers = [int(number) for number in _NUMBER.findall(found["numbers"] or "")]
    return _Code((letter, *numbers), found["n"].strip(), found.end(), first)


def _numbers_parts(node: Node, letter: str) -> bool:
    """Return whether all parts of a node begin with a letter and a figure: those of A财务 with A1."""
    texts = [child.text.text.lstrip("（( ") for child in node.children]
    return bool(texts) and all(text[:1] == letter and text[1:2].isdecimal() for text in texts)


def _follows(before: _Code, code: _Code) -> bool:
    """Return whether a number is the next one, or the first of a group that counts anew."""
    over, last = before.numbers[:-1], before.numbers[-1]
    if len(code.numbers) != len(before.numbers):
        return False
    return (code.numbers[:-1] == over and code.numbers[-1] == last + 1) or (
        code.numbers[-1] == 1 and (code.first or code.numbers[:-1] > over)
    )
