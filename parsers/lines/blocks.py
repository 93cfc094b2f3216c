"""Lines in blocks: a listed line and those that go on it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from parsers.flow import Line
from parsers.lines.depths import goes_on
from parsers.lines.extraparts import ends_vetoes, heading_of_extras, heads_extras, in_extras
from parsers.lines.lastlines import is_of_all_above
from parsers.lines.linetotals import named_total, total_of
from parsers.lines.listed import Listed, listed, unmarked, without_emphasis
from parsers.lines.mending.barenumbered import bare_numbered
from parsers.lines.mending.counts import with_own_texts
from parsers.lines.mending.gaps import gap_end, stands_within
from parsers.lines.mending.headsums import with_summed
from parsers.lines.mending.rubricheads import head_of_rubric
from parsers.lines.names.announced import announced
from parsers.lines.names.barebrackets import bare_brackets
from parsers.lines.names.earned import earned
from parsers.lines.names.lednames import led_names
from parsers.lines.names.named import Named, named
from parsers.lines.names.overnumbers import names_over_numbers
from parsers.lines.names.sharednames import shared_names
from parsers.lines.names.solesentences import sole_sentences
from parsers.lines.names.summednames import summed_names
from parsers.lines.names.unitless import with_unitless
from parsers.lines.names.weighednames import weighed_names
from parsers.lines.trees.bands import without_bands
from parsers.outlines.tree import Node
from parsers.wording import marks
from parsers.wording.numerals import ARABIC

_TITLE = re.compile(r"[^，,；;。:：（）()]{2,26}(?:评分|考核|考评|考察|评价|评议|测评|打分|计分|检查)(?:表|标准|细则)")
"""A line that names a rubric, which begins below it."""
_PLUS = re.compile(rf"(?<![0-9０-９])[+＋]\s*{ARABIC}\s*分\s*[。；;]?$")
_MINUS = re.compile(rf"\s[-－−﹣]\s?{ARABIC}\s*分\s*[。；;]?$")
"""Points with a sign at the end of a line."""
_MOST_BETWEEN = 5
"""Lines without a mark that may go on a listed line whose list does not go on behind them."""
FAR = 40
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
        if head := head_of_rubric(line, [block.entry for block in found[-FAR:]], lines[n + 1 :]):
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
        above = found[-1].entry if found else None
        if entry is None and total is None:
            entry = heading_of_extras(line.text, _next(lines, n, listed_as), above)
        last = _open(found)
        if entry is None and total is None and last and last.entry:
            entry = unmarked(line, last.entry)
        below = last and total is None and entry is None and not _heads(line, last)
        if below and last and _is_of_list(line, last, _next(lines, n, listed_as)):
            below = False
        if below and ends_vetoes([block.entry for block in found[-FAR:]], _next(lines, n, listed_as)):
            below = False
        if below and last and len(last.lines) > _MOST_BETWEEN and n >= gap:
            gap = gap_end(lines, n, [block.entry for block in found[-FAR:]], listed_as)
        open_ended = below and last and (len(last.lines) <= _MOST_BETWEEN or n < gap)
        if last is None and entry is None and total is None and found:
            within = stands_within(lines, n, [block.entry for block in found[-FAR:]], listed_as)
            last = open_ended = found[-1] if within else None
        if last and (open_ended or _is_rule_beside(entry, last)):
            last.lines.append(line)
        else:
            found.append(Block(entry, [line], total))
    entries = without_bands(with_summed(with_unitless(with_own_texts([block.entry for block in found]))))
    return [replace(block, entry=entry) for entry, block in zip(entries, found, strict=True)]


def _names(lines: Sequence[Line], least: int) -> Mapping[int, Named]:
    """Return the names with their points and no number that are what is assessed, or head it, by where they stand."""
    found = {
        **announced(lines),
        **bare_brackets(lines),
        **bare_numbered(lines),
        **weighed_names(lines),
        **earned(lines),
        **summed_names(lines),
        **led_names(lines),
        **sole_sentences(lines),
        **named(lines, least),
    }
    heads = names_over_numbers(lines)
    return found if heads.keys() <= found.keys() else {**found, **heads}


def _open(found: Sequence[Block]) -> Block | None:
    """Return the last block where lines without a mark go on it: it has points, or stands in a part that adds or takes some."""
    if not found or found[-1].entry is None:
        return None
    return found[-1] if found[-1].pointed or in_changes([block.entry for block in found[-FAR:]]) else None


def in_changes(entries: Sequence[Listed | None]) -> bool:
    """Return whether the last of the lines stands in a part that adds or takes points, or is the heading of one."""
    last = entries[-1]
    return last is not None and (last.extra or heads_extras(last.text.text) or in_extras(entries)[-1])


def _heads(line: Line, last: Block) -> bool:
    """Return whether a line below one that ends with its points is the title of another rubric."""
    return marks.ends_with_points(last.lines[-1].text.text) and bool(_TITLE.fullmatch(line.text.text.strip()))


def _is_of_list(line: Line, last: Block, after: Listed | None) -> bool:
    """Return whether a line right below the ``last`` one of a list is about all of them: 以上各项扣完为止。

    Below one alone in its list, what names no several items is about that: 以上内容未落实的不得分。
    """
    entry = last.entry
    if entry is None or len(last.lines) > 1 or (after is not None and goes_on(entry, after)):
        return False
    return is_of_all_above(line.text.text, beside=not entry.label or not entry.begins)


def _is_rule_beside(entry: Listed | None, last: Block) -> bool:
    """Return whether a line says what is taken off from the item above it, and is no item of its own, as -5分 beside +20分 is."""
    if entry is None or last.entry is None or not entry.takes or entry.style != last.entry.style:
        return False
    if is_signed_beside(last.entry, entry):
        return False
    inner = any(listed(line) for line in last.lines[1:])
    return inner or not goes_on(last.entry, entry)


def is_signed_beside(above: Listed, entry: Listed) -> bool:
    """Return whether a line takes points with a sign right below one ``above`` of its list that gives or takes some so."""
    return above.style == entry.style and bool(
        _MINUS.search(entry.text.text) and (_PLUS.search(above.text.text) or _MINUS.search(above.text.text))
    )


def _next(lines: Sequence[Line], at: int, listed_as: Callable[[Line], Listed | None]) -> Listed | None:
    return listed_as(lines[at + 1]) if at + 1 < len(lines) else None


def _has_points(lines: Sequence[Line], listed_as: Callable[[Line], Listed | None]) -> bool:
    return any(entry.own is not None for line in lines if (entry := listed_as(line)) is not None)
