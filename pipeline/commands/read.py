"""``kaohe read``: what is printed in a notice, without meaning."""

from parsers.read import read
from parsers.refusals import refuse
from pipeline.arguments import Arguments, Parser
from pipeline.files import DASH, keep_inputs, write_output
from pipeline.inputs import NOT_A_NOTICE, Opened, first_json, read_files
from pipeline.outputs.document_text import document_text
from pipeline.outputs.findings_text import findings_text
from pipeline.terminal import Console
from schema.model import Bilingual

SUMMARY = Bilingual(
    zh="看读到了什么：段落、表格、合并的单元格", en="print what was read: paragraphs, tables, merged cells"
)


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.files("通知：一个或几个文件；- 是标准输入", "the notice: one or several files; - is standard input")
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=parser.said("text 给人看（默认），json 给程序用", "text for people (default), json for programs"),
    )
    parser.columns()
    parser.output()


def run(arguments: Arguments, console: Console) -> int:
    """Print the Document and, on standard error, what reading it found; 1 where there are error findings."""
    files = read_files(arguments.files)
    given = first_json(files)
    if given is not None:
        raise refuse(NOT_A_NOTICE, given)
    document = read(files)
    if arguments.format == "json":
        text = document.model_dump_json(indent=2) + "\n"
    else:
        look = console.look if arguments.output == DASH else console.file_look
        text = document_text(document, look(arguments.columns))
    if arguments.output != DASH:
        keep_inputs(arguments.output, arguments.files)
        write_output(arguments.output, text.encode())
    elif arguments.format == "json":
        console.data(text)
    else:
        console.show(text)
    opened = Opened(None, document, document.findings, document.sources)
    if opened.findings:
        console.tell(findings_text(opened, console.side_look()))
    return int(opened.has_errors)
