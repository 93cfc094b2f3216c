"""A rubric as it is found in a document."""

from dataclasses import dataclass

from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.spotting.repeats import Again


@dataclass(frozen=True, slots=True)
class Found:
    """A rubric: the lines above it, how its table is read, where it is printed again, and the lines right below its table.

    With the first of a document stand the tables that only list its rubrics, ``lists``. ``over`` is the title over several, each of
    which has a heading for its own.
    """

    above: tuple[Line, ...]
    reading: Reading
    again: tuple[Again, ...] = ()
    below: tuple[Line, ...] = ()
    lists: tuple[Reading, ...] = ()
    over: str = ""
