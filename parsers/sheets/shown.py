"""A number or a text as its cell shows it: the format code applied (ECMA-376 part 1, 18.8.31)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from parsers.sheets.codes import Section, sections
from parsers.sheets.dates import moment, seconds_places, written
from parsers.sheets.figures import general, rounded_to, significant
from parsers.sheets.raw import Entry, Remark
from parsers.sheets.rules import HIDDEN_CELLS, ROUNDED, UNKNOWN_FORMAT

GENERAL = "General"
"""The code of a cell without a format of its own."""
_COMPARED = {
    "<": Decimal.__lt__,
    "<=": Decimal.__le__,
    ">": Decimal.__gt__,
    ">=": Decimal.__ge__,
    "=": Decimal.__eq__,
    "<>": Decimal.__ne__,
}
_SHOWN_DIGITS = 12
"""Significant digits in which a shown figure may differ from the stored one without being called rounded."""
BY_FORMAT = (("what", "format"),)
"""The values of a :data:`HIDDEN_CELLS` remark on a cell whose format shows nothing of it."""


class _Figure(NamedTuple):
    text: str
    rounded: bool = False


def shown_number(number: Decimal, code: str, since_1904: bool) -> Entry:
    """Return ``number`` (see :func:`parsers.sheets.figures.exact`) in the format ``code``.

    Remarks: a format that is not known (K162), one that shows nothing of a number other than 0 (K161), fewer decimals than are
    stored (K167).
    """
    if code == GENERAL:
        return Entry(general(number))
    found = sections(code)
    chosen = _chosen(number, found) if found else None
    if chosen is None:
        return _unknown(number, code)
    section, bare = chosen
    if not section.pieces and number:
        return Entry(general(number), (Remark(HIDDEN_CELLS, BY_FORMAT),))
    if section.has("date", "elapsed", "half"):
        when = moment(number, seconds_places(section.pieces), since_1904)
        text = written(when, section.pieces) if when else None
        return Entry(text) if text is not None else _unknown(number, code)
    figure = _figure(number, section, bare)
    if figure is None:
        return _unknown(number, code)
    return Entry(figure.text, (Remark(ROUNDED),) if figure.rounded else ())


def shown_text(text: str, code: str) -> Entry:
    """Return ``text`` in the format ``code``; one that shows nothing of it is a remark (K161), and the text is kept."""
    found = sections(code) if text and code != GENERAL else None
    if not found or (len(found) < 4 and not found[-1].has("text")):
        return Entry(text)
    section = found[-1]
    if not section.has("text") or section.has("unknown"):
        return Entry(text, (Remark(HIDDEN_CELLS, BY_FORMAT),))
    return Entry("".join(text if piece.kind == "text" else piece.text for piece in section.pieces))


def _unknown(number: Decimal, code: str) -> Entry:
    return Entry(general(number), (Remark(UNKNOWN_FORMAT, (("format", code[:60]),)),))


def _chosen(number: Decimal, found: tuple[Section, ...]) -> tuple[Section, bool] | None:
    """Return the section for ``number``, and whether it prints the number without a sign of its own."""
    texts = len(found) == 4 or (len(found) > 1 and found[-1].has("text"))
    numeric = found[:-1] if texts else found
    if any(section.condition for section in numeric):
        for section in numeric[:-1]:
            operator, figure = section.condition or (">" if section is numeric[0] else "<", Decimal(0))
            if _COMPARED[operator](number, figure):
                return section, False
        last = numeric[-1]
        fits = last.condition is None or _COMPARED[last.condition[0]](number, last.condition[1])
        return (last, False) if fits else None
    if len(numeric) == 1 or number > 0 or (number == 0 and len(numeric) == 2):
        return numeric[0], False
    return (numeric[1], True) if number < 0 else (numeric[2], False)


def _figure(number: Decimal, section: Section, bare: bool) -> _Figure | None:
    """Return ``number`` in ``section``, ``bare`` of its sign where that has its own; None where a piece is not known."""
    if section.has("unknown"):
        return None
    sign = "-" if number < 0 and not bare else ""
    if section.has("general", "text"):
        inner = general(abs(number))
        parts = (inner if piece.kind in ("general", "text") else piece.text for piece in section.pieces)
        return None if section.has("digit", "comma") else _Figure(sign + "".join(parts))
    return _digits(number, section, sign)


def _digits(number: Decimal, section: Section, sign: str) -> _Figure | None:
    pieces = section.pieces
    places = [n for n, piece in enumerate(pieces) if piece.kind == "digit"]
    if not places:
        return _Figure(sign + "".join(piece.text for piece in pieces))
    if any(piece == ("literal", "/") for piece in pieces[places[0] : places[-1]]):
        return None
    point = next((n for n, piece in enumerate(pieces) if piece.kind == "point"), len(pieces))
    before, after = [n for n in places if n < point], [n for n in places if n > point]
    last = before[-1] if before else -1
    thousands = sum(piece.kind == "comma" for piece in pieces[last + 1 : point])
    grouped = any(piece.kind == "comma" for piece in pieces[before[0] : last]) if before else False
    percent = sum(piece.kind == "percent" for piece in pieces)
    scaled = abs(number).scaleb(2 * percent - 3 * thousands)
    rounded = rounded_to(scaled, len(after))
    whole, _, decimals = f"{rounded:.{len(after)}f}".partition(".")
    filled = dict(_whole("" if whole == "0" else whole, [(n, pieces[n].text) for n in before], grouped))
    filled |= _decimals(decimals, [(n, pieces[n].text) for n in after])
    if not before and point < len(pieces) and whole != "0":
        filled[point] = whole + "."
    text = "".join(
        filled.get(n, "") if piece.kind == "digit" or n in filled else "" if piece.kind == "comma" else piece.text
        for n, piece in enumerate(pieces)
    )
    is_rounded = significant(scaled, _SHOWN_DIGITS) != significant(rounded, _SHOWN_DIGITS)
    return _Figure((sign if rounded else "") + text, is_rounded)


def _whole(digits: str, places: list[tuple[int, str]], grouped: bool) -> Iterator[tuple[int, str]]:
    """Yield what stands at each of the ``places`` before the point; the first takes all digits that are left."""
    needed = next((len(places) - n for n, (_, kind) in enumerate(places) if kind == "0"), 0)
    digits = digits.rjust(needed, "0")
    shown = [
        digit + ("," if grouped and behind and behind % 3 == 0 else "")
        for digit, behind in zip(digits, reversed(range(len(digits))), strict=True)
    ]
    for number, (at, _) in enumerate(places):
        end = len(shown) - (len(places) - number - 1)
        if end > 0:
            yield at, "".join(shown[0 if number == 0 else end - 1 : end])


def _decimals(digits: str, places: list[tuple[int, str]]) -> dict[int, str]:
    """Return what stands at each of the ``places`` behind the point; zeros at the end fall away where # stands."""
    kept = len(digits)
    while kept and digits[kept - 1] == "0" and places[kept - 1][1] != "0":
        kept -= 1
    return {at: digit for (at, _), digit in zip(places[:kept], digits, strict=False)}
