"""Finding the rubrics in the tables of a document: which of them score, which of them belong together, which say the same again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from parsers.choosing.judging.beside import lists_no_items
from parsers.choosing.judging.reports import ranks_judged, reports_scores
from parsers.choosing.judging.results import lists_scores
from parsers.choosing.reading import Reading
from parsers.choosing.readings import best
from parsers.flow import Line, Piece
from parsers.head.lineforms import names_rubric
from parsers.head.titles import title_lines, title_of
from parsers.outlines.stated import take_lone_total, take_total_below
from parsers.pieces.continued import continued
from parsers.pieces.halves import stacked_halves
from parsers.pieces.headed import under_headings
from parsers.pieces.joins import joined
from parsers.pieces.parting import parted
from parsers.spotting.changesbelow import with_changes
from parsers.spotting.dividing import with_details
from parsers.spotting.extras import with_extras
from parsers.spotting.found import Found
from parsers.spotting.headings import heading_over
from parsers.spotting.repeats import makes_again, sums_up, without_repeats
from parsers.spotting.sections import under_sections
from parsers.spotting.tier_tables import Tiered, says_again, tiers_apart
from parsers.spotting.totalled import under_total
from parsers.spotting.vetoes import with_vetoes
from parsers.spotting.weighted import under_weights
from parsers.strand import Strand
from parsers.tables.formtables import stands_over, total_in_form
from parsers.tables.grid import Grid, squeezed
from parsers.tables.laying import grid
from parsers.tables.sides import sides
from parsers.tables.wideitems import without_numbers_beside
from parsers.wording.lots import last_lot
from parsers.wording.marks import ending
from parsers.wording.totals import WHOLE
from parsers.wording.weights import weight_in


@dataclass(slots=True)
class _Part:
    """Lines, and the table (put together from its pieces) that follows them; the last part has none."""

    lines: list[Line] = field(default_factory=list)
    pieces: list[Grid] = field(default_factory=list)


_SIDES = 2
"""Rubrics side by side on a sheet, which are not one with two columns of points."""
_Headed = tuple[tuple[Line, ...], Grid | Reading]
"""The lines above a table, and the table, or what was read of it."""


def in_tables(stream: Sequence[Piece], sheets: bool = False) -> tuple[Found, ...]:
    """Return the rubrics that stand in tables, with the lines above: for the first one all lines before it.

    Pages cut tables, ``sheets`` of a workbook do not. The title of a rubric may stand over a form with names, right above its table.
    """
    headed, following = _headed(stream, sheets)
    found = _read(headed, following, sheets)
    found = _without_explained(found, [laid for _, laid in headed if isinstance(laid, Reading)])
    found, lists = _without_lists(with_extras(under_weights(under_total(under_sections(with_details(found))))))
    found = [with_vetoes(with_changes(one)) for one in _with_items(found)]
    titles = [title_of(title_lines(one.above, None)).text for one in found]
    lots = [last_lot(line.text.text for line in one.above) for one in found]
    kept = without_repeats([one.reading for one in found], titles, lots)
    return tuple(
        replace(found[n], above=found[n].above, again=again)
        if at
        else replace(found[n], above=found[0].above, again=again, lists=lists)
        for at, (n, again) in enumerate(kept)
    )


def _headed(stream: Sequence[Piece], sheets: bool) -> tuple[list[_Headed], list[tuple[Line, ...]]]:
    """Return the tables put together, each with the lines above it, and for each the lines that follow it."""
    parts = [*_parts(stream, sheets)]
    tables = [
        (tuple(part.lines) if n == 0 else (), laid)
        for part in parts
        if part.pieces
        for n, laid in enumerate(parted(stacked_halves(without_numbers_beside(squeezed(joined(part.pieces))))))
    ]
    headed: list[_Headed] = []
    for apart in tiers_apart(tables):
        headed += [(apart.above, apart.reading)] if isinstance(apart, Tiered) else under_headings(apart)
    return headed, [*(lines for lines, _ in headed[1:]), tuple(parts[-1].lines)]


def _read(headed: Sequence[_Headed], following: Sequence[tuple[Line, ...]], sheets: bool) -> list[Found]:
    """Return the rubrics that the tables hold one by one."""
    found: list[Found] = []
    before: tuple[Line, ...] = ()
    form: tuple[Strand, ...] = ()
    over: tuple[Line, ...] = ()
    for (lines, laid), below in zip(headed, following, strict=False):
        before += lines
        form = form if stands_over(lines) else ()
        over = lines if any(not line.furniture for line in lines) else over + lines
        above = over if found else before
        if isinstance(laid, Reading):
            found.append(Found(above, laid, below=below))
            over = ()
            continue
        if found and not any(not line.furniture for line in lines) and take_lone_total(found[-1].reading.outline, laid):
            continue
        beside = [one for side in (sides(laid) if sheets else ()) if (one := best(side)) is not None]
        reading = best(laid, tuple(_wholes(lines))) if len(beside) < _SIDES else None
        if reading is not None and _tells_full_marks(laid, reading, lines, found):
            reading.outline.titles[:0] = form
            found.append(Found(above, reading, below=below))
        if reading is None and found and not any(not line.furniture for line in lines):
            take_total_below(found[-1].reading.outline, laid)
        form = total_in_form(laid) if reading is None else ()
        beside = beside if reading is None else []
        found += [Found(above, one, below=below) for one in beside]
        alone = reading is None and not beside
        over = over if alone and names_rubric(title_of(title_lines(over, None))) else ()
    return found


def _wholes(lines: Sequence[Line]) -> Iterator[Decimal]:
    """Yield what the points of a table make by the lines above it: 100 under the name of a rubric, or the points of its heading.

    It is 100 too right below a weight, 评委（60%）, which is the share that the whole takes of it.
    """
    if any(names_rubric(line.text) for line in title_lines(lines, None)):
        yield WHOLE
    printed = [line for line in lines if not line.furniture]
    if printed and weight_in(printed[-1].text) is not None:
        yield WHOLE
    over = heading_over(lines)
    if over is not None and (end := ending(over.text)) is not None:
        yield end.points.value


def _without_explained(found: Sequence[Found], explaining: Sequence[Reading]) -> list[Found]:
    """Return the rubrics without those of tiers, ``explaining``, that say how the items of another one are scored."""
    tiers = {id(reading) for reading in explaining}
    plain = [one.reading for one in found if id(one.reading) not in tiers]
    return _kept(found, [id(one.reading) not in tiers or not says_again(one.reading, plain) for one in found])


def _without_lists(found: Sequence[Found]) -> tuple[list[Found], tuple[Reading, ...]]:
    """Return the rubrics without those that only list others, and these lists.

    Each of the others stands under a title with the name and points listed. A list at odds with itself is kept, and found at fault.
    """
    titled = [(title_of(title_lines(one.above, None)).text, one.reading) for one in found]
    listing = [not one.reading.evidence.fail and sums_up(one.reading, titled) for one in found]
    lists = tuple(one.reading for one, lists in zip(found, listing, strict=True) if lists)
    return _kept(found, [not lists for lists in listing]), lists


def _with_items(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics without tables that list no items, where another is left."""
    keep = [not lists_no_items(one.reading) for one in found]
    return _kept(found, keep) if any(keep) else [*found]


def _kept(found: Sequence[Found], keep: Sequence[bool]) -> list[Found]:
    """Return the rubrics to keep; what stands above the first of all stands above the first that is kept."""
    kept = [one for one, right in zip(found, keep, strict=True) if right]
    if kept and kept[0] is not found[0]:
        kept[0] = replace(kept[0], above=found[0].above + kept[0].above)
    return kept


def _tells_full_marks(laid: Grid, reading: Reading, lines: Sequence[Line], found: Sequence[Found]) -> bool:
    """Return whether a table, below ``lines``, says what can be got and not what those judged got."""
    above = (line.text.text for line in title_lines(lines, None))
    told = not _lists_scores(laid, reading, found) and not reports_scores(reading, above)
    return told and not ranks_judged(reading)


def _lists_scores(laid: Grid, reading: Reading, found: Sequence[Found]) -> bool:
    """Return whether a table says what those judged got of the parts of a rubric above, and their full marks once more."""
    return (
        not reading.lying
        and lists_scores(laid, reading.layout)
        and makes_again(reading, [one.reading for one in found])
    )


def _parts(pieces: Sequence[Piece], sheets: bool) -> Iterator[_Part]:
    """Yield the parts of the stream: tables that go on one another, furniture between them, are one."""
    part = _Part()
    waiting: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Line):
            (waiting if part.pieces else part.lines).append(piece)
            continue
        laid = grid(piece)
        whole = continued(part.lines, part.pieces, waiting, laid) if part.pieces and not sheets else None
        if part.pieces and whole is None:
            yield part
            part = _Part(lines=waiting)
        part.pieces = [*whole[0], whole[1]] if whole else [laid]
        waiting = []
    yield part
    yield _Part(lines=waiting)
