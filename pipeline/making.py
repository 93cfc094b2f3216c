"""What the commands that make forms share: opening a rubric that is fit for forms, and writing forms for one unit or many."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from parsers.refusals import refuse
from pipeline.choosing import WHICH_RUBRIC, chosen_rubric
from pipeline.files import CANNOT_WRITE, read_input, write_output
from pipeline.forms import words
from pipeline.forms.answers import Answers
from pipeline.forms.file_names import file_names
from pipeline.forms.form import ENTRY_ROLES, EntryRole
from pipeline.forms.write import WRITERS, Job, Template, written
from pipeline.inputs import only, open_files, rubric_of
from pipeline.progress import Progress
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Rubric

UNDECIDED = Rule(
    code="K881",
    name="undecided-errors",
    severity="error",
    message=Bilingual(
        zh="{name}：还有 {count} 个错误没有处理（第一个：{first}），不做表",
        en="{name}: {count} errors are not settled (the first: {first}); no form is made",
    ),
    help=Bilingual(
        zh="细则读错了，用 kaohe edit 校对；原件就是这样，用 kaohe accept 记下决定；一定要照样做表，加 --allow-errors。",
        en="Where the rubric was read wrongly correct it with kaohe edit; where the notice says so indeed record that with "
        "kaohe accept; to make the form all the same add --allow-errors.",
    ),
    explanation=Bilingual(
        zh="细则里的数对不上就发表，各单位填回来的分也会是错的。",
        en="A form made from a rubric whose figures do not agree brings back wrong scores from every unit.",
    ),
    example="kaohe form notice.docx -o form.docx",
)
ENDING = Rule(
    code="K883",
    name="form-ending",
    severity="error",
    message=Bilingual(zh="{name}：文件名要以 .docx 或 .xlsx 结尾", en="{name}: the name must end in .docx or .xlsx"),
    help=Bilingual(
        zh="一个单位的表用 -o 自评表.docx 或 .xlsx；许多单位的表用 -o 文件夹。",
        en="For one unit name a file, as -o form.docx; for many a folder.",
    ),
    explanation=Bilingual(
        zh="表是 Word 还是 Excel 由 -o 的文件名决定。", en="The ending of the file after -o tells Word from Excel."
    ),
    example="kaohe form notice.docx -o form.pdf",
)
EXISTS = Rule(
    code="K884",
    name="form-exists",
    severity="error",
    message=Bilingual(zh="{name}：已经有这个文件，没有动它", en="{name}: exists already and was left alone"),
    help=Bilingual(
        zh="换一个文件名或文件夹；要盖掉原有的，加 --force。",
        en="Choose another name or folder, or add --force to replace it.",
    ),
    explanation=Bilingual(
        zh="原有的文件可能是单位填好的表，所以默认不覆盖；已写出的别的文件还在。",
        en="What is there may be a form that was filled in, so it is not replaced unless that is asked for.",
    ),
    example="kaohe form notice.docx --units units.csv -o forms",
)
NO_COLUMN = Rule(
    code="K885",
    name="no-such-column",
    severity="error",
    message=Bilingual(zh="--columns：没有“{name}”这一栏", en="--columns: there is no column {name}"),
    help=Bilingual(zh="可以加的有：{known}", en="Columns to add: {known}"),
    explanation=Bilingual(
        zh="自评分总是有的；另外可以加复核分、扣分原因、佐证材料、备注。",
        en="自评分 is always there; others can be added.",
    ),
    example="kaohe form notice.docx --columns 评语 -o form.docx",
)

_PARTING = str.maketrans("，、；;", ",,,,")
_ENDINGS = tuple(WRITERS)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A rubric that was opened: the whole JSON, the rubric, and its error findings that were let pass."""

    result: RubricFile
    rubric: Rubric
    errors: tuple[Finding, ...] = ()


def chosen(paths: Sequence[str], wanted: str | None) -> Chosen:
    """Return the rubric that ``paths`` hold, the one called ``wanted`` where there are several, with its error findings.

    Raises UnusableInput: several and none chosen (K882), none of that name (K617), or a file that cannot be used.
    """
    opened = open_files(paths)
    result = rubric_of(opened, paths[0])
    chosen_rubric(result, wanted)
    known = [rubric.id for rubric in result.rubrics]
    if wanted is None and len(known) > 1:
        raise UnusableInput(WHICH_RUBRIC, {"name": paths[0], "known": ", ".join(known)})
    rubric = next(rubric for rubric in result.rubrics if wanted in (None, rubric.id))
    errors = tuple(finding for finding in only(opened, rubric.id).findings if finding.severity == "error")
    return Chosen(result, rubric, errors)


def settled(found: Chosen, name: str, *, allow_errors: bool) -> Chosen:
    """Return ``found``; raises UnusableInput (K881) where it has undecided errors that are not allowed."""
    if found.errors and not allow_errors:
        raise UnusableInput(UNDECIDED, {"name": name, "count": len(found.errors), "first": found.errors[0].message})
    return found


def wished_columns(text: str | None) -> tuple[EntryRole, ...]:
    """Return the columns to fill in that ``--columns`` names, in English or Chinese; 自评分 is always the first.

    Raises UnusableInput (K885) for a name that is none.
    """
    known: dict[str, EntryRole] = {role: role for role in ENTRY_ROLES} | {
        words.HEADERS[role]: role for role in ENTRY_ROLES
    }
    found: list[EntryRole] = ["self_score"]
    for name in (text or "").translate(_PARTING).split(","):
        role = known.get(name.strip())
        if name.strip() and role is None:
            listed = ", ".join(f"{words.HEADERS[role]} {role}" for role in ENTRY_ROLES[1:])
            raise UnusableInput(NO_COLUMN, {"name": name.strip(), "known": listed})
        if role and role not in found:
            found.append(role)
    return tuple(found)


def template_of(path: str | None) -> Template | None:
    """Return the template at ``path``, None for None."""
    return None if path is None else Template(path, read_input(path)[0])


def ending_of(output: str) -> str:
    """Return the ending of a form's file name; raises UnusableInput (K883) where it is neither .docx nor .xlsx."""
    ending = PurePath(output).suffix.lower()
    if ending not in _ENDINGS:
        raise UnusableInput(ENDING, {"name": output})
    return ending


def write_one(job: Job, answers: Answers, output: str, *, force: bool) -> None:
    """Write one form; raises UnusableInput where its file exists (K884) or it cannot be written."""
    _put(output, written(job, answers, ending_of(output)), force)


@dataclass(frozen=True, slots=True)
class Folder:
    """Where forms for many units go: the folder, the ending of their names, whether what is there may be replaced."""

    path: str
    ending: str
    force: bool


def write_many(job: Job, many: dict[str, Answers], folder: Folder, progress: Progress) -> None:
    """Write a form for every unit, by its name; nothing is written where one of the files exists and may not be replaced.

    Raises UnusableInput: a file exists (K884), the folder cannot be written (K021).
    """
    try:
        Path(folder.path).mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise refuse(CANNOT_WRITE, folder.path, reason=problem.strerror or str(problem)) from problem
    names = file_names(many, folder.ending)
    forms = [(str(Path(folder.path) / names[unit]), answers) for unit, answers in many.items()]
    if not folder.force:
        for path, answers in forms:
            if Path(path).exists():
                _free(path, written(job, answers, folder.ending))
    for path, answers in progress.over(forms):
        write_output(path, written(job, answers, folder.ending))


def _put(path: str, data: bytes, force: bool) -> None:
    if not force:
        _free(path, data)
    write_output(path, data)


def _free(path: str, data: bytes) -> None:
    """Raise UnusableInput (K884) where another file stands at ``path``; the very same one may be written again."""
    if Path(path).exists() and not (Path(path).is_file() and read_input(path)[0] == data):
        raise refuse(EXISTS, path)
