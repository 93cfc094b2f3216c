"""Totals that are printed twice with different points: in the title, in the table, in the prose above it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.flow import Line
from parsers.head.titles import title_lines
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Outline, Rival, nodes, value_of, worth
from parsers.spotting.found import Found
from parsers.spotting.printedtotals import ending_totals, titled_totals
from parsers.strand import Strand
from parsers.tables import headers
from parsers.wording.marks import ending
from parsers.wording.numerals import NUMBER, number
from parsers.wording.points import read_points
from parsers.wording.totals import WHOLE, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Role

RIVALS = Rule(
    code="K212",
    name="totals-differ",
    severity="warning",
    message=Bilingual(
        zh="{part}的合计印了两个数：取的是 {expected}，另一处印着“{shown}”",
        en="two totals are printed for {part}: {expected} was taken, elsewhere it says {shown}",
    ),
    help=Bilingual(
        zh="请对照原件：哪一个是对的？取的是表里的那个；错的改正后再试，或用 kaohe accept 记下决定。",
        en="See in the original which is right; that of the table was taken. Correct the other, or settle it with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="合计常印在几处：标题、表头、首行、末行、小计行、正文（总分100分）。有一处与别处不同，必有一处写错，即使各项相加与其中一处相符。",
        en="A total is often printed in several places: title, header, first and last row, subtotal rows, prose. Where one differs, "
        "one of them is wrong, even though the parts add up to the other.",
    ),
    example="渔业安全考核表（100分） … 合计 | 110",
)
_SCALED = re.compile("折算|折合|换算|折为|百分比|权重|系数")
"""Words of a conversion: a table of 120 points may count as 100."""
_NEAR = Decimal("0.25")
"""The share by which the total of the prose may differ: what is farther off is that of more than this table."""
_OF_WHICH = re.compile("(?:其中|包括)(?P<parts>[^。；;]*)")
_PART = re.compile(rf"({NUMBER})\s*分")
_CLAUSES = re.compile(r"[。；;：:]|(?<=分)、|(?<!加分)[，,]|[，,](?!最[高多]|上限|累计|不超过)")
"""What stands between the clauses of a sentence, a list of names and a limit right behind 加分 being none of their own."""
_CASE = re.compile("每(?!年)|单[次项]|(?<!加分项)[一1][次项人例起]")
_IN_ALL = re.compile("累计|合计|封顶|其中")
_EXTRA = r"(?:加分|附加分?|奖励分?)"
_ON_TOP = re.compile(rf"{_EXTRA}.{{0,6}}?(?P<n>{NUMBER})\s*分|(?P<before>{NUMBER})\s*分的?{_EXTRA}")
_SCORES: frozenset[Role] = frozenset({"self_score", "review_score"})
_WHOLE = re.compile("总分|总评|满分|滿分|總分")


def rival_totals(found: Found, sole: bool, at: tuple[str, str]) -> Iterator[Finding]:
    """Yield a warning for each total printed for a rubric, ``at`` = (id, path), or a part of it, that is not the one taken.

    Titles and prose above the table may speak of all rubrics together: they are asked where this is the ``sole`` one.
    No contradiction are points that the parts make with or without bonuses, and those of a document that converts points.
    """
    tree, lines = found.reading.outline, found.above if sole else ()
    heads = [head for head in tree.heads if not _is_got(head)]
    titled = title_lines(lines, None)
    titles = [line.text for line in titled]
    for rival in (*tree.rivals, *_in_names(tree)):
        yield from _of_row(tree, rival, at)
    total = tree.stated
    if total is None or tree.combine != "sum" or any(_SCALED.search(line.text.text) for line in lines):
        return
    ended = [node for text in (*tree.titles, *heads) for node in ending_totals(text, tree)]
    stated = [(node.printed, node.points.value) for node in [*ended, *titled_totals(titles, tree)] if node.points]
    prose = [line for line in lines if all(line is not other for other in titled)]
    said_of = [*_in_prose(prose, total), *_in_prose(titled, total)]
    stated += [(printed, value) for printed, value in said_of if abs(value - total) <= _NEAR * total]
    seen: set[Decimal] = set()
    for printed, value in stated:
        if value not in (total, *seen) and value not in _made(tree):
            seen.add(value)
            yield _finding(at, total, Rival(None, printed))


def titled_rivals(found: Sequence[tuple[Found, tuple[str, str]]]) -> Iterator[Finding]:
    """Yield a warning for each of several rubrics with their (id, path) whose own title ends with points, as those of all do, that are nearly its total.

    What all make together, in the title of the first, is that of the whole.
    """
    ended = [
        (tree, at, node.printed, node.points.value)
        for one, at in found
        if (tree := one.reading.outline)
        for node in titled_totals([line.text for line in title_lines(one.above, None)], tree)[:1]
        if node.points is not None
    ]
    scaled = any(_SCALED.search(line.text.text) for one, _ in found for line in one.above)
    if len(found) == 1 or len(ended) < len(found) or scaled:
        return
    whole = sum((tree.stated or worth(tree.children, tree.combine) for tree, *_ in ended), Decimal(0))
    for tree, at, printed, value in ended:
        total = tree.stated
        near = total is not None and value != total and abs(value - total) <= _NEAR * total
        if total is not None and near and tree.combine == "sum" and value != whole and value not in _made(tree):
            yield _finding(at, total, Rival(None, printed))


def _is_got(head: Strand) -> bool:
    """Return whether the header of a column of scores says what they make together: 自评得分（26分）."""
    end = ending(head)
    return end is not None and bool(_SCORES & set(headers.roles(end.name.text)[:1]))


def _of_row(tree: Outline, rival: Rival, at: tuple[str, str]) -> Iterator[Finding]:
    points = read_points(rival.printed.text)
    of = rival.part if rival.part is not None else tree.total
    inside = rival.part is None or any(node is rival.part for node in nodes(tree.children))
    if not inside or of is None or of.points is None or points is None or not points.value:
        return
    sums = _made(tree) if rival.part is None else {value_of(rival.part.children)}
    of_hundred = points.percent == of.points.percent or worth(tree.children, tree.combine) == WHOLE
    if points.value != of.points.value and points.value not in sums and of_hundred:
        yield _finding(at, of.points.value, rival)


def _in_names(tree: Outline) -> Iterator[Rival]:
    """Yield the points in the names of categories whose points were taken from a cell of their own: 组织领导（45分） | 40."""
    for node in nodes(tree.children):
        end = ending(node.text) if not node.is_item and node.points is not None and kind_of(node) == "base" else None
        if end is not None and end.points.minimum is None:
            yield Rival(node, end.printed)


def _in_prose(lines: Sequence[Line], total: Decimal) -> list[tuple[Strand, Decimal]]:
    """Return the one total that the prose names; where it names several, each may be of something else.

    What it says the ``total`` to be a part of is another one: 满分120分，其中学校考核100分; so is what it says to hold bonuses, 另设加分20分，总分120分.
    """
    found = [
        (line.text.cut(*span), value)
        for line in lines
        for value, start, span in said(line.text.text)
        if _WHOLE.match(line.text.text, start)
        and line.text.text[span[0] : span[1]].endswith("分")
        and not _has_part(line.text.text[span[1] :], total)
        and value - total not in _on_top(line.text.text)
    ]
    return found if len({value for _, value in found}) == 1 else []


def _on_top(said: str) -> Iterator[Decimal | None]:
    """Yield what a sentence says to come on top in all, 每次加分累计最高10分; what is added each time, 每月加分5分, is no part of a total."""
    for clause in _CLAUSES.split(said):
        if _IN_ALL.search(clause) or not _CASE.search(clause):
            yield from (number(found["n"] or found["before"]) for found in _ON_TOP.finditer(clause))


def _has_part(behind: str, total: Decimal) -> bool:
    """Return whether what stands behind a total says that it holds a part of ``total``: ，其中学校考核100分."""
    named = _OF_WHICH.search(behind)
    return named is not None and total in map(number, _PART.findall(named["parts"]))


def _made(tree: Outline) -> set[Decimal]:
    """Return what the parts make: with all that counts, without what comes on top, and with bonuses that do not count."""
    base = [node for node in tree.children if kind_of(node) == "base"]
    on_top = [node.points.value for node in nodes(tree.children) if kind_of(node) == "bonus" and node.points]
    counted = value_of(tree.children)
    return {counted, value_of(base), value_of(base) + sum(on_top, Decimal(0))}


def _finding(at: tuple[str, str], taken: Decimal, rival: Rival) -> Finding:
    named = rival.part.text.text if rival.part is not None else ""
    whole = Bilingual(zh=f"评分表 {at[0]} ", en=at[0])
    values = {"part": f"“{named}”" if named else whole, "shown": rival.printed.text, "expected": f"{taken:f}"}
    return RIVALS.finding(values, path=at[1], source=rival.printed.source)
