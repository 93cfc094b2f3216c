"""From Document to Notice with rubrics: which tables are rubrics, what stands around them, what was used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parsers import notice as notices
from parsers.choices import choices
from parsers.coverage import coverage
from parsers.flow import Line, Piece, by_file, flow
from parsers.grid import Grid, grid, squeezed
from parsers.joins import joinable, joined
from parsers.linetable import line_tables
from parsers.lostlayouts import LOST_LAYOUT, has_lost_header, lost_layout
from parsers.maintext import further_heads, main_text
from parsers.readings import Reading, best, of_lines
from parsers.refusals import NO_RUBRIC, refuse
from parsers.rubric import fingerprint, rubric
from parsers.strand import Strand
from parsers.titles import assessment_year, title_lines, title_of
from parsers.tree import nodes
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


@dataclass(frozen=True, slots=True)
class _File:
    """The lines of one file, and the rubrics in it, each with the lines above."""

    lines: tuple[Line, ...]
    found: tuple[tuple[Sequence[Line], Reading], ...]
    in_tables: bool

    @property
    def items(self) -> int:
        """How many items the rubrics have."""
        return sum(node.is_item for _, reading in self.found for node in nodes(reading.outline.children))

    @property
    def top(self) -> Sequence[Line]:
        """The lines before the first rubric, all where there is none."""
        return self.found[0][0] if self.found else self.lines


def interpret(document: Document) -> RubricFile:
    """Return the notice and the rubrics that the document holds, with its coverage and its reading findings.

    Of several files one is the main text, which has the head (parsers/maintext). Raises UnusableInput (K008) where there is
    no rubric.
    """
    names = [source.name or "-" for source in document.sources]
    files = _files(document)
    findings = [*document.findings, *_lost(files, names)]
    heads = [notices.head(file.top) for file in files]
    main = main_text(heads)
    notice = heads[main].notice
    used: list[Strand] = list(heads[main].used)
    rubrics: list[Rubric] = []
    findings += further_heads(heads, main, names[main])
    for n, file in enumerate(files):
        for above, reading in file.found:
            lines = heads[n].rest if n == main and above is file.top else above
            rubrics.append(_rubric(reading, len(rubrics) + 1, lines, notice, used))
            findings += choices(reading, rubrics[-1], f"rubrics[{len(rubrics) - 1}]")
    places: list[Source] = [strand.source for strand in used]
    return RubricFile(
        generator=document.generator,
        sources=document.sources,
        notice=notice,
        rubrics=tuple(rubrics),
        coverage=coverage(document, places),
        findings=tuple(findings),
    )


def _files(document: Document) -> list[_File]:
    """Return what each file holds; lines are a rubric only where no file has one in a table."""
    streams = [flow(blocks) for blocks in by_file(document)]
    lines = [tuple(piece for piece in stream if isinstance(piece, Line)) for stream in streams]
    found = [tuple(_in_tables(stream)) for stream in streams]
    if any(found):
        return [_File(*pair, bool(pair[1])) for pair in zip(lines, found, strict=True)]
    return [_File(one, tuple(_in_lines(one)), False) for one in lines]


def _lost(files: Sequence[_File], names: Sequence[str]) -> Iterator[Finding]:
    """Yield an error (K026) for every file that had a table of which the rows and columns are gone, beside files with rubrics.

    Raises UnusableInput where no file has a rubric in a table: for that reason (K026), or for none that is seen (K008).
    """
    in_tables = any(file.in_tables for file in files)
    for file, name in zip(files, names, strict=True):
        if file.in_tables or (in_tables and not has_lost_header(file.lines)):
            continue
        lost = lost_layout(file.lines, file.items)
        if lost:
            problem = refuse(LOST_LAYOUT, name, kind=lost)
            if not in_tables:
                raise problem
            yield problem.finding().model_copy(update={"source": file.lines[0].text.source})
    if not any(file.found for file in files):
        raise refuse(NO_RUBRIC, ", ".join(names))


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


def _in_lines(lines: Sequence[Line]) -> Iterator[tuple[Sequence[Line], Reading]]:
    """Yield the rubrics that stand in numbered lines, with the lines above."""
    for found in line_tables(lines):
        yield found.above, of_lines(found.outline)


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
