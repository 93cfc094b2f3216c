"""Sentences right below the last heading of a list that may be its text as well as the end of the document (K116)."""

from collections.abc import Iterator, Sequence

from parsers.choosing.reading import Reading
from parsers.flow import Line, Piece
from parsers.lines.lastlines import may_describe
from parsers.outlines.tree import Node
from parsers.reporting.taken import Taken
from parsers.strand import Strand, compact
from parsers.wording import labels
from schema.finding import Finding, Rule
from schema.location import ParagraphPlace, Source
from schema.model import Bilingual

BELOW_HEADING = Rule(
    code="K116",
    name="text-below-last-heading",
    severity="warning",
    message=Bilingual(
        zh="最后一项下面的“{shown}”没有读进这一项",
        en='"{shown}" below the last item was not read as its text',
    ),
    help=Bilingual(
        zh="请对照原件：这一句写的是该项的考核内容时，请接在该项同一行后面再试。",
        en="See the original: where the sentence says what the item asks for, put it on the line of the item and try again.",
    ),
    explanation=Bilingual(
        zh="别的标题下面都列有条目，最后一个标题下面没有条目，只有一句话。这句话可能是考核内容，也可能是全文的结语，没有敢接。",
        en="Other headings have a list below; the last one has only a sentence, which may say what it asks for or end the document. It is left outside.",
    ),
    example="三、仪容（20分）\n工作人员着装整洁，对待来访群众热情周到，有问必答。",
)
_SHOWN = 12
"""Characters of the sentence that the message shows."""


def below_heading(stream: Sequence[Piece], used: Sequence[Source], readings: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a warning for each list that ends with a heading without a list, beside others that have one, over an unused sentence."""
    taken = Taken(used)
    for reading in readings:
        last = None if reading.in_table else _last(reading.outline.children)
        line = _behind(stream, last.whole) if last is not None else None
        if line is not None and not taken.holds(line.text) and may_describe(line.text.text):
            yield BELOW_HEADING.finding({"shown": compact(line.text.text)[:_SHOWN]}, source=line.text.source)


def _last(children: Sequence[Node]) -> Node | None:
    """Return the last part of a list where it alone has no parts and no lines of its own, and points."""
    last = children[-1] if len(children) > 1 else None
    if last is None or last.children or last.points is None or not last.label:
        return None
    apart = len(_places(last.whole)) == 1 and all(one.children or len(_places(one.whole)) > 1 for one in children[:-1])
    return last if apart else None


def _behind(stream: Sequence[Piece], text: Strand) -> Line | None:
    """Return the line right behind the last one of ``text``, where it has no number."""
    ends = _places(text)
    at = max(
        (n for n, piece in enumerate(stream) if isinstance(piece, Line) and _places(piece.text) & ends), default=None
    )
    after = stream[at + 1] if at is not None and at + 1 < len(stream) else None
    if not isinstance(after, Line) or after.label or labels.leading(after.text.text):
        return None
    return after


def _places(text: Strand) -> set[tuple[str, int]]:
    return {(place.file, place.paragraph) for place in text.source if isinstance(place, ParagraphPlace)}
