"""Rows of cells a line that have as many cells each as the header, or as its columns without those to fill in, which are left blank."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.plaintext.cellrows import LOOKED_AT, MOST_HEADERS, CellRows, header_roles
from parsers.plaintext.linecells import TO_FILL
from parsers.wording import totals
from parsers.wording.labels import leading, whole
from parsers.wording.points import read_points
from schema.rubric import Role

_LEAST = 3
"""Header cells at the least."""
_LEAST_ROWS = 3
_TEXTS: frozenset[Role] = frozenset({"item", "rules", "method", "evidence"})
_SCORES: frozenset[Role] = frozenset({"self_score", "review_score"})


def even_rows(texts: Sequence[str], start: int) -> CellRows | None:
    """Read the rows below a header that begins at a cell; None where they are not even, or nothing proves where each begins.

    In all of them the points, and no other cell, stand in the column of these. The first cells count on from one, 1 or 一、, throughout, or
    the points make the total right behind the rows. One way alone to part the cells holds. A remark in each row would be a line of the
    rules before it just as well, and proves nothing.
    """
    roles = header_roles(texts, start)
    end = start + len(roles)
    if (
        not _LEAST <= len(roles) <= MOST_HEADERS
        or roles.count("points") != 1
        or not {"item", "category", "rules"} & {*roles}
    ):
        return None
    made = [
        CellRows([list(texts[start:end]), *all_rows], behind)
        for columns in _ways(roles)
        for at, rows in [_parted(texts, end, roles, columns)]
        if len(rows) >= _LEAST_ROWS and _is_proved(texts, at, rows, roles) and not _are_remarked(rows, roles)
        for all_rows, behind in [_with_total(texts, at, roles, rows)]
    ]
    return made[0] if len(made) == 1 else None


def _ways(roles: Sequence[Role]) -> Iterator[tuple[int, ...]]:
    """Yield the columns that each row may fill: all, all but the last, which is to fill in, or all but those to fill in."""
    every = range(len(roles))
    last = every[:-1] if roles[-1] in TO_FILL else every
    yield from dict.fromkeys((tuple(every), tuple(last), tuple(n for n in every if roles[n] not in TO_FILL)))


def _parted(
    texts: Sequence[str], at: int, roles: Sequence[Role], columns: Sequence[int]
) -> tuple[int, list[list[str]]]:
    """Return the cell behind the rows that fill these ``columns``, and the rows."""
    rows: list[list[str]] = []
    while not _is_total(texts, at) and len(cells := texts[at : at + len(columns)]) == len(columns):
        row = [""] * len(roles)
        for column, text in zip(columns, cells, strict=True):
            row[column] = text
        if not _fits(row, roles):
            break
        rows.append(row)
        at += len(columns)
    return at, rows


def _fits(row: Sequence[str], roles: Sequence[Role]) -> bool:
    """Return whether points, and no text, stand in each column of points or scores, and none elsewhere but where rows are numbered."""
    return all(
        (read_points(text) is not None) == (role == "points" or role in _SCORES)
        for text, role in zip(row, roles, strict=True)
        if text and role != "label"
    )


def _is_proved(texts: Sequence[str], at: int, rows: Sequence[Sequence[str]], roles: Sequence[Role]) -> bool:
    """Return whether the rows count on to their end, or make the total behind them; no points stand behind rows without a total."""
    labels = [whole(row[0]) or leading(row[0]) for row in rows]
    counts = all(label is not None and label.numbers == (n,) for n, label in enumerate(labels, 1))
    alike = all(one is not None and other is not None and one.style == other.style for one, other in pairwise(labels))
    if not _is_total(texts, at):
        return counts and alike and not any(read_points(text) is not None for text in texts[at : at + LOOKED_AT])
    column = roles.index("points")
    values = [points.value for row in rows if (points := read_points(row[column])) is not None]
    stated = read_points(_figures(texts, at, roles, rows)[column])
    return (counts and alike) or (stated is not None and sum(values) == stated.value)


def _is_total(texts: Sequence[str], at: int) -> bool:
    return at + 1 < len(texts) and totals.total_word(texts[at]) and read_points(texts[at + 1]) is not None


def _are_remarked(rows: Sequence[Sequence[str]], roles: Sequence[Role]) -> bool:
    """Return whether each row has a remark behind another text; behind points it can be no line of one: 20 | 王林."""
    columns = [n for n in range(1, len(roles)) if roles[n] == "remarks" and roles[n - 1] in _TEXTS]
    return any(all(row[n] for row in rows) for n in columns)


def _figures(texts: Sequence[str], at: int, roles: Sequence[Role], rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return the figures of the total by their columns: as many as there are columns with figures in the rows, or that of the points alone."""
    points = roles.index("points")
    columns = [n for n, role in enumerate(roles) if n == points or (role in _SCORES and any(row[n] for row in rows))]
    found = texts[at + 1 : at + 1 + len(columns)]
    if len(found) == len(columns) and all(read_points(text) is not None for text in found):
        return dict(zip(columns, found, strict=True))
    return {points: texts[at + 1]}


def _with_total(
    texts: Sequence[str], at: int, roles: Sequence[Role], rows: Sequence[list[str]]
) -> tuple[list[list[str]], int]:
    """Return the rows with that of the total, where one stands behind them, and the cell behind it."""
    if not _is_total(texts, at):
        return [*rows], at
    figures = _figures(texts, at, roles, rows)
    return [*rows, [texts[at], *(figures.get(n, "") for n in range(1, len(roles)))]], at + 1 + len(figures)
