"""The layouts in which tables stand in plain text, asked one after the other."""

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Protocol, cast

from parsers import textlayouts
from parsers.plaintext.stretches import Stretch


class TextLayout(Protocol):
    """What every module in parsers/textlayouts offers."""

    ORDER: int
    """Layouts are asked in this order; what one has taken, the later ones do not see."""

    def find(self, lines: Sequence[str]) -> Iterator[Stretch]:
        """Return the stretches of ``lines`` in this layout, from the first to the last, in time linear to the lines.

        A ``\\n`` inside a line is a break that does not end a paragraph.
        """
        ...


@cache
def all_layouts() -> tuple[TextLayout, ...]:
    """Return the modules in parsers/textlayouts; a new layout is a new module there."""
    names = (module.name for module in pkgutil.iter_modules(textlayouts.__path__))
    found = [cast(TextLayout, importlib.import_module(f"{textlayouts.__name__}.{name}")) for name in names]
    return tuple(sorted(found, key=lambda layout: layout.ORDER))


def find_stretches(lines: Sequence[str]) -> list[Stretch]:
    """Return all stretches of ``lines`` that some layout takes, in order and without overlap."""
    taken: list[Stretch] = []
    for layout in all_layouts():
        for start, end in list(_free(taken, len(lines))):
            for stretch in layout.find(lines[start:end]):
                taken.append(replace(stretch, start=stretch.start + start, end=stretch.end + start))
        taken.sort(key=lambda stretch: stretch.start)
    return taken


def _free(taken: list[Stretch], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for stretch in taken:
        if stretch.start > at:
            yield at, stretch.start
        at = stretch.end
    if at < length:
        yield at, length
