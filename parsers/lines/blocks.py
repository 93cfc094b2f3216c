"""Lines in blocks: a listed line and those that go on it; and the stretches of blocks that may be a rubric."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from parsers.flow import Line
from parsers.lines.announced import announced
from parsers.lines.bands import without_bands
from parsers.lines.barebrackets import bare_brackets
from parsers.lines.barenumbered import bare_numbered
from parsers.lines.belowlast import below_last
from parsers.lines.bonus import heads_bonuses
from parsers.lines.counts import with_own_texts
from parsers.lines.depths import depths, goes_on, heads_beside, is_deeper, rank
from parsers.lines.extraparts import changes, heading_of_extras, heads_extras, in_extras
from parsers.lines.gaps import gap_end, stands_within
from parsers.lines.lastlines import lines_of_last
from parsers.lines.lednames import led_names
from parsers.lines.linetotals import named_total, total_of
from parsers.lines.listed import BONUS, Listed, listed, unmarked, without_emphasis
from parsers.lines.named import Named, named
from parsers.lines.overnumbers import names_over_numbers
from parsers.lines.rubricheads import head_of_rubric
from parsers.lines.sharednames import shared_names
from parsers.lines.summednames import summed_names
from parsers.lines.unitless import with_unitless
from parsers.lines.unnumbered import unnumbered
from parsers.outlines.tree import Node
from parsers.wording import marks

_TITLE = re.compile(r"[^，,；;。:：（）()]{2,26}(?:评分|考核|考评|考察|评价|评议|测评|打分|计分|检查)(?:表|标准|细则)")
"""A line that names a rubric, which begins below it."""
_MOST_BETWEEN = 5
"""Lines without a mark that may go on a listed line whose list does not go on behind them."""
_MOST_PROSE = 2
"""Lines of prose between two numbers of a list, below one without points."""
_FAR = 40
"""Lines that a part of bonuses or deductions may have."""


@dataclass(slots=True)
class Block:
    """A listed line and the lines without a mark that go on it; a block of other lines has no ``entry``.

    ``total`` is the total that a lone line states; ``own`` of the lines below the listed one are its own for certain.
    ``head`` is the name and the total of a rubric that begins below (parsers/lines/rubricheads).
    """

    entry: Listed | None
    lines: list[Line]
    total: Node | None = None
    own: int = 0
    head: Node | None = None

    @property
    def pointed(self) -> bool:
        """Whether the listed line prints points, its own or those of its parts."""
        return self.entry is not None and (self.entry.own is not None or self.entry.marked is not None)


def blocks(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None], names: int = 2) -> list[Block]:
    """Return the lines in blocks; a line without a mark goes on a listed line with points, and on no other.

    What a bar is left in stood in a table.

    Below a line with points, one that ends with points may be an item, though its bullet is not in the text (parsers/lines/listed);
    What stands below a name that is an item goes on it, where ``names`` of these are borne out (parsers/lines/named);
    one that says what is taken off goes on it where it stands beside it, unless it has the next number of the list.
    One among the lines that say what is asked for in an item goes on the line above it (parsers/lines/gaps).
    """
    found: list[Block] = []
    known, taken, gap = {**shared_names(lines, listed_as), **_names(lines, names)}, 0, 0
    for n, line in enumerate(lines):
        if n < taken:
            continue
        if head := head_of_rubric(line, [block.entry for block in found[-_FAR:]], lines[n + 1 :]):
            found.append(Block(None, [line], head=head))
            continue
        if name := known.get(n):
            taken = n + 1 + name.rules
            found.append(Block(name.entry, [*lines[n:taken]], own=name.rules))
            continue
        entry = listed_as(line) if "|" not in line.text.text else None
        total = total_of(replace(line, text=without_emphasis(entry.text if entry else line.text)))
        if total is None and not _has_points(lines[n + 1 : n + 2], listed_as):
            total = named_total(line)
        entry = entry if total is None else None
        if entry is None and total is None and n + 1 < len(lines):
            entry = heading_of_extras(line.text, listed_as(lines[n + 1]))
        last = _open(found)
        if entry is None and total is None and last and last.entry:
            entry = unmarked(line, last.entry)
        below = last and total is None and entry is None and not _heads(line, last)
        if below and last and len(last.lines) > _MOST_BETWEEN and n >= gap:
            gap = gap_end(lines, n, [block.entry for block in found[-_FAR:]], listed_as)
        open_ended = below and last and (len(last.lines) <= _MOST_BETWEEN or n < gap)
        if last is None and entry is None and total is None and found:
            within = stands_within(lines, n, [block.entry for block in found[-_FAR:]], listed_as)
            last = open_ended = found[-1] if within else None
        if last and (open_ended or _is_rule_beside(entry, last)):
            last.lines.append(line)
        else:
            found.append(Block(entry, [line], total))
    entries = without_bands(with_unitless(with_own_texts([block.entry for block in found])))
    return [replace(block, entry=entry) for entry, block in zip(entries, found, strict=True)]


def _names(lines: Sequence[Line], least: int) -> Mapping[int, Named]:
    """Return the names with their points and no number that are what is assessed, or head it, by where they stand."""
    found = {
        **announced(lines),
        **bare_brackets(lines),
        **bare_numbered(lines),
        **summed_names(lines),
        **led_names(lines),
        **named(lines, least),
    }
    heads = names_over_numbers(lines)
    return found if heads.keys() <= found.keys() else {**found, **heads}


def _open(found: Sequence[Block]) -> Block | None:
    """Return the last block where lines without a mark go on it: it has points, or stands in a part that adds or takes some."""
    if not found or found[-1].entry is None:
        return None
    return found[-1] if found[-1].pointed or _is_extra([block.entry for block in found[-_FAR:]]) else None


def _is_extra(entries: Sequence[Listed | None]) -> bool:
    """Return whether the last of the lines stands in a part that adds or takes points, or is the heading of one."""
    last = entries[-1]
    return last is not None and (last.extra or heads_extras(last.text.text) or in_extras(entries)[-1])


def _heads(line: Line, last: Block) -> bool:
    """Return whether a line below one that ends with its points is the title of another rubric."""
    return marks.ends_with_points(last.lines[-1].text.text) and bool(_TITLE.fullmatch(line.text.text.strip()))


def _is_rule_beside(entry: Listed | None, last: Block) -> bool:
    """Return whether a line says what is taken off from the item above it, and is no item of its own."""
    if entry is None or last.entry is None or not entry.takes or entry.style != last.entry.style:
        return False
    inner = any(listed(line) for line in last.lines[1:])
    return inner or not goes_on(last.entry, entry)


def _has_points(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None]) -> bool:
    return any(entry.own is not None for line in lines if (entry := listed_as(line)) is not None)


def stretches(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks in stretches that may be a rubric, from a listed line to the last one with points, and all others alone.

    What stands without a mark below that last one may be anything, and goes on nothing; listed lines that say what it asks for
    go on it (parsers/lines/belowlast). A bonus goes on below the total.
    """
    start, closing = 0, _closing(blocks)
    while start < len(blocks):
        end = start
        while end < len(blocks) and (further := _further(blocks, start, end)):
            end += further
        while end > start and not closing[end - 1]:
            end -= 1
        if end == start:
            yield [blocks[start]]
            start += 1
            continue
        last = blocks[end - 1]
        behind = takewhile(lambda entry: entry is not None, (block.entry for block in blocks[end:]))
        inner = below_last([block.entry for block in blocks[start:end]], [entry for entry in behind if entry])
        if inner:
            yield [*blocks[start : end + inner]]
            start = end + inner
            continue
        kept = 1 + _kept(blocks[start : end - 1], last)
        yield [*blocks[start : end - 1], Block(last.entry, last.lines[:kept])]
        yield from ([Block(None, [line])] for line in last.lines[kept:])
        start = end


def _kept(before: Sequence[Block], last: Block) -> int:
    """Return how many lines below the last listed one of a stretch are its own: as many as below each of those ``before``.

    Below a bonus or a deduction they are those that say what is added or taken off.
    """
    if last.own or last.entry is None:
        return last.own
    entries = [*(block.entry for block in before if block.entry), last.entry]
    beside_heads = heads_beside(entries, depths(entries), len(entries) - 1)
    if _is_extra(entries):
        return next((n for n, line in enumerate(last.lines[1:]) if not changes(line.text.text)), len(last.lines) - 1)
    if known := unnumbered(last.entry, last.lines[1:], beside_heads)[0]:
        return known
    beside = [block for block in before if block.entry and block.entry.style == last.entry.style and block.pointed]
    return lines_of_last([block.lines[1:] for block in beside], last.lines[1:])


def _further(blocks: Sequence[Block], start: int, at: int) -> int:
    """Return how many blocks from ``at`` on a stretch goes on with: one, or none, or prose and the next number of its list with points.

    So it does with prose between the heading of a part and the list with points below it, where another part is headed so too.
    """
    if _is_further(blocks, start, at):
        return 1
    count = _prose(blocks, at)
    if count and _leads(blocks, at) and any(_leads(blocks, n, blocks[at - 1].entry) for n in _near(blocks, at)):
        return count + 1
    after = blocks[at + count].entry if count else None
    same = [block.entry for block in blocks[start:at] if block.entry and after and block.entry.style == after.style]
    follows = same and after and same[-1].own is not None and after.own is not None and goes_on(same[-1], after)
    return count + 1 if follows else 0


def _near(blocks: Sequence[Block], at: int) -> Sequence[int]:
    return [n for n in range(max(1, at - _FAR), min(len(blocks), at + _FAR)) if n != at]


def _prose(blocks: Sequence[Block], at: int) -> int:
    """Return how many blocks of prose stand from ``at`` on over a listed line; none where they are too many."""
    count = next((n for n, block in enumerate(blocks[at : at + _MOST_PROSE + 1]) if not _is_prose(block)), 0)
    return count if count and blocks[at + count].entry is not None else 0


def _leads(blocks: Sequence[Block], at: int, beside: Listed | None = None) -> bool:
    """Return whether prose from ``at`` on stands between a heading without points and a list with points that begins below it.

    The heading is the number before or behind that of one ``beside`` it.
    """
    head, count = blocks[at - 1].entry, _prose(blocks, at) if at else 0
    first = blocks[at + count].entry if count else None
    if (
        head is None
        or first is None
        or not head.label
        or blocks[at - 1].pointed
        or (beside is None and first.own is None)
    ):
        return False
    deeper = is_deeper(head, first)
    mine = beside is None or goes_on(beside, head) or goes_on(head, beside)
    return deeper and bool(first.label) and first.begins and mine


def _is_prose(block: Block) -> bool:
    """Return whether a block is a line that is no part of a list, nor states a total, nor stood in a table."""
    return block.entry is None and block.total is None and block.head is None and "|" not in block.lines[0].text.text


def _is_further(blocks: Sequence[Block], start: int, at: int) -> bool:
    """Return whether a stretch goes on with a listed line, or with the total over a bonus: 合计：15分, 加分项（2分）：…"""
    if blocks[at].entry:
        return not _begins_again(blocks, start, at)
    after = blocks[at + 1].entry if at > start and blocks[at].total and at + 1 < len(blocks) else None
    return after is not None and (after.extra or heads_bonuses(after.text.text))


def _closing(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether a stretch may end with it.

    It prints points, says what is taken off as the next number, or changes them in a part of bonuses or deductions.
    """
    found: list[bool] = []
    before: Listed | None = None
    extras = in_extras([block.entry for block in blocks])
    for block, extra in zip(blocks, extras, strict=True):
        entry = block.entry
        goes = entry is not None and before is not None and found[-1] and entry.takes and goes_on(before, entry)
        led = entry is not None and entry.style == BONUS
        lines = block.lines if extra or led else block.lines[1:] if entry and heads_extras(entry.text.text) else ()
        found.append(block.pointed or goes or any(changes(line.text.text) for line in lines))
        before = entry
    return found


def _begins_again(blocks: Sequence[Block], start: int, at: int) -> bool:
    """Return whether other lines and then the number with which the stretch began stand here: another rubric begins.

    Below a number of a higher level, as 一、 behind a title 1、 alone, it is that of a part.
    """
    first, now = blocks[start].entry, blocks[at].entry
    between = at > start and len(blocks[at - 1].lines) > 1
    if not between or first is None or now is None or not now.label or now.label != first.label:
        return False
    styles = [block.entry.style for block in blocks[start + 1 : at] if block.entry]
    ranks = [one for style in styles if (one := rank(style)) is not None]
    return first.style in styles or min(ranks, default=_FAR) >= (rank(first.style) or 0)
