"""``kaohe check``: what does not hold together in a notice or a rubric JSON."""

from pipeline.arguments import Arguments, Parser
from pipeline.catalogue import catalogue
from pipeline.choosing import chosen_rubric
from pipeline.files import DASH, keep_inputs, write_output
from pipeline.inputs import Opened, only, open_files
from pipeline.outputs.findings_json import findings_json
from pipeline.outputs.findings_text import findings_text
from pipeline.outputs.sarif import sarif
from pipeline.terminal import Console
from schema.model import Bilingual

SUMMARY = Bilingual(
    zh="列出不相符的地方：原文、应为、实为、怎么办", en="list what does not hold together, where, and what to do"
)


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.files("通知或评分细则 JSON；- 是标准输入", "a notice or a rubric JSON; - is standard input")
    parser.add_argument(
        "--format",
        choices=("text", "json", "sarif"),
        default="text",
        help=parser.said(
            "text 给人看（默认），json、sarif 给程序用", "text for people (default), json and sarif for programs"
        ),
    )
    parser.rubric()
    parser.columns()
    parser.output()


def run(arguments: Arguments, console: Console) -> int:
    """Print the findings; 1 where there are error findings."""
    opened = open_files(arguments.files)
    if opened.result:
        chosen_rubric(opened.result, arguments.rubric)
    opened = only(opened, arguments.rubric)
    text = _written(opened, arguments, console)
    if arguments.output != DASH:
        keep_inputs(arguments.output, arguments.files)
        write_output(arguments.output, text.encode())
    elif arguments.format == "text":
        console.show(text)
    else:
        console.data(text)
    return int(opened.has_errors)


def _written(opened: Opened, arguments: Arguments, console: Console) -> str:
    if arguments.format == "json":
        return findings_json(opened)
    if arguments.format == "sarif":
        return sarif(opened, console.lang, catalogue())
    look = console.look if arguments.output == DASH else console.file_look
    return findings_text(opened, look(arguments.columns))
