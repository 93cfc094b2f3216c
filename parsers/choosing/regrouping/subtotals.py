"""Items that state what the items below them make: in brackets, 胸部 （20）, 肺 12, 心 8, or in rows that say nothing but it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from parsers.choosing.regrouping.oneoff import heads_but_one
from parsers.outlines.kinds import kind_named, kind_of
from parsers.outlines.nodes import take_end
from parsers.outlines.tree import Node, Outline
from parsers.wording import labels
from parsers.wording.marks import ending, is_bracketed
from parsers.wording.totals import WHOLE

_WORD = re.compile(r"\w")
_NEAR = Decimal("0.2")
"""The share by which rows may miss the points over them: a contradiction of the document, not another reading."""
_LEAST = 2
"""Rows that head others, at the least, where only the sums tell it."""


def settle_sums(tree: Outline) -> tuple[Node, ...]:
    """Make categories of the items of ``tree`` that state what those below them make, and return those that do so in brackets.

    None do so in brackets where the items together make the printed total. Returned are also those that their sums and 100 alone tell,
    and those that do where others miss theirs and nothing makes the whole.
    Categories of bonuses, deductions and vetoes at the end, 加分项, are no part of the sums.
    """
    rated = len(tree.children)
    while rated and not tree.children[rated - 1].is_item and kind_of(tree.children[rated - 1]) != "base":
        rated -= 1
    if 0 < rated < len(tree.children):
        extras, tree.children = tree.children[rated:], tree.children[:rated]
        told = settle_sums(tree)
        tree.children = [*tree.children, *extras]
        return told
    bare: list[int] = []
    if tree.stated is None and not any(map(_says_more, tree.children)):
        bare = _adding_up(tree.children, None) or heads_but_one(tree.children, None)
    told = tuple(tree.children[n] for n in bare)
    rows = [node for node in tree.children if node.is_item]
    end = len(tree.children)
    while end and _stands_outside(tree.children[end - 1]):
        end -= 1
    for inside in dict.fromkeys((len(tree.children), end)):
        headed = headed_by_names(headed_by_sums(tree.children[:inside], tree.total))
        tree.children = [*headed, *tree.children[inside:]] if len(headed) < inside else tree.children
    if make_total(tree):
        return ()
    tree.children, subtotals = subtotalled(tree.children)
    told = told or tuple(() if tree.stated is not None else _half_made([node for node in rows if not node.is_item]))
    return subtotals or tuple(node for node in told if not node.is_item)


def _half_made(heads: Sequence[Node]) -> Sequence[Node]:
    """Return heads without numbers of which some miss their sums, where neither they nor their parts make 100: they may be items too."""
    parts = [one for node in heads for one in node.children]
    off = any(not node.label and not _make(node, node.children) for node in heads)
    return heads if off and WHOLE not in (_sum(heads), _sum(parts)) else ()


def _stands_outside(node: Node) -> bool:
    """Return whether an item without a number is a veto, a bonus or a deduction, which may stand below all groups."""
    marked = node.voids or node.extra or node.takes or kind_named(node.text.text) != "base"
    return node.is_item and not node.label and marked


def make_total(tree: Outline) -> bool:
    """Return whether the rows of a tree are items that together make the printed total, 50 | 30 | 20: none of them heads others.

    Where several state what those below them make, it is the total that is wrong: a sheet counted them twice.
    """
    if tree.total is None or tree.total.points is None or not all(node.is_item for node in tree.children):
        return False
    heads = [n for n in range(len(tree.children)) if _held(tree.children, n)]
    return len(heads) < _LEAST and _sum(tree.children) == tree.total.points.value


def headed_by_sums(children: Sequence[Node], total: Node | None) -> list[Node]:
    """Return the nodes with items as categories of those below where nothing stands beside them, and all make what these do.

    代码质量 | 30 |, then 可运行 | 20 | 能直接运行 and 规范 | 10 | 命名清楚: the first row is one that heads others, and every other row
    has its rules, or numbers of its own that begin anew below each head: 1 | 编制（12分）, then 1、规范（8分） and 2、完整（4分）.
    One among three may miss its sum where they, or the items, make the ``total``, or 100 and none is printed, and half of those that
    alone have nothing beside them; so may some that alone have numbers, 一、编制 | 26, if all of them nearly make theirs. Those that
    only lack a number, or alone have one, head none where all together make the ``total``, or 100 and none is printed, unless each is
    what several below it make: a table of 50 points.
    """
    pointed = [n for n, node in enumerate(children) if node.is_item and node.points is not None]
    alone = _alone_numbered(children)
    numbered = _numbered(children)
    told = numbered or unnumbered(children) or alone
    summed = _adding_up(children, total) or heads_but_one(children, total)
    heads = told or summed or [n for n in pointed if not _says_more(children[n])]
    parts = [children[a + 1 : b] for a, b in pairwise([*heads, len(children)])]
    whole = len(heads) >= _LEAST and not heads[0] and all(node.is_item for node in children)
    made = sum(_make(children[n], held) for n, held in zip(heads, parts, strict=True))
    printed = total.points.value if total is not None and total.points is not None else WHOLE
    wholes = _sum([children[n] for n in heads]), _sum([one for held in parts for one in held])
    unstated = total is None and made == len(heads) and all(len(held) >= _LEAST for held in parts)
    if told and not (numbered or unstated) and printed == sum(wholes) and wholes[0] != WHOLE:
        return list(children)
    one_off = len(heads) > _LEAST and made == len(heads) - 1 and printed in wholes
    half = not told and made * 2 >= len(heads) > 0 and printed != sum(wholes)
    near = (
        bool(alone) and made > 0 and all(_nearly_make(children[n], held) for n, held in zip(heads, parts, strict=True))
    )
    if (
        not whole
        or not (made == len(heads) or one_off or half or near)
        or not all(_are_pointed(held, 1 if told else _LEAST) for held in parts)
    ):
        return list(children)
    for n, held in zip(heads, parts, strict=True):
        children[n].is_item, children[n].children = False, list(held)
        take_end(children[n])
    return [children[n] for n in heads]


def headed_by_names(children: Sequence[Node]) -> list[Node]:
    """Return the nodes with items as categories of those below that print no number and no points of their own, where all others do.

    Their points may end their names: 组织（30分） | | over 1. 会议 | 10 | and 2. 记录 | 20 |. Where all of them do, what stands below
    need print no numbers.
    """
    heads = unnumbered(children) or _pointed_names(children)
    bare = all(children[n].points is None and not children[n].printed for n in heads)
    if not heads or not bare or any(node.points is None for n, node in enumerate(children) if n not in heads):
        return list(children)
    for at, below in pairwise([*heads, len(children)]):
        children[at].is_item, children[at].children = False, list(children[at + 1 : below])
        take_end(children[at])
    return [children[n] for n in heads]


def _pointed_names(children: Sequence[Node]) -> list[int]:
    """Return where the heads stand that alone leave the cell of the points blank, and end with those that half of the parts make.

    1.组织（25分） | | over 会议 | 15 | and 记录 | 10 |, the first row being one of several.
    """
    heads = [n for n, node in enumerate(children) if node.is_item and not (node.points or node.printed)]
    ends = [ending(children[n].text) for n in heads]
    if len(heads) < _LEAST or heads[0] or any(_says_more(children[n]) for n in heads):
        return []
    parts = [children[a + 1 : b] for a, b in pairwise([*heads, len(children)])]
    made = [end is not None and end.points.value == _sum(held) for end, held in zip(ends, parts, strict=True)]
    told = all(parts) and all(node.is_item for node in children) and None not in ends
    return heads if told and sum(made) * 2 >= len(heads) else []


def _numbered(children: Sequence[Node]) -> list[int]:
    """Return where the heads stand that their numbers tell: all others have another style, and begin with 1 below each of them."""
    numbers = [labels.whole(node.label) for node in children]
    if not numbers or any(one is None for one in numbers):
        return []
    found = [one for one in numbers if one is not None]
    heads = [n for n, one in enumerate(found) if one.style == found[0].style]
    inner = {one.style for one in found} - {found[0].style}
    begun = all(found[n + 1].numbers == (1,) for n in heads if n + 1 < len(found))
    return heads if len(inner) == 1 and begun else []


def _alone_numbered(children: Sequence[Node]) -> list[int]:
    """Return where the heads stand that alone have numbers, 1 to the last, and nothing beside their points: 一、组织 over names without any."""
    numbers = [labels.whole(node.label) for node in children]
    heads = [n for n, one in enumerate(numbers) if one is not None]
    counted = [one.numbers for one in numbers if one is not None]
    bare = all(node.is_item for node in children) and not any(_says_more(children[n]) for n in heads)
    parts = [b - a - 1 for a, b in pairwise([*heads, len(children)])]
    told = len(heads) >= _LEAST and bare and all(count >= _LEAST for count in parts)
    return heads if told and counted == [(n,) for n in range(1, len(heads) + 1)] else []


def _nearly_make(node: Node, held: Sequence[Node]) -> bool:
    """Return whether those below a head come near to its points, and none has all of these."""
    due = node.points.value if node.points is not None else Decimal(0)
    most = max((one.points.value for one in held if one.points is not None), default=Decimal(0))
    return abs(_sum(held) - due) <= due * _NEAR and most < due


def unnumbered(children: Sequence[Node]) -> list[int]:
    """Return where the heads stand that have no number and nothing beside their points, where all others have numbers of one style.

    These begin anew below each of several heads, or count on from the first to the last.
    """
    numbers = [labels.whole(node.label) if node.is_item else None for node in children]
    heads = [n for n, one in enumerate(numbers) if one is None]
    parts = [numbers[a + 1 : b] for a, b in pairwise([*heads, len(children)])]
    counts = [[one.numbers[-1] for one in held if one is not None] for held in parts]
    styles = {(labels.kind(one.style), len(one.numbers)) for one in numbers if one is not None}
    bare = all(children[n].is_item and not children[n].label and not _says_more(children[n]) for n in heads)
    if len(heads) < _LEAST or heads[0] or not bare or not all(counts) or len(styles) != 1:
        return []
    anew = all(held == list(range(1, len(held) + 1)) for held in counts)
    on = [number for held in counts for number in held]
    return heads if anew or on == list(range(1, len(on) + 1)) else []


def _adding_up(children: Sequence[Node], total: Node | None) -> list[int]:
    """Return where the heads stand that only the sums tell: each makes what the next ones, several, do, and together the printed total, or 100."""
    printed = total.points.value if total is not None and total.points is not None else WHOLE
    heads, at = list[int](), 0
    while at < len(children) and (held := _run(children, at, len(children))):
        heads.append(at)
        at += len(held) + 1
    whole = at == len(children) and len(heads) >= _LEAST and not any(node.label for node in children)
    return heads if whole and printed == _sum([children[n] for n in heads]) else []


def _says_more(node: Node) -> bool:
    return any(_WORD.search(text.text) for _, text in node.cells)


def _make(node: Node, held: Sequence[Node]) -> bool:
    return node.points is not None and _sum(held) == node.points.value


def _sum(held: Sequence[Node]) -> Decimal:
    return sum((one.points.value for one in held if one.points is not None), Decimal(0))


def _are_pointed(held: Sequence[Node], least: int) -> bool:
    return len(held) >= least and all(one.points is not None for one in held)


def subtotalled(children: Sequence[Node]) -> tuple[list[Node], tuple[Node, ...]]:
    """Return the nodes with items that state a subtotal as categories of the items below that make it up, and these nodes.

    A subtotal inside the item column, as 胸部 （20）, stands in brackets where the points of the items do not; or nothing stands beside it.
    """
    found: list[Node] = []
    subtotals: list[Node] = []
    bare = _bare_heads(children)
    at = 0
    while at < len(children):
        node = children[at]
        node.children, inner = subtotalled(node.children)
        subtotals += inner
        parts = bare.get(at) or _held(children, at)
        at += 1
        if parts:
            node.is_item, node.children = False, parts
            subtotals.append(node)
            at += len(parts)
        found.append(node)
    return found, tuple(subtotals)


def _bare_heads(children: Sequence[Node]) -> dict[int, list[Node]]:
    """Return what stands right below each item without a rule, where all others have one and each of these, several, is the sum of some.

    机构 | 5.5 |, then 经理 | 4 | 有证书 and 成员 | 1.5 | 有职称: behind these an item may stand beside the head. One head may hold one item.
    """
    pointed = all(node.is_item and node.points is not None for node in children)
    heads = [n for n, node in enumerate(children) if pointed and not _says_more(node)]
    found = {n: _run(children, n, below) for n, below in zip(heads, [*heads[1:], len(children)], strict=False)}
    several = sum(len(held) > 1 for held in found.values())
    return found if len(heads) >= _LEAST and several and all(found.values()) else {}


def _run(children: Sequence[Node], at: int, end: int) -> list[Node]:
    """Return the fewest items behind ``at``, and before ``end``, that make its points; empty where none do."""
    counts = range(1, end - at)
    return next(
        (list(children[at + 1 : at + 1 + n]) for n in counts if _make(children[at], children[at + 1 : at + 1 + n])), []
    )


def _held(children: Sequence[Node], at: int) -> list[Node]:
    """Return the items right below the node ``at`` that make what it states in brackets; empty where they do not."""
    node = children[at]
    if not node.is_item or node.points is None or not is_bracketed(node.printed.text):
        return []
    return _parts(node.points.value, children[at + 1 :])


def _parts(total: Decimal, following: Sequence[Node]) -> list[Node]:
    """Return the items right below that add up to ``total``, none of them in brackets; empty where they do not."""
    held = Decimal(0)
    for count, node in enumerate(following, 1):
        if not node.is_item or node.points is None or is_bracketed(node.printed.text):
            return []
        held += node.points.value
        if held >= total:
            return list(following[:count]) if held == total and count > 1 else []
    return []
