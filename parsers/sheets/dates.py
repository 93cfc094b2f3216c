"""Dates and times as a spreadsheet holds them, days since its epoch, and shows them (ECMA-376 part 1, 18.17.4)."""

import re
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from typing import NamedTuple

from parsers.sheets.codes import Piece
from parsers.sheets.figures import rounded_to

_LAST = 2958465
"""The day 9999-12-31 in the system of 1900."""
_FROM_1900_TO_1904 = 1462
_NEVER = 60
"""29 February 1900, a day that never was and that Excel counts."""
_DAY = 86400
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK = "一二三四五六日"


class Moment(NamedTuple):
    """A day and a time of day; the weekday counts from Monday, 0; ``total`` are all seconds since the epoch."""

    year: int
    month: int
    day: int
    weekday: int
    seconds: Decimal
    total: Decimal


def moment(serial: Decimal, places: int, since_1904: bool) -> Moment | None:
    """Return the moment ``serial`` days after the epoch, its seconds rounded to ``places`` decimals.

    None where the calendar does not reach.
    """
    total = rounded_to(serial * _DAY, places)
    days = int((total / _DAY).to_integral_value(ROUND_FLOOR))
    seconds = total - days * _DAY
    if since_1904:
        days += _FROM_1900_TO_1904
    if not 0 <= days <= _LAST or total < 0:
        return None
    weekday = (days - 2) % 7
    if days in (0, _NEVER):
        year, month, day = (1900, 1, 0) if days == 0 else (1900, 2, 29)
    else:
        when = date(1899, 12, 31 if days < _NEVER else 30) + timedelta(days=days)
        year, month, day = when.year, when.month, when.day
    return Moment(year, month, day, weekday, seconds, total)


def seconds_places(pieces: tuple[Piece, ...]) -> int:
    """Return how many decimals of a second the format ``pieces`` show."""
    return max((len(piece.text.partition(".")[2]) for piece in pieces if piece.kind == "date"), default=0)


def written(when: Moment, pieces: tuple[Piece, ...]) -> str | None:
    """Return the moment ``when`` in the format ``pieces``, None where one of them is not known."""
    clock = [n for n, piece in enumerate(pieces) if piece.kind in ("date", "elapsed")]
    half = any(piece.kind == "half" for piece in pieces)
    text = ""
    for number, piece in enumerate(pieces):
        if piece.kind == "date":
            minute = piece.text[0] in "mM" and len(piece.text) < 3 and _beside_time(pieces, clock, number)
            shown = _part(when, "n" * len(piece.text) if minute else piece.text.lower(), half)
        elif piece.kind == "elapsed":
            shown = _elapsed(when, piece.text.lower())
        elif piece.kind == "half":
            shown = _half(when, piece.text)
        else:
            shown = piece.text if piece.kind in ("literal", "comma", "point") else None
        if shown is None:
            return None
        text += shown
    return text


def _beside_time(pieces: tuple[Piece, ...], clock: list[int], number: int) -> bool:
    """Return whether the m at ``number`` means minutes: after hours or before seconds."""
    at = clock.index(number)
    before = pieces[clock[at - 1]].text if at else ""
    after = pieces[clock[at + 1]].text if at + 1 < len(clock) else ""
    return before[:1] in ("h", "H") or after[:1] in ("s", "S")


def _part(when: Moment, token: str, half: bool) -> str | None:
    """Return what ``token`` shows of ``when``; n stands for minutes, and ``half`` says that the day has two halves."""
    size, kind = len(token), token[0]
    hour, rest = divmod(when.seconds, 3600)
    match kind:
        case "y" | "e":
            return f"{when.year % 100:02}" if kind == "y" and size < 3 else f"{when.year}"
        case "m":
            return _named(_MONTHS[when.month - 1], when.month, size)
        case "d":
            return _named(_DAYS[when.weekday], when.day, size)
        case "a":
            return ("星期" if size == 4 else "") + _WEEK[when.weekday]
        case "h":
            return f"{int((hour + 11) % 12 + 1 if half else hour):0{min(size, 2)}}"
        case "n":
            return f"{int(rest // 60):0{min(size, 2)}}"
        case _:
            whole, _, decimals = token.partition(".")
            seconds = rest % 60
            text = f"{int(seconds):0{min(len(whole), 2)}}"
            return f"{text}.{int(seconds % 1 * 10 ** len(decimals)):0{len(decimals)}}" if decimals else text


def _named(name: str, number: int, size: int) -> str | None:
    return f"{number:0{size}}" if size < 3 else {3: name[:3], 4: name}.get(size)


def _half(when: Moment, token: str) -> str:
    first, second = token.split("/")
    return first if when.seconds < _DAY / 2 else second


def _elapsed(when: Moment, token: str) -> str:
    unit = {"h": 3600, "m": 60, "s": 1}[token[0]]
    return f"{int(when.total // unit):0{min(len(token), 15)}}"


_STAMP = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}(?:\.[0-9]+)?))?Z?)?")


def serial_of(stamp: str, since_1904: bool) -> Decimal | None:
    """Return the days from the epoch to an ISO 8601 date ``stamp`` (cells of type d, 18.18.11), None where it is none."""
    match = _STAMP.fullmatch(stamp)
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups()[:3])
    hours, minutes, seconds = (Decimal(part or 0) for part in match.groups()[3:])
    try:
        days = (date(year, month, day) - date(1899, 12, 30)).days
    except ValueError:
        return None
    if since_1904:
        days -= _FROM_1900_TO_1904
    elif days <= _NEVER:
        days -= 1
    return days + ((hours * 60 + minutes) * 60 + seconds) / _DAY
