"""The stretches of blocks that may be a rubric: where a list begins, and with what it ends."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from parsers.flow import Line
from parsers.lines.belowlast import below_last
from parsers.lines.blocks import FAR, Block, in_changes, is_signed_beside
from parsers.lines.depths import depths, goes_on, heads_beside, is_deeper, rank, worths
from parsers.lines.extraparts import changes, heads_extras, in_extras, in_vetoes
from parsers.lines.lastlines import (
    is_of_all_above,
    is_sentence,
    line_beside_takings,
    line_that_earns,
    lines_beside_lists,
    lines_led_alike,
    lines_of_heading,
    lines_of_last,
)
from parsers.lines.listed import BONUS, Listed
from parsers.lines.names.unnumbered import unnumbered
from parsers.lines.vetosentences import vetoes_below
from parsers.outlines.ontop import led_by_kind
from parsers.wording.totals import WHOLE
from parsers.wording.vetoes import heads_vetoes

_LEAST = 3
"""Items of a rubric; a list of two is none."""
_MOST_PROSE = 2
"""Lines of prose between two numbers of a list, below one without points."""


def stretches(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks in stretches that may be a rubric, from a listed line to the last one with points, and all others alone.

    What stands without a mark below that last one may be anything, and goes on nothing; listed lines that say what it asks for
    go on it (parsers/lines/belowlast). Bonuses, deductions and vetoes go on below the total.
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
    if heads_vetoes(last.entry.text.text):
        return _vetoes_below(last)
    if in_changes(entries):
        return next((n for n, line in enumerate(last.lines[1:]) if not changes(line.text.text)), len(last.lines) - 1)
    if known := unnumbered(last.entry, last.lines[1:], beside_heads)[0]:
        return known
    beside = [block for block in before if block.entry and block.entry.style == last.entry.style and block.pointed]
    below, others = last.lines[1:], [block.lines[1:] for block in beside]
    led = max(lines_led_alike(others, below), _earning(beside, last))
    if _others_go_on([block for block in before if block.entry], last):
        taking = line_beside_takings(_lists([block for block in before if block.entry], last), below)
        return max(led, taking, lines_of_heading(below), lines_beside_lists([one for one in others if one], below))
    return max(led, lines_of_last(others, below))


def _earning(beside: Sequence[Block], last: Block) -> int:
    worth = [(_value(block), block.lines[1]) for block in beside if len(block.lines) > 1]
    points = _value(last)
    return line_that_earns([(value, line) for value, line in worth if value], points, last.lines[1:]) if points else 0


def _value(block: Block) -> Decimal | None:
    own = block.entry.own if block.entry else None
    return own.points.value if own and own.points else None


def _others_go_on(before: Sequence[Block], last: Block) -> bool:
    """Return whether each line beside the ``last`` one, which has points, heads a list or has lines below it, and one a list."""
    if last.entry is None or last.entry.own is None or not last.entry.label:
        return False
    beside = [
        (bool(block.lines[1:]), below.entry is not None and is_deeper(block.entry, below.entry))
        for block, below in pairwise([*before, last])
        if block.entry and block.entry.style == last.entry.style
    ]
    return all(map(any, beside)) and any(heads for _, heads in beside)


def _lists(before: Sequence[Block], last: Block) -> list[list[Line]]:
    """Return the lines of the list below each line beside the ``last`` one."""
    found: list[list[Line]] = []
    for block in before:
        if block.entry and last.entry and block.entry.style == last.entry.style:
            found.append([])
        elif found:
            found[-1] += block.lines
    return found


def _vetoes_below(block: Block) -> int:
    return vetoes_below(block.entry.text.text if block.entry else "", [line.text.text for line in block.lines[1:]])


def _further(blocks: Sequence[Block], start: int, at: int) -> int:
    """Return how many blocks from ``at`` on a stretch goes on with: one, or none, or prose and the next number of its list with points.

    So it does with prose between the heading of a part and the list with points below it, where another part is headed so too, and
    with what is said of all items of a part, which ends no list, and sentences behind it; where those make 100, what may be a rubric is another list.
    """
    if _is_further(blocks, start, at):
        return 1
    count = _prose(blocks, at)
    if count and _leads(blocks, at) and any(_leads(blocks, n, blocks[at - 1].entry) for n in _near(blocks, at)):
        return count + 1
    behind = [block.lines[0].text.text for block in blocks[at + 1 : at + count]]
    if (
        count
        and _is_of_all_above(blocks[at])
        and all(map(is_sentence, behind))
        and not (_makes_whole(blocks[start:at]) and _may_be_rubric(blocks[at + count :]))
        and _is_further(blocks, start, at + count)
    ):
        return count + 1
    after = blocks[at + count].entry if count else None
    same = [block.entry for block in blocks[start:at] if block.entry and after and block.entry.style == after.style]
    follows = same and after and same[-1].own is not None and after.own is not None and goes_on(same[-1], after)
    return count + 1 if follows else 0


def _makes_whole(blocks: Sequence[Block]) -> bool:
    """Return whether the points of the listed lines, but those that head others with points, make 100."""
    return sum(_worths(blocks)) == WHOLE


def _may_be_rubric(blocks: Sequence[Block]) -> bool:
    """Return whether items enough for a rubric, bonuses and deductions apart, stand over what is said of all of them, or over the end."""
    own = [*takewhile(lambda block: not _is_of_all_above(block), blocks)]
    extras = in_extras([block.entry for block in own])
    return len(_worths([block for block, extra in zip(own, extras, strict=True) if not extra])) >= _LEAST


def _worths(blocks: Sequence[Block]) -> list[Decimal]:
    return worths(block.entry for block in blocks if block.entry)


def _near(blocks: Sequence[Block], at: int) -> Sequence[int]:
    return [n for n in range(max(1, at - FAR), min(len(blocks), at + FAR)) if n != at]


def _prose(blocks: Sequence[Block], at: int) -> int:
    """Return how many blocks of prose stand from ``at`` on over a listed line; none where they are too many."""
    count = next((n for n, block in enumerate(blocks[at : at + _MOST_PROSE + 1]) if not _is_prose(block)), 0)
    return count if count and blocks[at + count].entry is not None else 0


def _is_of_all_above(block: Block) -> bool:
    return block.entry is None and is_of_all_above(block.lines[0].text.text)


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
    return after is not None and (after.extra or heads_extras(after.text.text))


def _closing(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether a stretch may end with it.

    It prints points, says what is taken off as the next number or with a sign beside others, changes them in a part of bonuses or
    deductions, or is a veto; this right behind another such block, since other chapters, 四、考核程序, may stand before the vetoes.
    """
    found: list[bool] = []
    before: Listed | None = None
    entries = [block.entry for block in blocks]
    extras, vetoes = in_extras(entries), in_vetoes(entries)
    for n, (block, extra, veto) in enumerate(zip(blocks, extras, vetoes, strict=True)):
        entry = block.entry
        goes = entry is not None and before is not None and found[-1] and entry.takes and _counts_on(before, entry)
        led = entry is not None and entry.style == BONUS
        lines = block.lines if extra or led else block.lines[1:] if entry and heads_extras(entry.text.text) else ()
        void = entry is not None and bool(entry.label) and (veto or led_by_kind(entry.text.text) == "veto")
        void = void or (entry is not None and heads_vetoes(entry.text.text) and _vetoes_below(block) > 0)
        void = void or (entry is not None and _leads_part(entry, entries[:n], found))
        void = void and _goes_behind(blocks[:n], found)
        found.append(block.pointed or goes or void or any(changes(line.text.text) for line in lines))
        before = entry
    return found


def _counts_on(before: Listed, entry: Listed) -> bool:
    return goes_on(before, entry) or is_signed_beside(before, entry)


def _leads_part(entry: Listed, before: Sequence[Listed | None], closing: Sequence[bool]) -> bool:
    """Return whether a numbered line names what it adds or takes off, 三、加分项：获表彰的加2分, and is no rule below the last block that is ``closing``."""
    last = next((one for one, closes in zip(reversed(before), reversed(closing), strict=True) if closes), None)
    changes_points = entry.label and led_by_kind(entry.text.text) in ("bonus", "deduction")
    return bool(changes_points) and last is not None and not is_deeper(last, entry)


def _goes_behind(before: Sequence[Block], closing: Sequence[bool]) -> bool:
    """Return whether nothing but totals, headings of vetoes and what is said of the last block that is ``closing`` stands behind that."""
    at = next((n for n in reversed(range(len(closing))) if closing[n] and before[n].entry), None)
    last = before[at].entry if at is not None else None
    if at is None or last is None:
        return False
    behind = [block.entry for block in before[at + 1 :] if block.total is None and not _is_of_all_above(block)]
    return all(one is not None and (heads_vetoes(one.text.text) or is_deeper(last, one)) for one in behind)


def _begins_again(blocks: Sequence[Block], start: int, at: int) -> bool:
    """Return whether other lines and then the number with which the stretch began stand here: another rubric begins.

    Below a number of a higher level, as 一、 behind a title 1、 alone, it is that of a part.
    """
    first, now = blocks[start].entry, blocks[at].entry
    between = at > start and (len(blocks[at - 1].lines) > 1 or _is_of_all_above(blocks[at - 1]))
    if not between or first is None or now is None or not now.label or now.label != first.label:
        return False
    styles = [block.entry.style for block in blocks[start + 1 : at] if block.entry]
    ranks = [one for style in styles if (one := rank(style)) is not None]
    return first.style in styles or min(ranks, default=FAR) >= (rank(first.style) or 0)
