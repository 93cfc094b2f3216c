"""``kaohe form``: blank scoring forms made from a rubric."""

from pipeline.arguments import Arguments, Parser
from pipeline.collecting.unit_list import unit_list
from pipeline.files import keep_inputs, read_input
from pipeline.form_arguments import add_leave, add_shape
from pipeline.forms.answers import blank
from pipeline.forms.describe import Wish, describe
from pipeline.forms.template.fields import fields
from pipeline.forms.template.listing import as_json, as_text
from pipeline.forms.write import Job
from pipeline.inputs import Opened
from pipeline.making import (
    Chosen,
    Folder,
    chosen,
    ending_of,
    settled,
    template_of,
    wished_columns,
    write_many,
    write_one,
)
from pipeline.outputs.findings_text import findings_text
from pipeline.progress import Progress
from pipeline.terminal import Console
from schema.finding import Finding
from schema.model import Bilingual

SUMMARY = Bilingual(zh="按评分细则做空白自评表（docx、xlsx）", en="make blank scoring forms from a rubric (docx, xlsx)")


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    say = parser.said
    parser.files("通知或评分细则 JSON", "a notice or a rubric JSON")
    out = say(
        "写到这个 .docx、.xlsx 文件，或（有 --units 时）文件夹",
        "the .docx or .xlsx to write, or with --units the folder",
    )
    parser.add_argument("-o", "--output", metavar="F", help=out)
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--unit", metavar="NAME", help=say("填好这个单位的名称", "fill in the name of this unit"))
    many = say("给名单（csv、xlsx）里每个单位做一份", "make one for every unit of a list (csv, xlsx)")
    who.add_argument("--units", metavar="LIST", help=many)
    kind = say(
        "--units 做哪种表（默认 docx）；--fields 怎么印（默认 text）",
        "which forms --units makes (default docx); how --fields prints (default text)",
    )
    parser.add_argument("--format", choices=("docx", "xlsx", "text", "json"), help=kind)
    add_shape(
        parser,
        (
            "自评分以外要填的栏：复核分,扣分原因,佐证材料,备注",
            "columns to fill in besides the self score: review_score,deduction_reason,evidence,remarks",
        ),
    )
    listed = say("只列出模板能用的字段和现在的值", "only list the fields that a template can use, with their values")
    parser.add_argument("--fields", action="store_true", help=listed)
    add_leave(parser)


def run(arguments: Arguments, console: Console) -> int:
    """Write the form or forms; 1 where there is something to look at, such as errors that were let pass."""
    found = chosen(arguments.files, arguments.rubric)
    wish = Wish(wished_columns(arguments.columns), arguments.detail)
    template = template_of(arguments.template)
    job = Job(found.result, found.rubric, describe(found.rubric, wish), template)
    if arguments.fields:
        scope = fields(job.result, job.rubric, job.form, blank(arguments.unit))
        console.data(as_json(scope) if arguments.format == "json" else as_text(scope))
        return 0
    settled(found, arguments.files[0], allow_errors=arguments.allow_errors)
    if arguments.output is None:
        console.tell(
            console.side_look().said("kaohe form：要用 -o 写明文件名", "kaohe form: name the file to write with -o")
        )
        return 2
    keep_inputs(arguments.output, [*arguments.files, *filter(None, (arguments.template, arguments.units))])
    if arguments.units is None:
        write_one(job, blank(arguments.unit), arguments.output, force=arguments.force)
        return _told(found, (), arguments.output, console)
    units = unit_list(*_named(arguments.units))
    ending = template.ending if template and template.ending else f".{arguments.format or 'docx'}"
    folder = Folder(arguments.output, ending_of(f"x{ending}"), arguments.force)
    progress = Progress(console, console.side_look().said("做表", "forms"))
    write_many(job, {unit: blank(unit) for unit in units.names}, folder, progress)
    return _told(found, units.findings, arguments.output, console, len(units.names))


def _named(path: str) -> tuple[bytes, str]:
    return read_input(path)[0], path


def _told(found: Chosen, findings: tuple[Finding, ...], output: str, console: Console, forms: int = 1) -> int:
    """Say what was written and what to look at; return the exit status."""
    look = console.side_look()
    console.tell(
        look.said(f"已写出 {forms} 份表：{output}", f"{forms} form{'' if forms == 1 else 's'} written: {output}")
    )
    every = (*found.errors, *findings)
    if every:
        console.tell(findings_text(Opened(found.result, None, every, found.result.sources), look))
    return int(bool(every))
