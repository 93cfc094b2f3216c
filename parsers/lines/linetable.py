"""A rubric without a table: listed lines that print their points, under lines that head them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from parsers.flow import Line
from parsers.lines.bands import grades, without_bands
from parsers.lines.depths import UNRANKED, depths, goes_on
from parsers.lines.linetotals import named_total, total_of
from parsers.lines.listed import Listed, listed, listed_number, listed_share, unmarked
from parsers.lines.parted import parted
from parsers.lines.unnumbered import unnumbered
from parsers.lines.wrapped import unwrapped
from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.strand import Strand
from parsers.wording import labels, marks

_TITLE = re.compile(r"[^，,；;。:：（）()]{2,26}(?:评分|考核|考评|考察|评价|评议|测评|打分|计分|检查)(?:表|标准|细则)")
"""A line that names a rubric, which begins below it."""
_LEAST = 3
"""Listed lines with points that make a rubric; half of all at least."""
_MOST_BETWEEN = 5
"""Lines without a mark that may go on a listed line."""
_EDGE = "：:，,。"
_PER_CENT = re.compile("[%％]")
_SCORES = re.compile("评分|分数|分值|打分|得分|满分|总分|考核|考评")
_FULL = 100
"""What shares in per cent, and bare numbers, make together."""


@dataclass(frozen=True, slots=True)
class LineTable:
    """The lines above, and the tree that the listed lines make."""

    above: tuple[Line, ...]
    outline: Outline


@dataclass(slots=True)
class _Block:
    """A listed line and the lines without a mark that go on it; a block of other lines has no ``entry``.

    ``total`` is the total that a lone line states.
    """

    entry: Listed | None
    lines: list[Line]
    total: Node | None = None

    @property
    def pointed(self) -> bool:
        return self.entry is not None and self.entry.own is not None


def line_tables(lines: Sequence[Line], scoring: bool = False) -> list[LineTable]:
    """Return the rubrics that stand in ``lines`` without a table, with the lines above each.

    Where no line prints points, shares in per cent and bare numbers behind colons, 页面布局：10, are the points where they make
    100 together; such numbers only in a text that speaks of points, or is known to be about ``scoring``.
    """
    printed = unwrapped(parted([line for line in lines if not line.furniture]))
    found = list(_tables(_blocks(printed, listed)))
    if found:
        return found
    shared = _makes_full(printed, listed_share) if any(_PER_CENT.search(line.text.text) for line in printed) else []
    if shared or not (scoring or any(_SCORES.search(line.text.text) for line in printed)):
        return shared
    return _makes_full(printed, listed_number)


def _makes_full(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None]) -> list[LineTable]:
    return [one for one in _tables(_blocks(lines, listed_as)) if value_of(one.outline.children) == _FULL]


def _tables(blocks: Sequence[_Block]) -> Iterator[LineTable]:
    above: list[Line] = []
    stretches = list(_stretches(blocks))
    totals = [stretch[0].total for stretch in stretches]
    for stretch, below in zip(stretches, [*totals, None][1:], strict=True):
        made, aside = _outline(stretch)
        if below is not None and made.total is None and made.children:
            made.total = below
            made.used.append(below.whole)
        if _is_rubric(made):
            yield LineTable((*aside, *above), made)
            above = []
        else:
            above += [line for block in stretch for line in block.lines]


def _is_rubric(made: Outline) -> bool:
    """Return whether enough items print points: of two alone, the total must agree."""
    items = [node for node in nodes(made.children) if node.is_item and not node.takes]
    pointed = sum(node.points is not None for node in items)
    if pointed * 2 < len(items):
        return False
    total = made.total.points.value if made.total is not None and made.total.points is not None else None
    return pointed >= _LEAST or (pointed == _LEAST - 1 and total == value_of(made.children))


def _blocks(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None]) -> list[_Block]:
    """Return the lines in blocks; a line without a mark goes on a listed line with points, and on no other.

    What a bar is left in stood in a table.

    Below a line with points, one that ends with points may be an item, though its bullet is not in the text (parsers/lines/listed);
    one that says what is taken off goes on it where it stands beside it, unless it has the next number of the list.
    """
    found: list[_Block] = []
    for n, line in enumerate(lines):
        entry = listed_as(line) if "|" not in line.text.text else None
        total = total_of(replace(line, text=entry.text) if entry else line)
        if total is None and not _has_points(lines[n + 1 : n + 2], listed_as):
            total = named_total(line)
        entry = entry if total is None else None
        last = found[-1] if found and found[-1].pointed else None
        if entry is None and total is None and last and last.entry:
            entry = unmarked(line, last.entry)
        open_ended = (
            last and total is None and entry is None and len(last.lines) <= _MOST_BETWEEN and not _heads(line, last)
        )
        if last and (open_ended or _is_rule_beside(entry, last)):
            last.lines.append(line)
        else:
            found.append(_Block(entry, [line], total))
    entries = without_bands([block.entry for block in found])
    return [_Block(entry, block.lines, block.total) for entry, block in zip(entries, found, strict=True)]


def _heads(line: Line, last: _Block) -> bool:
    """Return whether a line below one that ends with its points is the title of another rubric."""
    return marks.ends_with_points(last.lines[-1].text.text) and bool(_TITLE.fullmatch(line.text.text.strip()))


def _is_rule_beside(entry: Listed | None, last: _Block) -> bool:
    """Return whether a line says what is taken off from the item above it, and is no item of its own."""
    if entry is None or last.entry is None or not _takes(entry) or entry.style != last.entry.style:
        return False
    inner = any(listed(line) for line in last.lines[1:])
    return inner or not goes_on(last.entry, entry)


def _takes(entry: Listed) -> bool:
    return entry.rule and entry.own is None


def _has_points(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None]) -> bool:
    return any(entry.own is not None for line in lines if (entry := listed_as(line)) is not None)


def _stretches(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """Yield the blocks in stretches that may be a rubric, from a listed line to the last one with points, and all others alone.

    What stands without a mark below that last one may be anything, and goes on nothing.
    """
    start, closing = 0, _closing(blocks)
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].entry and not _begins_again(blocks, start, end):
            end += 1
        while end > start and not closing[end - 1]:
            end -= 1
        if end == start:
            yield [blocks[start]]
            start += 1
            continue
        last = blocks[end - 1]
        kept = 1 + (unnumbered(last.entry, last.lines[1:])[0] if last.entry else 0)
        yield [*blocks[start : end - 1], _Block(last.entry, last.lines[:kept])]
        yield from ([_Block(None, [line])] for line in last.lines[kept:])
        start = end


def _closing(blocks: Sequence[_Block]) -> list[bool]:
    """Return for each block whether a stretch may end with it: it prints points, or says what is taken off as the next number."""
    found: list[bool] = []
    before: Listed | None = None
    for block in blocks:
        entry = block.entry
        goes = entry is not None and before is not None and found[-1] and _takes(entry) and goes_on(before, entry)
        found.append(block.pointed or goes)
        before = entry
    return found


def _begins_again(blocks: Sequence[_Block], start: int, at: int) -> bool:
    """Return whether other lines and then the number with which the stretch began stand here: another rubric begins."""
    first, now = blocks[start].entry, blocks[at].entry
    between = at > start and len(blocks[at - 1].lines) > 1
    return between and first is not None and now is not None and bool(now.label) and now.label == first.label


def _outline(stretch: Sequence[_Block]) -> tuple[Outline, list[Line]]:
    """Return the tree of a stretch, and what it begins with that is no part of it.

    A line is the heading of the deeper ones below it, if these print points.
    """
    rows = [(block.entry, block.lines) for block in stretch if block.entry]
    deep = depths([entry for entry, _ in rows])
    told = grades([entry for entry, _ in rows], deep)
    made = Outline()
    open_nodes: list[Node] = []
    for n, ((entry, lines), depth) in enumerate(zip(rows, deep, strict=True)):
        if n in told:
            continue
        heads = any(below > depth for below in deep[n + 1 : n + 2])
        count, inner = unnumbered(entry, lines[1:])
        node = _node(entry.heading() if heads else entry, lines[: 1 if inner else None])
        node.children += inner
        _go_on(inner, lines[count + 1 :])
        del open_nodes[depth - 1 :]
        if entry.style in UNRANKED and open_nodes and _is_beside(node, open_nodes[-1]):
            open_nodes.pop()
        (open_nodes[-1].children if open_nodes else made.children).append(node)
        open_nodes.append(node)
    aside = _without_points(made.children)
    made.children = [_settled(node) for node in made.children]
    _take_total(made)
    made.used += [node.whole for node in nodes(made.children)]
    return made, aside


def _is_beside(node: Node, head: Node) -> bool:
    """Return whether a line stands beside the one that it seems to stand below: it is worth more, or so was the one before."""
    mine, above = labels.leading(node.whole.text), labels.leading(head.whole.text)
    if mine and above and mine.style == above.style:
        return True
    return node.points is not None and head.points is not None and node.points.value > head.points.value


def _without_points(children: list[Node]) -> list[Line]:
    """Take away what a list begins with that prints no points, as the first clauses of a regulation; return it as lines."""
    aside: list[Line] = []
    while children:
        while children and all(node.points is None for node in nodes(children[:1])):
            aside += [Line(node.whole) for node in nodes(children[:1])]
            del children[0]
        children = children[0].children if len(children) == 1 else []
    return aside


def _node(entry: Listed, lines: Sequence[Line]) -> Node:
    more = [line.text for line in lines[1:]]
    node = Node(True, entry.label, sum(more, entry.text), sum(more, entry.whole), takes=_takes(entry))
    if entry.own is not None:
        node.extra, node.counts = entry.extra, not entry.extra
        node.points, node.printed = entry.own.points, entry.own.printed
        node.points_text = marks.printed_points(entry.own.printed)
    return node


def _go_on(items: Sequence[Node], lines: Sequence[Line]) -> None:
    """Let the lines below items without numbers go on the last of them."""
    for line in lines if items else ():
        items[-1].text, items[-1].whole = items[-1].text + line.text, items[-1].whole + line.text


def _settled(node: Node) -> Node:
    """Return the node as a category where something in it prints points, else as an item that says all that it heads."""
    if not node.children:
        return node
    if all(inner.points is None for inner in nodes(node.children)):
        for inner in nodes(node.children):
            node.text, node.whole = node.text + inner.whole, node.whole + inner.whole
        node.children = []
        return node
    node.is_item = False
    node.children = [_settled(child) for child in node.children]
    name = _bare(node.text)
    end = marks.ending(name)
    node.text = _bare(end.name) if end is not None and node.points is not None else name
    return node


def _bare(text: Strand) -> Strand:
    return text.cut(0, len(text.text.rstrip().rstrip(_EDGE)))


def _take_total(made: Outline) -> None:
    """Take lines that head all others for the title of the rubric, and the points of the last for the total.

    A numbered line with points over items alone is a category, of which the others are not printed here.
    """
    while len(made.children) == 1 and made.total is None:
        root = made.children[0]
        over_items = root.is_item or any(child.is_item for child in root.children)
        if root.is_item or (over_items and root.points is not None and not root.whole.text.startswith("#")):
            return
        made.children = root.children
        if not made.titles:
            made.titles.append(root.text)
        made.used.append(root.whole)
        if root.points is not None:
            made.total = root
