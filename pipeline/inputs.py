"""What a command is given: a notice, a rubric JSON or a review sheet, interchangeable wherever a rubric is wanted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from parsers.bundle import Bundle
from parsers.read import File
from parsers.refusals import refuse
from parsers.review_sheets import is_review
from pipeline.catalogue import rule_of
from pipeline.checking import all_checks, checked
from pipeline.files import DASH, read_input
from pipeline.folders import read_folder
from pipeline.parse import parse
from pipeline.rubric_json import is_json, load
from schema.document import Document
from schema.envelope import SourceFile
from schema.finding import Decision, Finding, Rule, UnusableInput
from schema.model import Bilingual
from schema.notice import RubricFile

JSON_AMONG = Rule(
    code="K613",
    name="json-among-files",
    severity="error",
    message=Bilingual(
        zh="{name}：评分细则 JSON 不能和别的文件一起给",
        en="{name}: a rubric JSON cannot be given together with other files",
    ),
    help=Bilingual(
        zh="一次给一份评分细则 JSON；或给通知原文和它的附件。",
        en="Give one rubric JSON, or a notice with its attachments.",
    ),
    explanation=Bilingual(
        zh="多个文件是指同一份通知的正文和附件；评分细则 JSON 已经是整份通知。",
        en="Several files are the main text and the attachments of one notice; a rubric JSON is already the whole of it.",
    ),
    example="kaohe parse rubric.json annex.docx",
)
NOT_A_NOTICE = Rule(
    code="K614",
    name="not-a-notice",
    severity="error",
    message=Bilingual(
        zh="{name}：这是评分细则 JSON，不是通知原件",
        en="{name}: this is a rubric JSON, not the notice as it was printed",
    ),
    help=Bilingual(
        zh="请给通知原件（docx、pdf、html、txt）；看 JSON 里的细则用 kaohe show。",
        en="Give the notice itself (docx, pdf, html, txt); kaohe show shows the rubric in a JSON.",
    ),
    explanation=Bilingual(
        zh="kaohe read 显示原件上印的内容；JSON 里只有整理出来的细则，没有原件的版面。",
        en="kaohe read shows what is printed; a rubric JSON holds what it means, not how it was laid out.",
    ),
    example="kaohe read rubric.json",
)
DASH_TWICE = Rule(
    code="K615",
    name="standard-input-twice",
    severity="error",
    message=Bilingual(zh="-（标准输入）写了两次", en="-, standard input, is named twice"),
    help=Bilingual(zh="标准输入只能读一次。", en="Standard input can be read only once."),
    explanation=Bilingual(zh="标准输入只有一份内容。", en="There is only one standard input."),
    example="kaohe parse - -",
)
BROKEN = Rule(
    code="K616",
    name="broken-json",
    severity="error",
    message=Bilingual(
        zh="{name}：这份评分细则 JSON 有 {count} 处写法不对，用不了（第一处：{first}）",
        en="{name}: {count} faults make this rubric JSON unusable (the first: {first})",
    ),
    help=Bilingual(
        zh="用 kaohe check {name} 看全部问题和改法。", en="kaohe check {name} lists them all, and what to do."
    ),
    explanation=Bilingual(
        zh="有的值种类不对或缺了，细则不完整；照着做下去，数字就可能是错的。",
        en="Values are missing or of the wrong kind; going on without them could give wrong numbers.",
    ),
    example='"points": "6分"',
)


@dataclass(frozen=True, slots=True)
class Opened:
    """What was given.

    ``result`` is None for a rubric JSON that is too broken to hold, of which there are only ``findings``; ``document`` is
    None for every JSON and review sheet. ``changes`` are those that were made in a review sheet, None for all other files.
    """

    result: RubricFile | None
    document: Document | None
    findings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...]
    changes: tuple[Finding, ...] | None = None

    @property
    def has_errors(self) -> bool:
        """Return whether there are error findings, the exit status 1."""
        return any(finding.severity == "error" for finding in self.findings)


def rubric_of(opened: Opened, name: str) -> RubricFile:
    """Return the rubric JSON of what the file ``name`` held; raises UnusableInput (K616) where that is too broken."""
    if opened.result is None:
        broken = [finding for finding in opened.findings if finding.severity == "error"]
        raise UnusableInput(BROKEN, {"name": name, "count": len(broken), "first": broken[0].message})
    return opened.result


def read_files(paths: Sequence[str]) -> list[File | Bundle]:
    """Return the bytes and the name of every file in ``paths``, a folder as one; raises UnusableInput (K009, K012, K615)."""
    if list(paths).count(DASH) > 1:
        raise refuse(DASH_TWICE, DASH)
    return [read_folder(path) if path != DASH and Path(path).is_dir() else read_input(path) for path in paths]


def first_json(files: Sequence[File | Bundle]) -> str | None:
    """Return the name of the first of ``files`` that is a JSON, None where none is."""
    return next((file[1] or DASH for file in files if not isinstance(file, Bundle) and is_json(file[0])), None)


def open_files(paths: Sequence[str]) -> Opened:
    """Return what the files at ``paths`` hold: one rubric JSON, or a notice in one or several files. Raises UnusableInput."""
    return understand(read_files(paths))


def understand(files: Sequence[File | Bundle]) -> Opened:
    """Return what ``files`` hold, each given as (bytes, name or None for standard input). Raises UnusableInput."""
    only_one = files[0] if len(files) == 1 else None
    if isinstance(only_one, tuple) and is_review(only_one[0]):
        from pipeline.editing.review import reviewed  # loaded for review sheets alone

        read = reviewed(only_one[0], only_one[1] or DASH)
        return replace(_rechecked(read.result, read.findings), changes=read.changes)
    given = first_json(files)
    if given is None:
        parsed = parse(files)
        return Opened(parsed.result, parsed.document, parsed.result.findings, parsed.result.sources)
    if not isinstance(only_one, tuple):
        raise refuse(JSON_AMONG, given)
    loaded = load(only_one[0], given)
    if loaded.result is None:
        return Opened(None, None, loaded.findings, ())
    return _rechecked(loaded.result, loaded.findings)


def _rechecked(loaded: RubricFile, found: tuple[Finding, ...]) -> Opened:
    """Return a rubric JSON with the findings of reading it and of all checks, decisions put to both."""
    all_checks()  # most rules of such findings are theirs, and they are needed below in any case
    read = tuple(_as_raised(finding) for finding in loaded.findings)
    result = checked(loaded.model_copy(update={"findings": (*found, *read)}))
    return Opened(result, None, result.findings, result.sources)


def _as_raised(finding: Finding) -> Finding:
    """Return a finding that may have been decided with the severity of its rule: the decision may be gone by now."""
    rule = rule_of(finding.code) if finding.severity == "note" else None
    return finding.model_copy(update={"severity": rule.severity}) if rule and not rule.severity_varies else finding


def decide(result: RubricFile, decision: Decision) -> RubricFile:
    """Return the rubric JSON with ``decision`` recorded, in the place of an earlier one on the same finding."""
    others = [old for old in result.decisions if (old.code, old.path) != (decision.code, decision.path)]
    return checked(result.model_copy(update={"decisions": (*others, decision)}))


def only(opened: Opened, rubric: str | None) -> Opened:
    """Return ``opened`` with the findings of the rubric of that id alone; those of the notice and all other files stay."""
    if rubric is None or opened.result is None:
        return opened
    others = tuple(f"rubrics[{n}]" for n, one in enumerate(opened.result.rubrics) if one.id != rubric)
    kept = tuple(f for f in opened.findings if (f.path or "").partition(".")[0] not in others)
    return replace(opened, findings=kept)
