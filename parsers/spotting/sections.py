"""Tables under headings of one level, or of two, whose points make a total: the parts of one rubric, whatever their columns."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from decimal import Decimal

from parsers.choosing.regrouping.alternatives import with_alternatives
from parsers.outlines.tree import Node, Outline, Rival, value_of
from parsers.pieces.summed import names_table, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import as_category, before, cut_above, heading_of, joined, weighed
from parsers.spotting.sectionruns import Section, chains, every, innermost, runs
from parsers.wording import totals
from parsers.wording.lots import lot_in
from parsers.wording.totals import WHOLE

_PRICE = re.compile("价格|报价|投标价")
_LEAST = 2
"""Parts that a rubric has."""
_SEVERAL = 3
"""Parts of which one may miss the points of its heading."""
_NEAR = Decimal("0.1")
"""The share by which a total may miss what headings make that all agree with their tables: a contradiction of the document."""


def under_sections(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics with those put together that stand under headings which make a total.

    The total is printed above or below them; where it is not, headings that count from one, or have no numbers and stand right
    above their tables, make 100, and each what the table under it makes, but for one among three. A heading that
    counts is the next of its level; those of the level below begin again, or count on.
    """
    made: list[Found] = []
    n = 0
    while n < len(found):
        run = _longest(found[n:])
        parts = [section.found for section in innermost(run) if section.found is not None]
        made.append(_whole(parts, run) if run else found[n])
        n += len(parts) or 1
    return made


def _longest(found: Sequence[Found]) -> list[Section]:
    """Return the sections of the most rubrics from the first on that make a total; empty where none do."""
    best: list[Section] = []
    for chain in chains(found[0]):
        for tops in runs(chain, found):
            if len(list(innermost(tops))) > len(list(innermost(best))) and _is_whole(tops, found):
                best = tops
    return best


def _is_whole(tops: Sequence[Section], found: Sequence[Found]) -> bool:
    """Return whether headings make a total that is printed, or 100 where none is and each heading says what is under it."""
    leaves = list(innermost(tops))
    lines = [section.heading.line for section in (*tops, *leaves)]
    if len(tops) < _LEAST or any(lot_in(line.text.text) for line in lines) or _is_tender(leaves):
        return False
    whole = sum((section.heading.points for section in tops), Decimal(0))
    beside = [*before(found[0], tops[0].heading.line), *found[len(leaves) - 1].below[:1]]
    stated = {total for line in beside for total in stated_totals(line)} | _total(leaves[-1], whole)
    failing = [section for section in every(tops) if not _agrees(section)]
    if whole in stated:
        return len(failing) < len(list(every(tops)))
    if len(failing) == 1 and _made(leaves) in stated:
        return True
    named = any(names_table(section.heading.text.text) for section in tops)
    hundred = (
        whole == WHOLE and _is_borne_out(stated, len(failing), len(tops)) and (bool(stated) or not _each_totals(leaves))
    )
    return hundred and not named and _begin(tops, leaves)


def _is_borne_out(stated: Set[Decimal], failing: int, tops: int) -> bool:
    """Return whether no more than one number is at odds with headings that make 100: a total near that, or one table of three."""
    if stated:
        return not failing and len(stated) == 1 and abs(min(stated) - WHOLE) <= _NEAR * WHOLE
    return not failing or (failing == 1 and tops >= _SEVERAL)


def _each_totals(leaves: Sequence[Section]) -> bool:
    """Return whether every table ends with a total of its own, 合计 and no 小计, as rubrics do that are scored one by one."""
    found = [leaf.found.reading.outline.total if leaf.found else None for leaf in leaves]
    return all(total is not None and not totals.subtotal_word(total.text.text) for total in found)


def _made(leaves: Sequence[Section]) -> Decimal:
    """Return what all tables make together."""
    return sum((value_of(leaf.found.reading.outline.children) for leaf in leaves if leaf.found), Decimal(0))


def _begin(tops: Sequence[Section], leaves: Sequence[Section]) -> bool:
    """Return whether headings count from one; those without numbers must stand right above their tables, sentences between."""
    if tops[0].heading.label is not None:
        return tops[0].heading.label.numbers[-1] == 1
    return all(leaf.found is not None and heading_of(leaf.found, agreeing=False) is not None for leaf in leaves)


def _is_tender(leaves: Sequence[Section]) -> bool:
    """Return whether one part is the price, which a formula scores, over other columns than the rest has: each is a rubric."""
    heads = {leaf.found.reading.layout.headers for leaf in leaves if leaf.found}
    return len(heads) > 1 and any(_PRICE.search(leaf.heading.text.text) for leaf in leaves)


def _total(last: Section, whole: Decimal) -> set[Decimal]:
    """Return the total in the last table, where it is that of all of them."""
    return {whole} if last.found and last.found.reading.outline.stated == whole else set()


def _agrees(section: Section) -> bool:
    if section.parts:
        return sum((part.heading.points for part in section.parts), Decimal(0)) == section.heading.points
    tree = section.found.reading.outline if section.found else None
    return tree is not None and value_of(tree.children) == section.heading.points


def _whole(parts: Sequence[Found], tops: Sequence[Section]) -> Found:
    """Return the rubric with a category for each heading."""
    whole = sum((section.heading.points for section in tops), Decimal(0))
    one = joined(parts, [], [section.heading.line.text for section in every(tops)])
    tree, last = one.reading.outline, list(innermost(tops))[-1]
    tree.total = last.found.reading.outline.total if last.found and _total(last, whole) else None
    tree.children = [_category(section, tree) for section in tops]
    chosen = tuple(node for child in tree.children for node in with_alternatives(child))
    reading = replace(one.reading, alternatives=(*one.reading.alternatives, *chosen))
    return cut_above(weighed(replace(one, reading=reading)), parts[0], tops[0].heading.line)


def _category(section: Section, tree: Outline) -> Node:
    """Return the category of a heading; another total in the table than it prints is its rival, but for that of the whole ``tree``."""
    if section.found is None:
        return as_category(section.heading, [_category(part, tree) for part in section.parts])
    own = section.found.reading.outline
    node = as_category(section.heading, own.children)
    stated = own.total.points if own.total is not None and own.total is not tree.total else None
    if own.total is not None and stated is not None and stated.value != section.heading.points:
        tree.rivals.append(Rival(node, own.total.printed))
    return node
