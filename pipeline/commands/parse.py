"""``kaohe parse``: a notice in, the checked rubric JSON out."""

from pipeline.arguments import Arguments, Parser
from pipeline.files import DASH, keep_inputs, write_output
from pipeline.inputs import open_files, rubric_of
from pipeline.outputs.summary import summary
from pipeline.rubric_json import dump
from pipeline.terminal import Console
from schema.model import Bilingual

SUMMARY = Bilingual(zh="把通知整理成检查过的评分细则 JSON", en="turn a notice into the checked rubric JSON")


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.files(
        "通知：一个文件，或正文和它的附件；- 是标准输入",
        "the notice: one file, or main text and attachments; - is standard input",
    )
    parser.output()


def run(arguments: Arguments, console: Console) -> int:
    """Write the rubric JSON, and a summary for people beside it; 1 where there are error findings."""
    opened = open_files(arguments.files)
    result = rubric_of(opened, arguments.files[0])
    text = dump(result)
    if arguments.output == DASH:
        console.data(text)
    else:
        is_json = opened.document is None and opened.changes is None
        keep_inputs(arguments.output, [] if is_json else arguments.files)
        write_output(arguments.output, text.encode())
    console.tell(summary(result, opened, console.side_look()))
    return int(opened.has_errors)
