"""A review sheet 校对表 read back: the rubric JSON that it carries, with what a person changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.refusals import refuse
from parsers.rubric import fingerprint
from pipeline.checking import checked
from pipeline.editing import following
from pipeline.editing.blank import blank
from pipeline.editing.build import Builder
from pipeline.editing.columns import columns
from pipeline.editing.head import edited_head
from pipeline.editing.lines import Line, further, lines
from pipeline.editing.outline import Draft, outline
from pipeline.editing.read import content, opened
from pipeline.editing.reports import Report, short
from pipeline.rubric_json import STALE, Loaded, dump, load
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile

PLACES_LOST = Rule(
    code="K631",
    name="places-lost",
    severity="warning",
    message=Bilingual(
        zh="校对表里隐藏的工作表不在了或不完整：出处和没有显示的内容都没有了",
        en="the hidden sheet of the review sheet is gone or not complete: places, and all that was not shown, are lost",
    ),
    help=Bilingual(
        zh="能找到原来的校对表，就在那一份里改；找不到，这份细则仍可用，只是没有出处。",
        en="If there is a copy of the review sheet as it was made, make the changes there; otherwise use this one without places.",
    ),
    explanation=Bilingual(
        zh="每处文字在原件的哪里，记在校对表的隐藏工作表里；只拷贝了可见的表，就没有了。",
        en="Where each text is printed is kept in a hidden sheet, which is not copied along with what can be seen.",
    ),
    example="a review sheet whose table was copied into a new workbook",
)
STRANGE = Rule(
    code="K636",
    name="review-column-unused",
    severity="warning",
    message=Bilingual(
        zh="校对表里“{header}”这一栏不认识，里面的内容没有用上，如第 {row} 行“{text}”",
        en="the column “{header}” of the review sheet is not known; what stands in it, as “{text}” in row {row}, was not used",
    ),
    help=Bilingual(
        zh="有用的内容请移到别的栏目里；只是自己的批注，可以不管。",
        en="Move what matters to a column that is known; notes of your own may stay.",
    ),
    explanation=Bilingual(
        zh="程序只读校对表原有的栏目；列在这里，免得内容悄悄丢了。",
        en="Only the columns of the review sheet are read; others are listed so that nothing is lost silently.",
    ),
    example="a column 意见 that was added by hand",
)
EMPTY_SHEET = Rule(
    code="K639",
    name="review-sheet-empty",
    severity="error",
    message=Bilingual(
        zh="{name}：校对表里还没有填考核内容", en="{name}: nothing to be assessed is in the review sheet yet"
    ),
    help=Bilingual(
        zh="请在“细则”工作表里填写项目、内容和分值；填法见“说明”工作表。",
        en="Type categories, items and points into the sheet 细则; the sheet 说明 says how.",
    ),
    explanation=Bilingual(
        zh="空白的校对表填好后才能读成细则。", en="An empty review sheet gives a rubric once it is filled in."
    ),
    example="kaohe edit --empty -o 校对表.xlsx && kaohe parse 校对表.xlsx",
)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review sheet that was read back: the rubric JSON before the checks, what reading it found, the changes made in it.

    ``is_changed`` says whether the sheet is not as it was made, be it in a way that could not be used.
    """

    result: RubricFile
    findings: tuple[Finding, ...]
    changes: tuple[Finding, ...]
    is_changed: bool


def reviewed(data: bytes, name: str) -> Reviewed:
    """Return what the review sheet ``data`` of the file ``name`` says.

    Unchanged it gives the very JSON that it was made from. Changes are findings (K630); what cannot be used is reported
    (K631 to K636). Raises UnusableInput: columns lack (K635), nothing is filled in (K639), or an Excel file that cannot be read.
    """
    sheet = opened(data, name)
    report = Report()
    loaded = load(sheet.json, name) if sheet.json is not None else Loaded(None, ())
    if loaded.result is None:
        report.add(PLACES_LOST.finding({}, path="rubrics"))
    was = loaded.result or blank()
    known = columns(further(was))
    typed = content(sheet, known, name)
    for header in dict.fromkeys(header for header, _ in typed.strange):
        cell = next(cell for each, cell in typed.strange if each == header)
        report.add(
            STRANGE.finding(
                {"header": header or "（无表头）", "row": cell.row, "text": short(cell.text)}, path="rubrics"
            )
        )
    original = lines(was)
    drafts = outline(typed.lines, original, report)
    result = _edited(was, original, drafts, report, typed.head)
    if not any(rubric.categories or rubric.items for rubric in result.rubrics) and (report.changes or not was.sources):
        raise refuse(EMPTY_SHEET, name)
    if not report.changes and not report.faults:
        return Reviewed(was, loaded.findings, (), False)
    fresh = load(dump(result).encode(), name)
    found = tuple(finding for finding in fresh.findings if finding.code != STALE.code)
    return Reviewed(fresh.result or result, found, tuple(report.changes), True)


def _edited(
    was: RubricFile,
    original: Sequence[Line],
    drafts: Sequence[Draft],
    report: Report,
    head: Sequence[tuple[str, str]] | None,
) -> RubricFile:
    """Return the rubric JSON with what the sheet says, and everything that hangs on its nodes led after them."""
    notice = edited_head(was.notice, head, report) if head is not None else was.notice
    builder = Builder(report, further(was), notice, renumber=_shape(drafts) != _shape_of(original))
    rubrics = tuple(builder.rubric(draft, n) for n, draft in enumerate(drafts))
    following.deleted(original, drafts, report)
    following.moved(original, drafts, report, builder.paths)
    paths = following.Paths(original, builder.paths)
    pairs = [(rubric, next((old for old in was.rubrics if old == rubric), None)) for rubric in rubrics]
    result = was.model_copy(
        update={
            "notice": notice,
            "rubrics": tuple(old or own.model_copy(update={"fingerprint": fingerprint(own)}) for own, old in pairs),
            "decisions": (),
        }
    )
    result = following.with_decisions(checked(result), was, paths, report)
    return result.model_copy(
        update={
            "coverage": following.covered(was.coverage, result, report.lost),
            "findings": (*paths.findings(was.findings), *report.changes, *report.faults),
        }
    )


def _shape(drafts: Sequence[Draft]) -> list[tuple[str, str, int]]:
    return [(draft.origin.key if draft.origin else "", draft.row, draft.level) for draft in following.walk(drafts)]


def _shape_of(original: Sequence[Line]) -> list[tuple[str, str, int]]:
    return [(line.key, line.row, line.level) for line in original if line.row != "sub_point"]
