"""Numbers and places as people read them."""

from decimal import Decimal

from pipeline.terminal import Look
from schema.envelope import SourceFile
from schema.location import CellPlace, ParagraphPlace
from schema.rubric import Kind, Unit


def figure(value: Decimal) -> str:
    """Return a number in its shortest decimal form: 3, 0.5, 100."""
    return format(value.normalize(), "f")


def points(value: Decimal, unit: Unit, look: Look) -> str:
    """Return points with their unit: 3分, 3 points, 25%."""
    if unit == "percent":
        return f"{figure(value)}%"
    return look.said(f"{figure(value)}分", f"{figure(value)} point{'' if value == 1 else 's'}")


def most(kind: Kind, value: Decimal | None) -> Decimal | None:
    """Return the most that an item or a category of a kind makes, None where nothing says it: a deduction of 0 is none at the outset."""
    return None if kind in ("bonus", "deduction") and not value else value


def place_said(place: CellPlace | ParagraphPlace, sources: tuple[SourceFile, ...], look: Look) -> str:
    """Return the file and the place in it: notice.docx 第3页 表1 第5行 第3列."""
    names = {source.id: source.name or "-" for source in sources}
    return f"{names.get(place.file, place.file)} {place.said().said(look.lang)}"
