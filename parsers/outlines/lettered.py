"""Letters that number categories and items, A. B. or A1 A2 B1: one counts on from the other, through all of a level."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from parsers.outlines.tree import Node

_CODE = re.compile(
    r"\s*(?P<n>[（(]?(?P<letter>[A-Za-zＡ-Ｚ])(?:\s?[-－—]?(?P<numbers>[0-9０-９]{1,2}(?:[-－—.．][0-9０-９]{1,2})?))?(?![0-9０-９])[)）]?(?P<mark>\s*[、.．:：)）]|(?<=[)）]))?)(?P<blank>\s*)"
)
_COUNTED = re.compile("[类级型号栋座区楼层]")
"""What begins all texts behind letters that are names, if not the same sign: A区绿化 and B楼保洁."""
_NUMBER = re.compile(r"[0-9０-９]+")
_FIRST = ord("A")
_LEAST = 2
"""Numbers that count, and characters of what they count."""


@dataclass(frozen=True, slots=True)
class _Code:
    """The number of a node as it counts, how it is printed, where the text behind it begins, and whether it begins a group of its own.

    ``marked`` says whether a sign that ends numbers stands behind it, ``parted`` whether that or a blank does.
    """

    numbers: tuple[int, ...]
    printed: str
    end: int
    first: bool
    marked: bool
    parted: bool


def take_letters(children: Sequence[Node]) -> None:
    """Give the nodes of a level, all categories or all items at one depth, the letters that number them, and take these from their texts.

    All must have one and no number; each is the next after the one before, or the first behind another number, A2 then B1, as below
    another parent. A letter alone needs a mark or a blank behind it, or parts A1 and A2; what remains must tell them apart. Where it
    begins alike in all, they are names: A区绿化 and B区保洁.
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
    rest = [node.text.text[code.end :] for (node, _), code in zip(group, codes, strict=True)]
    told = len(set(rest)) == len(group) and all(len(text) >= _LEAST for text in rest)
    if told and all(_follows(*pair) for pair in pairwise(codes)) and not _are_names(group, codes, rest):
        for (node, _), code in zip(group, codes, strict=True):
            node.label, node.text = code.printed, node.text.cut(code.end)


def _are_names(group: Sequence[tuple[Node, bool]], codes: Sequence[_Code], rest: Sequence[str]) -> bool:
    """Return whether letters are part of the names behind them, which all begin alike: A1标段 and A2标段, A 区 and B 区.

    Behind a blank, more than one such sign is a word, A 项目决策 and B 项目管理. Where all have parts A1 and A2 whose texts begin
    otherwise, they are numbers too, unless they count what stands behind: A 类企业 and B 类学校.
    """
    alike = _alike(rest)
    if any(code.marked for code in codes):
        return False
    if all(map(_COUNTED.match, rest)):
        return True
    word = not alike or (alike > 1 and all(code.parted for code in codes))
    return not word and not _heads_codes([node for node, _ in group])


def _heads_codes(group: Sequence[Node]) -> bool:
    """Return whether all have parts that their letter numbers, A1 and A2 below A, whose texts do not all begin alike."""
    found = [(_CODE.match(node.text.text), node) for node in group]
    if not all(code and not code["numbers"] and _numbers_parts(node, code["letter"]) for code, node in found):
        return False
    texts = [child.text.text for node in group for child in node.children]
    return not _alike([text[code.end() :] for text in texts if (code := _CODE.match(text))])


def _alike(texts: Sequence[str]) -> int:
    """Return with how many signs that are the same in all the texts begin."""
    return sum(1 for _ in takewhile(lambda signs: len(set(signs)) == 1, zip(*texts, strict=False)))


def _code(node: Node, first: bool) -> _Code | None:
    found = _CODE.match(node.text.text) if not node.label else None
    if found is None:
        return None
    marked = found["mark"] is not None
    parted = marked or bool(found["blank"])
    if not parted and not found["numbers"] and not _numbers_parts(node, found["letter"]):
        return None
    letter = ord(found["letter"].upper().translate({n: n - 0xFEE0 for n in range(0xFF21, 0xFF3B)})) - _FIRST + 1
    numbers = [int(number) for number in _NUMBER.findall(found["numbers"] or "")]
    return _Code((letter, *numbers), found["n"].strip(), found.end(), first, marked, parted)


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
