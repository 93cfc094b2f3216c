"""Tables under the next numbered heading with points that no rubric uses: 一、…, table, 二、质量（30分）, a table that is left."""

from collections.abc import Iterator, Sequence

from parsers.choosing.reading import Reading
from parsers.flow import Line, Piece, tables_in
from parsers.outlines.tree import nodes
from parsers.reporting.dropped import PIECE
from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.labels import Label
from parsers.wording.marks import Ending, ending
from schema.finding import Finding
from schema.location import Source

_LONGEST = 60
"""Characters in the longest heading."""
_SHOWN = 12


def unread(stream: Sequence[Piece], used: Sequence[Source], readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield an error (K112) for every table without use under a heading that states points and counts on from that of a used one.

    A heading that names a part of a rubric with its points explains that part: its table need not be used.
    """
    numbers = tables_in(used)
    named = {(compact(n.text.text), n.points) for reading in readings for n in nodes(reading.outline.children)}
    heading: Strand | None = None
    before: Label | None = None
    for piece in stream:
        if isinstance(piece, Line):
            heading = heading if piece.furniture else piece.text
            continue
        said = ending(heading) if heading is not None and len(heading.text) <= _LONGEST else None
        label = _label(said)
        is_used = not numbers.isdisjoint(tables_in(cell.source for cell in piece.cells))
        if label is not None and is_used:
            before = label
        elif label is not None and said is not None and before is not None and labels.counts_on(before, label):
            before = label
            name = compact(said.name.cut(label.end).text.strip())
            if piece.cells and (name, said.points) not in named:
                shown = compact(said.name.text)[:_SHOWN]
                rows = len({cell.row for cell in piece.cells})
                yield PIECE.finding({"shown": shown, "rows": rows}, source=piece.cells[0].source)
        heading = None


def _label(said: Ending | None) -> Label | None:
    return labels.leading(said.name.text) if said is not None else None
