"""Vetoes that are in no rubric: a table of them, 否决事项 | 说明, or a list under 一票否决事项 away from the table."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, takewhile

from parsers.flow import Line, Piece, tables_in
from parsers.lines.extraparts import voids
from parsers.lines.vetosentences import may_be_vetoes_below, vetoes_below
from parsers.outlines.ontop import led_by_kind
from parsers.reporting.taken import Taken
from parsers.spotting.vetoes import listed_vetoes, names_vetoes
from parsers.strand import Strand, compact
from parsers.tables.grid import Grid, squeezed
from parsers.tables.laying import grid
from parsers.wording import labels
from parsers.wording.vetoes import is_no_veto, vetoes_first
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual

VETOES_UNUSED = Rule(
    code="K115",
    name="vetoes-not-used",
    severity="warning",
    message=Bilingual(
        zh="“{shown}”等 {actual} 条一票否决没有读进评分表",
        en='{actual} vetoes from "{shown}" on are in no rubric',
    ),
    help=Bilingual(
        zh="请对照原件：属于本考核的，请在用评分表时另外记下；最好在原文件里并入评分表。",
        en="See the original: where they belong to this assessment keep them beside the rubric, or put them in the table of the notice.",
    ),
    explanation=Bilingual(
        zh="一票否决的事项另列一表，或列在离评分表较远的地方。它们不带分值，不影响合计，但没有归入任何一张评分表。",
        en="What voids the points is printed in a table of its own, or far from the table of points. It has no points and changes no "
        "sum, but belongs to no rubric.",
    ),
    example="附表：否决事项 | 说明",
)
_NEAR = 5
"""Lines behind a heading among which sentences that void the points, 发生事故的，一票否决, are its own."""
_SHOWN = 12
"""Characters of the first that the message shows."""
_OF_THOSE = re.compile(
    r"[^，,。；;]{0,8}(?:上述|前述|上列|(?<![级大人次年天名分元起件个%％过伤省市县])以上"
    r"(?=(?:任[何意]?|[各某])?[一二两三四五六七八九十0-9]{1,2}[种项条类款]|[各某][种项条类款]|任[何意]?一|所[列述]|情[形况]|行为|问题|事项|条款|规定|内容))"
)
"""How a sentence begins that says what those above cost: 有以上情形之一的，考核为不合格。 Limits are none: 受到县级以上通报的."""


def vetoes_apart(stream: Sequence[Piece], used: Sequence[Source]) -> Iterator[Finding]:
    """Yield a warning for every table, every list under a heading, and every sentence of vetoes of which nothing was ``used``."""
    tables = tables_in(used)
    taken = Taken(used)
    for at, piece in enumerate(stream):
        if isinstance(piece, Line):
            found = _vetoes(piece, stream, at)
            texts = [line.text for line in found if not taken.holds(line.text)]
        else:
            free = tables.isdisjoint(tables_in(cell.source for cell in piece.cells))
            texts = _rows(squeezed(grid(piece))) if piece.cells and free else []
        if texts:
            values = {"shown": compact(texts[0].text)[:_SHOWN], "actual": str(len(texts))}
            yield VETOES_UNUSED.finding(values, source=tuple(place for text in texts for place in text.source))


def _vetoes(line: Line, stream: Sequence[Piece], at: int) -> Sequence[Line]:
    """Return the vetoes listed behind a line that heads them, else those near it that say so, or one alone that says what is voided.

    Sentences without a number right behind it may be vetoes where they begin with a case.
    """
    if names_vetoes(line):
        near = [*islice(_lines_behind(stream, at), _NEAR)]
        plain = [*takewhile(lambda one: not one.label and labels.leading(one.text.text) is None, near)]
        case = may_be_vetoes_below(labels.behind(line.text.text), [one.text.text for one in plain])
        listed = [*chain.from_iterable(listed_vetoes([line], _lines_behind(stream, at), doubtful=True))]
        return (
            [*listed, *_going_on(labels.behind(line.text.text), islice(_lines_behind(stream, at), len(listed), None))]
            if listed
            else [one for one in near if voids(one.text.text) and not _says_veto(one)]
            or [one for one, is_case in zip(plain, case, strict=True) if is_case]
        )
    return [line] if _says_veto(line) else []


def _going_on(heading: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the sentences without a number right behind a list of vetoes that surely are some too, and no closing one about these."""
    for line in lines:
        text = line.text.text
        if line.label or labels.leading(text) is not None or _OF_THOSE.match(text) or not vetoes_below(heading, [text]):
            return
        yield line


def _says_veto(line: Line) -> bool:
    return led_by_kind(line.label + line.text.text) == "veto"


def _lines_behind(stream: Sequence[Piece], at: int) -> Iterator[Line]:
    for n in range(at + 1, len(stream)):
        piece = stream[n]
        if not isinstance(piece, Line):
            return
        yield piece


def _rows(laid: Grid) -> list[Strand]:
    """Return the vetoes in the column below a header that names them; none of another table, nor of how often there were some."""
    head = [laid.box(0, at).text for at in range(laid.width)] if laid.rows else []
    column = next((at for at, text in enumerate(head) if text and names_vetoes(Line(text))), None)
    if column is None:
        return []
    below = [laid.box(row, column).text for row in range(1, len(laid.rows))]
    texts = [text for text in below if text and not text.text.strip().isdecimal() and not is_no_veto(text.text)]
    heading = head[column].text
    whole = ["".join(text.text for text in laid.texts_of(row)) for row in range(1, len(laid.rows))]
    found = vetoes_first(heading, [text.text for text in texts]) == len(texts)
    return texts if found and vetoes_first(heading, whole) else []
