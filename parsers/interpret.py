"""From Document to Notice with rubrics: which tables are rubrics, what stands around them, what was used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsers.choosing.marking.extras import adds_and_takes_alone, drop_repeated_bonuses
from parsers.choosing.reading import Reading
from parsers.coverage import coverage
from parsers.flow import Line, Piece, by_file, flow
from parsers.head import notice as notices
from parsers.head.headed import nearer_title, title_above, title_inside
from parsers.head.lineforms import ANNEX, is_generic, names_rubric
from parsers.head.maintext import further_heads, main_text
from parsers.head.partlists import below_parts
from parsers.head.titles import (
    assessment_year,
    headings_over,
    name_over,
    named_far_above,
    title_lines,
    title_of,
    without_label,
)
from parsers.lines.lostlayouts import CELL_BY_CELL, LOST_LAYOUT, lost_beside_tables, lost_header, lost_layout
from parsers.outlines.tree import nodes
from parsers.refusals import NO_RUBRIC, refuse
from parsers.reporting.again import only_lists, printed_again
from parsers.reporting.amounts import amount_choices
from parsers.reporting.belowheading import below_heading
from parsers.reporting.changelines import changes_listed
from parsers.reporting.changes import changes_apart
from parsers.reporting.columns import column_choices
from parsers.reporting.dropped import PIECE, dropped
from parsers.reporting.jointly import joint_total
from parsers.reporting.leftout import left_out
from parsers.reporting.namedagain import named_again
from parsers.reporting.neartotals import near_total
from parsers.reporting.outside import outside
from parsers.reporting.restparts import rest_part
from parsers.reporting.retold import retold
from parsers.reporting.rivals import rival_totals, titled_rivals
from parsers.reporting.seams import seams
from parsers.reporting.unread import unread
from parsers.reporting.unreadcolumns import unread_columns, unread_names, unread_shares
from parsers.reporting.unreadlines import unread_lines
from parsers.reporting.vetoesapart import vetoes_apart
from parsers.reporting.weighing import weighed
from parsers.reporting.weighted import shares_in_names, weights_apart
from parsers.rubric import rubric
from parsers.spotting.found import Found
from parsers.spotting.lists import beside_tables, in_lines
from parsers.spotting.soleheadings import titled_by_headings, titled_in_lines
from parsers.spotting.stating import state_total
from parsers.spotting.tables import in_tables
from parsers.strand import Strand, compact
from parsers.tabletitles import titles_apart
from parsers.wording.totals import says_whole
from schema.document import Document
from schema.finding import Finding
from schema.location import Source
from schema.model import Bilingual
from schema.notice import Notice, RubricFile
from schema.rubric import Rubric

_ONLY_EXTRAS = Bilingual(
    zh="；只有加分、扣分的条目，没有满分", en="; what is listed only adds or takes points, and has no full marks"
)
_WORKBOOKS = ("xlsx", "xls", "ods")


@dataclass(frozen=True, slots=True)
class _File:
    """The stream of one file, its lines, and the rubrics in it, each with the lines above."""

    stream: tuple[Piece, ...]
    lines: tuple[Line, ...]
    found: tuple[Found, ...]
    in_tables: bool

    @property
    def items(self) -> int:
        """How many items the rubrics have."""
        return sum(node.is_item for one in self.found for node in nodes(one.reading.outline.children))

    @property
    def top(self) -> Sequence[Line]:
        """The lines before the first rubric, all where there is none."""
        return self.found[0].above if self.found else self.lines


def interpret(document: Document) -> RubricFile:
    """Return the notice and the rubrics that the document holds, with its coverage and its reading findings.

    Of several files one is the main text, which has the head (parsers/head/maintext). Raises UnusableInput (K008) where there is
    no rubric, or none but lists of bonuses and deductions without a full mark.
    """
    names = [source.name or "-" for source in document.sources]
    files = _files(document)
    findings = [*_lost(files, names, document.findings)]
    heads = [notices.head(file.top) for file in files]
    main = main_text(heads)
    notice = heads[main].notice
    used: list[Strand] = list(heads[main].used)
    rubrics: list[Rubric] = []
    findings += further_heads(heads, main, names[main])
    for n, file in enumerate(files):
        for at, one in enumerate(file.found, 1):
            lines = heads[n].rest if n == main and one.above is file.top else one.above
            lines = below_parts(lines, one.reading.outline)
            below = file.found[at].above if at < len(file.found) else ()
            before = [other.reading.outline for other in file.found[: at - 1]]
            sole = sum(len(other.found) for other in files) == 1
            with_prose = replace(one, above=(*_lines_of(files[:n]), *one.above)) if sole else one
            drop_repeated_bonuses(one.reading)
            state_total(with_prose, before, None if sole else below)
            rubrics.append(_rubric(one, len(rubrics) + 1, lines, notice, used))
            if sole and rubrics[-1].title is None and (name := notices.issued_name(notice)):
                rubrics[-1] = rubric(one.reading, 1, name, rubrics[-1].assessment_year)
            used += [text for again in one.again for text in again.used]
            used += [text for listing in one.lists for text in listing.outline.used]
            findings += _of_rubric(with_prose, rubrics[-1], f"rubrics[{len(rubrics) - 1}]", sole)
    if all(map(adds_and_takes_alone, rubrics)):
        raise refuse(NO_RUBRIC, ", ".join(names), unused=_ONLY_EXTRAS)
    places = [strand.source for strand in used]
    findings = _of_all(document, files, rubrics, places, findings)
    return RubricFile(
        generator=document.generator,
        sources=document.sources,
        notice=notice,
        rubrics=tuple(rubrics),
        coverage=coverage(document, places),
        findings=tuple(findings),
    )


def _of_all(
    document: Document,
    files: Sequence[_File],
    rubrics: Sequence[Rubric],
    places: Sequence[Source],
    before: Sequence[Finding],
) -> list[Finding]:
    """Return the findings ``before``, about single rubrics, with those about all of them and about what none of them has."""
    all_found = [one for file in files for one in file.found]
    readings = [one.reading for one in all_found]
    paths = ((made.id, f"rubrics[{n}]") for n, made in enumerate(rubrics))
    findings = [*before, *titled_rivals(list(zip(all_found, paths, strict=True)))]
    findings += retold(readings, [line for file in files if file.in_tables for line in file.lines])
    findings = [*weighed(document.findings, places, rubrics), *findings]
    workbooks = frozenset(source.id for source in document.sources if source.format in _WORKBOOKS)
    stream = [piece for file in files for piece in file.stream]
    findings += dropped(stream, [*places, *_judged(readings)], workbooks)
    findings += _left_open(files, stream, places, findings)
    titles = [one.title.text for one in rubrics if one.title]
    findings += shares_in_names(readings)
    for file in (file for file in files if file.in_tables):
        findings += weights_apart(file.lines, [one.reading for one in file.found], titles)
    return findings


def _lines_of(files: Sequence[_File]) -> list[Line]:
    """Return the lines of the files before that of the one rubric that say what the whole makes: they speak of it as those above it do.

    Others, 基本功测试满分150分, may speak of anything.
    """
    return [line for file in files for line in file.lines if says_whole(compact(line.text.text))]


def _of_rubric(found: Found, made: Rubric, path: str, sole: bool) -> Iterator[Finding]:
    """Yield what one rubric leaves open: how it was read, what of its table was not, where it or its total is printed again."""
    yield from column_choices(found.reading, made, path)
    yield from amount_choices(found.reading, made, path)
    yield from unread_columns(found.reading, made, path)
    yield from seams(found.reading, path)
    yield from named_again(found.reading, path)
    yield from unread_names(found.reading, made, path)
    yield from unread_lines(found.reading, made, path)
    yield from unread_shares(found.reading, made, path)
    yield from printed_again(found.again, made, path)
    yield from only_lists(found.lists)
    yield from rival_totals(found, sole, (made.id, path))
    yield from near_total(found, sole, (made.id, path))


def _left_open(
    files: Sequence[_File], stream: Sequence[Piece], places: Sequence[Source], before: Sequence[Finding]
) -> list[Finding]:
    """Return what the files, whose pieces are the ``stream``, hold of points outside every rubric.

    Pieces that findings ``before`` name as lost are told.
    """
    readings = [one.reading for file in files for one in file.found]
    lost = frozenset(place for finding in before if finding.code == PIECE.code for place in finding.source)
    findings = [*unread(stream, [*places, *_judged(readings)], readings)]
    lost |= {place for finding in findings if finding.code == PIECE.code for place in finding.source}
    findings += left_out(stream, [*places, tuple(lost)], readings)
    findings += changes_apart(stream, places, [finding.source for finding in (*before, *findings)])
    findings += changes_listed(stream, [*places, *(finding.source for finding in (*before, *findings))])
    findings += vetoes_apart(stream, [*places, *(finding.source for finding in (*before, *findings))])
    for file in (file for file in files if file.found):
        findings += outside(file.stream, places, readings, lost)
        findings += below_heading(
            file.stream,
            [*places, *(finding.source for finding in (*before, *findings))],
            [one.reading for one in file.found],
        )
    for file in (file for file in files if file.in_tables):
        findings += joint_total(file.lines, [one.reading for one in file.found])
        findings += rest_part(file.lines, [one.reading for one in file.found])
    return findings


def _judged(readings: Sequence[Reading]) -> list[Source]:
    """Return where the rows of those judged stand, below criteria that are columns: read, and no part of a rubric."""
    return [text.source for reading in readings for text in reading.judged]


def _files(document: Document) -> list[_File]:
    """Return what each file holds; beside tables lines are a rubric only where their sums prove it."""
    sheets = [source.format in _WORKBOOKS for source in document.sources]
    streams = [titles_apart(flow(blocks)) for blocks in by_file(document)]
    lines = [tuple(piece for piece in stream if isinstance(piece, Line)) for stream in streams]
    found = [in_tables(stream, of_sheets) for stream, of_sheets in zip(streams, sheets, strict=True)]
    if any(found):
        own = zip(streams, lines, found, strict=True)
        return [
            _File(stream, one, titled_by_headings(beside_tables(one, tables)), bool(tables))
            for stream, one, tables in own
        ]
    return [
        _File(stream, one, titled_in_lines(in_lines(one)), False) for stream, one in zip(streams, lines, strict=True)
    ]


def _lost(files: Sequence[_File], names: Sequence[str], unread: Sequence[Finding]) -> Iterator[Finding]:
    """Yield an error (K026) for every file that had a table of which the rows and columns are gone, beside files with rubrics, and
    for one beside the tables of a file of which the headers stand one below the other.

    Raises UnusableInput where no file has a rubric in a table: for that reason (K026), or for none that is seen (K008).
    """
    in_tables = any(file.in_tables for file in files)
    for file, name in zip(files, names, strict=True):
        if file.in_tables and (first := lost_beside_tables(file.lines)):
            yield (
                refuse(LOST_LAYOUT, name, kind=CELL_BY_CELL).finding().model_copy(update={"source": first.text.source})
            )
        if file.in_tables or (in_tables and lost_header(file.lines) is None):
            continue
        lost = lost_layout(file.lines, file.items)
        if lost:
            problem = refuse(LOST_LAYOUT, name, kind=lost)
            if not in_tables:
                raise problem
            yield problem.finding().model_copy(update={"source": file.lines[0].text.source})
    if not any(file.found for file in files):
        raise refuse(NO_RUBRIC, ", ".join(names), unused=_unused(unread))


def _unused(findings: Sequence[Finding]) -> Bilingual:
    """Return the words about files of a zip or folder that could not be used: the table may be in one of them."""
    errors = [finding.message for finding in findings if finding.severity == "error" and not finding.source]
    if not errors:
        return Bilingual(zh="", en="")
    return Bilingual(
        zh=f"；另有文件不能用：{'；'.join(each.zh for each in errors)}",
        en=f"; files that could not be used: {'; '.join(each.en for each in errors)}",
    )


def _stands_apart(above: Sequence[Line], inside: Strand) -> bool:
    """Return whether a title stands on another sheet or page than the table, in which one that names a rubric stands: it is nearer."""
    pages = {run.place.page for line in above for run in line.text.runs}
    return names_rubric(inside) and None not in pages and pages.isdisjoint({run.place.page for run in inside.runs})


def _rubric(found: Found, number: int, lines: Sequence[Line], notice: Notice | None, used: list[Strand]) -> Rubric:
    above = title_lines(lines, notices.issued(notice))
    above = nearer_title(lines, above) or above
    tree = found.reading.outline
    inside = title_inside(tree.titles)
    title = Strand(()) if _stands_apart(above, inside) else title_of(above)
    used += tree.used
    used += [tree.total.printed] if tree.total else []
    if not title:
        above = named_far_above(lines) if inside and is_generic(inside) else ()
        above = above or (() if inside else title_above(lines) or named_far_above(lines))
        title = title_of(above) or without_label(inside)
    used += [whole for whole in tree.over if whole.holds(title)]
    used += [title, *(line.text for line in above if not ANNEX.match(line.text.text))]
    issued = notice.title.text if notice and notice.title else ""
    year = assessment_year(title.text, *headings_over(lines), found.over, issued, name_over(lines, above))
    return rubric(found.reading, number, title or None, year)
