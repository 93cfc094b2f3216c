"""``kaohe history``: the life of each item over several years."""

from parsers.refusals import refuse
from pipeline.arguments import Arguments, Parser
from pipeline.diffing.asked_format import asked_format
from pipeline.diffing.given import Given
from pipeline.diffing.history import history
from pipeline.files import DASH, keep_inputs, write_output
from pipeline.inputs import DASH_TWICE
from pipeline.making import chosen
from pipeline.outputs.history_json import history_json
from pipeline.outputs.history_text import history_text
from pipeline.outputs.history_xlsx import history_xlsx
from pipeline.terminal import Console
from schema.history import History
from schema.model import Bilingual

SUMMARY = Bilingual(
    zh="看每一项历年的变化：哪年起、各年分值、拆分合并", en="show the life of each item over several years"
)
_ENDINGS = {".txt": "text", ".json": "json", ".xlsx": "xlsx"}


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    say = parser.said
    parser.files(
        "通知或评分细则 JSON，按年份先后，至少两份", "notices or rubric JSON, in the order of their years, two at least"
    )
    parser.add_argument(
        "--format",
        choices=tuple(_ENDINGS.values()),
        help=say("格式（默认看 -o 的文件名，屏幕上是 text）", "the format (default: by the name after -o)"),
    )
    parser.rubric()
    parser.columns()
    parser.output()


def run(arguments: Arguments, console: Console) -> int:
    """Write the lives of the items."""
    name = asked_format(arguments.format, arguments.output, _ENDINGS, ("xlsx",))
    if len(arguments.files) < 2:
        console.tell(console.side_look().said("kaohe history：至少要两份细则", "kaohe history: two rubrics at least"))
        return 2
    if arguments.files.count(DASH) > 1:
        raise refuse(DASH_TWICE, DASH)
    opened = [chosen([path], arguments.rubric) for path in arguments.files]
    made = history([Given(each.rubric, each.errors) for each in opened])
    if arguments.output != DASH:
        keep_inputs(arguments.output, arguments.files)
    _write(made, name, arguments, console)
    for finding in made.findings:
        console.tell(f"{finding.code} {finding.message.said(console.lang)}")
    return 0


def _write(made: History, name: str, arguments: Arguments, console: Console) -> None:
    if name == "xlsx":
        write_output(arguments.output, history_xlsx(made, console.lang))
        return
    look = console.look if arguments.output == DASH else console.file_look
    text = history_json(made) if name == "json" else history_text(made, look(arguments.columns))
    if arguments.output != DASH:
        write_output(arguments.output, text.encode())
    elif name == "json":
        console.data(text)
    else:
        console.show(text)
