"""How the rows of a form differ from the rubric: altered, missing, twice, of no item."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from parsers.shortening import shortened
from parsers.wording.points import read_points
from pipeline.collecting.grid import place
from pipeline.collecting.judging import Subject, called
from pipeline.collecting.matching import Match, Matched
from pipeline.collecting.reference import Reference
from pipeline.collecting.rows import Entry, Row
from pipeline.collecting.values import alike
from pipeline.forms.describe import shown
from pipeline.forms.form import EntryRole, Line
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual

ALTERED = Rule(
    code="K821",
    name="item-altered",
    severity="warning",
    message=Bilingual(
        zh="{unit}：{item} 的{what}与细则不同：{actual}",
        en="{unit}: {item} differs from the rubric in its {what}: {actual}",
    ),
    help=Bilingual(
        zh="请核对这份表是否被改过；分数照填的记在这一项下。",
        en="Check whether the form was altered; its score was taken for this item.",
    ),
    explanation=Bilingual(
        zh="表里这一项的文字或满分和细则上的不一样：可能有人改了表，也可能是另一版的表。",
        en="The text or the full marks of the item in the form are not those of the rubric: somebody changed them, or it is another edition.",
    ),
    example="细则：不少于5篇 | 表：不少于3篇",
)
MISSING = Rule(
    code="K822",
    name="item-missing",
    severity="error",
    message=Bilingual(zh="{unit}：表里找不到 {item}", en="{unit}: the form lacks {item}"),
    help=Bilingual(
        zh="请核对这份表是否删了行，或用的不是这份细则的表。",
        en="Check whether a row was deleted, or whether this is the form of another rubric.",
    ),
    explanation=Bilingual(
        zh="细则里有这一项，表里没有对应的行；没有当作 0 分。",
        en="The rubric has the item, but no row of the form is it; it was not taken for zero.",
    ),
    example="1.1 | 1.3",
)
TWICE = Rule(
    code="K823",
    name="item-twice",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} 出现了两次，另一处写的是“{actual}”",
        en="{unit}: {item} stands twice; the other one says {actual}",
    ),
    help=Bilingual(
        zh="请填报单位删去多出来的一行；现在用的是第一处。",
        en="Ask the unit to delete the row too many; the first one was taken.",
    ),
    explanation=Bilingual(
        zh="同一项在表里有两行，不知道以哪行为准。",
        en="Two rows of the form are the same item, and nothing says which counts.",
    ),
    example="1.1 3 | 1.1 2",
)
FORM_TWICE = Rule(
    code="K829",
    name="second-form-in-file",
    severity="error",
    message=Bilingual(
        zh="{unit}：同一个文件里第 {table} 张表又是一整份自评表（{count} 项），没有收；收的是前面那一份",
        en="{unit}: table {table} of the file is a second form ({count} items) and was not taken; the first one was",
    ),
    help=Bilingual(
        zh="一个文件只放一份表：两个单位的，请分开存成两个文件；重复的，请删去一份，再收一次。",
        en="Keep one form in a file: save the second one as a file of its own, or delete it where it is a copy, then collect again.",
    ),
    explanation=Bilingual(
        zh="同一个文件里有两份自评表（如复制了工作表、两个单位的表放在一起），不知道以哪份为准，只取第一份。",
        en="The file holds two forms, as a copied sheet or those of two units; nothing says which counts, so the first one was taken.",
    ),
    example="工作表“甲单位”, 工作表“乙单位”",
)
UNUSED = Rule(
    code="K824",
    name="entry-unused",
    severity="warning",
    message=Bilingual(
        zh="{unit}：{text}这一行填了“{actual}”，但细则里没有这一项",
        en="{unit}: the row {text} says {actual}, but the rubric has no such item",
    ),
    help=Bilingual(
        zh="请核对是不是单位自己加的行，或用了别的表。",
        en="Check whether the unit added the row, or used another form.",
    ),
    explanation=Bilingual(
        zh="这一行填了分数，却和细则的哪一项都对不上，没有用上，列在这里。",
        en="The row holds a score but is no item of the rubric; it was not used and is listed here.",
    ),
    example="自加项目 5",
)
_LONGEST = 40
"""Characters of a row that are told."""
_FIGURES = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_TEXT = Bilingual(zh="文字", en="text")
_POINTS = Bilingual(zh="满分", en="full marks")


def standing(found: Match, subject: Subject) -> Source:
    """Return the place of a row: its cell for the self score, or its first cell to fill in."""
    entry = found.entries.get("self_score") or next(iter(found.entries.values()), None)
    return place(subject.file, found.row.table, entry.cell) if entry else ()


def altered(line: Line, found: Match, subject: Subject, path: str) -> Iterator[Finding]:
    """Yield where the text or the full marks of a row are not those of its line; ``path`` is that of its score."""
    values = {"unit": subject.unit, "item": called(line)}
    source = standing(found, subject)
    if not found.exact:
        longest = max(found.row.texts, key=len, default="")
        yield ALTERED.finding({**values, "what": _TEXT, "actual": longest}, path=path, source=source, actual=longest)
    cell = found.row.points
    printed = read_points(cell.text) if cell and line.rule == "base" else None
    if printed and line.most is not None and printed.value != line.most:
        actual = f"{shown(line.most)} → {shown(printed.value)}"
        yield ALTERED.finding(
            {**values, "what": _POINTS, "actual": actual},
            path=path,
            source=source,
            expected=line.most,
            actual=printed.value,
        )
    elif cell and not printed and _says_more(cell.text, line):
        actual = f"{line.points} → {cell.text.strip()}"
        yield ALTERED.finding({**values, "what": _POINTS, "actual": actual}, path=path, source=source, actual=actual)


def _says_more(text: str, line: Line) -> bool:
    """Return whether a points cell holds figures that are not those of the line: a score typed beside the full marks."""
    known = {Decimal(figure) for figure in _FIGURES.findall(alike(line.points))} | {line.most}
    return any(Decimal(figure) not in known for figure in _FIGURES.findall(alike(text)))


def missing(line: Line, subject: Subject) -> Finding:
    """Return that the form has no row for a line."""
    return MISSING.finding({"unit": subject.unit, "item": called(line)}, path=subject.path, expected=line.id)


def repeated(matched: Matched, reference: Reference, subject: Subject) -> Iterator[Finding]:
    """Yield the rows that repeat a line which was found before; a table of most lines again is a second form (K829)."""
    again = Counter(one.row.table.number for identifier, one in matched.repeated if _is_item(identifier, reference))
    items = sum(line.kind == "item" for line in reference.form.lines)
    first = {one.row.table.number for one in matched.lines.values()}
    whole = {table: count for table, count in again.items() if count * 2 >= items > 1 and table not in first}
    for table, count in whole.items():
        values = {"unit": subject.unit, "table": table, "count": count}
        source = next(standing(one, subject) for _, one in matched.repeated if one.row.table.number == table)
        yield FORM_TWICE.finding(values, path=subject.path, source=source)
    for identifier, one in matched.repeated:
        if one.row.table.number in whole:
            continue
        entry = one.entries.get("self_score")
        values = {
            "unit": subject.unit,
            "item": called(reference.line(identifier)),
            "actual": entry.text if entry else "",
        }
        yield TWICE.finding(values, path=subject.path, source=standing(one, subject))


def _is_item(identifier: str, reference: Reference) -> bool:
    return reference.line(identifier).kind == "item"


def unused(matched: Matched, subject: Subject) -> Iterator[Finding]:
    """Yield the filled rows that are no line of the rubric."""
    for row in matched.rest:
        entry = _filled(row)
        if entry and not row.sums:
            values = {"unit": subject.unit, "text": _called(row, entry), "actual": entry.text}
            source = place(subject.file, row.table, entry.cell)
            yield UNUSED.finding(values, path=subject.path, source=source, actual=entry.text)


def _called(row: Row, entry: Entry) -> Bilingual:
    """Return how a row is called: what stands in it, category and item, or its number where nothing does."""
    said = shortened(" | ".join(text for text in row.texts if not _FIGURES.fullmatch(text)), _LONGEST)
    if said:
        return Bilingual(zh=f"“{said}”", en=f'"{said}"')
    at = entry.cell.row
    return Bilingual(zh=f"第{row.table.number}张表第{at}行", en=f"{at} of table {row.table.number}")


def _filled(row: Row) -> Entry | None:
    """Return the first cell to fill in of a row that is filled in."""
    named: Sequence[Mapping[EntryRole, Entry]] = list(row.named.values())
    entries = [entry for group in (row.entries, *named) for entry in group.values()]
    return next((entry for entry in entries if entry.text.strip()), None)
