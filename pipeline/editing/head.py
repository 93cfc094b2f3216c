"""The head of the notice in a review sheet: a row for every part, and back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.head.head_values import typed_date, typed_number
from pipeline.editing.cells import as_cell
from pipeline.editing.reports import Change, Report, short
from pipeline.editing.words import HEAD, LISTS, HeadField, said_as
from schema.location import Printed, Source
from schema.model import Bilingual
from schema.notice import DocumentNumber, IssuedOn, Notice

Part = Printed | DocumentNumber | IssuedOn


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A row of the head: which part it is, its path in the JSON, its text and where it is printed."""

    field: HeadField
    path: str
    text: str
    source: Source = ()


def head_lines(notice: Notice | None) -> tuple[HeadLine, ...]:
    """Return the rows of the head; a part that is not printed has one empty row."""
    return tuple(line for field in HEAD for line in _lines(notice, field))


def _lines(notice: Notice | None, field: HeadField) -> Iterator[HeadLine]:
    parts = _parts(notice, field)
    for n, part in enumerate(parts):
        path = f"notice.{field}[{n}]" if field in LISTS else f"notice.{field}"
        yield HeadLine(field, path, as_cell(part.text), part.source)
    if not parts:
        yield HeadLine(field, f"notice.{field}", "")


def _parts(notice: Notice | None, field: HeadField) -> Sequence[Part]:
    held = getattr(notice, field) if notice else None
    return held if isinstance(held, tuple) else (held,) if held else ()


def edited_head(notice: Notice | None, typed: Sequence[tuple[str, str]], report: Report) -> Notice | None:
    """Return the notice with what stands in the sheet: a text that stands there as it was keeps its place.

    ``typed`` are the parts and their texts, row by row. A part that is none, a document number or a date that cannot be read
    are reported (K632); the number and the date then stay as they were. Changes are reported.
    """
    texts: dict[HeadField, list[str]] = {}
    for name, text in typed:
        field = said_as(HEAD, name)
        if field is None:
            report.unusable("notice", f"“通知”工作表的“{short(text)}”", name, _PART, "")
        else:
            texts.setdefault(field, []).append(text)
    made = {field: _part(_parts(notice, field), texts.get(field, ()), field, report) for field in HEAD}
    if all(tuple(_parts(notice, field)) == made[field] for field in HEAD):
        return notice
    values: dict[str, object] = {
        field: parts if field in LISTS else next(iter(parts), None) for field, parts in made.items()
    }
    return notice.model_copy(update=values) if notice else Notice.model_validate(values)


def _part(was: Sequence[Part], texts: Sequence[str], field: HeadField, report: Report) -> tuple[Part, ...]:
    left = list(was)
    found: list[Part] = []
    for n, text in enumerate(texts):
        same = next((part for part in left if _same(part.text, text)), None)
        if same is not None:
            left.remove(same)
            found.append(same)
        elif field in LISTS or n == 0:
            found += _typed(text, field, was, report)
        else:
            report.unusable(f"notice.{field}", HEAD[field], text, _ONE, "")
    kept = [part for part in was if part in found]
    if [part for part in found if part in kept] != kept:
        report.said(f"notice.{field}", Bilingual(zh=f"{HEAD[field]}的顺序", en=f"the order of {field}"))
    gone = [part for part in left if part not in found]
    new = [part for part in found if part not in was]
    for n in range(max(len(gone), len(new))):
        old, source = (gone[n].text, gone[n].source) if n < len(gone) else ("", ())
        change = Change(f"notice.{field}", old, new[n].text if n < len(new) else "", source)
        report.changed(Bilingual(zh=HEAD[field], en=field), change)
    report.lost += [(part.text, part.source) for part in gone]
    return tuple(found)


_PART = Bilingual(zh="以下之一：" + "、".join(HEAD.values()), en="one of " + ", ".join(HEAD.values()))
_ONE = Bilingual(zh="只能有一行", en="one row only")
_NUMBER = Bilingual(zh="发文字号，如 乐工发〔2012〕12号", en="a document number such as 乐工发〔2012〕12号")
_DATE = Bilingual(zh="日期，如 2012年7月12日", en="a date such as 2012年7月12日")


def _typed(text: str, field: HeadField, was: Sequence[Part], report: Report) -> Sequence[Part]:
    """Return what a person typed in, without a place."""
    if field == "document_number":
        number = typed_number(text)
        return [number] if number else _kept(text, field, was, (report, _NUMBER))
    if field == "issued_on":
        day = typed_date(text)
        return [day] if day else _kept(text, field, was, (report, _DATE))
    return [Printed(text=text)]


def _kept(text: str, field: HeadField, was: Sequence[Part], said: tuple[Report, Bilingual]) -> Sequence[Part]:
    report, wanted = said
    report.unusable(f"notice.{field}", HEAD[field], text, wanted, was[0].text if was else "")
    return was[:1]


def _same(was: str, now: str) -> bool:
    return as_cell(was) == as_cell(now)
