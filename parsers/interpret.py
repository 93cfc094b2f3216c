"""From Document to Notice with rubrics: which tables are rubrics, what stands around them, what was used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parsers import notice as notices
from parsers.choices import choices
from parsers.coverage import coverage
from parsers.flow import Line, Piece, flow
from parsers.grid import Grid, grid, squeezed
from parsers.joins import joinable, joined
from parsers.linetable import line_tables
from parsers.readings import Reading, best, of_lines
from parsers.refusals import NO_RUBRIC, refuse
from parsers.rubric import fingerprint, rubric
from parsers.strand import Strand
from parsers.titles import assessment_year, title_lines, title_of
from schema.document import Document
from schema.finding import Finding
from schema.location import Source
from schema.notice import Notice, RubricFile
from schema.rubric import Rubric


@dataclass(slots=True)
class _Part:
    """Lines, and the table (put together from its pieces) that follows them; the last part has none."""

    lines: list[Line] = field(default_factory=list)
    pieces: list[Grid] = field(default_factory=list)


def interpret(document: Document) -> RubricFile:
    """Return the notice and the rubrics that the document holds, with its coverage and its reading findings.

    Raises UnusableInput (K008) where it holds no rubric.
    """
    stream = flow(document)
    found: list[tuple[Sequence[Line], Reading]] = [*_in_tables(stream)] or [*_in_lines(stream)]
    if not found:
        raise refuse(NO_RUBRIC, ", ".join(source.name or "-" for source in document.sources))
    head = notices.head(found[0][0])
    used: list[Strand] = list(head.used)
    rubrics: list[Rubric] = []
    findings: list[Finding] = list(document.findings)
    for n, (lines, reading) in enumerate(found):
        rubrics.append(_rubric(reading, n + 1, lines if n else head.rest, head.notice, used))
        findings += choices(reading, rubrics[n], f"rubrics[{n}]")
    places: list[Source] = [strand.source for strand in used]
    return RubricFile(
        generator=document.generator,
        sources=document.sources,
        notice=head.notice,
        rubrics=tuple(rubrics),
        coverage=coverage(document, places),
        findings=tuple(findings),
    )


def _in_tables(stream: Sequence[Piece]) -> Iterator[tuple[Sequence[Line], Reading]]:
    """Yield the rubrics that stand in tables, with the lines above: for the first one all lines before it."""
    before: list[Line] = []
    first = True
    for part in _parts(stream):
        before += part.lines
        reading = best(squeezed(joined(part.pieces))) if part.pieces else None
        if reading is not None:
            yield (before if first else part.lines), reading
            first = False


def _in_lines(stream: Sequence[Piece]) -> Iterator[tuple[Sequence[Line], Reading]]:
    """Yield the rubrics that stand in numbered lines, with the lines above."""
    for found in line_tables([piece for piece in stream if isinstance(piece, Line)]):
        yield found.above, of_lines(found.grid, found.layout)


def _parts(pieces: Sequence[Piece]) -> Iterator[_Part]:
    """Yield the parts of the stream: tables that go on one another, furniture between them, are one."""
    part = _Part()
    waiting: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Line):
            (waiting if part.pieces else part.lines).append(piece)
            continue
        laid = grid(piece)
        if part.pieces and (
            any(not line.furniture for line in waiting) or not joinable(part.pieces[0], part.pieces[-1], laid)
        ):
            yield part
            part = _Part(lines=waiting)
            waiting = []
        elif part.pieces:
            waiting = []
        part.pieces.append(laid)
    yield part
    yield _Part(lines=waiting)


def _rubric(reading: Reading, number: int, lines: Sequence[Line], notice: Notice | None, used: list[Strand]) -> Rubric:
    issued = notices.issued(notice)
    above = title_lines(lines, issued)
    title = title_of(above)
    used += [line.text for line in above] + reading.outline.used
    titles = reading.outline.titles
    if not title and len(titles) == 1:
        title = titles[0]
        used.append(title)
    made = rubric(reading, number, title or None)
    if made.assessment_year is None and notice and notice.title:
        made = made.model_copy(update={"assessment_year": assessment_year(notice.title.text)})
        made = made.model_copy(update={"fingerprint": fingerprint(made)})
    return made
