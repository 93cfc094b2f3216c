"""The formulas of an Excel form: subtotals and totals that stay blank until something is filled in."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from pipeline.forms.form import Sum

_ARGUMENTS = 200
"""Arguments given to one function; Excel takes 255."""

Summand = tuple[int, Decimal]
"""A row (from 1) and the factor that its cell is multiplied by."""


def formula_of(column: str, sums: Sum, rows: Mapping[str, int]) -> str:
    """Return the formula of a sum whose lines stand in ``rows`` (from 1) of ``column``."""
    most = {rows[term.id]: term.cap for term in sums.terms if term.cap is not None}
    return sum_formula(column, [(rows[term.id], term.factor) for term in sums.terms], sums.cap, most)


def sum_formula(
    column: str, summands: Sequence[Summand], cap: Decimal | None, most: Mapping[int, Decimal] | None = None
) -> str:
    """Return the formula that adds up cells of ``column``, blank where none holds a number, at most ``cap``.

    ``most`` says for rows how much of their cell counts.
    """
    caps = most or {}
    ranges = _ranges(column, [row for row, _ in summands])
    plus = [row for row, factor in summands if factor == 1 and row not in caps]
    minus = [row for row, factor in summands if factor == -1 and row not in caps]
    total = _call("SUM", _ranges(column, plus)) if plus else ""
    if minus:
        total += "".join(f"-{call}" for call in _calls("SUM", _ranges(column, minus)))
    for row, factor in summands:
        if abs(factor) != 1 or row in caps:
            value = f"MIN({caps[row].normalize():f},N({column}{row}))" if row in caps else f"N({column}{row})"
            times = "" if abs(factor) == 1 else f"*{abs(factor).normalize():f}"
            total += f"{'-' if factor < 0 else '+' if total else ''}{value}{times}"
    capped = f"MIN({cap.normalize():f},{total})" if cap is not None else total
    return f'=IF({_call("COUNT", ranges)}=0,"",{capped})'


def parts_formula(column: str, rows: Sequence[int]) -> str:
    """Return the formula of an item whose sub-points stand in ``rows``: their sum, once all of them are settled.

    Where every sub-point does not apply, neither does the item.
    """
    ranges = _ranges(column, rows)
    count = f"{_call('COUNTA', ranges)}<{len(rows)}"
    return f'=IF({count},"",IF({_call("COUNT", ranges)}=0,"/",{_call("SUM", ranges)}))'


def _call(function: str, ranges: Sequence[str]) -> str:
    return "+".join(_calls(function, ranges))


def _calls(function: str, ranges: Sequence[str]) -> Iterator[str]:
    for at in range(0, len(ranges), _ARGUMENTS):
        yield f"{function}({','.join(ranges[at : at + _ARGUMENTS])})"


def _ranges(column: str, rows: Sequence[int]) -> list[str]:
    """Return the cells of ``rows`` as ranges, neighbours joined."""
    found: list[list[int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return [f"{column}{first}" if first == last else f"{column}{first}:{column}{last}" for first, last in found]
