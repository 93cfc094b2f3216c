"""Items that stand as headings with their points, each over a table of tiers: 定价情况（满分20分） over 得分 | 标准, 20, 15, 10."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from parsers.choosing.evidence import weigh
from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.lines.listed import listed
from parsers.outlines import nodes
from parsers.outlines.tree import NOTHING, Node, Outline
from parsers.pieces.headed import Headed
from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.header_rows import header_rows
from parsers.tables.layout import Layout
from parsers.wording import labels, totals
from parsers.wording.marks import is_on_top
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points, read_points
from schema.rubric import Role

_LONGEST = 60
"""Characters in the longest heading."""
_LEAST = 2
"""Rows of a table of tiers, and headings over such tables that make a rubric."""
_IN_BRACKET = re.compile(
    rf"[（(][^（()）]*?(?P<points>(?:满分|最高|最多|上限|共|计)?\s*(?P<n>{ARABIC})\s*分)\s*[)）]\s*$"
)
"""Points that a bracket at the end states behind other words; the tiers bear them out."""
_SCORES = frozenset({"points", "review_score", "self_score", "weight"})


@dataclass(frozen=True, slots=True)
class Tiered:
    """A rubric of headings over tables of tiers, with the lines above the first heading."""

    above: tuple[Line, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Scored:
    """A heading as an item, the table of tiers below it with its column of amounts, and the lines above the heading.

    It is ``sure`` where the heading states the highest amount; ``style`` is how the heading is marked, and the header of the table.
    ``apart`` are tiers of which no two have the same amount.
    """

    node: Node
    laid: Grid
    amounts: int
    above: tuple[Line, ...]
    heading: Line
    style: tuple[str, ...]
    sure: bool
    apart: bool


def tiers_apart(tables: Sequence[Headed]) -> Iterator[Tiered | tuple[Headed, ...]]:
    """Yield the tables in order, those of tiers under headings with their points as rubrics, in place of the first of each.

    A heading that is numbered as the first one begins another rubric. A single heading over tiers is none. Where one of several
    headings states no points, or others, its table is one of them all the same, so that nothing is lost.
    """
    scored = {n: found for n, table in enumerate(tables) if (found := _scored(*table)) is not None}
    groups: list[list[int]] = []
    for n, found in scored.items():
        number = labels.whole(found.node.label)
        if not groups or (number is not None and number.numbers[-1] == 1):
            groups.append([])
        groups[-1].append(n)
    groups = [_alike(group, scored) for group in groups]
    begun = {group[0]: group for group in groups if group}
    taken = {n for group in begun.values() for n in group}
    plain: list[Headed] = []
    for n, table in enumerate(tables):
        if n in begun:
            yield from (tuple(plain),) if plain else ()
            plain = []
            yield _rubric([scored[m] for m in begun[n]])
        elif n not in taken:
            plain.append(table)
    yield from (tuple(plain),) if plain else ()


def _alike(group: Sequence[int], scored: Mapping[int, _Scored]) -> list[int]:
    """Return those of a group whose headings state their points, and the others marked as these; none where these are too few."""
    styles = {scored[n].style for n in group if scored[n].sure}
    if sum(scored[n].sure for n in group) < _LEAST:
        return []
    return [n for n in group if scored[n].sure or scored[n].style in styles]


def says_again(one: Reading, others: Sequence[Reading]) -> bool:
    """Return whether the items of ``one`` are all named in one of the ``others``, with their points: it explains that rubric."""
    return any(all(_is_named(node, other.outline.children) for node in one.outline.children) for other in others)


def _is_named(node: Node, children: Sequence[Node]) -> bool:
    name = _name(node)
    return any(
        (other.points == node.points and _name(other) != "" and name.endswith(_name(other)))
        or _is_named(node, other.children)
        for other in children
    )


def _name(node: Node) -> str:
    return re.split(r"[（(【\[]", compact(node.text.text), maxsplit=1)[0]


def _scored(lines: Sequence[Line], laid: Grid) -> _Scored | None:
    heading, column = _heading(lines), _amounts(laid)
    if heading is None or column is None:
        return None
    values = _values(laid, column)
    node = _item(lines[heading])
    stated = node.points.value if node.points is not None else None
    if stated == sum(values) and values[-1]:
        return None
    style = (_style(lines[heading]), *laid.row_texts(0))
    return _Scored(
        node,
        laid,
        column,
        tuple(lines[:heading]),
        lines[heading],
        style,
        stated == max(values),
        len({*values}) == len(values),
    )


def _heading(lines: Sequence[Line]) -> int | None:
    """Return which of the lines heads the table: the last one, or, with text between, the last Markdown heading."""
    last = next((n for n in reversed(range(len(lines))) if not lines[n].furniture), None)
    marked = [n for n, line in enumerate(lines) if line.text.text.startswith("#")]
    at = marked[-1] if marked else last
    return at if at is not None and len(lines[at].text.text) <= _LONGEST else None


def _item(line: Line) -> Node:
    entry = listed(line)
    text, label = (entry.text, entry.label) if entry is not None else (line.text, line.label)
    node = Node(True, label, text, line.text)
    nodes.take_own(node)
    if node.points is None:
        nodes.take_end(node)
    behind = _IN_BRACKET.search(text.text) if node.points is None else None
    value = number(behind["n"]) if behind else None
    if behind is not None and value is not None:
        node.points, node.printed = Points(value), text.cut(*behind.span("points"))
    node.extra = is_on_top(text.text)
    return node


def _amounts(laid: Grid) -> int | None:
    """Return the column of amounts that fall or rise from row to row, as those do of which one is given; None without one.

    What a row sums up is added, and no tiers.
    """
    _, data = header_rows(laid)
    rows = len(laid.rows) - data
    summed = any(totals.is_total(laid.row_texts(row)) for row in range(data, len(laid.rows)))
    if not data or rows < _LEAST or laid.width < _LEAST or summed:
        return None
    for column in range(laid.width):
        if _SCORES.isdisjoint(headers.roles(laid.text(data - 1, column))):
            continue
        values = _values(laid, column)
        if len(values) == rows and values[-1] < values[0] and all(a >= b for a, b in pairwise(values)):
            return column
    return None


def _values(laid: Grid, column: int) -> list[Decimal]:
    """Return the amounts in a column, the highest first where they rise."""
    _, data = header_rows(laid)
    rows = [row for row in range(data, len(laid.rows)) if laid.starts(row, column)]
    read = [points for row in rows if (points := read_points(laid.text(row, column))) is not None]
    values = [points.value for points in read if not points.negative]
    return values[::-1] if values and values[0] < values[-1] else values


def _rubric(scored: Sequence[_Scored]) -> Tiered:
    first = scored[0]
    top, data = header_rows(first.laid)
    columns = range(first.laid.width)
    rules = next(column for column in reversed(columns) if column != first.amounts)
    roles: tuple[Role, ...] = tuple("rules" if column == rules else "other" for column in columns)
    heads = tuple(first.laid.text(data - 1, column) for column in columns)
    tree = Outline()
    for one in scored:
        tree.used += [one.heading.text, *(text for row in range(len(one.laid.rows)) for text in one.laid.texts_of(row))]
        tree.children.append(_with_tiers(one, rules))
    layout = Layout(top, data, heads, roles, first.laid.numbers)
    doubtful = () if any(one.apart for one in scored) else tuple(one.node for one in scored)
    return Tiered(first.above, Reading(layout, tree, weigh(tree), doubtful=doubtful))


def _with_tiers(one: _Scored, rules: int) -> Node:
    """Return the item with its tiers; where the heading states other points, a category whose item has those of the tiers."""
    _, data = header_rows(one.laid)
    rows = range(data, len(one.laid.rows))
    texts = [sum(one.laid.texts_of(row), NOTHING) for row in rows]
    cell = max((one.laid.box(row, one.amounts).text for row in rows), key=_amount)
    node = one.node
    if node.points is None:
        nodes.take_points(node, cell)
    elif not one.sure:
        part = Node(True, "", texts[0], texts[0])
        nodes.take_points(part, cell)
        node.is_item, node.children = False, [part]
        texts = texts[1:]
    (node.children or [node])[0].cells += [(rules, text) for text in texts]
    return node


def _amount(cell: Strand) -> Decimal:
    points = read_points(cell.text)
    return points.value if points is not None else Decimal(-1)


def _style(line: Line) -> str:
    entry = listed(line)
    return entry.style if entry is not None else ""
