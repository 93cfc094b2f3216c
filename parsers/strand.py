"""Text that knows where each of its characters is printed."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from schema.location import CellPlace, ParagraphPlace, Printed, Source

AnyPlace = CellPlace | ParagraphPlace

_SUPPLEMENT = dict(
    zip(
        "⺁⺄⺇⺈⺋⺌⺍⺎⺐⺑⺒⺓⺕⺗⺘⺙⺛⺝⺟⺠⺡⺢⺣⺤⺥⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙几刀㔾小小兀尢尢巳幺彐心扌攵旡月母民氵氺灬爪爫牛犭王疋目示礻竹糸纟罒罒罒网网羊羊羊耂而聿肉臼艹艹艹虎衤西西见角讠贝车辶辶辶钅镸镸长门阜阝雨青韦页风飞食食饣饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
_RADICALS = {
    **{ord(radical): character for radical, character in _SUPPLEMENT.items()},
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
    **dict(zip(map(ord, "︵︶︹︺︻︼︿﹀︽︾"), "（）〔〕【】〈〉《》", strict=True)),
}
"""CJK Radicals Supplement (U+2E80 ff) and Kangxi Radicals (U+2F00 ff) to the characters they look like, and the brackets of vertical
text (U+FE35 ff) to those of other text, one to one."""


_ANY_RADICAL = re.compile("[\u2e80-\u2fdf\ufe35-\ufe40]")


class Run(NamedTuple):
    """``text`` as it is read, printed from offset ``start`` of the cell or paragraph at ``place``."""

    text: str
    place: AnyPlace
    start: int


class Strand:
    """A text made of runs; slicing keeps the places. Offsets are code points of ``text``."""

    __slots__ = ("runs", "text")

    def __init__(self, runs: Iterable[Run]) -> None:
        self.runs = tuple(run for run in runs if run.text)
        self.text = self.runs[0].text if len(self.runs) == 1 else "".join(run.text for run in self.runs)

    def __add__(self, other: "Strand") -> "Strand":
        return Strand(self.runs + other.runs)

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int | None = None) -> "Strand":
        """Return the part ``[start:end]``."""
        end = len(self.text) if end is None else end
        if start == 0 and end == len(self.text):
            return self
        if len(self.runs) == 1:
            text, place, first = self.runs[0]
            return Strand((Run(text[start:end], place, first + start),))
        found, at = [], 0
        for run in self.runs:
            first, last = max(start - at, 0), min(end - at, len(run.text))
            if first < last:
                found.append(Run(run.text[first:last], run.place, run.start + first))
            at += len(run.text)
        return Strand(found)

    def strip(self, characters: str | None = None) -> "Strand":
        """Return the strand without ``characters`` (white space when None) at its edges."""
        text = self.text
        start = len(text) - len(text.lstrip(characters))
        end = len(text.rstrip(characters))
        return self if (start, end) == (0, len(text)) else self.cut(start, max(start, end))

    def holds(self, other: "Strand") -> bool:
        """Return whether ``other`` is printed where a part of this strand is; nothing is printed nowhere."""
        return bool(other) and all(
            any(mine.place == run.place and 0 <= run.start - mine.start < len(mine.text) for mine in self.runs)
            for run in other.runs
        )

    @property
    def source(self) -> Source:
        """The places of the strand: one for each cell or paragraph it touches, from its first to its last character there."""
        if len(self.runs) == 1:
            text, place, first = self.runs[0]
            return (span(place, first, first + len(text)),)
        spans: dict[AnyPlace, list[int]] = {}
        for run in self.runs:
            ends = spans.setdefault(run.place, [run.start, run.start])
            ends[0] = min(ends[0], run.start)
            ends[1] = max(ends[1], run.start + len(run.text))
        return tuple(span(place, start, end) for place, (start, end) in spans.items())

    def printed(self) -> Printed:
        """Return the text with its places."""
        return Printed(text=self.text, source=self.source)


def strand(text: str, source: Source) -> Strand:
    """Return the printed ``text`` of one cell or paragraph, as it stands."""
    return Strand((Run(text, source[0], 0),)) if source else Strand(())


def span(place: AnyPlace, start: int, end: int) -> AnyPlace:
    """Return the stretch ``[start:end]`` of the cell or paragraph at ``place``."""
    if (start, end) == (place.start, place.end):
        return place
    if isinstance(place, ParagraphPlace):
        return ParagraphPlace(file=place.file, page=place.page, paragraph=place.paragraph, start=start, end=end)
    return CellPlace(
        file=place.file, page=place.page, table=place.table, row=place.row, column=place.column, start=start, end=end
    )


def folded(text: str) -> str:
    """Return ``text`` with CJK radicals as the characters they look like; the length stays."""
    return text.translate(_RADICALS) if _ANY_RADICAL.search(text) else text


def clean(raw: Strand) -> Strand:
    """Return the strand as the JSON shows it: line breaks removed, edges trimmed, CJK radicals folded, nothing else.

    A break between Latin letters or digits of two words leaves one blank, but not in a text that is set one character
    a line.
    """
    if "\n" not in raw.text:
        return _folded(raw).strip()
    upright = _is_upright(raw.text)
    joined = Strand(())
    at = 0
    for line in raw.text.split("\n"):
        part = raw.cut(at, at + len(line)).strip()
        if part and joined and not upright and _latin(joined.text[-1]) and _latin(part.text[0]):
            joined += Strand(Run(" ", run.place, run.start) for run in raw.cut(at - 1, at).runs)
        joined += part
        at += len(line) + 1
    return _folded(joined)


def one_below_other(first: Strand, second: Strand) -> Strand:
    """Return what stands in two cells of a column as one, with a blank where letters or digits of both would grow together."""
    if first and second and _latin(first.text[-1]) and _latin(second.text[0]):
        last = first.runs[-1]
        first += Strand((Run(" ", last.place, last.start + len(last.text) - 1),))
    return first + second


def in_one_table(first: Strand, second: Strand) -> bool:
    """Return whether two texts stand in cells of one table, on one page."""
    return _table(first) == _table(second)


def _table(text: Strand) -> tuple[int | None, int] | None:
    place = text.runs[-1].place if text else None
    return (place.page, place.table) if isinstance(place, CellPlace) else None


def _folded(raw: Strand) -> Strand:
    if not _ANY_RADICAL.search(raw.text):
        return raw
    return Strand(Run(folded(run.text), run.place, run.start) for run in raw.runs)


def _is_upright(text: str) -> bool:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return len(lines) > 2 and sum(len(line) == 1 for line in lines) * 2 > len(lines)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def compact(text: str) -> str:
    """Return ``text`` without any blank, for comparing with words that may be letter-spaced."""
    return "".join(text.split())
