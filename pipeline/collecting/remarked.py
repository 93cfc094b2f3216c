"""What stands about scores beside them: comments on their cells, and rows, columns and sheets that nobody sees."""

from collections.abc import Iterator

from parsers.shortening import shortened
from pipeline.collecting.grid import place
from pipeline.collecting.judging import Subject, called
from pipeline.collecting.matching import Match, Matched
from pipeline.collecting.reference import Reference
from pipeline.forms.form import SCORE_ROLES, TOTAL, Line
from pipeline.forms.words import HEADERS, SUBTOTAL, TOTAL_WORD
from schema.finding import Finding, Rule
from schema.model import Bilingual

COMMENT = Rule(
    code="K814",
    name="comment-on-score",
    severity="warning",
    message=Bilingual(
        zh="{unit}：{item} {column}的格子上有批注“{actual}”", en="{unit}: a comment on {column} of {item} says {actual}"
    ),
    help=Bilingual(
        zh="请核对批注说的是不是另一个分数；收的是格子里写的。",
        en="Check whether it asks for another score; what stands in the cell was taken.",
    ),
    explanation=Bilingual(
        zh="批注不是填的分，没有采用，也没有改动格子里的分数。",
        en="A comment is no score: it was not taken, and what stands in the cell was not changed.",
    ),
    example="自评分 18（批注：应为15分）",
)
UNSEEN = Rule(
    code="K815",
    name="scores-hidden",
    severity="warning",
    message=Bilingual(
        zh="{unit}：有 {count} 项的分数在隐藏的行、列或工作表里（第一处：{item}，填的是“{actual}”），照样收了",
        en="{unit}: {count} scores stand in hidden rows, columns or sheets (the first: {item}, {actual}); they were taken all the same",
    ),
    help=Bilingual(
        zh="请取消隐藏，核对这些分数是不是要报的。", en="Show what is hidden and check that these scores are meant."
    ),
    explanation=Bilingual(
        zh="隐藏的分数在屏幕和打印件上看不见，填表人可能不知道它们还在。",
        en="Hidden scores are neither on the screen nor on paper, and the unit may not know that they are there.",
    ),
    example="1.2 3（这一行隐藏了）",
)
_LONGEST = 60
"""Characters of a comment that are told."""


def remarked(matched: Matched, reference: Reference, subject: Subject) -> Iterator[Finding]:
    """Yield the comments on the score cells of a form, and whether some of its scores are hidden."""
    lines = [(line, matched.lines[line.id]) for line in reference.form.lines if line.id in matched.lines]
    for line, found in lines:
        yield from _comments(line, found, subject)
    unseen = [
        (line, found, entry)
        for line, found in lines
        if line.is_entered
        for role, entry in found.entries.items()
        if role in SCORE_ROLES and entry.cell.hidden and entry.text.strip()
    ]
    if unseen:
        line, found, entry = unseen[0]
        values = {"unit": subject.unit, "count": len(unseen), "item": called(line), "actual": entry.text.strip()}
        source = place(subject.file, found.row.table, entry.cell)
        yield UNSEEN.finding(values, path=subject.path, source=source, actual=entry.text)


def _comments(line: Line, found: Match, subject: Subject) -> Iterator[Finding]:
    for role in SCORE_ROLES:
        entry = found.entries.get(role)
        if entry and entry.cell.comment:
            said = shortened(entry.cell.comment, _LONGEST)
            values = {"unit": subject.unit, "item": _name(line), "column": HEADERS[role], "actual": said}
            source = place(subject.file, found.row.table, entry.cell)
            yield COMMENT.finding(values, path=subject.path, source=source, actual=entry.cell.comment)


def _name(line: Line) -> str:
    if line.is_entered:
        return called(line)
    return TOTAL_WORD if line.id == TOTAL else f"{line.id} {SUBTOTAL}"
