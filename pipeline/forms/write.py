"""A form as a file: of our own making, or from a template of the office."""

from collections.abc import Callable
from dataclasses import dataclass

from parsers import archive
from pipeline.forms.answers import Answers
from pipeline.forms.form import Form
from pipeline.forms.sheet import write as sheet
from pipeline.forms.template import write_excel, write_word
from pipeline.forms.template.fields import fields
from pipeline.forms.template.package import WRONG_KIND
from pipeline.forms.word import write as word
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Rubric

TOO_LONG = Rule(
    code="K875",
    name="text-too-long",
    severity="error",
    message=Bilingual(
        zh="{line} 的文字有 {actual} 个字，Excel 一格最多 {most} 个",
        en="the text of {line} has {actual} characters; a cell of Excel takes {most}",
    ),
    help=Bilingual(
        zh="请改做 Word 表：-o 文件名用 .docx。", en="Make a Word form instead: name the file after -o .docx."
    ),
    explanation=Bilingual(
        zh="Excel 一格放不下这么长的文字；截断就丢了内容，所以不写。",
        en="Excel would cut the text off, and what is cut off would be lost.",
    ),
    example="备注 40000 字",
)
_MOST = 32_767
"""UTF-16 units that a cell of Excel takes (Excel specifications and limits)."""
WRITERS: dict[str, Callable[[Form, Answers], bytes]] = {".docx": word.write, ".xlsx": sheet.write}
"""What writes a form, by the ending of its file name."""
_TEMPLATES = {".docx": write_word.write, ".xlsx": write_excel.write}
_PARTS = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}


@dataclass(frozen=True, slots=True)
class Template:
    """A template of the office: its name and its bytes."""

    name: str
    data: bytes

    @property
    def ending(self) -> str:
        """The ending of the forms that it makes, told by its bytes; empty where it is no template."""
        names = archive.names(self.data)
        return next((ending for ending, part in _PARTS.items() if part in names), "")


@dataclass(frozen=True, slots=True)
class Job:
    """What forms are made from: the whole rubric JSON, one of its rubrics, the form's description, and a template or None."""

    result: RubricFile
    rubric: Rubric
    form: Form
    template: Template | None = None


def written(job: Job, answers: Answers, ending: str) -> bytes:
    """Return the form with ``answers`` as a file with that ending (.docx or .xlsx).

    Raises UnusableInput where a text is too long for Excel (K875), the template is of another kind (K874) or cannot be used.
    """
    if ending == ".xlsx":
        _short_enough(job.form, answers)
    if job.template is None:
        return WRITERS[ending](job.form, answers)
    if job.template.ending != ending:
        values = {"name": job.template.name, "given": job.template.ending or "?", "wanted": ending}
        raise UnusableInput(WRONG_KIND, values)
    scope = fields(job.result, job.rubric, job.form, answers)
    return _TEMPLATES[ending](job.template.data, job.template.name, job.form, scope)


def _short_enough(form: Form, answers: Answers) -> None:
    for line in form.lines:
        entries = [answers.shown(line, role) for role in form.entries()]
        for text in (line.text, *line.printed, *(entry for entry in entries if isinstance(entry, str))):
            length = len(text.encode("utf-16-le")) // 2
            if length > _MOST:
                raise UnusableInput(TOO_LONG, {"line": line.id, "actual": length, "most": _MOST})
