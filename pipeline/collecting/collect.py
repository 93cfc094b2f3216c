"""Filled forms in, scores out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.collecting.columns import names_change
from pipeline.collecting.gathering import Given
from pipeline.collecting.judging import DEFAULT_STEP, Subject
from pipeline.collecting.matching import Matched, match
from pipeline.collecting.naming import compared, from_file, named_unit, not_named, repeated
from pipeline.collecting.opening import opened
from pipeline.collecting.reference import Reference, reference
from pipeline.collecting.rows import rows
from pipeline.collecting.scoring import Scorer
from pipeline.collecting.values import alike, compact
from pipeline.forms.tags import FINGERPRINT_PROPERTY
from pipeline.forms.words import HEADERS
from pipeline.walk import items_in
from schema.envelope import this_generator
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Rubric
from schema.scores import ScoresFile, UnitScores

OTHER_EDITION = Rule(
    code="K825",
    name="other-rubric",
    severity="error",
    message=Bilingual(
        zh="{file}：这张表不是用这份细则做的（可能是别的年度，或细则改过），只收了对得上的 {found} 项",
        en="{file}: made from another rubric (another year's, or one changed since); only the {found} items that agree were taken",
    ),
    help=Bilingual(
        zh="请用这份细则重新做表给单位填；或核对 kaohe collect 用的细则对不对。",
        en="Make the form anew from this rubric, or check which rubric collect was given.",
    ),
    explanation=Bilingual(
        zh="表里记着它所用细则的指纹，和现在这份细则的指纹不同。",
        en="A form keeps the fingerprint of the rubric that it was made from; this is another one's.",
    ),
    example="2011 年的自评表, 2012 年的细则",
)
FOREIGN = Rule(
    code="K826",
    name="foreign-form",
    severity="error",
    message=Bilingual(
        zh="{file}：不是这份细则的自评表（{all} 项里只对得上 {found} 项），没有收",
        en="{file}: not a form of this rubric (only {found} of {all} items agree); not taken",
    ),
    help=Bilingual(
        zh="请核对是不是放错了文件，或用的是别的年度的表。",
        en="Check whether this is the wrong file or another year's form.",
    ),
    explanation=Bilingual(
        zh="表里的各项和细则对不上，没有当作这份细则的分数；文件列在这里。",
        en="The items of the form are not those of the rubric, so no score was taken from it; the file is listed here.",
    ),
    example="会议签到表.docx",
)
NO_SCORES = Rule(
    code="K827",
    name="no-score-column",
    severity="error",
    message=Bilingual(zh="{file}：找不到填分的一栏，没有收", en="{file}: no column of scores was found; not taken"),
    help=Bilingual(zh="请核对表头是否还有“自评分”一栏。", en="Check that the header still has the column 自评分."),
    explanation=Bilingual(
        zh="表里的各项对得上，但没有标记，也没有一栏的表头是自评分、得分之类，不知道分数填在哪里。",
        en="The items agree, but there are no tags and no header such as 自评分 or 得分 to tell where scores stand.",
    ),
    example="项目 | 考核内容 | 满分",
)
UNUSED_COLUMN = Rule(
    code="K828",
    name="column-not-known",
    severity="warning",
    message=Bilingual(
        zh="{file}：“{column}”这一栏填了 {count} 处（如“{actual}”），细则的表里没有这一栏，没有用上",
        en="{file}: the column {column} holds {count} entries (as {actual}); the form has no such column and they were not used",
    ),
    help=Bilingual(
        zh="请核对是不是填报单位自己加的栏；分数填在里面的，请改填到“自评分”或“复核分”栏，扣了多少分的换算成得分再填。",
        en="Check whether the unit added the column; scores in it belong into 自评分 or 复核分, what was taken off as the score that is left.",
    ),
    explanation=Bilingual(
        zh="表头不认识的栏不收，里面填的列在这里，免得悄悄丢掉。",
        en="A column whose header is not known is not read; what it holds is listed so that it is not lost in silence.",
    ),
    example="自评分 | 上年得分",
)
REVIEWED = Rule(
    code="K816",
    name="only-review-column",
    severity="warning",
    message=Bilingual(
        zh="{file}：填分的只有“{column}”一栏，没有自评分；当作自评分收了",
        en="{file}: the only column of scores is headed {column}; it was taken for the self score",
    ),
    help=Bilingual(
        zh="是单位自评的分，请把表头改回“自评分”；是复核的分，请在表里分开“自评分”和“复核分”两栏，再收一次。",
        en="Where these are the unit's own scores head them 自评分; where a reviewer gave them the form needs both columns. Then collect again.",
    ),
    explanation=Bilingual(
        zh="一张表只有一栏分数时，那就是填报单位填的；表头却说是复核的，要由人来定。",
        en="The only column of scores is what the unit fills in, but this header says otherwise: a person has to say.",
    ),
    example="满分 | 复核分",
)
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asks of collecting: the step of scores, and the units expected (None: nobody said)."""

    step: Decimal = DEFAULT_STEP
    units: tuple[str, ...] | None = None


def collect(rubric: Rubric, forms: Iterable[Given], asked: Asked) -> ScoresFile:
    """Return the scores of all forms, and everything that a person should look at; no file is passed over in silence."""
    known = reference(rubric)
    units: list[UnitScores] = []
    findings: list[Finding] = []
    for given in forms:
        unit, found = _one(given, known, len(units), asked.step)
        units += [unit] if unit else []
        findings += found
    findings += repeated(units)
    if asked.units is not None:
        findings += compared(units, asked.units)
    return ScoresFile(
        generator=this_generator(), rubric=known.form.rubric, units=tuple(units), findings=tuple(findings)
    )


def _one(given: Given, known: Reference, number: int, step: Decimal) -> tuple[UnitScores | None, Sequence[Finding]]:
    """Return the scores of one form, None where it cannot be used, and the findings; ``number`` is its place in the units."""
    form = opened(given)
    if isinstance(form, Finding):
        return None, [form]
    fingerprint = form.properties.get(FINGERPRINT_PROPERTY)
    trusted = fingerprint == known.rubric.fingerprint
    matched = match(rows(form, known), known, trusted=trusted)
    unusable = _unusable(given, matched, known, trusted)
    if unusable:
        return None, [unusable]
    name = named_unit(form, known)
    subject = Subject.of(name or from_file(given.name), number)
    findings = [] if name else [not_named(subject.unit, given.name, subject.path)]
    if fingerprint is not None and not trusted:
        findings.append(OTHER_EDITION.finding({"file": given.name, "found": _items(matched, known)}, path=subject.path))
    header = next((line.row.reviewed for line in matched.lines.values() if line.row.reviewed), "")
    if header:
        findings.append(REVIEWED.finding({"file": given.name, "column": header}, path=subject.path, actual=header))
    findings += _unused_columns(given, matched, known, subject.path)
    scorer = Scorer(matched, known, subject, step)
    scorer.score()
    return UnitScores(unit=subject.unit, file=given.name, scores=tuple(scorer.scores)), [*findings, *scorer.findings]


def _unused_columns(given: Given, matched: Matched, known: Reference, path: str) -> Iterator[Finding]:
    """Yield the columns that somebody added to the form and filled in; what the notice prints in them was not filled in.

    A column of the notice is passed over, but for one of what is taken off or added: it is there to be filled in.
    """
    headers = [column.header for column in known.form.columns] + [column.header for column in known.rubric.columns]
    kept = {alike(header) for header in headers if not names_change(compact(header))}
    printed = kept - {alike(word) for word in HEADERS.values()}
    own = {item.id: {alike(cell.text) for cell in item.cells} for item in items_in(known.rubric)}
    held: dict[str, list[str]] = {}
    for identifier, line in matched.lines.items():
        nothing = {"", *own.get(known.line(identifier).item, ())}
        for header, cell in line.row.unknown.items():
            if alike(header) not in printed and alike(cell.text) not in {*nothing, alike(header)}:
                held.setdefault(header, []).append(cell.text.strip())
    for header, texts in held.items():
        values = {"file": given.name, "column": header, "count": len(texts), "actual": texts[0][:20]}
        yield UNUSED_COLUMN.finding(values, path=path, actual=texts[0])


def _unusable(given: Given, matched: Matched, known: Reference, trusted: bool) -> Finding | None:
    """Return why a form cannot be used, None where it can: too few of its items agree, or no score can be found."""
    found = _items(matched, known)
    wanted = sum(line.kind == "item" for line in known.form.lines)
    if not found or (not trusted and found < wanted * _HALF):
        return FOREIGN.finding(
            {"file": given.name, "found": found, "all": wanted}, expected=Decimal(wanted), actual=Decimal(found)
        )
    if not any("self_score" in line.entries for line in matched.lines.values()):
        return NO_SCORES.finding({"file": given.name})
    return None


def _items(matched: Matched, known: Reference) -> int:
    return sum(known.line(identifier).kind == "item" for identifier in matched.lines)
