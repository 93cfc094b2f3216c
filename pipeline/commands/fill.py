"""``kaohe fill``: filled forms made from a rubric and scores."""

from pipeline.arguments import Arguments, Parser
from pipeline.collecting.arguments import add_step
from pipeline.collecting.reference import reference
from pipeline.collecting.score_table import Typed
from pipeline.collecting.typed import load_scores, typed_findings
from pipeline.files import keep_inputs, read_input
from pipeline.form_arguments import add_leave, add_shape
from pipeline.forms.answers import Answers, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import ENTRY_ROLES, EntryRole
from pipeline.forms.write import Job
from pipeline.inputs import Opened
from pipeline.making import Folder, chosen, settled, template_of, wished_columns, write_many, write_one
from pipeline.outputs.findings_text import findings_text
from pipeline.progress import Progress
from pipeline.terminal import Console
from schema.envelope import SourceFile
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

SUMMARY = Bilingual(zh="把得分填进自评表（docx、xlsx）", en="make filled forms from scores (docx, xlsx)")
NO_UNIT = Rule(
    code="K886",
    name="no-such-unit",
    severity="error",
    message=Bilingual(zh="{name}：得分里没有单位“{unit}”", en="{name}: the scores hold no unit {unit}"),
    help=Bilingual(zh="这里有：{known}", en="There are: {known}"),
    explanation=Bilingual(zh="--unit 要写得分里的单位名称。", en="--unit takes a name that stands in the scores."),
    example="kaohe fill rubric.json scores.json --unit 某单位 -o form.docx",
)


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    say = parser.said
    parser.add_argument("notice", metavar="RUBRIC", help=say("通知或评分细则 JSON", "a notice or a rubric JSON"))
    given = say(
        "得分：JSON，或表头为 item,self_score 的 csv、xlsx", "scores: JSON, or csv or xlsx headed item,self_score"
    )
    parser.add_argument("scores", metavar="SCORES", help=given)
    out = say(
        "写到这个 .docx、.xlsx 文件；有几个单位时是文件夹", "the .docx or .xlsx to write; for several units a folder"
    )
    parser.add_argument("-o", "--output", required=True, metavar="F", help=out)
    parser.add_argument("--unit", metavar="NAME", help=say("只要这个单位", "this unit only"))
    kind = say("文件夹里放哪种表（默认 docx）", "which forms go into a folder (default docx)")
    parser.add_argument("--format", choices=("docx", "xlsx"), default="docx", help=kind)
    add_shape(parser, ("要有的栏（默认：填了内容的）", "columns to have (default: those that hold something)"))
    add_step(parser)
    add_leave(parser)


def run(arguments: Arguments, console: Console) -> int:
    """Write the filled forms; 1 where the scores or the rubric have findings."""
    found = settled(chosen([arguments.notice], arguments.rubric), arguments.notice, allow_errors=arguments.allow_errors)
    known = reference(found.rubric)
    typed = load_scores(read_input(arguments.scores)[0], arguments.scores, known)
    _only_unit(typed, arguments)
    findings = tuple(typed_findings(typed, known, arguments.step))
    keep_inputs(arguments.output, [arguments.notice, arguments.scores, *filter(None, (arguments.template,))])
    form = describe(found.rubric, _wish(typed, arguments))
    job = Job(found.result, found.rubric, form, template_of(arguments.template))
    many: dict[str, Answers] = {}
    for unit in typed.units:
        many.setdefault(unit.unit, filled(form, unit))
    if len(typed.units) == 1:
        write_one(job, many[typed.units[0].unit], arguments.output, force=arguments.force)
    else:
        ending = job.template.ending if job.template and job.template.ending else f".{arguments.format}"
        folder = Folder(arguments.output, ending, arguments.force)
        write_many(job, many, folder, Progress(console, console.side_look().said("做表", "forms")))
    look = console.side_look()
    console.tell(
        look.said(f"已写出 {len(many)} 份表：{arguments.output}", f"forms written: {len(many)}, {arguments.output}")
    )
    if found.errors:
        console.tell(findings_text(Opened(found.result, None, found.errors, found.result.sources), look))
    if findings:
        console.tell(findings_text(Opened(None, None, findings, _sources(typed)), look))
    return int(bool(found.errors or findings))


def _sources(typed: Typed) -> tuple[SourceFile, ...]:
    """Return the files that the scores stand in: for each unit the one it was read from."""
    return tuple(
        SourceFile(id=f"f{number}", name=unit.file, format="docx", sha256="")
        for number, unit in enumerate(typed.units, 1)
    )


def _only_unit(typed: Typed, arguments: Arguments) -> None:
    """Keep the unit that was asked for; a table that names no unit is that unit's."""
    wanted = arguments.unit
    if wanted is None:
        return
    if len(typed.units) == 1 and not typed.units[0].unit:
        typed.units[0] = typed.units[0].model_copy(update={"unit": wanted})
    kept = [unit for unit in typed.units if unit.unit == wanted]
    if not kept:
        known = ", ".join(unit.unit or "-" for unit in typed.units)
        raise UnusableInput(NO_UNIT, {"name": arguments.scores, "unit": wanted, "known": known})
    typed.units[:] = kept


def _wish(typed: Typed, arguments: Arguments) -> Wish:
    """Return the columns asked for or, where none are, those that hold something; sub-points where there are any."""
    scores = [score for unit in typed.units for score in unit.scores]
    used: list[EntryRole] = [
        role for role in ENTRY_ROLES[1:] if any(getattr(score, role) is not None for score in scores)
    ]
    columns = wished_columns(arguments.columns if arguments.columns is not None else ",".join(used))
    return Wish(columns, arguments.detail or any(score.sub_point for score in scores))
