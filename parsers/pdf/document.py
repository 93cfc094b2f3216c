"""The pages of a PDF put together: their blocks, and what is wrong with pages."""

from parsers.pdf import flaws
from parsers.pdf.aside import widened
from parsers.pdf.carried import Drawn, on_same_columns
from parsers.pdf.faults import silence
from parsers.pdf.file import PdfFile
from parsers.pdf.glyphs import UNMAPPED, unmapped
from parsers.pdf.lines import rows
from parsers.pdf.page import blocks_of
from parsers.pdf.sheet import Sheet, covered, upright
from parsers.reading import Reading, Recorder
from parsers.refusals import SCAN, refuse
from parsers.wording.labels import Label
from schema.document import Block, Cell, Paragraph, Table
from schema.finding import Finding
from schema.location import Place

MAX_UNMAPPED = 0.2
"""The part of the characters without known meaning from which the file is refused."""
FEW = 50
"""Characters on a page that is a picture all the same: a page number, the mark of a scanning program."""
MOST, SOME = 0.5, 0.05
"""The part of a page that pictures cover if the page is a picture: with few characters on it, and with none."""
OVERPRINTED = 0.25, 0.75
"""The middle of a picture, top to bottom, in which no scan has lines of type: there the picture is the ground of a cover."""
LINE, LINES = 5, 2
"""Characters of a line there, and lines."""
MUCH_OUTSIDE = 5
"""Characters beyond the edges of a page that are text cut off, and not a printer's mark."""
MANY_SHAPES = 100
"""Painted shapes on a page without any character that are characters turned into drawings."""


def read_document(data: bytes, file: str, name: str) -> Reading:
    """Return what is printed in the PDF ``data``; findings and errors as in :mod:`parsers.readers.pdf`."""
    pages = _read(data, file, name, unruled=True)
    if pages.unclear and pages.unruled:
        pages = _read(data, file, name, unruled=False)
    if pages.printed == 0 or (pages.pictures and len(pages.pictures) + pages.empty == pages.count):
        raise refuse(SCAN, name)
    if pages.unmapped > MAX_UNMAPPED * pages.printed:
        percent = round(100 * pages.unmapped / pages.printed)
        raise refuse(flaws.UNMAPPED_FONT, name, percent=str(percent))
    blocks, drawn, aside = widened(pages.blocks, pages.drawn)
    findings = (*pages.findings(name), *flaws.at_places(flaws.WIDER_THAN_PAPER, name, aside))
    return Reading(tuple(on_same_columns(blocks, drawn)), findings)


def _read(data: bytes, file: str, name: str, *, unruled: bool) -> "_Pages":
    """Return the pages, tables without rules as text unless ``unruled``: all of them, where one is not plain."""
    pages = _Pages(file, unruled)
    with silence():
        for sheet in PdfFile(data, name).sheets():
            pages.add(upright(sheet))
    return pages


class _Pages:
    """What the pages read so far hold."""

    def __init__(self, file: str, unruled: bool) -> None:
        self._recorder = Recorder(file)
        self._unruled = unruled
        self._numbers: dict[str, Label] = {}
        self.unruled: list[Table] = []
        self.unclear = False
        self.blocks: list[Block] = []
        self.drawn: list[Drawn] = []
        self.count = self.printed = self.unmapped = self.empty = 0
        self.pictures: list[int] = []
        self._recognised: list[int] = []
        self._unclear: list[int] = []
        self._cut_off: list[int] = []
        self._flaws: list[Finding] = []

    def add(self, sheet: Sheet) -> None:
        """Read the next page."""
        self.count += 1
        glyphs = [glyph for glyph in sheet.glyphs if glyph.text.strip()]
        self.printed += len(glyphs)
        unknown = sum(map(unmapped, glyphs))
        self.unmapped += unknown
        if _is_picture(sheet, len(glyphs)):
            self.pictures.append(self.count)
        elif not glyphs:
            self.empty += 1
        elif 2 * sheet.hidden > len(sheet.glyphs) and covered(sheet) >= MOST:
            self._recognised.append(self.count)
        blocks, clear, unruled, unclear, drawn = blocks_of(
            sheet, self._recorder, self.count, self._numbers, unruled=self._unruled
        )
        self.drawn += [table._replace(block=table.block + len(self.blocks)) for table in drawn]
        self.blocks += blocks
        self.unruled += unruled
        self.unclear = self.unclear or unclear
        if sheet.outside >= MUCH_OUTSIDE:
            self._cut_off.append(self.count)
        if not clear:
            self._unclear.append(self.count)
        if unknown:
            self._flaws += _unmapped(blocks, self.count)

    def findings(self, name: str) -> list[Finding]:
        """Return the findings about all pages."""
        return [
            *self._flaws,
            *flaws.on_pages(flaws.PICTURE_PAGES, name, self.pictures),
            *flaws.on_pages(flaws.RECOGNISED_TEXT, name, self._recognised),
            *flaws.on_pages(flaws.TOO_MANY_RULES, name, self._unclear),
            *flaws.on_pages(flaws.BEYOND_THE_PAGE, name, self._cut_off),
            *flaws.at_places(flaws.WITHOUT_RULES, name, [table.source[0] for table in self.unruled]),
        ]


def _is_picture(sheet: Sheet, printed: int) -> bool:
    if printed == 0:
        return covered(sheet) >= SOME or sheet.shapes >= MANY_SHAPES
    return printed < FEW and covered(sheet) >= MOST and not _is_ground(sheet)


def _is_ground(sheet: Sheet) -> bool:
    """Return whether lines are printed, for all to see, across the middle of a picture, as the title of a cover is."""
    if sheet.hidden:
        return False
    for x0, top, x1, bottom in sheet.pictures:
        low, high = (top + part * (bottom - top) for part in OVERPRINTED)
        over = [g for g in sheet.glyphs if g.turn == 0 and g.text.strip() and x0 <= g.x0 and g.x1 <= x1]
        lines = rows([glyph for glyph in over if low <= (glyph.top + glyph.bottom) / 2 <= high])
        if sum(len(line) >= LINE for line in lines) >= LINES:
            return True
    return False


def _unmapped(blocks: list[Block], page: int) -> list[Finding]:
    texts: list[str] = []
    places: list[Place] = []
    waiting: list[Block | Cell] = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        if isinstance(block, Cell):
            waiting += reversed(block.tables)
        elif not isinstance(block, Paragraph):
            waiting += reversed(block.cells)
            continue
        for found in UNMAPPED.finditer(block.text):
            texts.append(found[0])
            places.append(block.source[0].model_copy(update={"start": found.start(), "end": found.end()}))
    return [flaws.unmapped_on(page, texts, tuple(places))] if texts else []
